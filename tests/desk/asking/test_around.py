"""An asking on both sides of what is asked about leaves only that."""

from __future__ import annotations

import pytest

from bot.desk.asking.around import about, around
from bot.desk.asking.frame import matter_of


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Is the Ely fair ok to post?", "the Ely fair"),
        ("Are we happy with the Ely fair going out?", "the Ely fair"),
        ("Can I give the Ely fair a shout-out?", "the Ely fair"),
        ("Hi all, can I put the Ely fair in our newsletter?", "the Ely fair"),
        ("Can the Ely fair be announced?", "the Ely fair"),
        ("Je peux mettre la foire de Laon en story ?", "la foire de Laon"),
        ("Concernant la foire de Laon, on communique ?", "la foire de Laon"),
        ("What about the Ely fair, can I post?", "the Ely fair"),
    ],
)
def test_what_stands_between_is_asked_about(question: str, left: str) -> None:
    assert matter_of(question).body == left


@pytest.mark.parametrize(
    "question",
    [
        "is the mayor ok with the fair",
        "is the fair free to enter",
        "has the council approved the fair",
        "are members happy with the fair",
        "can dogs go out",
    ],
)
def test_what_asks_of_something_else_is_not_framed(question: str) -> None:
    assert around(question) is None


def test_a_subject_is_named_only_without_a_clause() -> None:
    assert about("concernant la foire de laon")
    assert not about("pour la foire de laon, entree libre")
    assert not about("pour 12 euros")
