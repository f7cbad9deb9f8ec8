"""What somebody won, told as theirs; never of who missed it, nor another prize."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "Ana Roy, boulangère à Dax, décroche la médaille d'or au concours de Pau.",
        "on peut relayer la médaille d'or d'Ana Roy, boulangère à Dax, au concours de Pau ?",
    ),
    (
        "Karim Lam remporte le prix du meilleur pain aux Trophées Orme 2026.",
        "on peut relayer le prix du meilleur pain de Karim Lam aux Trophées Orme 2026 ?",
    ),
    (
        "Notre fournil de Dax obtient une médaille d'argent au concours de Pau.",
        "on peut parler de la médaille d'argent de notre fournil de Dax au concours de Pau ?",
    ),
    ("Ana Roy wins the gold medal at the York show.", "can we share Ana Roy's gold medal at the York show?"),
    (
        "Our York mill won the silver award at the Leeds fair.",
        "can I post about our York mill's silver award at the Leeds fair?",
    ),
]
OTHERWISE = [
    (
        "Ana Roy décroche la médaille d'or au concours de Dax.",
        "on peut relayer la médaille d'argent d'Ana Roy au concours de Dax ?",
    ),
    (
        "Ana Roy décroche la médaille d'or au concours de Dax.",
        "on peut relayer la médaille d'or d'Ana Roy au concours de Pau ?",
    ),
    (
        "Ana Roy, boulangère à Dax, décroche la médaille d'or au concours de Pau.",
        "on peut relayer la médaille d'or d'Ana Roy, boulangère à Pau, au concours de Dax ?",
    ),
    (
        "Ana Roy rate de peu la médaille d'or au concours de Dax.",
        "on peut relayer la médaille d'or d'Ana Roy au concours de Dax ?",
    ),
    (
        "Ana Roy vise la médaille d'or au concours de Dax.",
        "on peut relayer la médaille d'or d'Ana Roy au concours de Dax ?",
    ),
    (
        "Ana Roy décroche la médaille d'or au concours de Dax.",
        "on peut relayer notre médaille d'or au concours de Dax ?",
    ),
    ("Ana Roy décroche la médaille d'or pour un pain de Luc Lam.", "on peut relayer la médaille d'or de Luc Lam ?"),
    ("Ana Roy wins the gold medal at the York show.", "can we share the gold medal at Ana Roy's show?"),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_it_says_the_same(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_it_says_something_else(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is not VerdictKind.SHAREABLE
