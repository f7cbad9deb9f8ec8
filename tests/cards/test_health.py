"""The health of the link: figures in words, all of which the chart's text says as well."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards.health import health_blocks, health_picture
from bot.cards.lens import Lens
from bot.core.card import Facts, Paragraph
from bot.core.health import Health
from tests.cards.samples import ENGLISH, FRENCH, LENSES

HEALTH = Health("2026-02", 12, 5400, 7, 3, 9000, 2, 1, ((3, 1), (4, 2), (0, 0), (5, 7), (0, 0)))


def test_the_figures_are_in_words() -> None:
    title, facts = health_blocks(HEALTH, ENGLISH)
    assert title == Paragraph("📈 Health of the link, February 2026")
    assert isinstance(facts, Facts)
    assert dict(facts.rows) == {
        "Items passed on": "12",
        "From tag to receipt (median)": "1 hour and 30 minutes",
        "Questions answered": "7 by the bot, 3 by people",
        "Until a person answered (median)": "2 hours and 30 minutes",
        "False starts": "2 undone, 1 recall",
    }


def test_what_did_not_happen_has_no_time() -> None:
    _, facts = health_blocks(replace(HEALTH, to_receipt=None, to_answer=None), FRENCH)
    assert isinstance(facts, Facts)
    assert [value for _, value in facts.rows].count("–") == 2


@pytest.mark.parametrize("lens", LENSES.values())
def test_the_chart_says_all_its_figures_in_words(lens: Lens) -> None:
    picture = health_picture(HEALTH, lens)
    assert picture is not None
    assert len(picture.labels) == 5
    assert [heights for _, heights in picture.bars] == [(3, 4, 0, 5, 0), (1, 2, 0, 7, 0)]
    for figure in ("3", "4", "5", "7"):
        assert figure in picture.alt


def test_without_figures_there_is_neither_word_nor_chart() -> None:
    assert health_blocks(None, FRENCH) == ()
    assert health_picture(None, FRENCH) is None
    assert health_picture(replace(HEALTH, weeks=((0, 0),) * 5), FRENCH) is None
