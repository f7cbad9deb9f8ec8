"""`make sbom`: what runs, as a CycloneDX bill of materials: what a plain installation brings, by its pins."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent.parent


def runtime(name: str = "passerelle", python: str = "") -> dict[str, str]:
    """The distributions that a plain installation brings, each with its version; on another Python ("3.13") also those
    that are not installed on this one, without a version."""
    return {name: _version(name) for name in sorted({canonicalize_name(each.name) for each, _ in walked(name, python)})}


def walked(name: str, python: str = "", extras: Iterable[str] = ()) -> Iterator[tuple[Requirement, str]]:
    """Every requirement that installing a distribution with these extras meets, and who asks for it. What is not
    installed here is named and its own requirements are not."""
    waiting = [(canonicalize_name(name), frozenset(extras))]
    seen = set()
    while waiting:
        each = waiting.pop()
        if each not in seen:
            seen.add(each)
            for needed in _needed(*each, python):
                yield needed, each[0]
                waiting.append((canonicalize_name(needed.name), frozenset(needed.extras)))


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _needed(name: str, extras: frozenset[str], python: str) -> Iterator[Requirement]:
    if name != "passerelle" and not _version(name):
        return
    on = {"python_version": python, "python_full_version": f"{python}.0"} if python else {}
    for line in _ours(extras) if name == "passerelle" else importlib.metadata.requires(name) or ():
        requirement = Requirement(line)
        marker = requirement.marker
        if marker is None or any(marker.evaluate({**on, "extra": extra}) for extra in (*extras, "")):
            yield requirement


def _ours(extras: frozenset[str]) -> list[str]:
    """Of Passerelle itself, as the source has it: what is installed may be from an hour ago."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [
        *project["dependencies"],
        *(line for each in sorted(extras) for line in project["optional-dependencies"][each]),
    ]


def main() -> None:
    target = Path(sys.argv[1])
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as pins:
        pins.write("".join(f"{name}=={version}\n" for name, version in runtime().items()))
        pins.flush()
        command = [
            sys.executable,
            "-m",
            "cyclonedx_py",
            "requirements",
            pins.name,
            "--output-reproducible",
            "-o",
            str(target),
        ]
        subprocess.run(command, check=True)
    print(f"{target}: {len(runtime())} packages")


if __name__ == "__main__":
    main()
