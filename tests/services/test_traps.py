"""Traps into which other products fell: each a test named after its trap. Nothing here may ever fail open."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.core.card import FieldErrors, Notice
from bot.core.flags import Embargo, Flag
from bot.core.questions import Answer, QuestionState
from bot.core.tidings import Subject
from bot.core.verbs import Verb
from bot.errors import Frozen, Refused
from bot.services import answering, freezing, mailing, passing
from bot.services.acknowledging import acknowledge
from bot.services.answering import Given
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from tests.builders import SETUP, StillClock, asked, database_at, draft, frozen, tagged
from tests.jobs.conftest import House, house_at

UNKNOWN = "On peut annoncer un pique-nique au parc ?"


@pytest.fixture
async def house(sqlite_url: str) -> AsyncIterator[House]:
    clock = StillClock()
    async with database_at(sqlite_url, clock) as database:
        yield await house_at(database, clock, undo="10s")


def permissions(house: House) -> int:
    """How many cards before the CM say that something may be said."""
    return sum(card.clears for card in house.cards("cm"))


async def test_silence_counted_as_consent(house: House) -> None:
    question = await asked(house.database, house.world, UNKNOWN)
    secret = await tagged(house.database, house.world, draft("Lille ferme.", Flag.CONFIDENTIAL))
    for _ in range(60):
        await house.skip(days=1)
    assert permissions(house) == 0
    async with house.database.read() as work:
        kept = await work.questions.get(question.organisation, question.id)
        assert kept is not None
        assert kept.state is QuestionState.OPEN
        assert await work.receipts.of(secret.organisation, Subject.NEWS, secret.id) == []


async def test_an_empty_answer_counted_as_approval(house: House) -> None:
    question = await asked(house.database, house.world, UNKNOWN)
    await house.settle()
    lea, place = house.world.lea.caller, house.world.comms
    for values in ({}, {"wording": ""}, {"wording": "  \n"}):
        reply = await house.runtime.gestures.submit(
            lea, place, Verb.ANSWER_MAY, question.id, question.version, {"expires": "", "note": ""} | values
        )
        assert isinstance(reply, FieldErrors)
    form = await house.runtime.gestures.command(lea, place, "news", "")
    for flag in ("", " "):
        values = {"text": "Lille ferme.", "flag": flag, "audience": "cm"}
        reply = await house.runtime.gestures.submit(lea, place, Verb.WRITE, form.target, 0, values)  # type: ignore[union-attr]
        assert isinstance(reply, FieldErrors)
    await house.skip(days=1)
    assert permissions(house) == 0


async def test_a_pause_that_lets_through_what_was_due_within_a_minute_or_new_items(house: House) -> None:
    await tagged(house.database, house.world)
    await house.skip(seconds=9)
    async with house.database.write() as work:
        await mailing.pause(work, "operator")
    await tagged(house.database, house.world, draft("Vaise ouvre mardi."))
    await house.skip(hours=1)
    assert house.cards("cm") == []


async def test_a_freeze_that_lets_through_what_was_due_within_a_minute_or_new_items(house: House) -> None:
    await tagged(house.database, house.world)
    await house.skip(seconds=9)
    await frozen(house.database, house.world)
    await tagged(house.database, house.world, draft("Vaise ouvre mardi."))
    await house.skip(hours=1)
    assert permissions(house) == 0


async def test_a_thaw_that_publishes_the_backlog(house: House) -> None:
    lifts = Embargo(house.clock.at + timedelta(minutes=30), "Europe/Paris")
    await tagged(house.database, house.world, draft("Roubaix ouvre lundi.", Flag.SHAREABLE, embargo=lifts))
    question = await asked(house.database, house.world, UNKNOWN)
    await house.skip(minutes=1)
    async with house.database.write() as work:
        given = Given(Answer.MAY, wording="Rendez-vous au parc !")
        await answering.answer(work, house.world.lea, question.id, given)
    freeze = await frozen(house.database, house.world)
    for number in range(5):
        await tagged(house.database, house.world, draft(f"Le magasin {number} ouvre lundi."))
    await house.skip(hours=1)
    async with house.database.write() as work:
        await freezing.thaw(work, house.world.lea, freeze.id)
    await house.skip(days=3)
    assert permissions(house) == 0


async def test_a_paused_item_shown_as_sent_while_a_freeze_holds(house: House) -> None:
    await frozen(house.database, house.world)
    item = await tagged(house.database, house.world)
    await house.settle()
    shown = next(card for card in house.cards("comms") if card.number == item.label)
    assert "rien ne part" in repr(shown)
    async with house.database.write() as work:
        with pytest.raises(Frozen):
            await passing.send_now(work, house.world.karim, item.id)
    reply = await house.runtime.gestures.press(house.world.karim.caller, house.world.comms, Verb.SEND_NOW, item.id)
    assert isinstance(reply, Notice)
    assert "en route" not in reply.text
    assert "Gel en cours" in reply.text


async def test_a_paused_item_shown_as_sent_while_sending_is_stopped(house: House) -> None:
    async with house.database.write() as work:
        await mailing.pause(work, "operator")
    item = await tagged(house.database, house.world)
    await house.skip(seconds=10)
    lea, place = house.world.lea.caller, house.world.comms
    while_stopped = await house.runtime.gestures.command(lea, place, "news", item.label)
    assert "le CM ne l’a pas encore reçue" in repr(while_stopped)
    assert "Transmise" not in repr(while_stopped)
    async with house.database.write() as work:
        await mailing.resume(work, "operator")
    await house.settle()
    assert "Transmise" in repr(await house.runtime.gestures.command(lea, place, "news", item.label))


async def test_what_a_removed_member_was_reminded_of_stays_active(house: House) -> None:
    item = await tagged(house.database, house.world, draft("Lille ferme.", Flag.CONFIDENTIAL))
    await house.skip(seconds=10)
    text = SETUP.format(name="Les Halles Verrier", prefix="", undo="0s", release="staff")
    text = text.replace('  - {name: Sam Dubois, role: cm, accounts: ["demo:sam"]}\n', "")
    text = text.replace("members: [Sam Dubois]", "members: []")
    await apply(house.database, parse(text, "x"), dry_run=False, by="test")
    before = house.seen("cm")
    await house.skip(days=10)
    assert house.seen("cm") == before
    async with house.database.write() as work:
        with pytest.raises(Refused):
            await acknowledge(work, house.world.sam, item.id)
