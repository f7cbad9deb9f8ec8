from __future__ import annotations

from datetime import date

import pytest

from bot.core.evidence import Doubt
from bot.core.verdict import VerdictKind, Why, decide
from bot.desk.reading import read
from bot.desk.rewording.synonyms import MOST, rewritten
from bot.desk.text.lexer import read_text
from tests.desk.world import NOW, WORLD, said, secret

MERGER = secret("merger", "Projet Tilleul : signature le 4 juin.")
GROUPS = (("Tilleul", "alliance avec les Fermes du Sud"),)
DAY = date(2026, 3, 16)


@pytest.mark.parametrize(
    "asked", ["on parle de l'alliance avec les fermes du sud ?", "ALLIANCES avec les Fermes du Sud ok ?"]
)
def test_another_name_of_a_secret_is_a_doubt_that_comms_see(asked: str) -> None:
    """Not « do not disclose »: that would tell the asker that the two names mean one thing."""
    without, with_them = (
        decide(read(asked, (*WORLD, MERGER), synonyms=groups, asked_at=NOW), frozen=False) for groups in ((), GROUPS)
    )
    assert Doubt.SYNONYM not in without.doubts
    assert (with_them.kind, with_them.why, with_them.doubts) == (
        VerdictKind.UNKNOWN, (Why.DOUBT,), (Doubt.SYNONYM,),
    )  # fmt: skip
    assert "merger" in {found.statement.id for found in with_them.cited}
    assert "merger" not in {found.statement.id for found in without.cited}


def test_a_common_word_can_be_another_name() -> None:
    hidden = secret("hidden", "Le rapprochement sera signé à Fontbrune.")
    asked, groups = "je peux parler des fiançailles ?", (("fiançailles", "rapprochement"),)
    assert decide(read(asked, (hidden,), synonyms=groups, asked_at=NOW), frozen=False).doubts == (Doubt.SYNONYM,)


def test_its_own_name_restricts_as_ever() -> None:
    asked = "on parle du projet Tilleul ?"
    verdict = decide(read(asked, (*WORLD, MERGER), synonyms=GROUPS, asked_at=NOW), frozen=False)
    assert (verdict.kind, verdict.doubts) == (VerdictKind.CONFIDENTIAL, ())


def test_a_synonym_grants_nothing() -> None:
    fair = said("fair", "La Grande Braderie commence le 2 juin à Montclar.")
    asked = "on peut parler de la vente monstre du 2 juin à Montclar ?"
    reading = read(asked, (fair,), synonyms=(("Grande Braderie", "vente monstre"),), asked_at=NOW)
    assert decide(reading, frozen=False).kind is VerdictKind.UNKNOWN


def test_only_a_phrase_that_is_there_whole_counts() -> None:
    asked = read_text("on parle de l'alliance ?", DAY)
    assert rewritten(asked, GROUPS, DAY) == ()
    assert rewritten(asked, ((), ("",), ("!!", "alliance")), DAY)[0][0] == "!!"


def test_the_other_readings_are_bounded() -> None:
    groups = [[f"nom{chr(97 + at)}x", "alliance"] for at in range(26)]
    assert len(rewritten(read_text("on parle de l'alliance ?", DAY), groups, DAY)) == MOST


def test_another_name_of_a_watched_one_is_a_doubt() -> None:
    asked = "on parle de l'alliance avec les fermes du sud ?"
    found = read(asked, WORLD, watch=("Tilleul",), synonyms=GROUPS, asked_at=NOW)
    assert found.doubts == (Doubt.WATCHED_NAME,)
    assert read(asked, WORLD, watch=("Tilleul",), asked_at=NOW).doubts == ()
