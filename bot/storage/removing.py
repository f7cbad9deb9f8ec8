"""Taking records out of the database with all that hangs on them. Whether they may go is asked before.

Rows of the register stay: they hold ids, flags and instants, and no words.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Column, Table, and_, delete, literal, select, update

from bot.storage import tables as t
from bot.storage.book import Book
from bot.storage.index import Index

Ids = Sequence[str]


class Removing(Book):
    """Deletes, of one organisation."""

    async def news(self, organisation: str, ids: Ids) -> int:
        """Items with their revisions, sources and recalls, what they are found by, and what was sent about them."""
        if not ids:
            return 0
        await self._unindexed(organisation, ids)
        recalls = await self._ids(t.recall, organisation, t.recall.c.item, ids)
        await self._recalls(organisation, recalls)
        await self._about(organisation, ids)
        for column in (t.leak.c.item, t.news_mandate.c.item, t.revision.c.item):
            await self._gone(organisation, column, ids)
        return await self._gone(organisation, t.news.c.id, ids)

    async def questions(self, organisation: str, ids: Ids) -> int:
        """Questions with their evidence, answers and recalls, and what was sent about them."""
        if not ids:
            return 0
        rulings = await self._ids(t.ruling, organisation, t.ruling.c.question, ids)
        await self._unindexed(organisation, rulings)
        for column, owners in ((t.recall.c.question, ids), (t.recall.c.ruling, rulings)):
            await self._recalls(organisation, await self._ids(t.recall, organisation, column, owners))
        await self._about(organisation, [*ids, *rulings])
        for column in (t.call.c.question, t.reliance.c.question):
            await self._gone(organisation, column, ids)
        await self._gone(organisation, t.ruling.c.id, rulings)
        return await self._gone(organisation, t.question.c.id, ids)

    async def signals(self, organisation: str, ids: Ids) -> int:
        """Signals, and what was sent about them."""
        await self._about(organisation, ids)
        return await self._gone(organisation, t.signal.c.id, ids)

    async def noted(self, organisation: str, table: Table, ids: Ids) -> int:
        """Topics, minutes or tasks of meetings."""
        await self._about(organisation, ids)
        if table is t.topic and ids:
            mine = and_(t.minute.c.organisation == organisation, t.minute.c.topic.in_(ids))
            await self._changed(update(t.minute).where(mine).values(topic=None))
        return await self._gone(organisation, table.c.id, ids)

    async def deliveries(self, organisation: str, ids: Ids) -> int:
        """Deliveries that are over."""
        return await self._gone(organisation, t.delivery.c.id, ids)

    async def unlearned(self, organisation: str) -> None:
        """Take the words out of the vocabularies that no record has any more. Their places stay: how many there are is
        counted by every process."""
        counts = [t.count.c[stand] for stand in "ours"]
        empty = and_(t.count.c.organisation == organisation, *(column <= 0 for column in counts))
        await self._changed(delete(t.count).where(empty))
        known = select(t.count.c.key).where(
            t.count.c.mandate == t.word.c.mandate, t.count.c.key == literal("w").concat(t.word.c.word)
        )
        orphans = and_(t.word.c.organisation == organisation, t.word.c.word != "", ~known.exists())
        await self._changed(update(t.word).where(orphans).values(word=""))

    async def _recalls(self, organisation: str, ids: Ids) -> None:
        await self._about(organisation, ids)
        await self._gone(organisation, t.recall.c.id, ids)

    async def _about(self, organisation: str, ids: Ids) -> None:
        """What speaks of records by their ids: receipts, reminders, timers, what was sent."""
        nags = await self._ids(t.nag, organisation, t.nag.c.about, ids)
        await self._gone(organisation, t.snooze.c.nag, nags)
        for column in (
            t.nag.c.about,
            t.receipt.c.id,
            t.reliance.c.record,
            t.reconfirmed.c.record,
            t.edition_line.c.subject,
            t.timer.c.subject,
            t.delivery.c.subject,
            t.sent.c.subject,
        ):
            await self._gone(organisation, column, ids)

    async def _unindexed(self, organisation: str, ids: Ids) -> None:
        query = select(t.entry.c.mandate, t.entry.c.id).where(
            t.entry.c.organisation == organisation, t.entry.c.id.in_(ids)
        )
        index = Index(self._connection)
        for row in await self._rows(query.order_by(t.entry.c.mandate, t.entry.c.id)):
            await index.drop(organisation, row.mandate, row.id)

    async def _ids(self, table: Table, organisation: str, column: Column[str], values: Ids) -> list[str]:
        query = select(table.c.id).where(table.c.organisation == organisation, column.in_(values))
        return [str(row.id) for row in await self._rows(query)] if values else []

    async def _gone(self, organisation: str, column: Column[str], values: Ids) -> int:
        if not values:
            return 0
        table = t.metadata.tables[column.table.name]
        return await self._changed(delete(table).where(table.c.organisation == organisation, column.in_(values)))
