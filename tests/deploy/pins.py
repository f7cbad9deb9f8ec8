"""The end of `make constraints`: pins of what only another supported Python needs.

pip-compile pins for the Python it runs on. What a dependency wants on a newer one alone (discord.py wants audioop-lts
from 3.13 on) is added here with the Python from which on it counts, so that one file serves all of them.

`python -m tests.deploy.pins pip-compile …` runs that command and adds to what it wrote.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.deploy.hashes import MACHINES, asked, pins, pythons
from tests.deploy.materials import walked

FILE = Path("constraints.txt")
EXTRAS = ("dev",)
"""What `make install` installs, and so what can be asked here for what it needs."""
UNPINNED = {"pip"}
"""Comes with the virtual environment: a pin would have pip replace itself while it installs."""


def missing(known: set[str]) -> dict[str, tuple[str, str, str]]:
    """What no pin names: by name, the Python from which on it is needed, how it is asked for, and by whom."""
    found: dict[str, tuple[str, str, str]] = {}
    for python in pythons():
        for requirement, who in walked("passerelle", python, EXTRAS):
            name = requirement.name.lower().replace("_", "-").replace(".", "-")
            if name not in known | UNPINNED:
                found.setdefault(name, (python, f"{name}{requirement.specifier}", who))
    return found


def main() -> None:
    """Runs the command of its arguments, then adds. What was added before keeps its version without `--upgrade`."""
    before = pins() if FILE.exists() and "--upgrade" not in sys.argv else {}
    subprocess.run(sys.argv[1:], check=True)
    for name, (python, asking, who) in sorted(missing(set(pins())).items()):
        line = before.get(name)
        if line is None:
            (told,) = asked([asking], python, MACHINES[0])["install"]
            line = f'{name}=={told["metadata"]["version"]} ; python_version >= "{python}"'
        FILE.write_text(_with(FILE.read_text("utf-8"), line, who), encoding="utf-8")


def _with(text: str, line: str, who: str) -> str:
    """The file with one more pin in its place in the alphabet."""
    blocks: list[list[str]] = []
    for each in text.partition("\n\n#")[0].splitlines():  # below: what pip-compile left out
        if each.startswith((" ", "#")) and blocks:
            blocks[-1].append(each)
        else:
            blocks.append([each])
    blocks.append([line, f"    # via {who}"])
    return "".join(
        f"{each}\n" for block in sorted(blocks, key=lambda block: block[0].partition("==")[0]) for each in block
    )


if __name__ == "__main__":
    main()
