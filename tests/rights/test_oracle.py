"""Nobody learns that something exists: what a CM gets for a secret and for an invented name is the same, in its words,
in its path, statement by statement, and in how many steps it takes (A8)."""

from __future__ import annotations

import random
import re
import sys
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from types import FrameType
from typing import Any, Self

import pytest
from sqlalchemy import event

import bot
import integrations
from bot.core.card import Notice
from bot.core.delivery import Kind
from bot.core.flags import Audience, Flag
from bot.core.pace import WINDOW
from bot.services import asking
from bot.services.gestures import Gestures
from bot.storage.database import Database
from integrations.demo.render import plain
from tests.builders import World, database_at, draft, halles, tagged
from tests.services.acting import drawn

FEW, MANY = 3, 100
NEARER = 0.20
"""How far the median times, and the median steps, may be from each other."""

_OURS = (str(Path(bot.__file__).parent), str(Path(integrations.__file__).parent))

_SYLLABLES = (
    "ba be bi bo bu da de di do du ga gi go ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se".split()
)
_NUMBER = re.compile(r"\b[QN]-\d+\b")


def names(count: int, seed: int) -> list[str]:
    """Code names that nothing else holds."""
    chosen = random.Random(seed)
    made: dict[str, None] = {}
    while len(made) < count:
        made["Z" + "".join(chosen.sample(_SYLLABLES, 4)) + "x"] = None
    return list(made)


@dataclass
class Asked:
    """What came of a question, with its name left out."""

    card: str
    register: list[str]
    deliveries: list[str]
    statements: list[str]
    """The statements themselves, without their values, in their order."""
    seconds: float
    steps: int
    """How many calls of our own functions it took; 0 where nobody counted."""


@contextmanager
def counted(database: Database) -> Any:
    """Every statement that is run meanwhile, by anybody."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        seen.append(statement)

    engines = (database._writer.sync_engine, database._reader.sync_engine)
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", note)


class Steps:
    """Counts the calls of our own functions, in this thread and in those that begin while it is there: the same number
    on a busy machine as on a quiet one."""

    def __init__(self) -> None:
        self.count, self._on = 0, False

    def __call__(self, frame: FrameType, event: str, _arg: object) -> None:
        if self._on and event == "call" and frame.f_code.co_filename.startswith(_OURS):
            self.count += 1

    def __enter__(self) -> Self:
        threading.setprofile(self)
        sys.setprofile(self)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)
        threading.setprofile(None)

    @contextmanager
    def counting(self) -> Iterator[None]:
        self.count, self._on = 0, True
        try:
            yield
        finally:
            self._on = False


class Prober:
    """A CM who asks about names, some of which are secret."""

    def __init__(self, database: Database, world: World, secret: list[str], steps: Steps) -> None:
        self.database, self.world, self.secret, self.steps = database, world, secret, steps
        self.gestures = Gestures(database, "fr")

    async def ask(self, name: str) -> Asked:
        sam, cm = self.world.sam.caller, self.world.cm
        with counted(self.database) as seen, self.steps.counting():
            began = time.perf_counter()
            await self.gestures.command(sam, cm, "disclose", f"Peut-on parler du projet {name} ?")
            seconds = time.perf_counter() - began
        async with self.database.write() as work:
            rows = await work.connection.exec_driver_sql("SELECT id FROM question ORDER BY number DESC LIMIT 1")
            id = rows.scalar_one()
            lines = [entry.verb for entry in await work.register.about(self.world.organisation.id, id)]
            sent = await work.connection.exec_driver_sql(
                f"SELECT kind FROM delivery WHERE subject = '{id}' ORDER BY kind"
            )
            kinds = [row.kind for row in sent.all()]
        card = await drawn(self.database, self.world, Kind.VERDICT, id)
        assert card is not None
        said = _NUMBER.sub("Q", plain(card).replace(name, "NAME"))
        return Asked(said, lines, kinds, seen, seconds, self.steps.count)

    async def look_up(self, number: str) -> tuple[str, int]:
        """What is said of a number, and after how many statements."""
        with counted(self.database) as seen:
            reply = await self.gestures.command(self.world.sam.caller, self.world.cm, "news", number)
        assert isinstance(reply, Notice)
        assert reply.card is None
        return reply.text, len(seen)


async def probing(url: str, count: int, steps: Steps) -> AsyncIterator[Prober]:
    async with database_at(url) as database:
        world = await halles(database, undo="0s")
        await tagged(database, world, draft())
        secret = names(count, 1)
        for name in secret:
            made = draft(f"Le projet {name} démarre au printemps.", Flag.CONFIDENTIAL, audience=Audience.COMMS)
            await tagged(database, world, made)
        yield Prober(database, world, secret, steps)


@pytest.fixture
async def prober(sqlite_url: str) -> AsyncIterator[Prober]:
    with Steps() as steps:
        async for each in probing(sqlite_url, FEW, steps):
            yield each


@pytest.fixture
async def thorough(database_url: str) -> AsyncIterator[Prober]:
    async for each in probing(database_url, MANY, Steps()):
        yield each


def alike(secret: Asked, invented: Asked) -> None:
    assert secret.card == invented.card
    assert secret.register == invented.register
    assert secret.deliveries == invented.deliveries
    assert secret.statements == invented.statements


async def test_a_secret_and_an_invented_name_are_answered_alike(prober: Prober) -> None:
    await prober.ask("Rien")  # what is remembered from the first on
    steps: tuple[list[int], list[int]] = ([], [])
    for secret, invented in zip(prober.secret, names(FEW, 2), strict=True):
        first, second = await prober.ask(secret), await prober.ask(invented)
        alike(first, second)
        steps[0].append(first.steps)
        steps[1].append(second.steps)
    one, other = (median(each) for each in steps)
    assert min(one, other) > 500, "nobody counted"
    assert abs(one - other) / min(one, other) < NEARER, (one, other)


async def test_a_secret_number_and_one_of_nothing_are_answered_alike(prober: Prober) -> None:
    """News kept from the CM, and what others asked, signalled or brought to the sync."""
    world, gestures = prober.world, prober.gestures
    async with prober.database.write() as work:
        await asking.ask(work, world.karim, world.organisation, world.mandate, "Et le prix ?", world.comms)
    await gestures.command(world.karim.caller, world.comms, "signal", "Un client attend.")
    for numbers, nothing in (("N-2 N-3 N-4", "N-99"), ("Q-1", "Q-99"), ("S-1", "S-99")):
        expected = await prober.look_up(nothing)
        for number in numbers.split():
            assert await prober.look_up(number) == expected, number


@pytest.mark.long
async def test_a_hundred_secrets_and_a_hundred_inventions_take_the_same_time(thorough: Prober) -> None:
    for name in names(5, 3):
        await thorough.ask(name)
    times: tuple[list[float], list[float]] = ([], [])
    for secret, invented in zip(thorough.secret, names(MANY, 2), strict=True):
        thorough.database.clock.offset += WINDOW  # nobody asks so fast
        first, second = await thorough.ask(secret), await thorough.ask(invented)
        alike(first, second)
        times[0].append(first.seconds)
        times[1].append(second.seconds)
    one, other = (median(each) for each in times)
    assert abs(one - other) / min(one, other) < NEARER, (one, other)
