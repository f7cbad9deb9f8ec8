"""Who looks at an overview that stays open."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.storage.database import Database
from tests.builders import World


async def test_a_home_is_kept_once_for_each_person_and_forgotten_in_time(database: Database, world: World) -> None:
    organisation, caller = world.organisation.id, replace(world.lea.caller, groups=(world.comms.room,))
    async with database.write() as work:
        now = work.now.instant
        await work.homes.see(organisation, caller, now - timedelta(days=2), "a")
        await work.homes.see(organisation, caller, now, "b")
        await work.homes.see(organisation, world.sam.caller, now - timedelta(days=2), "c")
        await work.homes.show(organisation, caller, "d")
        found = await work.homes.of(organisation, now - timedelta(days=1))
        assert [(home.caller, home.shown) for home in found] == [(caller, "d")]
        assert await work.homes.of("o_other", now - timedelta(days=9)) == []
