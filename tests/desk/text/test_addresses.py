"""Streets and regions written short are those written out; what else is written so stays."""

from __future__ import annotations

import pytest

from bot.core.verdict import VerdictKind
from bot.desk.text.addresses import addressed
from tests.desk.world import kind_of, said


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("au 12 r. Solférino", "au 12 rue Solférino"),
        ("3 bis r de la Paix", "3 bis rue de la Paix"),
        ("40 av. Foch", "40 avenue Foch"),
        ("12 Elm St, Leeds", "12 Elm Street, Leeds"),
        ("at 12 High Elm St in Leeds", "at 12 High Elm Street in Leeds"),
        ("Trophées HDF 2026", "Trophées Hauts-de-France 2026"),
        ("en PACA", "en Provence-Alpes-Côte d'Azur"),
    ],
)
def test_what_is_short_is_read_in_full(short: str, full: str) -> None:
    assert addressed(short) == full


@pytest.mark.parametrize(
    "text",
    [
        "300 av. J.-C.",
        "12 r par minute",
        "le 12 St Paul",
        "12 St Paul",
        "HDF Energy",
        "cela aura lieu",
        "4 pl. Réservez",
        "lot 12r",
    ],
)
def test_anything_else_stays(text: str) -> None:
    assert addressed(text) == text


@pytest.mark.parametrize(
    ("wording", "question", "yes"),
    [
        ("La cave ouvre au 12 rue Foch.", "La cave ouvre au 12 r. Foch", True),
        ("La cave ouvre au 12 avenue Foch.", "La cave ouvre au 12 r. Foch", False),
        ("La cave est finaliste du prix Île-de-France.", "La cave est finaliste du prix IDF", True),
        ("La cave est finaliste du prix Île-de-France.", "La cave est finaliste du prix HDF", False),
        ("The cellar opens at 12 Elm Street.", "The cellar opens at 12 Elm St", True),
        ("The cellar opens at 12 Elm Road.", "The cellar opens at 12 Elm St", False),
        ("The cellar opens in Leicestershire.", "The cellar opens in Leics", True),
    ],
)
def test_another_street_is_another_street(wording: str, question: str, yes: bool) -> None:
    assert (kind_of(question, said("cave", wording)) is VerdictKind.SHAREABLE) is yes
