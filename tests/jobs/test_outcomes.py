"""Noting what was sent: what arrives together is noted together, and nothing is lost or said twice by it."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Sequence
from dataclasses import replace
from types import CoroutineType

import pytest
from sqlalchemy import event, update

from bot.core.address import MessageRef, Platform
from bot.core.card import Card
from bot.core.delivery import Delivery, DeliveryState, Kind
from bot.core.loops import Flow
from bot.core.people import Room, Side
from bot.core.tidings import Freeze
from bot.errors import NotRecorded, Stale
from bot.jobs.deliveries import LEASE
from bot.jobs.outcomes import Outcomes
from bot.jobs.parcels import Parcel
from bot.services import composing, freezing
from bot.storage import tables as t
from bot.storage.register import Register
from tests.builders import demo_address, frozen
from tests.jobs.conftest import House

MANY = 12


async def told(house: House) -> tuple[Freeze, Card, list[Delivery]]:
    """A freeze that is being told to many rooms: all of its cards are on their way."""
    owner = house.world.organisation.id, house.world.mandate.id
    rooms = [Room(f"k_{number}", *owner, Side.CM, demo_address(f"cm{number}")) for number in range(MANY)]
    async with house.database.write() as work:
        for room in rooms:
            await work.people.add_room(room)
    freeze = await frozen(house.database, house.world)
    async with house.database.write() as work:
        taken = [await work.deliveries.claim(str(room.address), work.now.instant, LEASE) for room in rooms]
        deliveries = [each for each in taken if each is not None]
        card = await composing.compose(work, deliveries[0])
    assert card is not None
    assert len(deliveries) == MANY
    return freeze, card, deliveries


def outcomes(house: House) -> Outcomes:
    return Outcomes(house.database, {Platform.DEMO: house.chat}, Flow())


async def note(house: House, deliveries: Sequence[Delivery], card: Card) -> list[bool | BaseException]:
    """All of them arrive at once."""
    notes = outcomes(house)
    arrived = [
        notes.note(Parcel(each, card), MessageRef(each.place.room, f"1{each.place.room.id}")) for each in deliveries
    ]
    return await asyncio.gather(*arrived, return_exceptions=True)


async def copies(house: House, freeze: Freeze) -> list[str]:
    async with house.database.read() as work:
        sent = await work.deliveries.copies(freeze.organisation, freeze.id)
    return sorted(each.ref.room.id for each in sent)


async def registered(house: House, freeze: Freeze) -> list[str]:
    async with house.database.read() as work:
        lines = await work.register.about(freeze.organisation, freeze.id)
        assert [line.sequence for line in lines] == sorted({line.sequence for line in lines})
    return sorted(str(line.details["room"]).removeprefix("demo:") for line in lines if line.verb == "delivered")


async def test_what_arrives_together_is_noted_in_few_units_of_work(house: House) -> None:
    freeze, card, deliveries = await told(house)
    commits: list[object] = []
    event.listen(house.database._writer.sync_engine, "commit", commits.append)
    assert await note(house, deliveries, card) == [True] * MANY
    assert len(commits) <= 2, "the first, and then all that came meanwhile"
    rooms = sorted(each.place.room.id for each in deliveries)
    assert await copies(house, freeze) == await registered(house, freeze) == rooms
    assert (await house.states())[DeliveryState.SENT] == MANY


async def test_only_what_waits_in_a_room_calls_for_another_look(house: House) -> None:
    _, card, deliveries = await told(house)
    async with house.database.write() as work:
        more = replace(deliveries[3], id="d_more", subject="n_1", kind=Kind.NEWS_CM)
        await work.deliveries.add(more, work.now.instant)
    assert await note(house, deliveries, card) == [number != 3 for number in range(MANY)]


async def test_what_another_took_meanwhile_is_neither_on_the_map_nor_in_the_register(house: House) -> None:
    freeze, card, deliveries = await told(house)
    async with house.database.write() as work:
        lost = update(t.delivery).where(t.delivery.c.id == deliveries[0].id)
        await work.connection.execute(lost.values(attempts=t.delivery.c.attempts + 1))
    await note(house, deliveries, card)
    rooms = sorted(each.place.room.id for each in deliveries[1:])
    assert await copies(house, freeze) == await registered(house, freeze) == rooms


async def test_one_that_cannot_be_noted_keeps_no_other_from_it(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    freeze, card, deliveries = await told(house)
    bad, note_each = str(deliveries[5].place.room), Register.note_each

    async def failing(self: Register, organisation: str, lines: Sequence[dict[str, object]], **of: object) -> None:
        if any(line.get("room") == bad for line in lines):
            raise Stale("stale-changed")
        await note_each(self, organisation, lines, **of)  # type: ignore[arg-type]

    monkeypatch.setattr(Register, "note_each", failing)
    results = await note(house, deliveries, card)
    assert [isinstance(result, Stale) for result in results] == [number == 5 for number in range(MANY)]
    rooms = sorted(each.place.room.id for each in deliveries if str(each.place.room) != bad)
    assert await copies(house, freeze) == await registered(house, freeze) == rooms
    assert (await house.states())[DeliveryState.SENT] == MANY - 1, "and that one's lease ends: it is looked for"


async def cut_off(step: str, state: str) -> None:
    """As a driver that gives a unit of work up, or a loop that ends."""
    while True:
        await asyncio.sleep(0)
        steps = {task: task.get_coro() for task in asyncio.all_tasks()}
        for task, doing in steps.items():
            if not isinstance(doing, CoroutineType) or doing.__qualname__ != f"Outcomes.{step}":
                continue
            if inspect.getcoroutinestate(doing) == state:
                task.cancel()
                return


@pytest.mark.parametrize(
    ("step", "state", "many", "unnoted"),
    [
        ("_written", inspect.CORO_SUSPENDED, 1, 1),
        ("_written", inspect.CORO_SUSPENDED, MANY, 0),
        ("_note_all", inspect.CORO_SUSPENDED, MANY, MANY),
        ("_note_all", inspect.CORO_CREATED, MANY, MANY),
    ],
)
async def test_nobody_waits_for_ever_for_a_note_that_was_cut_off(
    house: House, step: str, state: str, many: int, unnoted: int
) -> None:
    """Else the room would be served no more by this process. Of several that are cut off each is noted by itself."""
    _, card, deliveries = await told(house)
    async with asyncio.timeout(20):
        results, _ = await asyncio.gather(note(house, deliveries[:many], card), cut_off(step, state))
    assert sum(isinstance(result, NotRecorded) for result in results) == unnoted
    assert results.count(True) == many - unnoted


async def test_what_changed_while_they_were_on_their_way_is_drawn_anew_in_each_room(house: House) -> None:
    freeze, card, deliveries = await told(house)
    async with house.database.write() as work:
        await freezing.thaw(work, house.world.lea, freeze.id)
    await note(house, deliveries, card)
    async with house.database.read() as work:
        (copy, *others) = await work.deliveries.copies(freeze.organisation, freeze.id)
        waiting = await work.letters.in_states([DeliveryState.WAITING])
    again = {each.delivery.refreshes for each in waiting if each.delivery.refreshes}
    assert again == {copy.id, *(other.id for other in others)}


async def test_a_change_that_waits_for_the_notes_reaches_every_copy(house: House) -> None:
    """Whoever ends it at the same instant: a copy is noted before, and drawn anew by that, or sees that it ended."""
    freeze, card, deliveries = await told(house)

    async def thaw() -> None:
        async with house.database.write() as work:
            await freezing.thaw(work, house.world.lea, freeze.id)

    await asyncio.gather(note(house, deliveries[:6], card), thaw(), note(house, deliveries[6:], card))
    async with house.database.read() as work:
        sent = await work.deliveries.copies(freeze.organisation, freeze.id)
        waiting = await work.letters.in_states([DeliveryState.WAITING])
    assert len(sent) == MANY
    assert {each.id for each in sent} == {each.delivery.refreshes for each in waiting if each.delivery.refreshes}


async def test_cards_that_are_said_to_look_alike_do(house: House) -> None:
    """What `composing.ALIKE` promises, of the kind that goes to most rooms."""
    _, card, deliveries = await told(house)
    async with house.database.write() as work:
        drawn = [await composing.compose(work, each) for each in deliveries]
    assert drawn == [card] * MANY
