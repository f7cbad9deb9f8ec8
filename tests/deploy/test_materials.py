"""How much a plain installation brings is published, and does not grow unseen."""

from __future__ import annotations

import re
from pathlib import Path

from tests.deploy.materials import runtime
from tests.deploy.test_files import IMAGE

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs/reference/dependencies.md").read_text("utf-8")


def test_the_published_count_is_the_real_one() -> None:
    told = re.search(r"brings (\d+) packages", PAGE)
    assert told is not None
    assert int(told[1]) == len(runtime()), sorted(runtime())


def test_every_pin_is_what_is_installed() -> None:
    pins = dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", (ROOT / "constraints.txt").read_text("utf-8"), re.MULTILINE))
    pins = {name.replace(".", "-"): version for name, version in pins.items()}
    assert {name: pins.get(name) for name in runtime()} == runtime()


def test_the_image_brings_nothing_that_is_not_pinned() -> None:
    """On 3.13 discord.py needs audioop-lts, which constraints.txt, compiled on 3.11, does not name."""
    bases = {image.split()[0] for name, image in IMAGE if name == "FROM"}
    (python,) = {re.match(r"python:(3\.\d+)-", base)[1] for base in bases}  # type: ignore[index]
    assert {name for name, version in runtime(python=python).items() if not version} == set()


def test_what_is_heavy_comes_only_when_asked_for() -> None:
    assert not runtime().keys() & {"torch", "sentence-transformers", "matplotlib", "numpy", "httpx", "cyclonedx-bom"}
