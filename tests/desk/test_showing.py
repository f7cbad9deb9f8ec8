"""Which findings are shown."""

from __future__ import annotations

from bot.desk.showing import MOST_SHOWN
from tests.desk.world import reading_of, said


def test_no_more_than_a_few_findings_are_shown() -> None:
    many = [said(f"s{n}", f"Le marché de Montclar a lieu samedi à la halle {n}.") for n in range(MOST_SHOWN + 4)]
    assert len(reading_of("le marché de Montclar samedi", *many).findings) == MOST_SHOWN
