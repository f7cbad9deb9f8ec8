"""What comes back each year under one name, and when: seasons, feasts, holidays, months.

A name that is not the same day everywhere (« la fête des Mères ») has all of its days: whoever looks for the next one
takes the first, as it is sooner asked again than repeated too late.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

Days = tuple[date, date]
"""The first and the last day."""

_DAY = timedelta(1)
_SOUTHERN = (
    "Australia/",
    "Antarctica/",
    "Pacific/Auckland",
    "Africa/Johannesburg",
    "Indian/Reunion",
    "America/Argentina/",
    "America/Buenos_Aires",
    "America/Sao_Paulo",
    "America/Santiago",
    "America/Montevideo",
)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_MOIS = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"


@dataclass(frozen=True, slots=True)
class Yearly:
    """A name, as a pattern of folded text, and when it is in a year. `named`: it may be nothing else than that; what
    is not (« l'été », "May") counts only behind the words that make a time of it."""

    pattern: str
    days: Callable[[int], tuple[Days, ...]]
    named: bool = True


def in_the_south(zone: str) -> bool:
    """Whether the year is turned round there: summer is in January."""
    return zone.startswith(_SOUTHERN)


@cache
def occurrences(name: str, year: int, *, south: bool) -> tuple[Days, ...]:
    """When what is so called (folded) is, in the year before, in that one and in the two after, first to last; nothing
    if nothing is so called."""
    found = next((each for each in YEARLY if re.fullmatch(each.pattern, name)), None)
    if found is None:
        return ()
    turned = south and found in _SEASONS
    spans = [span for each in range(year - 2, year + 3) for span in found.days(each)]
    return tuple(sorted(_half_a_year_later(span) if turned else span for span in spans))


def _half_a_year_later(span: Days) -> Days:
    first, last = span
    return first + timedelta(183), last + timedelta(183)


def easter(year: int) -> date:
    """Easter Sunday (Meeus, Jones and Butcher: Gregorian calendar)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    month, day = divmod(moon + sunday - 7 * ((golden + 11 * moon + 22 * sunday) // 451) + 114, 31)
    return date(year, month, day + 1)


def _on(month: int, day: int) -> Callable[[int], tuple[Days, ...]]:
    return _over((month, day), (month, day))


def _over(first: tuple[int, int], last: tuple[int, int]) -> Callable[[int], tuple[Days, ...]]:
    """From a day of the year to another, of the next year if that comes first."""

    def days(year: int) -> tuple[Days, ...]:
        return ((date(year, *first), date(year + (last < first), *last)),)

    return days


def _month(month: int) -> Callable[[int], tuple[Days, ...]]:
    def days(year: int) -> tuple[Days, ...]:
        return ((date(year, month, 1), date(year + month // 12, month % 12 + 1, 1) - _DAY),)

    return days


def _sundays_off(days_after: int, lasting: int = 1) -> Callable[[int], tuple[Days, ...]]:
    """So many days after Easter."""

    def days(year: int) -> tuple[Days, ...]:
        first = easter(year) + days_after * _DAY
        return ((first, first + (lasting - 1) * _DAY),)

    return days


def _nth(month: int, weekday: int, which: int, after: int = 0) -> Callable[[int], tuple[Days, ...]]:
    """The first, second … of a weekday (Monday is 0) in a month, the last one for -1, or so many days after it."""

    def days(year: int) -> tuple[Days, ...]:
        first, last = _month(month)(year)[0]
        if which < 0:
            found = last - timedelta((last.weekday() - weekday) % 7)
        else:
            found = first + timedelta((weekday - first.weekday()) % 7 + 7 * (which - 1))
        return ((found + after * _DAY, found + after * _DAY),)

    return days


def _either(*each: Callable[[int], tuple[Days, ...]]) -> Callable[[int], tuple[Days, ...]]:
    def days(year: int) -> tuple[Days, ...]:
        return tuple(span for one in each for span in one(year))

    return days


_SEASONS = (
    Yearly("printemps|spring(?:time)?", _over((3, 1), (6, 20)), named=False),
    Yearly("ete|summer(?:time)?|periode estivale|saison estivale", _over((6, 1), (9, 22)), named=False),
    Yearly("automne|autumn|fall", _over((9, 1), (12, 20)), named=False),
    Yearly("hiver|winter(?:time)?|periode hivernale|saison hivernale", _over((12, 1), (3, 20)), named=False),
)
"""From the first of the month, as people count, to the last day by the sun: a season that is not over holds."""


def _months() -> Iterator[Yearly]:
    for month, names in enumerate(zip(_MOIS.split("|"), _MONTHS.split("|"), strict=True), 1):
        yield Yearly("|".join(names), _month(month), named=False)


_EACH_MONTH = tuple(_months())

YEARLY = (
    *_SEASONS,
    *_EACH_MONTH,
    Yearly(r"rentree(?: scolaire| des classes| litteraire)?|back[- ]to[- ]school", _over((8, 20), (9, 30))),
    Yearly(r"(?:grandes )?vacances (?:d'ete|estivales|scolaires d'ete)|summer (?:holidays?|break|vacation)|grandes "
           r"vacances", _over((6, 20), (8, 31))),
    Yearly(r"vacances (?:de|d'|du) (?:noel|hiver|fin d'annee)|christmas (?:holidays?|break)|temps des fetes"
           r"|fetes de fin d'annee|holiday season|festive season", _over((12, 1), (1, 5))),
    Yearly(r"vacances (?:de la |de )?toussaint|autumn half[- ]term", _over((10, 15), (11, 5))),
    Yearly(r"vacances de (?:printemps|paques)|easter (?:holidays?|break)|spring break", _over((3, 1), (5, 10))),
    Yearly(r"annee scolaire|school year", _over((9, 1), (7, 5))),
    Yearly(r"noel|christmas(?: day| time)?|xmas", _on(12, 25)),
    Yearly(r"nouvel an|jour de l'an|new year(?:'s(?: day)?)?", _on(1, 1)),
    Yearly(r"reveillon|saint-sylvestre|st-sylvestre|new year's eve", _on(12, 31)),
    Yearly(r"epiphanie|fete des rois|galette des rois|epiphany|twelfth night", _on(1, 6)),
    Yearly(r"burns night", _on(1, 25)),
    Yearly(r"australia day", _on(1, 26)),
    Yearly(r"chandeleur|groundhog day", _on(2, 2)),
    Yearly(r"saint-valentin|st-valentin|valentine's(?: day)?|valentines day", _on(2, 14)),
    Yearly(r"mardi gras|shrove tuesday|pancake day", _sundays_off(-47)),
    Yearly(r"mercredi des cendres|ash wednesday", _sundays_off(-46)),
    Yearly(r"saint-patrick|st-patrick|(?:st\.? |saint )patrick'?s(?: day)?|paddy's day", _on(3, 17)),
    Yearly(r"rameaux|palm sunday", _sundays_off(-7)),
    Yearly(r"vendredi saint|good friday", _sundays_off(-2)),
    Yearly(r"lundi de paques|easter monday|week-?end de paques|easter weekend|easter(?: time)?|paques|"
           r"(?:easter|paschal) bank holiday", _sundays_off(0, 2)),
    Yearly(r"anzac day", _on(4, 25)),
    Yearly(r"ascension|pont de l'ascension", _sundays_off(39, 4)),
    Yearly(r"pentecote|whitsun|whit (?:sunday|monday)|pentecost", _sundays_off(49, 2)),
    Yearly(r"fete du travail|1er[- ]mai|premier mai|may day|labou?r day", _either(_on(5, 1), _nth(9, 0, 1))),
    Yearly(r"8[- ]mai|ve day", _on(5, 8)),
    Yearly(r"fete des meres|mother'?s'? day|mothering sunday",
           _either(_sundays_off(-21), _nth(5, 6, 2), _nth(5, 6, -1), _nth(6, 6, 1))),
    Yearly(r"memorial day|late may bank holiday|spring bank holiday", _nth(5, 0, -1)),
    Yearly(r"august bank holiday|summer bank holiday", _either(_nth(8, 0, 1), _nth(8, 0, -1))),
    Yearly(r"juneteenth", _on(6, 19)),
    Yearly(r"fete des peres|father'?s'? day", _nth(6, 6, 3)),
    Yearly(r"fete de la musique|make music day", _on(6, 21)),
    Yearly(r"solstice d'ete|summer solstice", _on(6, 21)),
    Yearly(r"solstice d'hiver|winter solstice", _on(12, 21)),
    Yearly(r"midsummer(?:'s)?(?: day)?|saint-jean(?:-baptiste)?|st-jean(?:-baptiste)?", _on(6, 24)),
    Yearly(r"pride month|mois des fiertes", _month(6)),
    Yearly(r"black history month", _either(_month(2), _month(10))),
    Yearly(r"dry january", _month(1)),
    Yearly(r"movember", _month(11)),
    Yearly(r"octobre rose|pink october", _month(10)),
    Yearly(r"canada day|fete du canada", _on(7, 1)),
    Yearly(r"(?:the )?(?:4th|fourth) of july|july (?:4th|fourth)|independence day", _on(7, 4)),
    Yearly(r"14[- ]juillet|bastille day", _on(7, 14)),
    Yearly(r"fete nationale", _either(_on(6, 24), _on(7, 14), _on(7, 21))),
    Yearly(r"assomption|15[- ]aout", _on(8, 15)),
    Yearly(r"journees (?:europeennes )?du patrimoine|heritage days", _nth(9, 6, 3)),
    Yearly(r"action de graces?|thanksgiving(?: day)?", _either(_nth(10, 0, 2), _nth(11, 3, 4))),
    Yearly(r"halloween", _on(10, 31)),
    Yearly(r"toussaint|all saints'? day", _on(11, 1)),
    Yearly(r"bonfire night|guy fawkes(?: night)?", _on(11, 5)),
    Yearly(r"armistice(?: day)?|11[- ]novembre|remembrance (?:day|sunday)|veterans'? day", _on(11, 11)),
    Yearly(r"black friday", _nth(11, 3, 4, 1)),
    Yearly(r"cyber monday", _nth(11, 3, 4, 4)),
    Yearly(r"saint-nicolas|st-nicolas|st nicholas(?:'s)? day", _on(12, 6)),
    Yearly(r"christmas eve|veille de noel", _on(12, 24)),
    Yearly(r"boxing day|st\.? stephen's day", _on(12, 26)),
)  # fmt: skip
"""Those whose name holds another's name come before it where both may be read (see `NAMES`)."""

NAMES = "|".join(
    f"(?:{each.pattern})" for each in sorted(YEARLY, key=lambda each: (not each.named, -len(each.pattern)))
)
"""Any of them, in folded text."""


@cache
def named(name: str) -> bool:
    """Whether what is so called (folded) is a time of the year and nothing else."""
    return any(each.named and re.fullmatch(each.pattern, name) for each in YEARLY)


@cache
def is_month(name: str) -> bool:
    """Whether the folded name is that of a month."""
    return any(re.fullmatch(each.pattern, name) for each in _EACH_MONTH)
