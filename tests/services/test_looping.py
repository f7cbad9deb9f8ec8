"""Something answers each of our cards under the account of a person: after so many the room is left alone, comms are
told once, a freeze gets through, and later it goes on."""

from __future__ import annotations

from bot.core.address import Platform
from bot.core.card import Tone
from bot.core.loops import REST, Flow
from bot.jobs.deliveries import Drain
from bot.services import freezing
from bot.services.gestures import Gestures
from tests.builders import StillClock, database_at
from tests.jobs.conftest import House, house_at

MOST = 5


class Echo:
    """A bridge that repeats each of our cards as if Sam had said it; `heard`: how many it has repeated."""

    def __init__(self, house: House) -> None:
        self.house, self.heard = house, 0
        self.drain = Drain(house.database, {Platform.DEMO: house.chat}, Flow(most=MOST))
        self.gestures = Gestures(house.database, "fr")

    async def repeats(self, turns: int) -> None:
        for _ in range(turns):
            await self.drain("demo:comms")
            cards = len(self.house.cards("comms"))
            for _ in range(max(1 if not self.heard else 0, cards - self.heard)):
                sam = self.house.world.sam.caller
                await self.gestures.command(sam, self.house.world.cm, "signal", f"Une cliente se plaint ({cards}).")
            self.heard = cards


async def test_a_loop_comes_to_rest_and_comms_are_told_once(sqlite_url: str) -> None:
    clock = StillClock()
    async with database_at(sqlite_url, clock) as database:
        house = await house_at(database, clock, undo="0s")
        echo = Echo(house)
        await echo.repeats(4 * MOST)
        told = [card for card in house.cards("comms") if card.tone is Tone.RECALL]
        assert len(house.cards("comms")) == MOST + 1
        assert ["demo:comms" in repr(card) for card in told] == [True]
        async with database.read() as work:
            lines = await work.register.about(house.world.organisation.id, house.world.mandate.id)
        assert [line.verb for line in lines].count("room-held") == 1
        async with database.write() as work:
            await freezing.freeze(work, house.world.lea, [house.world.mandate], "Incident")
        await echo.drain("demo:comms")
        assert [card for card in house.cards("comms") if card.tone is Tone.FROZEN]
        before = len(house.cards("comms"))
        clock.forward(seconds=REST.total_seconds() + 1)
        await echo.drain("demo:comms")
        assert len(house.cards("comms")) > before
