"""Details that limit nothing go unsaid by who names a thing, and not what it holds for."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

TALK = "Saturday 20 June, 11am to 2pm in Leeds: bird care talk with Ellen Marsh."
TOUR = "Dès le 5 juin, visite guidée de la brasserie tous les samedis à 14 h : 15 $, dégustation comprise."
FARM = "Nouveau au rayon fromage : la ferme des Adrets, en Savoie, est arrivée dans 12 de nos magasins."
BAKES = "New on our shelves: Swaledale Bakes biscuits, made in Reeth, are now in 11 of our shops."


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        (TALK, "Bird care talk in Leeds this Saturday 20 June with Ellen Marsh, may I post?"),
        (TOUR, "Pouvons-nous annoncer les visites guidées de la brasserie tous les samedis à 14 h dès le 5 juin ?"),
    ],
)
def test_a_detail_goes_unsaid(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        (BAKES, "Can I say all Swaledale Bakes biscuits are in 11 of our shops?"),
        (BAKES, "Can I say Swaledale Bakes biscuits are now in 11 of our shops?"),
        ("Nouveau pour les abonnés : le parking est gratuit.", "Je peux dire que le parking est gratuit ?"),
        ("Nouveau à Lille : le parking Orphée est gratuit.", "Je peux dire que le parking Orphée est gratuit ?"),
        ("New with our card: dogs travel free.", "Can I say dogs travel free?"),
        ("Nos bus, en Savoie, roulent au gaz.", "Je peux dire que nos bus roulent au gaz ?"),
        ("Our shops, in Leeds, open on Sundays.", "Can I say our shops open on Sundays?"),
        ("La boutique est ouverte le 6 juin de 9 h à 12 h.", "Boutique ouverte le 6 juin, ok ?"),
        ("Billets à 5 € le 6 juin, sans frais, abonnés.", "Billets à 5 € le 6 juin, ok ?"),
        ("Visite guidée le 6 juin, sans enfants.", "On peut annoncer la visite guidée à 8 € du 6 juin ?"),
        (FARM, "Je peux dire que la ferme des Adrets est arrivée dans nos magasins ?"),
    ],
)
def test_what_limits_it_is_no_detail(wording: str, asked: str) -> None:
    assert kind_of(asked, said("w", wording)) is not VerdictKind.SHAREABLE
