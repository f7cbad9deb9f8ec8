"""Where the app was removed: leads hear of it elsewhere, and the data go only when nobody comes back."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select

from bot.core.address import Address, Place, Platform
from bot.core.delivery import Delivery, Kind
from bot.core.retention import LegalHold
from bot.envfile import new_key
from bot.services.composing import compose
from bot.services.installing import Installations, Installed
from bot.services.privacy import departing
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.ids import new_id
from bot.storage.seal import Seal
from tests.builders import StillClock, database_at

SLACK, DISCORD = (Platform.SLACK, "T0"), (Platform.DISCORD, "900")
FILE = """
organisation: Les Halles
locale: en
retention: {after_removal: 7 days}
members:
  - {name: Lea, role: lead, accounts: ["slack:T0/U1"]}
  - {name: Sam, role: cm, accounts: ["discord:900/1"]}
mandates:
  - {name: Social, members: [Sam], rooms: {comms: ["slack:T0/C1"], cm: ["discord:900/2"]}}
  - {name: Shop, rooms: {comms: ["discord:900/3"]}}
"""


@pytest.fixture
async def database(sqlite_url: str) -> AsyncIterator[Database]:
    async with database_at(sqlite_url, StillClock()) as opened:
        await apply(opened, parse(FILE, "x.yaml"), dry_run=False, by="test")
        yield opened


async def house(database: Database) -> str:
    async with database.read() as work:
        (found,) = await work.people.organisations()
        return found


async def gone(database: Database, *places: tuple[Platform, str]) -> None:
    for where in places:
        async with database.write() as work:
            await departing.left(work, where)


def days(database: Database, count: int) -> None:
    assert isinstance(database.clock, StillClock)
    database.clock.forward(days=count)


async def test_it_goes_when_the_app_is_gone_everywhere_for_as_long_as_was_said(database: Database) -> None:
    id = await house(database)
    await gone(database, SLACK)
    days(database, 30)
    async with database.read() as work:
        assert await departing.due(work) == [], "the other side goes on"
    await gone(database, DISCORD, DISCORD)
    days(database, 6)
    assert not await departing.purge(database, id)
    days(database, 1)
    async with database.read() as work:
        assert await departing.due(work) == [id]
    assert await departing.purge(database, id)
    async with database.read() as work:
        assert await work.people.organisation(id) is None
        assert await work.departures.all() == {}
        assert await departing.due(work) == []


async def test_whoever_comes_back_finds_everything(database: Database) -> None:
    id = await house(database)
    await gone(database, SLACK, DISCORD)
    days(database, 6)
    async with database.write() as work:
        await departing.back(work, DISCORD)
    days(database, 60)
    assert not await departing.purge(database, id)


async def test_what_is_held_stays(database: Database) -> None:
    id = await house(database)
    async with database.write() as work:
        await work.privacy.add_hold(LegalHold(new_id("h"), id, id, "", "x", "p_1", work.now.instant))
    await gone(database, SLACK, DISCORD)
    days(database, 60)
    assert not await departing.purge(database, id)


@pytest.mark.parametrize("known", [False, True])
async def test_what_whoever_runs_the_bot_can_be_asked_about_is_never_deleted_by_the_clock(
    database: Database, *, known: bool
) -> None:
    """The token in the settings was revoked, by mistake or to have another."""
    id = await house(database)
    await gone(database, DISCORD, *([SLACK] if known else []))
    async with database.write() as work:
        await departing.left(work, SLACK, kept=True)
    await gone(database, SLACK)
    days(database, 400)
    async with database.read() as work:
        assert await departing.due(work) == []
    assert not await departing.purge(database, id)
    async with database.read() as work:
        assert await work.people.organisation(id) is not None


async def test_an_installation_that_ends_is_a_departure_and_a_new_one_a_return(database: Database) -> None:
    installations = Installations(database, Platform.SLACK, Seal(new_key()))
    await installations.save(Installed("T0", "{}", by="U1"))
    assert await installations.end("T0")
    async with database.read() as work:
        assert list(await work.departures.all()) == [SLACK]
        rows = (await work.connection.execute(select(t.installation.c.by, t.installation.c.sealed))).all()
    assert rows == [("", None)], "who installed it is forgotten with the tokens"
    await installations.save(Installed("T0", "{}", by="U1"))
    async with database.read() as work:
        assert await work.departures.all() == {}


async def test_comms_hear_of_it_where_the_app_still_is(database: Database) -> None:
    id = await house(database)
    await gone(database, SLACK)
    async with database.read() as work:
        assert await work.deliveries.lanes_due(work.now.instant) == ["discord:900/3"]
        (shop,) = [each for each in await work.people.mandates(id) if each.name == "Shop"]
        place = Place(Address(Platform.DISCORD, "900", "3"))
        card = await compose(work, Delivery("d_1", id, shop.id, Kind.SET_UP, shop.id, place, work.now.instant))
        lines = await work.register.about(id, id)
    assert card is not None
    assert "Slack" in card.headline
    assert [line.verb for line in lines][-1] == "app-gone"
