"""Whatever the order in which a platform tells of a message, and however often: the same as told once, in order (F7).

A trace is the life of one message: posted, edited, reacted to, perhaps deleted, by comms and by strangers. It is told
once in order, and once permuted, each event one to eleven times. What a platform calls the delivery of an event is no
part of it, so deliveries with other ids are the same event here.
"""

from __future__ import annotations

import asyncio
import os
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from typing import cast

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from bot.core.address import MessageRef
from bot.core.event import Event, deleted, edited, posted, reacted
from bot.core.message import Message
from bot.core.news import NewsItem, NewsState
from bot.core.people import Caller
from bot.jobs.intake import Handle
from bot.jobs.timers import Fire
from bot.services.intake import Intake
from bot.storage.database import Database
from tests.builders import StillClock, World, database_at, halles

UNDO = 10
PATIENCE = timedelta(seconds=5)
TEXTS = (
    "Le magasin de Valence ouvre ses portes le 12 mai.",
    "Le magasin de Valence ouvre le 12 mai #shareable",
    "Le magasin de Valence ouvre le 12 mai #confidential",
    "Finalement, le magasin de Valence ouvre le 19 mai #partageable",
)
WHO = ("karim", "lea", "sam", "stranger")
EMOJI = ("mega", "lock", "thumbsup")

texts = st.sampled_from(TEXTS)
who = st.sampled_from(WHO)
steps = st.one_of(
    st.tuples(st.just("edit"), texts),
    st.tuples(st.just("react"), st.tuples(who, st.sampled_from(EMOJI))),
    st.tuples(st.just("react"), st.tuples(st.just("karim"), st.sampled_from(("mega", "lock")))),
)


@dataclass(frozen=True)
class Trace:
    """The life of a message; then in what order and how often it is told, and after which tellings it is handled."""

    author: str
    text: str
    steps: Sequence[tuple[str, object]]
    gaps: Sequence[int]
    deleted: bool
    told: Sequence[int]
    handled: Sequence[bool]

    def events(self, world: World, message: str) -> list[Event]:
        """What happened, in order."""
        at = datetime.fromisoformat("2026-03-16T08:00:00+00:00")
        author = caller(world, self.author)
        written = Message(MessageRef(world.comms.room, message), world.comms, author, self.text, at)
        told = [posted(author, written)]
        there: set[object] = set()
        for number, (kind, what) in enumerate(self.steps, 1):
            at += timedelta(seconds=self.gaps[number - 1])
            if kind == "edit":
                written = replace(written, text=str(what))
                told.append(edited(written, at, number))
                continue
            name, emoji = cast(tuple[str, str], what)
            there ^= {what}
            on = what in there
            told.append(reacted(caller(world, name), written, emoji, added=on, at=at, sequence=number))
        return [*told, deleted(written.ref, at)] if self.deleted else told


def caller(world: World, name: str) -> Caller:
    found: Caller = getattr(world, name).caller
    return found


@st.composite
def traces(draw: st.DrawFn) -> Trace:
    made = draw(st.lists(steps, max_size=4))
    gone = draw(st.booleans())
    size = 1 + len(made) + gone
    often = draw(st.lists(st.sampled_from((1, 1, 2)), min_size=size, max_size=size))
    often[draw(st.integers(0, size - 1))] = draw(st.sampled_from((1, 1, 2, 3, 5, 11)))
    told = draw(st.permutations([number for number, times in enumerate(often) for _ in range(times)]))
    return Trace(
        author=draw(st.sampled_from(("karim", "karim", "lea", "sam", "stranger"))),
        text=draw(texts),
        steps=made,
        gaps=draw(st.lists(st.integers(0, 3), min_size=len(made), max_size=len(made))),
        deleted=gone,
        told=told,
        handled=draw(st.lists(st.booleans(), min_size=len(told), max_size=len(told))),
    )


