from __future__ import annotations

from datetime import UTC, date, datetime

from bot.desk.corpus import corpus_of, local_day
from tests.desk.world import WORLD, said


def test_the_order_of_statements_is_no_matter() -> None:
    assert corpus_of(WORLD, "UTC") == corpus_of(tuple(reversed(WORLD)), "UTC")


def test_the_names_of_the_house_are_found() -> None:
    statements = tuple(said(f"s{n}", f"Fromdor ouvre la cave {n}.") for n in range(4))
    assert corpus_of(statements, "UTC").house == {"fromdor"}


def test_an_unknown_zone_is_no_failure() -> None:
    late = datetime(2026, 3, 16, 23, 30, tzinfo=UTC)
    assert local_day(late, "Europe/Paris") == date(2026, 3, 17)
    assert local_day(late, "Nowhere/None") == date(2026, 3, 16)
    assert local_day(late, "../etc") == date(2026, 3, 16)
