"""Freezes: who begins and who ends them, and that they are told."""

from __future__ import annotations

import pytest

from bot.core.delivery import Kind
from bot.errors import Gone, Stale
from bot.services import freezing
from bot.storage.database import Database
from tests.builders import World, asked, frozen, halles, tagged
from tests.services.acting import is_refused, kinds, verbs


async def test_a_freeze_is_told_to_both_sides_and_noted(database: Database, world: World) -> None:
    freeze = await frozen(database, world)
    assert await kinds(database, freeze.id) == [Kind.FREEZE_CM.value, Kind.FREEZE_COMMS.value]
    assert await verbs(database, world, freeze.id) == ["freeze"]
    async with database.write() as work:
        ended = await freezing.thaw(work, world.lea, freeze.id)
    assert ended.thawed_at is not None
    assert (await kinds(database, freeze.id)).count(Kind.THAW.value) == 2
    assert await verbs(database, world, freeze.id) == ["freeze", "thaw"]


async def test_staff_may_freeze_but_thaw_only_by_policy(database: Database, strict: World) -> None:
    freeze = await frozen(database, strict)
    await is_refused(database, lambda work: freezing.thaw(work, strict.karim, freeze.id))
    async with database.write() as work:
        await freezing.thaw(work, strict.lea, freeze.id)


async def test_the_others_neither_freeze_nor_thaw(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    freeze = await frozen(database, world)
    for actor in (world.sam, world.stranger, other.lea):
        await is_refused(database, lambda work, actor=actor: freezing.freeze(work, actor, [world.mandate], "x"))  # type: ignore[misc]
    for actor in (world.sam, world.stranger):
        await is_refused(database, lambda work, actor=actor: freezing.thaw(work, actor, freeze.id))  # type: ignore[misc]
    async with database.write() as work:
        with pytest.raises(Gone):
            await freezing.thaw(work, other.lea, freeze.id)


async def test_frozen_twice_and_thawed_twice_is_stale(database: Database, world: World) -> None:
    freeze = await frozen(database, world)
    async with database.write() as work:
        with pytest.raises(Stale):
            await freezing.freeze(work, world.lea, [world.mandate], "encore")
    async with database.write() as work:
        await freezing.thaw(work, world.lea, freeze.id)
    async with database.write() as work:
        with pytest.raises(Stale):
            await freezing.thaw(work, world.lea, freeze.id)
    assert (await frozen(database, world)).id != freeze.id


async def test_of_several_mandates_those_not_frozen_yet_are(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    assert other.mandate.id != world.mandate.id
    await frozen(database, world)
    async with database.read() as work:
        assert await work.freezes.in_force(world.organisation.id, world.mandate.id) is not None
        assert await work.freezes.in_force(other.organisation.id, other.mandate.id) is None


async def test_what_waits_is_drawn_anew_for_comms(database: Database, world: World) -> None:
    made, question = await tagged(database, world), await asked(database, world, "Et le parking de Valence ?")
    freeze = await frozen(database, world)
    async with database.write() as work:
        await freezing.thaw(work, world.lea, freeze.id)
    assert await kinds(database, made.id) == [Kind.NEWS_COMMS.value]
    assert await kinds(database, question.id) == [Kind.VERDICT.value, Kind.QUESTION_COMMS.value]
