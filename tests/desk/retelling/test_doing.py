"""Who did how much, told of what was done; never somebody else, nor more of it."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "En 2025, nous avons donné 30 000 pains aux écoles de Dax.",
        "On peut parler de nos 30 000 pains donnés aux écoles de Dax en 2025 ?",
    ),
    (
        "En 2025, nos clients et nos équipes ont donné 320 vélos aux écoles.",
        "320 vélos donnés aux écoles en 2025 par nos clients et nos équipes, ok ?",
    ),
    (
        "In 2025, we donated 30,000 loaves to schools in Leeds.",
        "Can we mention our 30,000 loaves donated to schools in Leeds in 2025?",
    ),
    (
        "46,000 hours given by volunteers on our boats in 2025.",
        "Can I say that volunteers gave 46,000 hours on our boats in 2025?",
    ),
    (
        "300 trees planted by our teams in 2025.",
        "Can I say our teams planted 300 trees in 2025?",
    ),
    (
        "En 2025, notre atelier a réparé 4 200 vélos.",
        "Je peux dire : 4 200 vélos réparés par notre atelier en 2025 ?",
    ),
]
OTHERWISE = [
    (
        "En 2025, nous avons donné 30 000 pains aux écoles de Dax.",
        "On peut parler de nos 30 000 pains donnés aux écoles de Pau en 2025 ?",
    ),
    (
        "En 2025, nous avons donné 30 000 pains aux écoles de Dax.",
        "On peut parler de nos 30 000 pains vendus aux écoles de Dax en 2025 ?",
    ),
    (
        "En 2025, nous avons donné 30 000 pains aux écoles de Dax.",
        "On peut parler de nos 30 000 pains donnés aux écoles de Dax en 2026 ?",
    ),
    (
        "En 2025, Velta a donné 30 000 pains aux écoles de Dax.",
        "On peut parler de nos 30 000 pains donnés aux écoles de Dax en 2025 ?",
    ),
    (
        "In 2025, Velta donated 30,000 loaves to schools in Leeds.",
        "Can we mention our 30,000 loaves donated to schools in Leeds in 2025?",
    ),
    (
        "300 trees planted by our teams in 2025.",
        "Can I say our teams planted 300 trees in 2024?",
    ),
    (
        "300 trees planted by our teams in 2025.",
        "Can I say our teams will plant 300 trees in 2026?",
    ),
    (
        "300 trees planted by our teams in 2025.",
        "Can I say we planted 300 trees in 2025?",
    ),
    (
        "300 trees planted by volunteers in 2025.",
        "Can I say our volunteers planted 300 trees in 2025?",
    ),
    (
        "300 trees felled by neighbours in 2025.",
        "Can I say we felled 300 trees in 2025?",
    ),
    (
        "300 of 900 trees planted by our teams in 2025.",
        "Can I say our teams planted 300 trees in 2025?",
    ),
    (
        "En 2025, notre atelier a réparé 4 200 vélos prêtés.",
        "4 200 vélos réparés par notre atelier en 2025, je publie ?",
    ),
    (
        "En 2025, notre atelier a perdu 4 200 vélos.",
        "4 200 vélos vendus par notre atelier en 2025, je publie ?",
    ),
    (
        "En 2025, notre voisin a réparé 4 200 vélos.",
        "On a réparé 4 200 vélos en 2025, je publie ?",
    ),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_what_was_done_by_somebody_they_did(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_somebody_else_or_another_deed_is_none(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE
