"""Long texts in portions that fit, cut between lines or words, never inside what reads as one character."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

_JOINER = "\N{ZERO WIDTH JOINER}"
_LONGEST_CHARACTER = 64
"""Code points looked back over for where a character begins; more marks than that on one letter are no writing."""

Draw = Callable[[str], str]


def portions(text: str, draw: Draw, room: int) -> Iterator[str]:
    """The text, drawn, in as few portions of at most `room` characters as are needed; at least one."""
    while True:
        size = _fitting(text, draw, room)
        yield draw(text[:size].rstrip("\n"))
        text = text[size:].lstrip("\n")
        if not text:
            return


def _fitting(text: str, draw: Draw, room: int) -> int:
    """How many characters of the text go into one portion."""
    size = min(len(text), room)
    while size > 1 and (drawn := len(draw(text[:size]))) > room:
        size = max(1, min(size - 1, size * room // drawn))
    return size if size >= len(text) else _between(text, size)


def _between(text: str, size: int) -> int:
    """The best place to cut: after a line, else after a word, unless that leaves more than half of the room empty."""
    for end in ("\n", " "):
        at = text.rfind(end, size // 2, size)
        if at >= 0:
            return at + 1
    for back in range(min(_LONGEST_CHARACTER, size - 1)):
        if not _inside(text, size - back):
            return size - back
    return size


def _inside(text: str, at: int) -> bool:
    """Whether a character, as people see it, goes on at this place."""
    before, after = text[at - 1], text[at]
    joined = _JOINER in (before, after) or unicodedata.category(after) in ("Mn", "Me", "Mc")
    return joined or "\U0001f3fb" <= after <= "\U0001f3ff" or _inside_flag(text, at)


def _inside_flag(text: str, at: int) -> bool:
    """A flag of a country is two letters of a kind of their own."""
    letters = 0
    while letters < at and "\U0001f1e6" <= text[at - 1 - letters] <= "\U0001f1ff":
        letters += 1
    return letters % 2 == 1 and "\U0001f1e6" <= text[at] <= "\U0001f1ff"
