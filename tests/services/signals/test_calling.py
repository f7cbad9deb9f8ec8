"""Urgent signals outside working hours, and those that nobody takes: one person after the other."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.delivery import Kind, TimerKind
from bot.core.people import Mandate
from bot.core.signals import STEP, Signal
from bot.services.signals import calling, handling
from bot.services.signals.sending import Telling, send
from bot.storage.database import Database
from tests.builders import StillClock, World, database_at
from tests.services.acting import kinds

NIGHT = datetime(2026, 3, 16, 22, tzinfo=UTC)
DAY = datetime(2026, 3, 16, 9, tzinfo=UTC)
URGENT = Telling("Une rumeur", urgent=True)


@pytest.fixture
async def clock() -> StillClock:
    return StillClock(NIGHT)


@pytest.fixture
async def database(database_url: str, clock: StillClock) -> AsyncIterator[Database]:
    async with database_at(database_url, clock) as database:
        yield database


async def sent(database: Database, world: World, told: Telling = URGENT, **agreed: object) -> Signal:
    async with database.write() as work:
        await work.people.set_mandate(_with(world.mandate, agreed))
        return await send(work, world.sam, world.organisation, world.mandate, told, world.cm)


def _with(mandate: Mandate, agreed: dict[str, object]) -> Mandate:
    return replace(mandate, **agreed)  # type: ignore[arg-type]


async def called(database: Database, signal: Signal) -> list[str]:
    async with database.read() as work:
        found = await work.signals.get(signal.organisation, signal.id)
        assert found is not None
        members = [await work.people.member(signal.organisation, member) for member in found.called]
    return [member.name.split()[0] for member in members if member]


async def due(database: Database, signal: Signal) -> datetime | None:
    async with database.read() as work:
        return await work.timers.waiting(signal.organisation, signal.id, TimerKind.SIGNAL_CALL)


async def next_step(database: Database, signal: Signal) -> None:
    async with database.write() as work:
        await calling.call_next(work, signal.organisation, signal.id)


def id_of(world: World, who: str) -> str:
    member = getattr(world, who).member
    assert member is not None
    return str(member.id)


async def test_at_night_who_is_on_call_then_the_second_person(database: Database, world: World) -> None:
    signal = await sent(database, world, on_call=(id_of(world, "karim"),))
    assert await called(database, signal) == ["Karim"]
    assert (await kinds(database, signal.id)).count(Kind.SIGNAL_CALL.value) == 1
    assert await due(database, signal) == NIGHT + STEP
    for _ in range(3):
        await next_step(database, signal)
    assert await called(database, signal) == ["Karim", "Léa"], "each once"


async def test_nobody_on_call_is_the_second_person_at_once(database: Database, world: World) -> None:
    assert await called(database, await sent(database, world)) == ["Léa"]


async def test_who_left_is_not_called(database: Database, world: World) -> None:
    async with database.write() as work:
        await work.people.end_member(world.organisation.id, id_of(world, "karim"))
    signal = await sent(database, world, on_call=(id_of(world, "karim"), id_of(world, "lea")))
    assert await called(database, signal) == ["Léa"]


async def test_by_day_the_room_comes_first(database: Database, world: World, clock: StillClock) -> None:
    clock.at = DAY
    signal = await sent(database, world, on_call=(id_of(world, "karim"),))
    assert await called(database, signal) == []
    assert await due(database, signal) == DAY + STEP
    await next_step(database, signal)
    assert await called(database, signal) == ["Léa"]


async def test_what_can_wait_calls_nobody(database: Database, world: World) -> None:
    signal = await sent(database, world, Telling("Une file"))
    assert await called(database, signal) == []
    assert await due(database, signal) is None


async def test_what_is_taken_calls_nobody_any_more(database: Database, world: World, clock: StillClock) -> None:
    signal = await sent(database, world, on_call=(id_of(world, "karim"),))
    async with database.write() as work:
        await handling.take(work, world.karim, signal.id)
    assert await due(database, signal) is None
    clock.at += timedelta(hours=1)
    await next_step(database, signal)
    assert await called(database, signal) == ["Karim"]
