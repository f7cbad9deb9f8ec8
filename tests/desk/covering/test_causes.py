"""Who asks about a cause is not granted what it led to."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

CHANGED = [
    ("Le musée Aulne ferme à cause d'une fuite de gaz à Dax.", "On peut parler de la fuite de gaz à Dax ?"),
    ("The Alder museum is closed because of a gas leak in Tuam.", "Can we talk about the gas leak in Tuam?"),
    (
        "Following a staff complaint, the Alder museum changes its hours.",
        "Can we talk about the staff complaint at the Alder museum?",
    ),
    ("À la suite d'une plainte, le musée Aulne change ses horaires.", "On peut parler de la plainte au musée Aulne ?"),
    ("Le musée Aulne ferme en raison de travaux sur le toit.", "On peut parler des travaux sur le toit ?"),
    (
        "Nous rappelons les lampes Aulne parce que leur câble est fragile.",
        "On peut parler du câble fragile des lampes Aulne ?",
    ),
    ("We moved the Alder fair after the flood of the Lee.", "Can we talk about the flood of the Lee?"),
    ("Le musée Aulne ferme. Car un mur penche à Dax.", "On peut parler du mur qui penche à Dax ?"),
    ("Le musée Aulne ferme, car un mur penche à Dax.", "On peut parler du mur qui penche à Dax ?"),
    ("Le musée Aulne ferme. Car Ada Roux, malade, est seule.", "On peut parler d'Ada Roux, malade ?"),
    ("Le lac Aulne est le dernier car un mur penche à Dax.", "On peut parler du mur qui penche à Dax ?"),
    ("The Alder fair is on despite the strike at the port.", "Can we talk about the strike at the port?"),
    ("Le salon Aulne a lieu malgré la grève du port.", "On peut parler de la grève du port ?"),
    ("Two Alder trains are late owing to a fire in Tuam.", "can we mention the fire in Tuam?"),
    (
        "Le salon Aulne est reporté suite au décès de son fondateur.",
        "on peut parler du décès du fondateur du salon Aulne ?",
    ),
]

KEPT = [
    (
        "Le musée Aulne ferme à cause d'une fuite de gaz à Dax.",
        "On peut parler de la fermeture du musée Aulne à cause d'une fuite de gaz à Dax ?",
    ),
    ("Le musée Aulne ferme en raison de travaux sur le toit.", "On peut parler de la fermeture du musée Aulne ?"),
    ("Car à la demande autour d'Orthez : 3 € le trajet.", "le car à la demande autour d'Orthez on en parle ?"),
    ("Le car scolaire d'Orthez roule au gaz.", "On peut parler du car scolaire d'Orthez ?"),
]


@pytest.mark.parametrize(("wording", "question"), CHANGED)
def test_what_says_something_else_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), KEPT)
def test_what_says_the_same_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
