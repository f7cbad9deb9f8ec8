"""After a restore nothing leaves by itself, and nothing that was sent is sent again."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, select, update

from bot.core.address import MessageRef, Place, Platform
from bot.core.card import Card
from bot.core.event import posted
from bot.jobs.embedded import Embedded
from bot.jobs.intake import Handle
from bot.runtime import Runtime
from bot.services import restoring
from bot.services.intake import Intake
from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.work import Work
from integrations.demo.chat import DemoChat
from tests.builders import StillClock, World, database_at, demo_app, halles, tagged
from tests.services.acting import message
from tests.storage.samples import AT


class Counting(DemoChat):
    """Notes what it is asked to post; the world itself would never show the same key twice."""

    posted: list[str] = []  # noqa: RUF012

    async def post(self, place: Place, card: Card, *, key: str) -> MessageRef:
        self.posted.append(key)
        return await super().post(place, card, key=key)


async def _unsent(work: Work) -> list[dict[str, Any]]:
    rows = await work.connection.execute(select(t.delivery).where(t.delivery.c.state == "waiting"))
    return [dict(row._mapping) for row in rows]


async def _as_before(work: Work, rows: list[dict[str, Any]]) -> None:
    """The database forgets what was sent since."""
    await work.connection.execute(delete(t.sent))
    await work.connection.execute(delete(t.delivery))
    for row in rows:
        await work.connection.execute(t.delivery.insert().values(row))
    await work.connection.execute(update(t.timer).values(state="waiting"))


async def test_what_was_sent_after_the_copy_is_found_where_it_stands(database_url: str) -> None:
    clock = StillClock(AT)
    async with database_at(database_url, clock) as database:
        world = await halles(database, undo="0s")
        chat = Counting(demo_app(clock).world)
        chat.posted = []
        engine = Runtime(database, {Platform.DEMO: chat}, "fr").engine
        assert isinstance(engine, Embedded)
        await tagged(database, world)
        async with database.read() as work:
            before = await _unsent(work)
        await engine.settle()
        sent = list(chat.posted)
        assert len(sent) == len(before) == 2
        async with database.write() as work:
            await _as_before(work, before)
        assert (await restoring.settle(database)).waiting == 2
        await engine.settle()
        assert chat.posted == sent, "sending is paused"
        async with database.write() as work:
            await work.pausing.resume()
        await engine.settle()
        assert chat.posted == sent, "each was looked for, and was there"
        async with database.read() as work:
            assert await _unsent(work) == []
            assert len(await work.deliveries.copies(world.organisation.id, before[0]["subject"])) == 2


async def test_the_register_tells_of_it(database: Database, world: World) -> None:
    found = await restoring.settle(database)
    assert (found.waiting, found.due, found.events) == (0, 0, 0)
    async with database.read() as work:
        (organisation,) = await work.people.organisations()
        lines = await work.register.about(organisation, organisation)
        assert "restore" in [line.verb for line in lines]
        assert await work.pausing.since() is not None


async def test_what_had_come_in_and_was_not_handled_is_counted_and_handled(database: Database, world: World) -> None:
    """Its card may be a second one, but a restriction must not be lost."""
    said = message(world, "Le magasin de Lens ferme. #confidential")
    assert await Intake(database).take(posted(world.karim.caller, said))
    assert (await restoring.settle(database)).events == 1
    await Handle(database, {}, "fr")("demo:comms")
    async with database.read() as work:
        assert await work.inbox.waiting() == 0
        assert await work.news.numbered(world.organisation.id, 1) is not None
