"""What happens when an instant has come, and what never happens before it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.core.card import Tone
from bot.core.delivery import Timer, TimerKind
from bot.core.flags import Embargo, Flag
from bot.core.questions import Answer, QuestionState
from bot.jobs import timers
from bot.jobs.embedded import Job
from bot.jobs.timers import Fire
from bot.ports import JobKind
from bot.services import answering, passing
from bot.services.answering import Given
from bot.storage.database import Database
from tests.builders import OPENING, StillClock, asked, database_at, draft, frozen, tagged
from tests.jobs.conftest import House, house_at

ZONE = "Europe/Paris"
BIO = "Puis-je annoncer le nouveau rayon bio de Grenoble ?"


async def due(database: Database) -> list[Job]:
    """What is due, without the daily look for what is too old."""
    return [job for job in await timers.due(database) if job[0] is not JobKind.RETIRE]


def clearing(house: House) -> int:
    """How many cards in the CM's room say that something may be said."""
    return sum(card.clears for card in house.cards("cm"))


# The undo window


async def test_nothing_leaves_before_the_undo_window_ends(waiting_house: House) -> None:
    house = waiting_house
    await tagged(house.database, house.world)
    await house.settle()
    await house.skip(seconds=9.999)
    assert house.cards("cm") == []
    assert len(house.cards("comms")) == 1
    await house.skip(seconds=0.001)
    assert clearing(house) == 1
    await house.skip(days=1)
    assert len(house.cards("cm")) == 1


async def test_what_was_undone_in_time_never_leaves(waiting_house: House) -> None:
    house = waiting_house
    item = await tagged(house.database, house.world)
    await house.skip(seconds=9.999)
    async with house.database.write() as work:
        await passing.undo(work, house.world.karim, item.id)
    await house.skip(seconds=0.001)
    await house.skip(days=30)
    assert house.cards("cm") == []


async def test_an_answer_leaves_when_its_undo_window_ends(waiting_house: House) -> None:
    house = waiting_house
    question = await asked(house.database, house.world, BIO)
    await house.settle()
    before = len(house.cards("cm"))
    async with house.database.write() as work:
        await answering.answer(work, house.world.karim, question.id, Given(Answer.MAY, wording="Le rayon bio ouvre."))
    await house.skip(seconds=9.999)
    assert len(house.cards("cm")) == before
    assert "Le rayon bio ouvre." not in house.seen("cm")
    await house.skip(seconds=0.001)
    assert clearing(house) == 1
    assert "Le rayon bio ouvre." in house.seen("cm")


async def test_a_freeze_in_the_undo_window_keeps_back_what_clears(waiting_house: House) -> None:
    house = waiting_house
    await tagged(house.database, house.world)
    question = await asked(house.database, house.world, BIO)
    async with house.database.write() as work:
        await answering.answer(work, house.world.karim, question.id, Given(Answer.MAY, wording="Le rayon bio ouvre."))
    await house.skip(seconds=5)
    await frozen(house.database, house.world)
    await house.skip(days=1)
    assert clearing(house) == 0
    assert OPENING not in house.seen("cm")


# Embargoes


@pytest.fixture(params=[0, -59, 59, -61, 61, 3600, -3600, 300])
async def skewed(request: pytest.FixtureRequest, sqlite_url: str) -> AsyncIterator[House]:
    """Houses whose process's clock is so many seconds ahead of the database's."""
    clock = StillClock(apart=timedelta(seconds=request.param))
    async with database_at(sqlite_url, clock) as database:
        yield await house_at(database, clock, undo="0s")


async def test_no_embargo_is_lifted_early_by_either_clock(skewed: House) -> None:
    clock = skewed.clock
    until = clock.at + timedelta(hours=2)
    await tagged(skewed.database, skewed.world, draft(embargo=Embargo(until, ZONE)))
    await skewed.settle()
    assert [card.tone for card in skewed.cards("cm")] == [Tone.EMBARGOED]
    for seconds in (3600, 3539, 1, 59, 0.999, 0.001, 1, 58, 1, 1, 3600):
        await skewed.skip(seconds=seconds)
        over = min(clock.at, clock.process()) >= until and abs(clock.apart) <= timedelta(seconds=60)
        if not over:
            assert clearing(skewed) == 0
            assert Tone.SHAREABLE not in {card.tone for card in skewed.cards("cm")}
    trusted = abs(clock.apart) <= timedelta(seconds=60)
    assert bool(clearing(skewed)) is trusted, "it is lifted once both clocks agree, and not before"


async def test_an_embargo_is_lifted_once_the_clocks_agree_again(sqlite_url: str) -> None:
    clock = StillClock(apart=timedelta(seconds=300))
    async with database_at(sqlite_url, clock) as database:
        house = await house_at(database, clock, undo="0s")
        await tagged(database, house.world, draft(embargo=Embargo(clock.at + timedelta(hours=1), ZONE)))
        await house.settle()
        await house.skip(hours=2)
        assert clearing(house) == 0
        clock.apart = timedelta(0)
        await house.skip(seconds=2)
        assert clearing(house) > 0


@pytest.mark.parametrize("second", [-1, 0, 1])
async def test_an_embargo_ends_to_the_second(house: House, second: int) -> None:
    until = house.clock.at + timedelta(hours=1)
    await tagged(house.database, house.world, draft(embargo=Embargo(until, ZONE)))
    await house.settle()
    await house.skip(seconds=3600 + second)
    assert bool(clearing(house)) is (second >= 0)


