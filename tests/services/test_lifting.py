"""Lifting an embargo takes the right of release and an undo window; keeping it takes one click of anyone in comms."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.delivery import Kind
from bot.core.flags import Embargo, Standing
from bot.core.news import NewsState
from bot.core.verdict import VerdictKind
from bot.errors import Invalid, Stale
from bot.services import freezing, lifting, passing
from bot.storage.database import Database
from tests.builders import World
from tests.services.acting import is_refused, item, kinds, verbs
from tests.services.embargoed import company, embargoed, said, stands


async def test_lifted_early_it_is_told_after_the_undo_window(database: Database, world: World) -> None:
    made = await embargoed(database, world)
    async with database.write() as work:
        await passing.undo_ends(work, world.organisation.id, made.id)
    told = await item(database, world, made.id)
    async with database.write() as work:
        lifted = await lifting.lift(work, world.karim, told.id, told.version)
    assert lifted.waiting is not None
    assert await said(database, world) is VerdictKind.EMBARGOED
    before = (await kinds(database)).count(Kind.NEWS_CM.value)
    async with database.write() as work:
        await passing.undo_ends(work, world.organisation.id, made.id)
    assert await said(database, world) is VerdictKind.SHAREABLE
    assert (await kinds(database)).count(Kind.NEWS_CM.value) == before + 1


async def test_a_lift_can_be_taken_back(database: Database, world: World) -> None:
    made = await embargoed(database, world)
    async with database.write() as work:
        await passing.undo_ends(work, world.organisation.id, made.id)
    told = await item(database, world, made.id)
    async with database.write() as work:
        await lifting.lift(work, world.karim, told.id, told.version)
        await passing.undo(work, world.lea, told.id)
    assert await said(database, world) is VerdictKind.EMBARGOED
    assert (await item(database, world, made.id)).state is NewsState.PASSED


async def test_anyone_in_comms_stops_a_lift_that_is_about_to_leave(database: Database, world: World) -> None:
    made = await embargoed(database, world)
    async with database.write() as work:
        await passing.undo_ends(work, world.organisation.id, made.id)
    told = await item(database, world, made.id)
    async with database.write() as work:
        await lifting.lift(work, world.lea, told.id, told.version)
        with pytest.raises(Stale):
            await lifting.lift(work, world.lea, told.id, told.version + 1)
        await lifting.hold(work, world.karim, told.id)
        await passing.undo_ends(work, world.organisation.id, made.id)
    held = await item(database, world, made.id)
    assert held.waiting is None
    assert held.revision.embargo is not None
    assert held.revision.embargo.asks
    assert await said(database, world) is VerdictKind.EMBARGOED


async def test_only_those_who_release_lift(database: Database, strict: World) -> None:
    made = await embargoed(database, strict)
    for actor in (strict.karim, strict.sam, strict.stranger):
        await is_refused(database, lambda work, actor=actor: lifting.lift(work, actor, made.id, made.version))  # type: ignore[misc]
    for actor in (strict.sam, strict.stranger):
        await is_refused(database, lambda work, actor=actor: lifting.hold(work, actor, made.id))  # type: ignore[misc]
        await is_refused(database, lambda work, actor=actor: lifting.keep(work, actor, made.id))  # type: ignore[misc]
    async with database.write() as work:
        await lifting.hold(work, strict.karim, made.id)
    made = await item(database, strict, made.id)
    await is_refused(database, lambda work: lifting.lift(work, strict.karim, made.id, made.version))
    async with database.write() as work:
        await lifting.lift(work, strict.lea, made.id, made.version)
    assert await said(database, strict) is VerdictKind.SHAREABLE


async def test_a_freeze_keeps_a_lift_back(database: Database, swift: World) -> None:
    made = await embargoed(database, swift)
    async with database.write() as work:
        await freezing.freeze(work, swift.lea, [swift.mandate], "incident")
        await lifting.lift(work, swift.lea, made.id, made.version)
    assert (await kinds(database)).count(Kind.NEWS_CM.value) == 1
    assert await said(database, swift) is VerdictKind.FROZEN
    assert await stands(database, swift, made.id) is Standing.EMBARGOED


async def test_held_it_does_not_lift_by_itself_and_the_cm_is_told_at_once(sqlite_url: str) -> None:
    async with company(sqlite_url, undo="10s") as (database, world, clock):
        made = await embargoed(database, world)
        async with database.write() as work:
            await passing.undo_ends(work, world.organisation.id, made.id)
            await lifting.hold(work, world.karim, made.id)
        assert (await kinds(database)).count(Kind.RECALL_CM.value) == 1
        async with database.write() as work:
            with pytest.raises(Stale) as second:
                await lifting.hold(work, world.lea, made.id)
        assert second.value.arguments["by"] == "Karim Osman"
        clock.offset += timedelta(days=3)
        assert await stands(database, world, made.id) is Standing.EMBARGOED
        assert await said(database, world) is VerdictKind.EMBARGOED


async def test_later_counts_at_once_and_an_earlier_end_is_no_move(database: Database, swift: World) -> None:
    made = await embargoed(database, swift)
    embargo = made.revision.embargo
    assert embargo is not None
    for wrong in (
        replace(embargo, until=embargo.until - timedelta(minutes=1)),
        embargo,
        replace(embargo, until=embargo.until - timedelta(minutes=1), asks=True),
    ):
        async with database.write() as work:
            with pytest.raises(Invalid):
                await lifting.move(work, swift.karim, made.id, made.version, wrong)
    later = replace(embargo, until=embargo.until + timedelta(days=1))
    async with database.write() as work:
        await lifting.move(work, swift.karim, made.id, made.version, later)
    moved = await item(database, swift, made.id)
    assert moved.revision.embargo == later
    assert (await kinds(database)).count(Kind.RECALL_CM.value) == 1


async def test_one_that_asks_cannot_be_moved_into_one_that_lifts_by_itself(database: Database, swift: World) -> None:
    made = await embargoed(database, swift, asks=True)
    embargo = made.revision.embargo
    assert embargo is not None
    by_itself = Embargo(embargo.until + timedelta(days=1), embargo.zone)
    async with database.write() as work:
        with pytest.raises(Invalid):
            await lifting.move(work, swift.karim, made.id, made.version, by_itself)


async def test_kept_by_one_the_next_is_told_who(database: Database, swift: World) -> None:
    made = await embargoed(database, swift, asks=True)
    async with database.write() as work:
        await lifting.keep(work, swift.karim, made.id)
    async with database.write() as work:
        with pytest.raises(Stale) as second:
            await lifting.keep(work, swift.lea, made.id)
    assert second.value.arguments["by"] == "Karim Osman"
    assert (await verbs(database, swift, made.id))[-1] == "embargo-kept"


async def test_what_is_over_or_changed_since_is_not_lifted(database: Database, swift: World) -> None:
    made = await embargoed(database, swift)
    async with database.write() as work:
        with pytest.raises(Stale):
            await lifting.lift(work, swift.lea, made.id, made.version - 1)
    async with database.write() as work:
        await lifting.lift(work, swift.lea, made.id, made.version)
    for act in (lifting.hold, lifting.keep):
        async with database.write() as work:
            with pytest.raises(Stale):
                await act(work, swift.lea, made.id)
