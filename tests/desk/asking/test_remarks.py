"""What is said to the team of a text asks; what may be said of the thing does not."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.asking.remarks import remarks, waits
from tests.desk.world import kind_of, said

POOL = said("pool", "La piscine rouvre le 20 juin.")
POOL_EN = said("pool", "The pool reopens on 20 June.")


@pytest.mark.parametrize(
    "clause",
    [
        "zero souci",
        "rien de confidentiel la-dedans",
        "le texte te va",
        "c'est la version officielle",
        "je poste dans 10 min",
        "ok boss",
        "nothing confidential in there",
        "is that the official line",
        "can i put it in the window",
    ],
)
def test_what_is_said_of_the_text(clause: str) -> None:
    assert remarks(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "aucun risque",
        "zero frais",
        "rien de sale dedans",
        "le texte de loi te va",
        "l'eau est bonne",
        "je nage dans 10 min",
        "c'est pour ce soir",
        "nothing hot in there",
        "that's the finish line",
        "can i put it in the sauna",
    ],
)
def test_what_may_be_said_of_the_thing_is_none(clause: str) -> None:
    assert not remarks(clause)


def test_some_wait_for_an_answer_and_ask_nothing() -> None:
    for clause in ("je publie des que tu valides", "i'll post unless told otherwise", "needs your ok"):
        assert waits(clause)
    for clause in ("je plonge sauf contre-ordre", "en attente de validation", "needs your ticket", "je publie demain"):
        assert not waits(clause)


@pytest.mark.parametrize(
    ("question", "yes"),
    [
        ("La piscine rouvre le 20 juin, rien de sensible ?", True),
        ("La piscine rouvre le 20 juin. Je publie sauf contre-ordre.", True),
        ("La piscine rouvre le 20 juin, aucun risque ?", False),
        ("La piscine rouvre le 20 juin. Ouverte sauf contre-ordre.", False),
        ("La piscine rouvre le 20 juin. En attente de validation.", False),
    ],
)
def test_a_matter_is_judged_without_them(question: str, yes: bool) -> None:
    assert (kind_of(question, POOL) is VerdictKind.SHAREABLE) is yes


@pytest.mark.parametrize(
    ("question", "yes"),
    [
        ("The pool reopens on 20 June, is that the official line?", True),
        ("The pool reopens on 20 June. I'll post as soon as you approve.", True),
        ("The pool reopens on 20 June, any risk?", False),
        ("The pool reopens on 20 June. Awaiting approval.", False),
    ],
)
def test_the_same_in_english(question: str, yes: bool) -> None:
    assert (kind_of(question, POOL_EN) is VerdictKind.SHAREABLE) is yes
