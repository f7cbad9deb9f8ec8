"""The figures of a month, counted from the records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from bot.core.digests import Digest
from bot.core.flags import Audience
from bot.core.health import Health, by_week, middle, month_before, month_of
from bot.core.news import NewsItem
from bot.core.people import Mandate
from bot.core.questions import Question, QuestionState
from bot.core.tidings import Subject
from bot.core.wall import Twice, from_wall
from bot.i18n.zones import clock_of
from bot.storage.register import Entry
from bot.storage.work import Work


async def due_report(work: Work, digest: Digest, mandate: Mandate) -> Health | None:
    """The figures of the month that is over, if they have not been told and there are any."""
    today = work.now.instant.astimezone(clock_of(mandate.zone)).date()
    first, end = month_before(today)
    if digest.reported >= month_of(first):
        return None
    health = await month(work, mandate, first, end)
    return None if health.is_blank else health


async def month(work: Work, mandate: Mandate, first: date, end: date) -> Health:
    """The figures of the days from `first` until before `end`, on the mandate's calendar."""
    opens, closes = _midnight(first, mandate.zone), _midnight(end, mandate.zone)
    lines = await work.happened.between(mandate.organisation, opens, closes)
    passed = await _passed(work, mandate, lines)
    questions = await _asked(work, mandate, opens, closes)
    answered = [(question, at) for question in questions if (at := await _answered_at(work, question)) is not None]
    clock = clock_of(mandate.zone)
    return Health(
        month=month_of(first),
        passed=len(passed),
        to_receipt=await _to_receipt(work, passed),
        by_bot=sum(question.state is QuestionState.JUDGED for question in questions),
        by_people=len(answered),
        to_answer=middle([at - question.asked_at for question, at in answered]),
        undone=await _undone(work, mandate, lines),
        recalled=sum(line.verb == "recall" and line.details.get("mandate") == mandate.id for line in lines),
        weeks=by_week(
            [passed_at.astimezone(clock).date() for _, passed_at in passed],
            [question.asked_at.astimezone(clock).date() for question in questions],
        ),
    )


async def _passed(work: Work, mandate: Mandate, lines: Sequence[Entry]) -> list[tuple[NewsItem, datetime]]:
    """The items that were passed on to the CM side, with the first time of each."""
    at: dict[str, datetime] = {}
    for line in lines:
        if line.verb == "pass-on" and line.details.get("audience") == Audience.CM.value:
            at.setdefault(line.subject, line.at)
    items = await work.news.of_ids(mandate.organisation, list(at))
    return [(item, at[item.id]) for item in items if mandate.id in item.mandates]


async def _to_receipt(work: Work, passed: Sequence[tuple[NewsItem, datetime]]) -> int | None:
    """From the tag (of the revision that was acknowledged) to the first receipt, in the middle."""
    spans = []
    for item, _ in passed:
        got = await work.receipts.of(item.organisation, Subject.NEWS, item.id, item.revision.number)
        spans += [receipt.at - item.revision.at for receipt in got[:1]]
    return middle(spans)


async def _asked(work: Work, mandate: Mandate, opens: datetime, closes: datetime) -> list[Question]:
    asked = await work.happened.questions(mandate.organisation, mandate.id, opens, closes)
    found = [await work.questions.get(mandate.organisation, id) for id, _ in asked]
    return [question for question in found if question is not None]


async def _answered_at(work: Work, question: Question) -> datetime | None:
    """When people gave their answer; None for one that they have not, or that the bot answered."""
    if question.state is not QuestionState.ANSWERED or question.ruling is None:
        return None
    ruling = await work.rulings.get(question.organisation, question.ruling)
    return ruling.at if ruling else None


async def _undone(work: Work, mandate: Mandate, lines: Sequence[Entry]) -> int:
    subjects = [line.subject for line in lines if line.verb == "undo"]
    items = {item.id for item in await work.news.of_ids(mandate.organisation, subjects) if mandate.id in item.mandates}
    asked = [await work.questions.get(mandate.organisation, id) for id in dict.fromkeys(subjects)]
    questions = {question.id for question in asked if question is not None and question.mandate == mandate.id}
    return sum(subject in items | questions for subject in subjects)


def _midnight(day: date, zone: str) -> datetime:
    return from_wall(datetime.combine(day, time()), clock_of(zone), Twice.FIRST).astimezone(UTC)
