"""Runs, in one process of its own, the `passerelle` lines of each page in their order, in a folder of the page's own.

Standard input: {page: [command lines]}; standard output, last line: {"page: command": what went wrong}.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import sys
import tempfile
from pathlib import Path

from typer.testing import CliRunner

from bot.cli import app
from bot.envfile import new_key
from bot.errors import Misconfigured
from bot.storage import migrate
from tests.docs.pages import blocks

ANSWERS = "en\nnone\n\n"
"""To the questions of `init`: no platform, a SQLite file."""


def main() -> None:
    wanted: dict[str, list[str]] = json.load(sys.stdin)
    organisation = next(
        block.text for block in blocks("docs/how-to/describe-your-organisation.md") if block.language == "yaml"
    )
    wrong: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        ready = Path(folder) / "ready.db"
        migrate.upgrade(f"sqlite+aiosqlite:///{ready}")
        os.environ["PASSERELLE_SECRET_KEY"] = new_key()
        for number, (page, lines) in enumerate(wanted.items()):
            here = Path(folder) / str(number)
            here.mkdir()
            shutil.copy(ready, here / "p.db")
            (here / "halles.yaml").write_text(organisation, "utf-8")
            os.chdir(here)
            os.environ["PASSERELLE_DATABASE_URL"] = f"sqlite+aiosqlite:///{here / 'p.db'}"
            wrong |= {f"{page}: {line}": said for line in lines if (said := _run(line))}
        os.chdir("/")
    print(json.dumps(wrong))


def _run(line: str) -> str:
    """Nothing, or what went wrong."""
    done = CliRunner().invoke(app, shlex.split(line)[1:], input=ANSWERS)
    if done.exit_code == 0:
        return ""
    return str(done.exception) if isinstance(done.exception, Misconfigured) else f"{done.exit_code}: {done.output}"


if __name__ == "__main__":
    main()
