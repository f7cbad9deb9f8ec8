"""The lines of a digest: what each side reads of an item, a recall, a question."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards.digest_lines import EXTRACT, AnsweredShown, ItemShown, QuestionShown, RecallShown, Shown, drawn
from bot.core.card import EvidenceLine, Tone
from bot.core.flags import Audience, Standing
from bot.core.people import Side
from bot.core.questions import QuestionState
from bot.core.tidings import Recall, RecallReason
from tests.cards.samples import ENGLISH, MAY, NOW, TEXT, WORDING, embargoed, item, question, revision


def line(shown: Shown, side: Side = Side.CM, *, frozen: bool = False) -> EvidenceLine:
    return drawn(shown, side, frozen=frozen, lens=ENGLISH)


def test_what_may_be_said_is_its_wording_and_until_when() -> None:
    told = line(ItemShown(item(revision(expires_at=MAY)), Standing.SHAREABLE))
    assert told.flag == "📣 Shareable · until Friday 1 May 2026 at 14:00 (Paris time)"
    assert (told.extract, told.target, told.tone) == (WORDING, "N-42", Tone.SHAREABLE)


def test_an_embargo_says_until_when_and_shows_the_text() -> None:
    told = line(ItemShown(item(embargoed()), Standing.EMBARGOED))
    assert told.flag == "⏳ Embargoed · until Monday 6 April 2026 at 09:00 (Paris time)"
    assert told.extract == TEXT


@pytest.mark.parametrize("side", Side)
def test_of_what_does_not_hold_any_more_only_the_number_is_left(side: Side) -> None:
    told = line(ItemShown(item(), Standing.HELD), side)
    assert (told.number, told.extract) == ("N-42", "")
    assert ItemShown(item(revision(topics=("prix",))), Standing.HELD).topic == ""


def test_while_frozen_no_wording_and_no_flag_of_a_yes() -> None:
    told = line(ItemShown(item(), Standing.SHAREABLE), frozen=True)
    assert (told.flag, told.tone, told.extract) == ("🧊 Frozen: say nothing", Tone.FROZEN, TEXT)
    confidential = line(ItemShown(item(), Standing.CONFIDENTIAL), frozen=True)
    assert confidential.flag == "🔒 Confidential"


def test_comms_see_that_an_item_is_theirs_alone() -> None:
    secret = ItemShown(item(revision(audience=Audience.COMMS)), Standing.CONFIDENTIAL)
    assert line(secret, Side.COMMS).flag == "🔒 Confidential · comms only"


def test_a_long_text_is_shortened_and_its_flag_is_not() -> None:
    told = line(ItemShown(item(revision(text="mot " * 400, wording=None)), Standing.SHAREABLE))
    assert len(told.extract) <= EXTRACT
    assert told.flag == "📣 Shareable"


def test_a_recall_says_why_and_never_what() -> None:
    shown = RecallShown(Recall("r_1", "o", "m", "n_7", RecallReason.WITHDRAWN, NOW), "N-7", ("Sam",))
    assert line(shown).flag == "↩️ Recall of Wednesday 18 March 2026 at 11:07 (Paris time)"
    assert line(shown).extract == "The team has withdrawn this item."
    assert "not yet read by Sam" in line(shown, Side.COMMS).flag


def test_a_question_that_was_asked_elsewhere_shows_its_number_alone() -> None:
    asked = question(text="May we speak of X?")
    open_one = line(QuestionShown(asked, "Sam", private=True))
    answered = line(AnsweredShown(asked, "Sam", private=True))
    for told in (open_one, answered):
        assert told.number == asked.label
        assert "speak" not in told.extract
    assert line(QuestionShown(asked, "Sam")).extract == "May we speak of X?"


def test_a_question_that_wants_more_says_so_on_both_sides() -> None:
    asked = replace(question(), state=QuestionState.ASKED_BACK)
    assert line(QuestionShown(asked, "Sam")).flag == "↩️ the team wants to know more · Sam"
    assert "was asked for more" in line(QuestionShown(asked, "Sam"), Side.COMMS).flag


def test_an_answer_says_who_and_after_how_long_and_to_the_cm_no_verdict() -> None:
    asked = question()
    by_hand = AnsweredShown(asked, "Sam", "Léa", asked.asked_at + timedelta(hours=2, minutes=5))
    assert line(by_hand, Side.COMMS).flag == "✅ Léa, after 2 hours and 5 minutes · asked by Sam"
    assert line(AnsweredShown(asked, "Sam"), Side.COMMS).flag == "✅ by the bot, at once · asked by Sam"
    assert line(by_hand).flag == line(AnsweredShown(asked, "Sam")).flag == "✅ answered · Sam"
