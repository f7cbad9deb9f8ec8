from __future__ import annotations

import pytest

from bot.cards.reasons import reasons
from bot.core.evidence import Doubt
from bot.core.verdict import VerdictKind, Why
from tests.cards.samples import ENGLISH, LENSES, judgement


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_every_reason_and_every_doubt_has_words(locale: str) -> None:
    told = [reasons(judgement(VerdictKind.UNKNOWN, why=(why,)), LENSES[locale]) for why in Why]
    told += [
        reasons(judgement(VerdictKind.UNKNOWN, why=(Why.DOUBT,), doubts=(each,)), LENSES[locale]) for each in Doubt
    ]
    assert len(set(told)) == len(told)
    assert all(told)


def test_a_doubt_is_named_instead_of_the_word_doubt() -> None:
    assert reasons(judgement(VerdictKind.UNKNOWN, why=(Why.DOUBT,)), ENGLISH) == "the question leaves a doubt"
    doubting = judgement(VerdictKind.UNKNOWN, why=(Why.DOUBT,), doubts=(Doubt.CLOCKS, Doubt.TIMEOUT))
    assert reasons(doubting, ENGLISH) == "the clocks disagree and reading took too long"
