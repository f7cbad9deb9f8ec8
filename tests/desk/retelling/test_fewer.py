"""What who only names a subject leaves out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.retelling.fewer import without_hours
from tests.desk.retelling.test_told import told
from tests.desk.world import kind_of, said

ALIKE = [
    (
        "Visite guidée tous les samedis à 14 h : 15 $, dégustation comprise.",
        "Je peux parler de la visite guidée tous les samedis à 14 h ?",
    ),
    (
        "25 postes en cuisine à Dax : journée de recrutement mercredi 8 avril de 9h à 17h, sans inscription.",
        "Je peux parler de la journée de recrutement du mercredi 8 avril pour les 25 postes à Dax ?",
    ),
]
OTHERWISE = [
    (
        "Visite guidée tous les samedis à 14 h : 15 $, dégustation comprise.",
        "Je peux dire : visite guidée tous les samedis à 14 h, gratuite ?",
    ),
    (
        "Visite guidée tous les samedis à 14 h : 15 $, dégustation comprise.",
        "Je peux parler de la visite guidée à 10 $ tous les samedis à 14 h ?",
    ),
    (
        "25 postes en cuisine à Dax : journée de recrutement mercredi 8 avril de 9h à 17h, sans inscription.",
        "Je peux parler de la journée de recrutement du mercredi 8 avril pour les 30 postes à Dax ?",
    ),
    (
        "25 postes en cuisine à Dax : journée de recrutement mercredi 8 avril de 9h à 17h, sans inscription.",
        "Je peux parler de la journée de recrutement du mercredi 8 avril pour les 25 postes de cadres à Dax ?",
    ),
    (
        "25 postes en cuisine à Dax : journée de recrutement mercredi 8 avril de 9h à 17h, sur inscription.",
        "Je peux parler de la journée de recrutement du mercredi 8 avril pour les 25 postes à Dax ?",
    ),
    (
        "25 postes en cuisine à Dax : journée de recrutement mercredi 8 avril de 9h à 17h, sans inscription.",
        "Je peux dire que la journée de recrutement est mercredi 8 avril ?",
    ),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_a_subject_with_less_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_another_day_price_or_post_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


def test_a_claim_leaves_out_no_hours() -> None:
    one = told("Visite guidée samedi 4 avril de 9 h à 12 h : 15 $.")
    assert list(without_hours(one))
    claim = replace(one, subject=False)
    assert list(without_hours(claim)) == []
