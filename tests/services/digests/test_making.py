"""Making an edition: what was committed since the last one, what was released, who has not read, how long a silence."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.digests import Edition, Section
from bot.core.flags import Audience, Flag
from bot.core.people import Side
from bot.services import acknowledging, editing
from bot.services.digests.keeping import digest_of
from bot.services.digests.making import make, missing, readers_of
from bot.services.drafts import Draft
from tests.builders import OPENING, draft, tagged
from tests.services.digests.house import House, housed


@pytest.fixture
async def house(sqlite_url: str) -> AsyncIterator[House]:
    async with housed(sqlite_url, scheduled=False) as made:
        yield made


async def made(house: House, side: Side = Side.CM, *, after: Edition | None = None) -> Edition:
    room = await house.room(side)
    async with house.database.write() as work:
        digest = await digest_of(work, house.world.mandate, room)
        if after is not None:
            digest = replace(digest, covered=after.until, covered_at=after.made_at)
        return await make(work, digest, house.world.mandate, room, house.lead)


async def test_an_edition_begins_where_the_last_one_ended(house: House) -> None:
    item = await tagged(house.database, house.world)
    first = await made(house)
    assert list(first.of(Section.NEW)) == [item.id]
    second = await made(house, after=first)
    assert (second.since, second.of(Section.NEW)) == (first.until, [])


async def test_what_was_confidential_and_is_told_again_as_shareable_was_released(house: House) -> None:
    item = await tagged(house.database, house.world, draft(OPENING, Flag.CONFIDENTIAL))
    first = await made(house)
    softer = Draft(OPENING, Flag.SHAREABLE, wording=OPENING, audience=Audience.CM)
    async with house.database.write() as work:
        await editing.edit(work, house.world.karim, item.id, 2, softer)
    second = await made(house, after=first)
    assert list(second.of(Section.MAY_NOW)) == [item.id]
    reworded = replace(softer, wording="Lyon Confluence ouvre !")
    async with house.database.write() as work:
        stored = await work.news.get(item.organisation, item.id)
        assert stored is not None
        await editing.edit(work, house.world.karim, item.id, stored.version, reworded)
    third = await made(house, after=second)
    assert (third.of(Section.MAY_NOW), list(third.of(Section.NEW))) == ([], [item.id])


async def test_who_has_left_is_waited_for_no_more(house: House) -> None:
    item = await tagged(house.database, house.world)
    async with house.database.write() as work:
        readers = await readers_of(work, item.organisation, house.world.mandate.id)
        assert await missing(work, readers, item) == ("Sam Dubois",)
        await work.people.end_member(item.organisation, next(iter(readers)))
        assert await missing(work, await readers_of(work, item.organisation, house.world.mandate.id), item) == ()


async def test_who_has_read_it_is_not_waited_for(house: House) -> None:
    item = await tagged(house.database, house.world)
    async with house.database.write() as work:
        await acknowledging.acknowledge(work, house.world.sam, item.id)
    first = await made(house)
    assert first.of(Section.UNREAD) == []


@pytest.mark.parametrize(("days", "silent"), [(3, 0), (4, 3), (7, 4), (9, 6), (21, 14)])
async def test_silence_is_counted_in_working_days_without_today(house: House, days: int, silent: int) -> None:
    """From Monday 16 March 2026; Easter Monday (6 April) is no day of work in France."""
    assert (await made(house, Side.COMMS)).silent == 0, "nothing ever was passed on"
    await tagged(house.database, house.world)
    house.clock.at += timedelta(days=days)
    assert (await made(house, Side.COMMS)).silent == silent
    assert (await made(house, Side.CM)).silent == 0
