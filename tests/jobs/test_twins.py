"""A card that left too late is looked for when its delivery is settled, and by nobody else."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.address import MessageRef, Place, Platform
from bot.core.delivery import Delivery, DeliveryState, Kind, Sent
from bot.errors import ChatUncertain, ChatUnreadable
from bot.jobs import twins
from bot.jobs.tenure import Late, leaves, tenure
from bot.jobs.twins import Twins
from bot.storage.ids import new_id
from tests.builders import demo_address, tagged
from tests.jobs.conftest import House
from tests.jobs.faulty import Faulty

PLACE = Place(demo_address("cm"))
KNOWN = MessageRef(PLACE.room, "7")
LEASE = timedelta(seconds=30)


class Paired(Faulty):
    """A chat in whose room one late card stands, from the second look on."""

    def __init__(self, house: House) -> None:
        super().__init__(house.app.chat, house.clock.process)
        self.asked: list[tuple[Place, str, set[str]]] = []
        self.errors: list[Exception] = []

    async def unpair(self, place: Place, key: str, known: Collection[str]) -> int:
        """`bot.ports.Unpairs`."""
        self.asked.append((place, key, set(known)))
        if self.errors:
            raise self.errors.pop()
        return int(len(self.asked) > 1)


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(twins, "_PAUSE", 0.01)
    monkeypatch.setattr(twins, "PAUSES", (0.0, 0.01, 0.01))


async def taken_over(house: House, state: DeliveryState | None) -> Delivery:
    """What this process took first, then another one, which settled it (None: which has not yet)."""
    item = await tagged(house.database, house.world)
    made = Delivery(
        new_id("d"), house.world.organisation.id, house.world.mandate.id, Kind.NEWS_CM, item.id, PLACE,
        house.clock.process(),
    )  # fmt: skip
    async with house.database.write() as work:
        await work.connection.exec_driver_sql("DELETE FROM delivery")
        await work.deliveries.add(made, work.now.instant)
        mine = await work.deliveries.claim(made.lane, work.now.instant, timedelta(0))
        assert mine is not None
    house.clock.forward(seconds=1)
    async with house.database.write() as work:
        theirs = await work.deliveries.claim(made.lane, work.now.instant, LEASE)
        assert theirs is not None
    if state is not None:
        await settle(house, theirs, state)
    return mine


async def settle(house: House, theirs: Delivery, state: DeliveryState) -> None:
    async with house.database.write() as work:
        assert await work.deliveries.finish(theirs, state, work.now.instant)
        # Where it was not sent, it is another card about the same.
        sent = Sent(new_id("m"), theirs.organisation, theirs.mandate, theirs.kind, theirs.subject, PLACE, KNOWN)
        await work.deliveries.note_sent(sent, work.now.instant)


async def looked(chat: Paired, house: House, mine: Delivery, *, late: bool = True, left: bool = True) -> None:
    """The process ends its send, and looks for as long as it does."""
    tasks = asyncio.all_tasks()
    with tenure(timedelta(0) if late else LEASE) as held:
        if left:
            held.left = PLACE
        Twins(house.database, {Platform.DEMO: chat}).suspect(mine, held)
    new = asyncio.all_tasks() - tasks
    if new:
        await asyncio.wait(new, timeout=10)
        assert all(task.done() for task in new)


async def test_beside_the_card_that_another_sent_it_goes(house: House) -> None:
    chat, mine = Paired(house), await taken_over(house, DeliveryState.SENT)
    await looked(chat, house, mine)
    assert chat.asked == [(PLACE, mine.id, {"7"})] * 2, "until it is found: its request may still be under way"


async def test_only_the_card_of_its_own_room_is_the_one_that_is_known(house: House) -> None:
    """The same was told elsewhere, where a message may have the same id."""
    chat, mine = Paired(house), await taken_over(house, DeliveryState.SENT)
    elsewhere = Place(demo_address("hall"))
    of = mine.organisation, mine.mandate, mine.kind, mine.subject
    async with house.database.write() as work:
        sent = Sent(new_id("m"), *of, elsewhere, MessageRef(elsewhere.room, "8"))
        await work.deliveries.note_sent(sent, work.now.instant)
    await looked(chat, house, mine)
    assert chat.asked == [(PLACE, mine.id, {"7"})] * 2


@pytest.mark.parametrize("state", [DeliveryState.DROPPED, DeliveryState.HELD, DeliveryState.DEAD])
async def test_where_nothing_was_to_be_sent_any_more_it_goes(house: House, state: DeliveryState) -> None:
    chat, mine = Paired(house), await taken_over(house, state)
    await looked(chat, house, mine)
    assert chat.asked == [(PLACE, mine.id, set())] * 2


async def test_nothing_is_touched_before_the_other_is_done(house: House) -> None:
    """The other may find this card, and take it for its own."""
    chat, mine = Paired(house), await taken_over(house, None)
    looking = asyncio.create_task(looked(chat, house, mine))
    await asyncio.sleep(0.1)
    assert chat.asked == []
    await settle(house, replace(mine, attempts=mine.attempts + 1), DeliveryState.SENT)
    await looking
    assert chat.asked == [(PLACE, mine.id, {"7"})] * 2


async def test_what_nobody_else_took_is_left_alone(house: House) -> None:
    chat, mine = Paired(house), await taken_over(house, DeliveryState.SENT)
    await looked(chat, house, replace(mine, attempts=mine.attempts + 1))
    assert chat.asked == []


@pytest.mark.parametrize(("late", "left"), [(False, True), (True, False)])
async def test_who_was_in_time_or_sent_nothing_does_not_look(house: House, late: bool, left: bool) -> None:
    chat, mine = Paired(house), await taken_over(house, DeliveryState.SENT)
    await looked(chat, house, mine, late=late, left=left)
    assert chat.asked == []


@pytest.mark.parametrize(("error", "times"), [(ChatUncertain(), 3), (ChatUnreadable(), 1)])
async def test_a_platform_that_is_away_is_asked_again_and_a_room_that_cannot_be_read_is_not(
    house: House, error: Exception, times: int
) -> None:
    chat, mine = Paired(house), await taken_over(house, DeliveryState.SENT)
    chat.errors = [error, error] if times > 1 else [error]
    await looked(chat, house, mine)
    assert len(chat.asked) == times


def test_where_a_card_was_sent_to_is_known() -> None:
    with tenure(LEASE) as held:
        leaves(PLACE)
        assert held.left == PLACE
        assert not held.passed
    with tenure(timedelta(0)) as held, pytest.raises(Late):
        leaves(PLACE)
    assert held.left is None
