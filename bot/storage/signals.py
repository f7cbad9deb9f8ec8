"""Signals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update

from bot.core.news import Attachment
from bot.core.signals import Signal, SignalState
from bot.storage import tables as t
from bot.storage.book import Book
from bot.storage.coding import place_in, place_out

_OPEN = [state.value for state in SignalState if state is not SignalState.ANSWERED]


class Signals(Book):
    """What CMs told comms."""

    async def next_number(self, organisation: str) -> int:
        """The next number of this organisation."""
        query = update(t.organisation).where(t.organisation.c.id == organisation)
        query = query.values(last_signal=t.organisation.c.last_signal + 1)
        row = await self._first(query.returning(t.organisation.c.last_signal))
        return int(row.last_signal) if row else 0

    async def add(self, signal: Signal) -> None:
        """A new signal."""
        await self._add(t.signal, _row(signal))

    async def get(self, organisation: str, id: str, *, lock: bool = False) -> Signal | None:
        """One signal; `lock` keeps it from changing until the unit of work ends."""
        query = select(t.signal).where(t.signal.c.organisation == organisation, t.signal.c.id == id)
        row = await self._first(query.with_for_update() if lock else query)
        return _signal(row) if row else None

    async def numbered(self, organisation: str, number: int) -> Signal | None:
        """The signal that people call `S-number`."""
        query = select(t.signal).where(t.signal.c.organisation == organisation, t.signal.c.number == number)
        row = await self._first(query)
        return _signal(row) if row else None

    async def unanswered(self, organisation: str, mandates: Sequence[str]) -> Sequence[Signal]:
        """What comms have not answered yet, the urgent first, then the oldest."""
        query = select(t.signal).where(
            t.signal.c.organisation == organisation, t.signal.c.mandate.in_(mandates), t.signal.c.state.in_(_OPEN)
        )
        rows = await self._rows(query.order_by(t.signal.c.urgent.desc(), t.signal.c.at, t.signal.c.number))
        return [_signal(row) for row in rows]

    async def of_sender(self, organisation: str, member: str, limit: int) -> Sequence[Signal]:
        """What a member signalled, newest first."""
        query = select(t.signal).where(t.signal.c.organisation == organisation, t.signal.c.sender == member)
        rows = await self._rows(query.order_by(t.signal.c.number.desc()).limit(limit))
        return [_signal(row) for row in rows]

    async def instants(self, organisation: str, member: str, limit: int) -> Sequence[datetime]:
        """When a member last signalled, newest first."""
        query = select(t.signal.c.at).where(t.signal.c.organisation == organisation, t.signal.c.sender == member)
        return [row.at for row in await self._rows(query.order_by(t.signal.c.number.desc()).limit(limit))]

    async def save(self, signal: Signal) -> bool:
        """Store a changed signal if it is still at `signal.version`, which then grows."""
        query = update(t.signal).where(
            t.signal.c.organisation == signal.organisation,
            t.signal.c.id == signal.id,
            t.signal.c.version == signal.version,
        )
        return await self._changed(query.values(_row(signal) | {"version": signal.version + 1})) == 1


def _signal(row: Row[Any]) -> Signal:
    return Signal(
        id=row.id,
        organisation=row.organisation,
        number=row.number,
        mandate=row.mandate,
        sender=row.sender,
        place=place_in(row.place),
        text=row.text,
        at=row.at,
        locale=row.locale,
        urgent=row.urgent,
        link=row.link,
        files=tuple(Attachment(**file) for file in row.files),
        state=SignalState(row.state),
        taken_by=row.taken_by,
        taken_at=row.taken_at,
        answer=row.answer,
        answered_by=row.answered_by,
        called=tuple(row.called),
        version=row.version,
    )


def _row(signal: Signal) -> dict[str, Any]:
    return {
        "id": signal.id,
        "organisation": signal.organisation,
        "number": signal.number,
        "mandate": signal.mandate,
        "sender": signal.sender,
        "place": place_out(signal.place),
        "text": signal.text,
        "at": signal.at,
        "locale": signal.locale,
        "urgent": signal.urgent,
        "link": signal.link,
        "files": [asdict(file) for file in signal.files],
        "state": signal.state.value,
        "taken_by": signal.taken_by,
        "taken_at": signal.taken_at,
        "answer": signal.answer,
        "answered_by": signal.answered_by,
        "called": list(signal.called),
        "version": signal.version,
    }
