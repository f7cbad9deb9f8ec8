"""What happened in a mandate since a digest, and what is on record for the next one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select

from bot.core.tidings import Recall, RecallReason
from bot.storage import tables as t
from bot.storage.book import Book
from bot.storage.register import Entry


class Happened(Book):
    """The register read for digests, and the ids of what they look at."""

    async def last_line(self, organisation: str) -> int:
        """The number of the register's last line. Nobody adds another before this unit of work ends, and every line up
        to it is committed: lines are numbered under this very lock."""
        query = select(t.organisation.c.last_register).where(t.organisation.c.id == organisation)
        # As weak as the lock of whoever adds a line: rows that only refer to the organisation need not wait.
        row = await self._first(query.with_for_update(key_share=True))
        return int(row.last_register) if row else 0

    async def line_at(self, organisation: str, at: datetime) -> int:
        """The number of the last line that was written before an instant."""
        query = select(func.max(t.register.c.sequence)).where(
            t.register.c.organisation == organisation, t.register.c.at < at
        )
        return int((await self._connection.execute(query)).scalar() or 0)

    async def lines(self, organisation: str, since: int, until: int) -> Sequence[Entry]:
        """The lines after `since` up to `until`, in order."""
        return await self._entries(organisation, and_(t.register.c.sequence > since, t.register.c.sequence <= until))

    async def between(self, organisation: str, first: datetime, end: datetime) -> Sequence[Entry]:
        """The lines of a span of time, in order."""
        return await self._entries(organisation, and_(t.register.c.at >= first, t.register.c.at < end))

    async def _entries(self, organisation: str, where: ColumnElement[bool]) -> Sequence[Entry]:
        query = select(t.register).where(t.register.c.organisation == organisation, where)
        return [
            Entry(row.sequence, row.at, row.actor, row.verb, row.subject, row.details)
            for row in await self._rows(query.order_by(t.register.c.sequence))
        ]

    async def items(self, organisation: str, mandate: str, now: datetime, span: timedelta) -> Sequence[str]:
        """The items of a mandate whose revision in force is younger than a span, or ends within it."""
        revision = t.revision.c
        current = and_(
            revision.organisation == organisation,
            revision.item == t.news.c.id,
            revision.number == t.news.c.revision,
        )
        ours = and_(
            t.news_mandate.c.organisation == organisation,
            t.news_mandate.c.item == t.news.c.id,
            t.news_mandate.c.mandate == mandate,
        )
        soon = or_(
            revision.at >= now - span,
            revision.embargo_until.between(now, now + span),
            revision.expires_at.between(now, now + span),
        )
        query = select(t.news.c.id).join(t.revision, current).join(t.news_mandate, ours)
        query = query.where(t.news.c.organisation == organisation, soon)
        return [row.id for row in await self._rows(query)]

    async def recalls(self, organisation: str, mandate: str, since: datetime) -> Sequence[Recall]:
        """The recalls that a mandate was told of, oldest first."""
        recall = t.recall.c
        query = select(t.recall).where(
            recall.organisation == organisation, recall.mandate == mandate, recall.at >= since
        )
        rows = await self._rows(query.order_by(recall.at, recall.id))
        return [
            Recall(row.id, row.organisation, row.mandate, row.item, RecallReason(row.reason), row.at) for row in rows
        ]

    async def questions(
        self, organisation: str, mandate: str, first: datetime, end: datetime
    ) -> Sequence[tuple[str, datetime]]:
        """The ids of what was asked in a span of time, and when."""
        asked = self._asked(organisation, mandate).where(t.question.c.asked_at >= first, t.question.c.asked_at < end)
        return [(row.id, row.asked_at) for row in await self._rows(asked)]

    async def last_passed(self, organisation: str, mandate: str) -> datetime | None:
        """When something was last passed on to the CM side of a mandate."""
        query = (
            select(func.max(t.news.c.passed_at).label("at"))
            .join(
                t.news_mandate,
                and_(t.news_mandate.c.item == t.news.c.id, t.news_mandate.c.organisation == organisation),
            )
            .join(t.revision, and_(t.revision.c.item == t.news.c.id, t.revision.c.number == t.news.c.revision))
            .where(
                t.news.c.organisation == organisation,
                t.news_mandate.c.mandate == mandate,
                t.revision.c.organisation == organisation,
                t.revision.c.audience == "cm",
            )
        )
        row = await self._first(query)
        return row.at if row else None

    def _asked(self, organisation: str, mandate: str) -> Any:
        return select(t.question.c.id, t.question.c.asked_at).where(
            t.question.c.organisation == organisation, t.question.c.mandate == mandate, t.question.c.decision == ""
        )
