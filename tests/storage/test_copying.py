"""Backup and restore, on both databases, for real."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.core.delivery import DeliveryState
from bot.errors import Misconfigured
from bot.services import restoring
from bot.storage import migrate, schema
from bot.storage.copying import copy_in, copy_out
from tests.builders import ASKED, OPENING, asked, database_at, halles, tagged
from tests.databases import postgres_programs


@pytest.fixture(autouse=True)
def _clients(monkeypatch: pytest.MonkeyPatch) -> None:
    """PostgreSQL's own programs, as new as the server of the tests."""
    programs = postgres_programs()
    if programs is not None:
        monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")


@pytest.fixture
def fresh_url(database_url: str, request: pytest.FixtureRequest) -> str:
    """An empty database of the same kind."""
    kind = "sqlite" if make_url(database_url).get_backend_name() == "sqlite" else "postgres"
    found: str = request.getfixturevalue(f"empty_{kind}_url")
    return found


async def test_what_is_restored_is_what_was_there(database_url: str, fresh_url: str, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    async with database_at(database_url) as database:
        world = await halles(database, undo="0s")
        item = await tagged(database, world)
        question = await asked(database, world, ASKED)
        copy_out(database_url, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    copy_in(fresh_url, file)
    migrate.upgrade(fresh_url)
    async with database_at(fresh_url) as database, database.read() as work:
        found = await work.news.get(world.organisation.id, item.id)
        assert found is not None
        assert found.revision.text == OPENING
        assert await work.questions.get(world.organisation.id, question.id) is not None


async def test_nothing_leaves_after_a_restore_and_all_is_looked_for_first(
    database_url: str, fresh_url: str, tmp_path: Path
) -> None:
    file = tmp_path / "backup"
    async with database_at(database_url) as database:
        world = await halles(database, undo="0s")
        await tagged(database, world)
        copy_out(database_url, file)
    copy_in(fresh_url, file)
    async with database_at(fresh_url) as database:
        found = await restoring.settle(database)
        async with database.read() as work:
            waiting = await work.letters.in_states([DeliveryState.WAITING])
            assert found.waiting == len(waiting) > 0
            assert await work.pausing.since() is not None
            assert all(letter.delivery.attempts >= 1 for letter in waiting)
            assert await work.deliveries.lanes_due(work.now.instant) == []


async def test_a_copy_made_while_others_write_is_whole(database_url: str, fresh_url: str, tmp_path: Path) -> None:
    """Each organisation of the test is added with its member in one transaction: a copy has both or neither."""
    stopped = threading.Event()
    async with database_at(database_url) as database:
        world = await halles(database)

        def copy() -> None:
            for at in range(3):
                copy_out(database_url, tmp_path / f"backup-{at}")
            stopped.set()

        copying = threading.Thread(target=copy)
        copying.start()
        made = 0
        while not stopped.is_set():
            await tagged(database, world)
            made += 1
        copying.join()
    assert made
    copy_in(fresh_url, tmp_path / "backup-2")
    async with database_at(fresh_url) as database, database.read() as work:
        items = await work.news.pending(world.organisation.id, world.mandate.id)
        letters = await work.letters.in_states([DeliveryState.WAITING])
        assert {item.id for item in items} <= {letter.delivery.subject for letter in letters}


def test_a_backup_is_never_written_over(database_url: str, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    file.write_text("precious")
    with pytest.raises(Misconfigured, match="is there already"):
        copy_out(database_url, file)
    assert file.read_text() == "precious"


def test_nothing_is_restored_over_anything(database_url: str, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    copy_out(database_url, file)
    with pytest.raises(Misconfigured, match=r"already|not empty"):
        copy_in(database_url, file)
    assert schema.at_head(database_url)


def test_a_damaged_copy_is_refused(database_url: str, fresh_url: str, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    copy_out(database_url, file)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Misconfigured):
        copy_in(fresh_url, file)
    if make_url(fresh_url).get_backend_name() == "sqlite":
        assert not Path(str(make_url(fresh_url).database)).exists()


@pytest.mark.parametrize("content", [b"", b"#!/bin/sh\n", b"SQLite format 2\x00"])
def test_what_is_no_backup_is_refused(fresh_url: str, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "backup"
    file.write_bytes(content)
    with pytest.raises(Misconfigured, match="is no backup"):
        copy_in(fresh_url, file)


def test_a_copy_of_the_other_database_is_refused(sqlite_url: str, empty_postgres_url: str, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    copy_out(sqlite_url, file)
    with pytest.raises(Misconfigured, match="a copy of SQLite"):
        copy_in(empty_postgres_url, file)


def test_where_nothing_can_be_written_nothing_is_left(database_url: str, tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="cannot be written"):
        copy_out(database_url, tmp_path / "no-such-folder" / "backup")
    assert not list(tmp_path.glob("backup*"))


def test_without_the_programs_one_is_told_where_they_come_from(
    postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Misconfigured, match="pg_dump is not installed"):
        copy_out(postgres_url, tmp_path / "backup")
    assert list(tmp_path.iterdir()) == []


def test_no_password_stands_on_the_command_line(
    postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = tmp_path / "pg_dump"
    tool.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/said\necho "$PGPASSWORD" > {tmp_path}/given\nexit 1\n')
    tool.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    url = make_url(postgres_url).set(password="s3cret").render_as_string(hide_password=False)
    with pytest.raises(Misconfigured):
        copy_out(url, tmp_path / "backup")
    assert "s3cret" not in (tmp_path / "said").read_text()
    assert (tmp_path / "given").read_text().strip() == "s3cret"
