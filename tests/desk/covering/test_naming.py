"""A name cut short may be another's; a title cut short is another."""

from __future__ import annotations

from datetime import date

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.covering.naming import number_in_name
from bot.desk.lexer import read_text
from tests.desk.world import kind_of, said

SHORT = [
    # A word of the language in a name tells which one it is.
    (
        "We've been named Best Regional Insurer at the Alder Awards.",
        "We've been named Best Insurer at the Alder Awards",
    ),
    ("Ann Lee becomes Deputy Mayor of Leeds on 4 May.", "Ann Lee becomes Mayor of Leeds on 4 May"),
    ("Ann Lee devient Vice-Présidente d'Aulne le 4 mai.", "Ann Lee devient Présidente d'Aulne le 4 mai"),
    ("Le Petit Théâtre Aulne ferme le 4 mai.", "Le Théâtre Aulne ferme le 4 mai"),
    ("The Alder Junior ISA pays 4%.", "The Alder ISA pays 4%"),
    ("L'appli Aulne Pro est gratuite.", "L'appli Aulne est gratuite"),
    ("Ballyroe Dairy ice cream is on sale in Tuam.", "Dairy ice cream is on sale in Tuam"),
    ("Ann Lee takes over from Bo Kerr as chief executive.", "Ann Lee takes over from Bo Kerr as chief"),
]

ENOUGH = [
    ("Ann Lee becomes Deputy Mayor of Leeds on 4 May.", "Can I say Ann Lee becomes Deputy Mayor of Leeds on 4 May?"),
    ("Notre magasin de Saint-Étienne Châteaucreux rouvre le 4 mai.", "je peux dire que chateaucreux rouvre le 4 mai ?"),
]


@pytest.mark.parametrize(("wording", "question"), SHORT)
def test_a_name_cut_short_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(f"{question}, ok?", said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), ENOUGH)
def test_a_name_that_tells_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


def test_a_number_in_the_name_of_a_place_counts_nothing() -> None:
    tokens = read_text("nos 3 cafés de Trois-Rivières avec deux Martin", date(2026, 3, 9)).tokens
    assert [token.raw for at, token in enumerate(tokens) if number_in_name(tokens, at)] == ["Trois"]
