"""The statements of the index that are written as text."""

from __future__ import annotations

import pytest

from bot.storage.indextext import counting, filing, meeting
from bot.storage.terms import Stand


@pytest.mark.parametrize("postgresql", [False, True])
def test_each_query_has_its_own_name_and_all_share_the_limit(postgresql: bool) -> None:
    queries, owner = {"query0", "query1", "query2"}, {"organisation", "mandate"}
    assert set(meeting(3, postgresql=postgresql).compile().params) == {*queries, "limit", *owner}


@pytest.mark.parametrize("stand", list(Stand))
def test_a_key_is_counted_at_one_stand(stand: Stand) -> None:
    for written in map(str, (counting(stand), filing(stand))):
        assert f"mandate, key, {stand.value})" in written
        assert f"SET {stand.value} = index_count.{stand.value} + 1" in written
    of_record = {"organisation", "mandate", "keys"}
    assert set(counting(stand).compile().params) == of_record
    assert set(filing(stand).compile().params) == {*of_record, "words", "more", "more_told"}
