"""When a post is to go out, said behind its matter."""

from __future__ import annotations

import pytest

from bot.desk.asking.posting import without_hour


@pytest.mark.parametrize(
    ("body", "asking", "left"),
    [
        ("le chiffre d'affaires 2025 ce matin", "Je publie ", "le chiffre d'affaires 2025"),
        ("the 2025 turnover this morning", "I'm posting ", "the 2025 turnover"),
        ("la nomination d'Ana Roy maintenant", "On poste ", "la nomination d'Ana Roy"),
        ("la fermeture ce matin", "Je publie ", "la fermeture ce matin"),
        ("la grève ce matin", "Je publie ", "la grève ce matin"),
        ("our opening this morning", "I'm posting ", "our opening this morning"),
        ("le marché ce matin", "Je peux parler de ", "le marché ce matin"),
        ("le bilan du match de ce soir", "Je publie ", "le bilan du match de ce soir"),
        ("les résultats du match de Dax ce soir", "Je publie ", "les résultats du match de Dax ce soir"),
        ("la photo du vote ce matin", "Je publie ", "la photo du vote ce matin"),
        ("the results of the York race this evening", "I'm posting ", "the results of the York race this evening"),
        ("le chiffre d'affaires", "Je publie ", "le chiffre d'affaires"),
    ],
)
def test_the_hour_of_posting_is_no_matter(body: str, asking: str, left: str) -> None:
    assert without_hour(body, asking) == left
