"""A draft, sentence by sentence: wordings to take, differences, and no word of what the CM was not told."""

from __future__ import annotations

from itertools import product

import pytest

from bot.cards.lens import Lens
from bot.cards.parts import DIFFERENCES, parts_for_cm, parts_for_comms, shown_in, tells
from bot.cards.questions import for_comms
from bot.cards.verdicts import verdict_for_cm
from bot.core.card import Block, Difference, EvidenceList, Paragraph, Quote, Tone, Wording
from bot.core.flags import Standing
from bot.core.judgement import Judgement, Part, Seen
from bot.core.questions import QuestionState
from bot.core.verbs import Verb
from bot.core.verdict import VerdictKind, Why
from tests.cards.samples import (
    APRIL,
    ENGLISH,
    FRENCH,
    LENSES,
    SECRET,
    VERDICT,
    WORDING,
    cited,
    judgement,
    question,
    text_of,
    verbs,
)

HIDDEN = cited(Standing.CONFIDENTIAL, told=False, touches=True, adds=(SECRET,))
TOLD = cited(Standing.CONFIDENTIAL, number="N-5", id="item-5", extract="Metz ferme.", touches=True)
NEAR = Seen(Why.NOT_COVERED, (cited(adds=("samedi",), omits=("le 6 avril",)),))

YES = Part("Lille ouvre le 6 avril.", judgement(VerdictKind.SHAREABLE, cited(), until=APRIL))
NO = Part("Metz ferme.", judgement(VerdictKind.CONFIDENTIAL, TOLD))
LATER = Part("Nancy suit.", judgement(VerdictKind.EMBARGOED, cited(Standing.EMBARGOED, number="N-6", id="item-6")))
OTHER = Part("Lille ouvre samedi.", judgement(VerdictKind.UNKNOWN, cited(), seen=NEAR))
UNHEARD = Part("Venez tous !", judgement(VerdictKind.UNKNOWN, seen=Seen(Why.NOTHING_FOUND)))
TOUCHY = Part("Venez tous !", judgement(VerdictKind.UNKNOWN, HIDDEN, why=(Why.SECRET,), seen=Seen(Why.NOTHING_FOUND)))
DRAFT = (YES, NO, LATER, OTHER, UNHEARD)


def draft(kind: VerdictKind, *parts: Part) -> Judgement:
    seen = Seen(Why.NOT_COVERED) if kind is VerdictKind.UNKNOWN else None
    return judgement(kind, TOLD, parts=parts or DRAFT, seen=seen, wording=None)


def flags(blocks: tuple[Block, ...]) -> list[tuple[str, str, Tone, str]]:
    (listed,) = [block for block in blocks if isinstance(block, EvidenceList) and block.lines[0].number == "1"]
    return [(line.number, line.flag, line.tone, line.extract) for line in listed.lines]


def test_each_sentence_says_what_may_be_done_with_it() -> None:
    assert flags(parts_for_cm(DRAFT, ENGLISH)) == [
        ("1", "📣 in the approved words", Tone.SHAREABLE, YES.text),
        ("2", "🔒 not to be said", Tone.CONFIDENTIAL, NO.text),
        ("3", "⏳ embargoed", Tone.EMBARGOED, LATER.text),
        ("4", "🤝 for the team to say", Tone.UNKNOWN, OTHER.text),
        ("5", "🤝 for the team to say", Tone.UNKNOWN, UNHEARD.text),
    ]


def test_the_wording_of_a_sentence_is_there_to_take_and_is_no_yes_for_the_text() -> None:
    blocks = parts_for_cm(DRAFT, ENGLISH)
    (wording,) = [block for block in blocks if isinstance(block, Wording)]
    assert wording.text == WORDING
    assert wording.label.startswith("For sentence 1, to publish as it is, until Monday 6 April 2026")
    assert Paragraph("A yes to a sentence is no yes to the whole text: the answer is the headline's.") in blocks
    assert not any(isinstance(block, Paragraph) for block in parts_for_cm((NO, OTHER), ENGLISH))


def test_one_wording_for_two_sentences_is_there_once() -> None:
    (wording,) = [block for block in parts_for_cm((YES, NO, YES), FRENCH) if isinstance(block, Wording)]
    assert wording.label.startswith("Pour les phrases 1 et 3, à publier tel quel")


