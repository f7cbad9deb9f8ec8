"""What starts on a day, named with it: "milling days starting on 13 June", of "Milling days start on 13 June"; « le
cours qui commence le 3 juin », of « Le cours commence le 3 juin »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import DAY, Told

_ING = {"start": "starting", "begin": "beginning", "open": "opening", "reopen": "reopening", "return": "returning",
        "resume": "resuming", "launch": "launching"}  # fmt: skip
_VERB = "|".join(_ING)
_STARTS = re.compile(rf"(?P<what>[^.:;!?]+?) (?P<verb>{_VERB})s?(?= (?:at [^.:;!?]+? )?(?:on |from )?{DAY})")
_BEGINS = re.compile(
    rf"(?P<what>[^.:;!?]+?) (?P<verb>(?:re)?commencent?|débutent?|r?ouvrent?|reprennent|reprend|démarrent?|reviennent"
    rf"|revient)(?= (?:à [^.:;!?]+? )?(?:le |dès le |à partir du )?{DAY})"
)
_NO = re.compile(
    r"\b(?:not|never|no|only|pas|ne|jamais|may|might|could|should|if|si|peut|pourrai\w+)\b|\bn['’]|n['’]t\b",
    re.IGNORECASE,
)


def beginning(told: Told) -> Iterator[str]:
    """ "Milling days starting on Saturday 13 June"."""
    match = (_STARTS if told.english else _BEGINS).match(told.wording)
    if match is None or _NO.search(match.group()):
        return
    what, rest = match["what"], told.wording[match.end() :]
    if not told.english and "qui" in told.asked:
        yield f"{what} qui {match['verb']}{rest}"
    elif told.english and told.subject:
        yield f"{what} {_ING[match['verb']]}{rest}"
