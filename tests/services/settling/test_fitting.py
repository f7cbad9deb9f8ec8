"""What keeps cards from a room that was just linked, said with the answer."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from dataclasses import replace

import pytest

from bot.core.address import Address
from bot.core.card import Notice
from bot.errors import ChatBusy
from bot.ports import RoomFacts
from bot.services.settling.linking import link
from tests.builders import StillClock, database_at, demo_address
from tests.jobs.conftest import House, house_at

KEPT = "C’est noté."


@pytest.fixture
async def house(sqlite_url: str) -> AsyncIterator[House]:
    clock = StillClock()
    async with database_at(sqlite_url, clock) as database:
        yield await house_at(database, clock, undo="0s")


async def warned(house: House, *rooms: str) -> list[str]:
    """What is said besides of some rooms."""
    notice = Notice(KEPT, rooms=tuple(map(demo_address, rooms)))
    told = await house.runtime.gestures.warned(house.world.lea.caller, notice)
    first, *lines = told.text.split("\n")
    assert first == KEPT
    return lines


async def test_of_rooms_that_fit_nothing_is_said(house: House) -> None:
    assert await warned(house, "cm", "comms") == []


async def test_a_room_that_too_many_read_is_told_once(house: House) -> None:
    house.chat.wider = {"cm"}
    (line,) = await warned(house, "cm", "comms", "cm")
    assert "Trop de monde" in line


async def test_whoever_has_no_part_in_it_any_more_is_named(house: House) -> None:
    async with house.database.write() as work:
        await work.people.set_mandate(replace(house.world.mandate, members=()))
    (line,) = await warned(house, "cm")
    assert "Sam Dubois n’est plus de ce mandat" in line


async def test_a_room_that_is_not_linked_or_is_anothers_is_not_spoken_of(house: House) -> None:
    house.chat.wider = {"cm", "hall"}
    assert await warned(house, "hall") == []
    notice = Notice(KEPT, rooms=(demo_address("cm"),))
    stranger = house.world.stranger.caller
    assert await house.runtime.gestures.warned(stranger, notice) == notice


async def test_each_mandate_of_a_room_has_its_line_and_the_same_line_comes_once(house: House) -> None:
    second = replace(house.world.mandate, id="w_2", name="Presse", members=())
    room = house.world.cm.room
    async with house.database.write() as work:
        await work.people.add_mandate(second)
        other = next(each for each in await work.people.rooms_at(room))
        await link(work, "test", second, other.side, room)
    house.chat.wider = {"cm"}
    assert len(await warned(house, "cm")) == 1


@pytest.mark.parametrize("asked", ["room_facts", "readers"])
async def test_where_a_platform_does_not_say_nothing_is_said(
    house: House, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    async def away(room: Address, people: Collection[Address] = ()) -> RoomFacts:
        raise ChatBusy(1.0)

    async with house.database.write() as work:
        await work.people.set_mandate(replace(house.world.mandate, members=()))
    monkeypatch.setattr(house.chat, asked, away)
    assert await warned(house, "cm") == []