def test_what_keeps_a_sentence_from_being_granted_is_told_by_numbers_of_both() -> None:
    blocks = parts_for_cm(DRAFT, ENGLISH)
    assert [block for block in blocks if isinstance(block, Difference)] == [
        Difference("sentence 4 adds to N-42", ("samedi",), "sentence 4 leaves out of N-42", ("le 6 avril",))
    ]
    many = [block for block in parts_for_cm((OTHER,) * 8, ENGLISH) if isinstance(block, Difference)]
    assert len(many) == DIFFERENCES


def test_what_is_not_to_be_said_is_not_helped_along_by_a_difference() -> None:
    told = cited(Standing.CONFIDENTIAL, adds=("samedi",))
    blocks = parts_for_cm((Part("Metz ferme.", judgement(VerdictKind.CONFIDENTIAL, told)), YES), ENGLISH)
    assert not any(isinstance(block, Difference) for block in blocks)


@pytest.mark.parametrize(("kind", "lens"), list(product(VerdictKind, LENSES.values())))
def test_the_headline_stays_the_wholes(kind: VerdictKind, lens: Lens) -> None:
    for locale, expected in VERDICT.items():
        whole = draft(kind)
        if kind is not VerdictKind.SHAREABLE:
            card = verdict_for_cm(question(whole), LENSES[locale])
            assert card.headline.startswith(expected[kind])
    card = verdict_for_cm(question(draft(kind)), lens)
    words = [block for block in card.blocks if isinstance(block, Wording)]
    assert card.clears is bool(words), "what grants anything is stopped by a freeze"
    assert verbs(card)[-1] is Verb.WHY


def test_a_freeze_hides_every_wording() -> None:
    card = verdict_for_cm(question(draft(VerdictKind.FROZEN)), FRENCH)
    assert WORDING not in text_of(card)
    assert not card.clears


@pytest.mark.parametrize(("kind", "lens"), list(product(VerdictKind, LENSES.values())))
def test_a_secret_in_a_sentence_shows_nowhere(kind: VerdictKind, lens: Lens) -> None:
    with_secret, without = (verdict_for_cm(question(draft(kind, YES, OTHER, part)), lens) for part in (TOUCHY, UNHEARD))
    assert with_secret == without
    assert SECRET not in text_of(with_secret)


def test_what_says_no_more_than_the_whole_is_not_gone_through() -> None:
    assert not tells((UNHEARD, TOUCHY))
    assert not tells((YES,))
    assert tells((UNHEARD, OTHER))
    card = verdict_for_cm(question(draft(VerdictKind.UNKNOWN, UNHEARD, TOUCHY)), FRENCH)
    plain = verdict_for_cm(question(judgement(VerdictKind.UNKNOWN, seen=Seen(Why.NOT_COVERED))), FRENCH)
    assert card == plain


def test_a_draft_that_is_gone_through_is_not_quoted_as_well() -> None:
    card = verdict_for_cm(question(draft(VerdictKind.UNKNOWN)), FRENCH)
    assert not any(isinstance(block, Quote) for block in card.blocks)


def test_the_evidence_of_all_sentences_is_there_once_restrictions_first() -> None:
    assert [line.number for line in shown_in((OTHER, YES, NO, LATER, TOUCHY))] == ["N-5", "N-6", "N-42"]


def test_comms_see_each_sentence_with_the_record_behind_it() -> None:
    blocks = parts_for_comms((YES, NO, TOUCHY, UNHEARD), ENGLISH)
    assert [flag for _, flag, _, _ in flags(blocks)] == [
        "📣 in the approved words · N-42",
        "🔒 not to be said · N-5",
        "🤝 for the team to say · N-99",
        "🤝 for the team to say",
    ]
    asked = question(draft(VerdictKind.UNKNOWN, YES, TOUCHY), state=QuestionState.OPEN)
    card = for_comms(asked, "Sam", ENGLISH)
    assert "N-99" in text_of(card)
    assert not card.clears
    assert not any(isinstance(block, Wording) for block in card.blocks)
    assert parts_for_comms((YES,), ENGLISH) == ()
