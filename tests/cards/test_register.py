"""What is said of a register: every fault by its name."""

from __future__ import annotations

import pytest

from bot.cards import register as cards
from bot.core.tampering import Fault, FaultKind
from bot.i18n.words import words


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_every_fault_has_words_of_its_own(locale: str) -> None:
    said = set()
    for kind in FaultKind:
        belongs = 7 if kind is FaultKind.REORDERED else 0
        line = cards.fault("Halles", Fault(3, 3, kind, belongs), words(locale))
        assert "3" in line
        said.add(line)
    assert len(said) == len(FaultKind)
    assert cards.fault("Halles", Fault(3, 5, FaultKind.MISSING), words("en")) == "Halles: line 3 to 5 is MISSING"
