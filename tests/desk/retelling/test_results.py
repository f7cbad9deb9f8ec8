"""What a year brought."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

SALES = "En 2025, Aulne a réalisé un chiffre d'affaires de 214 M€, en hausse de 6,2 %."
LOSS = "Sur l'exercice 2024-2025, nous avons réalisé un chiffre d'affaires de 61 M€, en recul de 8,4 %."
SALES_EN = "In 2025, Aulne had a turnover of £38.4m, up 5.1%."
RIDERS = "En 2025, nous avons transporté 186 000 voyageurs, soit 9 % de plus qu'en 2024."
RIVAL = "En 2025, Orme a réalisé un chiffre d'affaires de 214 M€, en hausse de 6,2 %."


def _kind(wording: str, question: str) -> VerdictKind:
    return kind_of(question, said("one", wording), name="Aulne")


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (SALES, "Je publie le CA 2025 (214 M€, +6,2 %) ce matin, ok ?"),
        (SALES, "On peut publier le chiffre d'affaires 2025 (214 M€, en hausse de 6,2 %) ?"),
        (LOSS, "Je publie le CA 2024-2025 (61 M€, -8,4 %) ?"),
        (SALES_EN, "I'm publishing the 2025 turnover (£38.4m, +5.1%) this morning, ok?"),
        (SALES_EN, "Can I share the turnover (£38.4m, up 5.1%)?"),
        (RIDERS, "Je publie les 186 000 voyageurs de 2025, 9 % de plus qu'en 2024 ?"),
    ],
)
def test_a_result_is_told_with_the_way_it_went(wording: str, question: str) -> None:
    assert _kind(wording, question) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (SALES, "Je publie le CA 2025 (214 M€, -6,2 %) ce matin, ok ?"),
        (SALES, "Je publie le CA 2024 (214 M€, +6,2 %) ce matin, ok ?"),
        (SALES, "Je publie le CA 2025 (241 M€, +6,2 %) ce matin, ok ?"),
        (SALES, "Je publie le bénéfice 2025 (214 M€, +6,2 %) ce matin, ok ?"),
        (LOSS, "Je publie le CA 2024-2025 (61 M€, +8,4 %) ?"),
        (LOSS, "Je publie le CA 2025-2026 (61 M€, -8,4 %) ?"),
        (SALES_EN, "I'm publishing the 2025 turnover (£38.4m, down 5.1%) this morning, ok?"),
        (SALES_EN, "I'm publishing the 2025 profit (£38.4m, up 5.1%) this morning, ok?"),
        (RIDERS, "Je publie les 186 000 voyageurs de 2025, 9 % de moins qu'en 2024 ?"),
        (RIDERS, "Je publie les 186 000 voyageurs de 2024 ?"),
        ("En 2025, nous avons perdu 186 000 voyageurs.", "Je publie les 186 000 voyageurs de 2025 ?"),
        (RIVAL, "Je publie le CA 2025 (214 M€, +6,2 %) ce matin, ok ?"),
    ],
)
def test_another_result_is_no_yes(wording: str, question: str) -> None:
    assert _kind(wording, question) is not VerdictKind.SHAREABLE
