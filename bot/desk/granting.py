"""Which of the records that cover a question may be granted: none where something restricted says it too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.desk.covering.coverage import Coverage
from bot.desk.records.plan import ECLIPSE, ECLIPSED, SAID, SHADOW
from bot.desk.records.touch import Compared
from bot.desk.text.fold import fold

Covered = Mapping[str, Coverage]


def lit(covered: Covered, compared: Sequence[Compared], *, full: bool) -> Covered:
    """No yes in the shadow of a restricted record, and none where two records would grant different wordings.

    `full`: every record that could matter was compared; otherwise there is no yes at all.
    """
    granting = {id_ for id_, each in covered.items() if each.covers}
    if not granting or not may_grant(compared, full=full):
        return without_yes(covered)
    shadow = in_shadow(compared)
    wordings = {fold(one.statement.grantable) for one in compared if one.statement.id in granting}
    if not shadow and len(wordings) <= 1:
        return covered
    return {
        id_: replace(each, covers=each.covers and each.exact and (len(wordings) <= 1 or not shadow))
        for id_, each in covered.items()
    }


def may_grant(compared: Iterable[Compared], *, full: bool) -> bool:
    """Whether anything may be granted at all: every record that could matter was compared (`full`), and none that is
    restricted says all that is asked."""
    return full and not any(_eclipses(one) for one in compared)


def in_shadow(compared: Iterable[Compared]) -> bool:
    """Whether a restricted record shares so much of the question that none but a wording's own words may pass."""
    return any(one.restricts and one.likeness.of_question >= SHADOW for one in compared)


def claimed(covered: Covered) -> bool:
    """Whether a shareable wording covers the whole claim."""
    return any(each.covers and (each.exact or each.claim) for each in covered.values())


def without_yes(covered: Covered) -> Covered:
    """The same, covering nothing."""
    return {id_: replace(each, covers=False) for id_, each in covered.items()}


def _eclipses(one: Compared) -> bool:
    """Whether a restricted record says all that is asked, or most of it is asked: then not even its own words pass."""
    like = one.likeness
    said = like.of_record >= SAID and like.of_question >= ECLIPSE
    return one.restricts and (like.of_question >= ECLIPSED or said)
