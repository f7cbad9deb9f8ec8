"""Who is congratulated upon something is told to do it, and what opens where a post says that it comes opens there."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.manners.hails import there, told_of
from tests.desk.world import kind_of, said

TAKES = "Ana Roy prend la direction de l'atelier de Laon."
TAKES_EN = "Ana Roy takes over our Ely studio."
CAFE = "Notre café de Laon ouvre le 6 octobre."
PUB = "Our pub in Frome opens on 2 July."
ALIKE = [
    (TAKES, "« Bravo à Ana Roy, qui prend la direction de l'atelier de Laon ! » Ok ?"),
    (TAKES, "« Toutes nos félicitations à Ana Roy qui prend la direction de l'atelier de Laon ! » Ok ?"),
    (TAKES_EN, '"Congratulations to Ana Roy, who takes over our Ely studio!" OK?'),
    ("Ana Roy joins us as head of design.", '"Welcome to Ana Roy, who joins us as head of design!" OK?'),
    (CAFE, "« Laon, nous voilà ! ☕ Notre café ouvre le 6 octobre. » Ok ?"),
    (PUB, '"Frome, here we come! 🍻 Our pub opens on 2 July." OK?'),
    ("Nous ouvrons un atelier à Laon le 6 mai.", "« Laon, on arrive ! Nous ouvrons un atelier le 6 mai. » Ok ?"),
]
OTHERWISE = [
    (TAKES, "« Bravo à Bo Lam, qui prend la direction de l'atelier de Laon ! » Ok ?"),
    (TAKES, "« Bienvenue à Ana Roy, qui prend la direction de l'atelier de Laon ! » Ok ?"),
    (TAKES_EN, '"Welcome to Ana Roy, who takes over our Ely studio!" OK?'),
    ("Ana Roy will take over our Ely studio.", '"Congratulations to Ana Roy, who takes over our Ely studio!" OK?'),
    ("Ana Roy quitte l'atelier de Laon.", "« Bravo à Ana Roy, qui quitte l'atelier de Laon ! » Ok ?"),
    ("Ana Roy was fined by our Ely studio.", '"Congratulations to Ana Roy, who was fined by our Ely studio!" OK?'),
    ("Laon prend la direction de l'atelier.", "« Bravo à Laon, qui prend la direction de l'atelier ! » Ok ?"),
    (CAFE, "« Pau, nous voilà ! Notre café ouvre le 6 octobre. » Ok ?"),
    (CAFE, "« Laon, nous voilà ! Notre nouveau café ouvre le 6 octobre. » Ok ?"),
    ("Notre café ouvre le 6 octobre.", "« Laon, nous voilà ! Notre café ouvre le 6 octobre. » Ok ?"),
    ("Notre café de Laon ferme le 6 octobre.", "« Laon, nous voilà ! Notre café ferme le 6 octobre. » Ok ?"),
    ("Notre équipe de Laon ouvre un stand à Pau.", "« Laon, nous voilà ! Notre équipe ouvre un stand à Pau. » Ok ?"),
    ("Notre équipe de Laon ouvre le stand.", "« Laon, nous voilà ! Notre équipe ouvre le stand. » Ok ?"),
    ("Our Ely team opens a stall in Hull.", '"Ely, here we come! Our team opens a stall in Hull." OK?'),
    (PUB, '"Ely, here we come! Our pub opens on 2 July." OK?'),
    ("La Poste ouvre un guichet à Laon le 6 mai.", "« Laon, nous voilà ! La Poste ouvre un guichet le 6 mai. » Ok ?"),
    ("Notre avenue de Paris ouvre le 6 mai.", "« Paris, nous voilà ! Notre avenue ouvre le 6 mai. » Ok ?"),
    ("Notre café de Laon rouvre le 6 mai.", "« Laon, nous voilà ! Notre café rouvre le 6 mai. » Ok ?"),
    ("Nous ouvrons une enquête à Laon.", "« Laon, nous voilà ! Nous ouvrons une enquête. » Ok ?"),
    ("Our pub in Frome opens on Mondays.", '"Frome, here we come! Our pub opens on Mondays." OK?'),
    ("The council opens an office in Ely.", '"Ely, here we come! The council opens an office." OK?'),
    ("Bo Lam joins a rival club.", '"Welcome to Bo Lam, who joins a rival club!" OK?'),
    ("Ana Roy rejoint la mairie de Dax.", "« Bienvenue à Ana Roy, qui rejoint la mairie de Dax ! » Ok ?"),
    ("Ana Roy prend sa retraite en mai.", "« Bravo à Ana Roy, qui prend sa retraite en mai ! » Ok ?"),
    ("Ana Roy reçoit un blâme de la ligue.", "« Bravo à Ana Roy, qui reçoit un blâme de la ligue ! » Ok ?"),
    ("Ana Roy was named in the inquiry.", '"Congratulations to Ana Roy, who was named in the inquiry!" OK?'),
    ("Ana Roy is the oldest patient in Ely.", '"Kudos to Ana Roy, who is the oldest patient in Ely!" OK?'),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_it_says_the_same(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_it_says_something_else(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is not VerdictKind.SHAREABLE


def test_how_it_is_told() -> None:
    assert told_of("Bravo à Ana Roy, qui prend la direction !") == "Ana Roy prend la direction !"
    assert told_of("Bravo à Ana Roy !") == "Bravo à Ana Roy !"
    assert there(["Laon, nous voilà !", " Notre café ouvre."]) == [" Notre café de Laon ouvre."]
    assert there(["Laon, nous voilà !"]) == ["Laon, nous voilà !"]
    assert there(["Laon, nous voilà !", " Notre café de Laon ouvre."])[0] == "Laon, nous voilà !"
