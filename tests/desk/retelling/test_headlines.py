"""A headline told as a sentence, and back."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

GIVEN = "18 tonnes de produits données à la Banque alimentaire en 2025."
TREES = "En 2025, nous avons planté 4 200 arbres avec Racines."
OPEN = "Le 11 avril, vos caveaux vous accueillent de 10h à 13h (sauf Lodève, fermé)."


@pytest.mark.parametrize(
    ("text", "wording", "asked"),
    [
        (
            "En 2025 nous avons donné 18 tonnes de produits à la Banque alimentaire.",
            GIVEN,
            "Je peux dire qu'on a donné 18 tonnes de produits à la Banque alimentaire en 2025 ?",
        ),
        (TREES, TREES, "4 200 arbres plantés en 2025 avec Racines, ok ?"),
        (
            "Nous sommes partenaires du trail.",
            "Les Caves Aulne, partenaire du Trail des Ruffes : 1 500 collations offertes le 11 avril.",
            "« Les Caves Aulne sont partenaires du Trail des Ruffes : 1 500 collations offertes le 11 avril. » ok ?",
        ),
        (OPEN, OPEN, "Je peux annoncer que les caveaux sont ouverts le 11 avril de 10h à 13h sauf Lodève ?"),
        (
            "À Lodève, 4 bornes entrent en service le 30 mars.",
            "À Lodève, 4 bornes de recharge entrent en service le 30 mars.",
            "On peut annoncer les 4 bornes de recharge de Lodève le 30 mars ?",
        ),
        (
            "On a un film.",
            "Nous projetons un film le 13 avril avec l'organisme Racines. Billets 12 $.",
            "« Nous projetons un film le 13 avril avec Racines. Billets à 12 $. » ok ?",
        ),
        (
            "La fête.",
            "Fête du vin nouveau les 17 et 18 avril à Pézenas : 35 stands.",
            "« La Fête du vin nouveau, c'est les 17 et 18 avril à Pézenas : 35 stands. » ok ?",
        ),
    ],
)
def test_it_is_granted_told_the_other_way(text: str, wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording, text)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("text", "wording", "asked"),
    [
        ("Bilan.", GIVEN, "Je peux dire qu'on a donné 18 tonnes de produits à la Banque alimentaire en 2025 ?"),
        (
            "Nos clients ont donné 18 tonnes de produits à la Banque alimentaire.",
            GIVEN,
            "Je peux dire qu'on a donné 18 tonnes de produits à la Banque alimentaire en 2025 ?",
        ),
        (
            "En 2025 nous avons donné 18 tonnes de produits à la Banque alimentaire.",
            GIVEN,
            "Je peux dire qu'on a vendu 18 tonnes de produits à la Banque alimentaire en 2025 ?",
        ),
        (
            "Velta dit qu'on a donné 18 tonnes de produits à la Banque alimentaire, c'est faux.",
            GIVEN,
            "Je peux dire qu'on a donné 18 tonnes de produits à la Banque alimentaire en 2025 ?",
        ),
        (TREES, TREES, "4 200 arbres plantés par Racines en 2025, ok ?"),
        (
            "En 2025, nous avons perdu 4 200 arbres.",
            "En 2025, nous avons perdu 4 200 arbres.",
            "4 200 arbres plantés en 2025, ok ?",
        ),
        (OPEN, OPEN, "Je peux annoncer que les caveaux sont ouverts le 11 avril de 10h à 13h ?"),
        (
            "À Lodève, 4 bornes sont hors service le 30 mars.",
            "À Lodève, 4 bornes de recharge sont hors service le 30 mars.",
            "On peut annoncer les 4 bornes de recharge de Lodève le 30 mars ?",
        ),
        (
            "La fille du président.",
            "La fille de l'association Kord arrive lundi 23 mars.",
            "Je peux dire que la fille de Kord arrive lundi 23 mars ?",
        ),
        (
            "Votre club de Dol rouvre.",
            "Votre club de Dol ferme lundi 23 mars.",
            "Je peux dire que notre club de Dol ferme lundi 23 mars ?",
        ),
    ],
)
def test_nothing_else_is(text: str, wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording, text)) is not VerdictKind.SHAREABLE


def test_a_post_puts_a_line_its_own_way() -> None:
    jobs = "25 postes à pourvoir : réunion mardi 7 avril de 9h à 12h à Dax. Venez sans inscription."
    draft = "« 25 postes à pourvoir : réunion mardi 7 avril de 9h à 12h à Dax, sans inscription » je publie ?"
    assert kind_of(draft, said("one", jobs)) is VerdictKind.SHAREABLE
    refund = "The 7 April show was cancelled. Tickets are refunded within 5 working days."
    yours = '"The 7 April show was cancelled. Your tickets are refunded within 5 working days." OK to send?'
    assert kind_of(yours, said("one", refund)) is VerdictKind.SHAREABLE
    assert kind_of(yours.replace("Your", "All your"), said("one", refund)) is not VerdictKind.SHAREABLE
    assert kind_of(draft.replace("sans", "avec"), said("one", jobs)) is not VerdictKind.SHAREABLE
