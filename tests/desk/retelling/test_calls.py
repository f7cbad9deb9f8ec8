"""Calls ahead of what is told, and short lines behind it."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

FAIR = "Save the date: the fair is back in York on 4 April."
DAY = "Open farm day at Orme Farm: Saturday 4 April, 10am to 4pm. Free entry."
PORTES = "Journée portes ouvertes à Lys : samedi 4 avril, de 10 h à 16 h. Entrée libre."
SOLD = "318 000 entrées en 2025 : merci !"


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        (FAIR, "Can I say the fair is back in York on 4 April?"),
        (FAIR, '"Save the date! The fair is back in York on 4 April." OK?'),
        ("À vos agendas : la fête a lieu le 4 avril à Lys.", "Je peux dire que la fête a lieu le 4 avril à Lys ?"),
        (DAY, "Open farm day at Orme Farm on Saturday 4 April, 10am to 4pm, free entry. Can I post?"),
        (PORTES, "Journée portes ouvertes à Lys le samedi 4 avril, de 10 h à 16 h, entrée libre. Je publie ?"),
        (SOLD, "Je peux dire : 318 000 entrées en 2025 ?"),
    ],
)
def test_a_call_tells_nothing(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE


@pytest.mark.parametrize(
    ("wording", "question"),
    [
        ("Save the date: the fair is not on 4 April.", "Can I say the fair is on 4 April?"),
        ("La fête a lieu le 4 avril à Lys. Sur réservation.", "La fête a lieu le 4 avril à Lys, ok ?"),
        (
            "The fair is in York on 4 April. The gala is in Leeds on 5 April. Tickets £5.",
            "The fair is in York on 4 April, tickets £5, ok?",
        ),
        ("La fête a lieu à Lys. Le bal suit à Dax. Entrée libre.", "La fête a lieu à Lys, entrée libre, ok ?"),
        ("Nos bénévoles disent : merci !", "Nos bénévoles disent, ok ?"),
        (SOLD, "Je peux dire : 318 000 entrées ?"),
    ],
)
def test_what_it_is_told_of_stays(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.UNKNOWN