async def test_the_end_of_an_embargo_is_told_once_and_not_during_a_freeze(house: House) -> None:
    until = house.clock.at + timedelta(hours=1)
    await tagged(house.database, house.world, draft(embargo=Embargo(until, ZONE)))
    await house.settle()
    await frozen(house.database, house.world)
    await house.skip(hours=1)
    await house.skip(days=1)
    assert clearing(house) == 0


async def test_no_verdict_is_a_yes_while_the_clocks_disagree(skewed: House) -> None:
    await tagged(skewed.database, skewed.world)
    await asked(skewed.database, skewed.world)
    await skewed.settle()
    if abs(skewed.clock.apart) > timedelta(seconds=60):
        assert clearing(skewed) == 0
    else:
        assert clearing(skewed) == 2


# Expiry


async def test_a_permission_that_has_ended_is_taken_from_every_copy(house: House) -> None:
    await tagged(house.database, house.world, draft(expires_at=house.clock.at + timedelta(hours=1)))
    await house.settle()
    await house.skip(seconds=3599)
    assert clearing(house) == 1
    await house.skip(seconds=1)
    assert clearing(house) == 0
    assert len(house.cards("cm")) == 1


# Reminders


async def test_comms_are_reminded_once_when_nobody_answers_and_silence_is_no_yes(house: House) -> None:
    question = await asked(house.database, house.world, BIO)
    await house.settle()
    before = len(house.cards("comms"))
    await house.skip(seconds=2 * 3600 - 1)
    assert len(house.cards("comms")) == before
    await house.skip(seconds=1)
    assert len(house.cards("comms")) == before + 1
    await house.skip(days=365)
    assert clearing(house) == 0
    async with house.database.read() as work:
        waiting = await work.questions.get(question.organisation, question.id)
    assert waiting is not None
    assert waiting.state is QuestionState.OPEN


async def test_nobody_is_reminded_of_what_was_answered(house: House) -> None:
    question = await asked(house.database, house.world, BIO)
    async with house.database.write() as work:
        await answering.answer(work, house.world.karim, question.id, Given(Answer.NO))
    await house.settle()
    before = len(house.cards("comms"))
    await house.skip(days=1)
    assert len(house.cards("comms")) == before


# Taken once


async def test_of_many_who_fire_a_timer_one_acts(waiting_house: House, database_url: str) -> None:
    house = waiting_house
    item = await tagged(house.database, house.world)
    house.clock.forward(seconds=10)
    ((_, id),) = [job for job in await due(house.database) if job[0] is JobKind.FIRE]
    async with database_at(database_url, house.clock) as second:
        rival = second if database_url.startswith("postgresql") else house.database
        await asyncio.gather(*(Fire(each)(id) for each in (house.database, rival) * 3))
    await house.settle()
    assert len(house.cards("cm")) == 1
    async with house.database.read() as work:
        lines = await work.register.about(item.organisation, item.id)
    assert [line.verb for line in lines].count("pass-on") == 1


async def test_a_timer_fired_early_or_for_nothing_does_no_harm(waiting_house: House) -> None:
    house = waiting_house
    await tagged(house.database, house.world)
    async with house.database.read() as work:
        (id,) = await work.timers.due(house.clock.at + timedelta(seconds=10))
    fire = Fire(house.database)
    for each in (id, "t_nothing", id):
        await fire(each)
    await house.settle()
    assert house.cards("cm") == []
    await house.skip(seconds=10)
    await fire(id)
    await house.settle()
    assert len(house.cards("cm")) == 1


@pytest.mark.parametrize("kind", TimerKind)
async def test_a_timer_about_what_is_gone_is_over(house: House, kind: TimerKind) -> None:
    timer = Timer("t_1", house.world.organisation.id, kind, "n_gone", house.clock.at)
    async with house.database.write() as work:
        await work.timers.add(timer)
    async with asyncio.timeout(10):
        await house.settle()
    assert await due(house.database) == []


async def test_what_the_rows_say_is_due(waiting_house: House) -> None:
    house = waiting_house
    await tagged(house.database, house.world, draft(flag=Flag.CONFIDENTIAL))
    assert await due(house.database) == [(JobKind.DRAIN, "demo:comms")]
    house.clock.forward(seconds=10)
    found = await due(house.database)
    assert [kind for kind, _ in found] == [JobKind.FIRE, JobKind.DRAIN]
    await house.settle()
    assert await due(house.database) == []


async def test_a_restart_in_the_undo_window_loses_nothing(waiting_house: House, database_url: str) -> None:
    house = waiting_house
    await tagged(house.database, house.world)
    engine = asyncio.create_task(house.runtime.engine.run())
    async with asyncio.timeout(10):
        while not house.cards("comms"):
            await asyncio.sleep(0.01)
    engine.cancel()
    with pytest.raises(asyncio.CancelledError):
        await engine
    async with database_at(database_url, house.clock) as reborn:
        after = House(
            reborn,
            house.world,
            house.app,
            house.chat,
            house.clock,
            type(house.runtime)(reborn, {house.chat.platform: house.chat}, "fr"),
        )
        await after.settle()
        assert after.cards("cm") == []
        await after.skip(seconds=10)
        assert len(after.cards("cm")) == 1
        assert len(after.cards("comms")) == 1
