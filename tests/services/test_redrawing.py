"""After a freeze the cards follow what holds, a page a minute, and none is left over."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.core.questions import Answer
from bot.services import answering, freezing, redrawing, reviewing
from bot.services.answering import Given
from tests.builders import StillClock, asked, database_at, draft, frozen, tagged
from tests.jobs.conftest import House, house_at


@pytest.fixture
async def house(sqlite_url: str) -> AsyncIterator[House]:
    clock = StillClock()
    async with database_at(sqlite_url, clock) as database:
        yield await house_at(database, clock, undo="10s")


async def test_all_that_was_in_force_is_drawn_anew_a_page_a_minute(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the thaw every card says « check again », after the confirmation that it may be said: none is left over,
    and no minute brings more than a page, the last record of it aside. What one instant brought is of one page; an
    answer has two kinds of card."""
    monkeypatch.setattr(redrawing, "PAGE", 2)
    for n in range(5):
        await tagged(house.database, house.world, draft(f"Le magasin {n} ouvre."))
        await house.skip(seconds=10)
    question = await asked(house.database, house.world, "Puis-je dire que le parking de Vaise est gratuit ?")
    async with house.database.write() as work:
        await answering.answer(work, house.world.lea, question.id, Given(Answer.MAY, wording="Vaise est gratuit."))
    await house.skip(seconds=10)
    freeze = await frozen(house.database, house.world)
    async with house.database.write() as work:
        await freezing.thaw(work, house.world.lea, freeze.id)
    assert await _minute_by_minute(house, 3) == [5, 3, 1, 0]
    async with house.database.write() as work:
        await reviewing.all_hold_again(work, house.world.lea, freeze.id)
    assert await _minute_by_minute(house, 3) == [1, 3, 5, 6]
    async with house.database.read() as work:
        ended = await work.freezes.get(freeze.organisation, freeze.id)
        assert ended is not None
        assert ended.drawn_before is None


async def test_what_one_instant_brought_is_of_one_page(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next page begins before that instant: whatever of it was left over would say yes for ever."""
    monkeypatch.setattr(redrawing, "PAGE", 1)
    for n in range(3):
        await tagged(house.database, house.world, draft(f"Le magasin {n} ouvre."))
    await house.skip(seconds=20)
    assert _clearing(house) == 3
    freeze = await frozen(house.database, house.world)
    async with house.database.write() as work:
        await freezing.thaw(work, house.world.lea, freeze.id)
    assert await _minute_by_minute(house, 1) == [0, 0]


async def test_answers_that_rest_on_an_item_are_drawn_with_it(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """A card that says yes follows the item that it cites, whether one record is confirmed or all; and answers count
    as much as items in a page."""
    monkeypatch.setattr(redrawing, "PAGE", 3)
    items = []
    for n in (14, 15):
        items.append(await tagged(house.database, house.world, draft(f"Le magasin {n} ouvre.")))
        await house.skip(seconds=10)
        for _ in range(2):
            await asked(house.database, house.world, f"Le magasin {n} ouvre.")
            await house.skip(seconds=1)
    assert _clearing(house) == 6
    freeze = await frozen(house.database, house.world)
    async with house.database.write() as work:
        await freezing.thaw(work, house.world.lea, freeze.id)
    assert await _minute_by_minute(house, 2) == [3, 0, 0]
    async with house.database.write() as work:
        await reviewing.hold_again(work, house.world.lea, items[0].id)
    await house.settle()
    assert _clearing(house) == 3
    async with house.database.write() as work:
        await reviewing.hold_again(work, house.world.lea, items[1].id)
    await house.settle()
    assert _clearing(house) == 6


async def _minute_by_minute(house: House, minutes: int) -> list[int]:
    """How many cards say yes, at once and after each minute."""
    await house.settle()
    clearing = [_clearing(house)]
    for _ in range(minutes):
        await house.skip(minutes=1)
        clearing.append(_clearing(house))
    return clearing


def _clearing(house: House) -> int:
    return sum(card.clears for card in house.cards("cm"))
