"""The day that dateparser reads in what nothing else reads. Loaded when somebody first types such a thing: with what it
needs it weighs three megabytes (docs/adr/0044)."""

from __future__ import annotations

from datetime import date, datetime

import dateparser


def guess(plain: str, today: date, locale: str, lean: str) -> date | None:
    """The day of a folded text as seen from `today`; `lean`: "future" or "past", for what may be of either; None if
    there is none in it."""
    found: datetime | None = dateparser.parse(
        plain,
        languages=[locale],
        settings={
            "RELATIVE_BASE": datetime.combine(today, datetime.min.time()),
            "PREFER_DATES_FROM": lean,
            "DATE_ORDER": "DMY" if lean == "future" else "MDY",
            "STRICT_PARSING": True,
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    return None if found is None else found.date()
