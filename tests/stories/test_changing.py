"""What was passed on changes: edits, withdrawals, the source message, two tags; and the recall that follows."""

from __future__ import annotations

from bot.core.verbs import Verb
from tests.stories.harness import (
    CANARY,
    CONFIDENTIAL,
    DO_NOT_DISCLOSE,
    MAY_BE_SAID,
    RECALL,
    SENT_TO_TEAM,
    SHAREABLE,
    UNDER_EMBARGO,
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
from tests.stories.test_asking import passed_on
from tests.stories.texts import MAY_WE_VAISE, MAY_WE_VALENCE, SECRET, TOMORROW, VAISE, VALENCE

NO_LONGER = Both("ne vaut plus", "no longer holds")


async def test_an_edit_that_hardens_recalls_at_once(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        granted("Q-1"),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.is_granted(VALENCE),
        karim.presses(Verb.EDIT, "N-1"),
        karim.is_asked(VALENCE),
        karim.fills(flag="confidential", wording=""),
        sam.sees_last(cm, RECALL, "N-1", Both("c'est désormais confidentiel", "this is confidential now")),
        sam.sees(cm, CONFIDENTIAL, "N-1", VALENCE),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.sees_last(cm, DO_NOT_DISCLOSE, "Q-2"),
        sam.presses(Verb.ACKNOWLEDGE, RECALL, "N-1"),
        sam.hears(Both("C'est noté", "Noted")),
    )


async def test_an_edit_that_softens_waits_for_its_undo_window(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE, "confidential", wording=VALENCE),
        karim.presses(Verb.EDIT, "N-1"),
        karim.fills(flag="shareable"),
        sam.does_not_see(cm, SHAREABLE, RECALL),
        karim.sees(comms, "N-1", Both("Version 2, pas encore partie", "Version 2, not sent yet")),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.sees_last(cm, DO_NOT_DISCLOSE, "Q-1"),
        after(seconds=4),
        sam.sees(cm, SHAREABLE, "N-1", VALENCE),
        granted("Q-2"),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.sees_last(cm, MAY_BE_SAID, "Q-2"),
    )


async def test_an_edit_that_softens_can_be_undone(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE, "confidential", wording=VALENCE),
        karim.presses(Verb.EDIT, "N-1"),
        karim.fills(flag="shareable"),
        lea.presses(Verb.UNDO, "N-1"),
        after(minutes=1),
        sam.does_not_see(cm, SHAREABLE),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.sees_last(cm, DO_NOT_DISCLOSE, "Q-1"),
    )


async def test_another_wording_is_recalled_at_once_and_told_after_the_window(story: Story) -> None:
    better = VALENCE + Both(" C'est gratuit.", " It is free.")
    await story.tell(
        *passed_on(VALENCE),
        karim.presses(Verb.EDIT, "N-1"),
        karim.fills(wording=better),
        sam.sees_last(cm, RECALL, "N-1"),
        sam.does_not_see(cm, better),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-1"),
        after(seconds=4),
        sam.sees(cm, SHAREABLE, "N-1", better),
    )


async def test_an_item_becomes_a_secret(story: Story) -> None:
    """What the CM knew is recalled; what the item says from now on is not for the CM."""
    await story.tell(
        *passed_on(VAISE, "confidential"),
        lea.presses(Verb.EDIT, "N-1"),
        lea.fills(text=SECRET, audience="comms"),
        sam.sees(cm, RECALL, "N-1"),
        after(minutes=1),
        sam.does_not_see(None, CANARY),
        sam.presses(Verb.ACKNOWLEDGE, RECALL, Both("a changé cette nouvelle", "has changed this item")),
        lea.presses(Verb.WITHDRAW, "N-1"),
        lea.fills(),
        sam.says(cm, "/news N-1"),
        sam.says(cm, "/news list"),
        sam.says(cm, "/news search Bonnard"),
        sam.does_not_see(None, CANARY),
    )


