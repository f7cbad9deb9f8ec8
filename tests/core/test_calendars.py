"""What a calendar holds is what the schedule will start, whatever was skipped, moved or paused."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendars import AHEAD, entry_of, occurrences
from bot.core.recurrence import Recurrence
from bot.core.schedules import Schedule, ScheduleKind, settle, upcoming
from bot.core.syncdays import weekly
from bot.core.syncs import Meeting, Sitting, SittingState
from bot.core.time import Now

PARIS = Recurrence(weekly((0,)), date(2026, 3, 16), time(10, 30), "Europe/Paris")
NOW = Now.both(datetime(2026, 3, 16, 9, tzinfo=UTC))
MONDAY, NEXT = date(2026, 3, 16), date(2026, 3, 23)
MEETING = Meeting("g_1", "o_1", "w_1", "Weekly", "s_1", "s_2", "Room 3")


def scheduled(now: Now = NOW, recurrence: Recurrence = PARIS) -> Schedule:
    made = Schedule("s_1", "o_1", "w_1", ScheduleKind.SYNC, recurrence, timedelta(hours=2))
    return replace(made, next_day=upcoming(recurrence, now, ()))


def sitting(day: date = NEXT, at: datetime | None = None, **values: object) -> Sitting:
    made = Sitting("z_1", "o_1", "w_1", "g_1", 1, day, at or PARIS.instant(day))
    return replace(made, **values)  # type: ignore[arg-type]


def test_half_a_year_of_it_across_the_change_of_clocks() -> None:
    found = occurrences(scheduled(), [], NOW)
    assert [each.starts_at for each in found[:3]] == [
        datetime(2026, 3, 16, 9, 30, tzinfo=UTC),
        datetime(2026, 3, 23, 9, 30, tzinfo=UTC),
        datetime(2026, 3, 30, 8, 30, tzinfo=UTC),
    ]
    assert len(found) == 27
    assert found[-1].starts_at <= NOW.instant + AHEAD


def test_what_is_over_or_paused_is_not_promised() -> None:
    later = Now.both(datetime(2026, 3, 16, 12, tzinfo=UTC))
    assert occurrences(scheduled(later), [], later)[0].day == NEXT
    assert occurrences(replace(scheduled(), next_day=None, paused=True), [], NOW) == []


@pytest.mark.parametrize("state", [SittingState.SKIPPED, SittingState.PLANNED, SittingState.OPEN])
def test_one_that_people_changed(state: SittingState) -> None:
    moved = datetime(2026, 3, 25, 14, tzinfo=UTC)
    found = occurrences(scheduled(), [sitting(at=moved, moved=True, state=state, version=3)], NOW)
    about = [(each.starts_at, each.revision) for each in found if each.day == NEXT]
    assert about == ([] if state is SittingState.SKIPPED else [(moved, 3)])


def test_one_that_was_held_stays_a_while_and_is_there_once() -> None:
    held = sitting(MONDAY, state=SittingState.OPEN)
    assert [each.day for each in occurrences(scheduled(), [held], NOW)].count(MONDAY) == 1
    soon, late = (Now.both(NOW.instant + timedelta(weeks=weeks)) for weeks in (3, 5))
    assert occurrences(scheduled(soon), [held], soon)[0].day == MONDAY
    assert occurrences(scheduled(late), [held], late)[0].day > MONDAY


def test_an_event_keeps_its_name_and_counts_its_changes() -> None:
    first, second = occurrences(scheduled(), [], NOW)[1], occurrences(scheduled(), [sitting(version=2)], NOW)[1]
    before, after = (entry_of(MEETING, each, "T") for each in (first, second))
    assert (before.uid, before.sequence) == ("g_1-20260323@passerelle", 1)
    assert (after.uid, after.sequence) == (before.uid, 3)
    assert entry_of(replace(MEETING, version=2), second, "T").sequence == 4


@given(
    st.sets(st.integers(0, 6), min_size=1),
    st.integers(1, 4),
    st.times().map(lambda at: at.replace(microsecond=0)),
    st.sampled_from(["Europe/Paris", "America/Montreal", "Pacific/Apia", "UTC"]),
    st.sets(st.integers(0, 60)),
    st.integers(0, 20_000),
)
def test_it_promises_just_what_the_schedule_starts(
    days: set[int], weeks: int, at: time, zone: str, skipped: set[int], minutes: int
) -> None:
    recurrence = Recurrence(weekly(days, weeks), MONDAY, at, zone)
    now = Now.both(NOW.instant + timedelta(minutes=minutes))
    schedule = scheduled(now, recurrence)
    coming = recurrence.days(MONDAY, MONDAY + timedelta(days=400))
    off = {coming[n] for n in skipped if n < len(coming)}
    left_out = [sitting(day, recurrence.instant(day), state=SittingState.SKIPPED) for day in off]
    schedule = replace(schedule, next_day=upcoming(recurrence, now, off))
    found = occurrences(schedule, left_out, now)
    started = []
    while schedule.next_at is not None and schedule.next_at <= now.instant + AHEAD:
        settling = settle(schedule, Now.both(schedule.next_at), off)
        assert settling is not None
        assert settling.run is not None
        started.append((settling.run.day, settling.run.due_at))
        schedule = replace(schedule, next_day=settling.next_day)
    assert [(each.day, each.starts_at) for each in found] == started
