"""How a line opens."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

OTHERWISE = [
    ("Nos clients de Dax préfèrent Aulne.", "Clients de Dax préfèrent Aulne, ok ?"),
    ("Le chauffeur du bus Aulne est suspendu.", "Chauffeurs du bus Aulne suspendus, ok ?"),
    ("Most passengers chose Alder.", "The most passengers chose Alder, ok?"),
    ("Notre moulin de Dax ferme le 4 mai.", "Je peux dire que Dax ferme le 4 mai ?"),
    ("Le magasin Aulne ouvrira avec 30 salariés.", "Le magasin Aulne ouvrira, 30 salariés, ok ?"),
    ("On est partenaire du Marathon de Gex.", "Je peux dire qu'on est le partenaire du Marathon de Gex ?"),
    ("Nous livrons Aulne trois fois.", "Nous nous livrons Aulne trois fois, ok ?"),
]
ALIKE = [
    ("Casiers gratuits dans 14 de nos 22 piscines.", "Il y a des casiers gratuits dans 14 de nos 22 piscines, ok ?"),
    ("Nous recrutons 24 personnes chez Aulne.", "On recrute 24 personnes chez Aulne, ok ?"),
    ("Le passe Aulne coûte 25 € par mois.", "Le passe Aulne coûte 25 €/mois, ok ?"),
]


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_a_line_that_opens_otherwise_is_no_yes(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_a_line_that_opens_in_full_or_short_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
