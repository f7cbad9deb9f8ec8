"""Meetings that come again, each time they are held, and who was there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, select, update

from bot.core.people import Side
from bot.core.syncs import Finding, FindingKind, Meeting, MeetingState, Sitting, SittingState
from bot.storage import tables as t
from bot.storage.book import Book

_LASTING = (MeetingState.ACTIVE.value, MeetingState.PAUSED.value)


class Meetings(Book):
    """The recurring syncs of mandates."""

    async def add(self, meeting: Meeting) -> None:
        """One more."""
        await self._add(t.meeting, _meeting_row(meeting))

    async def get(self, organisation: str, id: str, *, lock: bool = False) -> Meeting | None:
        """One meeting; locked, nobody changes it or begins a sitting of it before this unit of work ends."""
        query = select(t.meeting).where(t.meeting.c.organisation == organisation, t.meeting.c.id == id)
        row = await self._first(query.with_for_update() if lock else query)
        return _meeting(row) if row else None

    async def of_schedule(self, organisation: str, schedule: str) -> Meeting | None:
        """The meeting that a schedule starts, or asks for topics of: locked."""
        query = select(t.meeting).where(
            t.meeting.c.organisation == organisation,
            (t.meeting.c.starts == schedule) | (t.meeting.c.prompts == schedule),
        )
        row = await self._first(query.with_for_update())
        return _meeting(row) if row else None

    async def of_mandate(self, organisation: str, mandate: str) -> Sequence[Meeting]:
        """The meetings of a mandate that have not ended, by name."""
        query = select(t.meeting).where(
            t.meeting.c.organisation == organisation, t.meeting.c.mandate == mandate, t.meeting.c.state.in_(_LASTING)
        )
        return [_meeting(row) for row in await self._rows(query.order_by(t.meeting.c.name, t.meeting.c.id))]

    async def save(self, meeting: Meeting) -> bool:
        """Store a changed meeting if it is still at `meeting.version`, which then grows."""
        values = _meeting_row(meeting) | {"version": meeting.version + 1}
        query = update(t.meeting).where(
            t.meeting.c.organisation == meeting.organisation,
            t.meeting.c.id == meeting.id,
            t.meeting.c.version == meeting.version,
        )
        return await self._changed(query.values(values)) == 1


class Sittings(Book):
    """Each time that a meeting is held."""

    async def next_number(self, organisation: str, kind: str) -> int:
        """The next number of a kind (S, T, D or A) in this organisation."""
        first = self._insert(t.tally).values(organisation=organisation, kind=kind, last=1)
        query = first.on_conflict_do_update(
            index_elements=[t.tally.c.organisation, t.tally.c.kind], set_={"last": t.tally.c.last + 1}
        )
        row = await self._first(query.returning(t.tally.c.last))
        return int(row.last) if row else 0

    async def add(self, sitting: Sitting) -> None:
        """One more; its meeting must be locked, as each day of it has one."""
        await self._add(t.sitting, _sitting_row(sitting))

    async def get(self, organisation: str, id: str, *, lock: bool = False) -> Sitting | None:
        """One sitting; locked, nobody changes it before this unit of work ends."""
        query = select(t.sitting).where(t.sitting.c.organisation == organisation, t.sitting.c.id == id)
        row = await self._first(query.with_for_update() if lock else query)
        return _sitting(row) if row else None

    async def numbered(self, organisation: str, number: int) -> Sitting | None:
        """The sitting that people call `M-number`."""
        query = select(t.sitting).where(t.sitting.c.organisation == organisation, t.sitting.c.number == number)
        row = await self._first(query)
        return _sitting(row) if row else None

    async def on(self, meeting: Meeting, day: date) -> Sitting | None:
        """The sitting of a day of a meeting."""
        row = await self._first(self._of(meeting).where(t.sitting.c.day == day))
        return _sitting(row) if row else None

    async def planned(self, meeting: Meeting) -> Sequence[Sitting]:
        """Those of which people were told, and that have not begun; the soonest first."""
        query = self._of(meeting).where(t.sitting.c.state == SittingState.PLANNED.value)
        return [_sitting(row) for row in await self._rows(query.order_by(t.sitting.c.starts_at))]

    async def all(self, meeting: Meeting) -> Sequence[Sitting]:
        """Every one of which something was stored, by day."""
        return [_sitting(row) for row in await self._rows(self._of(meeting).order_by(t.sitting.c.day))]

    async def latest(self, meeting: Meeting) -> Sitting | None:
        """The last one that was held, or has begun."""
        query = self._of(meeting).where(t.sitting.c.state == SittingState.OPEN.value)
        row = await self._first(query.order_by(t.sitting.c.opened_at.desc()).limit(1))
        return _sitting(row) if row else None

    async def changed(self, meeting: Meeting) -> Sequence[Sitting]:
        """Those that are not held when the schedule says: skipped, or moved."""
        query = self._of(meeting).where(t.sitting.c.moved | (t.sitting.c.state == SittingState.SKIPPED.value))
        return [_sitting(row) for row in await self._rows(query.order_by(t.sitting.c.day))]

    async def save(self, sitting: Sitting) -> bool:
        """Store a changed sitting if it is still at `sitting.version`, which then grows."""
        values = _sitting_row(sitting) | {"version": sitting.version + 1}
        query = update(t.sitting).where(
            t.sitting.c.organisation == sitting.organisation,
            t.sitting.c.id == sitting.id,
            t.sitting.c.version == sitting.version,
        )
        return await self._changed(query.values(values)) == 1

    async def tick(self, sitting: Sitting, member: str, at: datetime) -> bool:
        """Note that somebody is there; False if they had said so."""
        values = {"organisation": sitting.organisation, "sitting": sitting.id, "member": member, "at": at}
        query = self._insert(t.attendance).values(values).on_conflict_do_nothing()
        return await self._first(query.returning(t.attendance.c.member)) is not None

    async def present(self, sitting: Sitting) -> Sequence[str]:
        """Who is there, first come first."""
        query = select(t.attendance.c.member).where(
            t.attendance.c.organisation == sitting.organisation, t.attendance.c.sitting == sitting.id
        )
        return [row.member for row in await self._rows(query.order_by(t.attendance.c.at))]

    def _of(self, meeting: Meeting) -> Any:
        return select(t.sitting).where(
            t.sitting.c.organisation == meeting.organisation, t.sitting.c.meeting == meeting.id
        )


class Happenings(Book):
    """What the bot looks at to bring topics of its own."""

    async def asked(self, organisation: str, mandate: str, since: datetime) -> Sequence[str]:
        """The questions of a mandate since an instant, oldest first."""
        query = select(t.question.c.id).where(
            t.question.c.organisation == organisation,
            t.question.c.mandate == mandate,
            t.question.c.asked_at >= since,
        )
        return [row.id for row in await self._rows(query.order_by(t.question.c.asked_at))]

    async def is_posted(self, organisation: str, subject: str, kind: str) -> bool:
        """Whether a card of that kind about a subject stands in a room, or is on its way there."""
        query = select(t.delivery.c.id).where(
            t.delivery.c.organisation == organisation,
            t.delivery.c.subject == subject,
            t.delivery.c.kind == kind,
            t.delivery.c.refreshes.is_(None),
        )
        return await self._first(query.limit(1)) is not None

    async def sides(self, organisation: str, mandate: str) -> dict[str, Side]:
        """The rooms of a mandate as they are written, each with its side."""
        query = select(t.room.c.address, t.room.c.side).where(
            t.room.c.organisation == organisation, t.room.c.mandate == mandate
        )
        return {row.address: Side(row.side) for row in await self._rows(query)}


def _meeting_row(meeting: Meeting) -> dict[str, Any]:
    return {
        "id": meeting.id,
        "organisation": meeting.organisation,
        "mandate": meeting.mandate,
        "name": meeting.name,
        "starts": meeting.starts,
        "prompts": meeting.prompts,
        "place": meeting.place,
        "people": list(meeting.people),
        "event": meeting.event,
        "state": meeting.state.value,
        "version": meeting.version,
    }


def _meeting(row: Row[Any]) -> Meeting:
    return Meeting(
        id=row.id,
        organisation=row.organisation,
        mandate=row.mandate,
        name=row.name,
        starts=row.starts,
        prompts=row.prompts,
        place=row.place,
        people=tuple(row.people),
        event=row.event,
        state=MeetingState(row.state),
        version=row.version,
    )


def _sitting_row(sitting: Sitting) -> dict[str, Any]:
    return {
        "id": sitting.id,
        "organisation": sitting.organisation,
        "mandate": sitting.mandate,
        "meeting": sitting.meeting,
        "number": sitting.number,
        "day": sitting.day,
        "starts_at": sitting.starts_at,
        "state": sitting.state.value,
        "moved": sitting.moved,
        "by_text": sitting.by_text,
        "prompted_at": sitting.prompted_at,
        "opened_at": sitting.opened_at,
        "findings": [[finding.kind.value, finding.subject] for finding in sitting.findings],
        "version": sitting.version,
    }


def _sitting(row: Row[Any]) -> Sitting:
    return Sitting(
        id=row.id,
        organisation=row.organisation,
        mandate=row.mandate,
        meeting=row.meeting,
        number=row.number,
        day=row.day,
        starts_at=row.starts_at,
        state=SittingState(row.state),
        moved=row.moved,
        by_text=row.by_text,
        prompted_at=row.prompted_at,
        opened_at=row.opened_at,
        findings=tuple(Finding(FindingKind(kind), subject) for kind, subject in row.findings),
        version=row.version,
    )
