from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

RACE = said(
    "race", "Notre laiterie Vermeil rejoint le mardi 7 avril à 18h le Salon Alpin, au 12 rue Haute, à Montclar."
)


@pytest.mark.parametrize(
    "question",
    [
        "Notre laiterie Vermeil rejoint le 7 avril le Salon Alpin, au 12 rue Haute, à Montclar, ok ?",
    ],
)
def test_an_hour_may_be_left_out(question: str) -> None:
    assert kind_of(question, RACE) is VerdictKind.SHAREABLE


def test_an_address_is_left_out_only_where_something_opens() -> None:
    question = "Notre laiterie Vermeil rejoint le 7 avril à 18h le Salon Alpin, à Montclar, ok ?"
    assert kind_of(question, RACE) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("Membres du Cercle Alpin : 10 % de rabais sur le bleu.", "10 % de rabais sur le bleu, ok ?"),
        ("Le fromage Lumio est noté 4,7 sur 5 dans Gustalia.", "Le fromage Lumio est noté 4,7 sur 5, ok ?"),
        ("La cave Nord reste ouverte jusqu'au 31 mai.", "La cave Nord reste ouverte, ok ?"),
        ("140 fromages, dont 60 à moins de 10 €.", "140 fromages à moins de 10 €, ok ?"),
        ("Entre 2022 et 2025, nos émissions ont baissé de 12 %.", "Nos émissions ont baissé de 12 %, ok ?"),
        ("Visites gratuites sur inscription. Sauf groupes.", "Visites gratuites sur inscription, ok ?"),
    ],
)
def test_what_bounds_a_claim_may_not(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


def test_what_is_named_by_its_day_and_hours_is_whole_without_what_else_is_told_of_it() -> None:
    wording = "Journée d'embauche le samedi 7 novembre, de 10 h à 15 h, au chalet : 60 postes à combler."
    question = "OK pour publier la journée d'embauche du 7 novembre, de 10 h à 15 h, au chalet ?"
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (
            "Ouverture le 7 novembre de 10 h à 15 h et de 17 h à 19 h.",
            "Ok pour l'ouverture du 7 novembre de 10 h à 15 h ?",
        ),
        ("Atelier le 7 novembre de 10 h à 15 h, réservé aux membres.", "Ok pour l'atelier du 7 novembre à 10 h ?"),
        ("Concert le 7 novembre à 20 h : 12 €.", "Ok pour le concert gratuit du 7 novembre à 20 h ?"),
    ],
)
def test_nor_by_part_of_its_hours_nor_wider(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE
