"""A claim leaves out no sentence of its wording, but for a call and for what is told alike of another thing."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

LIMITED = [
    ("Our Tuam bridge opens on 9 June. The council votes on Monday.", "Our Tuam bridge opens on 9 June"),
    ("Our Alder team sold 500 pies. Customers sent 200 back.", "Our Alder team sold 500 pies"),
    ("Nous avons gagné le procès Aulne. Orme a fait appel.", "Nous avons gagné le procès Aulne"),
    ("A rumour is going round. Our Tuam shop closes in June.", "Our Tuam shop closes in June"),
    ("Le chantier de Dax a créé 200 emplois. Le chiffre est provisoire.", "Le chantier de Dax a créé 200 emplois"),
    ("Our Alder chef won a star; she gave it back in May.", "Our Alder chef won a star"),
]
FREE = [
    ("Our Tuam bridge opens on 9 June. Book your place online.", "Our Tuam bridge opens on 9 June"),
    ("Notre moulin de Dax ouvre le 9 juin. Inscrivez-vous en ligne.", "Notre moulin de Dax ouvre le 9 juin"),
    ("Anna Lee rejoint Aulne le 4 mai. Elle arrive de Dax.", "Anna Lee rejoint Aulne le 4 mai"),
    ("Our Tuam jam won gold. Our Cork honey won silver.", "Our Tuam jam won gold"),
]


@pytest.mark.parametrize(("wording", "claim"), LIMITED)
def test_what_a_wording_goes_on_to_say_is_not_left_out(wording: str, claim: str) -> None:
    assert kind_of(claim, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "claim"), FREE)
def test_a_call_and_what_is_told_alike_may_be(wording: str, claim: str) -> None:
    assert kind_of(claim, said("one", wording)) is VerdictKind.SHAREABLE