async def test_withdrawn_is_recalled_and_every_copy_says_so(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        karim.presses(Verb.WITHDRAW, "N-1"),
        karim.is_asked(VALENCE, Both("Le CM recevra un rappel", "The CM will get a recall")),
        karim.fills(),
        sam.sees_last(cm, RECALL, "N-1", NO_LONGER, Both("a retiré cette nouvelle", "has withdrawn this item")),
        sam.does_not_see(cm, SHAREABLE),
        karim.sees(comms, "N-1", Both("Elle n'autorise plus rien", "It grants nothing any more")),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-1"),
        sam.presses(Verb.ACKNOWLEDGE, RECALL),
        karim.sees(comms, "N-1"),
    )


async def test_a_withdrawn_item_does_not_come_back_by_its_old_buttons(story: Story) -> None:
    await story.tell(*passed_on(VALENCE))
    card, edit = story.button("karim", Verb.EDIT, "N-1")
    _, withdraw = story.button("karim", Verb.WITHDRAW, "N-1")
    await story.tell(karim.presses(Verb.EDIT, "N-1"), lea.presses(Verb.WITHDRAW, "N-1"), lea.fills())
    changed = Both("Cela a changé entre-temps", "This has changed meanwhile")
    await story.tell(karim.fills(wording=VALENCE), karim.hears(changed))
    for offer in (withdraw, edit):
        await story.tell(karim.presses_this(card, offer))
        if story.forms["karim"] is not None:
            await story.tell(karim.fills(), karim.hears(changed))
    await story.tell(
        after(minutes=1),
        sam.does_not_see(cm, SHAREABLE),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-1"),
    )


async def test_the_source_is_edited_and_held_until_somebody_confirms(story: Story) -> None:
    tagged = VALENCE + Both(" #partageable", " #shareable")
    await story.tell(
        karim.says(comms, tagged),
        after(seconds=4),
        sam.sees(cm, SHAREABLE, "N-1"),
        karim.edits(tagged, tagged + " !!"),
        sam.sees_last(cm, RECALL, Both("a été modifié", "was edited")),
        sam.does_not_see(cm, SHAREABLE),
        karim.sees(comms, "N-1", Both("modifié", "edited")),
        lea.presses(Verb.CONFIRM, "N-1"),
        lea.hears(Both("vaut de nouveau", "holds again")),
        sam.does_not_see(cm, SHAREABLE),
        after(seconds=4),
        sam.sees(cm, SHAREABLE, "N-1", VALENCE),
    )


async def test_an_edit_of_nothing_but_form_holds_nothing(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE),
        karim.tags(VALENCE, "shareable"),
        after(seconds=4),
        karim.edits(VALENCE, "  " + VALENCE + "\n"),
        sam.sees(cm, SHAREABLE, "N-1"),
        sam.does_not_see(cm, RECALL),
    )


async def test_the_source_edited_before_it_left_stops_it(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE),
        karim.tags(VALENCE, "shareable"),
        karim.edits(VALENCE, VAISE),
        after(minutes=1),
        sam.does_not_see(None, "N-1", VALENCE, VAISE),
        lea.presses(Verb.CONFIRM, "N-1"),
        after(seconds=4),
        sam.sees_last(cm, SHAREABLE, "N-1", VALENCE),
    )


async def test_the_source_is_deleted_and_the_item_withdrawn(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE),
        karim.tags(VALENCE, "shareable"),
        after(seconds=4),
        karim.erases(VALENCE),
        sam.sees_last(cm, RECALL, "N-1", Both("a été supprimé", "was deleted")),
        sam.does_not_see(cm, SHAREABLE),
        karim.sees(comms, "N-1", Both("Elle n'autorise plus rien", "It grants nothing any more")),
    )


async def test_the_source_deleted_before_it_left_undoes_it(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE),
        karim.tags(VALENCE, "shareable"),
        karim.erases(VALENCE),
        after(minutes=1),
        sam.does_not_see(None, "N-1"),
    )


