"""Schedules, and what became of each of their days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, select, update

from bot.core.recurrence import Recurrence, Rule
from bot.core.schedules import RunState, Schedule, ScheduleKind
from bot.storage import tables as t
from bot.storage.book import Book, often

_DUE = often(
    select(t.schedule.c.id).where(t.schedule.c.look_at <= bindparam("now")).order_by(t.schedule.c.look_at).limit(500)
)


class Schedules(Book):
    """What comes again."""

    async def add(self, schedule: Schedule) -> None:
        """One more schedule."""
        row = {
            "id": schedule.id,
            "organisation": schedule.organisation,
            "mandate": schedule.mandate,
            "kind": schedule.kind.value,
            "version": schedule.version,
            **_changeable(schedule),
        }
        await self._add(t.schedule, row)

    async def get(self, organisation: str, id: str, *, lock: bool = False) -> Schedule | None:
        """One schedule; locked, nobody runs or changes it before this unit of work ends."""
        query = select(t.schedule).where(t.schedule.c.organisation == organisation, t.schedule.c.id == id)
        row = await self._first(query.with_for_update() if lock else query)
        return _schedule(row) if row else None

    async def of_mandate(self, organisation: str, mandate: str) -> Sequence[Schedule]:
        """The schedules of a mandate."""
        query = select(t.schedule).where(t.schedule.c.organisation == organisation, t.schedule.c.mandate == mandate)
        return [_schedule(row) for row in await self._rows(query.order_by(t.schedule.c.kind, t.schedule.c.id))]

    async def save(self, schedule: Schedule) -> bool:
        """Store what a person changed, by compare-and-set on the version; False if it was changed meanwhile."""
        query = update(t.schedule).where(
            t.schedule.c.organisation == schedule.organisation,
            t.schedule.c.id == schedule.id,
            t.schedule.c.version == schedule.version,
        )
        return await self._changed(query.values(**_changeable(schedule), version=schedule.version + 1)) == 1

    async def take(self, id: str, now: datetime) -> Schedule | None:
        """A schedule to look at, locked; None if it is not time, or another looks at it already."""
        query = select(t.schedule).where(t.schedule.c.id == id, t.schedule.c.look_at <= now)
        row = await self._first(query.with_for_update(skip_locked=True))
        return _schedule(row) if row else None

    async def advance(self, schedule: Schedule, next_day: date | None) -> datetime | None:
        """What comes next of a schedule that was taken. Returns when; no change of a person's is lost by it."""
        look_at = None if next_day is None else schedule.recurrence.instant(next_day)
        await self._changed(
            update(t.schedule).where(t.schedule.c.id == schedule.id).values(next_day=next_day, look_at=look_at)
        )
        return look_at

    async def put_off(self, id: str, now: datetime, until: datetime) -> None:
        """Look again later at what is due now; the day that is due stays the same."""
        query = update(t.schedule).where(t.schedule.c.id == id, t.schedule.c.look_at <= now)
        await self._changed(query.values(look_at=until))

    async def due(self, now: datetime) -> Sequence[str]:
        """The schedules to look at, first due first."""
        return [row.id for row in await self._rows(_DUE, now=now)]

    async def next_due(self, now: datetime) -> datetime | None:
        """When the next schedule after `now` is to be looked at, whoever's it is."""
        row = await self._first(select(func.min(t.schedule.c.look_at).label("due")).where(t.schedule.c.look_at > now))
        return row.due if row else None

    async def begin(self, schedule: Schedule, day: date, state: RunState, at: datetime) -> bool:
        """Settle a day of a schedule, once: of several that try, one gets True, whatever they lock."""
        return await self._settle(schedule, day, state, at, since=None, days=1)

    async def note_missed(self, schedule: Schedule, missed: Sequence[date], at: datetime) -> bool:
        """Write down the days that were missed (at least one, oldest first): one row, however many."""
        return await self._settle(schedule, missed[-1], RunState.MISSED, at, since=missed[0], days=len(missed))

    async def settled(self, schedule: Schedule, since: date) -> dict[date, RunState]:
        """What became of the days from `since` on; of days missed in a row only the last is there."""
        query = self._runs(schedule).where(t.run.c.day >= since)
        return {row.day: RunState(row.state) for row in await self._rows(query)}

    async def missed(self, schedule: Schedule) -> Sequence[tuple[date, date, int]]:
        """The first, the last and the number of the days of each stop in which some were missed."""
        query = self._runs(schedule).where(t.run.c.state == RunState.MISSED.value)
        return [(row.since, row.day, row.days) for row in await self._rows(query)]

    def _runs(self, schedule: Schedule) -> Select[Any]:
        query = select(t.run).where(t.run.c.organisation == schedule.organisation, t.run.c.schedule == schedule.id)
        return query.order_by(t.run.c.day)

    async def _settle(self, schedule: Schedule, day: date, state: RunState, at: datetime, **values: object) -> bool:
        query = self._insert(t.run).values(
            schedule=schedule.id, day=day, organisation=schedule.organisation, state=state.value, at=at, **values
        )
        return await self._first(query.on_conflict_do_nothing().returning(t.run.c.day)) is not None


def _changeable(schedule: Schedule) -> dict[str, object]:
    recurrence = schedule.recurrence
    return {
        "rule": str(recurrence.rule),
        "anchor": recurrence.anchor,
        "local_time": recurrence.at,
        "zone": recurrence.zone,
        "grace": int(schedule.grace.total_seconds()),
        "paused": schedule.paused,
        "next_day": schedule.next_day,
        "look_at": schedule.next_at,
    }


def _schedule(row: Row[Any]) -> Schedule:
    return Schedule(
        id=row.id,
        organisation=row.organisation,
        mandate=row.mandate,
        kind=ScheduleKind(row.kind),
        recurrence=Recurrence(Rule.parse(row.rule), row.anchor, row.local_time, row.zone),
        grace=timedelta(seconds=row.grace),
        paused=row.paused,
        next_day=row.next_day,
        version=row.version,
    )
