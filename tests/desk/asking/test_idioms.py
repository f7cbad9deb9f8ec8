"""Turns of phrase that mean to tell are put plainly, at the same length."""

from __future__ import annotations

import pytest

from bot.desk.asking.idioms import plainly


@pytest.mark.parametrize(
    ("turn", "plain"),
    [
        ("can i get the word out about it", "talk"),
        ("je peux faire passer le mot que", "dire"),
        ("can i point out that", "say"),
        ("on peut toucher un mot de la foire", "parler"),
    ],
)
def test_a_turn_of_phrase_becomes_its_plain_verb(turn: str, plain: str) -> None:
    said = plainly(f"{turn} x")
    assert plain in said.split()
    assert len(said) == len(turn) + 2


def test_other_words_stay() -> None:
    assert plainly("the cellar is live with music") == "the cellar is live with music"
