from __future__ import annotations

import pytest

from bot.desk.text.caveats import caveats_of, has_caveat, without_talk


@pytest.mark.parametrize(
    "text",
    [
        "On ouvre le 2 mai, mais pas le prix.",
        "On ouvre le 2 mai. Pas un mot de plus.",
        "On ouvre le 2 mai. Rien de plus.",
        "We open on May 2. Do not mention the price.",
        "On ouvre le 2 mai, sans préciser le montant.",
    ],
)
def test_limits_are_found_and_cut(text: str) -> None:
    assert has_caveat(text)
    assert caveats_of(text)
    assert "2" in without_talk(text)
    assert not has_caveat(without_talk(text))


def test_a_fact_is_no_limit() -> None:
    text = "Tous les magasins ouvrent le 2 mai, sauf Montclar. Aucune donnée n'a été perdue."
    assert not has_caveat(text)
    assert without_talk(text) == text
