from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.records.terms import query_terms, terms


@given(st.text(alphabet=st.characters(codec=None)))
def test_terms_are_plain_words(text: str) -> None:
    for term in (*terms(text), *query_terms(text)):
        assert re.fullmatch(r"[a-z]+|[0-9]+|[a-z0-9]+", term)


@pytest.mark.parametrize(
    ("stored", "query"),
    [
        ("Le magasin de Fontbrune", "magasins"),
        ("Réouverture", "reouverture"),
        ("les œufs", "oeuf"),
        ("our stores", "store"),
        ("Ph\u200bénix", "phenix"),
    ],
)
def test_any_form_of_a_word_finds_it(stored: str, query: str) -> None:
    assert set(query_terms(query)) & set(terms(stored))


def test_stop_words_are_no_query() -> None:
    assert query_terms("est-ce que la de") == ()
