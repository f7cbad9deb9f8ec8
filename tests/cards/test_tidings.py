from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from bot.cards.lens import Lens
from bot.cards.tidings import freeze_for_cm, freeze_for_comms, recall_for_cm, thaw_for_room
from bot.core.card import Quote, Tone
from bot.core.flags import Audience
from bot.core.tidings import Freeze, Recall, RecallReason
from bot.core.verbs import Verb
from tests.cards.samples import (
    APRIL,
    ENGLISH,
    FRENCH,
    LENSES,
    NOW,
    SECRET,
    TEXT,
    WORDING,
    item,
    revision,
    text_of,
    verbs,
)

FREEZE = Freeze("freeze-1", "o", "m", "Incendie à Lille", "lea", NOW)


def recall(reason: RecallReason) -> Recall:
    return Recall("recall-1", "o", "m", "item-1", reason, NOW)


@pytest.mark.parametrize(("reason", "locale"), list(product(RecallReason, ["fr", "en"])))
def test_a_recall_says_so_and_what_to_do(reason: RecallReason, locale: str) -> None:
    card = recall_for_cm(recall(reason), item(), [("Sam", APRIL)], LENSES[locale])
    assert card.headline.startswith({"fr": "↩️ Rappel", "en": "↩️ Recall"}[locale])
    assert card.tone is Tone.RECALL
    assert not card.clears
    assert [(button.verb, button.target) for button in card.buttons] == [(Verb.ACKNOWLEDGE, "recall-1")]
    assert WORDING not in text_of(card)
    assert "Sam (09:00)" in card.footer


def test_a_recall_repeats_what_the_cm_had_read() -> None:
    card = recall_for_cm(recall(RecallReason.WITHDRAWN), item(), [], FRENCH)
    assert Quote(TEXT, "Ne vaut plus") in card.blocks


@pytest.mark.parametrize("reason", RecallReason)
def test_a_recall_never_repeats_what_is_new_or_secret(reason: RecallReason) -> None:
    hidden = item(revision(text=SECRET, audience=Audience.COMMS))
    untold = item(revision(text=SECRET), passed_at=None)
    for other in (hidden, untold):
        assert SECRET not in text_of(recall_for_cm(recall(reason), other, [], FRENCH))
    changed = recall_for_cm(recall(RecallReason.CHANGED), item(revision(text=SECRET)), [], FRENCH)
    assert SECRET not in text_of(changed)


@pytest.mark.parametrize(("lens", "headline"), [(FRENCH, "🧊 Gel en cours"), (ENGLISH, "🧊 Freeze in force")])
def test_a_freeze_begins_with_the_contract_words(lens: Lens, headline: str) -> None:
    for_cm = freeze_for_cm(FREEZE, "Léa", [], lens)
    for_comms = freeze_for_comms(FREEZE, "Léa", [("Sam", APRIL)], ["Alex"], lens)
    assert for_cm.headline == for_comms.headline == headline
    assert [(button.verb, button.target) for button in for_cm.buttons] == [(Verb.ACKNOWLEDGE, "freeze-1")]
    offered = [(button.verb, button.target) for button in for_comms.buttons]
    assert offered == [(Verb.THAW, "freeze-1"), (Verb.WHO, "freeze-1")]
    assert Quote("Incendie à Lille", "Léa") in for_cm.blocks
    assert "Alex" in text_of(for_comms)
    assert "Incendie" not in for_cm.notice + for_comms.notice
    assert not for_cm.clears


def test_a_freeze_that_is_over_asks_for_nothing() -> None:
    over = replace(FREEZE, thawed_at=APRIL, thawed_by="lea")
    for card in (freeze_for_cm(over, "Léa", [], FRENCH), freeze_for_comms(over, "Léa", [], [], FRENCH)):
        assert card.headline == "☀️ Le gel est levé"
        assert verbs(card) == []
        assert FRENCH.since(APRIL) in text_of(card)


@pytest.mark.parametrize("lens", LENSES.values())
def test_a_thaw_clears_nothing_by_itself(lens: Lens) -> None:
    card = thaw_for_room(replace(FREEZE, thawed_at=APRIL), "Léa", lens)
    assert not card.clears
    assert "Léa" in text_of(card)
    assert lens.since(APRIL) in text_of(card)
