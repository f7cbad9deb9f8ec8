"""The register read along: to be verified, exported, anchored."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import and_, select

from bot.core.chain import Cut, Head, Link
from bot.storage import tables as t
from bot.storage.book import Book
from bot.storage.register import link_in

BATCH = 1000
"""Lines that are read at once."""

_NUMBERED = ((t.news, "N"), (t.question, "Q"), (t.signal, "S"))


class Chains(Book):
    """Whole registers, some lines at a time."""

    async def houses(self) -> Sequence[tuple[str, str]]:
        """The id and the name of every organisation: for its operator alone."""
        rows = await self._rows(select(t.organisation.c.id, t.organisation.c.name).order_by(t.organisation.c.name))
        return [(row.id, row.name) for row in rows]

    async def after(self, organisation: str, sequence: int) -> tuple[Head, Sequence[Link]]:
        """What the organisation's row says of its register, and the next lines after a number: by one statement, so
        that both are of one moment."""
        follows = and_(t.register.c.organisation == t.organisation.c.id, t.register.c.sequence > sequence)
        columns = (t.organisation.c.last_register, t.organisation.c.last_chained, t.organisation.c.last_digest)
        query = select(*columns, t.register).select_from(t.organisation.outerjoin(t.register, follows))
        query = query.where(t.organisation.c.id == organisation).order_by(t.register.c.sequence).limit(BATCH)
        rows = await self._rows(query)
        if not rows:
            return Head(), []
        head = Head(rows[0].last_register, rows[0].last_chained, rows[0].last_digest)
        return head, [link_in(row) for row in rows if row.sequence is not None]

    async def head(self, organisation: str) -> Head:
        """What the organisation's row says of its register."""
        row = await self._first(select(t.organisation).where(t.organisation.c.id == organisation))
        return Head(row.last_register, row.last_chained, row.last_digest) if row else Head()

    async def cut(self, organisation: str) -> Cut:
        """The newest checkpoint, or that there is none."""
        query = select(t.register_cut).where(t.register_cut.c.organisation == organisation)
        row = await self._first(query.order_by(t.register_cut.c.sequence.desc()).limit(1))
        return Cut(row.sequence, row.digest, row.lines, row.at) if row else Cut()

    async def digest(self, organisation: str, sequence: int) -> str | None:
        """The digest of a line, or of the last one that a checkpoint removed."""
        for table in (t.register, t.register_cut):
            query = select(table.c.digest).where(table.c.organisation == organisation, table.c.sequence == sequence)
            row = await self._first(query)
            if row is not None:
                return str(row.digest)
        return None

    async def between(
        self, organisation: str, after: int, since: datetime | None, until: datetime | None, subject: str | None
    ) -> Sequence[Link]:
        """The next lines after a number, of a span of time and about a subject, where these are given."""
        query = select(t.register).where(t.register.c.organisation == organisation, t.register.c.sequence > after)
        if since is not None:
            query = query.where(t.register.c.at >= since)
        if until is not None:
            query = query.where(t.register.c.at < until)
        if subject is not None:
            query = query.where(t.register.c.subject == subject)
        return [link_in(row) for row in await self._rows(query.order_by(t.register.c.sequence).limit(BATCH))]

    async def names(self, organisation: str, ids: Collection[str]) -> dict[str, str]:
        """The names of those of the ids that are members', active or not."""
        mine = t.member.c.organisation == organisation, t.member.c.id.in_(set(ids))
        return {row.id: row.name for row in await self._rows(select(t.member.c.id, t.member.c.name).where(*mine))}

    async def numbers(self, organisation: str, ids: Collection[str]) -> dict[str, str]:
        """What people call those of the records that have a number: N-1, Q-1, S-1."""
        found = {}
        for table, letter in _NUMBERED:
            query = select(table.c.id, table.c.number)
            query = query.where(table.c.organisation == organisation, table.c.id.in_(set(ids)))
            found.update({row.id: f"{letter}-{row.number}" for row in await self._rows(query)})
        return found

    async def numbered(self, organisation: str, letter: str, number: int) -> str | None:
        """The id of a record by what people call it."""
        table = {letter: table for table, letter in _NUMBERED}.get(letter)
        if table is None:
            return None
        query = select(table.c.id).where(table.c.organisation == organisation, table.c.number == number)
        row = await self._first(query)
        return str(row.id) if row else None
