"""Digests in the file of `apply`: set, changed, stopped, left alone; a second run changes nothing."""

from __future__ import annotations

from datetime import time

import pytest

from bot.core.digests import EVERY_DAY, Plan, WhenEmpty
from bot.core.people import Side
from bot.errors import Misconfigured
from bot.services.digests.keeping import keep, setting
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage.database import Database
from tests.builders import SETUP, World

FILE = SETUP.format(name="Les Halles Verrier", undo="10s", release="staff", prefix="")
WEEKDAYS = Plan(frozenset(range(5)), time(8, 30))


async def said(database: Database, digest: str, *, zone: str = "Europe/Paris") -> list[str]:
    line = f"    digest: {digest}\n" if digest else ""
    file = parse(FILE.replace("timezone: Europe/Paris", f"timezone: {zone}") + line, "f.yaml")
    return await apply(database, file, dry_run=False, by="operator")


async def plans(database: Database, world: World) -> dict[Side, Plan | None]:
    async with database.read() as work:
        rooms = await work.people.rooms(world.organisation.id, world.mandate.id)
        return {room.side: (await setting(work, room)).plan for room in rooms}


async def test_a_file_sets_the_digests_of_both_sides_once(database: Database, world: World) -> None:
    line = '{every: weekday, at: "08:30"}'
    assert await said(database, line) == [
        "+ résumé de demo:cm\u00a0: monday,tuesday,wednesday,thursday,friday à 08:30",
        "+ résumé de demo:comms\u00a0: monday,tuesday,wednesday,thursday,friday à 08:30",
    ]
    assert await plans(database, world) == {Side.CM: WEEKDAYS, Side.COMMS: WEEKDAYS}
    assert len(await said(database, line)) == 1, "nothing to change"
    assert len(await said(database, "")) == 1, "what the file does not name stays"
    assert await plans(database, world) == {Side.CM: WEEKDAYS, Side.COMMS: WEEKDAYS}


async def test_one_side_other_days_and_off(database: Database, world: World) -> None:
    await said(database, '{every: day, at: "08:30"}')
    changed = await said(database, '{every: [monday, friday], at: "17:00", when_empty: nothing, sides: [cm]}')
    assert [line[0] for line in changed] == ["~", "-"]
    friday = Plan(frozenset({0, 4}), time(17), WhenEmpty.NOTHING)
    assert await plans(database, world) == {Side.CM: friday, Side.COMMS: None}
    assert [line[0] for line in await said(database, "off")] == ["-"]
    assert await plans(database, world) == {Side.CM: None, Side.COMMS: None}


async def test_what_was_changed_in_the_chat_is_brought_back_if_the_file_names_it(
    database: Database, world: World
) -> None:
    await said(database, '{every: weekday, at: "08:30"}')
    async with database.write() as work:
        (room,) = await work.people.rooms(world.organisation.id, world.mandate.id, Side.CM)
        assert world.lea.member is not None
        await keep(work, world.mandate, room, Plan(EVERY_DAY, time(12)), world.lea.member.id)
    assert len(await said(database, '{every: weekday, at: "08:30"}')) == 1
    assert (await plans(database, world))[Side.CM] == WEEKDAYS


async def test_another_zone_keeps_the_hour(database: Database, world: World) -> None:
    await said(database, '{every: weekday, at: "08:30"}')
    await said(database, "", zone="America/Montreal")
    async with database.read() as work:
        schedules = await work.schedules.of_mandate(world.organisation.id, world.mandate.id)
    assert {(each.recurrence.zone, each.recurrence.at) for each in schedules} == {("America/Montreal", time(8, 30))}


@pytest.mark.parametrize(
    ("digest", "fault"),
    [
        ("{every: weekday}", "at"), ('{every: never, at: "8:30"}', "every"), ('{every: day, at: "25:00"}', "hour"),
        ('{every: [], at: "8:30"}', "every"), ("true", "digest"), ('{every: day, at: "8:30", sides: [max]}', "sides"),
        ('{every: day, at: "8:30", soon: 1}', "soon"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_with_its_line(digest: str, fault: str) -> None:
    with pytest.raises(Misconfigured, match=fault) as refused:
        parse(FILE + f"    digest: {digest}\n", "f.yaml")
    (line,) = str(refused.value).splitlines()
    assert line.startswith("f.yaml:15: mandates.0.digest")
