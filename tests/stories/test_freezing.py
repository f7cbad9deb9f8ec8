"""The emergency stop: nothing is cleared while it lasts, and its end releases nothing by itself."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.stories.harness import (
    CONFIDENTIAL,
    FREEZE,
    MAY_BE_SAID,
    RECALL,
    SENT_TO_TEAM,
    SHAREABLE,
    Both,
    Story,
    after,
    cm,
    comms,
    granted,
    karim,
    lea,
    sam,
)
from tests.stories.test_answering import ASKING
from tests.stories.test_asking import passed_on
from tests.stories.texts import CHESTNUTS_ARE_BACK, FABRE, MAY_WE_FABRE, MAY_WE_VALENCE, TOMORROW, VAISE, VALENCE

REASON = Both("Accident à l'entrepôt.", "Accident in the warehouse.")
OVER = Both("Le gel est levé", "The freeze is over")

CHECK_AGAIN = Both("À revérifier avant d'en parler", "Check again before you speak of it")


async def test_a_freeze_is_told_at_once_and_answers_every_question(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        lea.says(comms, "/freeze " + REASON),
        sam.sees_last(cm, FREEZE, REASON, "Léa Ferrand"),
        lea.sees(comms, FREEZE, REASON, "Sam Dubois"),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.sees_last(cm, FREEZE, "Q-1"),
        sam.says("dm-sam", MAY_WE_VALENCE),
        sam.sees_last("dm-sam", FREEZE, "Q-2"),
        lea.sees(comms, "Q-1"),
        sam.presses(Verb.ACKNOWLEDGE, FREEZE, REASON),
        sam.hears(Both("C'est noté", "Noted")),
        lea.sees(comms, FREEZE, Both("Reçu par", "Got by"), "Sam Dubois"),
        karim.says(comms, "/thaw"),
        sam.sees_last(cm, OVER, "Karim Osman"),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-3"),
        karim.presses(Verb.ALL_HOLD_AGAIN),
        granted("Q-4"),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.is_granted(VALENCE),
    )


async def test_pending_news_waits_for_the_thaw_and_then_for_a_person(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE),
        karim.tags(VALENCE, "shareable"),
        lea.says(comms, "/freeze " + REASON),
        after(minutes=5),
        sam.does_not_see(cm, SHAREABLE, VALENCE),
        karim.sees(comms, "N-1", Both("Gel en cours : rien ne part", "Freeze in force: nothing leaves")),
        karim.presses(Verb.SEND_NOW, "N-1"),
        sam.does_not_see(cm, SHAREABLE, VALENCE),
        lea.presses(Verb.THAW),
        lea.hears(OVER),
        after(hours=2),
        sam.does_not_see(cm, SHAREABLE, VALENCE),
        karim.presses(Verb.SEND_NOW, "N-1"),
        sam.sees_last(cm, SHAREABLE, "N-1", VALENCE),
    )


async def test_news_tagged_during_a_freeze_waits_too(story: Story) -> None:
    await story.tell(
        lea.says(comms, "/freeze " + REASON),
        karim.says(comms, VALENCE + " #shareable"),
        karim.says(comms, VAISE + " #confidential"),
        after(seconds=4),
        sam.does_not_see(cm, SHAREABLE),
        sam.sees(cm, CONFIDENTIAL, VAISE),
        lea.says(comms, "/thaw"),
        after(minutes=1),
        sam.does_not_see(cm, SHAREABLE),
        karim.presses(Verb.UNDO, "N-1"),
        after(minutes=1),
        sam.does_not_see(cm, SHAREABLE),
    )


async def test_no_yes_is_given_during_a_freeze(story: Story) -> None:
    refused = Both("rien ne peut être autorisé avant le dégel", "nothing can be cleared until the thaw")
    await story.tell(
        sam.says(cm, "/disclose " + ASKING),
        lea.says(comms, "/freeze " + REASON),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        lea.fills(wording=CHESTNUTS_ARE_BACK),
        lea.hears(refused),
        after(minutes=1),
        sam.does_not_see(cm, MAY_BE_SAID),
        lea.says(comms, "/thaw"),
        after(minutes=1),
        sam.does_not_see(cm, MAY_BE_SAID),
    )


async def test_a_yes_under_way_when_the_freeze_comes_waits_for_a_person(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + ASKING),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        lea.fills(wording=CHESTNUTS_ARE_BACK),
        karim.says(comms, "/freeze " + REASON),
        after(minutes=1),
        sam.does_not_see(cm, MAY_BE_SAID),
        lea.presses(Verb.SEND_NOW, "Q-1"),
        sam.does_not_see(cm, MAY_BE_SAID),
        karim.says(comms, "/thaw"),
        after(minutes=1),
        sam.does_not_see(cm, MAY_BE_SAID),
        lea.presses(Verb.SEND_NOW, "Q-1"),
        granted("Q-1"),
        sam.is_granted(CHESTNUTS_ARE_BACK),
    )


async def test_an_embargo_that_ends_during_a_freeze_is_told_by_a_person_after_it(story: Story) -> None:
    await story.tell(
        *passed_on(FABRE, embargo=TOMORROW),
        lea.says(comms, "/freeze " + REASON),
        after(days=1),
        sam.does_not_see(cm, SHAREABLE),
        sam.says(cm, "/disclose " + MAY_WE_FABRE),
        sam.sees_last(cm, FREEZE, "Q-1"),
        lea.says(comms, "/thaw"),
        after(hours=1),
        sam.does_not_see(cm, SHAREABLE),
        sam.sees(cm, CHECK_AGAIN),
    )
    place, target = story.place(comms), story.button("karim", Verb.EDIT, "N-1")[1].target
    await story.runtime.gestures.press(story.caller("karim"), place, Verb.SEND_NOW, target)
    await story.settle()
    await story.tell(sam.sees(cm, SHAREABLE, "N-1", FABRE))


async def test_a_recall_goes_out_during_a_freeze(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        lea.says(comms, "/freeze " + REASON),
        karim.presses(Verb.WITHDRAW, "N-1"),
        karim.fills(),
        sam.sees_last(cm, RECALL, "N-1"),
        sam.does_not_see(cm, SHAREABLE),
    )


async def test_what_could_be_looked_up_is_frozen_too(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        lea.says(comms, "/freeze " + REASON),
        sam.says(cm, "/news N-1"),
        sam.hears(FREEZE),
        sam.says(cm, "/news list"),
        sam.hears(FREEZE),
        lea.says(comms, "/news list"),
        lea.hears("N-1"),
    )


async def test_the_form_of_a_freeze_needs_its_reason(story: Story) -> None:
    await story.tell(
        lea.says(comms, "/freeze"),
        lea.is_asked("Sam Dubois"),
        lea.fills_badly("reason", Both("À remplir", "Please fill this in"), reason=""),
        sam.does_not_see(cm, FREEZE),
        lea.fills(reason=REASON),
        sam.sees_last(cm, FREEZE, REASON),
        lea.says(comms, "/freeze " + REASON),
        lea.hears(Both("Un gel est déjà en cours", "A freeze is already in force")),
        lea.says(comms, "/thaw"),
        lea.says(comms, "/thaw"),
        lea.hears(Both("Aucun gel n'est en cours", "No freeze is in force")),
    )


async def test_a_yes_that_was_given_before_says_so_too_until_it_holds_again(story: Story) -> None:
    """The answer that the CM scrolls back to says after a thaw what a new question would be told."""
    await story.tell(
        *passed_on(VALENCE),
        granted("Q-1"),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.sees(cm, MAY_BE_SAID, "Q-1"),
        lea.says(comms, "/freeze " + REASON),
        lea.says(comms, "/thaw"),
        after(minutes=1),
        sam.does_not_see(cm, MAY_BE_SAID),
        sam.sees(cm, CHECK_AGAIN, "Q-1"),
        karim.presses(Verb.ALL_HOLD_AGAIN),
        after(minutes=1),
        sam.sees(cm, MAY_BE_SAID, "Q-1"),
    )
