"""The verdict on a text for one mandate, now: what is on record, read by the desk, decided by `core/verdict.py`."""

from __future__ import annotations

from bot.core.evidence import Doubt, Reading
from bot.core.people import Mandate, Organisation
from bot.core.questions import Question, Ruling
from bot.core.verdict import Verdict, decide
from bot.errors import Frozen
from bot.services import gate
from bot.services.advising import MOST_RECORDS, advised
from bot.services.consulting import consult, newest_restricted
from bot.storage.work import Work


async def judge(
    work: Work, organisation: Organisation, mandate: Mandate, text: str, *, without: frozenset[str] = frozenset()
) -> Verdict:
    """Judge a text, `without` the records of those ids. Any doubt, error or time-out in reading it ends in `unknown`,
    never in a yes.

    Advisers, if there are any, are asked within this unit of work: they may take as long as their time limit.
    """
    try:
        reading = await consult(work, organisation, mandate, text, without=without, heeding=gate.is_frozen)
    except Frozen:
        return decide(Reading(), frozen=True)
    if work.advisers:
        restricted = await newest_restricted(work, mandate, MOST_RECORDS)
        reading = await advised(work.advisers, text, reading, restricted, mandate.locale)
    return decide(reading, frozen=False)


async def restricted_since(work: Work, organisation: Organisation, mandate: Mandate, text: str, ruling: Ruling) -> bool:
    """Whether comms restricted what a text is about after a ruling was given: by a tag, an edit or a withdrawal.

    The ruling itself is left out, so that it hides nothing; a text that cannot be read fully counts as touched.
    """
    later = await work.index.restricted_since(organisation.id, mandate.id, ruling.at)
    later -= {ruling.id}
    if not later:
        return False
    reading = await consult(work, organisation, mandate, text, without=frozenset((ruling.id,)))
    unread = any(doubt is not Doubt.WATCHED_NAME for doubt in reading.doubts)
    restricted = {one.statement.id for one in reading.findings if one.touches and one.statement.standing.restricts}
    return unread or not restricted.isdisjoint(later)


async def still_granted(work: Work, organisation: Organisation, question: Question, ruling: Ruling) -> bool:
    """Whether a human's yes may be shown anew: it has not ended, and nothing was restricted since."""
    if not await gate.holds(work, ruling):
        return False
    mandate = await work.people.mandate(question.organisation, question.mandate)
    return mandate is not None and not await restricted_since(work, organisation, mandate, question.text, ruling)
