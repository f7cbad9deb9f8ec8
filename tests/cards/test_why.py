"""Why: the truth for comms; for the asker what follows from what they were told, and not a letter more."""

from __future__ import annotations

from itertools import product

import pytest

from bot.cards.lens import Lens
from bot.cards.why import why_for_cm, why_for_comms
from bot.core.card import Card, EvidenceList, Paragraph, Quote, Wording
from bot.core.evidence import Doubt
from bot.core.flags import Standing
from bot.core.judgement import Seen
from bot.core.verdict import VerdictKind, Why
from tests.cards.samples import ENGLISH, FRENCH, LENSES, SECRET, VERDICT, cited, judgement, question, text_of, verbs

HIDDEN = cited(Standing.CONFIDENTIAL, told=False, touches=True)
FAR = cited(Standing.CONFIDENTIAL, told=False, number="N-77", id="item-77")
NEAR = Seen(Why.NOT_COVERED, (cited(),))
SAYABLE = (Why.EXPIRED, Why.HELD, Why.GONE_BY, Why.NOT_COVERED, Why.NOTHING_FOUND)


def rule(card: Card) -> str:
    return next(block.text for block in card.blocks if isinstance(block, Paragraph))


@pytest.mark.parametrize(("kind", "lens"), list(product(VerdictKind, LENSES.values())))
def test_the_asker_reads_a_rule_and_their_evidence(kind: VerdictKind, lens: Lens) -> None:
    card = why_for_cm(question(judgement(kind, cited(), seen=NEAR if kind is VerdictKind.UNKNOWN else None)), lens)
    assert card.number == "Q-4"
    assert "Q-4" in card.headline
    assert verbs(card) == []
    assert [block.lines[0].number for block in card.blocks if isinstance(block, EvidenceList)] == ["N-42"]
    assert not any(isinstance(block, Wording) for block in card.blocks), "the reason is not the leave"
    assert not card.headline.startswith(tuple(VERDICT["fr"].values()) + tuple(VERDICT["en"].values()))
    assert card.clears is (kind is VerdictKind.SHAREABLE)


@pytest.mark.parametrize("lens", LENSES.values())
def test_every_kind_has_its_own_rule(lens: Lens) -> None:
    rules = {rule(why_for_cm(question(judgement(kind)), lens)) for kind in VerdictKind}
    rules |= {rule(why_for_cm(question(judgement(VerdictKind.UNKNOWN, seen=Seen(why))), lens)) for why in SAYABLE}
    assert len(rules) == len(VerdictKind) - 1 + len(SAYABLE)


@pytest.mark.parametrize(("lens", "seen"), list(product(LENSES.values(), [*map(Seen, SAYABLE), NEAR])))
def test_the_asker_reads_the_same_words_whatever_they_were_not_told(lens: Lens, seen: Seen) -> None:
    cards = {
        why_for_cm(question(judgement(VerdictKind.UNKNOWN, *found, why=(why,), doubts=doubts, seen=seen)), lens)
        for why in (Why.SECRET, Why.HELD, Why.NOT_COVERED, Why.NOTHING_FOUND, Why.DOUBT, Why.EXPIRED)
        for doubts in ((), *((doubt,) for doubt in Doubt))
        for found in ((), (HIDDEN,), (FAR, HIDDEN), (HIDDEN, cited(Standing.CONFIDENTIAL, number="N-3")))
    }
    assert len(cards) == 1
    assert SECRET not in text_of(cards.pop())


@pytest.mark.parametrize(("kind", "why", "lens"), list(product(VerdictKind, Why, LENSES.values())))
def test_nothing_that_was_not_told_is_shown_to_the_asker(kind: VerdictKind, why: Why, lens: Lens) -> None:
    for seen in (None, NEAR):
        read = text_of(why_for_cm(question(judgement(kind, HIDDEN, cited(), why=(why,), seen=seen)), lens))
        assert SECRET not in read
        assert "N-99" not in read


def test_an_old_answer_is_explained_by_what_its_card_shows() -> None:
    """Answers of before there was `seen`: the most general words, whatever the reason."""
    cards = {
        why_for_cm(question(judgement(VerdictKind.UNKNOWN, HIDDEN, why=(why,))), FRENCH)
        for why in (Why.SECRET, Why.NOTHING_FOUND, Why.DOUBT)
    }
    assert len(cards) == 1
    assert "ne suffit pas pour un oui sûr" in text_of(cards.pop())


def test_comms_read_the_true_reason_with_the_number_of_the_secret_and_what_the_cm_reads() -> None:
    asked = question(judgement(VerdictKind.UNKNOWN, HIDDEN, FAR, cited(), why=(Why.SECRET,), seen=NEAR))
    card = why_for_comms(asked, ENGLISH)
    read = text_of(card)
    assert "an item that the CM does not know of speaks of it" in read
    assert "What the CM does not know of: N-99." in read, "and not N-77, which is only near"
    assert SECRET in read
    assert Quote(rule(why_for_cm(asked, ENGLISH)), "What the CM reads") in card.blocks
    assert not card.clears


def test_of_an_old_answer_comms_read_every_secret_that_may_have_counted() -> None:
    old = cited(Standing.CONFIDENTIAL, told=False)
    read = text_of(why_for_comms(question(judgement(VerdictKind.UNKNOWN, old, FAR, why=(Why.SECRET,))), ENGLISH))
    assert "What the CM does not know of: N-99 and N-77." in read


def test_without_a_secret_comms_are_told_of_none() -> None:
    asked = question(judgement(VerdictKind.UNKNOWN, cited(), cited(told=False), why=(Why.NOT_COVERED,), seen=NEAR))
    assert "does not know of" not in text_of(why_for_comms(asked, ENGLISH))
