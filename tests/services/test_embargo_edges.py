"""Never early: a second before and after, clocks apart, days on which clocks change (reliability.md: V3, F8, F9)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from bot.core.delivery import Kind
from bot.core.flags import Standing
from bot.core.standing import standing_at
from bot.core.time import Now
from bot.core.verdict import VerdictKind
from bot.errors import Refused
from bot.i18n.embargoes import read_embargo
from bot.services import editing, lifting
from bot.services.drafts import Draft
from bot.storage.database import Database
from tests.builders import SkewedClock, World, database_at, halles
from tests.services.acting import item, kinds
from tests.services.embargoed import UNTIL, company, embargoed, fire, said, stands

SECOND = timedelta(seconds=1)
CHANGES = [
    ("Europe/Paris", "2026-03-29"),
    ("Europe/Paris", "2026-10-25"),
    ("Europe/Paris", "2027-03-28"),
    ("Europe/Paris", "2027-10-31"),
    ("America/Montreal", "2026-03-08"),
    ("America/Montreal", "2026-11-01"),
    ("America/Montreal", "2027-03-14"),
    ("America/Montreal", "2027-11-07"),
]
HOURS = ["01:30", "02:00", "02:30", "03:00", "09:00"]


@pytest.mark.parametrize("asks", [False, True])
async def test_a_second_before_and_after(sqlite_url: str, asks: bool) -> None:
    async with company(sqlite_url) as (database, world, clock):
        made = await embargoed(database, world, asks=asks)
        embargo = made.revision.embargo
        assert embargo is not None
        async with database.read() as work:
            start = work.now.instant
        for seconds, standing in ((-2, Standing.EMBARGOED), (2, Standing.SHAREABLE)):
            clock.offset = embargo.until - start + seconds * SECOND
            await fire(database)
            assert await stands(database, world, made.id) is (Standing.EMBARGOED if asks else standing)
            told = (await kinds(database)).count(Kind.NEWS_CM.value)
            assert told == (1 if asks or standing is Standing.EMBARGOED else 2)


@pytest.mark.parametrize("seconds", [-3600, -61, 61, 3600, 86_400])
async def test_clocks_apart_lift_nothing(sqlite_url: str, seconds: int) -> None:
    clock = SkewedClock()
    async with database_at(sqlite_url, clock) as database:
        world = await halles(database, undo="0s")
        made = await embargoed(database, world)
        clock.apart = timedelta(seconds=seconds)
        for offset in (timedelta(0), UNTIL - SECOND, UNTIL + timedelta(days=2)):
            clock.offset = offset
            await fire(database)
            assert await stands(database, world, made.id) is Standing.EMBARGOED
            assert await said(database, world) is not VerdictKind.SHAREABLE
        assert (await kinds(database)).count(Kind.NEWS_CM.value) == 1


@pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=1)])
async def test_a_clock_set_back_forbids_again(sqlite_url: str, back: timedelta) -> None:
    async with company(sqlite_url) as (database, world, clock):
        made = await embargoed(database, world)
        clock.offset = UNTIL + timedelta(minutes=1)
        assert await stands(database, world, made.id) is Standing.SHAREABLE
        clock.offset -= back
        assert await stands(database, world, made.id) is Standing.EMBARGOED
        assert await said(database, world) is VerdictKind.EMBARGOED


@pytest.mark.parametrize(("change", "hour"), list(product(CHANGES, HOURS)))
@pytest.mark.parametrize("ahead", [1, 200])
def test_on_days_on_which_clocks_change_it_ends_at_the_later_reading(
    change: tuple[str, str], hour: str, ahead: int
) -> None:
    zone, day = change
    wall = datetime.fromisoformat(f"{day}T{hour}")
    now = wall.replace(tzinfo=UTC) - timedelta(days=ahead)
    embargo = read_embargo(f"{day} {hour}", now=now, zone=zone, locale="fr")
    local = ZoneInfo(zone)
    shown = embargo.until.astimezone(local).replace(tzinfo=None)
    assert shown >= wall
    assert (embargo.until + timedelta(hours=1)).astimezone(local).replace(tzinfo=None) > wall  # it comes but once after
    for at, standing in ((-SECOND, Standing.EMBARGOED), (timedelta(0), Standing.SHAREABLE)):
        found = standing_at(Now.both(embargo.until + at), embargo=embargo, held=False)
        assert found is standing


async def test_lifted_early_by_a_human_and_not_by_a_cm(database: Database, strict: World) -> None:
    made = await embargoed(database, strict)
    for actor in (strict.sam, strict.karim):
        async with database.write() as work:
            with pytest.raises(Refused):
                await lifting.lift(work, actor, made.id, made.version)
    assert await said(database, strict) is VerdictKind.EMBARGOED
    async with database.write() as work:
        await lifting.lift(work, strict.lea, made.id, made.version)
    assert await said(database, strict) is VerdictKind.SHAREABLE


async def test_moved_later_after_delivery_it_is_never_said_at_the_first_instant(sqlite_url: str) -> None:
    async with company(sqlite_url) as (database, world, clock):
        made = await embargoed(database, world)
        old = made.revision
        assert old.embargo is not None
        later = read_embargo("dans 80 heures", now=old.at, zone="Europe/Paris", locale="fr")
        draft = Draft(old.text, old.flag, old.wording, later, None, old.audience)
        async with database.write() as work:
            await editing.edit(work, world.karim, made.id, made.version, draft)
        assert (await kinds(database)).count(Kind.RECALL_CM.value) == 1
        clock.offset = UNTIL + timedelta(minutes=1)
        await fire(database)
        assert (await kinds(database)).count(Kind.NEWS_CM.value) == 1
        assert await stands(database, world, made.id) is Standing.EMBARGOED
        clock.offset = timedelta(hours=81)
        await fire(database)
        assert (await item(database, world, made.id)).standing(Now.both(later.until)) is Standing.SHAREABLE
        assert await said(database, world) is VerdictKind.SHAREABLE
