"""A slip of the pen is put as the wording spells the word, and another word, or name, stays what it is."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.rewording.righting import righted
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("text", "wording", "lang", "right"),
    [
        ("les résrevations ouvrent", "Les réservations ouvrent.", "fr", "les réservations ouvrent"),
        ("les vyageurs montent", "Les voyageurs montent.", "fr", "les voyageurs montent"),
        ("un fateuil roulant", "Un fauteuil roulant.", "fr", "un fauteuil roulant"),
        ("la banque damqui", "La banque d'Amqui.", "fr", "la banque d'amqui"),
        ("serving brekfast", "We serve breakfast.", "en", "serving breakfast"),
        ("jean perin part", "Jean Perrin part.", "fr", "jean perrin part"),
    ],
)
def test_a_slip_is_put_as_the_wording_has_it(text: str, wording: str, lang: str, right: str) -> None:
    assert righted(text, wording, lang, frozenset(text.replace("é", "e").split())) == right


@pytest.mark.parametrize(
    ("text", "wording", "lang"),
    [
        ("notre terminl", "Notre terminal.", "fr"),  # or « termine »
        ("notre myologue", "Notre mycologue.", "fr"),
        ("notre butene", "Notre butane.", "fr"),
        ("le gemologue parle", "Le géologue parle.", "fr"),
        ("du biomethanol", "Du bioéthanol.", "fr"),
        ("darnaud part", "Arnaud part.", "fr"),
        ("la fete de laigle", "La fête de l'Aigle.", "fr"),
        ("un lieu cultuel", "Un lieu culturel.", "fr"),
        ("nos doctorants", "Nos doctorats.", "fr"),
        ("marc dupond part", "Marc Dupont part.", "fr"),
        ("marie perreault part", "Marie Perrault part.", "fr"),
        ("our propene refills", "Our propane refills.", "en"),
        ("mr davison leads", "Mr Davidson leads.", "en"),
        ("mr thompson leads", "Mr Thomson leads.", "en"),
        ("anne granier part", "Anne Garnier part.", "fr"),
        ("the clinc opens", "The clinic opens.", "en"),  # or the clink
        ("boght cards", "Bought cards.", "en"),
        ("Terminl rouvre", "Le terminal rouvre.", "fr"),
    ],
)
def test_what_may_be_another_word_is_left(text: str, wording: str, lang: str) -> None:
    assert righted(text, wording, lang, frozenset(text.split())) == text


def test_a_word_that_a_record_has_is_no_slip() -> None:
    assert righted("les vyageurs", "Les voyageurs montent.", "fr", frozenset()) == "les vyageurs"


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("la boulangrie de lyon rouvre le 2 avril ok ?", VerdictKind.SHAREABLE),
        ("la boulangrie de lyon rouvre le 3 avril ok ?", VerdictKind.UNKNOWN),
        ("la boulangrie de dijon rouvre le 2 avril ok ?", VerdictKind.UNKNOWN),
        ("la boucherie de lyon rouvre le 2 avril ok ?", VerdictKind.UNKNOWN),
    ],
)
def test_nothing_but_the_slip_is_forgiven(asked: str, kind: VerdictKind) -> None:
    assert kind_of(asked, said("w", "La boulangerie de Lyon rouvre le 2 avril.")) is kind


def test_somebody_on_record_is_nobody_else() -> None:
    perrin, perin = said("a", "Atelier avec Jean Perrin à Lyon."), said("b", "Visite avec Luc Perin à Dijon.")
    assert kind_of("atelier avec jean perin a lyon ok ?", perrin) is VerdictKind.SHAREABLE
    assert kind_of("atelier avec jean perin a lyon ok ?", perrin, perin) is VerdictKind.UNKNOWN
