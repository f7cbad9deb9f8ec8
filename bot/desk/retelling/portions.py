"""So many of ours: "in thirteen clinics", of "in 13 of our clinics". If it is so of 13 of ours, it is so of 13."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told

_OF_OURS = re.compile(r"(?P<count>\b\d+) (?:de nos|of our)(?= [a-zà-ÿ-]+\b)")
_BOUND = re.compile(
    r"\b(?:pas|aucune?|seul\w*|que|uniquement|not|no|only|just|none|sauf|except\w*|hormis|but|first|last|premi\w+"
    r"|derni\w+)\b|n['’]t\b|\bn['’]",
    re.IGNORECASE,
)
_ONE_IN = re.compile(
    r"\b(?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?: [a-zà-ÿ-]+)? (?:sur|in|out of|of) \d+ (?:de nos|of our)\b",
    re.IGNORECASE,
)
"""Of whom a share is told, it is told of ours alone."""


def so_many(told: Told) -> Iterator[str]:
    """« dans 22 boutiques », of « dans 22 de nos boutiques »."""
    if told.asked & {"nos", "our"} or _BOUND.search(told.wording) or _ONE_IN.search(told.wording):
        return
    text, count = _OF_OURS.subn(r"\g<count>", told.wording)
    if count == 1:
        yield text
