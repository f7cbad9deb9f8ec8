"""From the tag to the CM: the undo window, a freeze, the end of an embargo."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.delivery import Kind, TimerKind
from bot.core.flags import Embargo, Flag
from bot.core.news import NewsState
from bot.core.rights import Action
from bot.errors import Frozen, Gone, Stale
from bot.services import freezing, passing
from bot.storage.database import Database
from tests.builders import SkewedClock, World, database_at, draft, frozen, halles, tagged
from tests.services.acting import is_refused, item, kinds, verbs


async def test_the_window_ends_once(database: Database, world: World) -> None:
    made = await tagged(database, world)
    for _ in range(2):
        async with database.write() as work:
            await passing.undo_ends(work, world.organisation.id, made.id)
    assert (await kinds(database)).count(Kind.NEWS_CM.value) == 1
    assert await verbs(database, world, made.id) == ["tag", "pass-on"]
    async with database.write() as work:
        await passing.undo_ends(work, world.organisation.id, "n_nothing")


async def test_what_left_cannot_be_undone_nor_sent_again(database: Database, swift: World) -> None:
    made = await tagged(database, swift)
    for act in (passing.undo, passing.send_now):
        async with database.write() as work:
            with pytest.raises(Stale):
                await act(work, swift.karim, made.id)


async def test_undone_it_is_as_if_it_had_never_been(database: Database, world: World) -> None:
    made = await tagged(database, world)
    async with database.write() as work:
        await passing.undo(work, world.lea, made.id)
    undone = await item(database, world, made.id)
    assert undone.state is NewsState.UNDONE
    async with database.read() as work:
        assert not await work.news.judged(world.organisation.id, world.mandate.id)
        assert await work.timers.waiting(world.organisation.id, made.id, TimerKind.UNDO_NEWS) is None
    async with database.write() as work:
        await passing.undo_ends(work, world.organisation.id, made.id)
    assert Kind.NEWS_CM.value not in await kinds(database)


async def test_who_may_undo_and_send(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    made = await tagged(database, world)
    for actor in (world.sam, world.stranger):
        await is_refused(database, lambda work, actor=actor: passing.undo(work, actor, made.id))  # type: ignore[misc]
        await is_refused(database, lambda work, actor=actor: passing.send_now(work, actor, made.id))  # type: ignore[misc]
        await is_refused(database, lambda work, actor=actor: passing.loaded(work, actor, made.id, Action.EDIT))  # type: ignore[misc]
    async with database.write() as work:
        with pytest.raises(Gone):
            await passing.undo(work, other.lea, made.id)


async def test_a_freeze_keeps_back_what_clears_and_lets_pass_what_does_not(database: Database, swift: World) -> None:
    freeze = await frozen(database, swift)
    kept = await tagged(database, swift)
    told = await tagged(database, swift, draft("Confidentiel.", Flag.CONFIDENTIAL))
    assert kept.state is NewsState.PENDING
    assert told.state is NewsState.PASSED
    async with database.write() as work:
        with pytest.raises(Frozen):
            await passing.send_now(work, swift.karim, kept.id)
    assert (await item(database, swift, kept.id)).state is NewsState.PENDING
    async with database.write() as work:
        await freezing.thaw(work, swift.lea, freeze.id)
    assert (await item(database, swift, kept.id)).state is NewsState.PENDING
    async with database.write() as work:
        await passing.send_now(work, swift.karim, kept.id)
    assert (await item(database, swift, kept.id)).state is NewsState.PASSED


async def test_an_embargo_ends_when_both_clocks_say_so(sqlite_url: str) -> None:
    clock = SkewedClock()
    async with database_at(sqlite_url, clock) as database:
        world = await halles(database, undo="0s")
        async with database.read() as work:
            until = work.now.instant + timedelta(hours=1)
        made = await tagged(database, world, draft(embargo=Embargo(until, "Europe/Paris")))
        clock.apart = timedelta(hours=2)
        async with database.write() as work:
            await passing.embargo_ends(work, world.organisation.id, made.id)
            soon = await work.timers.waiting(world.organisation.id, made.id, TimerKind.EMBARGO)
        assert soon is not None
        assert soon > until
        assert (await kinds(database)).count(Kind.NEWS_CM.value) == 1
        clock.apart, clock.offset = timedelta(0), timedelta(hours=2)
        async with database.write() as work:
            await passing.embargo_ends(work, world.organisation.id, made.id)
        assert (await kinds(database)).count(Kind.NEWS_CM.value) == 2
        assert (await verbs(database, world, made.id))[-1] == "embargo-over"


async def test_an_embargo_on_what_is_gone_says_nothing(database: Database, world: World) -> None:
    async with database.read() as work:
        until = work.now.instant + timedelta(minutes=5)
    pending = await tagged(database, world, draft(embargo=Embargo(until, "Europe/Paris")))
    database.clock.offset += timedelta(hours=1)
    async with database.write() as work:
        await passing.embargo_ends(work, world.organisation.id, pending.id)
        await passing.embargo_ends(work, world.organisation.id, "n_nothing")
        await passing.expires(work, world.organisation.id, pending.id)
    assert Kind.NEWS_CM.value not in await kinds(database)


async def test_the_ends_are_kept_and_forgotten(database: Database, swift: World) -> None:
    async with database.read() as work:
        until = work.now.instant + timedelta(hours=1)
    embargoed = draft(embargo=Embargo(until, "Europe/Paris"), expires_at=until + timedelta(hours=1))
    made = await tagged(database, swift, embargoed)
    async with database.write() as work:
        assert await work.timers.waiting(swift.organisation.id, made.id, TimerKind.EMBARGO) == until
        assert await work.timers.waiting(swift.organisation.id, made.id, TimerKind.EXPIRY) is not None
        database.clock.offset += timedelta(days=1)
    async with database.write() as work:
        await passing.set_ends(work, made)
        assert await work.timers.waiting(swift.organisation.id, made.id, TimerKind.EMBARGO) is None
