"""Export and erasure, with words that nobody else uses: after an erasure they are nowhere in the database."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select, text

from bot.core.address import MessageRef, Place
from bot.core.event import Event, EventKind
from bot.core.flags import Audience, Flag
from bot.core.message import Message
from bot.core.retention import LegalHold
from bot.i18n.words import words
from bot.services import asking
from bot.services.operating import Operator, Told
from bot.services.privacy.operating import Whom, erase, export
from bot.services.privacy.pseudonyms import room_named
from bot.services.tagging import Origin
from bot.storage import tables as t
from bot.storage.database import Database
from bot.storage.ids import new_id
from bot.storage.inbox import EventState
from tests.builders import World, asked, database_at, demo_address, draft, halles, source, tagged

SECRET = "Zibelinox sera absent mardi, dit son médecin."
SAM = ("Sam Dubois", "demo:sam", "Zibelinox", "dm-of-sam")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    async with database_at(database_url) as opened:
        yield opened


@pytest.fixture
async def world(database: Database) -> World:
    return await halles(database, undo="0s")


async def everything_said(database: Database, world: World) -> str:
    """Every text of every table; on SQLite the bytes of its files, the write-ahead log among them."""
    if database.url.database and database.url.get_backend_name() == "sqlite":
        file = Path(database.url.database)
        return "".join(each.read_bytes().decode("utf-8", "replace") for each in file.parent.glob(f"{file.name}*"))
    async with database.read() as work:
        names = (
            await work.connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
        ).scalars()
        rows = [str((await work.connection.execute(text(f'SELECT * FROM "{name}"'))).all()) for name in names.all()]
    return "".join(rows)


async def lived(database: Database, world: World) -> None:
    """Sam asked in a direct conversation and in the room, was named by a message, and cards went to him."""
    await tagged(database, world, origin=Origin(source("8")))
    own = Place(demo_address("dm-of-sam"), direct=True)
    async with database.write() as work:
        for place in (own, world.cm):
            await asking.ask(work, world.sam, world.organisation, world.mandate, SECRET, place)
        sent = Place(world.sam.caller.account, direct=True, person=True)
        room = await room_named(work, world.organisation.id, sent, own.room)
        await work.register.note(
            world.organisation.id, at=work.now.instant, actor="passerelle", verb="delivered", subject="q_1", room=room
        )
        message = Message(MessageRef(own.room, "1"), own, world.sam.caller, SECRET, work.now.instant)
        event = Event(EventKind.POSTED, message.ref, work.now.instant, world.sam.caller, message)
        await work.inbox.add([event], work.now.instant, work.now.instant)
        received = await work.inbox.next(event.lane, work.now.instant)
        assert received is not None
        await work.inbox.settle(received, EventState.DONE, work.now.instant, keep=True)
        await work.intake.add(
            new_id("i"), None, world.sam.caller.account.identity, {"question": SECRET}, work.now.instant
        )


async def told(database: Database, *, person: str = "", organisation: str = "", dry_run: bool = False) -> Told:
    operator = Operator(database, words("en"), "Europe/Paris")
    return await erase(operator, whom=Whom(organisation, person), dry_run=dry_run)


async def register(database: Database, world: World) -> list[object]:
    async with database.read() as work:
        query = select(t.register).where(t.register.c.organisation == world.organisation.id)
        return list((await work.connection.execute(query.order_by(t.register.c.sequence))).all())


async def test_a_person_is_forgotten_and_the_register_stays_as_it_was(database: Database, world: World) -> None:
    await lived(database, world)
    before, lines = await everything_said(database, world), await register(database, world)
    assert all(each in before for each in SAM), "the canaries are there to be found"
    dry = await told(database, person="Sam Dubois", dry_run=True)
    assert dry.done[0] == words("en")("erase-dry"), "what would go, and that it has not"
    assert "demo:sam" in await everything_said(database, world), "a dry run changes nothing"
    answer = await told(database, person="Sam Dubois")
    assert not answer.refused
    assert list(answer.done) == list(dry.done[1:])
    after = await everything_said(database, world)
    assert [each for each in SAM if each in after] == []
    now = await register(database, world)
    assert now[: len(lines)] == lines, "not one line was rewritten"
    assert world.sam.member is not None
    async with database.read() as work:
        gone = await work.people.member(world.organisation.id, world.sam.member.id)
        assert gone is not None
        assert gone.name == gone.id, "the id stands for them"
        assert await work.people.members_of(world.sam.caller) == []


async def test_what_is_held_stays_and_everything_may_be(database: Database, world: World) -> None:
    await lived(database, world)
    async with database.write() as work:
        first = await work.questions.numbered(world.organisation.id, 1)
        assert first is not None
        hold = LegalHold(new_id("h"), first.organisation, first.id, first.label, "x", "p_1", work.now.instant)
        await work.privacy.add_hold(hold)
    assert (await told(database, organisation=world.organisation.name)).refused
    answer = await told(database, person="demo:sam")
    assert any("Q-1" in line for line in answer.beside)
    async with database.read() as work:
        texts = [await work.questions.numbered(world.organisation.id, number) for number in (1, 2)]
        assert await work.people.member_named(world.organisation.id, "Sam Dubois"), "who asked is part of what is held"
        lifted = await work.privacy.holds(world.organisation.id)
    assert [question.text for question in texts if question] == [SECRET, ""]
    async with database.write() as work:
        assert await work.privacy.lift_hold(world.organisation.id, lifted[0].id, "p_1", work.now.instant, "x")
    await told(database, person="demo:sam")
    assert [each for each in SAM if each in await everything_said(database, world)] == []


async def test_an_organisation_goes_and_its_neighbour_stays(database: Database, world: World) -> None:
    await lived(database, world)
    other = await halles(database, name="Les Halles Rivales", prefix="x")
    await tagged(database, other)
    answer = await told(database, organisation=world.organisation.name)
    assert not answer.refused
    after = await everything_said(database, world)
    assert [each for each in ("demo:sam", *SAM[2:], "Les Halles Verrier", world.organisation.id) if each in after] == []
    async with database.read() as work:
        assert await work.people.organisation_named(other.organisation.name) is not None
        assert await work.news.numbered(other.organisation.id, 1) is not None


async def test_an_export_of_a_cm_has_what_is_theirs_and_no_secret(database: Database, world: World) -> None:
    await lived(database, world)
    await tagged(database, world, draft("Zibelinox part en juin.", Flag.CONFIDENTIAL, audience=Audience.COMMS))
    await asked(database, world, "Puis-je dire que zibelinox part en juin ?")
    operator = Operator(database, words("en"), "Europe/Paris")
    answer = await export(operator, whom=Whom(person="Sam Dubois"), as_text=False)
    found = json.loads(answer.done[0])
    assert found["person"][0]["accounts"] == ["demo:sam"]
    assert [each["text"] for each in found["questions"]][:2] == [SECRET, SECRET]
    assert "Zibelinox part en juin." not in answer.done[0]
    read = await export(operator, whom=Whom(person="Sam Dubois"), as_text=True)
    assert SECRET in "\n".join(read.done)
    whole = await export(operator, whom=Whom(organisation=world.organisation.name), as_text=False)
    assert "Zibelinox part en juin." in whole.done[0], "of an organisation it is everything"


async def test_nobody_is_meant_by_accident(database: Database, world: World) -> None:
    await halles(database, name="Les Halles Rivales", prefix="x")
    assert "Les Halles Rivales" in (await told(database, person="Sam Dubois")).refused[0]
    answer = await told(database, person="Sam", organisation=world.organisation.name)
    assert "Sam" in answer.refused[0]
