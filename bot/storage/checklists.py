"""Which mandates have a list of first steps before them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import exists, select, update

from bot.core.flags import Audience
from bot.core.news import NewsState
from bot.core.people import Mandate
from bot.core.syncs import MeetingState
from bot.core.tidings import Subject
from bot.storage import tables as t
from bot.storage.book import Book, matching

_OF = matching(t.checklist, "organisation", "mandate")


class Checklists(Book):
    """At most one for each mandate; what is done stands in the rows of what was done."""

    async def begin(self, mandate: Mandate) -> bool:
        """A mandate has a list from now on; False if it had one."""
        new = self._insert(t.checklist).values(organisation=mandate.organisation, mandate=mandate.id, closed_at=None)
        return await self._first(new.on_conflict_do_nothing().returning(t.checklist.c.mandate)) is not None

    async def is_open(self, organisation: str, mandate: str) -> bool:
        """Whether a list stands there and is kept up to date."""
        row = await self._first(_OF, organisation=organisation, mandate=mandate)
        return row is not None and row.closed_at is None

    async def exists(self, organisation: str, mandate: str) -> bool:
        """Whether there is one, put away or not."""
        query = select(t.checklist).where(t.checklist.c.organisation == organisation, t.checklist.c.mandate == mandate)
        return await self._first(query) is not None

    async def close(self, organisation: str, mandate: str, at: datetime) -> bool:
        """Put it away; False if somebody had."""
        query = update(t.checklist).where(
            t.checklist.c.organisation == organisation,
            t.checklist.c.mandate == mandate,
            t.checklist.c.closed_at.is_(None),
        )
        return await self._changed(query.values(closed_at=at)) > 0

    # What the rows say

    async def has_news(self, mandate: Mandate) -> bool:
        """Whether something was passed on to its CM."""
        query = (
            select(t.news.c.id)
            .join(t.news_mandate, t.news_mandate.c.item == t.news.c.id)
            .join(t.revision, (t.revision.c.item == t.news.c.id) & (t.revision.c.number == t.news.c.revision))
            .where(
                t.news.c.organisation == mandate.organisation,
                t.news_mandate.c.mandate == mandate.id,
                t.news.c.state == NewsState.PASSED.value,
                t.revision.c.audience == Audience.CM.value,
            )
        )
        return await self._first(query.limit(1)) is not None

    async def has_read(self, mandate: Mandate) -> bool:
        """Whether one of its CMs has acknowledged an item of it."""
        of_mandate = exists().where(t.news_mandate.c.item == t.receipt.c.id, t.news_mandate.c.mandate == mandate.id)
        query = select(t.receipt.c.id).where(
            t.receipt.c.organisation == mandate.organisation,
            t.receipt.c.subject == Subject.NEWS.value,
            t.receipt.c.member.in_(mandate.members),
            of_mandate,
        )
        return await self._first(query.limit(1)) is not None

    async def has_question(self, mandate: Mandate) -> bool:
        """Whether one of its CMs has asked something."""
        query = select(t.question.c.id).where(
            t.question.c.organisation == mandate.organisation,
            t.question.c.mandate == mandate.id,
            t.question.c.asker.in_(mandate.members),
        )
        return await self._first(query.limit(1)) is not None

    async def has_sync(self, mandate: Mandate) -> bool:
        """Whether the two sides have a day to meet."""
        query = select(t.meeting.c.id).where(
            t.meeting.c.organisation == mandate.organisation,
            t.meeting.c.mandate == mandate.id,
            t.meeting.c.state == MeetingState.ACTIVE.value,
        )
        return await self._first(query.limit(1)) is not None
