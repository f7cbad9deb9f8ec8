"""Which steps a side has, and when it has done all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.core.checklists import STEPS, Progress, Step
from bot.core.people import Side


@given(st.sampled_from(Side), st.sets(st.sampled_from(Step)))
def test_all_is_done_when_each_step_of_the_side_is(side: Side, done: set[Step]) -> None:
    progress = Progress(side, frozenset(done))
    assert [step for step, _ in progress.steps] == list(STEPS[side])
    assert progress.complete == (set(STEPS[side]) <= done)


def test_a_cm_sees_nothing_of_the_rooms_and_the_roles_of_comms() -> None:
    assert not {Step.ROOMS, Step.PEOPLE, Step.ROLES} & set(STEPS[Side.CM])
