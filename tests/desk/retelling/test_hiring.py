"""A day on which people are hired, told by the day; how many, of what, and for whom are not left out."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

MAY = datetime(2026, 5, 4, 8, tzinfo=UTC)
ALIKE = [
    (
        "40 postes en CDI à pourvoir à Dax : venez à notre forum samedi 9 mai de 10h à 16h.",
        "Je peux parler du forum du samedi 9 mai pour les 40 CDI de Dax ?",
    ),
    (
        "12 postes de soudeurs en CDI à Pau : réunion d'information mardi 12 mai de 9h à 12h, à la mairie.",
        "La réunion d'information du mardi 12 mai pour les 12 CDI de soudeurs à Pau, je peux la partager ?",
    ),
    (
        "12 postes de soudeurs en juin et juillet : forum mardi 12 mai de 9h à 12h, à la salle de Gan.",
        "Le forum du mardi 12 mai à Gan pour les 12 soudeurs, je peux le partager ?",
    ),
    (
        "30 bakery jobs in Leeds: come to our open evening on Tuesday 12 May from 5pm to 8pm, no booking needed.",
        "Can I post the open evening on Tuesday 12 May for the 30 bakery jobs in Leeds?",
    ),
    (
        "30 bakery jobs to be filled in Leeds: come to our job fair on Tuesday 12 May from 5pm to 8pm.",
        "The bakery job fair on Tuesday 12 May, can I post it?",
    ),
]
OTHERWISE = [
    (
        "40 postes en CDI à pourvoir à Dax : venez à notre forum samedi 9 mai de 10h à 16h.",
        "Je peux parler du forum du samedi 9 mai pour les 30 CDI de Dax ?",
    ),
    (
        "40 postes en CDI à pourvoir à Dax : venez à notre forum samedi 9 mai de 10h à 16h.",
        "Je peux parler du forum du samedi 9 mai pour les 40 CDD de Dax ?",
    ),
    (
        "40 postes en CDI à pourvoir à Dax : venez à notre forum samedi 9 mai de 10h à 16h.",
        "Je peux parler du forum du samedi 9 mai à Dax pour les 40 CDI ?",
    ),
    (
        "40 postes en CDD à pourvoir à Dax : venez à notre forum samedi 9 mai de 10h à 16h.",
        "Je peux parler du forum du samedi 9 mai pour les 40 CDI de Dax ?",
    ),
    (
        "40 postes supprimés à Dax : réunion d'information samedi 9 mai de 10h à 16h.",
        "Je peux parler de la réunion d'information du samedi 9 mai pour les 40 postes de Dax ?",
    ),
    (
        "40 postes menacés à Dax : réunion d'information samedi 9 mai de 10h à 16h.",
        "Je peux parler de la réunion d'information du samedi 9 mai pour les 40 postes de Dax ?",
    ),
    (
        "Jusqu'à 40 postes à pourvoir à Dax : réunion d'information samedi 9 mai de 10h à 16h.",
        "Je peux parler de la réunion d'information du samedi 9 mai pour les 40 postes de Dax ?",
    ),
    (
        "40 postes réservés aux étudiants à Dax : réunion d'information samedi 9 mai de 10h à 16h.",
        "Je peux parler de la réunion d'information du samedi 9 mai pour les 40 postes de Dax ?",
    ),
    (
        "40 postes à pourvoir à Dax : réunion d'information samedi 9 mai de 10h à 16h, sur inscription.",
        "Je peux parler de la réunion d'information du samedi 9 mai pour les 40 postes de Dax ?",
    ),
    (
        "40 postes à pourvoir à Dax : réunion d'information samedi 9 mai pour les moins de 26 ans.",
        "Je peux parler de la réunion d'information du samedi 9 mai pour les 40 postes de Dax ?",
    ),
    (
        "40 postes à pourvoir à Dax : réunion d'information samedi 9 mai, réservée aux adhérents.",
        "Je peux parler de la réunion d'information du samedi 9 mai pour les 40 postes de Dax ?",
    ),
    (
        "40 postes à pourvoir à Dax : réunion d'information samedi 9 mai de 10h à 16h.",
        "Je peux parler de la réunion d'information du samedi 9 mai à Pau pour les 40 postes ?",
    ),
    (
        "40 postes à pourvoir à Dax : réunion d'information samedi 9 mai de 10h à 16h.",
        "Je peux parler de la réunion d'information de dimanche 10 mai pour les 40 postes de Dax ?",
    ),
    (
        "40 postes à pourvoir à Dax : réunion d'information samedi 9 mai de 10h à 16h.",
        "Je peux dire que 40 personnes seront embauchées samedi 9 mai à Dax ?",
    ),
    (
        "40 postes de vendeurs et 3 postes de cadres : forum samedi 9 mai.",
        "Je peux parler du forum samedi 9 mai pour les 43 postes ?",
    ),
    (
        "40 postes de vendeurs et 3 postes de cadres : forum samedi 9 mai.",
        "Je peux parler du forum samedi 9 mai pour les 40 postes de cadres ?",
    ),
    (
        "40 postes de vendeurs et 3 postes de cadres : forum samedi 9 mai.",
        "Je peux parler du forum samedi 9 mai pour les 40 cadres ?",
    ),
    (
        "30 bakery jobs in Leeds: come to our open evening on Tuesday 12 May from 5pm to 8pm, no booking needed.",
        "Can I post the open evening on Tuesday 12 May for the 30 jobs in York?",
    ),
    (
        "30 bakery jobs in Leeds: come to our open evening on Tuesday 12 May from 5pm to 8pm, over-18s.",
        "Can I post the open evening on Tuesday 12 May for the 30 bakery jobs in Leeds?",
    ),
    (
        "30 bakery jobs in Leeds: come to our open evening on Tuesday 12 May from 5pm to 8pm, by invitation.",
        "Can I post the open evening on Tuesday 12 May for the 30 bakery jobs in Leeds?",
    ),
    (
        "30 part-time jobs in Leeds: come to our open evening on Tuesday 12 May.",
        "Can I post the open evening on Tuesday 12 May for the 30 full-time jobs in Leeds?",
    ),
    (
        "30 jobs lost in Leeds: information meeting on Tuesday 12 May from 5pm to 8pm.",
        "Can I post the information meeting on Tuesday 12 May for the 30 jobs in Leeds?",
    ),
    (
        "8 boutiques ferment en mai : réunion mardi 12 mai de 9h à 12h à Gan.",
        "La réunion du mardi 12 mai pour les 8 boutiques, je peux la partager ?",
    ),
    (
        "200 licenciements : réunion mardi 12 mai de 9h à 12h à Gan.",
        "La réunion du mardi 12 mai à Gan, 200 licenciements, je peux la partager ?",
    ),
    (
        "20 € la place : soirée mardi 12 mai de 19h à 22h à Gan.",
        "La soirée du mardi 12 mai pour les 20 places, je peux la partager ?",
    ),
    (
        "15 postes de soudeurs pour l'été à Pau : forum samedi 9 mai.",
        "Le forum samedi 9 mai pour les 15 soudeurs à Gan, je peux ?",
    ),
    (
        "40 postes à pourvoir à Dax : forum samedi 9 mai à la mairie sur invitation.",
        "Je peux parler du forum du samedi 9 mai pour les 40 postes à Dax ?",
    ),
    (
        "40 postes à pourvoir à Dax : forum samedi 9 mai au Splendid pour les femmes.",
        "Je peux parler du forum du samedi 9 mai pour les 40 postes à Dax ?",
    ),
    (
        "30 bakery jobs in Leeds: come to our open evening on Tuesday 12 May at Moor Hall for members.",
        "Can I post the open evening on Tuesday 12 May for the 30 bakery jobs in Leeds?",
    ),
    (
        "30 bakery jobs in Leeds for students: come to our open evening on Tuesday 12 May.",
        "Can I post the open evening on Tuesday 12 May for the 30 bakery jobs?",
    ),
    (
        "40 postes à pourvoir en juin uniquement à Dax : forum samedi 9 mai.",
        "Je peux parler du forum du samedi 9 mai pour les 40 postes ?",
    ),
    (
        "40 postes à pourvoir à Dax : forum samedi 9 mai à Pau uniquement.",
        "Je peux parler du forum du samedi 9 mai pour les 40 postes ?",
    ),
    (
        "40 postes à pourvoir à Dax : forum samedi 9 mai à Pau annulé.",
        "Je peux parler du forum du samedi 9 mai pour les 40 postes ?",
    ),
    (
        "12 postes à Lys : réunion d'information samedi 9 mai. Ces postes sont menacés.",
        "La réunion d'information du samedi 9 mai pour les 12 postes, je peux ?",
    ),
    ("12 postes de nuit à Lys : forum samedi 9 mai.", "Le forum du samedi 9 mai pour les 12 postes de jour, je peux ?"),
    (
        "12 postes bénévoles à Lys : forum samedi 9 mai.",
        "Le forum du samedi 9 mai pour les 12 postes rémunérés, je peux ?",
    ),
    ("12 stages non payés à Lys : forum samedi 9 mai.", "Le forum du samedi 9 mai pour les 12 stages, je peux ?"),
    ("12 postes en CDD à Lys : forum samedi 9 mai.", "Je peux dire qu'on a 12 postes à Lys ?"),
    ("12 jobs in Lys: open day on Saturday 9 May.", "Can I say 12 jobs in Lys are safe?"),
    (
        "25 postes à Lys chez Elm : journée de recrutement samedi 9 mai.",
        "On peut dire qu'on a 25 postes à Lys chez Elm ?",
    ),
    (
        "25 postes pour Elm à Lys : journée de recrutement samedi 9 mai.",
        "On peut dire qu'on a 25 postes pour Elm à Lys ?",
    ),
    ("25 emplois à Lys : réunion des salariés samedi 9 mai.", "On peut dire qu'on a 25 emplois à Lys ?"),
    ("25 jobs in Bath with Elm: hiring day on Saturday 9 May.", "Can I say we have 25 jobs in Bath with Elm?"),
    ("25 jobs at our rival Elm: job fair on Saturday 9 May in Bath.", "Can I say we have 25 jobs at our rival Elm?"),
    (
        "25 jobs in Bath in danger: open day on Saturday 9 May.",
        "Can we announce the open day on 9 May for the 25 jobs?",
    ),
    ("25 jobs in Bath only: hiring day on Saturday 9 May.", "Can we announce the hiring day on 9 May for the 25 jobs?"),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_a_day_of_hiring_is_told_the_other_way_about(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=MAY) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_what_limits_it_is_not_left_out(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording), at=MAY) is not VerdictKind.SHAREABLE
