"""Rooms that are left alone, as every replica reads it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from bot.core.address import Place
from bot.core.delivery import Delivery, DeliveryState, Kind
from bot.core.loops import REST, Rest
from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.rests import HELD
from tests.builders import World, demo_address
from tests.storage.samples import AT, MINUTE, delivery

LEASE = timedelta(seconds=30)


def rest(world: World, **values: object) -> Rest:
    made = Rest("R_1", world.organisation.id, world.mandate.id, "demo:comms", False, AT, AT + REST)
    return replace(made, **values)  # type: ignore[arg-type]


async def test_a_room_has_one_row_whatever_happens(database: Database, world: World) -> None:
    of = world.organisation.id
    async with database.write() as work:
        assert await work.rests.of(of, "demo:comms") is None
        await work.rests.begin(rest(world))
        await work.rests.told(of, "R_1", AT)
    async with database.write() as work:
        assert await work.rests.of(of, "demo:comms") == await work.rests.get(of, "R_1") == rest(world, told_at=AT)
        assert await work.rests.of("o_other", "demo:comms") is await work.rests.get("o_other", "R_1") is None
        await work.rests.resume(of, "R_1", AT + MINUTE, "p_1")
        ended = await work.rests.get(of, "R_1")
        assert ended is not None
        assert (ended.resumed_at, ended.resumed_by) == (AT + MINUTE, "p_1")
        again = rest(world, since=AT + REST, until=AT + 2 * REST)
        await work.rests.begin(again)
        assert await work.rests.of(of, "demo:comms") == again


async def test_what_waits_for_it_may_leave_and_nothing_else(database: Database, world: World) -> None:
    of = world.organisation.id
    held, tired, elsewhere = (delivery(world, id=f"d_{n}", created_at=AT) for n in range(3))
    elsewhere = replace(elsewhere, place=Place(demo_address("comms")))
    async with database.write() as work:
        await work.rests.begin(rest(world, lane=held.lane))
        for each, error in ((held, HELD), (tired, "busy"), (elsewhere, HELD)):
            await work.deliveries.add(each, AT)
            taken = await work.deliveries.claim(each.lane, AT, LEASE)
            assert taken is not None
            await work.deliveries.put_off(taken, AT + REST, error, tried=False)
        await work.rests.resume(of, "R_1", AT + MINUTE, "p_1")
        rows = await work.connection.execute(select(t.delivery.c.id, t.delivery.c.not_before))
        assert {row.id: row.not_before for row in rows} == {"d_0": AT + MINUTE, "d_1": AT + REST, "d_2": AT + REST}


async def test_counted_are_new_messages_that_were_written_lately_and_have_left(
    database: Database, world: World
) -> None:
    of = world.organisation.id

    def made(number: int, **values: object) -> Delivery:
        return replace(delivery(world, id=f"d_{number}", created_at=AT), **values)  # type: ignore[arg-type]

    async with database.write() as work:
        sent = [made(0), made(1, kind=Kind.DIGEST), made(2, created_at=AT - MINUTE), made(3, refreshes="m_1")]
        for each in sent:
            await work.deliveries.add(each, AT)
            taken = await work.deliveries.claim(each.lane, AT, LEASE)
            assert taken is not None
            assert await work.deliveries.finish(taken, DeliveryState.SENT, AT)
        await work.deliveries.add(made(4), AT)
        lane = sent[0].lane
        assert await work.rests.flowed(of, lane, AT - 2 * MINUTE) == 3
        assert await work.rests.flowed(of, lane, AT - MINUTE) == 2
        assert await work.rests.flowed(of, lane, AT) == 0
        assert await work.rests.flowed("o_other", lane, AT - 2 * MINUTE) == 0
        assert await work.rests.flowed(of, "demo:elsewhere", AT - 2 * MINUTE) == 0


async def test_those_that_hold_are_found_by_organisation(database: Database, world: World) -> None:
    of = world.organisation.id
    async with database.write() as work:
        await work.rests.begin(rest(world))
        await work.rests.begin(rest(world, id="R_2", lane="demo:cm", since=AT + MINUTE))
        assert [each.id for each in await work.rests.holding(of, AT + MINUTE)] == ["R_1", "R_2"]
        assert await work.rests.holding(of, AT + REST) == []
        assert await work.rests.holding("o_other", AT) == []
        await work.rests.resume(of, "R_1", AT, "p_1")
        assert [each.id for each in await work.rests.holding(of, AT)] == ["R_2"]
