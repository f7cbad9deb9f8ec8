"""When the sides meet: set, changed, paused, ended; every change looks ahead only."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from bot.core.syncs import MeetingState
from bot.errors import Gone, Invalid, Stale
from bot.services.syncs import meetings
from tests.services.syncs.acting import Scene

AGENDA = "Ordre du jour"


async def test_several_in_one_mandate_each_at_its_time(scene: Scene) -> None:
    await scene.arranged(name="Hebdo")
    await scene.arranged(at="17:00", days=(0, 2), name="Flash")
    await scene.until("2026-03-16 10:30")
    await scene.until("2026-03-16 17:00")
    await scene.until("2026-03-18 17:00")
    held = [post for post in scene.posts("cm") if AGENDA in post]
    assert [("Hebdo" in post, "Flash" in post) for post in held] == [(True, False), (False, True), (False, True)]


async def test_two_of_one_name_are_refused(scene: Scene) -> None:
    await scene.arranged()
    with pytest.raises(Invalid, match="sync-name-taken"):
        await scene.arranged(at="17:00")


@pytest.mark.parametrize("state", [MeetingState.PAUSED, MeetingState.ENDED])
async def test_paused_or_ended_it_does_not_come(scene: Scene, state: MeetingState) -> None:
    meeting = await scene.arranged()
    async with scene.database.write() as work:
        plan = await meetings.plan_of(work, meeting)
        meeting = await meetings.rearrange(work, "p_test", meeting, replace(plan, state=state))
    await scene.until("2026-03-16 12:00")
    assert scene.posts("cm") == []
    if state is MeetingState.ENDED:
        async with scene.database.write() as work:
            with pytest.raises(Gone):
                await meetings.loaded(work, meeting.organisation, meeting.id)
        await scene.arranged()  # its name is free again
        return
    async with scene.database.write() as work:
        await meetings.rearrange(work, "p_test", meeting, replace(plan, state=MeetingState.ACTIVE))
    await scene.until("2026-03-23 10:30")
    assert AGENDA in scene.posts("cm")[-1]


async def test_of_two_who_change_it_the_later_is_told(scene: Scene) -> None:
    meeting = await scene.arranged()
    async with scene.database.write() as work:
        plan = await meetings.plan_of(work, meeting)
        await meetings.rearrange(work, "p_test", meeting, replace(plan, place="Salle 3"))
    async with scene.database.write() as work:
        with pytest.raises(Stale, match="stale-changed"):
            await meetings.rearrange(work, "p_test", meeting, replace(plan, place="Salle 4"))


async def test_a_day_that_was_held_is_not_held_again_at_a_later_hour(scene: Scene) -> None:
    meeting = await scene.arranged()
    await scene.opened(meeting)
    async with scene.database.write() as work:
        plan = await meetings.plan_of(work, meeting)
        later = replace(plan, recurrence=replace(plan.recurrence, at=time(15)))
        await meetings.rearrange(work, "p_test", meeting, later)
    await scene.until("2026-03-16 15:00")
    assert sum(AGENDA in post for post in scene.posts("cm")) == 1
