"""Comms answer a question by button and form; the answer comes back where it was asked and is kept."""

from __future__ import annotations

import pytest

from bot.core.verbs import Verb
from tests.stories.harness import (
    CONFIDENTIAL,
    DO_NOT_DISCLOSE,
    MAY_BE_SAID,
    SENT_TO_TEAM,
    UNDER_EMBARGO,
    Both,
    Step,
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
from tests.stories.texts import (
    CHESTNUTS,
    CHESTNUTS_ARE_BACK,
    FRIDAY,
    MAY_WE_SECRET,
    MAY_WE_VAISE,
    SECRET,
    TOMORROW,
    VAISE,
)

ASKING = Both(
    "Peut-on dire que les marrons glacés de Privas sont de retour ?",
    "Can we say that the candied chestnuts of Privas are back?",
)


async def test_a_yes_comes_back_with_its_wording_and_is_kept(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + ASKING),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        lea.is_asked(ASKING),
        lea.fills(wording=CHESTNUTS_ARE_BACK, note=Both("Avec plaisir !", "With pleasure!"), expires=FRIDAY),
        lea.hears(Both("part dans 3 secondes", "leaves in 3 seconds")),
        sam.does_not_see(cm, MAY_BE_SAID),
        after(seconds=4),
        granted("Q-1", "Q-2"),
        sam.is_granted(CHESTNUTS_ARE_BACK),
        sam.sees_last(cm, "Q-1", "Léa Ferrand", Both("Avec plaisir !", "With pleasure!")),
        lea.sees(comms, "Q-1", CHESTNUTS_ARE_BACK),
        sam.says(cm, "/disclose " + ASKING),
        sam.is_granted(CHESTNUTS_ARE_BACK),
        sam.sees_last(cm, "Q-2", "Q-1"),
        karim.does_not_see(comms, "Q-2"),
        after(days=5),
        sam.says(cm, "/disclose " + ASKING),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-3"),
    )


async def test_a_no(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + ASKING),
        karim.presses(Verb.ANSWER_NO, "Q-1"),
        karim.fills(note=Both("Pas avant Noël", "Not before Christmas")),
        after(seconds=4),
        sam.sees_last(cm, DO_NOT_DISCLOSE, "Q-1", "Karim Osman", Both("Pas avant Noël", "Not before Christmas")),
        sam.says(cm, "/disclose " + ASKING),
        sam.sees_last(cm, DO_NOT_DISCLOSE, "Q-2", "Q-1"),
    )


async def test_a_no_counts_before_it_has_left(story: Story) -> None:
    """While the answer can still be undone the question asked again is no yes."""
    await story.tell(
        sam.says(cm, "/disclose " + ASKING),
        karim.presses(Verb.ANSWER_NO, "Q-1"),
        karim.fills(),
        sam.says(cm, "/disclose " + ASKING),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-2"),
        sam.does_not_see(cm, DO_NOT_DISCLOSE),
        after(seconds=4),
        sam.sees(cm, DO_NOT_DISCLOSE, "Q-1"),
    )


async def test_not_before_forbids_until_then_and_asks_again_after(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + ASKING),
        lea.presses(Verb.ANSWER_NOT_BEFORE, "Q-1"),
        lea.fills(until=TOMORROW),
        after(seconds=4),
        sam.sees_last(cm, UNDER_EMBARGO, Both("mardi 17 mars 2026 à 09:00", "Tuesday 17 March 2026 at 09:00"), "Q-1"),
        sam.says(cm, "/disclose " + ASKING),
        sam.sees_last(cm, UNDER_EMBARGO, "Q-2"),
        after(days=1),
        sam.says(cm, "/disclose " + ASKING),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-3"),
        sam.does_not_see(cm, MAY_BE_SAID),
    )


async def test_an_answer_undone_in_time_never_leaves(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + ASKING),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        lea.fills(wording=CHESTNUTS_ARE_BACK),
        karim.presses(Verb.UNDO, "Q-1"),
        karim.hears(Both("est annulée, rien n'est parti", "is undone, nothing left")),
        after(minutes=10),
        sam.does_not_see(cm, MAY_BE_SAID, CHESTNUTS_ARE_BACK),
        sam.says(cm, "/disclose " + ASKING),
        sam.sees_last(cm, SENT_TO_TEAM, "Q-2"),
        karim.presses(Verb.ANSWER_NO, "Q-1"),
        karim.fills(),
        after(seconds=4),
        sam.sees_last(cm, DO_NOT_DISCLOSE, "Q-1"),
    )


async def test_send_now_brings_the_answer_at_once(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + ASKING),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        lea.fills(wording=CHESTNUTS_ARE_BACK),
        lea.presses(Verb.SEND_NOW, "Q-1"),
        granted("Q-1"),
        sam.is_granted(CHESTNUTS_ARE_BACK),
        after(minutes=1),
    )
    assert len([card for card in story.cards("sam", cm) if card.number == "Q-1"]) == 2


async def test_the_answer_goes_to_the_direct_conversation_where_it_was_asked(story: Story) -> None:
    await story.tell(
        sam.says("dm-sam", ASKING),
        sam.sees("dm-sam", SENT_TO_TEAM, "Q-1"),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        lea.fills(wording=CHESTNUTS_ARE_BACK),
        after(seconds=4),
        granted("Q-1"),
        sam.sees_last("dm-sam", MAY_BE_SAID, "Q-1", CHESTNUTS_ARE_BACK),
        sam.does_not_see(cm, "Q-1"),
    )


