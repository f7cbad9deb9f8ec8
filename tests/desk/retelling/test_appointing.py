"""Who is put at the head of something; never who may be, was before them, or heads something else."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

CLAIRE = (
    "Claire Vidal deviendra directrice générale le 1er octobre. Elle succède à Hugues Roque, qui part à la retraite."
)
FIONA = "Fiona Hart will succeed Alan Reid as managing director on 1 January 2027. Mr Reid will stay on as chairman."
ANA = "Ana Roy becomes chief executive on 4 May."
ALIKE = [
    (CLAIRE, "Je peux parler de la nomination de Claire Vidal ?"),
    (CLAIRE, "la nomination de Claire Vidal comme directrice générale, ok ?"),
    (CLAIRE, "la nomination de Claire Vidal le 1er octobre, ok ?"),
    (CLAIRE, "notre nouvelle directrice générale, ok ?"),
    (
        "Émilie Roy est la nouvelle directrice générale du Mont Orme.",
        "Salut, la nomination d'Émilie Roy à la direction générale du Mont Orme, c'est correct de la publier ?",
    ),
    (FIONA, "ok to talk about Fiona Hart's appointment?"),
    (
        "Farah Lee will join us from Northgate Bank as chief risk officer on 1 September 2026.",
        "can i post about Farah Lee's appointment",
    ),
    ("Dr. Priya Raman will become our chief medical officer on October 1.", "our new chief medical officer ok?"),
    (ANA, "the appointment of Ana Roy as chief executive, ok?"),
]
OTHERWISE = [
    ("Claire Vidal devient directrice pour six mois.", "la nomination de Claire Vidal, ok ?"),
    ("Claire Vidal est nommée directrice de l'année.", "la nomination de Claire Vidal, ok ?"),
    ("Claire Vidal a été nommée directrice. Elle a refusé le poste.", "la nomination de Claire Vidal, ok ?"),
    ("Claire Vidal devient assistante de la directrice.", "la nomination de Claire Vidal, ok ?"),
    ("Claire Vidal rejoint Orme comme directrice.", "notre nouvelle directrice, ok ?"),
    ("Jean Roy devient responsable de la faillite.", "la nomination de Jean Roy, ok ?"),
    ("Jean Roy est le nouveau directeur de Velta.", "notre nouveau directeur de Velta, ok ?"),
    ("Ana Roy becomes chief suspect.", "Ana Roy's appointment, ok?"),
    ("Ana Roy has been named manager of the year.", "Ana Roy's appointment, ok?"),
    ("Ana Roy will become chair, regulators permitting.", "Ana Roy's appointment, ok?"),
    ("Orme Foods becomes our principal partner.", "the appointment of Orme Foods, ok?"),
    (CLAIRE, "la nomination de Claire Vidal comme directrice financière, ok ?"),
    (CLAIRE, "la nomination de Hugues Roque, ok ?"),
    (CLAIRE, "la nomination de Hugues Vidal, ok ?"),
    (CLAIRE, "la nomination de Claire Vidal le 1er novembre, ok ?"),
    (CLAIRE, "la démission de Claire Vidal, ok ?"),
    (
        "Claire Vidal deviendra directrice générale adjointe.",
        "la nomination de Claire Vidal comme directrice générale, ok ?",
    ),
    ("Claire Vidal pourrait devenir directrice générale.", "la nomination de Claire Vidal, ok ?"),
    ("Claire Vidal n'est plus directrice générale.", "la nomination de Claire Vidal, ok ?"),
    ("Claire Vidal est nommée aux Prix des directrices.", "la nomination de Claire Vidal comme directrice, ok ?"),
    ("Claire Vidal, fille de Jean Roy, devient directrice.", "la nomination de Jean Roy, ok ?"),
    ("Claire Vidal devient directrice de Dax.", "la nomination de Claire Vidal à la direction de Pau, ok ?"),
    ("Claire Vidal devient directrice de Dax.", "notre nouvelle directrice, ok ?"),
    (FIONA, "Alan Reid's appointment, ok?"),
    (FIONA, "our new director, ok?"),
    (ANA, "Ana Roy's appointment as chair, ok?"),
    (ANA, "Ana Roy's appointment on 5 May, ok?"),
    ("Ana Roy becomes deputy chief executive on 4 May.", "Ana Roy's appointment as chief executive, ok?"),
    ("Ana Roy may become chief executive.", "Ana Roy's appointment, ok?"),
    ("Ana Roy becomes chief executive of Orme.", "our new chief executive, ok?"),
]


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_an_appointment_is_named(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_another_is_not(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.UNKNOWN
