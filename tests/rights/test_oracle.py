"""Nobody learns that something exists: what a CM gets for a secret and for an invented name is the same, in its words,
in its path and in what it asks of the database (A8)."""

from __future__ import annotations

import random
import re
import time
from collections.abc import AsyncIterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from typing import Any

import pytest
from sqlalchemy import event

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
"""How far the median times may be from each other."""

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
    statements: int
    seconds: float


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


class Prober:
    """A CM who asks about names, some of which are secret."""

    def __init__(self, database: Database, world: World, secret: list[str]) -> None:
        self.database, self.world, self.secret = database, world, secret
        self.gestures = Gestures(database, "fr")

    async def ask(self, name: str) -> Asked:
        sam, cm = self.world.sam.caller, self.world.cm
        with counted(self.database) as seen:
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
        return Asked(said, lines, kinds, len(seen), seconds)

    async def look_up(self, number: str) -> tuple[str, int]:
        """What is said of a number, and after how many statements."""
        with counted(self.database) as seen:
            reply = await self.gestures.command(self.world.sam.caller, self.world.cm, "news", number)
        assert isinstance(reply, Notice)
        assert reply.card is None
        return reply.text, len(seen)


async def probing(url: str, count: int) -> AsyncIterator[Prober]:
    async with database_at(url) as database:
        world = await halles(database, undo="0s")
        await tagged(database, world, draft())
        secret = names(count, 1)
        for name in secret:
            made = draft(f"Le projet {name} démarre au printemps.", Flag.CONFIDENTIAL, audience=Audience.COMMS)
            await tagged(database, world, made)
        yield Prober(database, world, secret)


@pytest.fixture
async def prober(sqlite_url: str) -> AsyncIterator[Prober]:
    async for each in probing(sqlite_url, FEW):
        yield each


@pytest.fixture
async def thorough(database_url: str) -> AsyncIterator[Prober]:
    async for each in probing(database_url, MANY):
        yield each


def alike(secret: Asked, invented: Asked) -> None:
    assert secret.card == invented.card
    assert secret.register == invented.register
    assert secret.deliveries == invented.deliveries
    assert secret.statements == invented.statements


async def test_a_secret_and_an_invented_name_are_answered_alike(prober: Prober) -> None:
    await prober.ask("Rien")  # what is remembered from the first on
    for secret, invented in zip(prober.secret, names(FEW, 2), strict=True):
        alike(await prober.ask(secret), await prober.ask(invented))


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
