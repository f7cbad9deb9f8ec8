"""One anchor for each organisation and day, taken by one at a time until it is kept."""

from __future__ import annotations

from datetime import timedelta

from bot.storage.database import Database
from tests.builders import World


async def test_an_anchor_waits_until_it_is_kept(database: Database, world: World, others: World) -> None:
    mine, rival = world.organisation.id, others.organisation.id
    async with database.write() as work:
        now = work.now.instant
        assert await work.anchors.due(now) == sorted([mine, rival])
        assert await work.anchors.add(mine, now.date(), "line", now)
        assert not await work.anchors.add(mine, now.date(), "another", now)
        assert await work.anchors.has(mine, now.date())
        assert not await work.anchors.has(rival, now.date())
    async with database.write() as work:
        until = now + timedelta(minutes=1)
        waiting = await work.anchors.take(mine, now, until)
        assert waiting is not None
        assert (waiting.line, waiting.attempts) == ("line", 0)
        assert await work.anchors.take(mine, now, until) is None
        assert await work.anchors.due(now) == [rival]
        assert await work.anchors.oldest_waiting() == now
    async with database.write() as work:
        await work.anchors.put_off(waiting, until, failed=True)
        again = await work.anchors.take(mine, until, until + timedelta(minutes=1))
        assert again is not None
        assert again.attempts == 1
        await work.anchors.put_off(again, None, failed=False)
        assert await work.anchors.take(mine, until + timedelta(days=1), until) is None
        assert await work.anchors.oldest_waiting() is None
        assert mine in await work.anchors.due(now + timedelta(days=1))
