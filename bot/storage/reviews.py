"""What is confirmed anew after a freeze: what was in force before it, what waited, and what of it was confirmed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, or_, select, union_all, update

from bot.core.delivery import DeliveryState, Priority
from bot.core.flags import Flag
from bot.core.news import NewsState
from bot.core.questions import Answer, RulingState
from bot.core.tidings import Freeze
from bot.storage import tables as t
from bot.storage.book import Book, often
from bot.storage.tidings import freeze_of

LIVING = (NewsState.PENDING.value, NewsState.PASSED.value)

# What every verdict asks is put together once: that costs more than to run it.
_OPEN = often(
    select(t.freeze)
    .where(
        t.freeze.c.organisation == bindparam("organisation"),
        t.freeze.c.mandate == bindparam("mandate"),
        t.freeze.c.thawed_at.is_not(None),
        t.freeze.c.reviewed_at.is_(None),
    )
    .order_by(t.freeze.c.thawed_at.desc())
    .limit(1)
)


class Reviews(Book):
    """What is to be confirmed anew after a freeze, and what was."""

    changed = False
    """Whether this unit of work confirmed anything."""

    async def open(self, organisation: str, mandate: str) -> Freeze | None:
        """The last freeze of a mandate that has ended, if not all that was in force before it holds again."""
        row = await self._first(_OPEN, organisation=organisation, mandate=mandate)
        return freeze_of(row) if row else None

    async def confirm(self, freeze: Freeze, record: str, *, by: str, at: datetime) -> bool:
        """A record holds again; False if somebody said so before."""
        self.changed = True
        values = {"organisation": freeze.organisation, "freeze": freeze.id, "record": record, "by": by, "at": at}
        added = self._insert(t.reconfirmed).values(values).on_conflict_do_nothing()
        return await self._first(added.returning(t.reconfirmed.c.record)) is not None

    async def confirmed(self, freeze: Freeze) -> Mapping[str, str]:
        """The records that hold again, and who said so."""
        query = select(t.reconfirmed.c.record, t.reconfirmed.c.by).where(
            t.reconfirmed.c.organisation == freeze.organisation, t.reconfirmed.c.freeze == freeze.id
        )
        return {row.record: row.by for row in await self._rows(query)}

    async def is_confirmed(self, freeze: Freeze, record: str) -> bool:
        """Whether somebody said of a record that it holds again."""
        query = select(t.reconfirmed.c.record).where(
            t.reconfirmed.c.organisation == freeze.organisation,
            t.reconfirmed.c.freeze == freeze.id,
            t.reconfirmed.c.record == record,
        )
        return await self._first(query) is not None

    async def finish(self, freeze: Freeze, at: datetime) -> bool:
        """All that was in force before it holds again; an earlier freeze of the mandate is over with it.

        False if somebody said so before.
        """
        self.changed = True
        query = update(t.freeze).where(
            t.freeze.c.organisation == freeze.organisation,
            t.freeze.c.mandate == freeze.mandate,
            t.freeze.c.thawed_at.is_not(None),
            t.freeze.c.reviewed_at.is_(None),
        )
        return await self._changed(query.values(reviewed_at=at)) > 0

    async def stopped(self, freeze: Freeze) -> Sequence[str]:
        """The items of the mandate of which something has not left, newest first."""
        held = select(t.delivery.c.subject).where(
            t.delivery.c.organisation == freeze.organisation,
            t.delivery.c.priority.in_([int(each) for each in Priority]),  # all of them: by the index on both
            t.delivery.c.state == DeliveryState.HELD.value,
        )
        query = select(t.news.c.id).where(
            t.news.c.organisation == freeze.organisation,
            t.news.c.id.in_(_of(freeze)),
            t.news.c.state.in_(LIVING),
            or_(t.news.c.state == NewsState.PENDING.value, t.news.c.waiting.is_not(None), t.news.c.id.in_(held)),
        )
        return [row.id for row in await self._rows(query.order_by(t.news.c.number.desc()))]

    async def unconfirmed_news(self, freeze: Freeze, now: datetime, limit: int) -> Sequence[str]:
        """The items that could be said before and that nobody has confirmed since, newest first."""
        query = _said(freeze, now).where(t.news.c.id.not_in(_confirmed(freeze)))
        return [row.id for row in await self._rows(query.order_by(t.news.c.number.desc()).limit(limit))]

    async def unconfirmed_rulings(self, freeze: Freeze, now: datetime, limit: int) -> Sequence[str]:
        """The answers that could be said before and that nobody has confirmed since, newest first."""
        query = _granted(freeze, now).where(t.ruling.c.id.not_in(_confirmed(freeze)))
        return [row.id for row in await self._rows(query.order_by(t.ruling.c.at.desc()).limit(limit))]

    async def in_force(
        self, freeze: Freeze, now: datetime, before: datetime | None, limit: int
    ) -> Mapping[str, datetime]:
        """What could be said before a freeze, newest first, with its instant: items and answers, `limit` of those
        `before` an instant; all of one instant together, so that the next page begins after it."""
        both = union_all(_said(freeze, now), _granted(freeze, now)).subquery()
        earlier = both.c.at < before if before else both.c.at.is_not(None)
        newest = select(both.c.at).where(earlier).order_by(both.c.at.desc()).limit(limit)
        rows = await self._rows(newest)
        if not rows:
            return {}
        page = select(both).where(earlier, both.c.at >= rows[-1].at).order_by(both.c.at.desc())
        return {row.id: row.at for row in await self._rows(page)}

    async def drawn(self, freeze: Freeze, before: datetime | None) -> None:
        """The cards of what is older than an instant are still to be drawn anew; None: of nothing."""
        query = update(t.freeze).where(t.freeze.c.organisation == freeze.organisation, t.freeze.c.id == freeze.id)
        await self._changed(query.values(drawn_before=before))


def _of(freeze: Freeze) -> Select[Any]:
    return select(t.news_mandate.c.item).where(
        t.news_mandate.c.organisation == freeze.organisation, t.news_mandate.c.mandate == freeze.mandate
    )


def _said(freeze: Freeze, now: datetime) -> Select[Any]:
    """What was told and may be said now, but for the freeze, as far as a row can tell."""
    revision = t.revision.c
    return (
        select(t.news.c.id, revision.at)
        .join(t.revision, and_(revision.item == t.news.c.id, revision.number == t.news.c.revision))
        .where(
            t.news.c.organisation == freeze.organisation,
            t.revision.c.organisation == freeze.organisation,
            t.news.c.id.in_(_of(freeze)),
            t.news.c.state.in_(LIVING),
            t.news.c.passed_at.is_not(None),
            t.news.c.hold.is_(None),
            or_(revision.flag == Flag.SHAREABLE.value, revision.embargo_until.is_not(None)),
            or_(revision.embargo_until.is_(None), revision.embargo_until <= now),
            or_(revision.expires_at.is_(None), revision.expires_at > now),
            revision.at <= (freeze.thawed_at or now),
        )
    )


def _granted(freeze: Freeze, now: datetime) -> Select[Any]:
    ruling = t.ruling.c
    return select(ruling.id, ruling.at).where(
        t.ruling.c.organisation == freeze.organisation,
        ruling.mandate == freeze.mandate,
        ruling.state == RulingState.IN_FORCE.value,
        ruling.answer == Answer.MAY.value,
        or_(ruling.expires_at.is_(None), ruling.expires_at > now),
        ruling.at <= (freeze.thawed_at or now),
    )


def _confirmed(freeze: Freeze) -> Select[Any]:
    return select(t.reconfirmed.c.record).where(
        t.reconfirmed.c.organisation == freeze.organisation, t.reconfirmed.c.freeze == freeze.id
    )
