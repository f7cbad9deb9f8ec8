"""One contract for every index: the benchmark, judged through the service on each database and in memory."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from bot.core.verdict import Verdict, decide
from bot.desk.items import in_force
from bot.desk.reading import read
from tests.bench.replay import Asked, company, replay
from tests.builders import StillClock, database_at

WORLDS = ("verrier", "nordet", "carrow")
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
SOME = 25
"""Questions of each world in an ordinary run, drawn anew each time; the long run asks them all."""


@pytest.mark.parametrize("name", WORLDS)
async def test_the_service_says_what_the_desk_alone_says(database_url: str, name: str) -> None:
    await _compare(database_url, name, SOME)


@pytest.mark.long
@pytest.mark.parametrize("name", WORLDS)
async def test_the_service_says_what_the_desk_alone_says_to_every_question(database_url: str, name: str) -> None:
    await _compare(database_url, name, None)


async def _compare(database_url: str, name: str, most: int | None) -> None:
    told, clock = company(name), StillClock(LONG_AGO)
    chosen = told.questions if most is None else _some(told.questions, most)
    async with database_at(database_url, clock) as database:
        service = await replay(database, clock, told)
        different = []
        for asked in chosen:
            await service.go(asked.at)
            statements = in_force(told.items, asked.at)
            alone = decide(
                read(asked.text, statements, watch=told.watch, asked_at=asked.at, zone=told.zone), frozen=False
            )
            if _seen(await service.ask(asked.text), "n_") != _seen(alone, ""):
                different.append(asked.id)
    assert not different


def _some(questions: Sequence[Asked], most: int) -> list[Asked]:
    """Some of the questions, still in the order of their instants: time only moves forward."""
    picked = random.SystemRandom().sample(range(len(questions)), most)
    return [questions[number] for number in sorted(picked)]


def _seen(verdict: Verdict, prefix: str) -> tuple[object, ...]:
    cited = [
        (found.statement.id.removeprefix(prefix), found.likeness, found.touches, found.adds, found.omits)
        for found in verdict.cited
    ]
    return (verdict.kind, verdict.wording, verdict.until, verdict.why, verdict.doubts, cited)
