"""An instant that is set again replaces the one that waited."""

from __future__ import annotations

from datetime import timedelta

from bot.core.delivery import TimerKind
from bot.ports import JobKind
from bot.services import timing
from bot.storage.database import Database
from tests.builders import World


async def test_the_newest_instant_counts(database: Database, world: World) -> None:
    organisation = world.organisation.id
    async with database.write() as work:
        now = work.now.instant
        for minutes in (5, 2):
            await timing.at(work, organisation, TimerKind.EMBARGO, "n_1", now + timedelta(minutes=minutes))
        await timing.at(work, organisation, TimerKind.EXPIRY, "n_1", now + timedelta(minutes=9))
        due = await work.timers.waiting(organisation, "n_1", TimerKind.EMBARGO)
        assert due == now + timedelta(minutes=2)
        assert len(await work.timers.due(now + timedelta(hours=1))) == 2
        assert [kind for kind, _, _ in work.wakes] == [JobKind.FIRE] * 3
