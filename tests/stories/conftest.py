"""Every story can be told on the demo chat in both languages on both databases, and in both languages on Slack, on
Discord, and with comms on the one and the CM on the other, both ways round.

The ordinary run tells an eighth of them on the demo chat, three in four of those in French on SQLite and the others in
English on PostgreSQL, and one in thirty on a platform; the long run tells each in all the ways.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import UTC, datetime
from itertools import product
from typing import Any
from zlib import crc32

import pytest

from bot.desk.reading import read
from tests.stories.harness import Enter, Story, telling
from tests.stories.stages.bridge import on_bridge, on_reverse
from tests.stories.stages.demo import on_demo
from tests.stories.stages.discord import on_discord
from tests.stories.stages.slack import on_slack

LOCALES = ("fr", "en")
DATABASES = ("sqlite", "postgres")
ENTER: dict[str, Enter] = {
    "demo": on_demo,
    "slack": on_slack,
    "discord": on_discord,
    "bridge": on_bridge,
    "reverse": on_reverse,
}
STAGES = tuple(ENTER)
PLATFORMS = STAGES[1:]
SHARE = 30 * len(PLATFORMS)
"""One story of so many is told on a given platform in the ordinary run."""

ON_DEMO = 8
"""One of so many is told on the demo chat in the ordinary run."""


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "told_in(locale): a story that is told in one language alone")
    config.addinivalue_line("markers", "told_on(*stages, because): a story that cannot be told elsewhere")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each story in all the ways in which it can be told; those of the ordinary run are the same in every run."""
    if "told" in metafunc.fixturenames:
        definition = metafunc.definition
        name = f"{metafunc.module.__name__} {metafunc.function.__name__}"
        told_in, told_on = definition.get_closest_marker("told_in"), definition.get_closest_marker("told_on")
        locales, stages = told_in.args if told_in else LOCALES, told_on.args if told_on else STAGES
        ways = list(_ways(crc32(name.encode()), locales, stages))
        metafunc.parametrize("told", ways, indirect=True)


def _ways(dice: int, locales: Sequence[str], stages: Sequence[str]) -> Iterator[Any]:
    ordinary = locales[0] if dice % 4 else locales[-1]
    home = DATABASES[LOCALES.index(ordinary)]
    if "demo" in stages:
        for locale, database in product(locales, DATABASES):
            now = (locale, database) == (ordinary, home) and dice // 4 % ON_DEMO == 0
            marks = () if now else pytest.mark.long
            yield pytest.param(("demo", locale, database), id=f"{locale}-{database}", marks=marks)
    for number, stage in enumerate(PLATFORMS):
        for locale in locales if stage in stages else ():
            now = locale == ordinary and dice // 12 % SHARE == number
            database = home if locale == ordinary else DATABASES[DATABASES.index(home) - 1]
            marks = () if now else pytest.mark.long
            yield pytest.param((stage, locale, database), id=f"{stage}-{locale}-{database}", marks=marks)


@pytest.fixture(scope="session", autouse=True)
def desk_at_work() -> None:
    """The desk has opened its books: the first reading of a process takes longest, and a slow one is no yes."""
    for text in ("Peut-on dire que le parking ouvre lundi ?", "Can we say that the car park opens on Monday?"):
        read(text, (), asked_at=datetime(2026, 3, 16, tzinfo=UTC))


@pytest.fixture
def told(request: pytest.FixtureRequest) -> tuple[Enter, str, str]:
    """The stage and the language of the story, and a fresh database for it."""
    stage, locale, kind = request.param
    return ENTER[stage], locale, str(request.getfixturevalue(f"{kind}_url"))


@pytest.fixture
async def story(told: tuple[Enter, str, str]) -> AsyncIterator[Story]:
    """The sample company before any news."""
    enter, locale, url = told
    async with telling(enter, url, locale) as story:
        yield story


@pytest.fixture
async def sampled(told: tuple[Enter, str, str]) -> AsyncIterator[Story]:
    """The sample company with all its news, secrets included."""
    enter, locale, url = told
    async with telling(enter, url, locale, empty=False) as story:
        yield story
