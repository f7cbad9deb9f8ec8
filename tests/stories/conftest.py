"""Every story is told twice, in French on SQLite and in English on PostgreSQL; those of bad input mostly once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.desk.reading import read
from tests.stories.harness import Story, telling

FRENCH = pytest.param(("fr", "sqlite"), id="fr-sqlite")
ENGLISH = pytest.param(("en", "postgres"), id="en-postgres")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "told_in(locale): a story that is told in one language alone, on its database")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Told twice, but for a test that says how: `@pytest.mark.told_in("en")`."""
    if "told" in metafunc.fixturenames:
        mark = metafunc.definition.get_closest_marker("told_in")
        told = [each for each in (FRENCH, ENGLISH) if mark is None or each.values[0][0] in mark.args]
        metafunc.parametrize("told", told, indirect=True)


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
