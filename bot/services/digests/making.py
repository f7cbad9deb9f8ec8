"""Making an edition of a digest: which records it tells of, of all that was committed since the last one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from bot.core.contents import AHEAD, Records, chosen
from bot.core.digests import Digest, Edition
from bot.core.news import NewsItem
from bot.core.people import Mandate, Organisation, Room, Side
from bot.core.questions import Question
from bot.core.recurrence import HORIZON
from bot.core.tidings import Recall, Subject
from bot.errors import Gone
from bot.i18n.zones import clock_of
from bot.services.digests.reporting import due_report
from bot.storage.ids import new_id
from bot.storage.register import Entry
from bot.storage.work import Work

SILENT = 3
"""Working days without news after which comms are told."""

RECALLED = timedelta(days=30)
"""How long an open recall is told of."""


async def make(work: Work, digest: Digest, mandate: Mandate, room: Room, by: str) -> Edition:
    """An edition of all since the digest's last one, not stored yet. Whatever is committed later is for the next."""
    until = await work.happened.last_line(digest.organisation)
    records = await _records(work, digest, until)
    comms = room.side is Side.COMMS
    organisation = await work.people.organisation(digest.organisation)
    if organisation is None:
        raise Gone
    return Edition(
        id=new_id("e"),
        organisation=digest.organisation,
        mandate=mandate.id,
        digest=digest.id,
        room=room.id,
        side=room.side,
        since=digest.covered,
        until=until,
        since_at=digest.covered_at,
        made_at=work.now.instant,
        by=by,
        lines=chosen(room.side, records),
        silent=await _silent(work, organisation, mandate) if comms else 0,
        health=await due_report(work, digest, mandate) if comms else None,
    )


async def _records(work: Work, digest: Digest, until: int) -> Records:
    organisation, mandate = digest.organisation, digest.mandate
    lines = await work.happened.lines(organisation, digest.covered, until)
    happened = _by_subject(lines)
    recent = await work.happened.items(organisation, mandate, work.now.instant, AHEAD)
    items = await work.news.of_ids(organisation, sorted({*recent, *_named(happened, "n_")}))
    recalls = await work.happened.recalls(organisation, mandate, work.now.instant - RECALLED)
    return Records(
        now=work.now,
        mandate=mandate,
        items=items,
        questions=await _questions(work, digest, happened),
        recalls=recalls,
        happened=happened,
        released=frozenset([item.id for item in items if await _is_released(work, item, digest.covered, happened)]),
        unread=await _unread(work, digest, items, recalls),
    )


def _by_subject(lines: Iterable[Entry]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in lines:
        found.setdefault(line.subject, set()).add(line.verb)
    return {subject: frozenset(verbs) for subject, verbs in found.items()}


def _named(happened: Mapping[str, frozenset[str]], beginning: str) -> Iterable[str]:
    return (subject for subject in happened if subject.startswith(beginning))


async def _questions(work: Work, digest: Digest, happened: Mapping[str, frozenset[str]]) -> Sequence[Question]:
    """What waits for people, oldest first, then what was asked or answered since the last digest."""
    waiting = await work.questions.waiting(digest.organisation, [digest.mandate])
    there = {question.id for question in waiting}
    others = [await work.questions.get(digest.organisation, id) for id in _named(happened, "q_") if id not in there]
    return [*waiting, *(question for question in others if question is not None)]


async def _is_released(work: Work, item: NewsItem, since: int, happened: Mapping[str, frozenset[str]]) -> bool:
    """Whether an item may be said now and might not at the last digest, when the CM knew of it already."""
    verbs = happened.get(item.id, frozenset())
    if verbs & {"embargo-over", "confirm", "settle"}:
        return True
    if not {"edit", "pass-on"} <= verbs:
        return False
    told = [line for line in await work.register.about(item.organisation, item.id) if line.verb == "pass-on"]
    before = [line for line in told if line.sequence <= since]
    return bool(before) and before[-1].details.get("standing") != "shareable"


async def _unread(work: Work, digest: Digest, items: Sequence[NewsItem], recalls: Sequence[Recall]) -> frozenset[str]:
    """The items and recalls that somebody on the CM side has not acknowledged."""
    readers = await readers_of(work, digest.organisation, digest.mandate)
    mine = [item for item in items if digest.mandate in item.mandates]
    records: list[NewsItem | Recall] = [*mine, *recalls]
    return frozenset([record.id for record in records if await missing(work, readers, record)])


async def readers_of(work: Work, organisation: str, mandate: str) -> Mapping[str, str]:
    """Who is on the CM side of a mandate now, with their names; nobody who has left."""
    found = await work.people.mandate(organisation, mandate)
    here = {member.id: member.name for member in await work.people.members(organisation)}
    return {member: here[member] for member in (found.members if found else ()) if member in here}


async def missing(work: Work, readers: Mapping[str, str], record: NewsItem | Recall) -> tuple[str, ...]:
    """The names of those readers who have not acknowledged a record as it is now."""
    subject, revision = Subject.RECALL, 1
    if isinstance(record, NewsItem):
        subject, revision = Subject.NEWS, record.revision.number
    got = {receipt.member for receipt in await work.receipts.of(record.organisation, subject, record.id, revision)}
    return tuple(name for member, name in readers.items() if member not in got)


async def _silent(work: Work, organisation: Organisation, mandate: Mandate) -> int:
    """Working days since something was last passed on, today not counted; 0 if they are few, or nothing ever was."""
    last = await work.happened.last_passed(organisation.id, mandate.id)
    if last is None:
        return 0
    clock = clock_of(mandate.zone)
    first, today = last.astimezone(clock).date(), work.now.instant.astimezone(clock).date()
    days = _working_days(organisation, max(first, today - HORIZON), today)
    return days if days >= SILENT else 0


def _working_days(organisation: Organisation, first: date, today: date) -> int:
    """The days of work strictly between two days."""
    between = range(first.toordinal() + 1, today.toordinal())
    return sum(organisation.work_time.is_working_day(date.fromordinal(each)) for each in between)
