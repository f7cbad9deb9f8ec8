"""How things stand is read from the rows, and of each organisation apart."""

from __future__ import annotations

from datetime import time, timedelta

from bot.core.people import Side
from bot.core.recurrence import Recurrence
from bot.core.syncdays import weekly
from bot.services.status import looking
from bot.services.syncs import meetings
from bot.services.syncs.meetings import Plan
from bot.storage.database import Database
from tests.builders import World, asked, frozen, halles, tagged
from tests.services.syncs.acting import MONDAY, PARIS


async def test_rooms_questions_freezes_outbox_and_what_comes(database: Database, swift: World) -> None:
    world = swift
    await halles(database, name="Autre Maison", prefix="b")
    await asked(database, world, "Peut-on parler de la fermeture de Tilleul ?")
    await tagged(database, world)
    freeze = await frozen(database, world)
    async with database.write() as work:
        await work.outages.begin("demo:", work.now.instant - timedelta(minutes=5))
        plan = Plan("Point hebdo", Recurrence(weekly((0,), 1), MONDAY, time(10, 30), PARIS))
        await meetings.arrange(work, "p_x", world.mandate, plan)
        found = await looking.whole(work)
        mine = await looking.house(work, world.organisation, [world.mandate])
    other, house = sorted(found.houses, key=lambda each: each.name)
    assert house == mine
    assert other.deliveries["waiting"] == 0
    assert house.deliveries["waiting"] > 0
    (mandate,) = house.mandates
    assert mandate.rooms == {Side.COMMS: ("demo:comms",), Side.CM: ("demo:cm",)}
    assert (mandate.people, mandate.questions, mandate.frozen) == (1, 1, freeze.at)
    assert [(each.kind, each.name) for each in mandate.coming] == [("sync", "Point hebdo")]
    (platform,) = found.platforms
    assert platform.lost is not None
    assert (platform.gone, platform.kept) == (None, False)


async def test_from_where_the_app_is_gone(database: Database, swift: World) -> None:
    async with database.write() as work:
        (room, *_) = await work.people.rooms(swift.organisation.id, swift.mandate.id)
        where = room.address.platform, room.address.workspace
        await work.departures.left(where, work.now.instant, kept=True)
        (platform, *_) = (await looking.whole(work)).platforms
        assert (platform.gone, platform.kept) == (work.now.instant, True)
