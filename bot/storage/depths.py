"""How much waits, how long, and what is not as it should be: of all organisations together, as numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, case, func, select

from bot.core.address import Platform
from bot.core.delivery import DeliveryState, Priority
from bot.core.questions import QuestionState
from bot.core.tidings import Subject
from bot.storage import tables as t
from bot.storage.book import Book
from bot.storage.inbox import EventState

BACKUP = "backup"
"""The verb of a line about an organisation itself: somebody copied everything."""

VERIFIED = "verified"
"""The same: somebody looked along its register, and found it whole."""

_UNSENT = (DeliveryState.WAITING.value, DeliveryState.SENDING.value)


@dataclass(frozen=True, slots=True)
class Depth:
    """A queue: how many wait there, and since when the one does that has waited longest (UTC)."""

    priority: Priority
    platform: Platform
    waiting: int
    oldest: datetime


class Depths(Book):
    """Numbers for whoever runs the bot; no row says whose they are."""

    async def outbox(self, now: datetime) -> Sequence[Depth]:
        """What may leave and has not left, by urgency and platform."""
        platform = _platform()
        query = select(
            t.delivery.c.priority,
            platform.label("platform"),
            func.count().label("waiting"),
            func.min(t.delivery.c.created_at).label("oldest"),
        ).where(t.delivery.c.state.in_(_UNSENT), t.delivery.c.created_at <= now)
        rows = await self._rows(query.group_by(t.delivery.c.priority, platform))
        return [Depth(Priority(row.priority), Platform(row.platform), row.waiting, row.oldest) for row in rows]

    async def in_state(self, state: DeliveryState) -> int:
        """Deliveries in a state."""
        return await self._count(select(func.count()).where(t.delivery.c.state == state.value))

    async def inbox(self) -> tuple[int, datetime | None]:
        """Events that are not handled yet, and when the first of them came."""
        query = select(func.count().label("waiting"), func.min(t.event.c.received_at).label("oldest"))
        row = await self._first(query.where(t.event.c.state == EventState.WAITING.value))
        return (row.waiting, row.oldest) if row else (0, None)

    async def backed_up(self) -> datetime | None:
        """When the whole database was last copied by a command of ours; None: never, or longer ago than the register
        goes back."""
        r, o = t.register.c, t.organisation.c
        mine = and_(r.organisation == o.id, r.subject == o.id, r.verb == BACKUP)
        row = await self._first(select(func.max(r.at).label("at")).select_from(t.organisation.join(t.register, mine)))
        return row.at if row else None

    async def verified(self) -> datetime | None:
        """Since when every register is known to have been whole: the earliest of their last looks; None where one never
        was looked along, or longer ago than it goes back."""
        r, o = t.register.c, t.organisation.c
        mine = and_(r.organisation == o.id, r.subject == o.id, r.verb == VERIFIED)
        last = select(func.max(r.at).label("at")).select_from(t.organisation.outerjoin(t.register, mine)).group_by(o.id)
        looks = [row.at for row in await self._rows(last)]
        return min(looks) if looks and None not in looks else None

    async def timers_late(self, now: datetime) -> int:
        """Timers whose instant has come and that were not taken yet."""
        return await self._count(select(func.count()).where(t.timer.c.due_at <= now, t.timer.c.state == "waiting"))

    async def questions(self) -> tuple[int, datetime | None]:
        """Questions that wait for people, and when the first of them was asked."""
        query = select(func.count().label("waiting"), func.min(t.question.c.asked_at).label("oldest"))
        row = await self._first(query.where(t.question.c.state == QuestionState.OPEN.value))
        return (row.waiting, row.oldest) if row else (0, None)

    async def resting(self, now: datetime) -> int:
        """Rooms that are left alone because too much was posted there."""
        return await self._count(select(func.count()).where(t.rest.c.until > now, t.rest.c.resumed_at.is_(None)))

    async def unheard(self) -> datetime | None:
        """Since when the first freeze has run that somebody is still reminded to acknowledge."""
        query = select(func.min(t.nag.c.since).label("since"))
        row = await self._first(query.where(t.nag.c.subject == Subject.FREEZE.value, t.nag.c.ended_at.is_(None)))
        return row.since if row else None

    async def freezes(self) -> int:
        """Mandates for which nothing is cleared now."""
        return await self._count(select(func.count()).where(t.freeze.c.thawed_at.is_(None)))

    async def _count(self, query: Select[int]) -> int:
        return int((await self._connection.execute(query)).scalar() or 0)


def _platform() -> ColumnElement[str]:
    """The platform that a room is on."""
    return case(*((t.delivery.c.lane.startswith(f"{each.value}:"), each.value) for each in Platform))
