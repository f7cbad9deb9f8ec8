"""Text with Discord's markup, as people read it there
(docs.discord.com/developers/reference#message-formatting).

What makes a word bold, small or hidden is gone: it would stand raw before whoever reads on another platform, and in the
words to be copied. What is struck out keeps its tildes, so that nobody takes it for what holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

NameOf = Callable[[str, int], str | None]
"""How the target of a mention is called, by its kind (`@`, `@&` or `#`) and id; None where that is not known."""

_LITERAL = re.compile(
    r"```(?:[\w+-]*\n)?(?P<block>.+?)```|(?P<ticks>`+)(?P<code>.+?)(?P=ticks)(?!`)|\\(?P<escaped>[^\w\s]|_)", re.DOTALL
)
"""What stands for itself: code, and the character after a backslash."""

_TOKEN = re.compile(
    r"<(?P<kind>@&|@!?|#)(?P<id>\d+)>|<a?(?P<emoji>:\w+:)\d+>|<t:(?P<instant>-?\d{1,13})(?::[tTdDfFsSR])?>"
    r"|<(?P<command>/[^<>:\n]+):\d+>|<(?P<address>https?://[^<>\s]+)>"
)
_LINK = re.compile(r"\[(?P<label>[^\[\]\n]+)\]\(<?(?P<url>https?://[^\s<>()]+)>?(?:\s+\"[^\"\n]*\")?\)")
_OPENING = re.compile(r"^(?:#{1,3}|-#)[^\S\n]+(?=\S)", re.MULTILINE)
"""What makes a line a heading, or small."""

_MARKS = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        r"\|\|(?P<inside>.+?)\|\|",
        r"(?<![\d*])\*\*(?=\S)(?P<inside>.+?)(?<=\S)\*\*(?![\d*])",
        r"(?<![^\W_])(?<!_)__(?=\S)(?P<inside>.+?)(?<=\S)__(?!_)(?![^\W_])",
        r"(?<![^\W_])(?<!\*)\*(?=\S)(?P<inside>[^*]+?)(?<=\S)\*(?!\*)(?![^\W_])",
        r"(?<![^\W_])(?<!_)_(?=\S)(?P<inside>[^_]+?)(?<=\S)_(?!_)(?![^\W_])",
    )
)
"""Spoilers, bold, underlined, italics. Not within figures: « 2*3*4 » is no « 234 »."""

_KEPT = re.compile("\0(\\d+)\0")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def readable(text: str, name_of: NameOf) -> str:
    """A text without Discord's markup: names for mentions, addresses in full, instants in writing."""
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found["block"] or found["code"] or found["escaped"])
        return f"\0{len(kept) - 1}\0"

    plain = tokens_read(_LITERAL.sub(keep, text.replace("\0", "")), name_of)
    plain = _OPENING.sub("", _LINK.sub(_linked, plain))
    for mark in _MARKS:
        plain = mark.sub(lambda found: found["inside"], plain)
    return _KEPT.sub(lambda found: kept[int(found[1])], plain)


def tokens_read(text: str, name_of: NameOf) -> str:
    """The same of what is typed where nothing is drawn, as in a command: only what Discord's client put there for a
    name, an emoji, an instant."""
    return _TOKEN.sub(lambda found: _spoken(found, name_of), text)


def _spoken(found: re.Match[str], name_of: NameOf) -> str:
    if found["instant"] is not None:
        return _written(int(found["instant"])) or found[0]
    if found["kind"]:
        return name_of(found["kind"].rstrip("!"), int(found["id"])) or found[0]
    return found["emoji"] or found["command"] or found["address"]


def _written(seconds: int) -> str:
    """An instant that Discord shows to each on their own clock: in full, as it must not mean another to somebody. Of a
    day alone too, as theirs may be another one there."""
    try:
        return f"{_EPOCH + timedelta(seconds=seconds):%Y-%m-%d %H:%M} UTC"
    except OverflowError:
        return ""


def _linked(found: re.Match[str]) -> str:
    label, url = found["label"].strip(), found["url"]
    return url if label.rstrip("/") in (url.rstrip("/"), url.partition("//")[2].rstrip("/")) else f"{label} ({url})"
