"""Who may do what in a sync, by the record that is named; strangers and other mandates learn nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.people import Side
from bot.core.rights import Action
from bot.core.syncs import MeetingState
from bot.errors import Gone, Invalid, Refused
from bot.services.syncs import access, meetings
from tests.services.syncs.acting import Scene


async def test_the_side_is_the_role_s_wherever_somebody_speaks(scene: Scene) -> None:
    meeting = await scene.arranged()
    for actor, side in ((scene.world.lea, Side.COMMS), (scene.world.karim, Side.COMMS), (scene.world.sam, Side.CM)):
        seated = await scene.do(actor, lambda turn: access.at_meeting(turn, meeting.id), scene.world.cm)
        assert seated.side is side


async def test_a_stranger_is_refused_and_a_cm_of_another_mandate_too(scene: Scene) -> None:
    meeting = await scene.arranged()
    with pytest.raises(Refused):
        await scene.do(scene.world.stranger, lambda turn: access.at_meeting(turn, meeting.id))
    async with scene.database.write() as work:
        await work.people.set_mandate(replace(scene.mandate, members=()))
    with pytest.raises(Refused):
        await scene.do(scene.world.sam, lambda turn: access.at_meeting(turn, meeting.id))
    with pytest.raises(Refused):
        await scene.do(scene.world.sam, access.meetings_here)


async def test_a_meeting_that_ended_is_gone_but_not_what_came_of_it(scene: Scene) -> None:
    meeting = await scene.arranged()
    sitting = await scene.opened(meeting)
    async with scene.database.write() as work:
        plan = replace(await meetings.plan_of(work, meeting), state=MeetingState.ENDED)
        await meetings.rearrange(work, "p_test", meeting, plan)
    with pytest.raises(Gone):
        await scene.do(scene.world.lea, lambda turn: access.at_meeting(turn, meeting.id))
    _, found = await scene.do(scene.world.lea, lambda turn: access.at_sitting(turn, sitting.id))
    assert found.id == sitting.id


async def test_a_topic_of_comms_is_no_such_thing_for_a_cm(scene: Scene) -> None:
    meeting = await scene.arranged()
    topic = await scene.topic(scene.world.karim, meeting, "Le budget")
    with pytest.raises(Gone):
        await scene.do(scene.world.sam, lambda turn: access.at_topic(turn, topic.id))
    with pytest.raises(Refused):
        await scene.do(scene.world.sam, lambda turn: access.at_topic(turn, "x_unknown"))


async def test_a_cm_runs_none_and_joins_all(scene: Scene) -> None:
    meeting = await scene.arranged()
    _, found = await scene.do(scene.world.sam, access.meetings_here)
    assert [each.id for each in found] == [meeting.id]
    with pytest.raises(Refused):
        await scene.do(scene.world.sam, lambda turn: access.meetings_here(turn, Action.RUN_SYNCS))


async def test_where_there_is_none_each_is_told_what_they_can_do(scene: Scene) -> None:
    for actor, key in ((scene.world.lea, "sync-none-yet"), (scene.world.sam, "sync-none")):
        standpoint, found = await scene.do(actor, access.meetings_here)
        with pytest.raises(Invalid) as error:
            access.some(found, standpoint)
        assert error.value.key == key
