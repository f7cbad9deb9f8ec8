"""`--help` in the language of the settings: Typer and the code say it in English."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

import yaml

COMMANDS = Path(__file__).parent / "i18n/commands.fr.yaml"
"""Each English text, and its French."""

HEADS = ("Usage:", "Options:", "Arguments:", "Commands:", "[required]", "[default:")
"""What Typer puts between the texts."""


def translated(command: Any, language: Callable[[], str]) -> Any:
    """The command, which tells its help, and that of all within it, in a language that is asked for only then: to read
    the settings takes longer than most commands."""
    for each in within(command):
        each.get_help = partial(_help, each.get_help, each, language)
    return command


def within(command: Any) -> Iterator[Any]:
    """A command and all that are in it."""
    yield command
    for child in getattr(command, "commands", {}).values():
        yield from within(child)


def texts(command: Any) -> Iterator[str]:
    """What the help of a command and of all within it says."""
    for each in within(command):
        yield from (_plain(told.help) for told in (each, *each.params) if told.help)


def _help(told: Callable[[Any], str], command: Any, language: Callable[[], str], context: Any) -> str:
    if language() != "fr":
        return told(context)
    french = _french()
    ours = [said for each in within(command) for said in (each, *each.params)]
    for said in (*ours, *command.get_params(context)):  # these with --help itself
        if getattr(said, "help", None):
            said.help = french.get(_plain(said.help), said.help)
    text = told(context)
    for head in HEADS:
        text = text.replace(head, french[head])
    return text


def _plain(text: str) -> str:
    return inspect.cleandoc(text)


@cache
def _french() -> dict[str, str]:
    return dict(yaml.safe_load(COMMANDS.read_text("utf-8")))
