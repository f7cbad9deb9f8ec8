"""What one side wrote is its own, until it is shared and the time to take that back is over by both clocks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.people import Role, Side
from bot.core.syncs import Written, is_link, side_of
from bot.core.time import Now

AT = datetime(2026, 3, 16, 9, tzinfo=UTC)
seconds = st.integers(-300, 300).map(lambda n: timedelta(seconds=n))


@given(st.sampled_from(Side), st.sampled_from(Side), st.none() | seconds, seconds, seconds)
def test_the_other_side_reads_only_what_is_shared_and_cannot_be_taken_back(
    author: Side, reader: Side, shared: timedelta | None, database: timedelta, process: timedelta
) -> None:
    written = Written("p_1", author, AT, None if shared is None else AT + shared)
    may = written.may_be_read_by(reader, Now(AT + database, AT + process))
    if reader is author:
        assert may
    elif shared is None or min(database, process) < shared or abs(database - process) > timedelta(seconds=60):
        assert not may
    else:
        assert may


def test_without_a_word_it_is_not_shared() -> None:
    assert Written("p_1", Side.COMMS, AT).shown_from is None


def test_whoever_is_not_in_comms_reads_what_a_cm_may() -> None:
    assert [side_of(role) for role in (Role.LEAD, Role.STAFF, Role.CM, None)] == [Side.COMMS] * 2 + [Side.CM] * 2


@pytest.mark.parametrize(
    "place", ["https://meet.example.com/abc-def?pwd=1", "http://a.example:8443/x", "https://a.example"]
)
def test_the_link_of_a_call_is_one(place: str) -> None:
    assert is_link(place)


@pytest.mark.parametrize(
    "place",
    [
        "",
        "Salle 3",
        "https://",
        "https://a.example/<@U1>",
        "https://a.example/`x`",
        "https://a.example/ (salle 3)",
        "javascript:alert(1)",
        "https://a.example|x",
        "https://a.example/\n@everyone",
        "voir https://a.example",
    ],
)
def test_what_only_holds_one_or_what_could_become_markup_is_words(place: str) -> None:
    assert not is_link(place)
