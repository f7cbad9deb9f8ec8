"""Comms are told a day and an hour before an embargo lifts; one that asks first asks; stages show. Never early."""

from __future__ import annotations

from datetime import timedelta

from bot.core.delivery import Kind
from bot.core.flags import Standing
from bot.core.verdict import VerdictKind
from bot.services import editing, lifting
from bot.storage.database import Database
from tests.builders import World
from tests.cards.samples import text_of
from tests.services.acting import drawn, item, kinds, verbs
from tests.services.embargoed import UNTIL, company, embargoed, fire, said, stands

SECOND = timedelta(seconds=1)


async def count(database: Database, kind: Kind) -> int:
    return (await kinds(database)).count(kind.value)


async def test_a_day_before_an_hour_before_and_then_it_is_said(sqlite_url: str) -> None:
    async with company(sqlite_url) as (database, world, clock):
        made = await embargoed(database, world)
        await fire(database)
        assert await count(database, Kind.EMBARGO_AHEAD) == 0
        clock.offset = UNTIL - timedelta(hours=23, minutes=59)
        await fire(database)
        assert await count(database, Kind.EMBARGO_AHEAD) == 1
        clock.offset = UNTIL - timedelta(minutes=59)
        await fire(database)
        await fire(database)
        assert await count(database, Kind.EMBARGO_AHEAD) == 2
        assert await said(database, world) is VerdictKind.EMBARGOED
        assert await count(database, Kind.NEWS_CM) == 1
        clock.offset = UNTIL + 2 * SECOND
        await fire(database)
        assert await count(database, Kind.NEWS_CM) == 2
        assert await said(database, world) is VerdictKind.SHAREABLE
        over = await drawn(database, world, Kind.EMBARGO_AHEAD, made.id, refreshes="x")
        assert over is not None
        assert not over.buttons
        assert await drawn(database, world, Kind.EMBARGO_AHEAD, made.id) is None


async def test_the_card_shows_what_the_cm_will_be_told(database: Database, swift: World) -> None:
    made = await embargoed(database, swift)
    card = await drawn(database, swift, Kind.EMBARGO_AHEAD, made.id)
    assert card is not None
    assert "Cet embargo sera levé le" in card.headline
    assert made.revision.wording is not None
    assert made.revision.wording in text_of(card)
    assert made.revision.wording not in card.notice
    assert not card.clears


async def test_one_that_asks_first_asks_and_waits(sqlite_url: str) -> None:
    async with company(sqlite_url) as (database, world, clock):
        made = await embargoed(database, world, asks=True)
        clock.offset = UNTIL + timedelta(minutes=1)
        await fire(database)
        assert await count(database, Kind.EMBARGO_DUE) == 1
        assert await count(database, Kind.NEWS_CM) == 1
        assert await said(database, world) is VerdictKind.EMBARGOED
        for_cm = await drawn(database, world, Kind.NEWS_CM, made.id, refreshes="x")
        assert for_cm is not None
        assert "attend le feu vert" in text_of(for_cm)
        assert not for_cm.clears
        clock.offset += timedelta(days=400)
        await fire(database)
        assert await stands(database, world, made.id) is Standing.EMBARGOED
        told = await item(database, world, made.id)
        async with database.write() as work:
            await lifting.lift(work, world.karim, made.id, told.version)
        assert await said(database, world) is VerdictKind.SHAREABLE
        assert "embargo-due" in await verbs(database, world, made.id)


async def test_a_stage_changes_nothing_for_the_cm(sqlite_url: str) -> None:
    async with company(sqlite_url) as (database, world, clock):
        made = await embargoed(database, world, staged=True)
        card = await drawn(database, world, Kind.NEWS_CM, made.id)
        assert card is not None
        assert "🔒 partenaires" in text_of(card)
        clock.offset = UNTIL - timedelta(hours=9)
        await fire(database)
        card = await drawn(database, world, Kind.NEWS_CM, made.id)
        assert card is not None
        assert "✓ partenaires" in text_of(card)
        assert "📣 public" in text_of(card)
        assert await said(database, world) is VerdictKind.EMBARGOED


async def test_a_stage_and_a_warning_that_are_due_together_do_not_take_each_other_away(sqlite_url: str) -> None:
    async with company(sqlite_url) as (database, world, clock):
        await embargoed(database, world, staged=True)
        clock.offset = UNTIL - timedelta(hours=2)
        await fire(database)
        assert await count(database, Kind.EMBARGO_AHEAD) == 1
        async with database.read() as work:
            states = await work.connection.exec_driver_sql("SELECT kind, state FROM timer WHERE kind = 'stage'")
            assert [row.state for row in states.all()] == ["fired"]


async def test_nothing_is_foretold_of_what_was_withdrawn_or_is_held(sqlite_url: str) -> None:
    async with company(sqlite_url) as (database, world, clock):
        made = await embargoed(database, world)
        async with database.write() as work:
            await editing.withdraw(work, world.lea, made.id)
        clock.offset = UNTIL + SECOND
        await fire(database)
        assert await count(database, Kind.EMBARGO_AHEAD) == 0
        assert await count(database, Kind.NEWS_CM) == 1


async def test_who_was_away_for_days_is_warned_of_nothing_that_is_over(sqlite_url: str) -> None:
    async with company(sqlite_url) as (database, world, clock):
        await embargoed(database, world)
        clock.offset = UNTIL + timedelta(days=2)
        await fire(database)
        assert await count(database, Kind.EMBARGO_AHEAD) == 0
        assert await count(database, Kind.NEWS_CM) == 2
