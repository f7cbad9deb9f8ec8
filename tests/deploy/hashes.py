"""`make hashes`: what the image installs, each pin of `constraints.txt` with the digests of its wheels.

A version says which file was meant, a digest which file it was: pip then refuses what an index put under the same name.
The registry is the one that pip is configured with; no address goes into the file.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from packaging.markers import Marker

from tests.deploy.materials import runtime

ROOT = Path(__file__).parent.parent.parent
FILE = ROOT / "deploy/docker/requirements.txt"
BUILDS = "setuptools"
"""What makes the wheel of Passerelle in the image, and is taken out again."""
MACHINES = ("x86_64", "aarch64")
OLDEST_GLIBC = 28
"""What runs on glibc 2.28 runs on every base in use; of several wheels that fit, pip takes one whose digest it has."""
HEAD = """\
# What the image installs: pins of constraints.txt, with the digests of the wheels for Linux on x86_64 and aarch64.
# Written by `make hashes`; do not edit.
"""


def pythons() -> tuple[str, ...]:
    """The versions that are supported, oldest first, as pyproject.toml says ("3.11")."""
    said = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["classifiers"]
    return tuple(one.rpartition(" ")[2] for one in said if re.search(r"Python :: 3\.\d+$", one))


def pins(text: str = "") -> dict[str, str]:
    """The lines of constraints.txt (or of `text`, of the same form) by name: `name==1.0`, or `name==1.0 ; marker`."""
    lines = (text or (ROOT / "constraints.txt").read_text("utf-8")).splitlines()
    return {line.partition("==")[0].replace(".", "-"): line for line in lines if re.match(r"[a-z0-9]", line)}


def wanted() -> dict[str, str]:
    """What the image installs on one Python or another, by name, each as constraints.txt pins it."""
    names = {name for python in pythons() for name in runtime(python=python)} | {BUILDS}
    known = pins()
    if missing := names - known.keys():
        sys.exit(f"constraints.txt does not pin {', '.join(sorted(missing))}: make constraints")
    return {name: known[name] for name in sorted(names)}


def platforms(machine: str) -> Iterator[str]:
    """The tags of the wheels that such a machine runs."""
    yield from (f"manylinux_2_{minor}_{machine}" for minor in range(OLDEST_GLIBC, 16, -1))
    yield f"manylinux2014_{machine}"
    if machine == "x86_64":
        yield from ("manylinux2010_x86_64", "manylinux_2_12_x86_64", "manylinux1_x86_64", "manylinux_2_5_x86_64")


def digests(report: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Of what pip would install, each with the digest that the registry gives.

    A file of this machine may be another than the one everybody else gets: it ends the program.
    """
    for each in report["install"]:
        name = each["metadata"]["name"].lower().replace("_", "-").replace(".", "-")
        told = each["download_info"]
        if told["url"].startswith("file:"):
            sys.exit(f"{name} lies on this machine, and its digest may be nobody else's. Nothing was written.")
        yield name, told["archive_info"]["hashes"]["sha256"]


def asked(lines: Iterable[str], python: str, machine: str) -> dict[str, Any]:
    """pip's report of these pins on such a machine; nothing is installed. Where one has no wheel the program ends."""
    with tempfile.TemporaryDirectory() as folder:
        given, report = Path(folder) / "pins.txt", Path(folder) / "report.json"
        given.write_text("".join(f"{line.partition(' ;')[0]}\n" for line in lines), encoding="utf-8")
        command = [
            sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed", "--no-deps",
            "--only-binary=:all:", "--ignore-requires-python", "--python-version", python, "--target", folder,
            "--report", str(report), *(f"--platform={each}" for each in platforms(machine)), "-r", str(given),
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"pip found no wheel for Python {python} on {machine}:\n{done.stderr[-2000:]}")
        found: dict[str, Any] = json.loads(report.read_text("utf-8"))
        return found


def on(line: str, python: str) -> bool:
    """Whether a pin counts on a Python."""
    marker = line.partition(" ; ")[2]
    return not marker or Marker(marker).evaluate({"python_version": python, "python_full_version": f"{python}.0"})


def written(lines: dict[str, str], found: dict[str, set[str]]) -> str:
    """The file: every pin with its digests, in the order of the alphabet."""
    parts = [HEAD]
    for name, line in lines.items():
        parts.append(" \\\n".join([line, *(f"    --hash=sha256:{each}" for each in sorted(found[name]))]) + "\n")
    return "".join(parts)


def main() -> None:
    lines = wanted()
    found: dict[str, set[str]] = {name: set() for name in lines}
    for python in pythons():
        for machine in MACHINES:
            for name, digest in digests(asked((each for each in lines.values() if on(each, python)), python, machine)):
                found[name].add(digest)
    FILE.write_text(written(lines, found), encoding="utf-8")
    told = f"{len(lines)} packages, {sum(map(len, found.values()))} digests"
    print(f"{FILE.relative_to(ROOT)}: {told}, Python {', '.join(pythons())} on {' and '.join(MACHINES)}")


if __name__ == "__main__":
    main()
