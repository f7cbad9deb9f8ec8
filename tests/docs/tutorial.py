"""The tutorial as it stands on its page: its parts, their numbered steps, and what each step tells to type or press."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from bot.settings import PREFIX
from tests.docs.pages import ROOT, text_of

PAGES = {"fr": "docs/tutorial/thirty-minutes.fr.md", "en": "docs/tutorial/thirty-minutes.md"}
HOUSE, MANDATE = "Les Halles Verrier", "Réseaux sociaux"
CODE = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")
ITEMS = ("Le rayon vrac ouvre samedi.", "Le drive ferme à 20 h.")
WITHIN = 60.0
"""Seconds for what the page says takes ten, on a busy machine."""

_MARKED = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|(?<!\*)\*([^*]+)\*(?!\*)")
_LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")


@dataclass(frozen=True)
class Step:
    """One step. `marked`: what stands in it as code, bold or italic, in order; `fenced`: the lines to be typed."""

    text: str
    marked: list[str]
    fenced: list[str]
    links: list[str]


def steps(language: str, part: int) -> list[Step]:
    """The steps of a part, of which the first has index 0."""
    (body,) = re.findall(rf"^## {part}\. .*?(?=^## )", text_of(PAGES[language]), re.MULTILINE | re.DOTALL)
    return [_step(each) for each in re.split(r"^\d+\. ", body, flags=re.MULTILINE)[1:]]


def _step(text: str) -> Step:
    fenced = [line.strip() for block in re.findall(r"```\w*\n(.*?)```", text, re.DOTALL) for line in block.splitlines()]
    plain = " ".join(re.sub(r"```.*?```", " ", text, flags=re.DOTALL).split())
    marked = [next(filter(None, found)) for found in _MARKED.findall(_LINK.sub(r"\1", plain))]
    return Step(plain, marked, [line for line in fenced if line], [target for _, target in _LINK.findall(plain)])


def failing(said: str) -> list[str]:
    """The lines of `doctor` that fail, each with its mark and up to what it is about."""
    return re.findall(r"^((?:FAIL|ÉCHEC) .*?)\s?:", said, re.MULTILINE)


@dataclass
class Terminal:
    """A terminal in a folder of one's own, in which `passerelle` is known. `where`: settings that lead to the platforms
    on this machine, which is all that no reader of the page types."""

    folder: Path
    where: dict[str, str]
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    async def types(self, line: str, *answers: str, ends: int = 0) -> str:
        """A command of the page, and what is answered to what it asks; what it said. It must end with `ends`."""
        given = "".join(f"{answer}\n" for answer in answers)
        done = await asyncio.to_thread(self._run, line, given)
        assert done.returncode == ends, f"{line}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    def starts(self, line: str) -> None:
        """A command that does not end."""
        with (self.folder / "passerelle.log").open("ab") as log:
            begun = subprocess.Popen(
                self._command(line), cwd=self.folder, env=self._environment, stdout=log, stderr=log
            )
        self.running.append(begun)

    async def stops(self) -> None:
        """Ctrl+C."""
        for each in self.running:
            each.send_signal(signal.SIGINT)
        for each in self.running:
            await asyncio.to_thread(each.wait, 30)
        self.running.clear()

    def _run(self, line: str, given: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self._command(line), cwd=self.folder, env=self._environment, input=given, capture_output=True, text=True,
            timeout=120, check=False, start_new_session=True,  # no terminal of its own, from which it would read tokens
        )  # fmt: skip

    def _command(self, line: str) -> list[str]:
        program, *arguments = re.findall(r'"[^"]*"|\S+', line)
        assert program == "passerelle"
        return [sys.executable, "-m", "bot", *(each.strip('"') for each in arguments)]

    @property
    def _environment(self) -> dict[str, str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
        return clean | {"PYTHONPATH": str(ROOT)} | self.where
