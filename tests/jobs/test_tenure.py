"""A sender that was held up beyond its lease sends no more: another may have done so."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.core.address import Address, Platform
from bot.jobs import deliveries
from bot.jobs.deliveries import Drain
from bot.jobs.tenure import Late, in_time, tenure
from bot.ports import RoomFacts
from tests.builders import database_at, tagged
from tests.faults.forgetful import Forgetful
from tests.jobs.conftest import House
from tests.jobs.faulty import Faulty

MOMENT = timedelta(seconds=0.2)


def test_whoever_has_no_lease_may_take_their_time() -> None:
    in_time(3600)


def test_nothing_leaves_that_may_end_after_the_lease() -> None:
    with tenure(timedelta(seconds=30)):
        in_time(27)
        with pytest.raises(Late):
            in_time(28.1)
    in_time(28.1)


@pytest.mark.parametrize("clock", ["monotonic", "time"])
def test_nothing_leaves_after_it_by_either_clock(clock: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One stands still with a machine that is suspended, the other may be set back."""
    now = getattr(time, clock)
    with tenure(timedelta(seconds=30)):
        in_time()
        monkeypatch.setattr(time, clock, lambda: now() + 28.5)
        with pytest.raises(Late):
            in_time()


class HeldUp(Faulty):
    """A sender's chat: when it has drawn its card it stands still, longer than its lease lasts."""

    def __init__(self, house: House, chat: Forgetful, meanwhile: Callable[[], Awaitable[None]]) -> None:
        super().__init__(chat, house.clock.process)
        self._clock_of_all, self._meanwhile = house.clock, meanwhile

    async def room_facts(self, room: Address) -> RoomFacts:
        """Meanwhile somebody else takes what this one has."""
        self._clock_of_all.forward(seconds=MOMENT.total_seconds() + 1)
        await asyncio.sleep(MOMENT.total_seconds())
        await self._meanwhile()
        return await super().room_facts(room)


@pytest.mark.parametrize("taken", [True, False])
async def test_held_up_between_drawing_and_sending_it_doubles_nothing(
    house: House, database_url: str, taken: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two replicas, and a platform that knows no key."""
    await tagged(house.database, house.world)
    house.clock.forward(seconds=1)
    await tagged(house.database, house.world)
    platform = Forgetful(house.app.world)
    async with database_at(database_url, house.clock) as database:
        others = Drain(database, {Platform.DEMO: Faulty(platform, house.clock.process)})

        async def meanwhile() -> None:
            hastened.undo()
            if taken:
                await others("demo:cm")

        with monkeypatch.context() as hastened:
            hastened.setattr(deliveries, "LEASE", MOMENT)
            await Drain(house.database, {Platform.DEMO: HeldUp(house, platform, meanwhile)})("demo:cm")
        house.clock.forward(minutes=1)
        await others("demo:cm")
    assert platform.doubles == []
    assert [card.number for card in house.cards("cm")] == ["N-1", "N-2"], "none goes past it meanwhile"
