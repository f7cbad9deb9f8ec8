"""The door: an event is stored before anybody is told that we have it, and a program's is not stored at all."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.core.event import Event, EventKind, edited, posted, reacted
from bot.core.flags import Flag
from bot.errors import NotRecorded
from bot.ports import JobKind
from bot.services import intake as intake_module
from bot.services.intake import Intake
from bot.services.marking import flag_of
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.services.tagging import Origin
from bot.storage.database import Database
from bot.storage.inbox import Inbox
from tests.builders import SETUP, World, demo_address, halles, source, tagged
from tests.services.acting import DAY, as_bot, message

LANE = "demo:comms"


class Wakes:
    """Remembers who was woken."""

    def __init__(self) -> None:
        self.given: list[tuple[JobKind, str, datetime | None]] = []

    async def __call__(self, kind: JobKind, key: str, at: datetime | None) -> None:
        self.given.append((kind, key, at))


@pytest.fixture
def wakes(database: Database) -> Wakes:
    database.waker = made = Wakes()
    return made


async def waiting(database: Database, at: timedelta = timedelta(0)) -> list[str]:
    async with database.read() as work:
        return list(await work.inbox.lanes_due(work.now.instant + at))


async def test_an_event_is_stored_and_its_room_woken_once(database: Database, world: World, wakes: Wakes) -> None:
    event = posted(world.karim.caller, message(world, "Une nouvelle"))
    assert await Intake(database).take(event)
    assert not await Intake(database).take(event)
    assert wakes.given == [(JobKind.HANDLE, LANE, None)]
    assert await waiting(database) == [LANE]


async def test_what_a_program_did_is_not_stored(database: Database, world: World, wakes: Wakes) -> None:
    bot, said = as_bot(world.karim).caller, message(world, "#shareable")
    intake = Intake(database)
    assert not await intake.take(posted(bot, replace(said, author=bot)))
    assert not await intake.take(reacted(bot, said, "mega", added=True, at=DAY))
    assert not await intake.take(posted(world.karim.caller, replace(said, ours=True)))
    assert (wakes.given, await waiting(database)) == ([], [])
    assert await intake.take(edited(replace(said, author=bot), DAY)), "what a program wrote may have been tagged"


async def test_it_waits_for_what_may_come_before(database: Database, world: World, wakes: Wakes) -> None:
    patience = timedelta(seconds=30)
    assert await Intake(database, patience).take(posted(world.karim.caller, message(world, "x")))
    ((kind, lane, at),) = wakes.given
    assert (kind, lane) == (JobKind.HANDLE, LANE)
    assert at is not None
    assert await waiting(database) == []
    assert await waiting(database, patience + timedelta(seconds=1)) == [LANE]


async def test_text_that_a_database_refuses_is_mended(database: Database, world: World) -> None:
    assert await Intake(database).take(posted(world.karim.caller, message(world, "a\0\ud800")))
    async with database.write() as work:
        received = await work.inbox.next(LANE, work.now.instant)
        assert received is not None
        assert received.event.message is not None
        assert received.event.message.text == "a\ufffd"


async def test_what_could_not_be_stored_is_not_taken(database: Database, world: World, wakes: Wakes) -> None:
    async with database.write() as work:
        await work.connection.exec_driver_sql("ALTER TABLE event RENAME TO away")
    with pytest.raises(NotRecorded):
        await Intake(database).take(posted(world.karim.caller, message(world, "x")))
    assert wakes.given == []


async def test_whatever_keeps_an_event_out_its_teller_is_told_that_it_is_not_recorded(
    database: Database, world: World, wakes: Wakes
) -> None:
    """So that it is told again: an adapter expects nothing else."""
    beyond = replace(posted(world.karim.caller, message(world, "x")), sequence=1 << 70)
    with pytest.raises(NotRecorded):
        await Intake(database).take(beyond)
    assert wakes.given == []


async def test_what_comes_together_is_stored_together_and_each_once(
    database: Database, world: World, wakes: Wakes
) -> None:
    intake = Intake(database)
    events = [posted(world.karim.caller, message(world, "x", id=str(number))) for number in range(250)]
    taken = await asyncio.gather(*(intake.take(event) for event in [*events, *events]))
    assert sum(taken) == 250
    assert len(wakes.given) <= 7, "one for each unit of work that stored some, not for each event"
    async with database.read() as work:
        assert await work.inbox.waiting() == 250


async def test_one_that_cannot_be_stored_keeps_no_other_out(
    database: Database, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    add = Inbox.add

    async def picky(self: Inbox, events: list[Event], received_at: datetime, not_before: datetime) -> set[str]:
        if any(event.ref.id == "3" for event in events):
            raise OSError("it breaks the database")
        return await add(self, events, received_at, not_before)

    monkeypatch.setattr(Inbox, "add", picky)
    intake = Intake(database)
    events = [posted(world.karim.caller, message(world, "x", id=str(number))) for number in range(6)]
    taken = await asyncio.gather(*(intake.take(event) for event in events), return_exceptions=True)
    assert [type(each).__name__ for each in taken] == ["bool"] * 3 + ["NotRecorded"] + ["bool"] * 2


async def test_a_database_that_is_away_is_not_asked_for_each_event_that_nobody_waits_for(
    database: Database, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a hundred of them would keep it from all that comes when it is back, for minutes."""
    asked: list[int] = []

    async def away(_: Database, act: object, seconds: float = 0) -> None:
        asked.append(1)
        await asyncio.sleep(0.2)
        raise NotRecorded

    monkeypatch.setattr(intake_module, "soon", away)
    monkeypatch.setattr(intake_module, "SOON", 0.1)
    intake = Intake(database)
    events = [posted(world.karim.caller, message(world, "x", id=str(number))) for number in range(50)]
    taken = await asyncio.gather(*(intake.take(event) for event in events), return_exceptions=True)
    assert {type(each) for each in taken} == {NotRecorded}
    await asyncio.sleep(0.5)
    assert len(asked) == 1


