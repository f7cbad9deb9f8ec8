"""Leave asked for a thing, or for a post about it."""

from __future__ import annotations

import pytest

from bot.desk.asking.leavefor import needed, thing_named
from bot.desk.asking.phrases import BROAD, SUBJECT


@pytest.mark.parametrize(
    ("asking", "sort"),
    [
        ("j'ai le go pour ", SUBJECT),
        ("vous etes bons de votre bord pour ", SUBJECT),
        ("d'accord pour ", SUBJECT),
        ("validez-vous ", SUBJECT),
        ("on part sur un post sur ", BROAD),
        ("partante pour une story sur ", BROAD),
        ("can i knock up a post about ", BROAD),
    ],
)
def test_a_thing_is_named_after_the_asking(asking: str, sort: str) -> None:
    the = "the cellar ?" if asking.startswith("can") else "la cave ?"
    assert thing_named(asking + the) == (len(asking), sort)


@pytest.mark.parametrize(
    "said",
    [
        "la mairie est d'accord pour la cave ?",
        "c'est bon pour les enfants ?",
        "on part sur une annulation de la cave ?",
        "is it a yes on the cellar ?",
        "is it ok for the cellar ?",
        "do we have the green light for the cellar ?",
        "on a le feu vert pour la cave ?",
        "c'est bon pour la cave ?",
        "on est bons pour la cave ?",
        "do we have clearance for the cellar ?",
        "can i put a stop to the cellar ?",
        "j'ai le go pour la cave, gratuite ?",
    ],
)
def test_what_others_allow_is_no_asking(said: str) -> None:
    assert thing_named(said) is None


def test_a_thing_may_have_more_to_it_after_a_comma() -> None:
    assert thing_named("feu vert pour la cave, avec les 12 places ?") == (len("feu vert pour "), SUBJECT)


def test_who_needs_leave_asks_without_a_question_mark() -> None:
    assert needed("besoin de ton feu vert pour la cave") == len("besoin de ton feu vert pour ")
    assert needed("besoin de bras pour la cave") == 0
