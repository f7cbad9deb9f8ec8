"""An hour of every day, as people type it: « 8h30 », "8:30 am", "08:30"."""

from __future__ import annotations

from datetime import time

from bot.core.text import shortened
from bot.errors import Invalid
from bot.i18n.hours import split_hour
from bot.i18n.typed import folded

LONGEST = 40
"""Characters of an hour; nobody types more."""


def read_clock(text: str, field: str) -> time:
    """The hour and minute that a person means. Raises Invalid (`hour-unreadable`) for what is none, or may be two."""
    try:
        rest, hour = split_hour(folded(text[:LONGEST]))
    except ValueError:
        rest, hour = text, None
    if hour is None or rest.strip(" ,.") not in ("", "a", "at") or len(text) > LONGEST:
        raise Invalid("hour-unreadable", field, text=shortened(text, LONGEST))
    return hour.replace(second=0)
