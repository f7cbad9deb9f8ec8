"""Each of doctor's own lines says when something is amiss; those of a platform are tested with its adapter."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from bot.app import doctor
from bot.app.doctor import diagnose
from bot.checks import Check
from bot.envfile import new_key
from bot.storage.database import Database
from tests.builders import StillClock, database_at, halles, tagged


@pytest.fixture
def given(database_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The settings of a house without a platform."""
    monkeypatch.setenv("PASSERELLE_DATABASE_URL", database_url)
    monkeypatch.setenv("PASSERELLE_SECRET_KEY", new_key())
    return database_url


async def lines() -> dict[str, Check]:
    return {check.name: check for check in await diagnose()}


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
