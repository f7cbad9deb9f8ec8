"""Meetings, sittings and numbers as they are stored, on both databases."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, time

from bot.core.people import Side
from bot.core.recurrence import Recurrence
from bot.core.syncdays import weekly
from bot.core.syncs import Finding, FindingKind, Sitting, SittingState
from bot.services.syncs.meetings import Plan, arrange
from bot.storage.database import Database
from tests.builders import StillClock, World, database_at, halles

AT = datetime(2026, 3, 23, 9, 30, tzinfo=UTC)


def _sitting(world: World, meeting: str, number: int = 1, day: date = date(2026, 3, 23)) -> Sitting:
    return Sitting("z_1", world.organisation.id, world.mandate.id, meeting, number, day, AT)


async def _meeting(database: Database, world: World) -> str:
    plan = Plan("Point", Recurrence(weekly((0,)), date(2026, 3, 16), time(10, 30), "Europe/Paris"), "Salle 3", ("p_1",))
    async with database.write() as work:
        return (await arrange(work, "p_test", world.mandate, plan)).id


async def test_what_is_stored_is_read_back(database_url: str) -> None:
    async with database_at(database_url, StillClock()) as database:
        world = await halles(database)
        id, owner = await _meeting(database, world), world.organisation.id
        made = replace(
            _sitting(world, id), prompted_at=AT, findings=(Finding(FindingKind.LIFTS, "n_1"),), by_text=True, moved=True
        )
        async with database.write() as work:
            meeting = await work.meetings.get(owner, id)
            assert meeting is not None
            await work.sittings.add(made)
            assert await work.sittings.get(owner, "z_1", lock=True) == made
            assert await work.sittings.get("o_other", "z_1") is None
            assert await work.sittings.numbered(owner, 1) == made
            assert await work.sittings.on(meeting, made.day) == made
            assert await work.sittings.planned(meeting) == [made]
            assert await work.sittings.changed(meeting) == [made]
            assert await work.sittings.latest(meeting) is None
            assert (meeting.place, meeting.people) == ("Salle 3", ("p_1",))


async def test_of_two_who_save_one_is_first(database_url: str) -> None:
    async with database_at(database_url, StillClock()) as database:
        world = await halles(database)
        made = _sitting(world, await _meeting(database, world))
        async with database.write() as work:
            await work.sittings.add(made)
            assert await work.sittings.save(replace(made, state=SittingState.OPEN))
            assert not await work.sittings.save(replace(made, state=SittingState.SKIPPED))
            meeting = await work.meetings.get(world.organisation.id, made.meeting)
            assert meeting is not None
            assert await work.meetings.save(meeting)
            assert not await work.meetings.save(meeting)


async def test_a_number_is_given_once_whoever_asks(database_url: str) -> None:
    async with database_at(database_url, StillClock()) as database:
        world = await halles(database)

        async def one(kind: str) -> int:
            async with database.write() as work:
                return await work.sittings.next_number(world.organisation.id, kind)

        given = await asyncio.gather(*(one("T") for _ in range(10)))
        assert sorted(given) == list(range(1, 11))
        assert await one("S") == 1


async def test_somebody_is_there_once(database_url: str) -> None:
    async with database_at(database_url, StillClock()) as database:
        world = await halles(database)
        made, member = _sitting(world, await _meeting(database, world)), world.mandate.members[0]
        async with database.write() as work:
            await work.sittings.add(made)
            assert await work.sittings.tick(made, member, AT)
            assert not await work.sittings.tick(made, member, AT)
            assert await work.sittings.present(made) == [member]


async def test_rooms_and_their_sides(database_url: str) -> None:
    async with database_at(database_url, StillClock()) as database:
        world = await halles(database)
        async with database.read() as work:
            found = await work.happenings.sides(world.organisation.id, world.mandate.id)
            assert found == {"demo:comms": Side.COMMS, "demo:cm": Side.CM}
            assert await work.happenings.sides("o_other", world.mandate.id) == {}
