"""Comms see all that waits; a CM only their own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from bot.core.card import Card
from bot.core.people import Actor
from bot.errors import Gone
from bot.services.signals import listing
from bot.services.signals.sending import Telling, send
from bot.services.who import Standpoint, the_standpoint
from bot.storage.database import Database
from bot.storage.work import Work
from tests.builders import World
from tests.cards.samples import text_of


async def sent(database: Database, world: World, by: Actor, text: str) -> None:
    async with database.write() as work:
        await send(work, by, world.organisation, world.mandate, Telling(text), world.comms)


async def seen(database: Database, world: World, by: Actor, act: Callable[[Work, Standpoint], Awaitable[Card]]) -> str:
    async with database.read() as work:
        return text_of(await act(work, await the_standpoint(work, by.caller, world.cm)))


async def test_each_sees_what_is_theirs(database: Database, world: World) -> None:
    await sent(database, world, world.lea, "Vu par la communication")
    await sent(database, world, world.sam, "Vu par Sam")
    comms, cm = [await seen(database, world, by, listing.listed) for by in (world.karim, world.sam)]
    assert "Vu par la communication" in comms
    assert "Vu par Sam" in comms
    assert "Vu par Sam" in cm
    assert "Vu par la communication" not in cm


async def test_by_number_too(database: Database, world: World) -> None:
    await sent(database, world, world.lea, "Vu par la communication")
    await sent(database, world, world.sam, "Vu par Sam")
    assert "Vu par Sam" in await seen(database, world, world.sam, lambda w, s: listing.numbered(w, s, 2))
    assert "Vu par la" in await seen(database, world, world.karim, lambda w, s: listing.numbered(w, s, 1))
    for number in (1, 3):
        with pytest.raises(Gone):
            await seen(database, world, world.sam, lambda w, s, n=number: listing.numbered(w, s, n))  # type: ignore[misc]
