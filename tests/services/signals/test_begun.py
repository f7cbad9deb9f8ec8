"""How a signal begins: what words make one, what is urgent, which link it names."""

from __future__ import annotations

import pytest

from bot.core.card import FieldErrors, Form, Notice
from bot.core.news import Attachment
from bot.core.pace import AT_ONCE, WINDOW
from bot.core.people import Actor
from bot.errors import Invalid, Refused
from bot.services.drafts import MAX_NEWS
from bot.services.gestures import Gestures
from bot.services.signals.begun import _draft, is_spoken, spoken
from bot.services.signals.sending import FILE_NAME, FILES, Telling, send
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import World
from tests.services.acting import direct, message


@pytest.mark.parametrize(
    "words", ["signal: x", "Signal : x", "SIGNALER: x", "signale : x", "signalement:\nx", "signal:"]
)
def test_these_words_are_a_signal(words: str) -> None:
    assert is_spoken(words)


@pytest.mark.parametrize("words", ["", "signal", "le signal: x", "signalé: x", "Puis-je dire : signal ?", "signaux: x"])
def test_others_are_a_question(words: str) -> None:
    assert not is_spoken(words)


@pytest.mark.parametrize("text", ["urgent : x", "URGENT: x", "urgent, x", "urgente : x", "!! x", "!!!x"])
def test_what_begins_so_is_urgent(text: str) -> None:
    assert (_draft(text).text, _draft(text).urgent) == ("x", True)


@pytest.mark.parametrize("text", ["x", "rien d'urgent : x", "urgences: x", "! x", "urgentissime"])
def test_the_rest_can_wait(text: str) -> None:
    assert (_draft(text).text, _draft(text).urgent) == (text, False)


def test_a_link_is_found() -> None:
    assert _draft("Vu sur https://forum.example/42 ce matin").link == "https://forum.example/42"
    assert _draft("Vu sur forum.example").link == ""


async def said(database: Database, world: World, by: Actor, words: str, files: int = 0) -> object:
    attachments = [Attachment(f"{n}.png", "image/png", 1) for n in range(files)]
    async with database.write() as work:
        return await spoken(Turn(work, by.caller, direct(by), "fr"), words, attachments)


async def test_words_are_sent_at_once_and_none_ask_for_some(database: Database, world: World) -> None:
    assert await said(database, world, world.sam, "signal: Une file", 1) is None, "the card says it"
    assert isinstance(await said(database, world, world.sam, "signal:"), Form)
    with pytest.raises(Refused):
        await said(database, world, world.stranger, "signal: x")
    async with database.read() as work:
        found = await work.signals.numbered(world.organisation.id, 1)
    assert found is not None
    assert [file.name for file in found.files] == ["0.png"]


async def test_who_signals_too_often_is_told_when_they_may_again(database: Database, world: World) -> None:
    """By command and by form: nothing of it is kept, nobody is called, and nobody else waits for it."""
    assert world.sam.member is not None
    for _ in range(AT_ONCE):
        async with database.write() as work:
            await send(work, world.sam, world.organisation, world.mandate, Telling("x"), world.cm)
    form = await Gestures(database, "fr").command(world.sam.caller, world.cm, "signal", "")
    assert isinstance(form, Form)
    values = {"text": "Une file", "urgency": "urgent", "link": ""}
    told = await Gestures(database, "fr").submit(world.sam.caller, world.cm, form.verb, form.target, 0, values)
    assert "30 signalements en cinq minutes" in repr(told)
    with pytest.raises(Invalid, match="too-many-signals"):
        await said(database, world, world.sam, "signal: urgent : Une file")
    assert await said(database, world, world.karim, "signal: Une file") is None
    async with database.read() as work:
        assert len(await work.signals.instants(world.organisation.id, world.sam.member.id, 99)) == AT_ONCE
    database.clock.offset += WINDOW
    assert await said(database, world, world.sam, "signal: Une file") is None


async def test_what_is_too_long_is_told_and_files_are_named_in_short(database: Database, world: World) -> None:
    with pytest.raises(Invalid, match="text-too-long"):
        await said(database, world, world.sam, "signal: " + "x" * (MAX_NEWS + 1))
    files = [Attachment("n" * 999, "image/png", 1)] * (FILES + 1)
    async with database.write() as work:
        sent = await send(work, world.sam, world.organisation, world.mandate, Telling("x", files=files), world.cm)
    assert [len(file.name) for file in sent.files] == [FILE_NAME] * FILES


async def test_the_menu_of_a_message_opens_a_form_that_makes_one_signal(database: Database, world: World) -> None:
    gestures = Gestures(database, "fr")
    form = await gestures.shortcut(world.sam.caller, message(world, "Vu dehors", files=2), "signal")
    assert isinstance(form, Form)
    assert form.fields[0].value == "Vu dehors"
    where = (world.sam.caller, world.cm, form.verb, form.target, 0)
    wrong = await gestures.submit(*where, {"text": "", "urgency": "usual", "link": "x"})
    assert isinstance(wrong, FieldErrors)
    assert set(wrong.errors) == {"text", "link"}
    values = {"text": "Vu dehors", "urgency": "urgent", "link": ""}
    assert isinstance(await gestures.submit(*where, values), Notice)
    assert "S-1" in str(await gestures.submit(*where, values)), "sent twice it makes nothing more"
    async with database.read() as work:
        found = await work.signals.numbered(world.organisation.id, 1)
        assert await work.signals.numbered(world.organisation.id, 2) is None
    assert found is not None
    assert (found.urgent, len(found.files)) == (True, 2)


async def test_nobody_else_sends_what_one_began(database: Database, world: World) -> None:
    gestures = Gestures(database, "fr")
    form = await gestures.command(world.sam.caller, world.cm, "signal", "")
    assert isinstance(form, Form)
    values = {"text": "x", "urgency": "usual", "link": ""}
    await gestures.submit(world.lea.caller, world.comms, form.verb, form.target, 0, values)
    async with database.read() as work:
        assert await work.signals.numbered(world.organisation.id, 1) is None
