"""What is said before an asking and apart from it is taken off; a place called out is not."""

from __future__ import annotations

import pytest

from bot.desk.asking.frame import matter_of
from bot.desk.asking.preface import apart


@pytest.mark.parametrize(
    "preface",
    [
        "desolee de deranger, ",
        "silly question, ",
        "bon, ",
        "une derniere verif : ",
        "quick one: ",
        "du coup, ",
        "petite verif avant midi : ",
        "2e question : ",
        "petite question pour l'equipe, ",
    ],
)
def test_a_preface_ends_where_the_asking_begins(preface: str) -> None:
    assert apart(f"{preface}je peux dire que la cave rouvre") == len(preface)


@pytest.mark.parametrize(
    "head",
    [
        "bonjour lyon ! la cave rouvre",
        "rumeur : la cave rouvre",
        "demain, la cave rouvre",
        "sadly, it is",
        "bon pour midi, la cave rouvre",
        "donc avant midi, la cave rouvre",
        "well before noon, the cellar reopens",
        "pour toute question, la cave rouvre",
        "pour l'autre equipe, la cave rouvre",
        "the second one: the cellar reopens",
        "the third one, the cellar reopens",
        "urgence : la cave rouvre",
        "tell me, the cellar reopens",
        "en urgence, la cave rouvre",
        "right now, the cellar reopens",
    ],
)
def test_what_tells_something_is_no_preface(head: str) -> None:
    assert not apart(head)


def test_a_greeting_by_name_before_an_asking() -> None:
    assert matter_of("Salut Jeanne, je peux dire que la cave rouvre ?").body == "la cave rouvre"
    assert "Laon" in matter_of("Bonjour Laon, la cave rouvre, je publie ?").body
