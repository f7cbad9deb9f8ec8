"""What is drawn when it leaves: what holds then, and nothing for those who have left."""

from __future__ import annotations

from bot.core.delivery import Kind
from bot.core.signals import Signal
from bot.services.signals import calling, handling
from bot.services.signals.sending import Telling, send
from bot.storage.database import Database
from tests.builders import World
from tests.services.acting import drawn


async def sent(database: Database, world: World) -> Signal:
    async with database.write() as work:
        signal = await send(work, world.sam, world.organisation, world.mandate, Telling("Une file"), world.cm)
        await calling.call_next(work, world.organisation.id, signal.id)
        return signal


async def test_each_side_gets_its_card(database: Database, world: World) -> None:
    signal = await sent(database, world)
    cards = [await drawn(database, world, kind, signal.id) for kind in (Kind.SIGNAL_CM, Kind.SIGNAL_COMMS)]
    assert all(card is not None and card.number == "S-1" for card in cards)
    assert await drawn(database, world, Kind.SIGNAL_ANSWER, signal.id) is None, "there is no answer yet"
    assert await drawn(database, world, Kind.SIGNAL_CM, "g_nothing") is None


async def test_nobody_is_called_for_what_was_taken_meanwhile(database: Database, world: World) -> None:
    signal = await sent(database, world)
    assert await drawn(database, world, Kind.SIGNAL_CALL, signal.id) is not None
    async with database.write() as work:
        await handling.take(work, world.karim, signal.id)
    assert await drawn(database, world, Kind.SIGNAL_CALL, signal.id) is None
    assert await drawn(database, world, Kind.SIGNAL_CALL, signal.id, refreshes="m_1") is not None


async def test_who_was_called_and_left_sees_no_more(database: Database, world: World) -> None:
    signal = await sent(database, world)
    assert world.lea.member is not None
    async with database.write() as work:
        await work.people.end_member(world.organisation.id, world.lea.member.id)
    assert await drawn(database, world, Kind.SIGNAL_CALL, signal.id, refreshes="m_1") is None


async def test_the_answer_is_drawn_once_it_was_given(database: Database, swift: World) -> None:
    signal = await sent(database, swift)
    async with database.write() as work:
        await handling.answer(work, swift.lea, signal.id, "Merci", version=2)
    card = await drawn(database, swift, Kind.SIGNAL_ANSWER, signal.id)
    assert card is not None
    assert not card.clears
