"""What only one replica does: never two at once, handed over at once by one that stops, soon by one that died."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.errors import Misconfigured
from bot.jobs.leading import LEASE, RENEW, Leader
from bot.measures import REGISTRY
from bot.storage.database import Database
from tests.builders import database_at

FAST = {"lease": 1.5, "renew": 0.2}


class Duty:
    """What is done, and by how many at once."""

    def __init__(self) -> None:
        self.now = 0
        self.most = 0
        self.begun: list[str] = []

    def of(self, name: str, database: Database) -> Leader:
        async def do() -> None:
            self.now += 1
            self.most = max(self.most, self.now)
            self.begun.append(name)
            try:
                await asyncio.Event().wait()
            finally:
                self.now -= 1

        return Leader(database, "gateway", do, **FAST)

    async def until(self, name: str, within: float = 10) -> None:
        async with asyncio.timeout(within):
            while not (self.begun and self.begun[-1] == name and self.now):
                await asyncio.sleep(0.01)


def offices_lost() -> float:
    return REGISTRY.get_sample_value("passerelle_leases_lost_total", {"of": "office"}) or 0.0


@asynccontextmanager
async def running(*leaders: Leader) -> AsyncIterator[list[asyncio.Task[None]]]:
    tasks = [asyncio.create_task(leader.run()) for leader in leaders]
    try:
        yield tasks
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def test_a_dead_holder_is_followed_within_thirty_seconds() -> None:
    assert LEASE + RENEW <= 30


async def test_one_does_it_and_hands_over_at_once_when_it_stops(database_url: str) -> None:
    duty = Duty()
    async with (
        database_at(database_url) as one,
        database_at(database_url) as other,
        running(duty.of("one", one)) as (first,),
    ):
        await duty.until("one")
        async with running(duty.of("other", other)):
            await asyncio.sleep(0.6)
            assert duty.begun == ["one"]
            first.cancel()
            stopped = time.monotonic()
            await duty.until("other")
            assert time.monotonic() - stopped < FAST["lease"], "it did not wait for the end of the lease"
    assert (duty.most, duty.now) == (1, 0)


async def test_one_that_vanishes_is_followed_when_its_lease_ends(database_url: str) -> None:
    duty = Duty()
    async with database_at(database_url) as one, database_at(database_url) as other:
        async with one.write() as work:
            assert await duty.of("one", one)._hold(work)  # and never again: its process was killed
        async with running(duty.of("other", other)):
            await asyncio.sleep(0.5)
            assert duty.begun == []
            await duty.until("other")


async def test_one_that_cannot_reach_the_database_stops_before_another_may_begin(database_url: str) -> None:
    duty, before = Duty(), offices_lost()
    async with database_at(database_url) as one, database_at(database_url) as other:
        leader = duty.of("one", one)
        async with running(leader):
            await duty.until("one")

            async def away(*_: object) -> bool:
                raise OSError("no route")

            leader._hold = away  # type: ignore[method-assign, assignment]
            async with running(duty.of("other", other)):
                await duty.until("other")
                assert not leader.leads
                assert offices_lost() == before + 1, "an alarm goes by this"
    assert duty.most == 1
    assert offices_lost() == before + 1, "one that is stopped has lost nothing"


async def test_a_duty_that_trying_again_would_not_mend_ends_the_leader_and_leaves_the_office(sqlite_url: str) -> None:
    """As a token that the platform refuses: each further try would count against the account."""
    begun = 0

    async def do() -> None:
        nonlocal begun
        begun += 1
        raise Misconfigured("the token is refused")

    async with database_at(sqlite_url) as database:
        with pytest.raises(Misconfigured):
            async with asyncio.timeout(5):
                await Leader(database, "gateway", do, **FAST).run()
        assert begun == 1
        async with database.write() as work:
            assert await Duty().of("other", database)._hold(work)


@pytest.mark.parametrize("failures", [2])
async def test_a_duty_that_fails_is_begun_again(sqlite_url: str, failures: int) -> None:
    begun = 0

    async def do() -> None:
        nonlocal begun
        begun += 1
        if begun <= failures:
            raise RuntimeError
        await asyncio.Event().wait()

    async with database_at(sqlite_url) as database, running(Leader(database, "gateway", do, **FAST)):
        async with asyncio.timeout(5):
            while begun <= failures:
                await asyncio.sleep(0.01)


async def test_a_duty_that_can_never_be_done_ends_it(sqlite_url: str) -> None:
    """A token that is refused: to begin again every few seconds would get the address banned, and tell nobody."""

    async def do() -> None:
        raise Misconfigured("DISCORD__TOKEN")

    async with database_at(sqlite_url) as database:
        async with asyncio.timeout(5):
            with pytest.raises(Misconfigured):
                await Leader(database, "gateway", do, **FAST).run()
        async with running(Leader(database, "gateway", asyncio.Event().wait, **FAST)) as (task,):  # type: ignore[arg-type]
            await asyncio.sleep(0.1)
            assert not task.done()
