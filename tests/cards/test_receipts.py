from __future__ import annotations

import pytest

from bot.cards.receipts import (
    Awaited,
    RecallView,
    recall_list,
    recall_rows,
    reminder,
    silent,
    told_block,
    untold_block,
    who,
)
from bot.core.card import Tone
from bot.core.tidings import Recall, RecallReason, Subject
from bot.core.verbs import Verb
from tests.cards.samples import APRIL, ENGLISH, FRENCH, LENSES, NOW, text_of

MANY = [f"Personne {n}" for n in range(9)]


def view(reason: RecallReason = RecallReason.WITHDRAWN, **values: object) -> RecallView:
    recall = Recall("r_1", "o", "w", "n_1", reason, NOW)
    return RecallView(recall, "N-1", missing=("Sam",), **values)  # type: ignore[arg-type]


@pytest.mark.parametrize("subject", [Subject.NEWS, Subject.RECALL, Subject.FREEZE])
@pytest.mark.parametrize("locale", ["fr", "en"])
def test_a_reminder_names_who_is_missing_and_clears_nothing(subject: Subject, locale: str) -> None:
    number = "" if subject is Subject.FREEZE else "N-1"
    card = reminder(Awaited(subject, "x_1", number, NOW, ["Sam"]), "g_1", LENSES[locale])
    assert "Sam" in text_of(card)
    assert [(button.verb, button.target) for button in card.buttons] == [
        (Verb.ACKNOWLEDGE, "x_1"),
        (Verb.SNOOZE_HOUR, "g_1"),
        (Verb.SNOOZE_MORNING, "g_1"),
    ]
    assert not card.clears
    over = reminder(Awaited(subject, "x_1", number, NOW, []), "g_1", LENSES[locale])
    assert (over.buttons, over.blocks) == ((), ())


def test_the_second_person_reads_names_numbers_and_how_often_it_was_tried() -> None:
    card = silent(Awaited(Subject.RECALL, "r_1", "N-1", NOW, ["Sam", "Alix"]), "Réseaux", 2, ENGLISH)
    said = text_of(card)
    assert "Recall of N-1" in card.headline
    for words in ("Sam", "Alix", "2 reminders", "Réseaux"):
        assert words in said
    assert silent(Awaited(Subject.RECALL, "r_1", "N-1", NOW, []), "Réseaux", 2, ENGLISH).buttons == ()


@pytest.mark.parametrize("reason", RecallReason)
def test_every_reason_has_its_words(reason: RecallReason) -> None:
    for lens in (FRENCH, ENGLISH):
        assert recall_list([view(reason)], lens).tone is Tone.RECALL


def test_a_recall_of_an_answer_says_whose() -> None:
    listed = text_of(recall_list([view(asker="Sam", asked="Q-3")], ENGLISH))
    assert "Q-3" in listed
    ((label, value),) = recall_rows([view(asker="Sam", asked="Q-3", got=[("Sam", APRIL)])], ENGLISH)
    assert "Q-3" in label
    assert "Sam" in value


def test_of_many_names_the_first_are_told_and_how_many_more() -> None:
    card = who("Qui ?", "N-1", told_block((), MANY, NOW, FRENCH), [view()], FRENCH)
    assert "et 3 de plus" in text_of(card)
    assert "Personne 8" not in text_of(card)


def test_what_nobody_was_told_and_what_is_over_are_said() -> None:
    assert "Personne hors de l" in repr(untold_block(FRENCH))
    assert "nobody" in repr(told_block((), (), NOW, ENGLISH))
    assert "All recalls have been acknowledged" in text_of(recall_list([], ENGLISH))
