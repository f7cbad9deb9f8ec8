"""Which findings are worth showing, best first."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nsmallest

from bot.core.evidence import Finding
from bot.desk.covering.coverage import Coverage
from bot.desk.findings import LEAST
from bot.desk.granting import Covered
from bot.desk.records.touch import Compared

MOST_SHOWN = 8
"""Findings kept besides those that restrict."""


def kept(compared: Sequence[Compared], covered: Covered, touched: frozenset[str]) -> tuple[Finding, ...]:
    """The findings, best first: all that restricts, and a few more."""
    covering = {id_ for id_, each in covered.items() if each.covers}
    met = touched | covering

    def rank(one: Compared) -> tuple[bool, bool, float, str]:
        id_ = one.statement.id
        return id_ not in covering, id_ not in met, -round(one.likeness.score, 4), id_

    restricted = sorted((one for one in compared if one.restricts and one.statement.id in met), key=rank)
    worth = (one for one in compared if one.statement.id in met or one.likeness.score >= LEAST)
    others = nsmallest(MOST_SHOWN, (one for one in worth if not (one.restricts and one.statement.id in met)), key=rank)
    return tuple(_finding(one, covered.get(one.statement.id), touched) for one in (*restricted, *others))


def _finding(one: Compared, found: Coverage | None, touched: frozenset[str]) -> Finding:
    covering = found or Coverage(covers=False)
    return Finding(
        one.statement,
        round(one.likeness.score, 4),
        touches=one.statement.id in touched or covering.covers,
        covers=covering.covers,
        adds=covering.adds,
        omits=covering.omits,
        past=covering.past,
    )
