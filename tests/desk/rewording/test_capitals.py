"""A name typed in small letters gets the capitals that the wording has, and a common word does not."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.rewording.capitals import capitalised
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("text", "wording", "named"),
    [
        ("la gare de decize-port", "La gare de Decize-Port rouvre.", "la gare de Decize-Port"),
        ("par helen marsh", "Avec Helen Marsh.", "par Helen Marsh"),
        ("la gare de lyon rouvre", "La gare de Lyon rouvre.", "la gare de Lyon rouvre"),
        ("les caves garrigue ouvrent", "Les Caves Garrigue ouvrent.", "Les Caves Garrigue ouvrent"),
    ],
)
def test_a_name_gets_its_capitals(text: str, wording: str, named: str) -> None:
    assert capitalised(text, wording) == named


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("deux tours rouvrent", "Le magasin de Tours rouvre."),
        ("une rose offerte", "L'atelier de Rose est offert."),
        ("win a year of crossings, enter online", "Win a year of crossings! Enter online until May."),
        ("she works in it", "She works in IT."),
        ("la halle rouvre", "La halle rouvre."),
    ],
)
def test_what_may_be_a_common_word_is_left(text: str, wording: str) -> None:
    assert capitalised(text, wording) == text


@pytest.mark.parametrize(
    ("text", "wording", "named"),
    [
        ("l'atelier de pierre ouvre", "L'atelier de Pierre ouvre.", "l'atelier de pierre ouvre"),
        ("our polish class opens", "Our Polish class opens.", "our polish class opens"),
        ("la gare de decize-port", "La gare de Decize-Port rouvre.", "la gare de Decize-Port"),
    ],
)
def test_who_types_capitals_elsewhere_means_common_words(text: str, wording: str, named: str) -> None:
    assert capitalised(text, wording, with_care=True) == named


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("puis-je annoncer la réouverture de la gare de decize-port le 2 avril ?", VerdictKind.SHAREABLE),
        ("puis-je annoncer la réouverture de la gare de decize-est le 2 avril ?", VerdictKind.UNKNOWN),
        ("puis-je annoncer la réouverture du port de decize le 2 avril ?", VerdictKind.UNKNOWN),
    ],
)
def test_it_is_judged_as_if_named(asked: str, kind: VerdictKind) -> None:
    assert kind_of(asked, said("w", "Notre gare de Decize-Port rouvre le 2 avril.")) is kind
