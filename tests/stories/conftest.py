"""Every story can be told in both languages on both databases.

The ordinary run tells each once, half of them in French on SQLite and half in English on PostgreSQL; the long run tells
it in the other three ways.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from itertools import product
from zlib import crc32

import pytest

from bot.desk.reading import read
from tests.stories.harness import Story, telling

LOCALES = ("fr", "en")
DATABASES = ("sqlite", "postgres")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "told_in(locale): a story that is told in one language alone")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Told once in the ordinary run; in one language alone where a test says so: `@pytest.mark.told_in("en")`."""
    if "told" in metafunc.fixturenames:
        mark = metafunc.definition.get_closest_marker("told_in")
        locales = mark.args if mark else LOCALES
        name = f"{metafunc.module.__name__} {metafunc.function.__name__}"
        ordinary = locales[crc32(name.encode()) % len(locales)]  # the same in every run
        ways = [
            pytest.param(
                (locale, database),
                id=f"{locale}-{database}",
                marks=() if (locale, database) == (ordinary, DATABASES[LOCALES.index(ordinary)]) else pytest.mark.long,
            )
            for locale, database in product(locales, DATABASES)
        ]
        metafunc.parametrize("told", ways, indirect=True)


@pytest.fixture(scope="session", autouse=True)
def desk_at_work() -> None:
    """The desk has opened its books: the first reading of a process takes longest, and a slow one is no yes."""
    for text in ("Peut-on dire que le parking ouvre lundi ?", "Can we say that the car park opens on Monday?"):
        read(text, (), asked_at=datetime(2026, 3, 16, tzinfo=UTC))


@pytest.fixture
def told(request: pytest.FixtureRequest) -> tuple[str, str]:
    """The language of the story and a fresh database for it."""
    locale, kind = request.param
    return locale, str(request.getfixturevalue(f"{kind}_url"))


@pytest.fixture
async def story(told: tuple[str, str]) -> AsyncIterator[Story]:
    """The sample company before any news."""
    async with telling(told[1], told[0]) as story:
        yield story


@pytest.fixture
async def sampled(told: tuple[str, str]) -> AsyncIterator[Story]:
    """The sample company with all its news, secrets included."""
    async with telling(told[1], told[0], empty=False) as story:
        yield story
