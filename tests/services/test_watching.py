"""Which messages an adapter looks at again."""

from __future__ import annotations

from dataclasses import replace

from bot.core.address import MessageRef, Platform
from bot.core.flags import Flag
from bot.services import editing
from bot.services.intake import Intake
from bot.services.tagging import Origin
from bot.storage.database import Database
from tests.builders import World, demo_address, draft, halles, source, tagged

ROOM = demo_address("comms")


async def test_sources_of_what_is_in_force_and_what_would_still_restrict_them(database: Database, swift: World) -> None:
    await halles(database, name="Autre Maison", prefix="b", undo="0s")
    shareable = await tagged(database, swift, origin=Origin(source("1")))
    secret = await tagged(database, swift, draft(flag=Flag.CONFIDENTIAL), origin=Origin(source("2")))
    gone = await tagged(database, swift, origin=Origin(source("3")))
    await tagged(database, swift)
    async with database.write() as work:
        await editing.withdraw(work, swift.lea, gone.id)
    found = {each.ref: each for each in await Intake(database).watched(ROOM)}
    assert set(found) == {MessageRef(ROOM, "1"), MessageRef(ROOM, "2")}
    assert found[MessageRef(ROOM, "1")].restricting == {"lock"}
    assert found[MessageRef(ROOM, "1")].since == shareable.revision.at
    assert found[MessageRef(ROOM, "2")].restricting == frozenset()
    assert secret.source is not None
    assert await Intake(database).watched(demo_address("hall")) == []


async def test_what_somebody_settled_is_not_asked_again(database: Database, swift: World) -> None:
    item = await tagged(database, swift, origin=Origin(source("1")))
    async with database.write() as work:
        await work.register.note(item.organisation, at=work.now.instant, actor="p_lea", verb="settle", subject=item.id)
    (found,) = await Intake(database).watched(ROOM)
    assert found.restricting == frozenset()


async def test_the_rooms_whose_messages_count(database: Database, swift: World) -> None:
    async def rooms() -> set[str]:
        found, _ = await Intake(database).heard(Platform.DEMO, "")
        return {str(each) for each in found}

    linked = {str(swift.comms.room), str(swift.cm.room)}
    assert await rooms() == linked
    assert await Intake(database).heard(Platform.SLACK, "T0") == ([], None)
    elsewhere = MessageRef(demo_address("hall"), "1")
    item = await tagged(database, swift, origin=Origin(replace(source("1"), ref=elsewhere)))
    assert await rooms() == linked | {"demo:hall"}
    (found,) = await Intake(database).watched(demo_address("hall"))
    assert found.ref == elsewhere
    async with database.write() as work:
        await editing.withdraw(work, swift.lea, item.id)
    assert await rooms() == linked
