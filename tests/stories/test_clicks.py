"""Clicks that overtake each other, forms sent twice or too late, buttons of what is over: one wins, nothing doubles."""

from __future__ import annotations

import asyncio

import pytest

from bot.core.card import Form, Notice
from bot.core.verbs import Verb
from tests.stories.harness import (
    CONFIDENTIAL,
    MAY_BE_SAID,
    SENT_TO_TEAM,
    SHAREABLE,
    UNDER_EMBARGO,
    Both,
    Story,
    after,
    cm,
    comms,
    karim,
    lea,
    plain,
    sam,
)
from tests.stories.stages.demo import words_of_reply
from tests.stories.test_answering import ASKING
from tests.stories.test_asking import passed_on
from tests.stories.texts import CHESTNUTS_ARE_BACK, MAY_WE_VALENCE, VALENCE, YESTERDAY

NO_TEXT = Both("Il manque un texte", "There is no text")
REQUIRED = Both("À remplir", "Please fill this in")
PAST = Both("C'est déjà passé", "That is already past")
UNREADABLE = Both("Je ne comprends pas", "I do not understand")


@pytest.mark.parametrize("verb", [Verb.SEND_NOW, Verb.UNDO])
async def test_of_ten_clicks_at_once_one_wins(story: Story, verb: Verb) -> None:
    await story.tell(
        karim.says(comms, VALENCE), karim.tags(VALENCE, "shareable"), karim.presses_often(verb, 10), after(seconds=5)
    )
    won = [reply for reply in story.clicks if plain(reply).startswith("✅")]
    assert len(won) == 1, story.clicks
    cards = [card for card in story.cards("sam", cm) if card.number == "N-1"]
    assert len(cards) == (1 if verb is Verb.SEND_NOW else 0)


async def test_ten_acknowledgements_at_once_are_one(story: Story) -> None:
    await story.tell(*passed_on(VALENCE), sam.presses_often(Verb.ACKNOWLEDGE, 10))
    assert len([reply for reply in story.clicks if plain(story.say(Both("C'est noté", "Noted"))) in plain(reply)]) == 1
    assert len(await story.rows("SELECT sequence FROM register WHERE verb = 'acknowledge'")) == 1


async def test_ten_tags_at_once_are_one_item(story: Story) -> None:
    await story.tell(karim.says(comms, VALENCE))
    message = story.message("karim", VALENCE)
    await asyncio.gather(*(story.stage.tag("karim", message, "shareable") for _ in range(10)))
    await story.tell(after(seconds=4))
    assert len(await story.rows("SELECT id FROM news")) == 1
    assert len([card for card in story.cards("sam", cm) if card.number == "N-1"]) == 1


async def test_ten_freezes_at_once_are_one(story: Story) -> None:
    await asyncio.gather(*(story.stage.say("lea", comms, "/freeze stop") for _ in range(10)))
    await story.settle()
    assert len(await story.rows('SELECT id FROM "freeze"')) == 1


async def test_a_form_sent_twice_at_once_counts_once(story: Story) -> None:
    await story.tell(sam.says(cm, "/disclose " + ASKING))
    target, place = story.button("lea", Verb.ANSWER_NO)[1].target, story.place(comms)
    hands, caller = story.runtime.gestures, story.caller("lea")
    form = await hands.press(caller, place, Verb.ANSWER_NO, target)
    assert isinstance(form, Form)
    values = {"note": "non"}
    replies = await asyncio.gather(
        *(hands.submit(caller, place, form.verb, form.target, form.version, values) for _ in range(10))
    )
    assert len([reply for reply in replies if words_of_reply(reply).startswith("✅")]) == 1
    await story.tell(after(seconds=4))
    assert len([card for card in story.cards("sam", cm) if card.number == "Q-1"]) == 2


async def test_a_tag_form_sent_twice_makes_one_item(story: Story) -> None:
    await story.tell(karim.says(comms, VALENCE), karim.tags(VALENCE))
    opened = story.forms["karim"]
    assert opened is not None
    values = {"flag": "shareable", "audience": "cm"}
    await asyncio.gather(*(story.stage.submit("karim", opened, values) for _ in range(2)), return_exceptions=True)
    await story.settle()
    assert len(await story.rows("SELECT id FROM news")) == 1


async def test_a_form_whose_item_changed_meanwhile_changes_nothing(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        karim.presses(Verb.EDIT, "N-1"),
        lea.presses(Verb.EDIT, "N-1"),
        lea.fills(flag="confidential", wording=""),
        karim.fills(wording=VALENCE),
        karim.hears(Both("Cela a changé entre-temps", "This has changed meanwhile")),
        after(minutes=1),
        sam.sees(cm, CONFIDENTIAL, "N-1"),
        sam.does_not_see(cm, SHAREABLE),
    )


async def test_an_answer_form_whose_question_changed_meanwhile(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + ASKING),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        karim.presses(Verb.ASK_BACK, "Q-1"),
        karim.fills(message=CHESTNUTS_ARE_BACK),
        lea.fills(wording=CHESTNUTS_ARE_BACK),
        lea.hears(Both("Cela a changé entre-temps", "This has changed meanwhile")),
        after(minutes=1),
        sam.does_not_see(cm, MAY_BE_SAID),
    )


async def test_a_yes_needs_its_wording(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + ASKING),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        lea.fills_badly("wording", REQUIRED, wording=""),
        lea.fills_badly("wording", NO_TEXT, wording=" — "),
        lea.fills_badly("expires", PAST, expires=YESTERDAY),
        lea.presses(Verb.ANSWER_NOT_BEFORE, "Q-1"),
        lea.fills_badly("until", REQUIRED, until=""),
        lea.fills_badly("until", UNREADABLE, until=Both("un jour", "some day")),
        lea.presses(Verb.ASK_BACK, "Q-1"),
        lea.fills_badly("message", REQUIRED, message=""),
        after(minutes=1),
        sam.does_not_see(cm, MAY_BE_SAID, UNDER_EMBARGO),
    )


async def test_the_buttons_of_what_was_undone_do_nothing(story: Story) -> None:
    await story.tell(karim.says(comms, VALENCE), karim.tags(VALENCE, "shareable"))
    target = story.button("karim", Verb.UNDO)[1].target
    await story.tell(karim.presses(Verb.UNDO))
    hands, caller, place = story.runtime.gestures, story.caller("karim"), story.place(comms)
    before = await story.everything()
    for verb in (Verb.UNDO, Verb.SEND_NOW, Verb.CONFIRM, Verb.SETTLE_SHAREABLE, Verb.SETTLE_CONFIDENTIAL):
        assert isinstance(await hands.press(caller, place, verb, target), Notice)
    values = {"text": VALENCE.fr, "flag": "shareable", "audience": "cm"}
    for version in range(4):
        assert isinstance(await hands.submit(caller, place, Verb.EDIT, target, version, values), Notice)
        assert isinstance(await hands.submit(caller, place, Verb.WITHDRAW, target, version, {}), Notice)
    assert await story.everything() == before
    await story.tell(after(minutes=1), sam.does_not_see(None, "N-1"), sam.says(cm, "/disclose " + MAY_WE_VALENCE))
    await story.tell(sam.sees_last(cm, SENT_TO_TEAM))
