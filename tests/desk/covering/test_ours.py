"""Between two languages: whose, how many, which one."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

OTHERWISE = [
    ("Aulne ouvre un bureau à Madrid le 4 mai.", "Can we talk about our office in Madrid on 4 May?"),
    ("Aulne ouvre un bureau à Madrid le 4 mai.", "Can we talk about the office in Madrid on 4 May?"),
    ("Aulne ouvre un bureau à Madrid le 4 mai.", "Can we talk about offices in Madrid on 4 May?"),
    ("Alder opens an office in Madrid on 4 May.", "On peut parler de votre bureau à Madrid le 4 mai ?"),
]


@pytest.mark.parametrize(("wording", "question"), OTHERWISE)
def test_who_and_how_many_do_not_change_with_the_language(wording: str, question: str) -> None:
    assert kind_of(question, said("one", wording)) is not VerdictKind.SHAREABLE
