"""Many patterns, of which few ever match: each is tried only where something cheap tells that it may.

To look for a few letters costs a twentieth of what a pattern costs that does not match, and one pattern of many ways a
third of as many patterns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple


class Rewriting(NamedTuple):
    """A pattern and what is put for it. `telltales`: in small letters, one of which stands wherever the pattern
    matches; the test of a set of rewritings is that it does the same without them."""

    telltales: tuple[str, ...]
    pattern: re.Pattern[str]
    put: str | Callable[[re.Match[str]], str]


def rewritten_by(rewritings: Iterable[Rewriting], text: str) -> str:
    """The text after each of these in turn."""
    small = text.lower()
    for telltales, pattern, put in rewritings:
        for telltale in telltales:
            if telltale in small:
                other = pattern.sub(put, text)
                if other != text:
                    text, small = other, other.lower()
                break
    return text


_NAME = re.compile(r"\(\?P<(\w+)>")
_ASKED_ABOUT = re.compile(r"\(\?\((\w+)\)")


def as_one(*patterns: re.Pattern[str]) -> re.Pattern[str]:
    """One pattern that matches where any of these does, to tell where none of them has to be tried. Raises re.error
    where two of them ask about groups of one name."""
    return re.compile("|".join(f"(?:{_unnamed(pattern.pattern)})" for pattern in patterns))


def _unnamed(pattern: str) -> str:
    asked_about = set(_ASKED_ABOUT.findall(pattern))
    return _NAME.sub(lambda group: group[0] if group[1] in asked_about else "(?:", pattern)
