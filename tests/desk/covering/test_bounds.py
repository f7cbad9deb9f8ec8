from __future__ import annotations

from datetime import date

import pytest

from bot.desk.covering.bounds import asserts, bound, denies, is_price, limits_before
from bot.desk.text.lexer import read_text
from bot.desk.text.tokens import Kind, Token

DAY = date(2026, 3, 16)


def tokens_of(text: str) -> tuple[Token, ...]:
    return read_text(text, DAY).tokens


def bound_words(text: str, spoken: str, *, named: bool = False) -> set[str]:
    tokens = tokens_of(text)
    met = [token.folded in spoken.split() for token in tokens]
    return {tokens[at].folded for at in bound(tokens, met, named=named) if not met[at]}


@pytest.mark.parametrize(
    ("text", "spoken", "expected"),
    [
        ("free lockers at 14 of our 22 pools", "lockers pools", {"14", "22"}),
        ("casiers dans 14 de nos 22 piscines", "casiers piscines", {"14", "22"}),
        ("casiers dans 14 des piscines", "piscines", {"14"}),
        ("lockers in most of our pools", "pools", {"most"}),
        ("la moitié de nos piscines", "piscines", {"moitie"}),
        ("un tiers de nos piscines", "piscines", {"tiers"}),
        ("9 boutiques sur 12 acceptent les chiens", "boutiques chiens", {"9", "12"}),
        ("the first 200 visitors get a badge", "visitors badge", {"first", "200"}),
        ("des bières sans alcool", "bieres", {"sans"}),
        ("the hall may close", "hall", {"may"}),
        ("we stopped selling lamps", "selling lamps", {"stopped"}),
        ("the house, not the garden, opens", "garden", {"not"}),
        ("Ana Roy nearly wins the medal", "ana roy medal", {"nearly"}),
        ("Ana gagne presque la médaille", "ana medaille", {"presque"}),
        ("nearly 200 medals in Dax", "medals dax", set()),
        ("free lockers at 14 pools", "lockers pools", set()),
        ("the house opens, not the garden", "house", set()),
    ],
)
def test_what_binds_a_word_is_found(text: str, spoken: str, expected: set[str]) -> None:
    assert bound_words(text, spoken) == expected


def test_who_only_names_a_thing_does_not_count_it() -> None:
    assert bound_words("14 of our 22 pools", "pools", named=True) == set()


@pytest.mark.parametrize("text", ["stationnement gratuit", "dogs allowed", "no fee", "petit-déjeuner compris"])
def test_some_groups_claim_without_a_verb(text: str) -> None:
    assert asserts(tokens_of(text))
    assert not asserts(tokens_of("la foire aux fromages bleus"))


def test_negations_deny() -> None:
    assert [denies(token) for token in tokens_of("la cave n'ouvre pas")] == [False, False, True, False, True]


@pytest.mark.parametrize("text", ["Other dogs are not.", "Fermé le lundi.", "But not on Sunday.", "Pas les autres."])
def test_a_sentence_may_take_back_what_another_says(text: str) -> None:
    assert limits_before(tokens_of(text))
    assert not limits_before(tokens_of("Venez goûter nos fromages."))


def test_the_bound_of_a_price_bounds_only_the_price() -> None:
    tokens = tokens_of("4 nuits à partir de 89 €")
    at = next(index for index, token in enumerate(tokens) if token.kind is Kind.MARK)
    assert is_price(tokens, at, [False] * len(tokens))
    assert not is_price(tokens, at, [True] * len(tokens))