async def test_of_two_tags_the_stricter_holds_until_somebody_settles_it(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE),
        karim.reacts(VALENCE, "mega"),
        after(seconds=4),
        sam.sees(cm, SHAREABLE, "N-1"),
        lea.reacts(VALENCE, "lock"),
        lea.hears(Both("La plus stricte vaut", "The stricter one holds")),
        sam.sees_last(cm, RECALL, "N-1", Both("Deux étiquettes", "Two tags")),
        sam.sees(cm, CONFIDENTIAL, "N-1"),
        sam.does_not_see(cm, SHAREABLE),
        lea.presses(Verb.SETTLE_SHAREABLE, "N-1"),
        sam.does_not_see(cm, SHAREABLE),
        after(seconds=4),
        sam.sees(cm, SHAREABLE, "N-1"),
    )


async def test_two_tags_settled_as_confidential(story: Story) -> None:
    await story.tell(
        karim.says(comms, VAISE),
        karim.reacts(VAISE, "lock"),
        after(seconds=4),
        lea.reacts(VAISE, "mega"),
        karim.presses(Verb.SETTLE_CONFIDENTIAL, "N-1"),
        after(seconds=4),
        sam.sees(cm, CONFIDENTIAL, "N-1"),
        sam.does_not_see(cm, SHAREABLE),
        sam.says(cm, "/disclose " + MAY_WE_VAISE),
        sam.sees_last(cm, DO_NOT_DISCLOSE, "Q-1"),
    )


async def test_a_second_tag_before_anything_left_stops_it(story: Story) -> None:
    await story.tell(
        karim.says(comms, VALENCE),
        karim.reacts(VALENCE, "mega"),
        lea.reacts(VALENCE, "lock"),
        after(minutes=1),
        sam.does_not_see(cm, SHAREABLE, "N-1"),
    )


async def test_a_lock_on_an_item_already_held_is_not_forgotten(story: Story) -> None:
    """Its source was edited; then somebody locks it; then somebody says that the edit was harmless."""
    await story.tell(
        karim.says(comms, VALENCE),
        karim.reacts(VALENCE, "mega"),
        after(seconds=4),
        karim.edits(VALENCE, VALENCE + " !!"),
        lea.reacts(VALENCE + " !!", "lock"),
        lea.hears(Both("La plus stricte vaut", "The stricter one holds")),
        karim.cannot(karim.presses(Verb.CONFIRM, "N-1")),
        after(minutes=1),
        sam.does_not_see(cm, SHAREABLE),
    )


async def test_an_embargo_put_on_what_was_shareable_counts_at_once(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE),
        karim.presses(Verb.EDIT, "N-1"),
        karim.fills(embargo=TOMORROW),
        sam.sees(cm, RECALL, "N-1"),
        sam.sees(cm, UNDER_EMBARGO, "N-1"),
        sam.does_not_see(cm, SHAREABLE),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.sees_last(cm, UNDER_EMBARGO, "Q-1"),
        after(days=1),
        sam.sees(cm, SHAREABLE, "N-1"),
    )


async def test_after_an_embargo_the_item_can_still_be_edited(story: Story) -> None:
    await story.tell(
        *passed_on(VALENCE, embargo=TOMORROW),
        after(days=1),
        sam.sees(cm, SHAREABLE, "N-1"),
        karim.presses(Verb.EDIT, "N-1"),
        karim.fills(topics="parking"),
        karim.hears("N-1"),
        sam.sees(cm, SHAREABLE, "N-1"),
    )


async def test_the_team_is_asked_about_a_yes_that_holds_no_longer(story: Story) -> None:
    """The card of the old yes is drawn again; it must not say yes again."""
    await story.tell(
        *passed_on(VALENCE),
        granted("Q-1"),
        sam.says(cm, "/disclose " + MAY_WE_VALENCE),
        sam.is_granted(VALENCE),
        karim.presses(Verb.WITHDRAW, "N-1"),
        karim.fills(),
        sam.does_not_see(cm, MAY_BE_SAID),
        sam.presses(Verb.ASK_TEAM, "Q-1"),
        sam.does_not_see(cm, MAY_BE_SAID),
        lea.sees(comms, "Q-1", MAY_WE_VALENCE),
    )
