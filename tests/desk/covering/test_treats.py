"""What is offered on the day something opens."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

POOL = "La piscine de Dax rouvre le samedi 20 juin à 9 h."
SHOP = "Our York shop opens on 3 July."
BOOK = "Nora Keane's novel comes out on 3 July."


def told(first: str, more: str) -> VerdictKind:
    return kind_of(f"{first} ok ?", said("w", f"{first} {more}"))


@pytest.mark.parametrize(
    ("first", "more"),
    [
        (POOL, "Bain libre gratuit toute la journée !"),
        (POOL, "Café et croissants offerts !"),
        (POOL, "Entrée gratuite pour tous."),
        (POOL, "Un café sera offert aux cent premiers visiteurs."),
        (POOL, "C'est notre troisième piscine en Gascogne."),
        (SHOP, "Free coffee all day!"),
        ("The walled garden opens on 13 July.", "It's included in normal admission."),
        ("Le jardin ouvre le 13 juillet.", "C'est compris dans le billet d'entrée."),
        (SHOP, "Free parking."),
        (SHOP, "The first 100 customers get a free plant."),
        (SHOP, "It is our ninth shop."),
        (BOOK, "It is the second book of a trilogy."),
    ],
)
def test_what_is_offered_then_may_be_left_out(first: str, more: str) -> None:
    assert told(first, more) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("first", "more"),
    [
        (POOL, "Bain libre gratuit pour les adhérents."),
        (POOL, "Bain payant."),
        (POOL, "Entrée réservée aux adhérents."),
        (POOL, "Entrée gratuite jusqu'à midi."),
        (POOL, "Le grand bassin reste fermé."),
        (POOL, "Seuls les cent premiers visiteurs entrent."),
        (POOL, "Les cent premiers visiteurs recevront un billet, pas les autres."),
        (POOL, "C'est notre troisième report."),
        (POOL, "C'est notre troisième piscine éphémère."),
        (POOL, "C'est notre première piscine pour trois mois."),
        ("La piscine de Dax ouvre gratuitement le 20 juin.", "Entrée gratuite pour tous."),
        ("La piscine de Dax coûte 3 € le 20 juin.", "Bain libre gratuit toute la journée !"),
        ("La piscine de Dax est en travaux.", "Bain libre gratuit toute la journée !"),
        (SHOP, "Free coffee for members!"),
        (SHOP, "The first 100 customers get in."),
        (SHOP, "It is our last shop."),
        (BOOK, "British shops follow in August."),
        ("Our York shop opens free on 3 July.", "Free coffee all day!"),
    ],
)
def test_what_may_bound_it_may_not(first: str, more: str) -> None:
    assert told(first, more) is not VerdictKind.SHAREABLE


def test_it_is_not_told_of_another_day() -> None:
    wording = f"{POOL} Bain libre gratuit toute la journée !"
    asked = "Le bain libre est gratuit le samedi 21 juin, ok ?"
    assert kind_of(asked, said("w", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("first", "more"),
    [
        (POOL, "Les 100 premiers visiteurs recevront un cadeau, les suivants attendront dehors."),
        (POOL, "Les cent premiers clients recevront un bracelet obligatoire pour nager."),
        (POOL, "Les 20 premières familles inscrites recevront une place."),
        (POOL, "L'accès est offert aux 100 premiers visiteurs avec réservation."),
        (POOL, "Les 500 premières personnes recevront un pass gratuit, le reste paiera."),
        (SHOP, "The first 100 people get a wristband needed to swim."),
        (SHOP, "The first 50 visitors get a hard hat while the roof is repaired."),
        (SHOP, "The first 20 families get a place."),
    ],
)
def test_who_may_come_in_bounds_the_others(first: str, more: str) -> None:
    assert told(first, more) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("first", "more"),
    [
        (SHOP, "A free plant for the first 50 customers."),
        (POOL, "Les 12 premiers arrivés recevront un sac."),
    ],
)
def test_a_gift_for_who_comes_first_bounds_nobody(first: str, more: str) -> None:
    assert told(first, more) is VerdictKind.SHAREABLE
