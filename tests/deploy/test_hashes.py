"""The image installs the pins of constraints.txt and nothing else, each file by its digest."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.deploy import pins as adding
from tests.deploy.hashes import BUILDS, FILE, MACHINES, ROOT, digests, on, pins, platforms, pythons, wanted, written
from tests.deploy.materials import runtime
from tests.deploy.test_files import IMAGE

TEXT = FILE.read_text("utf-8")
BLOCKS = {
    block.partition("==")[0].replace(".", "-"): block.split(" \\\n    ")
    for block in re.findall(r"^[a-z0-9].*?(?<!\\)\n", TEXT, re.MULTILINE | re.DOTALL)
}


def told(name: str, address: str, digest: str) -> dict[str, Any]:
    return {
        "metadata": {"name": name},
        "download_info": {"url": address, "archive_info": {"hashes": {"sha256": digest}}},
    }


def test_the_file_has_the_pins_of_what_the_image_installs() -> None:
    assert {name: block[0].strip() for name, block in BLOCKS.items()} == wanted(), "run make hashes"
    assert set(wanted()) >= set(runtime()) | {BUILDS}


def test_every_pin_has_a_digest_and_nothing_names_a_place() -> None:
    for name, (_, *hashes) in BLOCKS.items():
        assert hashes, name
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}\n?", each) for each in hashes), name
        assert sorted(hashes) == sorted(set(hashes)), name
    bare = re.sub(r"^#.*\n", "", TEXT, flags=re.MULTILINE)
    assert not re.search(r"://|@ |^-|(^|\s)/", bare, re.MULTILINE)
    assert "".join(" \\\n    ".join(block) for block in BLOCKS.values()) == bare, "nothing else stands in it"


def test_what_is_compiled_has_a_wheel_for_each_python_and_machine() -> None:
    """A wheel of its own for each (no stable ABI): aiohttp's."""
    assert len(BLOCKS["aiohttp"]) - 1 == len(pythons()) * len(MACHINES)
    assert len(BLOCKS["audioop-lts"]) - 1 == len(MACHINES)
    assert len(BLOCKS["starlette"]) - 1 == 1


def test_the_image_installs_by_the_digests_and_asks_nobody_for_more() -> None:
    steps = " ".join(rest for name, rest in IMAGE if name == "RUN")
    fetching = [each for each in steps.split("&&") if "pip install" in each and "--no-index" not in each]
    assert len(fetching) == 1
    for word in ("--require-hashes", "--no-deps", "--only-binary=:all:", "-r requirements.txt"):
        assert word in fetching[0]
    assert "pip check" in steps, "or a package that is missing would be noticed by whoever runs the image"
    (base,) = {rest.split()[0] for name, rest in IMAGE if name == "FROM"}
    assert re.match(r"python:(3\.\d+)-", base)[1] in pythons()  # type: ignore[index]


def test_a_file_of_this_machine_ends_the_program() -> None:
    fine = told("Some_Thing", "https://registry.example/some_thing.whl", "a" * 64)
    assert list(digests({"install": [fine]})) == [("some-thing", "a" * 64)]
    with pytest.raises(SystemExit, match="here lies on this machine"):
        list(digests({"install": [fine, told("here", "file:///srv/here.whl", "b" * 64)]}))


def test_the_file_is_written_as_pip_reads_it() -> None:
    lines = {"a-b": "a-b==1", "c": 'c==2 ; python_version >= "3.13"'}
    text = written(lines, {"a-b": {"f" * 64, "0" * 64}, "c": {"1" * 64}})
    assert text.splitlines()[2:] == [
        "a-b==1 \\", f"    --hash=sha256:{'0' * 64} \\", f"    --hash=sha256:{'f' * 64}",
        'c==2 ; python_version >= "3.13" \\', f"    --hash=sha256:{'1' * 64}",
    ]  # fmt: skip
    assert [on(lines["c"], python) for python in pythons()] == [False, False, True]
    assert "manylinux2014_aarch64" in platforms("aarch64")
    assert "manylinux1_aarch64" not in platforms("aarch64"), "there never was one"


def test_a_pin_for_another_python_is_added_in_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an earlier run added stays as it is, without asking anybody."""
    text = "".join(each for each in _blocks() if not each.startswith("audioop-lts"))
    compiled = tmp_path / "compiled.txt"
    compiled.write_text(f"{text}\n# The following packages are considered to be unsafe:\n# pip\n", encoding="utf-8")
    target = tmp_path / "constraints.txt"
    target.write_bytes((ROOT / "constraints.txt").read_bytes())
    monkeypatch.setattr(adding, "FILE", target)
    monkeypatch.setattr(adding, "pins", lambda: pins(target.read_text("utf-8")))
    monkeypatch.setattr(sys, "argv", ["pins", "cp", str(compiled), str(target)])
    adding.main()
    assert target.read_text("utf-8") == (ROOT / "constraints.txt").read_text("utf-8")


def _blocks() -> list[str]:
    return re.findall(r"^[a-z0-9].*\n(?: .*\n)*", (ROOT / "constraints.txt").read_text("utf-8"), re.MULTILINE)


# The Pythons


def test_every_python_that_is_named_is_tested_by_ci() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/ci.yaml").read_text("utf-8"))["jobs"]
    assert tuple(jobs["test"]["strategy"]["matrix"]["python"]) == pythons()
    assert [step["run"] for step in jobs["test"]["steps"] if "run" in step] == [
        ".ci/programs",
        "make check",
        "make test",
    ]
    assert re.search(r'requires-python = ">=(.+)"', (ROOT / "pyproject.toml").read_text("utf-8"))[1] == pythons()[0]  # type: ignore[index]
    tried = re.search(r"^PYTHONS := (.+)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert tried is not None
    assert {f"python{each}" for each in pythons()} <= set(tried[1].split())
