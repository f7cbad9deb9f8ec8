"""Without a word, what is written stays the own of comms."""

from __future__ import annotations

import pytest

from bot.storage import tables as t


@pytest.mark.parametrize("table", [t.topic, t.minute, t.task])
def test_the_default_is_the_closed_one(table) -> None:  # type: ignore[no-untyped-def]
    assert table.c.side.server_default.arg == "comms"
    assert table.c.shown_from.nullable
    assert table.c.shown_from.server_default is None


def test_every_row_belongs_to_an_organisation() -> None:
    for table in (t.meeting, t.sitting, t.attendance, t.topic, t.minute, t.task, t.tally):
        assert not table.c.organisation.nullable
