"""What is not compared, because it lacks so much, would not have covered the question."""

from __future__ import annotations

import pytest

from bot.desk import findings
from bot.desk.lacking import lacks, needed
from bot.desk.records.index import Counts
from bot.desk.records.likeness import seek
from bot.desk.text.lexer import read_text
from tests.desk.test_benchmark import BENCH, by_hand, judged
from tests.desk.world import NOW


def _needed(question: str, loose: tuple[str, ...] = ()) -> list[str]:
    sought = seek(read_text(question, NOW.date()).saying(), Counts(0), {})
    return [sought[at].token.raw for at in needed(sought, loose)]


def test_names_figures_and_words_must_be_there() -> None:
    assert _needed("la soirée de 40 ans avec Vautrin") == ["soirée", "40", "Vautrin"]


def test_nothing_short_or_lent_nor_a_slip_has_to_be() -> None:
    assert _needed("33 mag et 1450 collab") == ["33", "1450"]
    assert _needed("ouverture de la crèche") == ["crèche"]
    assert _needed("avec Desrosier", loose=("desrosier",)) == []


def test_two_words_have_to_be_lacking() -> None:
    assert lacks((1.0, 0.0, 0.0), (0, 1, 2))
    assert not lacks((1.0, 0.0, 0.0), (0, 1))
    assert not lacks((1.0, 0.6, 0.0), (0, 1, 2))


@pytest.mark.parametrize("world", ["nordet", "verrier"])
def test_it_costs_no_yes(world: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = [answer for _, answer in by_hand(world)]
    asked: list[bool] = []

    def compared(strengths: tuple[float, ...], places: tuple[int, ...]) -> bool:
        asked.append(lacks(strengths, places))
        return False

    monkeypatch.setattr(findings, "lacks", compared)
    assert [answer for _, answer in judged(BENCH, world)] == quick
    assert any(asked), "no record lacks so much"
