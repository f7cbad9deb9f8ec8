"""What is due at an instant, written in the transaction of the state change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, func, select, update

from bot.core.delivery import Timer, TimerKind
from bot.storage import tables as t
from bot.storage.book import Book, matching, often

_WAITING = matching(t.timer, "organisation", "subject", "kind", "state")
_COME = (t.timer.c.state == "waiting") & (t.timer.c.due_at <= bindparam("now"))
_DUE = often(select(t.timer.c.id).where(_COME).order_by(t.timer.c.due_at).limit(500))
_TAKE = often(update(t.timer).where(t.timer.c.id == bindparam("timer"), _COME).values(state="fired").returning(t.timer))


class Timers(Book):
    """What is due at an instant."""

    async def add(self, timer: Timer) -> None:
        """One more instant to keep."""
        row = {
            "id": timer.id,
            "organisation": timer.organisation,
            "kind": timer.kind.value,
            "subject": timer.subject,
            "due_at": timer.due_at,
            "state": "waiting",
        }
        await self._add(t.timer, row)

    async def take(self, id: str, now: datetime) -> Timer | None:
        """Take a due timer, once: of several that try, one gets it. None if it is not due, gone or taken."""
        row = await self._first(_TAKE, timer=id, now=now)
        return Timer(row.id, row.organisation, TimerKind(row.kind), row.subject, row.due_at) if row else None

    async def put_off(self, id: str, until: datetime) -> None:
        """Try a waiting timer again later."""
        query = update(t.timer).where(t.timer.c.id == id, t.timer.c.state == "waiting")
        await self._changed(query.values(due_at=until))

    async def due(self, now: datetime) -> Sequence[str]:
        """The timers that are due, first due first."""
        return [row.id for row in await self._rows(_DUE, now=now)]

    async def next_due(self, now: datetime) -> datetime | None:
        """When the next waiting timer after `now` is due, whoever's it is."""
        query = select(func.min(t.timer.c.due_at).label("due")).where(
            t.timer.c.state == "waiting", t.timer.c.due_at > now
        )
        row = await self._first(query)
        return row.due if row else None

    async def waiting(self, organisation: str, subject: str, kind: TimerKind) -> datetime | None:
        """When the waiting timer of that kind is due."""
        asked = {"organisation": organisation, "subject": subject, "kind": kind.value, "state": "waiting"}
        row = await self._first(_WAITING, **asked)
        return row.due_at if row else None

    async def cancel(self, organisation: str, subject: str, kind: TimerKind) -> int:
        """Forget the waiting timers of that kind about a subject."""
        query = update(t.timer).where(
            t.timer.c.organisation == organisation,
            t.timer.c.subject == subject,
            t.timer.c.kind == kind.value,
            t.timer.c.state == "waiting",
        )
        return await self._changed(query.values(state="cancelled"))
