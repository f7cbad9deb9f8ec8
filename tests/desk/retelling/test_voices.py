"""Who does a thing, told of the thing; never somebody else, nor another time."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "Nos douze fèves 2027 sont signées de l'illustratrice Ana Roy.",
        "L'illustratrice Ana Roy signe nos douze fèves 2027, ok ?",
    ),
    ("Nos fèves sont signées par Ana Roy.", "Ana Roy signe nos fèves, ok ?"),
    ("Le spectacle est présenté par Ana Roy.", "Ana Roy présente le spectacle, ok ?"),
    ("Ana Roy présente le spectacle.", "Le spectacle est présenté par Ana Roy, ok ?"),
    ("Le spectacle sera présenté par Ana Roy le 3 juillet.", "Ana Roy présentera le spectacle le 3 juillet, ok ?"),
    ("Notre école est soutenue par la fondation Orme.", "La fondation Orme soutient notre école, ok ?"),
    ("Nos paniers sont livrés par les cyclistes de Velta.", "Les cyclistes de Velta livrent nos paniers, ok ?"),
    ("Ana Roy a dessiné notre logo.", "Notre logo a été dessiné par Ana Roy, ok ?"),
    ("Our York pool was designed by Ana Roy.", "Ana Roy designed our York pool, ok?"),
    ("Our York pool is run by Velta.", "Velta runs our York pool, ok?"),
    ("Ana Roy wrote our York menu.", "Our York menu was written by Ana Roy, ok?"),
    ("Our York menu will be written by Ana Roy.", "Ana Roy will write our York menu, ok?"),
]
OTHERWISE = [
    ("Nos fèves sont signées d'Ana Roy.", "Ana Roy signera nos fèves, ok ?"),
    ("Nos fèves seront signées par Ana Roy.", "Ana Roy signe nos fèves, ok ?"),
    ("Nos fèves ne sont pas signées par Ana Roy.", "Ana Roy signe nos fèves, ok ?"),
    ("Nos fèves étaient signées par Ana Roy.", "Ana Roy signe nos fèves, ok ?"),
    ("Une partie de nos fèves est signée par Ana Roy.", "Ana Roy signe nos fèves, ok ?"),
    ("Nos fèves sont signées par Ana Roy et Luc Lam.", "Ana Roy signe nos fèves, ok ?"),
    ("Nos fèves sont livrées de Dax.", "Dax livre nos fèves, ok ?"),
    ("Nos fèves sont inspirées d'Ana Roy.", "Ana Roy inspire nos fèves, ok ?"),
    ("Tous nos pains sont cuits par un boulanger.", "Un boulanger cuit tous nos pains, ok ?"),
    ("Nos pains sont livrés par Velta aux écoles.", "Velta livre nos pains, ok ?"),
    ("Le film est produit par notre studio avec Velta.", "Notre studio produit le film, ok ?"),
    ("Nos paniers sont préparés par nos équipes de Pau.", "Nos équipes de Dax préparent nos paniers, ok ?"),
    ("Nos paniers sont préparés par nos équipes.", "Nos paniers préparent nos équipes, ok ?"),
    ("Our York pool was designed by Ana Roy.", "Ana Roy designs our York pool, ok?"),
    ("Our York pool will be designed by Ana Roy.", "Ana Roy designed our York pool, ok?"),
    ("Our York pool is not run by Ana Roy.", "Ana Roy runs our York pool, ok?"),
    ("Our York pool is run by Velta until 3 July.", "Velta runs our York pool, ok?"),
    ("Our York pool is sponsored by a bank.", "The bank sponsors our York pool, ok?"),
    ("Our York pool is run by Velta.", "Our York pool runs Velta, ok?"),
    ("Our York soup is made by the chef from Bath.", "The chef makes our York soup from Bath, ok?"),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_it_says_the_same(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_it_says_something_else(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is not VerdictKind.SHAREABLE
