from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.lexer import read_text
from bot.desk.tokens import Kind, Token

DAY = date(2026, 3, 16)


def token_of(text: str, word: str) -> Token:
    return next(token for token in read_text(text, DAY).tokens if token.folded == word)


@given(st.text(alphabet=st.characters(codec=None)))
def test_any_text_can_be_read(text: str) -> None:
    read_text(text, DAY)


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("l'aile Est rouvre", "est", Kind.NAME),
        ("il est fermé", "est", Kind.AUX),
        ("la série B", "b", Kind.NAME),
        ("rue de la Poste", "poste", Kind.NAME),
        ("il n'ouvre pas", "n", Kind.MARK),
        ("dès 60 €", "des", Kind.MARK),
        ("des fromages", "des", Kind.STOP),
        ("la médaille d'or", "or", Kind.WORD),
        ("free or paid for the team", "or", Kind.MARK),
        ("a team of the best", "a", Kind.STOP),
        ("Claire Morel part", "claire", Kind.NAME),
        ("un 5 à 7 jeudi", "5 a 7", Kind.WORD),
    ],
)
def test_words_by_what_they_are(text: str, word: str, kind: Kind) -> None:
    assert token_of(text, word).kind is kind


def test_sentences_and_segments_are_counted() -> None:
    tokens = read_text("Ouvert lundi (sauf Montclar). Fermé mardi", DAY).tokens
    assert [token.sentence for token in tokens] == [0, 0, 0, 0, 1, 1]
    assert tokens[1].segment != tokens[2].segment
