"""Each of doctor's own lines says when something is amiss; those of a platform are tested with its adapter."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from functools import partial

import pytest

from bot.app import doctor
from bot.app.configured import shown
from bot.app.doctor import diagnose, told
from bot.checks import Check
from bot.envfile import new_key
from bot.storage.database import Database
from tests.builders import StillClock, database_at, halles, tagged
from tests.checkups import by_title


@pytest.fixture
def given(database_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The settings of a house without a platform."""
    monkeypatch.setenv("PASSERELLE_DATABASE_URL", database_url)
    monkeypatch.setenv("PASSERELLE_SECRET_KEY", new_key())
    monkeypatch.setenv("PASSERELLE_LOCALE", "en")
    return database_url


async def lines(locale: str = "en") -> dict[str, Check]:
    return by_title(await diagnose(), locale)


async def test_a_house_as_it_should_be_passes_every_line(given: str) -> None:
    found = await lines()
    assert list(found) == [
        "settings", "secret key", "database", "schema", "anchors", "index", "clocks", "sending", "installations",
    ]  # fmt: skip
    assert all(check.passed for check in found.values()), found


@pytest.mark.parametrize(("seconds", "passes"), [(59, True), (-59, True), (61, False), (-61, False)])
async def test_clocks_further_apart_than_a_minute_fail(
    given: str, monkeypatch: pytest.MonkeyPatch, seconds: int, passes: bool
) -> None:
    clock = StillClock(apart=timedelta(seconds=seconds))
    monkeypatch.setattr(doctor, "Database", partial(Database, clock=clock))
    clocks = (await lines())["clocks"]
    assert clocks.passed is passes
    assert clocks.detail == f"database and process {abs(seconds)}.0 s apart"


async def test_an_index_of_an_older_program_fails_and_says_what_mends_it(given: str) -> None:
    async with database_at(given) as database:
        world = await halles(database, undo="0s")
        await tagged(database, world)
        assert (await lines())["index"].passed
        async with database.write() as work:
            await work.index.outdate(world.organisation.id, world.mandate.id)
    index = (await lines())["index"]
    assert not index.passed
    assert "passerelle db upgrade" in index.detail


async def test_a_secret_key_that_is_missing_fails(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PASSERELLE_SECRET_KEY")
    key = (await lines())["secret key"]
    assert (key.passed, key.detail) == (False, "missing: passerelle init")


async def test_a_key_that_cannot_be_used_fails_and_is_not_shown(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PASSERELLE_SECRET_KEY", "s3cret")
    key = (await lines())["secret key"]
    assert (key.passed, "passerelle keys new" in key.detail) == (False, True)
    assert "s3cret" not in key.detail


async def test_a_database_of_a_newer_program_fails(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PASSERELLE_DATABASE_URL", sqlite_url)
    monkeypatch.setenv("PASSERELLE_LOCALE", "en")
    with closing(sqlite3.connect(sqlite_url.partition("///")[2])) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    found = await lines()
    assert not found["database"].passed
    assert found["database"].detail.endswith("its schema is newer than this Passerelle: upgrade the program")
    assert "schema" not in found


async def test_in_french_all_of_it_is(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PASSERELLE_LOCALE")
    said, well = await told()
    assert well
    assert said == [
        "ok    réglages\u00a0: lisibles, aucun inconnu",
        "ok    clé secrète\u00a0: présente",
        f"ok    base de données\u00a0: {shown(given)}",
        "ok    schéma\u00a0: à jour",
        "ok    ancres\u00a0: rien n’est gardé ailleurs\u00a0: un registre raccourci ne se verrait pas "
        "(PASSERELLE_REGISTER__ANCHOR_FILE ou …_URL)",
        "ok    index\u00a0: à jour",
        "ok    horloges\u00a0: 0,0 s entre la base et le processus",
        "ok    envois\u00a0: pas en pause",
        "ok    installations\u00a0: 0",
    ]
    monkeypatch.delenv("PASSERELLE_SECRET_KEY")
    said, well = await told()
    assert (well, said[1]) == (False, "ÉCHEC clé secrète\u00a0: absente\u00a0: passerelle init")
