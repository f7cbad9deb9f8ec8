"""What people do in the page, as gestures; and what comes back."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.core.card import Card, FieldErrors, Notice, Tone
from bot.core.text import MAX_TEXT
from bot.core.verbs import Verb
from bot.errors import Gone, Invalid
from bot.i18n.words import words
from integrations.demo.inbound import Inbound
from integrations.demo.world import World
from tests.integrations.demo.company import CONFIDENTIAL, QUESTION
from tests.integrations.demo.stand_in import StandIn, answer_form

SAY = words("fr")


@pytest.mark.parametrize(
    ("typed", "name", "text"),
    [
        ("/disclose Vaise ouvre en juin ?", "disclose", "Vaise ouvre en juin ?"),
        ("/DISCLOSE  x ", "disclose", "x"),
        ("/news\nligne\nautre", "news", "ligne\nautre"),
        ("/thaw", "thaw", ""),
    ],
)
async def test_a_command_is_not_said_aloud(
    inbound: Inbound, hands: StandIn, world: World, typed: str, name: str, text: str
) -> None:
    await inbound.say("sam", "cm", typed)
    verb, caller, place, *rest = hands.calls[0]
    assert (verb, rest) == ("command", [name, text])
    assert str(caller.account) == "demo:sam"  # type: ignore[attr-defined]
    assert (str(place.room), place.thread, place.direct) == ("demo:cm", None, False)  # type: ignore[attr-defined]
    assert world.visible("lea", "cm") == ()


@pytest.mark.parametrize("typed", ["/", "/ 2 = 3", "/tmp/x", "// x", "a /b"])
async def test_a_slash_alone_is_no_command(inbound: Inbound, hands: StandIn, typed: str) -> None:
    await inbound.say("sam", "cm", typed)
    assert hands.names == ["posted"]


async def test_a_message_is_posted_and_a_mention_is_both(inbound: Inbound, hands: StandIn, world: World) -> None:
    await inbound.say("sam", "cm", "bonjour", files=["plan.pdf", " "])
    await inbound.say("sam", "cm", "@Passerelle, ouvre-t-on ?")
    assert hands.names == ["posted", "posted", "mentioned"]
    assert hands.calls[2][3] == "ouvre-t-on ?"
    message = hands.calls[0][2]
    assert (message.text, message.files[0].name, message.files[0].kind, message.ours) == (  # type: ignore[attr-defined]
        "bonjour",
        "plan.pdf",
        "application/pdf",
        False,
    )
    assert len(world.visible("lea", "cm")) == 2


async def test_all_that_is_said_in_direct_is_for_us(inbound: Inbound, hands: StandIn) -> None:
    await inbound.say("sam", "dm-sam", "ouvre-t-on ?")
    (call,) = hands.calls
    assert (call[0], call[2].direct, call[3]) == ("mentioned", True, "ouvre-t-on ?")  # type: ignore[attr-defined]


async def test_nothing_is_not_said(inbound: Inbound, hands: StandIn, world: World) -> None:
    await inbound.say("sam", "cm", " \0 ")
    assert (hands.calls, world.visible("sam", "cm")) == ([], ())


async def test_text_is_cleaned_at_the_door(inbound: Inbound, hands: StandIn, world: World) -> None:
    await inbound.say("sam", "cm", "a\0b\ud800c", files=["f\0\ud800.pdf"])
    (post,) = world.visible("sam", "cm")
    assert (post.text, post.files[0].name) == ("ab\ufffdc", "f\ufffd.pdf")


async def test_forty_thousand_characters_and_no_more(inbound: Inbound, hands: StandIn, world: World) -> None:
    await inbound.say("sam", "cm", "é" * MAX_TEXT)
    with pytest.raises(Invalid):
        await inbound.say("sam", "cm", "é" * (MAX_TEXT + 1))
    assert len(world.visible("sam", "cm")) == 1


@pytest.mark.parametrize("text", ["bonjour", "/disclose x", "@passerelle x", ""])
@pytest.mark.parametrize(("person", "room"), [("sam", "comms"), ("max", "cm"), ("nobody", "cm"), ("lea", "dm-sam")])
async def test_an_outsider_makes_no_gesture(
    inbound: Inbound, hands: StandIn, person: str, room: str, text: str
) -> None:
    with pytest.raises(Gone):
        await inbound.say(person, room, text)
    with pytest.raises(Gone):
        await inbound.complete(person, room, "di")
    assert hands.calls == []


async def test_pointing_at_messages(inbound: Inbound, hands: StandIn, world: World) -> None:
    head = world.say("lea", "comms", "sujet")
    reply = world.say("noe", "comms", "réponse", thread=head.id)
    await inbound.react("lea", reply.id, "mega")
    await inbound.react("lea", reply.id, "mega")
    await inbound.flag("lea", head.id, "confidential")
    react, off, flag = hands.calls
    assert (react[0], react[3:], off[3:]) == ("reacted", ("mega", True), ("mega", False))
    assert react[2].place.thread == str(head.id)  # type: ignore[attr-defined]
    assert (flag[2].ref.id, flag[2].author.name, flag[3]) == (str(head.id), "Léa Montagne", "confidential")  # type: ignore[attr-defined]


async def test_pointing_at_a_card_of_ours(inbound: Inbound, hands: StandIn, world: World) -> None:
    card = world.post("comms", QUESTION, "k")
    await inbound.react("lea", card.id, "mega")
    message = hands.calls[0][2]
    assert (message.ours, message.author.is_bot, message.text) == (True, True, QUESTION.notice)  # type: ignore[attr-defined]


async def test_what_one_cannot_see_one_cannot_point_at(inbound: Inbound, hands: StandIn, world: World) -> None:
    said = world.say("lea", "comms", "entre nous")
    hidden = world.whisper("lea", "cm", "pour Léa")
    for number in (said.id, hidden.id, 99, 0):
        for act in (
            lambda n=number: inbound.react("sam", n, "mega"),
            lambda n=number: inbound.flag("sam", n, "shareable"),
            lambda n=number: inbound.press("sam", n, "answer-no", "question-7"),
            lambda n=number: inbound.edit("sam", n, "x"),
            lambda n=number: inbound.erase("sam", n),
            lambda n=number: inbound.dismiss("sam", n),
        ):
            with pytest.raises(Gone):
                await act()
    assert hands.calls == []


@pytest.mark.parametrize("emoji", ["", "<b>", "Mega", "a" * 41, "\u202emega", "mega\n"])
async def test_an_emoji_is_a_name(inbound: Inbound, hands: StandIn, world: World, emoji: str) -> None:
    said = world.say("lea", "cm", "bonjour")
    with pytest.raises(Invalid):
        await inbound.react("lea", said.id, emoji)
    assert hands.calls == []


async def test_an_unknown_flag_is_none(inbound: Inbound, hands: StandIn, world: World) -> None:
    said = world.say("lea", "cm", "bonjour")
    with pytest.raises(Gone):
        await inbound.flag("lea", said.id, "public")
    assert hands.calls == []


@pytest.mark.parametrize(
    ("verb", "target"),
    [
        ("answer-no", "question-8"),
        ("thaw", "question-7"),
        ("nonsense", "question-7"),
        ("answer-no", "q" * 9999),
        ("", ""),
    ],
)
async def test_a_button_that_never_stood_there_is_not_pressed(
    inbound: Inbound, hands: StandIn, world: World, verb: str, target: str
) -> None:
    card = world.post("comms", QUESTION, "k")
    with pytest.raises(Gone):
        await inbound.press("lea", card.id, verb, target)
    assert hands.calls == []


async def test_two_presses_at_once_are_one(inbound: Inbound, hands: StandIn, world: World) -> None:
    card = world.post("comms", QUESTION, "k")
    gate = asyncio.Event()

    class Slow(StandIn):
        async def press(self, *call: object, key: str | None = None) -> None:
            self.calls.append(call)
            await gate.wait()

    slow: Any = Slow()
    inbound.gestures = slow
    presses = [asyncio.create_task(inbound.press("lea", card.id, "answer-no", "question-7")) for _ in range(2)]
    await asyncio.sleep(0)
    gate.set()
    await asyncio.gather(*presses)
    assert len(slow.calls) == 1
    await inbound.press("lea", card.id, "answer-no", "question-7")
    assert len(slow.calls) == 2


async def test_a_notice_is_for_the_actor_where_they_acted(inbound: Inbound, hands: StandIn, world: World) -> None:
    head = world.say("sam", "cm", "sujet")
    hands.reply = Notice("C'est noté.", Tone.SHAREABLE, CONFIDENTIAL)
    await inbound.say("sam", "cm", "/disclose x", thread=head.id)
    whisper = world.visible("sam", "cm")[1]
    assert (whisper.text, whisper.only_for, whisper.thread, whisper.echo) == (
        "C'est noté.",
        "sam",
        head.id,
        "/disclose x",
    )
    assert whisper.card == CONFIDENTIAL
    assert len(world.visible("lea", "cm")) == 1
    assert (await inbound.press("sam", whisper.id, "ask-team", "question-6")).form is None


async def test_a_form_is_submitted_from_what_was_offered(inbound: Inbound, hands: StandIn, world: World) -> None:
    card = world.post("comms", QUESTION, "k")
    opened = (await inbound.press("lea", card.id, "answer-may", "question-7")).form
    assert opened is not None
    raw = {
        "wording": ["ok\0"],
        "scope": ["hacked"],
        "topics": ["jobs", "open", "x"],
        "other": ["y"],
        "until": ["lundi 9h"],
    }
    assert not (await inbound.submit("lea", opened.token, raw)).form
    values = {"wording": "ok", "scope": "", "topics": "open,jobs", "until": "lundi 9h", "note": ""}
    assert hands.calls[-1][3:] == (Verb.ANSWER_MAY, "question-7", 3, values)
    with pytest.raises(Gone):
        await inbound.submit("lea", opened.token, raw)


async def test_what_is_wrong_comes_back_with_what_was_typed(inbound: Inbound, hands: StandIn, world: World) -> None:
    said = world.say("lea", "comms", "sujet")
    opened = (await inbound.flag("lea", said.id, "")).form
    assert opened is not None
    empty = await inbound.submit("lea", opened.token, {"note": ["n" * 41]})
    assert empty.errors == {"wording": SAY("demo-form-required"), "note": SAY("demo-form-too-long", limit=40)}
    assert "submit" not in hands.names
    unread = await inbound.submit("lea", opened.token, {"wording": ["ok"], "until": ["demain ?"]})
    assert (unread.errors, unread.values["until"]) == ({"until": "Date illisible."}, "demain ?")
    hands.broken = True
    failed = await inbound.submit("lea", opened.token, {"wording": ["ok"]})
    assert failed.errors == {"": SAY("demo-failed")}
    hands.broken = False
    assert not (await inbound.submit("lea", opened.token, {"wording": ["ok"]})).form


async def test_a_form_is_its_persons(inbound: Inbound, hands: StandIn, world: World) -> None:
    said = world.say("lea", "comms", "sujet")
    opened = (await inbound.flag("lea", said.id, "")).form
    assert opened is not None
    for person, token in (("noe", opened.token), ("sam", opened.token), ("lea", "forged"), ("lea", "")):
        with pytest.raises(Gone):
            await inbound.submit(person, token, {})


async def test_field_errors_of_a_command_are_said(inbound: Inbound, hands: StandIn, world: World) -> None:
    hands.reply = FieldErrors({"until": "Date illisible."})
    await inbound.say("sam", "cm", "/news x")
    assert world.visible("sam", "cm")[0].text == "Date illisible."


async def test_editing_and_deleting_are_told(inbound: Inbound, hands: StandIn, world: World) -> None:
    said = world.say("lea", "cm", "bonjour")
    await inbound.edit("lea", said.id, "bonsoir")
    await inbound.erase("lea", said.id)
    edited, deleted = hands.calls
    assert (edited[0], edited[1].text) == ("edited", "bonsoir")  # type: ignore[attr-defined]
    assert (deleted[0], deleted[1].id, str(deleted[1].room)) == ("deleted", str(said.id), "demo:cm")  # type: ignore[attr-defined]
    with pytest.raises(Invalid):
        await inbound.edit("lea", world.say("lea", "cm", "x").id, " \0")


@pytest.mark.parametrize("typed", ["bonjour", "/disclose x", "@passerelle x"])
async def test_a_failing_gesture_is_one_polite_line(inbound: Inbound, hands: StandIn, world: World, typed: str) -> None:
    hands.broken = True
    with capture_logs() as logs:
        outcome = await inbound.say("sam", "cm", typed, locale="fr")
    whispers = [post.text for post in world.visible("sam", "cm") if post.only_for]
    assert outcome.failed is typed.startswith("/"), "what was not said aloud stays in the composer"
    assert whispers == [SAY("demo-failed")]
    assert "secret matter" not in str(logs)
    assert logs[0]["error"] == "RuntimeError"
    assert await inbound.complete("sam", "cm", "di") == ()


async def test_the_language_is_the_pages(inbound: Inbound, hands: StandIn) -> None:
    await inbound.say("sam", "cm", "/thaw", locale="en")
    await inbound.say("sam", "cm", "/thaw")
    assert [call[1].locale for call in hands.calls] == ["en", "fr"]  # type: ignore[attr-defined]


async def test_completion(inbound: Inbound, hands: StandIn) -> None:
    assert [one.text for one in await inbound.complete("sam", "cm", "di")] == ["disclose", "digest"]


async def test_nothing_is_done_before_the_gestures_are_connected(world: World) -> None:
    alone = Inbound(world)
    with pytest.raises(Gone):
        await alone.say("sam", "cm", "/thaw")


def test_the_stand_in_offers_every_kind_of_field() -> None:
    assert len({field.kind for field in answer_form("x").fields}) == 5
    assert isinstance(QUESTION, Card)
