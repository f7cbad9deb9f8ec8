from __future__ import annotations

from collections import Counter

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.text.fold import fold
from bot.desk.text.trades import TRADES
from tests.desk.world import kind_of, secret


def test_every_family_is_folded_and_names_each_word_once() -> None:
    for family in TRADES:
        words = family.split()
        assert words == [fold(word) for word in words]
        assert len(words) == len(set(words)) >= 2, family


def test_no_family_is_there_twice() -> None:
    assert [family for family, times in Counter(TRADES).items() if times > 1] == []


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("are we buying new planes?", "Achat de six jets, signature fin novembre."),
        ("Vous remplacerez les trams ?", "Remplacement du tramway étudié pour 2030."),
        ("who supplies the chargers?", "Le fournisseur des bornes de recharge est choisi."),
        ("did a fan break the gate?", "Un supporter a forcé la grille nord."),
        ("did the league hear of the concussion?", "Commotion non déclarée à la ligue."),
        ("va-t-on rompre le bail ?", "Résiliation envisagée en mai."),
        ("is the away shirt purple?", "Le maillot extérieur sera violet."),
        ("did staff file a complaint?", "Plainte d'une salariée contre le chef."),
    ],
)
def test_a_question_in_other_words_or_another_language_meets_what_is_secret(question: str, text: str) -> None:
    assert kind_of(question, secret("s", text)) is VerdictKind.CONFIDENTIAL
