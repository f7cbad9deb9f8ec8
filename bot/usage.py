"""What is wrong with a line that was typed, in the language of the settings: Typer says it in English alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from typer.exceptions import TyperException

    from bot.i18n.words import Words

_FAULTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), key)
    for pattern, key in (
        (r"No such command '(?P<name>[^']*)'\. Did you mean (?P<names>.*)\?", "usage-command-near"),
        (r"No such command '(?P<name>.*)'\.", "usage-command"),
        (r"No such option: (?P<name>.*?) \(Possible options: (?P<names>.*)\)", "usage-option-near"),
        (r"No such option: (?P<name>.*)", "usage-option"),
        (r"Option '(?P<name>.*)' requires an argument\.", "usage-bare"),
        (r"Option '(?P<name>.*)' does not take a value\.", "usage-valued"),
        (r"Got unexpected extra argument\(s\) \((?P<name>.*)\)", "usage-extra"),
        (r"Missing (?:argument|option|parameter) (?P<name>.*)\.", "usage-missing"),
        (r"Missing command\.", "usage-which"),
        (r"Invalid value for (?P<name>.*?): (?P<fault>.*)", "usage-wrong"),
    )
)
"""What Typer's errors say (its `exceptions`, `core` and `parser`), and the key of our words: a test asks for each."""

_VALUES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), key)
    for pattern, key in (
        (r"Input should be a valid integer.*", "value-int"),
        (r"(?:Value error, )?.* is not one of (?P<bound>.*)\.", "value-choice"),
        (r"(?:Value error, )?.* does not match the formats .*\.", "usage-day"),
        (r"[Ff]ile (?P<name>.*) does not exist\.", "usage-no-file"),
        (r"[Ff]ile (?P<name>.*) is a directory\.", "usage-folder"),
        (r"[Ff]ile (?P<name>.*) is not readable\.", "usage-unreadable"),
    )
)
"""The same of the value of an option or of an argument."""


def said(error: TyperException, say: Words) -> str:
    """How the command is typed, and what was wrong, in lines; as Typer says it where it says what we do not know."""
    told = _told(error.format_message(), _FAULTS, say)
    if told is None:
        return error.format_message()
    context = getattr(error, "ctx", None)
    lines = [say("usage-error", fault=told)]
    if context is not None:
        usage = context.get_usage().partition(":")[2].strip()
        lines = [say("usage-line", usage=usage), say("usage-help", command=context.command_path), *lines]
    return "\n".join(lines)


def confirmed(question: str, say: Words) -> None:
    """Ask, and raise typer.Abort unless the answer is a yes, of either language; an empty one is a no."""
    answer = typer.prompt(f"{question} {say('usage-yes-or-no')}", default="", show_default=False, prompt_suffix=" ")
    if answer.strip().casefold() not in ("y", "yes", "o", "oui"):
        raise typer.Abort


def _told(message: str, kinds: tuple[tuple[re.Pattern[str], str], ...], say: Words) -> str | None:
    """The words for a message of one of some kinds; None if it is of none."""
    for pattern, key in kinds:
        if found := pattern.fullmatch(message):
            given = {name: _bare(value) for name, value in found.groupdict().items() if value is not None}
            if "fault" in given:
                given["fault"] = _told(given["fault"], _VALUES, say) or given["fault"]
            return say(key, **given)
    return None


def _bare(value: str) -> str:
    """Without Python's quotes."""
    return value.replace("'", "")
