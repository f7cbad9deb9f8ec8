"""Recalls go to those who were told, and to nobody else."""

from __future__ import annotations

from bot.core.delivery import Kind
from bot.core.flags import Audience, Flag
from bot.core.tidings import RecallReason
from bot.services.recalling import recall
from bot.services.tagging import tag
from bot.storage.database import Database
from tests.builders import World, draft, halles, tagged
from tests.services.acting import item, kinds, verbs


async def test_who_was_told_is_told_that_it_no_longer_holds(database: Database, swift: World) -> None:
    made = await tagged(database, swift)
    async with database.write() as work:
        await recall(work, made, RecallReason.CHANGED)
    assert (await kinds(database)).count(Kind.RECALL_CM.value) == 1
    assert (await verbs(database, swift, made.id))[-1] == "recall"


async def test_what_never_left_is_not_recalled(database: Database, world: World) -> None:
    pending = await tagged(database, world)
    secret = await tagged(database, world, draft("Secret.", Flag.CONFIDENTIAL, audience=Audience.COMMS))
    for made in (pending, await item(database, world, secret.id)):
        async with database.write() as work:
            await recall(work, made, RecallReason.WITHDRAWN)
    assert Kind.RECALL_CM.value not in await kinds(database)


async def test_one_recall_for_each_mandate_that_was_told(database: Database, swift: World) -> None:
    await halles(database, name="Autre Maison", prefix="b", undo="0s")
    async with database.write() as work:
        made, _ = await tag(work, swift.karim, swift.organisation, [swift.mandate], draft())
        await recall(work, made, RecallReason.SOURCE_EDITED)
    async with database.read() as work:
        found = (await work.connection.exec_driver_sql("SELECT mandate FROM recall")).all()
    assert [row.mandate for row in found] == [swift.mandate.id]
