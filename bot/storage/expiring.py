"""What has been kept for long enough. Nothing that still holds, waits or holds something else back is among it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, Select, Table, and_, case, delete, func, or_, select, update

from bot.core.delivery import UNSETTLED, DeliveryState
from bot.core.flags import Flag
from bot.core.news import NewsState
from bot.core.questions import Answer, QuestionState
from bot.core.signals import SignalState
from bot.core.syncs import TaskState, TopicState
from bot.storage import tables as t
from bot.storage.book import Book
from bot.storage.clearing import COUNTING, open_news, open_rulings, yes_before

_OVER = (DeliveryState.SENT.value, DeliveryState.DROPPED.value)
_BLANK: dict[str, Any] = {"source_text": "", "source_author": ""}

_current = t.revision.alias("current_revision")

_END = case(
    (t.news.c.state == NewsState.PASSED.value, _current.c.expires_at),
    else_=func.coalesce(t.news.c.held_since, _current.c.at),
)
"""Since when an item that ended holds back what was said before it."""


class Expiring(Book):
    """Ids of what may go, by organisation; `held` are the subjects of legal holds."""

    async def news(self, organisation: str, before: datetime, held: Sequence[str], limit: int) -> list[str]:
        """Items taken back before anything left, and items that ended before then. What ended goes on restricting, so
        that it stays for as long as an older yes, which it may hold back, is in force."""
        undone = and_(t.news.c.state == NewsState.UNDONE.value, _current.c.at < before)
        mine = select(t.news_mandate.c.mandate).where(t.news_mandate.c.item == t.news.c.id)
        ended = and_(_ended(before), ~yes_before(mine, _END, before, t.news.c.id))
        query = _news(organisation).where(or_(undone, ended), t.news.c.id.not_in(held))
        return await self._few(query, t.news, limit)

    async def bare(self, organisation: str, before: datetime, held: Sequence[str]) -> int:
        """Of items that ended but still hold something back, the message that they were tagged from goes. Returns how
        many lost it."""
        over = _news(organisation).where(_ended(before), t.news.c.id.not_in(held))
        told = or_(t.news.c.source_text != "", t.news.c.source_author != "")
        mine = and_(t.news.c.organisation == organisation, told, t.news.c.id.in_(over))
        return await self._changed(update(t.news).where(mine).values(_BLANK))

    async def questions(self, organisation: str, before: datetime, held: Sequence[str], limit: int) -> list[str]:
        """Questions that are over. One that was told yes stays while what it rests on may still be recalled, and one
        whose ruling counts stays with it."""
        q, r = t.question, t.ruling
        counts = select(r.c.id).where(r.c.question == q.c.id, r.c.state.in_(COUNTING), ~_ruling_over(before))
        rests = select(t.reliance.c.record).where(
            t.reliance.c.question == q.c.id,
            or_(t.reliance.c.record.in_(open_news(before)), t.reliance.c.record.in_(open_rulings(before))),
        )
        over = (QuestionState.JUDGED.value, QuestionState.ANSWERED.value)
        query = select(q.c.id).where(
            q.c.organisation == organisation,
            q.c.asked_at < before,
            q.c.state.in_(over),
            q.c.id.not_in(held),
            ~counts.exists(),
            ~rests.exists(),
            ~select(r.c.id).where(r.c.question == q.c.id, r.c.id.in_(held)).exists(),
        )
        return await self._few(query, q, limit)

    async def signals(self, organisation: str, before: datetime, held: Sequence[str], limit: int) -> list[str]:
        """Signals that were answered."""
        s = t.signal
        query = select(s.c.id).where(s.c.organisation == organisation, s.c.at < before, s.c.id.not_in(held))
        return await self._few(query.where(s.c.state == SignalState.ANSWERED.value), s, limit)

    async def noted(
        self, organisation: str, before: datetime, held: Sequence[str], limit: int
    ) -> dict[Table, list[str]]:
        """Topics and tasks that are over, and what was noted, by table."""
        over: dict[Table, Sequence[str]] = {
            t.minute: (),
            t.task: (TaskState.DONE.value, TaskState.DROPPED.value),
            t.topic: (TopicState.DONE.value, TopicState.DROPPED.value),
        }
        found = {}
        for table, states in over.items():
            query = select(table.c.id).where(table.c.organisation == organisation, table.c.at < before)
            query = query.where(table.c.id.not_in(held))
            found[table] = await self._few(query.where(table.c.state.in_(states)) if states else query, table, limit)
        return {table: ids for table, ids in found.items() if ids}

    async def deliveries(self, organisation: str, before: datetime, limit: int) -> list[str]:
        """Deliveries that are over, where nothing about the same subject is still to be settled."""
        d, open_ = t.delivery, t.delivery.alias("open_delivery")
        settled = (
            ~select(open_.c.id)
            .where(
                open_.c.organisation == d.c.organisation,
                open_.c.subject == d.c.subject,
                open_.c.state.in_([state.value for state in UNSETTLED]),
            )
            .exists()
        )
        query = select(d.c.id).where(
            d.c.organisation == organisation, d.c.state.in_(_OVER), d.c.created_at < before, settled
        )
        return await self._few(query, d, limit)

    async def reasons(self, organisation: str, before: datetime) -> int:
        """The reasons of freezes that are over go. That they were stays: it decides what must be confirmed anew."""
        f = t.freeze
        over = and_(f.c.organisation == organisation, f.c.thawed_at < before, f.c.reason != "")
        return await self._changed(update(f).where(over).values(reason=""))

    async def unseen_homes(self, organisation: str, before: datetime) -> int:
        """Overviews that nobody has looked at since."""
        old = and_(t.home.c.organisation == organisation, t.home.c.seen_at < before)
        return await self._changed(delete(t.home).where(old))

    async def first_line(self, organisation: str, subjects: Sequence[str]) -> datetime | None:
        """When the register first spoke of any of those; None if it never did."""
        query = select(func.min(t.register.c.at)).where(
            t.register.c.organisation == organisation, t.register.c.subject.in_(subjects)
        )
        return cast("datetime | None", (await self._connection.execute(query)).scalar()) if subjects else None

    async def _few(self, query: Select[Any], table: Table, limit: int) -> list[str]:
        return [str(row.id) for row in await self._rows(query.order_by(table.c.id).limit(limit))]


def _news(organisation: str) -> Select[Any]:
    """Items with their revision in force."""
    joined = t.news.join(_current, and_(_current.c.item == t.news.c.id, _current.c.number == t.news.c.revision))
    return select(t.news.c.id).select_from(joined).where(t.news.c.organisation == organisation)


def _ended(before: datetime) -> ColumnElement[bool]:
    """Withdrawn, or shareable and expired, before then; nothing about it waits."""
    expired = and_(
        t.news.c.state == NewsState.PASSED.value,
        t.news.c.hold.is_(None),
        t.news.c.waiting.is_(None),
        _current.c.flag == Flag.SHAREABLE.value,
        _current.c.embargo_until.is_(None),
        _current.c.expires_at < before,
    )
    return and_(before > _END, or_(t.news.c.state == NewsState.WITHDRAWN.value, expired))


def _ruling_over(before: datetime) -> ColumnElement[bool]:
    """A ruling that ended by itself before then, and holds nothing back."""
    r = t.ruling
    end = case((r.c.answer == Answer.NOT_BEFORE.value, r.c.not_before), else_=r.c.expires_at)
    older = yes_before(select(r.c.mandate), end, before, r.c.question)
    return and_(end < before, ~older)
