"""Whom to remind and when: never who has acknowledged, never who put it off, and the second person in the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.nagging import USUAL, Ladder, Nagging, look, wake_at
from bot.core.tidings import Subject

NOW = datetime(2026, 3, 16, 9, tzinfo=UTC)
FIVE = timedelta(minutes=5)
MEMBERS = ("sam", "alix", "noe")


def ladder(subject: Subject = Subject.FREEZE, **values: object) -> Ladder:
    made = Ladder("g_1", "o_1", "w_1", subject, "f_1", NOW, NOW, NOW + FIVE)
    return replace(made, **values)  # type: ignore[arg-type]


def test_a_freeze_is_reminded_of_every_five_minutes_for_thirty_and_then_the_second_person_is_told() -> None:
    at, current, told = NOW, ladder(), []
    while current.next_at is not None:
        at = current.next_at
        found = look(current, USUAL, at, ["sam"], {})
        assert found.remind == ("sam",)
        told.append(found.tell_second)
        current = replace(found.ladder, next_at=at + FIVE if found.stepped else None)
    assert told == [False] * 5 + [True]
    assert at == NOW + timedelta(minutes=30)


@pytest.mark.parametrize(("subject", "steps"), [(Subject.NEWS, 2), (Subject.RECALL, 2), (Subject.FREEZE, 6)])
def test_how_many_steps_there_are(subject: Subject, steps: int) -> None:
    assert USUAL.steps(subject) == steps
    assert Nagging(freezes=timedelta(hours=1)).steps(Subject.FREEZE) == 1, "there is always one"


def test_after_a_stop_there_is_one_reminder_and_the_second_person_is_told_in_time() -> None:
    found = look(ladder(step=1), USUAL, NOW + timedelta(hours=2), ["sam"], {})
    assert (found.remind, found.tell_second, found.stepped) == (("sam",), True, False)
    once = look(ladder(Subject.NEWS), USUAL, NOW + timedelta(days=9), ["sam"], {})
    assert (once.ladder.step, once.tell_second) == (1, False), "of news there is always a reminder first"


def test_nothing_is_due_before_its_time() -> None:
    found = look(ladder(), USUAL, NOW + FIVE - timedelta(seconds=1), ["sam"], {})
    assert (found.remind, found.tell_second, found.ladder.step) == ((), False, 0)


def test_who_put_it_off_is_left_alone_then_reminded_once() -> None:
    until = NOW + timedelta(hours=1)
    first = look(ladder(), USUAL, NOW + FIVE, ["sam", "alix"], {"sam": until})
    assert first.remind == ("alix",)
    rested = replace(first.ladder, next_at=None)
    woken = look(rested, USUAL, until, ["sam", "alix"], {"sam": until})
    assert woken.remind == ("sam",)
    again = look(woken.ladder, USUAL, until + FIVE, ["sam", "alix"], {"sam": until})
    assert again.remind == ()


def test_the_second_person_is_told_also_of_those_who_put_it_off() -> None:
    last = ladder(step=5)
    found = look(last, USUAL, NOW + FIVE, ["sam"], {"sam": NOW + timedelta(days=1)})
    assert (found.remind, found.tell_second) == ((), True)


@given(
    missing=st.sets(st.sampled_from(MEMBERS)),
    snoozes=st.dictionaries(st.sampled_from(MEMBERS), st.integers(-90, 90).map(lambda m: NOW + timedelta(minutes=m))),
    minutes=st.integers(0, 120),
    step=st.integers(0, 7),
)
def test_nobody_is_reminded_who_acknowledged_or_sleeps(
    missing: set[str], snoozes: dict[str, datetime], minutes: int, step: int
) -> None:
    now = NOW + timedelta(minutes=minutes)
    found = look(ladder(step=step), USUAL, now, sorted(missing), snoozes)
    assert set(found.remind) <= missing
    assert all(snoozes.get(member, now) <= now for member in found.remind)
    assert not found.tell_second or missing
    wake = wake_at(found.ladder, now, missing, snoozes)
    assert wake is None or wake > now or found.ladder.next_at is not None


def test_the_next_look_is_at_the_first_thing_that_can_be_due() -> None:
    soon = NOW + timedelta(minutes=2)
    assert wake_at(ladder(), NOW, ["sam"], {"sam": soon}) == soon
    assert wake_at(ladder(), NOW, ["sam"], {"alix": soon}) == NOW + FIVE, "alix is not missing"
    assert wake_at(ladder(next_at=None), NOW, ["sam"], {}) is None
