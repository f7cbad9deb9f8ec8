"""Who somebody is, and who that is; never what only looks like one of these, or like another word for the same."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

FRENCH = [
    ("Ana Roy est notre nouvelle directrice.", "notre nouvelle directrice s'appelle Ana Roy"),
    ("Notre nouvelle directrice s'appelle Ana Roy.", "Ana Roy est notre nouvelle directrice"),
]
ENGLISH = [
    ("Our new director is called Ana Roy.", "Ana Roy is our new director"),
]
FRENCH_OTHER = [
    ("L'entrée est offerte avec tout plat du jour.", "l'entrée est gratuite avec tout plat du jour"),
    ("La cagnotte est à 4 000 €.", "la cagnotte coûte 4 000 €"),
    ("Notre chiffre d'affaires est à 40 000 €.", "notre chiffre d'affaires coûte 40 000 €"),
    ("La remise est à 40 €.", "la remise coûte 40 €"),
    ("La place de parking est à 40 €.", "la place de parking coûte 40 €"),
    ("Le cours de l'or est à 4 000 €.", "le cours de l'or coûte 4 000 €"),
    ("Le stage est à 40 € de moins.", "le prix du stage est de 40 € de moins"),
    ("Le stage coûte 40 € par jour.", "le prix du stage est de 40 €"),
    ("Les cours sont annulés les jours fériés.", "les cours ont été annulés les jours fériés"),
    ("Tout vol est annulé au-delà de 60 km/h.", "tout vol a été annulé au-delà de 60 km/h"),
    ("La date limite est reportée au 3 mai.", "la date limite aura lieu le 3 mai"),
    ("La fin du chantier est reportée au 4 mai.", "la fin du chantier aura lieu le 4 mai"),
    ("Le concert est reporté au 4 ou au 5 mai.", "le concert aura lieu le 4 mai"),
    ("Nous recrutons des bénévoles à Lys.", "nous embauchons des bénévoles à Lys"),
    ("Nous recrutons 12 guides bénévoles.", "nous embauchons 12 guides bénévoles"),
    ("Notre nouveau plat s'appelle Ana Roy.", "Ana Roy est notre nouveau plat"),
    ("Les premier et second prix vont à Roy et Morel.", "les premier et second prix vont à Morel et Roy"),
    ("Nos deux premiers sont Lys et Dax.", "nos deux premiers sont Dax et Lys"),
    ("Les 3 et 4 mai, on est à Lys et Dax.", "les 3 et 4 mai, on est à Dax et Lys"),
    ("Le bus va de Lys à Dax et Pau.", "le bus va de Lys à Pau et Dax"),
    ("Nos invités sont Luc Roy et Morel.", "nos invités sont Luc Morel et Roy"),
    ("L'usine ouvre ses portes le 3 mai.", "l'usine ouvre le 3 mai"),
]
ENGLISH_OTHER = [
    ("Children are welcome to sing with the choir.", "children are allowed to sing with the choir"),
    ("Our children are welcome guests at Lys Hall.", "our children are allowed guests at Lys Hall"),
    ("The prize is £40.", "the prize costs £40"),
    ("The ticket fund is £400.", "the ticket fund costs £400"),
    ("The saving on the pass is £40.", "the price of the saving on the pass is £40"),
    ("The average ticket is £40.", "the average ticket costs £40"),
    ("The course is £40 off in May.", "the price of the course is £40 off in May"),
    ("We are hiring a hall in Lys.", "we are recruiting a hall in Lys"),
    ("We are hiring guide dogs.", "we are recruiting guide dogs"),
    ("We are recruiting volunteers in Lys.", "we are hiring volunteers in Lys"),
    ("We are recruiting 12 people for a trial.", "we are hiring 12 people for a trial"),
    ("Any order is cancelled after 48 hours.", "any order has been cancelled after 48 hours"),
    ("The 8am class is cancelled on bank holidays.", "the 8am class has been cancelled on bank holidays"),
    ("Our under-12s won the Lys cup.", "our children under 12 won the Lys cup"),
    ("Under-12s play Dax on 3 May.", "children under 12 play Dax on 3 May"),
    ("Under-25s travel free.", "children under 25 travel free"),
    ("Staff with children under 12 get a day off.", "staff with under-12s get a day off"),
    ("We have planted 400 trees since 2020.", "we planted 400 trees since 2020"),
    ("We have delivered 400 meals a week.", "we delivered 400 meals a week"),
    ("We opened at 8am for the sale.", "we've opened at 8am for the sale"),
    ("Gold and silver go to Roy and Morel.", "gold and silver go to Morel and Roy"),
    ("The bus calls at Lys, then Dax and Pau.", "the bus calls at Lys, then Pau and Dax"),
]


def _french(told: str, wording: str) -> VerdictKind:
    that = "qu'" if told.startswith(("Ana", "on ")) else "que "
    return kind_of(f"Je peux dire {that}{told} ?", said("w", wording))


def _english(told: str, wording: str) -> VerdictKind:
    return kind_of(f"Can I say {told}?", said("w", wording))


@pytest.mark.parametrize(("wording", "told"), FRENCH)
def test_in_french_it_is_told_either_way(wording: str, told: str) -> None:
    assert _french(told, wording) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "told"), ENGLISH)
def test_in_english_it_is_told_either_way(wording: str, told: str) -> None:
    assert _english(told, wording) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "told"), FRENCH_OTHER)
def test_the_french_word_tells_of_something_else(wording: str, told: str) -> None:
    assert _french(told, wording) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "told"), ENGLISH_OTHER)
def test_the_english_word_tells_of_something_else(wording: str, told: str) -> None:
    assert _english(told, wording) is not VerdictKind.SHAREABLE
