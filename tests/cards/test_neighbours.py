from __future__ import annotations

import pytest

from bot.cards.neighbours import GIVEN, neighbour_lines
from bot.core.card import Paragraph
from bot.core.neighbours import Neighbour, Relation
from tests.cards.samples import ENGLISH, FRENCH

MET = (
    Neighbour("N-12", Relation.DIFFERS, "2 avril"),
    Neighbour("N-13", Relation.OPPOSITE, "L'entrée est libre."),
    Neighbour("N-14", Relation.SAME),
)


def test_each_neighbour_is_a_line() -> None:
    assert neighbour_lines(MET, FRENCH) == (
        Paragraph("⚠️ N-12 donne «\xa02 avril\xa0»."),
        Paragraph("⚠️ N-13 dit le contraire\xa0: «\xa0L'entrée est libre.\xa0»"),
        Paragraph("🔁 N-14 dit presque la même chose."),
    )
    assert [block.text for block in neighbour_lines(MET, ENGLISH) if isinstance(block, Paragraph)] == [
        "⚠️ N-12 gives “2 avril”.",
        "⚠️ N-13 says the opposite: “L'entrée est libre.”",
        "🔁 N-14 says nearly the same.",
    ]
    assert neighbour_lines((), FRENCH) == ()


@pytest.mark.parametrize("relation", Relation)
def test_a_line_stays_a_line(relation: Relation) -> None:
    (line,) = neighbour_lines((Neighbour("N-1", relation, "long\n" * 300),), FRENCH)
    assert isinstance(line, Paragraph)
    assert len(line.text) <= GIVEN + 60
    assert "\n" not in line.text
