"""Instants are the same on both databases, to the microsecond; without a zone they are refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select
from sqlalchemy.exc import StatementError

from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.types import read_instant
from tests.builders import World

zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
instants = st.datetimes(datetime(1970, 1, 2), datetime(9998, 1, 1), timezones=zones)  # noqa: DTZ001


async def stored(database: Database, world: World, at: object) -> object:
    """What comes back for an instant."""
    row = {"id": "i", "organisation": world.organisation.id, "caller": "c", "content": {}, "at": at}
    async with database.write() as work:
        await work.connection.execute(t.intake.delete())
        await work.connection.execute(insert(t.intake).values(row))
        return (await work.connection.execute(select(t.intake.c.at))).scalar_one()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=instants)
async def test_an_instant_comes_back_to_the_microsecond(database: Database, world: World, at: datetime) -> None:
    back = await stored(database, world, at)
    assert isinstance(back, datetime)
    assert back == at
    assert back.utcoffset() == timedelta(0)


async def test_an_instant_without_a_zone_is_refused(database: Database, world: World) -> None:
    with pytest.raises(StatementError, match="aware"):
        await stored(database, world, datetime(2026, 3, 16))  # noqa: DTZ001


@pytest.mark.parametrize("earlier", [datetime(999, 12, 31, tzinfo=UTC), datetime(2026, 3, 16, 9, tzinfo=UTC)])
async def test_instants_are_in_order_in_the_database(database: Database, world: World, earlier: datetime) -> None:
    later = datetime(2026, 3, 16, 9, 0, 0, 1, tzinfo=UTC)
    async with database.write() as work:
        for id, at in (("later", later), ("earlier", earlier)):
            await work.intake.add(id, None, "c", {}, at)
        rows = await work.connection.execute(select(t.intake.c.id).order_by(t.intake.c.at))
        assert [row.id for row in rows] == ["earlier", "later"]
        due = await work.connection.execute(select(t.intake.c.id).where(t.intake.c.at <= earlier))
        assert [row.id for row in due] == ["earlier"]


def test_what_a_database_gives_is_read_as_utc() -> None:
    noon = datetime(2026, 3, 16, 12, tzinfo=UTC)
    assert read_instant("2026-03-16T12:00:00.000000Z") == noon
    assert read_instant(noon.astimezone(timezone(timedelta(hours=5)))) == noon
