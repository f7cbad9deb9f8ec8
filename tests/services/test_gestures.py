"""The one door: each gesture in a unit of work of its own, each refusal a sentence, for strangers always the same."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.core.address import MessageRef, Place
from bot.core.card import FieldErrors, Form, Notice
from bot.core.news import Hold
from bot.core.verbs import Verb
from bot.services.gestures import Gestures
from bot.services.tagging import Origin
from bot.storage.database import Database
from tests.builders import ASKED, World, asked, demo_address, halles, source, tagged
from tests.services.acting import as_bot, message, rows

REFUSED = "Désolé, je ne peux pas faire cela pour vous."


@pytest.fixture
def hands(database: Database) -> Gestures:
    return Gestures(database, "fr")


async def test_a_refused_gesture_leaves_nothing(database: Database, world: World, hands: Gestures) -> None:
    before = await rows(database)
    reply = await hands.command(world.sam.caller, world.cm, "news", "Une nouvelle #shareable")
    assert isinstance(reply, Notice)
    assert reply.text == REFUSED
    assert await rows(database) == before


@pytest.mark.parametrize(("name", "text"), [("dance", ""), ("disclose", ""), ("news", ""), ("passerelle", "x")])
async def test_a_stranger_hears_the_refusal_and_no_help(world: World, hands: Gestures, name: str, text: str) -> None:
    reply = await hands.command(world.stranger.caller, world.comms, name, text)
    assert isinstance(reply, Notice)
    assert reply.text == REFUSED


async def test_a_stranger_sends_a_form(world: World, hands: Gestures) -> None:
    for verb in Verb:
        reply = await hands.submit(world.stranger.caller, world.comms, verb, "n_x", 0, {})
        assert isinstance(reply, Notice)
        assert reply.text == REFUSED


async def test_a_bot_is_heard_by_nobody(database: Database, world: World, hands: Gestures) -> None:
    bot = as_bot(world.lea).caller
    assert await hands.command(bot, world.comms, "freeze", "x") is None
    assert await hands.mention(bot, world.comms, ASKED) is None
    assert await hands.complete(bot, world.comms, "/") == ()


async def test_what_is_wrong_with_a_form_comes_back_by_field(world: World, hands: Gestures) -> None:
    values = {"text": "", "flag": "", "embargo": "bientôt"}
    form = await hands.command(world.lea.caller, world.comms, "news", "")
    assert isinstance(form, Form)
    reply = await hands.submit(world.lea.caller, world.comms, form.verb, form.target, 0, values)
    assert isinstance(reply, FieldErrors)
    assert set(reply.errors) == {"text", "flag", "embargo"}


async def test_a_mention_where_no_mandate_is(database: Database, world: World, hands: Gestures) -> None:
    hall, before = Place(demo_address("hall")), await rows(database)
    reply = await hands.mention(world.sam.caller, hall, ASKED)
    assert isinstance(reply, Notice)
    assert "relié à aucun mandat" in reply.text
    assert await hands.mention(world.stranger.caller, hall, ASKED) is None
    assert await rows(database) == before


async def test_our_own_messages_are_never_tagged(database: Database, world: World, hands: Gestures) -> None:
    own = replace(message(world, "Une carte #shareable"), ours=True)
    before = await rows(database)
    assert await hands.react(world.lea.caller, own, "mega", added=True) is None
    assert await hands.posted(world.lea.caller, own) is None
    reply = await hands.shortcut(world.lea.caller, own, "shareable")
    assert isinstance(reply, Notice)
    assert await rows(database) == before


async def test_other_reactions_mean_nothing(database: Database, world: World, hands: Gestures) -> None:
    before = await rows(database)
    assert await hands.react(world.lea.caller, message(world, "Une nouvelle"), "thumbsup", added=True) is None
    assert await rows(database) == before


async def test_the_menu_opens_the_form_for_a_flag_it_does_not_know(world: World, hands: Gestures) -> None:
    assert isinstance(await hands.shortcut(world.lea.caller, message(world, "Une nouvelle"), "x"), Form)


async def test_an_edit_concerns_every_organisation_that_tagged_the_message(
    database: Database, swift: World, hands: Gestures
) -> None:
    other = await halles(database, name="Autre Maison", prefix="b", undo="0s")
    both = [(each, await tagged(database, each, origin=Origin(source()))) for each in (swift, other)]
    await hands.edited(message(swift, "Tout autre chose"))
    async with database.read() as work:
        for each, made in both:
            held = await work.news.get(each.organisation.id, made.id)
            assert held is not None
            assert held.hold is Hold.SOURCE_EDITED
    await hands.deleted(MessageRef(swift.comms.room, "7"))
    async with database.read() as work:
        for each, made in both:
            gone = await work.news.get(each.organisation.id, made.id)
            assert gone is not None
            assert gone.state.value == "withdrawn"


async def test_completions_are_for_those_with_a_role(world: World, hands: Gestures) -> None:
    assert await hands.complete(world.stranger.caller, world.comms, "/") == ()
    assert {each.text for each in await hands.complete(world.lea.caller, world.comms, "/fr")} == {"/freeze "}
    assert not [each for each in await hands.complete(world.sam.caller, world.cm, "/") if "freeze" in each.text]


async def test_pressing_goes_through_the_same_door(database: Database, world: World, hands: Gestures) -> None:
    question = await asked(database, world)
    assert isinstance(await hands.press(world.lea.caller, world.comms, Verb.ANSWER_NO, question.id), Form)
    reply = await hands.press(world.sam.caller, world.cm, Verb.ANSWER_NO, question.id)
    assert isinstance(reply, Notice)
    assert reply.text == REFUSED


async def test_a_command_that_is_delivered_twice_makes_one_item(
    database: Database, world: World, hands: Gestures
) -> None:
    said = world.karim.caller, world.comms, "news", "Le magasin de Valence ouvre le 12 mai #shareable"
    assert isinstance(await hands.command(*said, key="trigger-1"), Notice)
    assert await hands.command(*said, key="trigger-1") is None
    assert len((await rows(database))["news"]) == 1
    assert isinstance(await hands.command(*said, key="trigger-2"), Notice), "another click is another one"
    assert isinstance(await hands.command(*said), Notice)
    assert len((await rows(database))["news"]) == 3


async def test_a_form_that_is_delivered_twice_counts_once(database: Database, world: World, hands: Gestures) -> None:
    lea = world.lea.caller
    form = await hands.press(lea, world.comms, Verb.FREEZE, "new", key="click-1")
    assert isinstance(form, Form)
    given = lea, world.comms, form.verb, form.target, 0, {"reason": "incident"}
    assert isinstance(await hands.submit(*given, key="view-1"), Notice)
    assert isinstance(await hands.command(lea, world.comms, "thaw", ""), Notice)
    assert await hands.submit(*given, key="view-1") is None
    assert await hands.press(lea, world.comms, Verb.FREEZE, "new", key="click-1") is None
    async with database.read() as work:
        assert await work.freezes.in_force(world.organisation.id, world.mandate.id) is None


async def test_ten_deliveries_at_once_are_one(database: Database, world: World, hands: Gestures) -> None:
    said = message(world, "Le magasin de Valence ouvre le 12 mai")
    asked = [hands.command(world.sam.caller, world.cm, "disclose", ASKED, key="t") for _ in range(10)]
    tagged_at_once = [hands.shortcut(world.karim.caller, said, "shareable", key="t") for _ in range(10)]
    replies = await asyncio.gather(*tagged_at_once)
    assert len([reply for reply in replies if reply is not None]) == 1
    await asyncio.gather(*asked)
    assert len((await rows(database))["question"]) == 1


async def test_what_was_refused_may_be_tried_again_with_the_same_key(world: World, hands: Gestures) -> None:
    form = await hands.command(world.lea.caller, world.comms, "news", "")
    assert isinstance(form, Form)
    given = world.lea.caller, world.comms, form.verb, form.target, 0
    wrong = await hands.submit(*given, {"text": "", "flag": "shareable"}, key="view-1")
    assert isinstance(wrong, FieldErrors)
    right = await hands.submit(*given, {"text": "Valence ouvre", "flag": "confidential"}, key="view-1")
    assert isinstance(right, Notice)
    assert await hands.submit(*given, {"text": "Valence ouvre", "flag": "confidential"}, key="view-1") is None
