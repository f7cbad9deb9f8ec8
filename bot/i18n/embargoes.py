"""Embargoes as people type them: an instant (« lundi 9h »), one that asks first, or stages with a name each."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from itertools import pairwise

from bot.core.flags import Embargo, Stage
from bot.core.text import shortened
from bot.errors import Invalid
from bot.i18n.instants import LONGEST, read_instant, written
from bot.i18n.words import words

MOST_STAGES = 5
"""Stages of one embargo."""

_ASKS = re.compile(
    r"[\s,(.-]*\b(?:asks? (?:me |us )?first|to be confirmed|demande[rz]?(?: nous|-nous)? (?:d['\u2019]abord|avant)"
    r"|(?:\u00e0|a) confirmer)\b[\s).]*$",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"\s*([^\d:;\n]{1,40}?)\s*:\s*(.+)", re.DOTALL)


def read_embargo(text: str, *, now: datetime, zone: str, locale: str) -> Embargo:
    """The embargo that a person means: an instant, or stages with a label each; "ask first" at its end if a person
    is to lift it. Raises Invalid, as `read_instant` does, or for stages that cannot be used.
    """
    plain = _ASKS.sub("", text)
    parts = [part for part in re.split(r"[;\n]", plain) if part.strip()]
    asks = plain != text
    if len(parts) <= 1:
        return Embargo(_instant(plain, now, zone, locale), zone, asks)
    if len(parts) > MOST_STAGES:
        raise Invalid("embargo-stages-many", limit=MOST_STAGES)
    stages = tuple(_stage(part, now, zone, locale) for part in parts)
    if any(later.at <= earlier.at for earlier, later in pairwise(stages)):
        raise Invalid("embargo-stages-order")
    return Embargo(stages[-1].at, zone, asks, stages)


def written_embargo(embargo: Embargo, *, zone: str, locale: str) -> str:
    """The embargo as `read_embargo` reads it back."""
    say = words(locale)
    stages = [say("typed-stage", label=each.label, at=_written(each.at, zone, locale)) for each in embargo.stages]
    until = "; ".join(stages) or _written(embargo.until, zone, locale)
    return say("typed-asks", at=until) if embargo.asks else until


def _stage(part: str, now: datetime, zone: str, locale: str) -> Stage:
    found = _LABELLED.fullmatch(part)
    if found is None:
        raise Invalid("embargo-stage-unnamed", text=shortened(part.strip(), LONGEST))
    label = "".join(char for char in found[1] if unicodedata.category(char) != "Cf")  # what guards its direction
    if not label.strip():
        raise Invalid("embargo-stage-unnamed", text=shortened(part.strip(), LONGEST))
    return Stage(_instant(found[2], now, zone, locale), label.strip())


def _instant(text: str, now: datetime, zone: str, locale: str) -> datetime:
    found = _LABELLED.fullmatch(text)
    return read_instant(found[2] if found else text, now=now, zone=zone, locale=locale)


def _written(at: datetime, zone: str, locale: str) -> str:
    return written(at, zone=zone, locale=locale)
