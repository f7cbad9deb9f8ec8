"""Turns to send: apart by the pace, the most urgent first, and none lost with whoever stops waiting."""

from __future__ import annotations

import asyncio

from bot.core.turns import Pace
from bot.jobs.pacing import SLACK, Paces, Turns


async def test_they_are_apart_by_the_pace() -> None:
    turns, loop, pace = Turns(0.05), asyncio.get_running_loop(), 0.05
    begun = loop.time()
    taken = []
    for _ in range(12):
        await turns.turn(0)
        taken.append(loop.time() - begun)
    # What was late may be made up for; nothing is ever early by more.
    assert all(at >= index * pace - SLACK - pace for index, at in enumerate(taken))
    assert taken[-1] >= 11 * pace - SLACK


async def test_the_most_urgent_goes_first_whenever_it_came() -> None:
    turns = Turns(0.02)
    order: list[tuple[int, int]] = []

    async def take(urgency: int, number: int) -> None:
        await turns.turn(urgency)
        order.append((urgency, number))

    async with asyncio.TaskGroup() as tasks:
        for number in range(3):
            tasks.create_task(take(3, number))
        await asyncio.sleep(0)
        for number in range(3):
            tasks.create_task(take(0, number))
    assert order[-2:] == [(3, 1), (3, 2)], "one of the first may have had its turn before the urgent ones came"
    assert [each for each in order if each[0] == 0] == [(0, 0), (0, 1), (0, 2)]


async def test_who_stops_waiting_takes_no_turn() -> None:
    turns = Turns(0.3)
    await turns.turn(0)
    gone = asyncio.create_task(turns.turn(0))
    await asyncio.sleep(0)
    gone.cancel()
    before = asyncio.get_running_loop().time()
    await turns.turn(1)
    assert asyncio.get_running_loop().time() - before < 0.55


async def test_so_many_are_out_at_once_and_the_next_is_the_most_urgent() -> None:
    turns = Turns(0.001, at_once=2)
    await turns.turn(3)
    await turns.turn(3)
    late, urgent = (asyncio.create_task(turns.turn(urgency)) for urgency in (3, 0))
    await asyncio.sleep(0.05)
    assert not late.done()
    assert not urgent.done()
    turns.end(used=True)
    await asyncio.sleep(0.05)
    assert (late.done(), urgent.done()) == (False, True)
    late.cancel()


async def test_a_turn_in_which_nothing_was_sent_costs_no_time() -> None:
    turns, loop = Turns(3.0), asyncio.get_running_loop()
    begun = loop.time()
    for _ in range(20):
        await turns.turn(3)
        turns.end(used=False)
    assert loop.time() - begun < 2


async def test_a_turn_that_comes_with_the_end_of_waiting_is_not_lost() -> None:
    turns = Turns(0.001, at_once=1)
    await turns.turn(0)
    gone = asyncio.create_task(turns.turn(0))
    await asyncio.sleep(0.01)
    turns.end(used=True)
    turns._again()
    turns._next()  # it has the turn now, and does not know it yet
    gone.cancel()
    await asyncio.gather(gone, return_exceptions=True)
    async with asyncio.timeout(2):
        await turns.turn(0)


async def test_without_a_pace_nobody_waits() -> None:
    turns = Turns(0)
    async with asyncio.timeout(1):
        for _ in range(10_000):
            await turns.turn(0)


async def test_after_a_rest_so_many_go_at_once_and_the_others_by_the_pace() -> None:
    turns, loop = Turns(0.1, burst=5), asyncio.get_running_loop()
    begun = loop.time()
    taken = []
    for _ in range(9):
        await turns.turn(0)
        taken.append(loop.time() - begun)
    assert taken[4] < 0.1
    assert all(at >= (index - 5) * 0.1 - 0.01 for index, at in enumerate(taken))
    assert taken[-1] >= 0.29


def test_where_workspaces_count_apart_each_has_turns_of_its_own() -> None:
    paces = Paces({"slack": Pace(all=0.2, apart=True), "discord": Pace(all=0.2), "demo": Pace()})
    assert paces.of("slack:T1/C1") is paces.of("slack:T1/C2")
    assert paces.of("slack:T1/C1") is not paces.of("slack:T2/C1")
    assert paces.of("discord:1/2") is paces.of("discord:3/4")
    assert paces.of("demo:/general").unlimited
    assert paces.of("web:/somewhere").unlimited
