"""Which sentence of a wording a claim may leave out, because it only tells one thing more."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

BIKES = "Nos vélos sont garantis dix ans."
POOL = "The pool is open every day."


@pytest.mark.parametrize(
    ("first", "more"),
    [
        (BIKES, "Le cadre est fabriqué à Gex."),
        (BIKES, "Merci à toute l'équipe."),
        (BIKES, "Nous employons des cyclistes."),
        (POOL, "It has six lanes."),
        (POOL, "It has six lanes and 80 lockers."),
        (BIKES, "Ils comptent six vitesses et deux freins."),
        (POOL, "Thanks to the whole team."),
        (POOL, "Parking is free."),
    ],
)
def test_what_only_tells_more_may_be_left_out(first: str, more: str) -> None:
    assert kind_of(f"{first} ok ?", said("w", f"{first} {more}")) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("first", "more"),
    [
        (BIKES, "La garantie ne couvre pas la chaîne."),
        (BIKES, "Le cadre doit être fabriqué à Gex."),
        (BIKES, "Elle est gratuite."),
        (BIKES, "La garantie est gratuite le 3 mai."),
        (BIKES, "Les vélos sont fabriqués ailleurs."),
        (BIKES, "Un juge en décide."),
        (POOL, "It has one condition."),
        (POOL, "It has three £5 tickets."),
        (POOL, "It has six lanes and £5 lockers."),
        (POOL, "It has six lanes and 30 closed."),
        (BIKES, "Ils comptent six vitesses et deux cassées."),
        (POOL, "Temps made up 25."),
        (POOL, "Merci à tous ceux qui ont payé leur place au mois de mai à la caisse."),
        (POOL, "But parking is free."),
        (POOL, "A stair leads to it."),
    ],
)
def test_what_may_limit_it_may_not(first: str, more: str) -> None:
    assert kind_of(f"{first} ok ?", said("w", f"{first} {more}")) is not VerdictKind.SHAREABLE


def test_what_comes_first_may_be_what_all_is_about() -> None:
    assert kind_of(f"{BIKES} ok ?", said("w", f"Le cadre est fabriqué à Gex. {BIKES}")) is not VerdictKind.SHAREABLE
