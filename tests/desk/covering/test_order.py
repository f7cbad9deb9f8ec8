from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

RANGE = said("range", "À Montclar, une halle de 80 étals ouvre le 23 mars avec 12 fromagers.")


def test_a_date_and_a_place_apart_may_stand_anywhere() -> None:
    question = "Le 23 mars, une halle de 80 étals ouvre avec 12 fromagers à Montclar, ok ?"
    assert kind_of(question, RANGE) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    "question",
    [
        "À Montclar, une halle de 12 étals ouvre le 23 mars avec 80 fromagers, ok ?",
        "À Montclar, 80 fromagers ouvrent le 23 mars une halle avec 12 étals, ok ?",
    ],
)
def test_a_number_stays_with_what_it_counts(question: str) -> None:
    assert kind_of(question, RANGE) is not VerdictKind.SHAREABLE


def test_a_negation_stays_with_what_it_denies() -> None:
    one = said("one", "La halle de Montclar ouvre le lundi sans rendez-vous avec dégustation.")
    assert (
        kind_of("La halle de Montclar ouvre le lundi sans dégustation avec rendez-vous, ok ?", one)
        is not VerdictKind.SHAREABLE
    )


def test_a_name_may_move_with_its_noun() -> None:
    prize = said("prize", "Notre halle de Lens a obtenu le label Aulne 2026 pour son toit vert.")
    route = said("route", "Bus from Cork to Bantry at 9am.")
    assert kind_of("On peut partager le label Aulne 2026 de la halle de Lens ?", prize) is VerdictKind.SHAREABLE
    assert kind_of("Can I share the bus from Bantry to Cork?", route) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "asked", "granted"),
    [
        (
            "À Bois-le-Roi, notre terrasse ouvre le 24 mai.",
            "Je peux dire que notre terrasse ouvre le 24 mai à Bois-le-Roi ?",
            True,
        ),
        (
            "Samedi 23 mai à Pau : concert de Lina Roy avec l'harmonie.",
            "Je peux annoncer le concert de Lina Roy avec l'harmonie à Pau samedi 23 mai ?",
            True,
        ),
        ("À Bois-le-Roi, le club reçoit Dax.", "Je peux dire que le club de Bois-le-Roi reçoit Dax ?", False),
        ("À Saint-Lô, notre usine de Dax expose.", "Je peux dire que notre usine de Saint-Lô expose à Dax ?", False),
        ("In Bath Spa, our York team wins.", "Can I say our Bath Spa team wins in York?", False),
    ],
)
def test_where_a_sentence_opens_may_be_said_at_its_end(wording: str, asked: str, granted: bool) -> None:
    assert (kind_of(asked, said("w", wording)) is VerdictKind.SHAREABLE) is granted
