"""A signal reaches comms and says where it stands; who may not signal leaves nothing."""

from __future__ import annotations

import pytest

from bot.core.address import Place
from bot.core.delivery import Kind
from bot.core.people import Actor
from bot.core.signals import Signal, SignalState
from bot.errors import Invalid
from bot.services.signals.sending import Telling, send
from bot.storage.database import Database
from bot.storage.work import Work
from tests.builders import World, demo_address, halles
from tests.services.acting import direct, is_refused, kinds, verbs


async def sent(
    database: Database, world: World, told: Telling, *, by: Actor | None = None, place: Place | None = None
) -> Signal:
    async with database.write() as work:
        return await send(work, by or world.sam, world.organisation, world.mandate, told, place or world.cm)


async def test_it_goes_to_comms_and_back_to_where_it_was_made(database: Database, world: World) -> None:
    signal = await sent(database, world, Telling("  La file\N{NULL} est longue. "))
    assert (signal.label, signal.state, signal.text) == ("S-1", SignalState.OPEN, "La file est longue.")
    assert signal.place == world.cm
    assert await kinds(database, signal.id) == [Kind.SIGNAL_CM.value, Kind.SIGNAL_COMMS.value]
    assert await verbs(database, world, signal.id) == ["signal"]
    assert (await sent(database, world, Telling("Encore"))).label == "S-2"


async def test_what_is_said_elsewhere_is_talked_of_alone(database: Database, world: World) -> None:
    elsewhere = await sent(database, world, Telling("x"), place=Place(demo_address("hall")))
    assert elsewhere.place == Place(world.sam.caller.account, direct=True, person=True)
    assert (await sent(database, world, Telling("x"), place=direct(world.sam))).place == direct(world.sam)


async def test_others_signal_nothing(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    for actor in (world.stranger, other.sam, other.lea):

        async def act(work: Work, actor: Actor = actor) -> Signal:
            return await send(work, actor, world.organisation, world.mandate, Telling("x"), world.cm)

        await is_refused(database, act)


async def test_nothing_is_no_signal(database: Database, world: World) -> None:
    with pytest.raises(Invalid):
        await sent(database, world, Telling(" \n\N{NULL}"))
