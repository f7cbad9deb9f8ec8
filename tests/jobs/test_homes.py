"""A page that stays open shows what holds, to whom it may."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.core.address import Address, Platform
from bot.core.card import Card, EvidenceList
from bot.jobs.embedded import Embedded
from bot.jobs.homes import KEPT, PAUSE
from bot.runtime import Runtime
from bot.storage.database import Database
from tests.builders import StillClock, World, asked, database_at, demo_app, draft, halles, tagged


@dataclass
class Pages:
    """What stands on each person's page; `broken`: whose page the platform refuses."""

    database: Database
    world: World
    clock: StillClock
    runtime: Runtime = field(init=False)
    shown: list[tuple[str, Sequence[Card]]] = field(default_factory=list)
    broken: str = ""

    def __post_init__(self) -> None:
        chats = {Platform.DEMO: demo_app(self.clock).chat}
        self.runtime = Runtime(self.database, chats, "fr", homes={Platform.DEMO: self.show})

    async def show(self, account: Address, cards: Sequence[Card]) -> None:
        if account.id == self.broken:
            raise ConnectionError
        self.shown.append((account.id, cards))

    async def settle(self) -> list[str]:
        """Whose pages were replaced since the last time, and with which records."""
        self.shown.clear()
        engine = self.runtime.engine
        assert isinstance(engine, Embedded)
        await engine.settle()
        return [f"{who} {' '.join(numbers(cards))}" for who, cards in self.shown]


def numbers(cards: Sequence[Card]) -> list[str]:
    return [
        line.number
        for card in cards
        for block in card.blocks
        if isinstance(block, EvidenceList)
        for line in block.lines
    ]


@pytest.fixture
async def pages(database_url: str) -> AsyncIterator[Pages]:
    clock = StillClock()
    async with database_at(database_url, clock) as database:
        yield Pages(database, await halles(database, undo="0s"), clock)


async def test_what_is_open_follows_what_happens(pages: Pages) -> None:
    for who in (pages.world.lea, pages.world.sam):
        assert numbers(await pages.runtime.gestures.home(who.caller)) == []
    await tagged(pages.database, pages.world)
    assert await pages.settle() == ["lea N-1", "sam N-1"]
    assert await pages.settle() == []
    await asked(pages.database, pages.world, "Peut-on parler du chauffage ?")
    assert await pages.settle() == ["lea Q-1 N-1", "sam N-1 Q-1"]


async def test_nobody_is_shown_anything_who_did_not_look_or_has_no_role(pages: Pages) -> None:
    assert await pages.runtime.gestures.home(pages.world.stranger.caller) == ()
    await tagged(pages.database, pages.world)
    assert await pages.settle() == []
    await pages.runtime.gestures.home(pages.world.sam.caller)
    async with pages.database.write() as work:
        assert pages.world.sam.member is not None
        await work.people.end_member(pages.world.organisation.id, pages.world.sam.member.id)
    await tagged(pages.database, pages.world)
    assert await pages.settle() == ["sam "]  # the page is emptied: rights are those of now


async def test_a_page_that_fails_keeps_no_other_waiting_and_an_old_one_is_let_go(pages: Pages) -> None:
    pages.broken = "lea"
    for who in (pages.world.lea, pages.world.sam):
        await pages.runtime.gestures.home(who.caller)
    await tagged(pages.database, pages.world)
    assert await pages.settle() == ["sam N-1"]
    pages.broken = ""
    assert await pages.settle() == []
    pages.clock.forward(seconds=PAUSE.total_seconds())
    assert await pages.settle() == ["lea N-1"], "what stands there may hold no more"
    pages.clock.forward(seconds=KEPT.total_seconds() + 1)
    await tagged(pages.database, pages.world)
    assert await pages.settle() == []


async def test_a_permission_that_ends_leaves_the_page(pages: Pages) -> None:
    """Nobody does anything then: time does."""
    await pages.runtime.gestures.home(pages.world.sam.caller)
    end = pages.clock.at + timedelta(hours=1)
    await tagged(pages.database, pages.world, draft(expires_at=end))
    assert await pages.settle() == ["sam N-1"]
    pages.clock.forward(seconds=3601)
    assert await pages.settle() == ["sam "]
