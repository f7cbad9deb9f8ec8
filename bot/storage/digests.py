"""Digests and their editions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, select, update

from bot.core.digests import Digest, Edition, Line, Section, WhenEmpty
from bot.core.health import Health
from bot.core.people import Side
from bot.storage import tables as t
from bot.storage.book import Book, often

_TELLING = often(
    select(t.edition.c.id)
    .join(t.edition_line, t.edition_line.c.edition == t.edition.c.id)
    .where(
        t.edition_line.c.organisation == bindparam("organisation"),
        t.edition_line.c.subject == bindparam("subject"),
        t.edition.c.organisation == bindparam("organisation"),
        t.edition.c.posted_at.is_not(None),
    )
    .distinct()
    .order_by(t.edition.c.id)
)


class Digests(Book):
    """What rooms are told on chosen days, and what they were told."""

    async def add(self, digest: Digest) -> None:
        """The digest of a room that had none."""
        row = {"id": digest.id, "organisation": digest.organisation, "mandate": digest.mandate, "room": digest.room}
        await self._add(t.digest, row | _changeable(digest))

    async def save(self, digest: Digest) -> None:
        """Store a digest that was read locked."""
        query = update(t.digest).where(t.digest.c.organisation == digest.organisation, t.digest.c.id == digest.id)
        await self._changed(query.values(**_changeable(digest)))

    async def get(self, organisation: str, id: str, *, lock: bool = False) -> Digest | None:
        """One digest; locked, nobody posts it before this unit of work ends."""
        query = select(t.digest).where(t.digest.c.organisation == organisation, t.digest.c.id == id)
        return _digest(await self._first(query.with_for_update() if lock else query))

    async def of_room(self, organisation: str, room: str, *, lock: bool = False) -> Digest | None:
        """The digest of a room, if it ever had one."""
        query = select(t.digest).where(t.digest.c.organisation == organisation, t.digest.c.room == room)
        return _digest(await self._first(query.with_for_update() if lock else query))

    async def of_schedule(self, organisation: str, schedule: str) -> Digest | None:
        """What a schedule makes come, locked."""
        query = select(t.digest).where(t.digest.c.organisation == organisation, t.digest.c.schedule == schedule)
        return _digest(await self._first(query.with_for_update()))

    async def of_mandate(self, organisation: str, mandate: str) -> Sequence[Digest]:
        """The digests of all rooms of a mandate."""
        query = select(t.digest).where(t.digest.c.organisation == organisation, t.digest.c.mandate == mandate)
        rows = await self._rows(query.order_by(t.digest.c.id))
        return [found for found in map(_digest, rows) if found is not None]

    async def add_edition(self, edition: Edition) -> None:
        """A digest as it was made."""
        await self._add(t.edition, _edition_row(edition))
        lines = [
            {
                "organisation": edition.organisation,
                "edition": edition.id,
                "position": position,
                "section": line.section.value,
                "subject": line.subject,
            }
            for position, line in enumerate(edition.lines)
        ]
        await self._add(t.edition_line, *lines)

    async def edition(self, organisation: str, id: str) -> Edition | None:
        """One digest as it was made."""
        query = select(t.edition).where(t.edition.c.organisation == organisation, t.edition.c.id == id)
        row = await self._first(query)
        if row is None:
            return None
        lines = select(t.edition_line).where(
            t.edition_line.c.organisation == organisation, t.edition_line.c.edition == id
        )
        found = await self._rows(lines.order_by(t.edition_line.c.position))
        return _edition(row, tuple(Line(Section(each.section), each.subject) for each in found))

    async def post(self, edition: Edition, at: datetime) -> bool:
        """Note that an edition is for its room from now on; False if it was already."""
        query = update(t.edition).where(
            t.edition.c.organisation == edition.organisation,
            t.edition.c.id == edition.id,
            t.edition.c.posted_at.is_(None),
        )
        return await self._changed(query.values(posted_at=at)) == 1

    async def forget_previews(self, digest: Digest, by: str) -> None:
        """Forget what was shown to one person alone and not posted."""
        mine = select(t.edition.c.id).where(
            t.edition.c.organisation == digest.organisation,
            t.edition.c.digest == digest.id,
            t.edition.c.by == by,
            t.edition.c.posted_at.is_(None),
        )
        ids = [row.id for row in await self._rows(mine)]
        for table, column in ((t.edition_line, t.edition_line.c.edition), (t.edition, t.edition.c.id)):
            await self._changed(delete(table).where(table.c.organisation == digest.organisation, column.in_(ids)))

    async def telling_of(self, organisation: str, subject: str) -> Sequence[str]:
        """The editions in rooms that tell of a record."""
        return [row.id for row in await self._rows(_TELLING, organisation=organisation, subject=subject)]


def _changeable(digest: Digest) -> dict[str, object]:
    return {
        "schedule": digest.schedule,
        "when_empty": digest.when_empty.value,
        "covered": digest.covered,
        "covered_at": digest.covered_at,
        "reported": digest.reported,
    }


def _digest(row: Row[Any] | None) -> Digest | None:
    if row is None:
        return None
    return Digest(
        id=row.id,
        organisation=row.organisation,
        mandate=row.mandate,
        room=row.room,
        covered=row.covered,
        covered_at=row.covered_at,
        when_empty=WhenEmpty(row.when_empty),
        schedule=row.schedule,
        reported=row.reported,
    )


def _edition_row(edition: Edition) -> dict[str, object]:
    return {
        "id": edition.id,
        "organisation": edition.organisation,
        "mandate": edition.mandate,
        "digest": edition.digest,
        "room": edition.room,
        "side": edition.side.value,
        "since": edition.since,
        "until": edition.until,
        "since_at": edition.since_at,
        "made_at": edition.made_at,
        "by": edition.by,
        "silent": edition.silent,
        "health": asdict(edition.health) if edition.health else None,
        "posted_at": edition.posted_at,
    }


def _edition(row: Row[Any], lines: tuple[Line, ...]) -> Edition:
    return Edition(
        id=row.id,
        organisation=row.organisation,
        mandate=row.mandate,
        digest=row.digest,
        room=row.room,
        side=Side(row.side),
        since=row.since,
        until=row.until,
        since_at=row.since_at,
        made_at=row.made_at,
        by=row.by,
        lines=lines,
        silent=row.silent,
        health=_health(row.health) if row.health else None,
        posted_at=row.posted_at,
    )


def _health(stored: dict[str, Any]) -> Health:
    return Health(**stored | {"weeks": tuple((passed, asked) for passed, asked in stored["weeks"])})
