"""What opens, told as what there is."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

SHELTER = "À Dax, un nouvel abri à vélos de 50 places ouvre le 29 avril."
CAFE = "In Ludlow, a new 60-seat café opens on 29 April."
HALL = "Dans le hall B, une nouvelle aire de jeux de 150 m² ouvre le 28 avril."
LYRIC = "The Lyric opens in Ludlow on Friday 10 April at 7:30pm."


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (SHELTER, "C'est vrai qu'il y aura un abri à vélos de 50 places à Dax à partir du 29 avril ?"),
        (SHELTER, "Je peux dire qu'il y aura un nouvel abri à vélos de 50 places à Dax dès le 29 avril ?"),
        (CAFE, "Is it true there's a new 60-seat café in Ludlow opening on 29 April?"),
        (CAFE, "Can I say there will be a new 60-seat café in Ludlow from 29 April?"),
        (SHELTER, "Je peux annoncer l'abri à vélos de 50 places qui ouvre à Dax le 29 avril ?"),
        (HALL, "On peut annoncer l'aire de jeux de 150 m² qui ouvre dans le hall B le 28 avril ?"),
        (CAFE, "Can I post about the new 60-seat café opening in Ludlow on 29 April?"),
        (LYRIC, "Can we announce that the Lyric in Ludlow opens on 10 April at 7.30pm?"),
    ],
)
def test_what_opens_is_there_from_then_on(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (SHELTER, "Je peux dire qu'il y a un abri à vélos de 50 places à Dax ?"),
        (SHELTER, "Je peux dire qu'il y aura un abri à vélos de 50 places à Dax jusqu'au 29 avril ?"),
        (SHELTER, "Je peux dire qu'il y aura un abri à vélos de 80 places à Dax à partir du 29 avril ?"),
        (SHELTER, "Je peux dire qu'il y aura un abri à vélos gratuit à Dax à partir du 29 avril ?"),
        (SHELTER, "Je peux dire qu'il y aura un abri à vélos de 50 places à Pau à partir du 29 avril ?"),
        (HALL, "On peut annoncer l'aire de jeux gratuite de 150 m² qui ouvre dans le hall B le 28 avril ?"),
        (HALL, "On peut annoncer l'aire de jeux de 150 m² qui ouvre dans le hall A le 28 avril ?"),
        (HALL, "On peut annoncer l'aire de jeux de 150 m² qui ferme dans le hall B le 28 avril ?"),
        (CAFE, "Can I say there will be two new cafés in Ludlow from 29 April?"),
        (CAFE, "Is it true there's no new 60-seat café in Ludlow opening on 29 April?"),
        (
            "L'Olympique ouvre à Lys le samedi 11 avril.",
            "Je peux dire que l'Olympique de Lys ouvre le samedi 11 avril ?",
        ),
        ("La mairie ouvre à Lys le samedi 11 avril.", "Je peux dire que la mairie de Lys ouvre le samedi 11 avril ?"),
        (
            "La saison ouvre à Lys le samedi 11 avril et ferme à Pau le 18 avril.",
            "Je peux dire que la saison à Lys ouvre le samedi 11 avril et ferme à Pau le 18 avril ?",
        ),
        ("Our tour opens in Ludlow on 10 April.", "Can I say our tour in Ludlow opens on 10 April?"),
        (LYRIC, "Can we announce that the Lyric in Bath opens on 10 April at 7.30pm?"),
        (
            "The cup of Ludlow opens in Bath on Friday 10 April.",
            "Can I say the cup of Bath opens in Ludlow on 10 April?",
        ),
    ],
)
def test_what_else_there_is_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


SUNDAYS = "Notre boutique d'Orme est désormais ouverte le dimanche, de 7 h à 13 h."
SUNDAYS_EN = "Our Bath shop is now open on Sundays from 7am to 1pm."
BAKERY = "Notre boulangerie de Dax ouvre le jeudi 15 octobre à 7 h, au 12 rue Foch."
SHOP = "Our York shop opens on 3 July at 9am, at 12 King Street."


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (SUNDAYS, "Je peux dire que la boutique d'Orme ouvre désormais le dimanche de 7 h à 13 h ?"),
        (
            "Nos moulins de Dax sont ouverts tous les jours.",
            "Je peux dire que nos moulins de Dax ouvrent tous les jours ?",
        ),
        (SUNDAYS_EN, "Can I say our Bath shop now opens on Sundays from 7am to 1pm?"),
        (BAKERY, "Je peux annoncer l'ouverture de la boulangerie de Dax le jeudi 15 octobre à 7 h, 12 rue Foch ?"),
        (BAKERY, "On peut parler de l'ouverture de notre boulangerie de Dax le jeudi 15 octobre à 7 h, 12 rue Foch ?"),
        (SHOP, "Can we announce the opening of our York shop on 3 July at 9am, 12 King Street?"),
    ],
)
def test_what_opens_each_week_or_on_a_day(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (SUNDAYS, "Je peux dire que la boutique d'Orme ouvre désormais le samedi de 7 h à 13 h ?"),
        (SUNDAYS, "Je peux dire que la boutique d'Orme ouvre désormais le dimanche ?"),
        (SUNDAYS, "Je peux dire que nos boutiques ouvrent désormais le dimanche de 7 h à 13 h ?"),
        ("Notre moulin est ouvert le dimanche 5 avril.", "Je peux dire que notre moulin ouvre le dimanche 5 avril ?"),
        ("Notre moulin est ouvert le dimanche 5 avril.", "Je peux dire que notre moulin ouvre le dimanche ?"),
        ("Notre moulin n'est pas ouvert le dimanche.", "Je peux dire que notre moulin ouvre le dimanche ?"),
        (
            "Nos moulins sont ouverts tous les jours, sauf Laval.",
            "Je peux dire que nos moulins ouvrent tous les jours ?",
        ),
        (SUNDAYS_EN, "Can I say our Bath shop now opens on Sundays until 5pm?"),
        (BAKERY, "On peut annoncer l'ouverture de la boulangerie de Pau le jeudi 15 octobre à 7 h, 12 rue Foch ?"),
        (BAKERY, "On peut annoncer l'ouverture de la boulangerie de Dax le jeudi 15 octobre à 7 h, 14 rue Foch ?"),
        (BAKERY, "On peut annoncer la fermeture de la boulangerie de Dax le jeudi 15 octobre à 7 h, 12 rue Foch ?"),
        (
            "Notre boulangerie de Dax ouvre un atelier le 15 octobre.",
            "On peut annoncer l'ouverture de la boulangerie de Dax le 15 octobre ?",
        ),
        (
            "Notre boulangerie de Dax n'ouvre plus le jeudi 15 octobre.",
            "On peut annoncer l'ouverture de la boulangerie de Dax le jeudi 15 octobre ?",
        ),
        (SHOP, "Can we announce the opening of our York shop on 4 July at 9am, 12 King Street?"),
    ],
)
def test_another_opening(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE
