"""Which databases `passerelle db copy` refuses before it writes anything."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from bot.app.transfer import transfer
from bot.errors import Misconfigured
from bot.storage import migrate
from bot.storage.alone import alone
from tests.builders import database_at, halles


@pytest.fixture
def source(sqlite_url: str) -> str:
    """A database to copy."""
    return sqlite_url


async def test_what_has_a_row_is_not_written_over(source: str, postgres_url: str, tmp_path: Path) -> None:
    async with database_at(postgres_url) as database:
        await halles(database)
    with pytest.raises(Misconfigured, match="is not empty"):
        await transfer(source, postgres_url)


async def test_what_is_older_here_or_there_is_refused(source: str, empty_sqlite_url: str) -> None:
    migrate.upgrade(empty_sqlite_url)
    _say(empty_sqlite_url, "UPDATE alembic_version SET version_num = '0001'")
    with pytest.raises(Misconfigured, match="the schema is older"):
        await transfer(source, empty_sqlite_url)
    with pytest.raises(Misconfigured, match="the schema is older"):
        await transfer(empty_sqlite_url, source)


async def test_nobody_may_work_on_either_meanwhile(
    source: str, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.app.transfer.PATIENCE", 1)
    with (
        closing(alone(Path(source.removeprefix("sqlite+aiosqlite:///")))),
        pytest.raises(Misconfigured, match="already runs"),
    ):
        await transfer(source, postgres_url)
    async with database_at(postgres_url) as database, database.read():
        with pytest.raises(Misconfigured, match="others are connected"):
            await transfer(postgres_url, source)


@pytest.mark.parametrize("wrong", ["", "p.db", "mysql://root:s3cret@h/x", "sqlite://", "sqlite:////nowhere/p.db"])
async def test_a_wrong_address_is_named_without_its_password(wrong: str, source: str) -> None:
    with pytest.raises(Misconfigured) as refused:
        await transfer(wrong, source)
    assert "s3cret" not in str(refused.value)


def _say(url: str, *statements: str) -> None:
    engine = create_engine(url.replace("+aiosqlite", ""))
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()
