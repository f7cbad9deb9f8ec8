"""That nobody was hurt, told of what happened; never of another day, nor of another harm."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "Un feu s'est déclaré le 28 avril à notre fournil de Dax. Il n'y a eu aucun blessé.",
        "Le feu du 28 avril à Dax n'a fait aucun blessé, ok ?",
    ),
    (
        "Un départ de feu s'est déclaré le 28 avril à notre fournil de Dax. Il n'y a eu aucun blessé et la "
        "production a repris le 29 avril.",
        "Le départ de feu du 28 avril à Dax n'a fait aucun blessé, ok ?",
    ),
    (
        "Une explosion a eu lieu le 28 avril à notre fournil de Dax. Il n'y a eu aucune victime.",
        "L'explosion du 28 avril à notre fournil de Dax n'a fait aucune victime, ok ?",
    ),
    (
        "A fire broke out on 28 April at our York bakery. No one was hurt.",
        "The 28 April fire at our York bakery hurt no one, ok?",
    ),
]
OTHERWISE = [
    (
        "Un feu s'est déclaré le 28 avril à notre fournil de Dax. Il n'y a eu aucun blessé.",
        "Le feu du 28 avril à Pau n'a fait aucun blessé, ok ?",
    ),
    (
        "Un feu s'est déclaré le 28 avril à notre fournil de Dax. Il n'y a eu aucun mort.",
        "Le feu du 28 avril à Dax n'a fait aucun blessé, ok ?",
    ),
    (
        "Un feu s'est déclaré le 28 avril à notre fournil de Dax. Il n'y a eu aucun blessé mais des dégâts.",
        "Le feu du 28 avril à Dax n'a fait aucun blessé, ok ?",
    ),
    (
        "Un feu s'est déclaré le 28 avril à notre fournil de Dax. Il n'y a eu aucun blessé et deux disparus.",
        "Le feu du 28 avril à Dax n'a fait aucun blessé, ok ?",
    ),
    (
        "Un feu s'est déclaré le 28 avril à notre fournil de Dax. Il y a eu un blessé.",
        "Le feu du 28 avril à Dax n'a fait aucun blessé, ok ?",
    ),
    (
        "Un feu s'est déclaré le 28 avril à notre fournil de Dax. Il n'y a eu aucun blessé grave.",
        "Le feu du 28 avril à Dax n'a fait aucun blessé, ok ?",
    ),
    (
        "A fire broke out on 28 April at our York bakery. No one was hurt.",
        "The 29 April fire at our York bakery hurt no one, ok?",
    ),
    (
        "A fire broke out on 28 April at our York bakery. One person was hurt.",
        "The 28 April fire at our York bakery hurt no one, ok?",
    ),
    (
        "Un feu s'est déclaré le 28 avril à Dax. Il n'y a eu aucun mort et trois blessés.",
        "Le feu du 28 avril à Dax n'a fait aucun mort, ok ?",
    ),
    (
        "Un feu s'est déclaré le 28 avril à Dax. Il n'y a eu aucun blessé et le toit est détruit.",
        "Le feu du 28 avril à Dax n'a fait aucun blessé, ok ?",
    ),
    (
        "A fire broke out on 28 April in York. No one was hurt and two horses died.",
        "The 28 April fire in York hurt no one, ok?",
    ),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_it_says_the_same(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_it_says_something_else(wording: str, question: str) -> None:
    assert kind_of(question, said("w", wording)) is not VerdictKind.SHAREABLE
