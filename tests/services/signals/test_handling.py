"""Taking and answering: by those who may, once; the later one is told who was first."""

from __future__ import annotations

import pytest

from bot.core.delivery import Kind, TimerKind
from bot.core.signals import Signal, SignalState
from bot.errors import Refused, Stale
from bot.services.signals import handling
from bot.services.signals.sending import Telling, send
from bot.storage.database import Database
from tests.builders import World, halles
from tests.services.acting import is_refused, kinds, verbs


async def sent(database: Database, world: World) -> Signal:
    async with database.write() as work:
        return await send(work, world.sam, world.organisation, world.mandate, Telling("Une file"), world.cm)


async def test_the_first_takes_it(database: Database, world: World) -> None:
    signal = await sent(database, world)
    async with database.write() as work:
        taken = await handling.take(work, world.karim, signal.id)
        with pytest.raises(Stale) as told:
            await handling.take(work, world.lea, signal.id)
    assert (taken.state, taken.taken_by) == (SignalState.TAKEN, world.karim.member and world.karim.member.id)
    assert told.value.arguments["by"] == "Karim Osman"
    assert await verbs(database, world, signal.id) == ["signal", "take"]


async def test_who_may_not_handle_it_changes_nothing(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    signal = await sent(database, world)
    for actor in (world.sam, world.stranger, other.lea):
        await is_refused(database, lambda work, actor=actor: handling.take(work, actor, signal.id))  # type: ignore[misc]
        await is_refused(database, lambda work, actor=actor: handling.answer(work, actor, signal.id, "x", version=1))  # type: ignore[misc]
        await is_refused(database, lambda work, actor=actor: handling.undo(work, actor, signal.id))  # type: ignore[misc]
        await is_refused(database, lambda work, actor=actor: handling.send_now(work, actor, signal.id))  # type: ignore[misc]


async def test_an_answer_waits_for_the_undo_window(database: Database, world: World) -> None:
    signal = await sent(database, world)
    async with database.write() as work:
        answering = await handling.answer(work, world.lea, signal.id, "Merci", version=1)
        assert answering.state is SignalState.ANSWERING
        assert await work.timers.waiting(signal.organisation, signal.id, TimerKind.UNDO_SIGNAL) is not None
    assert Kind.SIGNAL_ANSWER.value not in await kinds(database, signal.id)
    async with database.write() as work:
        await handling.undo_ends(work, signal.organisation, signal.id)
        await handling.undo_ends(work, signal.organisation, signal.id)
    assert (await kinds(database, signal.id)).count(Kind.SIGNAL_ANSWER.value) == 1
    async with database.write() as work:
        with pytest.raises(Stale):
            await handling.undo(work, world.lea, signal.id)


async def test_without_a_window_it_leaves_at_once(database: Database, swift: World) -> None:
    signal = await sent(database, swift)
    async with database.write() as work:
        assert (await handling.answer(work, swift.lea, signal.id, "Merci", version=1)).state is SignalState.ANSWERED
    assert Kind.SIGNAL_ANSWER.value in await kinds(database, signal.id)


async def test_an_undone_answer_leaves_nothing(database: Database, world: World) -> None:
    signal = await sent(database, world)
    async with database.write() as work:
        await handling.answer(work, world.lea, signal.id, "Merci", version=1)
        undone = await handling.undo(work, world.lea, signal.id)
        assert (undone.state, undone.answer, undone.answered_by) == (SignalState.TAKEN, None, None)
        await handling.undo_ends(work, signal.organisation, signal.id)
    assert Kind.SIGNAL_ANSWER.value not in await kinds(database, signal.id)


async def test_a_form_from_before_somebody_took_it_does_not_answer_over_them(database: Database, world: World) -> None:
    signal = await sent(database, world)
    async with database.write() as work:
        await handling.take(work, world.karim, signal.id)
        with pytest.raises(Stale):
            await handling.answer(work, world.lea, signal.id, "Merci", version=1)
        assert (await handling.answer(work, world.karim, signal.id, "Merci", version=1)).answered_by


async def test_what_is_not_there_is_refused(database: Database, world: World) -> None:
    async with database.write() as work:
        with pytest.raises(Refused):
            await handling.take(work, world.lea, "g_nothing")
