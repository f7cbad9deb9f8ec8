from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

STOPPED = said("stopped", "La cave Nord a été fermée 47 minutes le 6 mars.")


def test_the_same_tense() -> None:
    assert kind_of("La cave Nord a été fermée 47 minutes le 6 mars, ok ?", STOPPED) is VerdictKind.SHAREABLE


@pytest.mark.parametrize("verb", ["est fermée", "sera fermée", "était fermée", "serait fermée", "va être fermée"])
def test_another_tense(verb: str) -> None:
    assert kind_of(f"La cave Nord {verb} 47 minutes le 6 mars, ok ?", STOPPED) is not VerdictKind.SHAREABLE
