"""Cards are replaced as often as Slack lets one method of its third tier be called, and posts wait for none of it."""

from __future__ import annotations

import pytest

from bot.core.delivery import Priority
from bot.errors import ChatBusy
from bot.jobs.pacing import urgent
from integrations.slack.edits import AT_ONCE, EACH, KEPT, Edits


class Time:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def wait(edits: Edits, team: str = "T1", parts: int = 1) -> float:
    """In how many seconds a card may be replaced; 0: it was."""
    try:
        edits.take(team, parts)
    except ChatBusy as busy:
        return busy.after if busy.alone and not busy.beyond else -1.0
    return 0.0


def test_no_more_than_the_tier_allows() -> None:
    time, taken = Time(), list[float]()
    edits = Edits(time)
    for _ in range(6000):  # ten minutes of somebody who never stops asking
        if not wait(edits):
            taken.append(time.now)
        time.now += 0.1
    assert len([at for at in taken if at < 1060]) <= 50 + AT_ONCE
    assert len([at for at in taken if at >= 1060]) == pytest.approx(9 * 50, abs=5)


def test_whoever_is_sent_away_finds_a_turn_when_they_come_back() -> None:
    """Else a thousand cards would ask a thousand times each."""
    time = Time()
    edits = Edits(time)
    with urgent(Priority.NEWS):
        back = sorted(time.now + after for _ in range(300) if (after := wait(edits)))
        assert len(back) == 300 - AT_ONCE + KEPT
        while back:
            time.now = max(time.now, back.pop(0))
            assert wait(edits) == 0.0


def test_some_turns_are_left_to_answers_and_freezes() -> None:
    edits = Edits(Time())
    with urgent(Priority.NEWS):
        done = [wait(edits) for _ in range(AT_ONCE)].count(0.0)
    assert done == AT_ONCE - KEPT
    with urgent(Priority.FREEZE):
        assert [wait(edits) for _ in range(KEPT + 1)].count(0.0) == KEPT


def test_each_workspace_has_its_own() -> None:
    edits = Edits(Time())
    assert [wait(edits) for _ in range(AT_ONCE + 1)][-1] > 0
    assert wait(edits, "T2") == 0.0


def test_a_card_of_many_messages_is_replaced_whole() -> None:
    time = Time()
    edits = Edits(time)
    assert wait(edits, parts=AT_ONCE + 5) == 0.0
    assert wait(edits) > 0
    time.now += 7 * EACH
    assert wait(edits) == 0.0


def test_slack_is_not_asked_before_the_time_it_named() -> None:
    time = Time()
    edits = Edits(time)
    edits.limited("T1", 30)
    assert wait(edits) > 30
    time.now += 29
    assert wait(edits) > 1
    time.now += 1.1
    assert wait(edits) == 0.0
    assert wait(edits) > 0, "what had gathered before counts no more"
