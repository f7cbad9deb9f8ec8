"""Who got a card and who has not, in one line or in rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.cards.lens import Lens
from bot.i18n.dates import clock
from bot.i18n.words import isolated

Got = Sequence[tuple[str, datetime]]
"""Names, and when each of them acknowledged (UTC)."""


FEW = 6
"""Names in one line."""


def got_line(got: Got, lens: Lens) -> str:
    """« Bien reçu par Sam (09:02) », or nothing."""
    return lens.words("got-line", names=_named(got, lens)) if got else ""


def receipt_rows(got: Got, missing: Sequence[str], lens: Lens) -> tuple[tuple[str, str], ...]:
    """Rows of facts: who acknowledged and when, and who has not yet."""
    rows = []
    if got:
        rows.append((lens.words("fact-got"), _named(got, lens)))
    if missing:
        rows.append((lens.words("fact-missing"), few(missing, lens)))
    return tuple(rows)


def few(names: Sequence[str], lens: Lens) -> str:
    """The names in one line; of many only the first, and how many more there are."""
    if len(names) <= FEW:
        return lens.words.listed(names)
    return lens.words("receipt-names-more", names=", ".join(map(isolated, names[:FEW])), count=len(names) - FEW)


def _named(got: Got, lens: Lens) -> str:
    locale = lens.words.locale
    said = [lens.words("got-one", name=name, clock=clock(at, lens.zone, locale)) for name, at in got]
    return few(said, lens)
