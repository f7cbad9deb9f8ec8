"""The inbox: each event once, in the platform's order, kept while it may come again and not longer."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.core.address import Platform
from bot.core.event import Event, deleted, edited, posted
from bot.storage.database import Database
from bot.storage.inbox import EventState, Received
from tests.core.test_event import AT, KARIM, life, message

LANE = "slack:T0/C0"
SECOND = timedelta(seconds=1)


async def add(database: Database, *events: Event, wait: timedelta = timedelta(0)) -> list[bool]:
    async with database.write() as work:
        added = await work.inbox.add(events, AT, AT + wait)
        return [event.key in added for event in events]


async def first(database: Database, at: timedelta = timedelta(0)) -> Received:
    async with database.write() as work:
        received = await work.inbox.next(LANE, AT + at)
        assert received is not None
        return received


async def settled(database: Database, *, keep: bool = True, state: EventState = EventState.DONE) -> Event:
    received = await first(database)
    async with database.write() as work:
        assert await work.inbox.settle(received, state, AT, keep=keep)
    return received.event


async def waiting(database: Database) -> int:
    async with database.read() as work:
        return await work.inbox.waiting()


async def test_an_event_is_stored_once(database: Database) -> None:
    assert await add(database, *life()) == [True] * len(life())
    assert await add(database, *life()) == [False] * len(life())
    assert await waiting(database) == len(life())
    await settled(database, keep=False)
    assert await waiting(database) < len(life())
    assert await add(database, *life()) == [False] * len(life()), "also when it is done, and emptied"


async def test_of_twenty_at_once_one_is_stored(database: Database, rival: Database) -> None:
    async def one(on: Database) -> bool:
        async with on.write() as work:
            event = posted(KARIM, message())
            return await work.inbox.add([event, event], AT, AT) == {event.key}

    stored = await asyncio.gather(*(one(on) for on in (database, rival) * 10))
    assert sum(stored) == 1
    async with database.read() as work:
        assert await work.inbox.lanes_due(AT) == [LANE]


async def test_a_gesture_is_made_once(database: Database, rival: Database) -> None:
    async def one(on: Database) -> bool:
        async with on.write() as work:
            return await work.inbox.once("k", AT)

    assert sum(await asyncio.gather(*(one(on) for on in (database, rival) * 10))) == 1


async def test_a_gesture_that_failed_may_be_made_again(database: Database) -> None:
    async def fails() -> None:
        async with database.write() as work:
            assert await work.inbox.once("k", AT)
            raise LookupError

    with pytest.raises(LookupError):
        await fails()
    async with database.write() as work:
        assert await work.inbox.once("k", AT)


async def test_events_come_back_in_the_platforms_order(database: Database) -> None:
    await add(database, *reversed(life()))
    assert [await settled(database) for _ in life()] == life()
    async with database.write() as work:
        assert await work.inbox.next(LANE, AT) is None
        assert await work.inbox.next_due(LANE) is None


async def test_a_room_waits_for_its_own_events_alone(database: Database) -> None:
    await add(database, life()[0], wait=SECOND)
    async with database.write() as work:
        assert await work.inbox.next(LANE, AT) is None
        assert await work.inbox.next("slack:T0/C1", AT + SECOND) is None
        assert await work.inbox.lanes_due(AT) == []
        assert await work.inbox.lanes_due(AT + SECOND) == [LANE]
        assert await work.inbox.next_due(LANE) == AT + SECOND
    assert (await first(database, SECOND)).event == life()[0]


async def test_two_replicas_do_not_take_the_same(database: Database, rival: Database) -> None:
    await add(database, *life())
    taken: list[Event] = []

    async def take(on: Database) -> None:
        async with on.write() as work:
            received = await work.inbox.next(LANE, AT)
            assert received is not None
            await asyncio.sleep(0.01)
            taken.append(received.event)
            assert await work.inbox.settle(received, EventState.DONE, AT, keep=True)

    await asyncio.gather(*(take(on) for on in (database, rival) * (len(life()) // 2)))
    assert taken == life()


async def test_what_failed_is_tried_later_and_counted(database: Database) -> None:
    await add(database, life()[0])
    received = await first(database)
    async with database.write() as work:
        assert await work.inbox.put_off(received, AT + SECOND, "OSError")
        assert not await work.inbox.put_off(received, AT + SECOND, "OSError"), "another did it meanwhile"
        assert not await work.inbox.settle(received, EventState.DONE, AT, keep=True)
        assert await work.inbox.next(LANE, AT) is None
    again = await first(database, SECOND)
    assert (again.id, again.attempts) == (received.id, 1)
    async with database.write() as work:
        assert await work.inbox.settle(again, EventState.FAILED, AT, keep=False, error="OSError")
        assert await work.inbox.next(LANE, AT + SECOND) is None


async def test_the_log_of_a_message_holds_what_was_kept(database: Database) -> None:
    said, other = life()[0], posted(KARIM, message(id="8"))
    change, gone = edited(message("Bonsoir"), AT + SECOND), deleted(message().ref, AT + 2 * SECOND)
    await add(database, said, change, gone, other)
    assert [await settled(database, keep=event is not said) for event in (said,)] == [said]
    await settled(database)
    await settled(database)
    await settled(database, state=EventState.FAILED)
    async with database.read() as work:
        log = await work.inbox.log(said.source)
    assert log == [change], "not the emptied one, not the failed one, not the other message's"


async def test_what_is_left_of_a_message(database: Database) -> None:
    async with database.write() as work:
        assert await work.inbox.trace("s") == ""
        await work.inbox.leave("s", "n_1:1", AT)
        await work.inbox.leave("s", "n_1:2", AT)
        await work.inbox.leave("t", "*", AT)
        assert await work.inbox.trace("s") == "n_1:2"


async def test_what_is_over_is_forgotten_and_what_waits_is_not(database: Database) -> None:
    await add(database, *life())
    await settled(database)
    async with database.write() as work:
        await work.inbox.leave("s", "n_1:1", AT)
        assert await work.inbox.once("k", AT)
        assert not await work.inbox.forgettable(AT)
        await work.inbox.forget(AT)
        assert await work.inbox.trace("s") == "n_1:1"
        assert await work.inbox.forgettable(AT + SECOND)
        await work.inbox.forget(AT + SECOND)
        assert not await work.inbox.forgettable(AT + SECOND)
        assert await work.inbox.trace("s") == ""
        assert await work.inbox.once("k", AT)
    assert await add(database, *life()) == [True, *[False] * (len(life()) - 1)]


async def test_until_when_a_workspace_was_heard(database: Database) -> None:
    assert await heard_until(database, "T0") is None
    await add(database, *life())
    assert await heard_until(database, "T0") == AT
    assert await heard_until(database, "T") is None


async def heard_until(database: Database, workspace: str) -> datetime | None:
    async with database.read() as work:
        return await work.inbox.heard_until(Platform.SLACK, workspace)
