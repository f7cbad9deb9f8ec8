"""How much a word tells: rare among the records and not of the common stock of business."""

from __future__ import annotations

import math

from bot.desk.text.lexicon import GENERIC
from bot.desk.text.tokens import Kind, Token

_BY_KIND = {Kind.NAME: 1.5, Kind.NUMBER: 0.8, Kind.DATE: 0.5, Kind.TIME: 0.3, Kind.WEEKDAY: 0.1, Kind.MARK: 0.1}


def plain_weight(token: Token) -> float:
    """What a token tells whatever else is on record: 0 for what says nothing."""
    if not token.kind.says:
        return 0.0
    return _BY_KIND.get(token.kind, 0.35 if token.folded in GENERIC else 1.0)


def weight(token: Token, records: int, total: int) -> float:
    """What a token tells that stands in `records` of `total` records."""
    return plain_weight(token) * (0.3 + math.log((total + 2) / (records + 1)) / math.log(total + 2))
