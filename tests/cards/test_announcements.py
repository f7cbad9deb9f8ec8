"""Each change has its words in both languages."""

from __future__ import annotations

import pytest

from bot.cards.announcements import ANNOUNCED, announcement
from bot.cards.lens import Lens
from tests.cards.samples import LENSES, NOW, text_of


@pytest.mark.parametrize("verb", ANNOUNCED)
@pytest.mark.parametrize("lens", LENSES.values())
def test_a_change_says_what_where_and_who(verb: str, lens: Lens) -> None:
    said = text_of(announcement(verb, "Réseaux", "Léa", "Sam", NOW, lens))
    assert "Réseaux" in said
    assert "Léa" in said
