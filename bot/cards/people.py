"""Who got a card and who has not, in one line or in rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.cards.lens import Lens
from bot.i18n.dates import clock

Got = Sequence[tuple[str, datetime]]
"""Names, and when each of them acknowledged (UTC)."""


def got_line(got: Got, lens: Lens) -> str:
    """« Bien reçu par Sam (09:02) », or nothing."""
    return lens.words("got-line", names=_named(got, lens)) if got else ""


def receipt_rows(got: Got, missing: Sequence[str], lens: Lens) -> tuple[tuple[str, str], ...]:
    """Rows of facts: who acknowledged and when, and who has not yet."""
    rows = []
    if got:
        rows.append((lens.words("fact-got"), _named(got, lens)))
    if missing:
        rows.append((lens.words("fact-missing"), lens.words.listed(missing)))
    return tuple(rows)


def _named(got: Got, lens: Lens) -> str:
    locale = lens.words.locale
    return lens.words.listed([lens.words("got-one", name=name, clock=clock(at, lens.zone, locale)) for name, at in got])
