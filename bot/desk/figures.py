"""Figures that mean the same number but are not written as one: a batch, a version, a point that parts thousands."""

from __future__ import annotations

import re

_WRITTEN = re.compile(r"\d[\d\s.,]*")
_GROUPS = re.compile(r"[.,]\d{3}(?!\d)")
_METRES = re.compile(r"\d\sm(?![a-z€$£])")
_COUNTED = frozenset(("", "e", "id", "year"))
"""Units of figures that may be a name: « lot 0471 », « version 3.10 »."""


def same_figures(one: str, other: str, unit: str, *, english: bool) -> bool:
    """Whether two figures of one value, as written, are surely one. `english`: in English 1,500 is 1500; in French it
    may be one and a half. What is written in words is whatever its value is."""
    first, second = _written(one), _written(other)
    if not first or not second or first == second:
        return _metres(one) == _metres(other)
    if _led(first) or _led(second):
        return False
    groups, others = bool(_GROUPS.search(first)), bool(_GROUPS.search(second))
    if groups or others:
        grouped, plain = (first, second) if groups else (second, first)
        return english and groups != others and "." not in grouped and plain.isdigit()
    if unit in _COUNTED and first.replace(",", ".") != second.replace(",", "."):
        return False
    return _metres(one) == _metres(other)


def _written(raw: str) -> str:
    found = _WRITTEN.search(raw)
    return "".join(found.group().split()).strip(".,") if found else ""


def _led(figures: str) -> bool:
    """By a zero that is no « 0,5 »: « 0471 »."""
    return figures.startswith("0") and figures[1:2].isdigit()


def _metres(raw: str) -> bool:
    """« 5 m », which are no « 5 M »."""
    return bool(_METRES.search(raw))
