"""Fixtures for all tests. Databases: `database_url` is one of both, migrated; see the table at `database_url`."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from bot.desk.warm import warm
from tests import databases
from tests.canaries import _overheard, ear  # noqa: F401 (for every test)
from tests.databases import Postgres, PostgresMissing
from tests.portion import ordinary

# A developer's own settings and tokens have no business in a test.
for name in [name for name in os.environ if name.startswith("PASSERELLE_")]:
    del os.environ[name]

os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(databases.temporary_folder()))  # where `tmp_path` is made

hypothesis.settings.register_profile("passerelle", deadline=None, print_blob=True, max_examples=30)
hypothesis.settings.load_profile("passerelle")

_NO_POSTGRES = "PostgreSQL is missing"


@pytest.fixture(scope="session", autouse=True)
def _warm() -> None:
    """As every program does before its first question: else its time limit might hit the loading of word lists."""
    warm()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL server of our own (one per test process), or the one that TEST_POSTGRES_URL names."""
    try:
        with databases.postgres_server() as server:
            yield server
    except PostgresMissing as missing:
        if os.environ.get("TEST_POSTGRES_REQUIRED", "0") not in ("", "0"):
            pytest.fail(f"{_NO_POSTGRES}: {missing}")
        pytest.skip(f"{_NO_POSTGRES}: {missing}")


@pytest.fixture(scope="session")
def postgres_template(postgres: Postgres) -> Iterator[str]:
    """The name of a migrated database to copy."""
    name = postgres.create()
    try:
        databases.migrate(postgres.url(name))
        postgres.seal(name)
        yield name
    finally:
        postgres.drop(name)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy."""
    return databases.sqlite_template(tmp_path_factory.mktemp("template"))


@pytest.fixture
def empty_sqlite_url(tmp_path: Path) -> str:
    """An SQLite database without a schema; the file does not exist yet."""
    return databases.sqlite_url(tmp_path / "empty.sqlite3")


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    """An SQLite database with the newest schema and no row of the test's."""
    return databases.sqlite_url(Path(shutil.copyfile(sqlite_template, tmp_path / "passerelle.sqlite3")))


@pytest.fixture
def empty_postgres_url(postgres: Postgres) -> Iterator[str]:
    """A PostgreSQL database without a schema, dropped afterwards."""
    name = postgres.create()
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture
def postgres_url(postgres: Postgres, postgres_template: str) -> Iterator[str]:
    """A PostgreSQL database with the newest schema and no row of the test's, dropped afterwards."""
    name = postgres.create(postgres_template)
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh database with the newest schema; the test runs once on each kind (`tests/portion.py` says when).

    | | one kind | both |
    |---|---|---|
    | newest schema | `sqlite_url`, `postgres_url` | `database_url` |
    | nothing in it | `empty_sqlite_url`, `empty_postgres_url` | `empty_database_url` |
    """
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(params=["sqlite", "postgres"])
def empty_database_url(request: pytest.FixtureRequest) -> str:
    """A fresh database without a schema; the test runs once on each kind."""
    return str(request.getfixturevalue(f"empty_{request.param}_url"))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave to the long run what the ordinary one has no time for (`tests/portion.py`)."""
    for item in items:
        if not ordinary(item.nodeid, _parameters(item)):
            item.add_marker(pytest.mark.long)


def _parameters(item: pytest.Item) -> list[str]:
    called = getattr(item, "callspec", None)
    return [value for value in called.params.values() if isinstance(value, str)] if called else []


@pytest.fixture
def budget(request: pytest.FixtureRequest) -> float:
    """How long this test may go on, in seconds: its share of BUDGET minutes (default 60) with those that ask too."""
    sharers = [item for item in request.session.items if "budget" in getattr(item, "fixturenames", ())]
    return float(os.environ.get("BUDGET", "60")) * 60 / max(len(sharers), 1)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly what could not be tested here."""
    reasons = [str(report.longrepr[2]) for report in terminalreporter.getreports("skipped") if report.longrepr]
    unheard = [reason for reason in reasons if _NO_POSTGRES in reason]
    if unheard:
        terminalreporter.section(f"{len(unheard)} TESTS DID NOT RUN ON POSTGRESQL", red=True, bold=True)
        terminalreporter.write_line(unheard[0], red=True)
