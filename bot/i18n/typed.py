"""What people type, made plain enough to read: case, accents, apostrophes and spaces no longer matter."""

from __future__ import annotations

import unicodedata
from functools import cache

from babel.dates import get_day_names, get_month_names

from bot.i18n.words import LOCALES


def folded(text: str) -> str:
    """The text in lower case, without accents or invisible characters, on one line."""
    plain = unicodedata.normalize("NFKD", text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    kept = "".join(char for char in plain if unicodedata.category(char) not in ("Mn", "Cf"))
    return " ".join(kept.casefold().split())


@cache
def months() -> dict[str, int]:
    """Every month of the year (1 to 12) by its names and by their beginnings that mean one month only."""
    found: dict[str, set[int]] = {}
    for number, name in _month_names():
        for length in range(3, len(name) + 1):
            found.setdefault(name[:length], set()).add(number)
    whole = {name: number for number, name in _month_names()}
    return {start: numbers.pop() for start, numbers in found.items() if len(numbers) == 1} | whole


def _month_names() -> list[tuple[int, str]]:
    return [
        (number, folded(name)) for locale in LOCALES for number, name in get_month_names("wide", locale=locale).items()
    ]


@cache
def weekdays(locale: str) -> dict[str, int]:
    """Every day of the week (0 is Monday) by its name in each language, and by its short name in the locale's own."""
    wide = {folded(name): number for spoken in LOCALES for number, name in get_day_names("wide", locale=spoken).items()}
    short = get_day_names("abbreviated", locale=locale)
    return wide | {folded(name).rstrip("."): number for number, name in short.items()}
