"""One-time codes: only their digests are kept, and each is good once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select

from bot.core.codes import IN_ALL, LIFE, PER_ACCOUNT, Offer
from bot.core.people import Role
from bot.storage import tables as t
from bot.storage.book import Book
from bot.storage.ids import new_id


class Codes(Book):
    """What was offered, and who tried."""

    async def houses(self) -> Sequence[str]:
        """The names of all organisations: for whoever runs the bot."""
        rows = await self._rows(select(t.organisation.c.name).order_by(t.organisation.c.name))
        return [str(row.name) for row in rows]

    async def issue(self, digest: str, offer: Offer, now: datetime) -> None:
        """One more, good for its life; what is over is forgotten."""
        await self._changed(delete(t.code).where(t.code.c.expires_at <= now))
        row = {
            "digest": digest,
            "house": offer.organisation,
            "role": offer.role.value,
            "by": offer.by,
            "name": offer.name,
            "mandate": offer.mandate,
            "first": offer.first,
            "locale": offer.locale,
            "zone": offer.zone,
            "expires_at": now + LIFE,
        }
        await self._add(t.code, row)

    async def attempt(self, identity: str, now: datetime) -> bool:
        """Note that an account tries a code; False if it, or all together, tried too often lately."""
        await self._changed(delete(t.code_attempt).where(t.code_attempt.c.at <= now - LIFE))
        mine = select(func.count()).where(t.code_attempt.c.identity == identity)
        all_ = select(func.count()).select_from(t.code_attempt)
        by_me, by_all = [int((await self._connection.execute(query)).scalar_one()) for query in (mine, all_)]
        if by_me >= PER_ACCOUNT or by_all >= IN_ALL:
            return False
        await self._add(t.code_attempt, {"id": new_id("a"), "identity": identity, "at": now})
        return True

    async def consume(self, digest: str, now: datetime) -> Offer | None:
        """What a code offers, if it is good; it is not again."""
        mine = (t.code.c.digest == digest) & (t.code.c.expires_at > now)
        row = await self._first(delete(t.code).where(mine).returning(t.code))
        if row is None:
            return None
        return Offer(row.house, Role(row.role), row.by, row.name, row.mandate, row.first, row.locale, row.zone)
