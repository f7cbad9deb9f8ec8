"""Whom a waiting question calls, and when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.deadlines import MOST_CALLED, Rung, deadline, following, ladder
from bot.core.people import Member, Policy, Role
from bot.core.worktime import usual

FRIDAY_EVENING = datetime(2026, 3, 13, 17, 30, tzinfo=UTC)  # half past six in Paris
PARIS = usual("Europe/Paris")


def member(id: str, role: Role = Role.LEAD) -> Member:
    return Member(id, "o_1", id.title(), role)


def test_an_ordinary_question_waits_for_working_hours() -> None:
    policy = Policy(answer_within=timedelta(hours=2))
    assert deadline(FRIDAY_EVENING, policy, PARIS, urgent=False) == datetime(2026, 3, 16, 10, tzinfo=UTC)


def test_an_urgent_question_waits_for_nobody() -> None:
    assert deadline(FRIDAY_EVENING, Policy(), PARIS, urgent=True) == FRIDAY_EVENING + timedelta(minutes=15)


def test_the_ladder_calls_the_second_person_then_the_leads() -> None:
    people = [member("lea"), member("ines"), member("karim", Role.STAFF), member("sam", Role.CM)]
    assert ladder(people, Policy(then="karim"), "sam") == [
        (Rung.ROOM, ()),
        (Rung.SECOND, ("karim",)),
        (Rung.LEADS, ("lea", "ines")),
    ]


def test_nobody_is_called_twice_or_to_themself() -> None:
    assert ladder([member("lea")], Policy(then="lea"), "sam") == [(Rung.ROOM, ()), (Rung.SECOND, ("lea",))]
    assert ladder([member("lea")], Policy(then="lea"), "lea") == [(Rung.ROOM, ())]


def test_a_second_person_who_left_or_changed_sides_is_passed_over() -> None:
    assert ladder([member("lea")], Policy(then="gone"), "sam") == [(Rung.ROOM, ()), (Rung.LEADS, ("lea",))]
    people = [member("lea"), member("zoe", Role.CM)]
    assert ladder(people, Policy(then="zoe"), "sam") == [(Rung.ROOM, ()), (Rung.LEADS, ("lea",))]


roles = st.sampled_from(Role)
people = st.lists(roles, max_size=8).map(lambda given: [member(f"p{n}", role) for n, role in enumerate(given)])


@given(people, st.sampled_from(["p0", "p1", "nobody", None]), st.sampled_from(["p0", "p2", "other"]))
def test_only_comms_are_called_each_once_and_never_many(members: list[Member], then: str | None, asker: str) -> None:
    rungs = ladder(members, Policy(then=then), asker)
    called = [id for _, ids in rungs for id in ids]
    comms = {each.id for each in members if each.role.is_comms}
    assert rungs[0] == (Rung.ROOM, ())
    assert len(called) == len(set(called))
    assert set(called) <= comms - {asker}
    assert all(len(ids) <= MOST_CALLED for _, ids in rungs)


def test_each_rung_follows_once() -> None:
    rungs = ladder([member("lea"), member("ines")], Policy(then="ines"), "sam")
    done: list[Rung] = []
    while (found := following(rungs, done)) is not None:
        done.append(found[0])
    assert done == [Rung.ROOM, Rung.SECOND, Rung.LEADS]
