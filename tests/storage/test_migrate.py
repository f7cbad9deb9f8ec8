"""Migrations: harmless twice, at once, and refused to an older program; they make the tables that the code knows."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, select, text
from sqlalchemy.exc import DBAPIError

from bot.core.address import Address
from bot.core.people import Organisation
from bot.errors import Misconfigured, Stale
from bot.storage import migrate, schema
from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.register import link_in
from bot.storage.tables import metadata
from tests.builders import database_at, halles
from tests.test_databases import names

BESIDE = {"news_key", "news_search", "index_search", "alembic_version"}
"""What search needs on SQLite, and Alembic's own: not tables of the code."""


def compared(url: str) -> list[object]:
    """How the migrated schema differs from the tables of the code."""
    engine = create_engine(schema.synchronous(url))
    try:
        with engine.connect() as connection:
            options = {"include_name": lambda name, kind, _: kind != "table" or _known(name), "compare_type": True}
            context = MigrationContext.configure(connection, opts=options | {"compare_server_default": False})
            return [each for each in compare_metadata(context, metadata) if not _by_expression(each)]
    finally:
        engine.dispose()


def _known(name: str | None) -> bool:
    return name not in BESIDE and not str(name).startswith(("news_search", "index_search"))


def execute(url: str, statement: str) -> None:
    engine = create_engine(schema.synchronous(url))
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def upgraded_to(url: str, revision: str) -> None:
    engine = create_engine(schema.synchronous(url))
    with engine.connect() as connection:
        config = migrate._config()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        connection.commit()
    engine.dispose()


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection:sqlalchemy.exc.SAWarning")
def test_the_migrated_schema_is_the_tables_of_the_code(database_url: str) -> None:
    assert compared(database_url) == []


def test_a_difference_would_be_seen(sqlite_url: str) -> None:
    execute(sqlite_url, "ALTER TABLE freeze DROP COLUMN reason")
    execute(sqlite_url, "DROP INDEX uq_news_source")
    found = repr(compared(sqlite_url))
    assert "reason" in found
    assert "uq_news_source" in found


def test_the_partial_indexes_are_partial_and_unique(database_url: str) -> None:
    engine = create_engine(schema.synchronous(database_url))
    found = {index["name"]: index for table in ("news", "freeze") for index in inspect(engine).get_indexes(table)}
    engine.dispose()
    kind = "sqlite" if database_url.startswith("sqlite") else "postgresql"
    for name, said in (("uq_news_source", "state"), ("uq_freeze_in_force", "thawed_at")):
        assert found[name]["unique"]
        assert said in str(found[name]["dialect_options"][f"{kind}_where"])


async def test_an_upgrade_changes_nothing_the_second_time(empty_database_url: str) -> None:
    migrate.upgrade(empty_database_url)
    before = names(empty_database_url)
    database = Database(empty_database_url)
    world = await halles(database)
    migrate.upgrade(empty_database_url)
    async with database.read() as work:
        assert await work.people.organisation(world.organisation.id) == world.organisation
    await database.close()
    assert names(empty_database_url) == before


async def test_an_organisation_of_before_has_no_synonyms_and_keeps_its_names(empty_database_url: str) -> None:
    engine = create_engine(schema.synchronous(empty_database_url))
    with engine.connect() as connection:
        config = migrate._config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.commit()
    engine.dispose()
    columns = "INSERT INTO organisation (id, name, locale, zone, watch) VALUES "
    execute(empty_database_url, columns + """('o_1', 'Verrerie', 'fr', 'Europe/Paris', '["Tilleul"]')""")
    migrate.upgrade(empty_database_url)
    # A program of before that is still running while the new one starts knows nothing of the column.
    execute(empty_database_url, columns + """('o_2', 'Halles', 'fr', 'Europe/Paris', '[]')""")
    async with database_at(empty_database_url) as database, database.read() as work:
        assert await work.people.organisation("o_1") == Organisation(
            "o_1", "Verrerie", "fr", "Europe/Paris", ("Tilleul",), ()
        )
        assert await work.people.organisation("o_2") == Organisation("o_2", "Halles", "fr", "Europe/Paris")
    assert schema.at_head(empty_database_url)


def test_whether_it_is_up_to_date(empty_database_url: str) -> None:
    assert not schema.at_head(empty_database_url)
    migrate.upgrade(empty_database_url)
    assert schema.at_head(empty_database_url)


def test_a_newer_schema_is_refused(database_url: str) -> None:
    execute(database_url, "UPDATE alembic_version SET version_num = '9999'")
    for act in (migrate.upgrade, schema.at_head):
        with pytest.raises(Misconfigured) as refused:
            act(database_url)
        assert "newer" in refused.value.detail


DIES = """
import os, signal, sys
from sqlalchemy import event
from sqlalchemy.engine import Engine
from bot.storage.migrate import upgrade

left = int(sys.argv[2])

@event.listens_for(Engine, "before_cursor_execute")
def count(*_):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)

upgrade(sys.argv[1])
print(left)
"""
"""An upgrade that is killed before its n-th statement; else it says how many are left."""


def dying(url: str, statement: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", DIES, url, str(statement)], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "statement",
    [160, *(pytest.param(each, marks=pytest.mark.long) for each in (2, 10, 28, 74, 97, 120, 200, 240))],
)
def test_an_upgrade_that_is_killed_anywhere_begins_again(empty_database_url: str, statement: int) -> None:
    died = dying(empty_database_url, statement)
    assert died.returncode == -signal.SIGKILL, died.stdout + died.stderr
    assert not schema.at_head(empty_database_url)
    migrate.upgrade(empty_database_url)
    assert schema.at_head(empty_database_url)
    assert compared(empty_database_url) == []