async def test_ask_back_and_give_context(story: Story) -> None:
    back, more = Both("Sur quel réseau ?", "On which network?"), Both("Sur Instagram.", "On Instagram.")
    await story.tell(
        sam.says(cm, "/disclose " + CHESTNUTS),
        lea.presses(Verb.ASK_BACK, "Q-1"),
        lea.fills(message=back),
        sam.sees_last(cm, "Q-1", back, "Léa Ferrand"),
        lea.sees(comms, "Q-1", Both("En attente de la précision du CM", "Waiting for the CM")),
        sam.presses(Verb.GIVE_CONTEXT, "Q-1"),
        sam.is_asked(back),
        sam.fills(message=more),
        sam.hears(Both("l'équipe a votre précision", "the team has what you added")),
        karim.sees_last(comms, "Q-1", back, more),
        karim.presses(Verb.ANSWER_NO, "Q-1"),
        karim.fills(),
        after(seconds=4),
        sam.sees_last(cm, DO_NOT_DISCLOSE, "Q-1"),
    )


async def test_two_answers_at_once_one_wins(story: Story) -> None:
    await story.tell(
        sam.says(cm, "/disclose " + ASKING),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        karim.presses(Verb.ANSWER_NO, "Q-1"),
        karim.fills(),
        lea.fills(wording=CHESTNUTS_ARE_BACK),
        lea.hears(Both("Karim Osman a déjà répondu", "Karim Osman has already answered")),
        after(seconds=4),
        sam.sees_last(cm, DO_NOT_DISCLOSE, "Q-1"),
        sam.does_not_see(cm, MAY_BE_SAID),
    )


@pytest.mark.parametrize("flag", ["confidential", "comms"])
async def test_a_yes_that_comms_overtook_does_not_leave(story: Story, flag: str) -> None:
    """Somebody restricts the subject while the yes can still be undone."""
    audience = "comms" if flag == "comms" else "cm"
    await story.tell(
        sam.says(cm, "/disclose " + MAY_WE_SECRET),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        lea.fills(wording=CHESTNUTS_ARE_BACK),
        after(seconds=1),
        karim.says(comms, "/news"),
        karim.fills(
            text=SECRET if audience == "comms" else VAISE + " Bonnard Mâcon", flag="confidential", audience=audience
        ),
        after(seconds=4),
        sam.does_not_see(cm, MAY_BE_SAID),
        lea.sees(comms, "Q-1", Both("Peut être dit", "May be said")),
    )
    assert story.button("lea", Verb.ANSWER_NO, "Q-1")


@pytest.mark.parametrize(
    "restricting",
    [
        [karim.presses(Verb.WITHDRAW, "N-1"), karim.fills()],
        [karim.edits(VAISE + " #shareable", VAISE + " #shareable ?!?")],
        [karim.erases(VAISE + " #shareable")],
        [lea.reacts(VAISE + " #shareable", "lock")],
    ],
    ids=["withdrawn", "source-edited", "source-deleted", "second-tag"],
)
async def test_an_item_held_while_a_yes_can_be_undone_stops_it(story: Story, restricting: list[Step]) -> None:
    await story.tell(
        karim.says(comms, VAISE + " #shareable"),
        after(seconds=4),
        sam.says(cm, "/disclose " + MAY_WE_VAISE),
        sam.sees_last(cm, SENT_TO_TEAM),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        lea.fills(wording=VAISE),
        after(seconds=1),
        *restricting,
        after(seconds=4),
        sam.does_not_see(cm, MAY_BE_SAID),
    )


async def test_a_second_restriction_is_seen_behind_one_that_was_known(story: Story) -> None:
    """Léa answers over a confidential item; meanwhile Karim keeps a secret about the same: the yes stays here."""
    hidden = VAISE + Both(" Secret : zibelinox.", " Secret: zibelinox.")
    await story.tell(
        *passed_on(VAISE, "confidential"),
        sam.says(cm, "/disclose " + MAY_WE_VAISE),
        sam.presses(Verb.ASK_TEAM, "Q-1"),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        lea.fills(wording=CHESTNUTS_ARE_BACK),
        after(seconds=1),
        karim.says(comms, "/news"),
        karim.fills(text=hidden, flag="confidential", audience="comms"),
        after(seconds=4),
        sam.does_not_see(cm, MAY_BE_SAID),
        sam.sees(cm, CONFIDENTIAL),
    )


async def test_a_yes_over_a_confidential_item_is_the_teams_to_give(story: Story) -> None:
    await story.tell(
        *passed_on(VAISE, "confidential"),
        sam.says(cm, "/disclose " + MAY_WE_VAISE),
        sam.presses(Verb.ASK_TEAM, "Q-1"),
        lea.presses(Verb.ANSWER_MAY, "Q-1"),
        lea.fills(wording=CHESTNUTS_ARE_BACK),
        after(seconds=4),
        granted("Q-1"),
        sam.is_granted(CHESTNUTS_ARE_BACK),
        sam.says(cm, "/disclose " + MAY_WE_VAISE),
        sam.sees_last(cm, "Q-2", CONFIDENTIAL),
    )


async def test_nobody_answers_their_own_question(story: Story) -> None:
    await story.tell(
        karim.says(cm, "/disclose " + ASKING),
        karim.sees_last(cm, SENT_TO_TEAM, "Q-1"),
        karim.presses(Verb.ANSWER_MAY, "Q-1"),
        karim.hears(Both("Désolé", "Sorry")),
        karim.is_asked_nothing(),
        lea.presses(Verb.ANSWER_NO, "Q-1"),
        lea.fills(),
        after(seconds=4),
        sam.sees(cm, DO_NOT_DISCLOSE, "Q-1"),
    )
