"""Between two languages: whose, how many, which one."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

OTHERWISE = [
    ("Aulne ouvre un bureau à Madrid le 4 mai.", "Aulne opens our office in Madrid on 4 May"),
    ("Aulne ouvre un bureau à Madrid le 4 mai.", "Aulne opens offices in Madrid on 4 May"),
    ("Aulne ouvre un bureau à Madrid le 4 mai.", "Aulne opens the office in Madrid on 4 May"),
    ("Aulne ouvre un bureau à Madrid le 4 mai.", "Aulne opens us an office in Madrid on 4 May"),
    ("Alder opens an office in Madrid on 4 May.", "Alder ouvre votre bureau à Madrid le 4 mai"),
    ("Le concert Aulne est gratuit.", "Aulne concerts are free"),
]
ALIKE = [
    ("Aulne ouvre un bureau à Madrid le 4 mai.", "Can I say Aulne opens an office in Madrid on 4 May?"),
    ("Notre équipe a gagné le prix Aulne.", "Our team won the Aulne award, ok?"),
]


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_who_and_how_many_do_not_change_with_the_language(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE


@pytest.mark.parametrize(("wording", "question"), ALIKE)
def test_the_same_in_the_other_language_is_granted(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is VerdictKind.SHAREABLE
