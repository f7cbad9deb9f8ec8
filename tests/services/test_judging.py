"""The verdict from what is on record; and whatever goes wrong on the way is no yes."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Any

import pytest

from bot.core.evidence import Doubt
from bot.core.flags import Audience, Embargo, Flag
from bot.core.questions import Answer
from bot.core.verdict import Verdict, VerdictKind
from bot.desk.reading import Reader, reading
from bot.services import answering, consulting, editing
from bot.services.answering import Given
from bot.services.judging import judge, restricted_since
from bot.storage.database import Database
from tests.builders import ASKED, OPENING, SkewedClock, World, asked, database_at, draft, frozen, halles, tagged


async def judged(database: Database, world: World, text: str = ASKED) -> Verdict:
    async with database.read() as work:
        return await judge(work, world.organisation, world.mandate, text)


async def test_what_was_passed_on_and_covers_is_a_yes(database: Database, swift: World) -> None:
    await tagged(database, swift)
    verdict = await judged(database, swift)
    assert (verdict.kind, verdict.wording) == (VerdictKind.SHAREABLE, OPENING)


async def test_what_was_not_passed_on_is_no_yes(database: Database, world: World) -> None:
    await tagged(database, world)
    assert (await judged(database, world)).kind is VerdictKind.UNKNOWN


async def test_a_freeze_comes_before_everything(database: Database, swift: World) -> None:
    await tagged(database, swift)
    await frozen(database, swift)
    assert (await judged(database, swift)).kind is VerdictKind.FROZEN


@pytest.mark.parametrize("apart", [61, -61, 3600])
async def test_clocks_more_than_a_minute_apart_give_no_yes(sqlite_url: str, apart: int) -> None:
    clock = SkewedClock()
    async with database_at(sqlite_url, clock) as database:
        world = await halles(database, undo="0s")
        await tagged(database, world)
        clock.apart = timedelta(seconds=apart)
        verdict = await judged(database, world)
        assert verdict.kind is VerdictKind.UNKNOWN
        assert Doubt.CLOCKS in verdict.doubts
        clock.apart = timedelta(seconds=50)
        assert (await judged(database, world)).kind is VerdictKind.SHAREABLE


async def test_an_embargo_does_not_lift_while_the_clocks_disagree(sqlite_url: str) -> None:
    clock = SkewedClock()
    async with database_at(sqlite_url, clock) as database:
        world = await halles(database, undo="0s")
        async with database.read() as work:
            until = work.now.instant + timedelta(hours=1)
        await tagged(database, world, draft(embargo=Embargo(until, "Europe/Paris")))
        clock.apart = timedelta(hours=2)
        assert (await judged(database, world)).kind is VerdictKind.EMBARGOED
        clock.apart, clock.offset = timedelta(0), timedelta(hours=2)
        assert (await judged(database, world)).kind is VerdictKind.SHAREABLE


async def test_a_fault_in_reading_is_no_yes(database: Database, swift: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await tagged(database, swift)

    monkeypatch.setattr(consulting, "reading", broken)
    verdict = await judged(database, swift)
    assert (verdict.kind, verdict.doubts) == (VerdictKind.UNKNOWN, (Doubt.ERROR,))


async def test_a_reading_that_takes_too_long_is_no_yes(
    database: Database, swift: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await tagged(database, swift)
    reads = reading

    def slow(*args: Any) -> Reader:
        time.sleep(0.3)
        return (yield from reads(*args))

    monkeypatch.setattr(consulting, "reading", slow)
    monkeypatch.setattr(consulting, "TIME_LIMIT", 0.05)
    verdict = await judged(database, swift)
    assert (verdict.kind, verdict.doubts) == (VerdictKind.UNKNOWN, (Doubt.TIMEOUT,))


def broken(*_args: Any) -> Reader:
    raise RecursionError("a text that breaks the reader")
    yield  # type: ignore[unreachable]  # a generator, as the reader is


async def test_the_record_is_the_mandates_own(database: Database, swift: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b", undo="0s")
    await tagged(database, swift)
    assert (await judged(database, swift)).cited
    assert not (await judged(database, other)).cited


async def test_restricted_since_sees_tags_withdrawals_and_holds_after_the_answer_alone(
    database: Database, world: World
) -> None:
    early = await tagged(database, world, draft(flag=Flag.CONFIDENTIAL, wording=None))
    question = await asked(database, world)
    async with database.write() as work:
        answering_now = await answering.answer(work, world.lea, question.id, Given(Answer.MAY, wording="Oui."))
    assert answering_now.ruling is not None

    async def since() -> bool:
        async with database.read() as work:
            ruling = await work.rulings.get(world.organisation.id, answering_now.ruling or "")
            assert ruling is not None
            return await restricted_since(work, world.organisation, world.mandate, ASKED, ruling)

    assert not await since()
    async with database.write() as work:
        await editing.withdraw(work, world.karim, early.id)
    assert not await since(), "what was taken back before it left counts no more"
    await tagged(database, world, draft("Le parking de Valence est gratuit.", Flag.CONFIDENTIAL, wording=None))
    assert not await since(), "what speaks of something else"
    secret = draft(OPENING + " Secret.", Flag.CONFIDENTIAL, wording=None, audience=Audience.COMMS)
    await tagged(database, world, secret)
    assert await since()


async def test_what_cannot_be_read_counts_as_restricted(
    database: Database, swift: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = await asked(database, swift)
    async with database.write() as work:
        await answering.answer(work, swift.lea, question.id, Given(Answer.MAY, wording="Oui."))
    async with database.read() as work:
        (ruling,) = await work.rulings.judged(swift.organisation.id, swift.mandate.id)
        assert not await restricted_since(work, swift.organisation, swift.mandate, ASKED, ruling)
    await tagged(database, swift, draft("Le parking de Valence est gratuit.", Flag.CONFIDENTIAL, wording=None))

    async with database.read() as work:
        assert not await restricted_since(work, swift.organisation, swift.mandate, ASKED, ruling)
    monkeypatch.setattr(consulting, "reading", broken)
    async with database.read() as work:
        assert await restricted_since(work, swift.organisation, swift.mandate, ASKED, ruling)
