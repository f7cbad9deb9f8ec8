"""Drawing: the edition as it reads now, for the room and the side that it was made for."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, time, timedelta

import pytest

from bot.core.people import Side
from bot.core.recurrence import Recurrence, Rule
from bot.core.schedules import ScheduleKind
from bot.services import acknowledging, scheduling
from bot.services.digests.drawing import room_of
from tests.builders import asked, tagged
from tests.services.digests.house import House, housed


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[House]:
    async with housed(database_url) as made:
        yield made


async def test_a_receipt_is_seen_in_the_digest_that_stands(house: House) -> None:
    item = await tagged(house.database, house.world)
    await house.next_day(Side.CM)
    assert "manquants · Sam Dubois" in await house.next_day(Side.COMMS)
    async with house.database.write() as work:
        await acknowledging.acknowledge(work, house.world.sam, item.id)
    assert "manquants · Sam Dubois" not in await house.told(Side.COMMS)


async def test_the_next_sync_is_told_as_soon_as_there_is_one(house: House) -> None:
    await asked(house.database, house.world, "Peut-on parler du chauffage ?")
    assert "Prochain point" not in await house.next_day(Side.CM)
    async with house.database.write() as work:
        weekly = Recurrence(Rule.parse("FREQ=WEEKLY;BYDAY=MO"), date(2026, 3, 16), time(9), "Europe/Paris")
        organisation, mandate = house.world.organisation.id, house.world.mandate.id
        await scheduling.add(work, organisation, mandate, ScheduleKind.SYNC, weekly, timedelta(hours=1))
    for side in Side:
        assert "📅 Prochain point : lundi 23 mars 2026 à 09:00" in (await house.told(side)).replace("\u00a0", " ")


async def test_a_room_that_was_unlinked_or_changed_sides_gets_nothing(house: House) -> None:
    await house.next_day(Side.CM)
    (id,) = await house.editions(Side.CM)
    async with house.database.write() as work:
        edition = await work.digests.edition(house.world.organisation.id, id)
        assert edition is not None
        room = await room_of(work, edition)
        assert room is not None
        await work.people.remove_room(room)
        assert await room_of(work, edition) is None
    assert await house.drawn(id, Side.CM) is None


async def test_a_digest_in_another_place_than_its_room_is_not_drawn(house: House) -> None:
    await house.next_day(Side.COMMS)
    (id,) = await house.editions(Side.COMMS)
    assert await house.drawn(id, Side.COMMS) is not None
    assert await house.drawn(id, Side.CM) is None
