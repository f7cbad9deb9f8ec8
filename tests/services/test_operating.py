"""`passerelle deliveries`, command by command, as lines."""

from __future__ import annotations

import json

import pytest

from bot.core.delivery import DeliveryState
from bot.i18n.words import words
from bot.services import operating
from bot.services.operating import Operator
from bot.storage.database import Database
from tests.builders import OPENING, World, tagged
from tests.storage.samples import AT, MINUTE, delivery
from tests.storage.test_letters import died


@pytest.fixture
def operator(database: Database) -> Operator:
    return Operator(database, words("en"), "Europe/Paris")


async def test_what_has_not_left_is_listed_without_what_it_says(operator: Operator, swift: World) -> None:
    item = await tagged(operator.database, swift)
    told = await operating.listing(operator, state=None, machine=False)
    assert len(told.done) == 2
    assert all(item.label in line and " | waiting | " in line for line in told.done)
    for machine in (False, True):
        shown = await operating.listing(operator, state=None, machine=machine)
        assert OPENING[:20] not in repr(shown)


async def test_one_state_alone_and_for_programs(operator: Operator, world: World) -> None:
    letter = await died(operator.database, delivery(world))
    async with operator.database.write() as work:
        await work.deliveries.add(delivery(world, created_at=AT - MINUTE), AT)
    both = await operating.listing(operator, state=None, machine=True)
    dead = await operating.listing(operator, state=DeliveryState.DEAD, machine=True)
    assert [each["state"] for each in json.loads(both.done[0])] == ["waiting", "dead"]
    assert [each["id"] for each in json.loads(dead.done[0])] == [letter.delivery.id]


async def test_nothing_waits(operator: Operator, world: World) -> None:
    told = await operating.listing(operator, state=None, machine=False)
    assert told == operating.Told(["Nothing waits to go out."], (), [])
    assert json.loads((await operating.listing(operator, state=None, machine=True)).done[0]) == []
    assert await operating.retry(operator, ids=None) == operating.Told(["No delivery has failed."])


async def test_what_was_done_and_what_was_not(operator: Operator, world: World) -> None:
    first = (await died(operator.database, delivery(world))).delivery.id
    second = (await died(operator.database, delivery(world))).delivery.id
    told = await operating.drop(operator, ids=["d_nowhere0000", first])
    assert told.done == [f"{first}: given up for good"]
    assert told.refused == ["d_nowhere0000: no such delivery"]
    assert await operating.retry(operator, ids=None) == operating.Told([f"{second}: will be sent again now"], [])


async def test_a_pause_is_told_wherever_one_looks(operator: Operator, world: World) -> None:
    paused = await operating.pause(operator)
    assert paused.done[0].startswith("Sending is paused since ")
    assert (await operating.listing(operator, state=None, machine=True)).beside == paused.done
    assert (await operating.resume(operator)).done == ["Sending goes on."]
    assert (await operating.resume(operator)).done == ["Sending was not paused."]
    assert (await operating.listing(operator, state=None, machine=False)).beside == []


async def test_nobody_to_pause(operator: Operator) -> None:
    told = await operating.pause(operator)
    assert (told.done, len(told.refused)) == ((), 1)
