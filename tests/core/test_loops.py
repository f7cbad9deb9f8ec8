"""A process asks for all to be counted once it has sent its share; a rest ends by itself, or by a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.loops import MOST, ONCE, REPLICAS, REST, WINDOW, Flow, Rest

START = datetime(2026, 3, 16, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def test_its_share_is_enough_to_ask_and_another_room_has_its_own() -> None:
    flow = Flow()
    said = [flow.left("room", START + n * SECOND, START + n * SECOND) for n in range(MOST)]
    assert said.index(True) == MOST // REPLICAS - 1
    assert all(said[MOST // REPLICAS :])
    assert not flow.left("other", START, START)
    flow.forget("room")
    assert not flow.left("room", START, START)


def test_what_was_written_long_ago_is_no_answer_to_anybody() -> None:
    flow = Flow(most=REPLICAS)
    assert not flow.left("room", START - WINDOW, START)
    assert flow.left("room", START - WINDOW + SECOND, START)


@given(st.lists(st.integers(0, 90), max_size=60))
def test_nobody_has_to_count_before_the_share_left_within_the_window(gaps: list[int]) -> None:
    flow, at, sent = Flow(most=3 * REPLICAS), START, []
    for gap in gaps:
        at += gap * SECOND
        sent.append(at)
        within = [each for each in sent if at - each < WINDOW]
        assert flow.left("room", at, at) == (len(within) >= 3)


def rest(**values: object) -> Rest:
    made = Rest("R_1", "o_1", "w_1", "demo:comms", False, START, START + REST)
    return replace(made, **values)  # type: ignore[arg-type]


def test_it_holds_until_its_end_or_until_a_person_ends_it() -> None:
    assert rest().holds(START + REST - SECOND)
    assert not rest().holds(START + REST)
    resumed = rest(resumed_at=START + SECOND, resumed_by="p_1")
    assert resumed.holds(START)
    assert not resumed.holds(START + SECOND)
    assert (rest().ended, resumed.ended) == (START + REST, START + SECOND)


def test_it_is_told_once_in_a_while() -> None:
    assert rest().is_news
    assert not rest(told_at=START - ONCE + SECOND).is_news
    assert rest(told_at=START - ONCE).is_news
    assert not rest(told_at=START + SECOND).is_news


def test_rooms_that_are_quiet_again_are_forgotten() -> None:
    flow = Flow()
    for number in range(5000):
        flow.left(f"room-{number}", START + number * 10 * SECOND, START + number * 10 * SECOND)
    assert 0 < len(flow._sent) <= 2 * WINDOW // (10 * SECOND)