def test_two_replicas_that_start_together_migrate_once(empty_postgres_url: str) -> None:
    script = "import sys; from bot.storage.migrate import upgrade; upgrade(sys.argv[1])"
    started = [
        subprocess.Popen([sys.executable, "-c", script, empty_postgres_url], stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    errors = [process.communicate()[1] for process in started]
    assert [process.returncode for process in started] == [0, 0], errors
    assert schema.at_head(empty_postgres_url)


def _by_expression(change: object) -> bool:
    """An index over an expression, which the tables of the code cannot name."""
    return any(name in repr(change) for name in ("ix_news_terms", "ix_index_entry_terms"))


async def test_accounts_of_before_are_looked_up_by_identity(empty_database_url: str) -> None:
    upgraded_to(empty_database_url, "0008")
    execute(
        empty_database_url,
        "INSERT INTO organisation (id, name, locale, zone, watch) VALUES ('o', 'O', 'fr', 'UTC', '[]')",
    )
    execute(empty_database_url, "INSERT INTO member (id, organisation, name, role) VALUES ('m', 'o', 'Ada', 'cm')")
    for address in ("discord:1/7", "slack:T0/U0"):
        execute(
            empty_database_url, f"INSERT INTO account (organisation, address, member) VALUES ('o', '{address}', 'm')"
        )
    migrate.upgrade(empty_database_url)
    async with database_at(empty_database_url) as database, database.read() as work:
        for address in ("discord:@me/7", "slack:T0/U0"):
            assert [member.id for member in await work.people.members_by_account(Address.parse(address))] == ["m"]


async def test_lines_of_before_are_chained(empty_database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    upgraded_to(empty_database_url, "0025")
    columns = "INSERT INTO organisation (id, name, locale, zone, watch, last_register) VALUES "
    execute(empty_database_url, columns + "('o', 'O', 'fr', 'UTC', '[]', 5), ('p', 'P', 'fr', 'UTC', '[]', 0)")
    at = "2026-03-16T09:30:15.123456Z"
    lines = ", ".join(f"""('o', {n}, '{at}', 'p_é', 'tag', 'n_1', '{{"b": "é", "a": {n}}}')""" for n in range(1, 6))
    columns = "INSERT INTO register (organisation, sequence, at, actor, verb, subject, details) VALUES "
    execute(empty_database_url, (columns + lines).replace('":', '"\\:'))
    versions = ScriptDirectory.from_config(migrate._config())
    monkeypatch.setattr(versions.get_revision("0026").module, "BATCH", 2)
    migrate.upgrade(empty_database_url)
    async with database_at(empty_database_url) as database:
        async with database.write() as work:
            await work.register.note("o", at=work.now.instant, actor="p", verb="v", subject="n")
        async with database.read() as work:
            rows = await work.connection.execute(select(t.register).order_by(t.register.c.sequence))
            found = [link_in(row) for row in rows]
    assert [each.previous for each in found] == ["", *(each.digest for each in found[:-1])]
    assert len(found) == 6
    assert all(each.is_whole() for each in found)


async def test_accounts_of_before_stand_in_the_register_by_names_that_can_be_forgotten(
    empty_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    upgraded_to(empty_database_url, "0025")
    columns = "INSERT INTO organisation (id, name, locale, zone, watch, last_register) VALUES "
    execute(empty_database_url, columns + "('o', 'O', 'fr', 'UTC', '[]', 4), ('p', 'P', 'fr', 'UTC', '[]', 1)")
    said = ['{"a": 1}', '{"account": "demo:sam"}', '{"accounts": ["demo:sam", "demo:s2"]}', '{"room": "demo:dm-sam"}']
    columns = "INSERT INTO register (organisation, sequence, at, actor, verb, subject, details) VALUES "
    at = "2026-03-16T09:30:15.123456Z"
    lines = [f"('o', {number}, '{at}', 'p_é', 'tag', 'n_1', '{each}')" for number, each in enumerate(said, 1)]
    lines.append(f"""('p', 1, '{at}', 'p_é', 'tag', 'n_1', '{{"a": "demo:sam"}}')""")
    execute(empty_database_url, (columns + ", ".join(lines)).replace(":", "\\:"))
    versions = ScriptDirectory.from_config(migrate._config())
    monkeypatch.setattr(versions.get_revision("0034").module, "BATCH", 2)
    upgraded_to(empty_database_url, "0031")
    migrate.upgrade(empty_database_url)
    async with database_at(empty_database_url) as database:
        async with database.write() as work:
            await work.register.note("o", at=work.now.instant, actor="p", verb="v", subject="n")
        async with database.read() as work:
            rows = await work.connection.execute(
                select(t.register).order_by(t.register.c.organisation, t.register.c.sequence)
            )
            links = [link_in(row) for row in rows]
            names = links[2].details["accounts"]
            behind = await work.privacy.behind("o", [*names, links[3].details["room"]])
        with pytest.raises((DBAPIError, Stale)):
            async with database.write() as work:
                await work.connection.exec_driver_sql("UPDATE register SET actor = 'p' WHERE sequence = 2")
    assert all(each.is_whole() for each in links)
    assert [each.previous for each in links[:5]] == ["", *(each.digest for each in links[:4])]
    assert "demo:" not in repr([each.details for each in links[:5]])
    assert sorted(behind.values()) == ["demo:dm-sam", "demo:s2", "demo:sam"]
    assert links[1].details["account"] == names[0]
    assert links[5].details == {"a": "demo:sam"}
