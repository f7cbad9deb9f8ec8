"""What README and docs tell people to type works: commands run, or exist with their options; settings and
files are read by what reads them."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.services.commands import _COMMANDS
from bot.services.setup.file import parse
from bot.settings import PREFIX, read_settings
from tests.docs.pages import ROOT, Block, blocks, pages, text_of
from tests.docs.programs import commands
from tests.docs.references import PARTS, WHOLE

NOT_RUN = {
    "passerelle run": "does not end",
    "passerelle demo": "does not end",
    "passerelle erase": "tests/test_privacy_howto.py runs it in a house that has somebody to erase",
    "passerelle export": "tests/test_privacy_howto.py runs it in a house that has somebody",
    "passerelle backup /var": "writes outside of the test's folder",
    "passerelle db copy": "tests/storage/test_carrying.py runs it between both kinds of database",
}
"""Only looked whether it exists, with its options; and why."""

FOREIGN = {
    "docker": "an engine, and minutes",
    "kubectl": "a cluster",
    "helm": "a cluster; make deploy-check renders the chart",
    "ollama": "a server of somebody else's",
    "llama-server": "a server of somebody else's",
    "vllm": "a server of somebody else's",
    "/opt/passerelle/bin/pip": "an extra, from a package index",
    "python": "another program's own environment, from a package index",
    "/tmp/opsdroid/bin/pip": "the same",
    "OPSDROID=/tmp/opsdroid/bin/opsdroid": "the program of a benchmark; tests/bench/compare.py runs it",
    "export": "CONTRIBUTING: sets up the lines after it",
    "15": "a line of cron",
    "halles.yaml:8:": "what the program says",
    "halles.yaml:8\N{NO-BREAK SPACE}:": "the same, in French",
}
"""What is no command of ours, by its first word, and why it is not run."""

PLACEHOLDERS = ("SERVER", "ROLE", "LÉA", "SAM", "CHANNEL-1", "CHANNEL-2", "SERVEUR", "RÔLE", "SALON-1", "SALON-2")
"""Each stands for an id."""

WRITTEN = [block for page in pages() if page not in {*WHOLE, *PARTS} for block in blocks(page)]
ACTS = {
    words: {name for given in command.params for name in (*given.opts, *given.secondary_opts)} | {"--help"}
    for words, command in commands()
}
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def is_settings(block: Block) -> bool:
    return all(line.startswith(PREFIX) for line in block.text.splitlines())


def lines() -> Iterator[tuple[str, str]]:
    """Every line that is to be typed into a terminal, with its page."""
    for block in WRITTEN:
        if block.language in ("", "sh") and not is_settings(block) and not block.text.startswith("https://"):
            yield from ((block.page, line.removeprefix(".venv/bin/")) for line in typed_in(block))


def typed_in(block: Block) -> list[str]:
    """The lines of a block; where some begin with `$ `, those alone: the others are what the program says."""
    written = [line for line in block.text.splitlines() if line.strip()]
    prompted = [line.removeprefix("$ ") for line in written if line.startswith("$ ")]
    return prompted or written


def ours(line: str) -> bool:
    return line.startswith("passerelle ")


def is_run(line: str) -> bool:
    return ours(line) and not line.startswith(tuple(NOT_RUN)) and "/tmp/" not in line


def test_every_line_is_a_command_of_ours_or_known_to_be_none() -> None:
    unknown = [(page, line) for page, line in lines() if shlex.split(line)[0] not in {"passerelle", "make", *FOREIGN}]
    assert unknown == []


def test_the_commands_run() -> None:
    wanted: defaultdict[str, list[str]] = defaultdict(list)
    for command, page in {
        shlex.join(shlex.split(line, comments=True)): page for page, line in lines() if is_run(line)
    }.items():
        wanted[page].append(command)
    environment = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.docs.running"],
        cwd=ROOT, env=environment, input=json.dumps(wanted), capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == {}, (
        "what cannot run in an empty house goes into NOT_RUN, and why"
    )
    assert len(wanted) >= 4


def test_the_targets_of_make_are_there() -> None:
    named = {(page, line.split()[1]) for page, line in lines() if line.startswith("make ")}
    inline = {(page, word) for page in pages() for word in re.findall(r"`make ([a-z-]+)", text_of(page))}
    assert [each for each in sorted(named | inline) if each[1] not in TARGETS] == []


def test_every_command_and_option_is_there() -> None:
    inline = {(page, said) for page in pages() for said in re.findall(r"`(passerelle [a-z][^`\n]*)`", text_of(page))}
    fenced = {(page, line) for page, line in lines() if ours(line)}
    assert [each for each in sorted(inline | fenced) if not is_known(each[1])] == []


def is_known(line: str) -> bool:
    """Whether the words are a command, or a group of them, and the options its own."""
    typed = re.sub(r"\s*#.*|[\[\]]", "", line).replace("\\|", "|").split()
    if (several := next((word for word in typed[1:3] if "|" in word), None)) is not None:
        return all(is_known(" ".join(typed).replace(several, word)) for word in several.split("|"))
    named = [each for each in ACTS if typed[: len(each.split())] == each.split()]
    group = len(typed) == 2 and any(each.startswith(f"{typed[0]} {typed[1]} ") for each in ACTS)
    options = {part for word in typed for part in word.split("|") if part.startswith("-")}
    return group or any(options <= ACTS[each] for each in named)


@pytest.mark.parametrize("block", [block for block in WRITTEN if is_settings(block)], ids=str)
def test_the_settings_are_read(block: Block, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith(PREFIX)]:
        monkeypatch.delenv(name)
    given = tmp_path / ".env"
    given.write_text(block.text, "utf-8")
    read_settings(given)


@pytest.mark.parametrize("block", [block for block in WRITTEN if block.language == "yaml"], ids=str)
def test_the_files_of_apply_are_read(block: Block) -> None:
    text = re.sub("|".join(PLACEHOLDERS), lambda found: str(10**17 + PLACEHOLDERS.index(found[0])), block.text)
    parse(text if "organisation:" in text else f"organisation: Les Halles Verrier\n{text}", str(block))


@pytest.mark.parametrize("block", [block for block in WRITTEN if block.language == "text"], ids=str)
def test_what_is_typed_into_the_chat_is_a_command(block: Block) -> None:
    typed = [line.split()[0].removeprefix("/") for line in block.text.splitlines() if not line.startswith("https://")]
    assert set(typed) <= _COMMANDS.keys()