async def test_of_reactions_only_those_that_tag_are_stored_and_each_house_names_its_own(
    database: Database, world: World
) -> None:
    intake, karim, said = Intake(database), world.karim.caller, message(world, "Une nouvelle")
    assert [await intake.wants(world.comms.room, emoji) for emoji in ("mega", "lock", "+1")] == [True, True, False]
    assert not await intake.wants(demo_address("hall"), "lock")
    assert not await intake.take(reacted(karim, said, "+1", added=True, at=DAY))
    assert await intake.take(reacted(karim, said, "lock", added=True, at=DAY))
    text = SETUP.format(name="Les Halles Verrier", prefix="", undo="10s", release="staff")
    text += "reactions: {shareable: ['+1', ok], confidential: [no_entry]}\n"
    await apply(database, parse(text, "x"), dry_run=False, by="test")
    wanted = [await intake.wants(world.comms.room, emoji) for emoji in ("mega", "lock", "+1", "no_entry")]
    assert wanted == [False, False, True, True]


async def test_an_emoji_that_two_houses_read_differently_restricts(database: Database, world: World) -> None:
    text = SETUP.format(name="Autre Maison", prefix="b", undo="0s", release="staff").replace(
        "demo:bcomms", "demo:comms"
    )
    await apply(
        database, parse(text + "reactions: {confidential: [mega], shareable: []}\n", "x"), dry_run=False, by="t"
    )
    async with database.read() as work:
        assert await flag_of(work, world.comms.room, "mega") is Flag.CONFIDENTIAL
        assert await flag_of(work, world.cm.room, "mega") is Flag.SHAREABLE


async def test_a_room_that_is_gone_takes_all_that_was_tagged_in_it(database: Database, swift: World) -> None:
    """Of another organisation's too; not what was tagged elsewhere. Told again, it is known."""
    other = await halles(database, name="Autre Maison", prefix="b", undo="0s")
    for number in range(3):
        await tagged(database, swift, origin=Origin(source(str(number))))
    await tagged(database, other, origin=Origin(source("2")))
    await tagged(database, swift, origin=Origin(source("9", room="hall")))
    intake = Intake(database)
    for _ in range(2):
        await intake.gone(demo_address("comms"), DAY)
    assert await told(database) == [("demo:comms", "deleted")] * 3
    await intake.gone(demo_address("hall"), DAY, seen=False)
    assert await told(database) == [("demo:comms", "deleted")] * 3 + [("demo:hall", "unseen")]


async def told(database: Database) -> list[tuple[str, str]]:
    """What waits to be handled: in which room, and what it is."""
    async with database.read() as work:
        found = await work.connection.exec_driver_sql("SELECT lane, rank FROM event ORDER BY lane, id")
        return [(row.lane, list(EventKind)[row.rank].value) for row in found.all()]
