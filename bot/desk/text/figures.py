"""Figures that mean the same number but are not written as one: a batch, a version, a point that parts thousands."""

from __future__ import annotations

import re

from bot.desk.text.lists import words_of

_WRITTEN = re.compile(r"\d[\d\s.,]*")
_GROUPS = re.compile(r"[.,]\d{3}(?!\d)")
_SCALED = re.compile(r"\d\s?(?:k|mille|millions?|milliards?|billions?)(?![a-z])", re.IGNORECASE)
_THOUSANDS = re.compile(r"(\d[\d\s.,]*?)\s?k(?![\w€$£])", re.IGNORECASE)
_NAME = re.compile(r"\d{4}")
"""« 50000 » may name a code, « 50 000 » counts."""
_BILLIONS = re.compile(r"billions?(?![a-z])", re.IGNORECASE)
_METRES = re.compile(r"\d\s?m(?![\w€$£]| (?:carré|cube))")
_MONEY = re.compile(r"[£€$]")
"""« £5m » are millions."""
_UNITS = frozenset(words_of("mm mw mg ml mv ma mj mwh mhz kb mb gb tb"))
"""Units in which M or m, B or b make two of one."""
_COUNTED = frozenset(("", "e", "id", "year"))
"""Units of figures that may be a name: « lot 0471 », « version 3.10 »."""


def same_figures(one: str, other: str, unit: str, *, english: bool) -> bool:
    """Whether two figures of one value, as written, are surely one. `english`: in English 1,500 is 1500; in French it
    may be one and a half. What is written in words is whatever its value is."""
    if one.lstrip().startswith("+") != other.lstrip().startswith("+") or _other_billions(one, other, english=english):
        return False
    first, second = _written(one), _written(other)
    if not first or not second or (first == second and _scaled(one) == _scaled(other)):
        return same_metres(one, other)
    if _led(first) or _led(second):
        return False
    if _scaled(one) or _scaled(other):
        names = unit in _COUNTED and (_names(one) or _names(other))
        return (
            _of_heat(one) == _of_heat(other)
            and not names
            and _sure(first, english=english)
            and _sure(second, english=english)
            and same_metres(one, other)
        )
    groups, others = bool(_GROUPS.search(first)), bool(_GROUPS.search(second))
    if groups or others:
        grouped, plain = (first, second) if groups else (second, first)
        return english and groups != others and "." not in grouped and plain.isdigit()
    if unit in _COUNTED and first.replace(",", ".") != second.replace(",", "."):
        return False
    return same_metres(one, other)


def _scaled(raw: str) -> bool:
    """Whether it is told in thousands or millions, which no batch and no version is: « 50k », « 9,2 millions »."""
    return bool(_SCALED.search(raw))


def _other_billions(one: str, other: str, *, english: bool) -> bool:
    """Whether only one of them is told in French billions, of which each is a thousand « milliards »."""
    return not english and bool(_BILLIONS.search(one)) != bool(_BILLIONS.search(other))


def _of_heat(raw: str) -> bool:
    """Whether it is in kelvins: nobody tells millions as « 3 000 K »."""
    found = _THOUSANDS.search(raw)
    return found is not None and sum(char.isdigit() for char in re.split("[.,](?!\\d{3})", found[1])[0]) > 3


def _names(raw: str) -> bool:
    return not _scaled(raw) and bool(_NAME.search(raw))


def _sure(figures: str, *, english: bool) -> bool:
    """Whether their value is the same wherever they were written: « 9,200 millions » may be nine thousand."""
    return english if _GROUPS.search(figures) else True


def same_case(one: str, other: str) -> bool:
    """Whether two words, alike but for their case, are no units of which the case tells: « 12 MW », « 12 mW »."""
    return one == other or one.lower() not in _UNITS or _bare(one) == _bare(other)


def _bare(unit: str) -> str:
    return "".join(char if char in "mMbB" else char.lower() for char in unit)


def _written(raw: str) -> str:
    found = _WRITTEN.search(raw)
    return "".join(found.group().split()).strip(".,") if found else ""


def _led(figures: str) -> bool:
    """By a zero that is no « 0,5 »: « 0471 »."""
    return figures.startswith("0") and figures[1:2].isdigit()


def same_metres(one: str, other: str) -> bool:
    """Whether both are metres or neither is: « 5 m » are no « 5 M »."""
    return _in_metres(one) == _in_metres(other)


def _in_metres(raw: str) -> bool:
    return bool(_METRES.search(raw)) and not _MONEY.search(raw)
