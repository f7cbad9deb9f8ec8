"""The verdict on a text for one mandate, now: what is on record, read by the desk, decided by `core/verdict.py`."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import structlog

from bot.core.evidence import Doubt, Reading, Statement
from bot.core.people import Mandate, Organisation
from bot.core.questions import Ruling
from bot.core.verdict import Verdict, decide
from bot.desk.reading import read
from bot.storage.work import Work

TIME_LIMIT = 2.0
"""Seconds for reading a question; past them the question goes to people (reliability.md, V1)."""

_log = structlog.get_logger()


async def judge(work: Work, organisation: Organisation, mandate: Mandate, text: str) -> Verdict:
    """Judge a text. Any doubt, error or time-out in reading it ends in `unknown`, never in a yes."""
    frozen = await work.freezes.in_force(organisation.id, mandate.id) is not None
    statements = await on_record(work, organisation, mandate)
    reading = await _read(work, organisation, mandate, text, statements)
    if not work.now.trusted:
        reading = Reading(reading.findings, (*reading.doubts, Doubt.CLOCKS))
    return decide(reading, frozen=frozen)


async def on_record(work: Work, organisation: Organisation, mandate: Mandate) -> Sequence[Statement]:
    """Every item and ruling that counts for a mandate, as it stands now."""
    items = await work.news.judged(organisation.id, mandate.id)
    rulings = await work.rulings.judged(organisation.id, mandate.id)
    return [*(item.statement(work.now) for item in items), *(ruling.statement(work.now) for ruling in rulings)]


async def restricted_since(work: Work, organisation: Organisation, mandate: Mandate, text: str, ruling: Ruling) -> bool:
    """Whether comms restricted what a text is about after a ruling was given: by a tag, an edit or a withdrawal.

    The ruling itself is left out, so that it hides nothing; a text that cannot be read fully counts as touched.
    """
    items = await work.news.judged(organisation.id, mandate.id)
    rulings = [each for each in await work.rulings.judged(organisation.id, mandate.id) if each.id != ruling.id]
    restricted = [(item, max(item.revision.at, item.held_since or item.revision.at)) for item in items]
    later = {item.id for item, at in restricted if item.standing(work.now).restricts and at > ruling.at}
    later |= {each.id for each in rulings if each.standing(work.now).restricts and each.at > ruling.at}
    if not later:
        return False
    statements = [*(item.statement(work.now) for item in items), *(each.statement(work.now) for each in rulings)]
    reading = await _read(work, organisation, mandate, text, statements)
    unread = any(doubt is not Doubt.WATCHED_NAME for doubt in reading.doubts)
    return unread or any(finding.touches and finding.statement.id in later for finding in reading.findings)


async def _read(
    work: Work, organisation: Organisation, mandate: Mandate, text: str, statements: Sequence[Statement]
) -> Reading:
    try:
        return await asyncio.wait_for(
            asyncio.to_thread(
                read,
                text,
                statements,
                watch=organisation.watch,
                asked_at=work.now.instant,
                zone=mandate.zone,
                lang=mandate.locale,
            ),
            TIME_LIMIT,
        )
    except TimeoutError:
        _log.warning("reading-timed-out", mandate=mandate.id, length=len(text))
        return Reading(doubts=(Doubt.TIMEOUT,))
    except Exception as error:  # whatever goes wrong in reading counts as "no" (V1)
        _log.error("reading-failed", mandate=mandate.id, length=len(text), error=type(error).__name__)
        return Reading(doubts=(Doubt.ERROR,))