@dataclass
class Room:
    """The company's comms room, in which one message after the other lives its life, told in two ways."""

    database: Database
    world: World
    clock: StillClock
    ids: count[int] = field(default_factory=lambda: count(1))

    @property
    def handle(self) -> Handle:
        return Handle(self.database, {}, "fr")

    async def in_order(self, trace: Trace, message: str) -> None:
        intake = Intake(self.database)
        events = trace.events(self.world, message)
        for event in events:
            await intake.take(event)
        await self.handle(events[0].lane)

    async def as_they_come(self, trace: Trace, message: str) -> None:
        """Handled as soon as the engine finds the time: before later ones have come, though they are earlier."""
        intake, events = Intake(self.database), trace.events(self.world, message)
        for number, handled in zip(trace.told, trace.handled, strict=True):
            await intake.take(events[number])
            if handled:
                await self.handle(events[0].lane)
        await self.handle(events[0].lane)

    async def patiently(self, trace: Trace, message: str) -> None:
        """Handled when the platform has had a moment to tell what it forgot."""
        intake, events = Intake(self.database, PATIENCE), trace.events(self.world, message)
        for number in trace.told:
            await intake.take(events[number])
            await self.handle(events[0].lane)
        self.clock.forward(seconds=PATIENCE.total_seconds())
        await self.handle(events[0].lane)

    async def later(self) -> None:
        """The undo windows have ended."""
        self.clock.forward(seconds=UNDO + 1)
        async with self.database.read() as work:
            due = await work.timers.due(work.now.instant)
        for timer in due:
            await Fire(self.database)(timer)

    async def items(self, message: str) -> list[NewsItem]:
        async with self.database.write() as work:
            return list(await work.news.ever_from(MessageRef(self.world.comms.room, message)))

    async def told_of(self, item: NewsItem) -> tuple[object, ...]:
        """All that matters of an item, and what the register says was done about it."""
        async with self.database.read() as work:
            verbs = [entry.verb for entry in await work.register.about(item.organisation, item.id)]
        revision, text = item.revision, item.source.text if item.source else ""
        return item.state, revision.flag, item.hold, revision.text, revision.by, text, item.mandates, tuple(verbs)

    async def compare(self, trace: Trace, tell: Callable[[Trace, str], Awaitable[None]], *, dead: bool) -> None:
        """`dead`: what was taken back before anything left is compared too; it is as if it had never been."""
        number = f"{tell.__name__}-{next(self.ids)}"  # a database may have been told in another way before
        await self.in_order(trace, f"{number}a")
        await tell(trace, f"{number}b")
        await self.later()
        one, other = [await self.items(f"{number}{way}") for way in "ab"]
        if not dead:
            one, other = ([item for item in items if item.state is not NewsState.UNDONE] for items in (one, other))
        assert [await self.told_of(item) for item in other] == [await self.told_of(item) for item in one]


@asynccontextmanager
async def room_at(url: str) -> AsyncIterator[Room]:
    clock = StillClock()
    async with database_at(url, clock) as database:
        yield Room(database, await halles(database, undo=f"{UNDO}s"), clock)


class TimeIsUp(BaseException):
    """The budget is used up."""


def tell_all(url: str, examples: int, way: str, *, dead: bool, until: float = float("inf")) -> int:
    """Tell so many traces that way, or as many as time allows; says how many. What was found is made smaller, however
    long that takes, and raised."""
    reached, found = 0, False
    with asyncio.Runner() as runner:
        opened = room_at(url)
        room = runner.run(opened.__aenter__())

        @settings(
            max_examples=examples,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate, Phase.shrink),
        )
        @seed(int(os.environ.get("TRACES_SEED", "0")) or random.SystemRandom().randrange(1 << 30))
        @given(traces())
        def tell(trace: Trace) -> None:
            nonlocal reached, found
            if time.monotonic() > until and not found:
                raise TimeIsUp
            try:
                runner.run(room.compare(trace, getattr(room, way), dead=dead))
            except Exception:
                found = True
                raise
            reached += 1

        try:
            with suppress(TimeIsUp):
                tell()
        finally:
            runner.run(opened.__aexit__(None, None, None))
    return reached


def test_a_message_told_in_any_order_ends_as_told_in_order(database_url: str) -> None:
    assert tell_all(database_url, 20, "as_they_come", dead=False) >= 20


def test_a_message_told_within_the_patience_leaves_the_same_traces_too(database_url: str) -> None:
    assert tell_all(database_url, 10, "patiently", dead=True) >= 10


@pytest.mark.long
def test_many_messages_told_in_any_order(database_url: str, budget: float) -> None:
    """The goal is 10,000 traces over both databases and all runs."""
    began = time.monotonic()
    told = {
        "as_they_come": tell_all(database_url, 4000, "as_they_come", dead=False, until=began + budget * 0.8),
        "patiently": tell_all(database_url, 1000, "patiently", dead=True, until=began + budget * 0.95),
    }
    print(f"F7: {told} of 4000 and 1000 traces on {database_url.partition(':')[0]}")
    assert all(told.values())
