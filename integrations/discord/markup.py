"""Plain text as Discord's markup shows it: every character stays what it was, and nothing becomes markup.

Discord shows the character after a backslash as it is, unless it is a letter, a digit or a space (Discord's own parser
of messages), and nothing but the fence ends a block of code.
"""

from __future__ import annotations

import re
from datetime import datetime

from bot.i18n.words import isolated

_ZERO_WIDTH = "\N{ZERO WIDTH SPACE}"
_ACTIVE = re.compile(r"[\\*_~`|<>@\[\]]|(?<=[a-zA-Z]):(?=//)")
"""Emphasis, code, spoilers, mentions, timestamps, emoji, commands, masked links; the colon of a bare link."""

_AT_START = re.compile(r"^(\s*)(#{1,6}|-#?|\+|\d+(?=[.)]))(?=[\s#.)]|$)")
"""What begins a heading, small text or a list."""

_INVITE = re.compile(r"(?<=discord)\.(?=gg/)|(?<=\.com)/(?=invite/)", re.IGNORECASE)
_EVERYBODY = re.compile(r"@(?=everyone|here)", re.IGNORECASE)
_FENCE = "```"
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
"""Whatever separates words but the spaces of French typography, which must not be broken at."""


def short(text: str, limit: int) -> str:
    """The text on one line, with an ellipsis where it has more than `limit` characters."""
    line = _SPACES.sub(" ", text).strip()
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def escaped(text: str) -> str:
    """The text on as many lines as it had, each of them plain."""
    return "\n".join(_line(line) for line in text.splitlines())


def flat(text: str) -> str:
    """The text on one plain line."""
    return _line(_SPACES.sub(" ", text).strip())


def quoted(text: str) -> str:
    """Somebody's words in a frame that they cannot leave: every line of theirs begins with the bar of a quotation."""
    return "\n".join(f"> {_line(line) or _ZERO_WIDTH}" for line in text.splitlines() or [""])


def to_copy(text: str) -> str:
    """Words to be copied as they are: in a block of code, which Discord offers to copy."""
    lines = "\n".join(isolated(line) for line in text.splitlines())
    return f"{_FENCE}\n{lines.replace('`' * 2, f'`{_ZERO_WIDTH}`')}\n{_FENCE}"


def heading(text: str) -> str:
    """A headline of ours around a text."""
    return f"### {flat(text)}"


def bold(text: str) -> str:
    """A text that stands out."""
    return f"**{flat(text)}**" if text.strip() else ""


def small(text: str) -> str:
    """A footer."""
    return "\n".join(f"-# {_line(line)}" for line in text.splitlines() if line.strip())


def countdown(until: datetime) -> str:
    """The time left until an instant, which Discord keeps up to date in the reader's language."""
    return f"\N{STOPWATCH}\N{VARIATION SELECTOR-16} <t:{int(until.timestamp())}:R>"


def moment(at: datetime) -> str:
    """An instant in full on the reader's own clock, in their language
    (docs.discord.com/developers/reference#message-formatting-timestamp-styles)."""
    return f"<t:{int(at.timestamp())}:F>"


def _line(line: str) -> str:
    plain = _ACTIVE.sub(r"\\\g<0>", isolated(line))
    plain = _INVITE.sub(r"\\\g<0>", plain)
    plain = _EVERYBODY.sub(f"@{_ZERO_WIDTH}", plain)
    return _AT_START.sub(_begin, plain)


def _begin(found: re.Match[str]) -> str:
    space, mark = found.groups()
    return f"{space}{mark}{_ZERO_WIDTH}" if mark.isdigit() else f"{space}\\{mark}"
