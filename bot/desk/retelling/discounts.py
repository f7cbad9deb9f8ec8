"""What is taken off a price, told of the thing: "all cookbooks are 20% off", of "20% off all cookbooks"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.desk.retelling.told import Told

_OFF = re.compile(
    r"(?P<off>\d+(?:\.\d+)?% off) (?P<what>(?:(?!(?:and|or|your|until|till|from|in|at|on|with|when|if|for|this|every"
    r"|to|by|orders?|purchases?|everything|it|them|off|baskets?|bills?|bookings?|spend)\b)[A-Za-z'’-]+ ?)+?)"
    r"(?P<rest>(?:,? (?:until|till|from|in|at|on|with|when|if|for|this|every|to|by)\b|,).*|[.!]?)"
)
"""A thing that is sold; what is spent, or done, is not cheaper."""


def is_off(told: Told) -> Iterator[str]:
    """ "All cookbooks are 20% off until 31 August"."""
    match = _OFF.fullmatch(told.wording) if told.english and not told.subject else None
    if match is None or not match["what"].strip():
        return
    what = match["what"].strip()
    yield from (f"{what} {be} {match['off']}{match['rest']}" for be in ("are", "is"))
