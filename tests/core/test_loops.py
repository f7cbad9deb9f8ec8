"""A room that had too many messages of ours rests for a while; what waited long does not count."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.loops import MOST, ONCE, REST, WINDOW, Flow

START = datetime(2026, 3, 16, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def filled(flow: Flow, count: int, at: datetime = START) -> datetime:
    for number in range(count):
        flow.left("room", at + number * SECOND, at + number * SECOND)
    return at + count * SECOND


def test_it_rests_after_so_many_and_goes_on_afterwards() -> None:
    flow = Flow()
    at = filled(flow, MOST - 1)
    assert flow.rests_until("room", at) is None
    flow.left("room", at, at)
    assert flow.rests_until("room", at) == at + REST
    assert flow.rests_until("other", at) is None
    assert flow.rests_until("room", at + REST) is None
    at = filled(flow, MOST - 1, at + REST)
    assert flow.rests_until("room", at) is None


def test_what_was_written_long_ago_is_no_answer_to_anybody() -> None:
    flow = Flow(most=2)
    for _ in range(10):
        flow.left("room", START - WINDOW, START)
    assert flow.rests_until("room", START) is None


def test_it_is_told_once_in_a_while() -> None:
    flow = Flow()
    assert flow.is_news("room", START)
    assert not flow.is_news("room", START + REST)
    assert flow.is_news("room", START + REST + ONCE)


@given(st.lists(st.integers(0, 90), max_size=60))
def test_never_more_than_so_many_leave_within_the_window(gaps: list[int]) -> None:
    flow, at, left = Flow(most=5), START, []
    for gap in gaps:
        at += gap * SECOND
        if flow.rests_until("room", at) is None:
            flow.left("room", at, at)
            left.append(at)
    assert all(later - earlier >= WINDOW for earlier, later in zip(left, left[5:], strict=False))


def test_rooms_that_are_quiet_again_are_forgotten() -> None:
    flow, rooms = Flow(most=2), 5000
    for number in range(rooms):
        at = START + number * 10 * SECOND
        for _ in range(1 + number % 2):
            flow.left(f"room-{number}", at, at)
        if flow.rests_until(f"room-{number}", at):
            assert flow.is_news(f"room-{number}", at)
    kept = [len(each) for each in (flow._sent, flow._rests, flow._told)]
    within = [each // (10 * SECOND) for each in (2 * WINDOW, REST + WINDOW, ONCE + WINDOW)]
    assert all(0 < many <= most for many, most in zip(kept, within, strict=True))
