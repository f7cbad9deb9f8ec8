"""Clauses that ask for the figures before them; never one that tells something of them."""

from __future__ import annotations

import pytest

from bot.desk.asking.figuresasked import asks_for_figures


@pytest.mark.parametrize(
    "clause",
    [
        "je prends ces chiffres", "je peux utiliser ces chiffres", "ces chiffres sont bons", "chiffres ok pour la bio",
        "chiffres bons pr linkedin", "ok for li bio", "ok 4 li bio", "ok for linkedin bio", "can i use these figs",
        "nums ok to use", "these numbers are right", "ok to use these stats",
    ],
)  # fmt: skip
def test_it_asks(clause: str) -> None:
    assert asks_for_figures(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "les chiffres sont bons", "the numbers are good", "numbers are up", "chiffres bons", "les chiffres montent",
        "ok for dogs", "ces chiffres sont faux", "can they use these figures", "on prend 40 clients",
        "je prends ces chiffres de vente", "these numbers are right for 2025", "we share the numbers with orme",
    ],
)  # fmt: skip
def test_it_tells(clause: str) -> None:
    assert not asks_for_figures(clause)
