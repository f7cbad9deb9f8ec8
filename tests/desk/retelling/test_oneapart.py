"""When our places are open but for one; never another day, other hours, another place, or without the one."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

SHOPS = "Lundi 12 octobre, nos boutiques sont ouvertes de 10 h à 16 h (sauf Dax, fermée)."
CENTRES = "Lundi 12 octobre, nos centres de soins sont fermés, sauf celui de Lys, ouvert de 10 h à 14 h."
CLINICS = "On Thursday 15 October our clinics are open from 8am to noon (except Hove, closed)."
ALIKE = [
    (SHOPS, "Je peux dire que les boutiques sont ouvertes de 10 h à 16 h le lundi 12 octobre, sauf Dax ?"),
    (
        "Lundi 12 octobre, jour de l'Action de grâce, nos boutiques sont ouvertes de 10 h à 16 h (sauf Dax, fermée).",
        "Puis-je annoncer que les boutiques sont ouvertes de 10 h à 16 h à l'Action de grâce, sauf Dax ?",
    ),
    (
        CENTRES,
        "Feu vert pour annoncer que les centres de soins sont fermés le lundi 12 octobre, sauf Lys, ouvert de 10 h à "
        "14 h ?",
    ),
    (
        "Toutes nos boutiques sont ouvertes le dimanche 1er novembre jusqu'à 13 h, sauf Dax.",
        "C'est vrai que toutes les boutiques sont ouvertes le 1er novembre jusqu'à 13 h sauf Dax ? je peux le dire ?",
    ),
    (CLINICS, "Can I tell people that clinics are open from 8am to noon on 15 October, except Hove?"),
    (
        "August bank holiday: our practices are open from 9am to 1pm (except Hove, closed).",
        "Are we fine to tell people that practices are open from 9am to 1pm on the August bank holiday, except Hove?",
    ),
]
OTHERWISE = [
    (SHOPS, "Je peux dire que les boutiques sont ouvertes de 10 h à 16 h le lundi 12 octobre ?"),
    (SHOPS, "Je peux dire que les boutiques sont ouvertes de 10 h à 16 h le lundi 12 octobre, sauf Pau ?"),
    (SHOPS, "Je peux dire que les boutiques sont ouvertes de 10 h à 16 h le lundi 19 octobre, sauf Dax ?"),
    (SHOPS, "Je peux dire que les boutiques sont ouvertes de 10 h à 18 h le lundi 12 octobre, sauf Dax ?"),
    (SHOPS, "Je peux dire que les boutiques sont ouvertes le lundi 12 octobre, sauf Dax ?"),
    (SHOPS, "Je peux dire que les boutiques sont ouvertes de 10 h à 16 h, sauf Dax ?"),
    (SHOPS, "Je peux dire que les boutiques sont fermées de 10 h à 16 h le lundi 12 octobre, sauf Dax ?"),
    (SHOPS, "Je peux dire que les boutiques d'Orme sont ouvertes de 10 h à 16 h le lundi 12 octobre, sauf Dax ?"),
    (CENTRES, "Je peux dire que les centres de soins sont fermés le lundi 12 octobre, sauf Lys ?"),
    (
        CENTRES,
        "Je peux dire que les centres de soins sont fermés le lundi 12 octobre, sauf Lys, ouvert de 10 h à 16 h ?",
    ),
    (CLINICS, "Can I say clinics are open from 8am to noon on 15 October?"),
    (CLINICS, "Can I say clinics are open from 8am to noon on 16 October, except Hove?"),
    (CLINICS, "Can I say clinics are closed on 15 October, except Hove?"),
    (CLINICS, "Can I say only Hove is open on 15 October?"),
    (CLINICS, "Can I say hospitals are open from 8am to noon on 15 October, except Hove?"),
    (
        "On Thursday 15 October our clinics are open from 8am to noon (except Hove, open until 3pm).",
        "Can I say clinics are open from 8am to noon on 15 October, except Hove?",
    ),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_all_but_one_are_told_of(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_others_are_not(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.UNKNOWN
