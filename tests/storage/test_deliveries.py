"""The outbox and the map of what was sent."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.core.address import MessageRef, Place
from bot.core.delivery import Delivery, DeliveryState, Kind, Priority, Upcoming
from bot.errors import Stale
from bot.storage.database import Database
from bot.storage.quiet import of_room
from tests.builders import World, demo_address
from tests.storage.samples import AT, MINUTE, delivery, sent

LEASE = timedelta(seconds=30)
SECOND = timedelta(seconds=1)
LANE = "demo:cm"


async def add(database: Database, *waiting: Delivery) -> None:
    async with database.write() as work:
        for each in waiting:
            await work.deliveries.add(each, each.created_at)


def refresh(world: World, of: str = "m_1", **values: Any) -> Delivery:
    return delivery(world, refreshes=of, **values)


async def test_a_delivery_comes_back_as_it_was(database: Database, world: World) -> None:
    place = Place(demo_address("cm"), "17", direct=True, person=True)
    made = refresh(world, kind=Kind.ANSWER_CM, place=place)
    await add(database, made)
    async with database.write() as work:
        assert await work.deliveries.claim(LANE, AT, LEASE) == made


async def test_the_most_urgent_leaves_first_then_the_oldest(database: Database, world: World) -> None:
    news, older = delivery(world), delivery(world, created_at=AT - MINUTE)
    answer, freeze = delivery(world, Kind.ANSWER_CM), delivery(world, Kind.FREEZE_CM, created_at=AT + SECOND)
    await add(database, news, older, answer, freeze)
    left = []
    async with database.write() as work:
        while taken := await work.deliveries.claim(LANE, AT + MINUTE, LEASE):
            left.append(taken)
            assert await work.deliveries.finish(taken, DeliveryState.SENT, AT)
    assert left == [freeze, answer, older, news]


async def test_news_give_way_to_a_freeze_that_could_be_told_and_answers_do_not(
    database: Database, world: World
) -> None:
    news, answer, freeze = (Place(demo_address(room)) for room in ("news", "answer", "freeze"))
    await add(database, delivery(world, place=news), delivery(world, kind=Kind.ANSWER_CM, place=answer))
    await add(database, delivery(world, kind=Kind.FREEZE_CM, place=freeze))

    async def takes(room: str, at: datetime) -> bool:
        """Whether something in the room may be sent now; it is put back."""
        taken = await work.deliveries.claim(f"demo:{room}", at, LEASE)
        if taken is not None:
            assert await work.deliveries.put_off(taken, taken.created_at, "", tried=False)
        return taken is not None

    async with database.write() as work:
        assert [await takes(room, AT) for room in ("news", "answer", "freeze")] == [False, True, True]
        assert set(await work.deliveries.lanes_due(AT)) == {"demo:answer", "demo:freeze"}
        await work.quiet.keep(of_room("demo:freeze"), AT + MINUTE)
        assert await takes("news", AT), "its room is to be left alone"
        assert set(await work.deliveries.lanes_due(AT)) == {"demo:answer", "demo:news"}
        assert not await takes("news", AT + MINUTE)
        assert await work.deliveries.claim("demo:freeze", AT + MINUTE, LEASE) is not None
        assert await takes("news", AT + MINUTE), "it is under way"


async def test_a_room_where_all_gives_way_to_a_freeze_has_nothing_to_send(database: Database, world: World) -> None:
    news, answer, freeze = (Place(demo_address(room)) for room in ("news", "answer", "freeze"))
    await add(database, delivery(world, place=news), delivery(world, kind=Kind.ANSWER_CM, place=answer))
    async with database.read() as work:
        assert await work.deliveries.upcoming("demo:news", AT) == Upcoming(Priority.NEWS, replaces=False)
        assert await work.deliveries.upcoming("demo:nobody", AT) is None
    await add(database, delivery(world, kind=Kind.FREEZE_CM, place=freeze))
    async with database.read() as work:
        found = [await work.deliveries.upcoming(f"demo:{room}", AT) for room in ("news", "answer", "freeze")]
    assert [each and each.urgency for each in found] == [None, Priority.ANSWER, Priority.FREEZE]


async def test_many_are_settled_at_once_each_by_its_own_attempt(
    database: Database, world: World, others: World
) -> None:
    rooms = [Place(demo_address(f"r{number}")) for number in range(3)]
    made = [delivery(world, place=place) for place in rooms]
    await add(database, *made, delivery(others))
    async with database.write() as work:
        for place in rooms:
            assert await work.deliveries.claim(str(place.room), AT, LEASE)
        again = await work.deliveries.claim("demo:r2", AT + LEASE, LEASE)
        assert again is not None
        assert await work.deliveries.waiting_in(["demo:r0", "demo:nobody"]) == {"demo:r0"}
        assert await work.deliveries.all_sent(made, AT) == {made[0].id, made[1].id}, "the third was taken anew"
        assert await work.deliveries.all_sent([*made, again], AT) == {made[2].id}
        assert await work.deliveries.waiting_in(["demo:r0", "demo:r1", "demo:r2", LANE]) == {LANE}
        assert (await work.deliveries.counted(world.organisation.id)) == {DeliveryState.SENT: 3}


async def test_one_at_a_time_in_each_room(database: Database, world: World) -> None:
    elsewhere = delivery(world, place=world.comms)
    await add(database, delivery(world), delivery(world, Kind.FREEZE_CM), elsewhere)
    async with database.write() as work:
        first = await work.deliveries.claim(LANE, AT, LEASE)
        assert first is not None
        assert await work.deliveries.claim(LANE, AT + LEASE - SECOND, LEASE) is None
        assert await work.deliveries.lanes_due(AT + LEASE - SECOND) == ["demo:comms"], "the busy room is not woken"
        assert await work.deliveries.claim("demo:comms", AT, LEASE) == elsewhere
        assert await work.deliveries.claim("demo:nowhere", AT, LEASE) is None
        assert await work.deliveries.finish(first, DeliveryState.SENT, AT)
        assert await work.deliveries.claim(LANE, AT, LEASE) is not None


async def test_of_many_senders_at_once_one_has_the_room(database: Database, rival: Database, world: World) -> None:
    await add(database, *(delivery(world, created_at=AT + each * SECOND) for each in range(5)))

    async def claim(where: Database) -> Delivery | None:
        async with where.write() as work:
            taken = await work.deliveries.claim(LANE, AT + MINUTE, LEASE)
            await asyncio.sleep(0.05)
            return taken

    taken = await asyncio.gather(*(claim((database, rival)[each % 2]) for each in range(6)))
    assert sum(each is not None for each in taken) == 1


async def test_a_card_that_is_locked_by_whoever_draws_it_is_not_stepped_over(
    database: Database, rival: Database, world: World, database_url: str
) -> None:
    """Its lease has ended while it is drawn: taking the one after it would change their places."""
    slow, after, urgent = delivery(world), delivery(world, created_at=AT + SECOND), delivery(world, Kind.FREEZE_CM)
    await add(database, slow, after)
    async with database.write() as work:
        taken = await work.deliveries.claim(LANE, AT, LEASE)
    assert taken == slow
    await add(database, urgent)
    late, one_writer = AT + LEASE, database_url.startswith("sqlite")
    async with database.write() as drawing:
        assert await drawing.deliveries.renew(taken, late + LEASE)
        async with AsyncExitStack() as stack:
            work = drawing if one_writer else await stack.enter_async_context(rival.write())
            assert await work.deliveries.claim(LANE, late, LEASE) is None
    async with rival.write() as work:
        assert await work.deliveries.claim(LANE, late, LEASE) is None, "it was renewed"
        assert await work.deliveries.finish(taken, DeliveryState.SENT, late)
        assert await work.deliveries.claim(LANE, late, LEASE) == urgent


async def test_what_was_begun_comes_before_what_is_more_urgent(database: Database, world: World) -> None:
    """Its sender may be slow rather than dead: with another card taken, two would be under way in the room."""
    begun, urgent = delivery(world), delivery(world, Kind.ANSWER_CM)
    await add(database, begun)
    async with database.write() as work:
        assert await work.deliveries.claim(LANE, AT, LEASE) == begun
        await work.deliveries.add(urgent, AT)
        again = await work.deliveries.claim(LANE, AT + LEASE, LEASE)
        assert again is not None
        assert again.id == begun.id
        assert await work.deliveries.finish(again, DeliveryState.SENT, AT)
        assert await work.deliveries.claim(LANE, AT + LEASE, LEASE) == urgent


async def test_a_lease_ends_and_only_the_last_to_take_it_can_settle(database: Database, world: World) -> None:
    await add(database, delivery(world))
    async with database.write() as work:
        first = await work.deliveries.claim(LANE, AT, LEASE)
        assert first is not None
        assert await work.deliveries.next_due(LANE) == AT + LEASE
        second = await work.deliveries.claim(LANE, AT + LEASE, LEASE)
        assert second == replace(first, attempts=1)
        assert not await work.deliveries.finish(first, DeliveryState.SENT, AT)
        assert not await work.deliveries.put_off(first, AT, "busy")
        assert await work.deliveries.finish(second, DeliveryState.SENT, AT)
        assert not await work.deliveries.finish(second, DeliveryState.DEAD, AT), "settled once"
        assert await work.deliveries.claim(LANE, AT + MINUTE, LEASE) is None
        assert await work.deliveries.counted(world.organisation.id) == {DeliveryState.SENT: 1}


async def test_only_the_last_to_take_it_can_keep_it_for_longer(database: Database, world: World) -> None:
    await add(database, delivery(world))
    async with database.write() as work:
        first = await work.deliveries.claim(LANE, AT, LEASE)
        assert first is not None
        assert await work.deliveries.renew(first, AT + 2 * LEASE)
        assert await work.deliveries.claim(LANE, AT + LEASE, LEASE) is None
        second = await work.deliveries.claim(LANE, AT + 2 * LEASE, LEASE)
        assert second is not None
        assert not await work.deliveries.renew(first, AT + 4 * LEASE)
        assert await work.deliveries.next_due(LANE) == AT + 3 * LEASE


async def test_what_was_put_off_is_not_due_before_its_time(database: Database, world: World) -> None:
    await add(database, delivery(world))
    async with database.write() as work:
        taken = await work.deliveries.claim(LANE, AT, LEASE)
        assert taken is not None
        assert await work.deliveries.put_off(taken, AT + 7 * SECOND, "busy")
        assert await work.deliveries.next_due(LANE) == AT + 7 * SECOND
        assert await work.deliveries.lanes_due(AT + 6.999 * SECOND) == []
        assert await work.deliveries.claim(LANE, AT + 6.999 * SECOND, LEASE) is None
        assert await work.deliveries.lanes_due(AT + 7 * SECOND) == [LANE]
        again = await work.deliveries.claim(LANE, AT + 7 * SECOND, LEASE)
        assert again == replace(taken, attempts=1)


async def test_what_a_busy_platform_put_off_is_no_attempt(database: Database, world: World) -> None:
    await add(database, delivery(world))
    async with database.write() as work:
        for _ in range(3):
            taken = await work.deliveries.claim(LANE, AT, LEASE)
            assert taken is not None
            assert taken.attempts == 0
            assert await work.deliveries.put_off(taken, AT, "busy", tried=False)
            assert not await work.deliveries.finish(taken, DeliveryState.SENT, AT)


async def test_one_put_off_does_not_keep_the_others(database: Database, world: World) -> None:
    freeze, news = delivery(world, Kind.FREEZE_CM), delivery(world)
    await add(database, freeze, news)
    async with database.write() as work:
        assert await work.deliveries.claim(LANE, AT, LEASE) == freeze
        assert await work.deliveries.put_off(freeze, AT + MINUTE, "uncertain")
        assert await work.deliveries.claim(LANE, AT, LEASE) == news


async def test_refreshes_of_one_message_become_one(database: Database, world: World) -> None:
    first, second, other = refresh(world), refresh(world), refresh(world, "m_2")
    await add(database, first, second, other, delivery(world))
    async with database.write() as work:
        assert await work.deliveries.counted(world.organisation.id) == {DeliveryState.WAITING: 3}


@pytest.mark.parametrize("state", [DeliveryState.SENT, DeliveryState.DROPPED, DeliveryState.DEAD, None])
async def test_a_refresh_that_left_does_not_swallow_the_next(
    database: Database, world: World, state: DeliveryState | None
) -> None:
    """One that is being sent was drawn before this change; one that was settled is over."""
    first, second = refresh(world), refresh(world)
    await add(database, first)
    async with database.write() as work:
        assert await work.deliveries.claim(LANE, AT, LEASE) == first
        if state is not None:
            assert await work.deliveries.finish(first, state, AT)
        await work.deliveries.add(second, AT)
        if state is None:
            assert await work.deliveries.claim(LANE, AT, LEASE) is None
            assert await work.deliveries.finish(first, DeliveryState.SENT, AT)
        assert await work.deliveries.claim(LANE, AT, LEASE) == second


async def test_a_change_made_while_a_refresh_is_being_taken_is_not_lost(
    database: Database, rival: Database, world: World
) -> None:
    """Either the refresh that waited is drawn after the change, or a second one is there."""
    await add(database, refresh(world))
    taken, go_on = asyncio.Event(), asyncio.Event()

    async def take() -> None:
        async with database.write() as work:
            assert await work.deliveries.claim(LANE, AT, LEASE) is not None
            taken.set()
            await go_on.wait()

    async def change() -> None:
        await taken.wait()
        async with rival.write() as work:
            await work.deliveries.add(refresh(world), AT)

    taking, changing = asyncio.create_task(take()), asyncio.create_task(change())
    await taken.wait()
    await asyncio.sleep(0.1)
    go_on.set()
    await asyncio.gather(taking, changing)
    async with database.read() as work:
        counted = await work.deliveries.counted(world.organisation.id)
    assert counted == {DeliveryState.SENDING: 1, DeliveryState.WAITING: 1}


async def test_what_a_freeze_held_back_is_released_by_subject(database: Database, world: World, others: World) -> None:
    mine, other, theirs = delivery(world), delivery(world, subject="n_2"), delivery(others)
    await add(database, mine, other, theirs)
    async with database.write() as work:
        for _ in range(3):
            taken = await work.deliveries.claim(LANE, AT, LEASE)
            assert taken is not None
            await work.deliveries.finish(taken, DeliveryState.HELD, AT, "freeze")
        assert await work.deliveries.lanes_due(AT + MINUTE) == []
        assert await work.deliveries.next_due(LANE) is None
        assert await work.deliveries.in_state(world.organisation.id, "n_1", DeliveryState.HELD) == 1
        assert await work.deliveries.release_held(world.organisation.id, "n_1", AT) == 1
        assert await work.deliveries.release_held(world.organisation.id, "n_1", AT) == 0
        assert await work.deliveries.claim(LANE, AT, LEASE) == replace(mine, attempts=1)
        held = {DeliveryState.HELD: 1, DeliveryState.SENDING: 1}
        assert await work.deliveries.counted(world.organisation.id) == held
        assert await work.deliveries.counted(others.organisation.id) == {DeliveryState.HELD: 1}


async def test_what_stands_in_a_room_is_known(database: Database, world: World, others: World) -> None:
    first, second = sent(world, "1"), sent(world, "2", kind=Kind.RECALL_CM, place=replace(world.cm, thread="9"))
    theirs = sent(others, "1")
    async with database.write() as work:
        await work.deliveries.note_sent(second, AT + SECOND)
        await work.deliveries.note_sent(first, AT)
        await work.deliveries.note_sent(theirs, AT)
        mine = world.organisation.id
        assert await work.deliveries.sent(mine, first.id) == first
        assert await work.deliveries.sent(mine, theirs.id) is None
        assert await work.deliveries.copies(mine, "n_1") == [first, second]
        assert await work.deliveries.copies(others.organisation.id, "n_1") == [theirs]
        assert await work.deliveries.copies(mine, "n_2") == []
        assert await work.deliveries.is_ours(first.ref)
        assert not await work.deliveries.is_ours(MessageRef(first.ref.room, "3"))
        assert not await work.deliveries.is_ours(MessageRef(demo_address("comms"), "1"))


async def test_a_message_is_noted_once(database: Database, world: World) -> None:
    async def note(id: str) -> None:
        async with database.write() as work:
            await work.deliveries.note_sent(sent(world, "1", id=id), AT)

    await note("m_1")
    with pytest.raises(Stale):
        await note("m_2")
