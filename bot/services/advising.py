"""What advisers make of a reading: they may object to a yes or find what restricts it, never the other way."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, replace
from typing import Any

import structlog

from bot.core.evidence import Doubt, Finding, Reading, Statement
from bot.core.verdict import VerdictKind, decide
from bot.desk.reading import MAX_QUESTION
from bot.errors import AdviserFailed
from bot.ports import Adviser

TIME_LIMIT = 2.0
"""Seconds in which every adviser must have answered, all of them asked at once: as long as reading a question may
take (reliability.md, V1). Past them an adviser counts as objecting."""

MOST_RECORDS = 50
RECORD_CHARACTERS = 600
"""What an adviser is sent of the records: so many, and so much of each. Together under 10,000 tokens, which is what a
small local model reads; what is left out is simply not found by advisers, the desk has searched it already."""

MOST_CHARACTERS = MAX_QUESTION
"""Of a question or a wording; an adviser that cannot be shown the whole of both counts as objecting."""

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Advice:
    """What one answer of an adviser adds to a reading; there is nothing in it that could grant."""

    touched: frozenset[str] = frozenset()
    objects: bool = False


async def advised(
    advisers: Sequence[Adviser], text: str, reading: Reading, statements: Sequence[Statement], lang: str
) -> Reading:
    """The reading as the advisers restrict it. An objection, an error, a malformed answer or a late one is a doubt.

    `statements` need be no more than what restricts; what the reading itself found comes in addition.
    They are asked nothing where the answer is a no already, and for a veto only where it would be a yes. They see only
    what this CM was told: the question, the wording that would be granted, and restricted records, those most like the
    question first (then the newest) up to `MOST_RECORDS`, each cut to `RECORD_CHARACTERS`.
    """
    verdict = decide(reading, frozen=False)
    if not advisers or verdict.kind not in (VerdictKind.UNKNOWN, VerdictKind.SHAREABLE):
        return reading
    question, records = text[:MOST_CHARACTERS], _records(statements, reading)
    asks = [(adviser, _proposal(adviser, question, records)) for adviser in advisers if records]
    whole = True
    if (wording := verdict.wording) is not None:
        whole = max(len(text), len(wording)) <= MOST_CHARACTERS
        asks += [(adviser, _objection(adviser, question, wording, lang)) for adviser in advisers if whole]
    advice = [Advice(objects=not whole), *await _answers(asks)]
    return _restricted(reading, statements, advice)


def _tellable(statement: Statement) -> bool:
    """Whether advisers may see a record: one that restricts, and that the CM was told of."""
    return statement.told and statement.standing.restricts


def _records(statements: Sequence[Statement], reading: Reading) -> tuple[Statement, ...]:
    likeness = {finding.statement.id: finding.likeness for finding in reading.findings}
    known = {
        each.id: each for each in (*statements, *(found.statement for found in reading.findings)) if _tellable(each)
    }
    ranked = sorted(known.values(), key=lambda s: (-likeness.get(s.id, 0.0), -s.posted_at.timestamp(), s.id))
    return tuple(replace(each, text=each.text[:RECORD_CHARACTERS], wording=None) for each in ranked[:MOST_RECORDS])


async def _objection(adviser: Adviser, question: str, wording: str, lang: str) -> Advice:
    """Anything but a plain `False` objects."""
    return Advice(objects=await adviser.veto(question, wording, lang) is not False)


async def _proposal(adviser: Adviser, question: str, records: Sequence[Statement]) -> Advice:
    """Ids that were not sent are no answer, and then none of them counts."""
    touched: object = await adviser.restricted(question, records)
    if not isinstance(touched, frozenset) or not touched <= {record.id for record in records}:
        raise AdviserFailed("form")
    return Advice(touched)


async def _answers(asks: Sequence[tuple[Adviser, Coroutine[Any, Any, Advice]]]) -> list[Advice]:
    """What each ask came to within the time limit. An adviser that will not be cancelled is not waited for."""
    if not asks:
        return []
    tasks = [(adviser, asyncio.create_task(ask)) for adviser, ask in asks]
    for _, task in tasks:
        task.add_done_callback(_hush)
    try:
        await asyncio.wait([task for _, task in tasks], timeout=TIME_LIMIT)
        return [_advice(adviser, task) for adviser, task in tasks]
    finally:
        for _, task in tasks:
            task.cancel()


def _advice(adviser: Adviser, task: asyncio.Task[Advice]) -> Advice:
    if not task.done():
        reason = "late"
    elif task.cancelled():
        reason = "cancelled"
    elif (error := task.exception()) is not None:
        reason = error.reason if isinstance(error, AdviserFailed) else type(error).__name__
    else:
        return task.result()
    _log.warning("adviser-failed", kind=adviser.name, error=reason)
    return Advice(objects=True)


def _hush(task: asyncio.Task[Advice]) -> None:
    """Take note of an error that came too late to matter, or asyncio would log it with whatever it holds."""
    if not task.cancelled():
        task.exception()


def _restricted(reading: Reading, statements: Sequence[Statement], advice: Sequence[Advice]) -> Reading:
    """The reading with what was found and what was objected to; nothing is taken from it."""
    touched = {id for each in advice for id in each.touched}
    marked = [
        replace(finding, touches=True) if _tellable(finding.statement) and finding.statement.id in touched else finding
        for finding in reading.findings
    ]
    known = {finding.statement.id for finding in marked if _tellable(finding.statement)}
    found = [Finding(each, 0.0, touches=True) for each in statements if _tellable(each) and each.id in touched - known]
    findings = sorted([*marked, *found], key=lambda f: not (f.touches and f.statement.standing.restricts))
    doubt = (Doubt.ADVISER,) if any(each.objects for each in advice) and Doubt.ADVISER not in reading.doubts else ()
    return Reading(tuple(findings), (*reading.doubts, *doubt))
