"""What the bot itself brings to an agenda, from stored records; and what of it a reader may see, looked up anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.cards.revision import is_bare
from bot.core.flags import Audience, Standing
from bot.core.news import NewsItem, NewsState
from bot.core.people import Mandate, Side
from bot.core.questions import Answer, Question, QuestionState, Ruling
from bot.core.syncs import Finding, FindingKind, Found
from bot.core.tidings import Subject
from bot.services import gate
from bot.services.who import mandates_of
from bot.storage.work import Work

AHEAD = timedelta(days=14)
"""How soon an embargo lifts, or a ruling ends, of which the agenda tells."""

LOOKED_AT = 200
"""The newest items that are looked at, besides those that end soon however old they are."""

WEEK = timedelta(days=7)

_OPEN = (QuestionState.OPEN, QuestionState.ASKED_BACK)


async def look(work: Work, mandate: Mandate, since: datetime) -> tuple[Finding, ...]:
    """What is worth a word at a sync: of each record the first reason, in the order of `FindingKind`."""
    found = [*await _questions(work, mandate, since), *await _news(work, mandate, since)]
    for ruling in await work.rulings.judged(mandate.organisation, mandate.id):
        if _ends_soon(work, ruling):
            found.append(Finding(FindingKind.EXPIRES, ruling.id))
    order, once = list(FindingKind), dict[str, Finding]()
    for finding in sorted(found, key=lambda finding: order.index(finding.kind)):
        once.setdefault(finding.subject, finding)
    return tuple(once.values())


async def shown(work: Work, mandate: Mandate, finding: Finding, side: Side) -> Found | None:
    """A finding as that side may read it now; None where it does not hold any more, or is none of theirs."""
    match finding.kind:
        case FindingKind.UNANSWERED | FindingKind.LATE:
            return await _question(work, mandate, finding, side)
        case FindingKind.EXPIRES:
            return await _ruling(work, mandate, finding, side)
        case _:
            return await _item(work, mandate, finding, side)


async def _questions(work: Work, mandate: Mandate, since: datetime) -> list[Finding]:
    waiting = await work.questions.waiting(mandate.organisation, [mandate.id])
    late = []
    for id in await work.happenings.asked(mandate.organisation, mandate.id, since):
        question = await work.questions.get(mandate.organisation, id)
        if question is not None and await _late(work, mandate, question):
            late.append(Finding(FindingKind.LATE, id))
    return [*(Finding(FindingKind.UNANSWERED, question.id) for question in waiting), *late]


async def _late(work: Work, mandate: Mandate, question: Question) -> bool:
    ruling = await _answer(work, question)
    return ruling is not None and ruling.at - question.asked_at > mandate.policy.answer_within


async def _answer(work: Work, question: Question) -> Ruling | None:
    if question.state is not QuestionState.ANSWERED or question.ruling is None:
        return None
    return await work.rulings.get(question.organisation, question.ruling)


async def _news(work: Work, mandate: Mandate, since: datetime) -> list[Finding]:
    found = []
    for item in await _items(work, mandate):
        for kind in _kinds(work, item, since):
            if kind is not FindingKind.UNREAD or await _missing(work, mandate, item):
                found.append(Finding(kind, item.id))
    return found


async def _items(work: Work, mandate: Mandate) -> list[NewsItem]:
    newest = await work.news.latest(mandate.organisation, [mandate.id], LOOKED_AT)
    known = {item.id for item in newest}
    soon = await work.happened.items(mandate.organisation, mandate.id, work.now.instant, AHEAD)
    older = [await work.news.get(mandate.organisation, id) for id in soon if id not in known]
    return [*newest, *(item for item in older if item is not None)]


def _kinds(work: Work, item: NewsItem, since: datetime) -> Iterator[FindingKind]:
    """For which reasons an item may be worth a word."""
    if item.revision.audience is Audience.COMMS:
        if item.posted_at >= since:
            yield FindingKind.UNTOLD
        if _lifts(work, item):
            yield FindingKind.LIFTS
        return
    if not _is_told(work, item):
        return
    yield FindingKind.UNREAD
    if _lifts(work, item):
        yield FindingKind.LIFTS
    if is_bare(item.revision):
        yield FindingKind.BARE


def _is_told(work: Work, item: NewsItem) -> bool:
    standing = item.standing(work.now)
    return item.told and item.state is NewsState.PASSED and standing not in (Standing.HELD, Standing.UNKNOWN)


def _lifts(work: Work, item: NewsItem) -> bool:
    embargo = item.revision.embargo
    embargoed = item.standing(work.now) is Standing.EMBARGOED and embargo is not None
    return embargoed and embargo is not None and embargo.until <= work.now.instant + AHEAD


def _ends_soon(work: Work, ruling: Ruling) -> bool:
    granted = ruling.answer is Answer.MAY and ruling.standing(work.now) is Standing.SHAREABLE
    return granted and ruling.expires_at is not None and ruling.expires_at <= work.now.instant + AHEAD


async def _missing(work: Work, mandate: Mandate, item: NewsItem) -> tuple[str, ...]:
    """The members of this mandate who have not acknowledged an item as it is now."""
    got = await work.receipts.of(item.organisation, Subject.NEWS, item.id, item.revision.number)
    members = {receipt.member for receipt in got}
    return tuple(member for member in mandate.members if member not in members)


async def _item(work: Work, mandate: Mandate, finding: Finding, side: Side) -> Found | None:
    item = await work.news.get(mandate.organisation, finding.subject)
    if item is None or mandate.id not in item.mandates or item.state not in (NewsState.PASSED, NewsState.PENDING):
        return None
    if side is Side.CM and not _is_told(work, item):
        return None
    still = finding.kind in set(_kinds(work, item, item.posted_at))
    missing = await _missing(work, mandate, item) if finding.kind is FindingKind.UNREAD else ()
    if not still or (finding.kind is FindingKind.UNREAD and not missing):
        return None
    embargo = item.revision.embargo
    at = embargo.until if finding.kind is FindingKind.LIFTS and embargo else None
    names = [await _name(work, mandate.organisation, member) for member in missing]
    return Found(finding.kind, item.label, item.revision.text, at, tuple(names), await gate.standing_of(work, item))


async def _question(work: Work, mandate: Mandate, finding: Finding, side: Side) -> Found | None:
    question = await work.questions.get(mandate.organisation, finding.subject)
    if question is None or not await _is_for(work, mandate, question, side):
        return None
    names = (await _name(work, mandate.organisation, question.asker),)
    if finding.kind is FindingKind.UNANSWERED:
        waits = question.state in _OPEN
        return Found(finding.kind, question.label, question.text, question.asked_at, names) if waits else None
    ruling = await _answer(work, question)
    return Found(finding.kind, question.label, question.text, ruling.at, names) if ruling else None


async def _ruling(work: Work, mandate: Mandate, finding: Finding, side: Side) -> Found | None:
    ruling = await work.rulings.get(mandate.organisation, finding.subject)
    if ruling is None or not _ends_soon(work, ruling):
        return None
    question = await work.questions.get(mandate.organisation, ruling.question)
    if question is None or not await _is_for(work, mandate, question, side):
        return None
    return Found(finding.kind, question.label, question.text, ruling.expires_at)


async def _is_for(work: Work, mandate: Mandate, question: Question, side: Side) -> bool:
    """Comms see every question. In a room of the CM's only what was asked in such a room is told: a question that one
    of them asked directly is nobody else's."""
    if side is Side.COMMS:
        return True
    sides = await work.happenings.sides(mandate.organisation, mandate.id)
    return not question.place.direct and sides.get(str(question.place.room)) is Side.CM


async def _name(work: Work, organisation: str, member: str) -> str:
    found = await work.people.member(organisation, member)
    return found.name if found else member


async def mandate_of(work: Work, organisation: str, id: str) -> Mandate:
    """One mandate. Raises Gone."""
    (mandate,) = await mandates_of(work, organisation, [id])
    return mandate
