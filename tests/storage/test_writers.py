"""Whose turn it is to write: who is in a hurry comes first, and no turn is lost with whoever stops waiting."""

from __future__ import annotations

import asyncio

from bot.storage.database import Database
from bot.storage.quiet import of_room
from bot.storage.soon import soon
from bot.storage.work import Work
from bot.storage.writers import Rank, Turn
from tests.builders import database_at


async def take(turn: Turn, order: list[str], name: str, rank: Rank = Rank.OTHER) -> None:
    async with turn.taken(rank):
        order.append(name)
        await asyncio.sleep(0)


async def test_one_at_a_time_who_is_in_a_hurry_first_then_what_is_urgent() -> None:
    turn, order = Turn(), list[str]()
    async with asyncio.TaskGroup() as tasks:
        for name in ("a", "b", "c"):
            tasks.create_task(take(turn, order, name))
        for name in ("u", "v"):
            tasks.create_task(take(turn, order, name, Rank.URGENT))
        for name in ("x", "y"):
            tasks.create_task(take(turn, order, name, Rank.HURRIED))
    assert order == ["a", "x", "y", "u", "v", "b", "c"]


async def test_no_turn_is_lost_with_whoever_stops_waiting() -> None:
    turn, order = Turn(), list[str]()
    async with turn.taken(Rank.OTHER):
        waiting = [
            asyncio.create_task(take(turn, order, name, Rank.HURRIED if name == "b" else Rank.OTHER))
            for name in ("a", "b", "c")
        ]
        await asyncio.sleep(0)
        waiting[1].cancel()
        await asyncio.sleep(0)
    waiting[0].cancel()  # just when its turn has come
    async with asyncio.timeout(5):
        await asyncio.wait(waiting)
        await take(turn, order, "d")
    assert order == ["c", "d"]


async def test_a_turn_is_given_back_by_whoever_fails() -> None:
    turn, order = Turn(), list[str]()
    try:
        async with turn.taken(Rank.HURRIED):
            raise ValueError
    except ValueError:
        pass
    async with asyncio.timeout(5):
        await take(turn, order, "a")
    assert order == ["a"]


async def test_whoever_waits_for_an_answer_does_not_queue_behind_all_senders(sqlite_url: str) -> None:
    ended = 0

    async def send(database: Database, number: int) -> None:
        nonlocal ended
        async with database.write() as work:
            await keep(work, f"demo:r{number}")
            await asyncio.sleep(0.02)
        ended += 1

    async def act(work: Work) -> int:
        await keep(work, "demo:cm")
        return ended

    async with database_at(sqlite_url) as database, asyncio.TaskGroup() as senders:
        for number in range(60):
            senders.create_task(send(database, number))
        await asyncio.sleep(0.1)
        assert await soon(database, act) < 30


async def keep(work: Work, lane: str) -> None:
    await work.quiet.keep(of_room(lane), work.now.instant)
