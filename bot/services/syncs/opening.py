"""The hour of a sync: its agenda is put together and posted on both sides."""

from __future__ import annotations

from dataclasses import replace

from bot.core.people import Mandate, Side
from bot.core.schedules import Run
from bot.core.syncs import Meeting, MeetingState, Sitting, SittingState, Topic, TopicState
from bot.errors import Stale
from bot.services import dispatch
from bot.services.syncs import appointing, findings, redrawing
from bot.services.syncs.prompting import sitting_on
from bot.storage.work import Work


async def open_on_time(work: Work, run: Run) -> None:
    """What the schedule of a meeting starts: nothing on a day that was skipped, or from which it was moved away."""
    meeting = await work.meetings.of_schedule(run.schedule.organisation, run.schedule.id)
    if meeting is None or meeting.state is not MeetingState.ACTIVE:
        return
    sitting = await sitting_on(work, meeting, run.day, run.due_at)
    if not sitting.moved:
        await open_sitting(work, meeting, sitting)


async def open_moved(work: Work, organisation: str, id: str) -> None:
    """What the timer of a sync starts that was moved."""
    sitting = await work.sittings.get(organisation, id, lock=True)
    if sitting is None or sitting.starts_at > work.now.instant:
        return
    meeting = await work.meetings.get(organisation, sitting.meeting, lock=True)
    if meeting is not None and meeting.state is not MeetingState.ENDED:
        await open_sitting(work, meeting, sitting)


async def open_sitting(work: Work, meeting: Meeting, sitting: Sitting) -> None:
    """Post the agenda; of one that is open or skipped, nothing."""
    if sitting.state is not SittingState.PLANNED:
        return
    mandate = await findings.mandate_of(work, meeting.organisation, meeting.mandate)
    now, before = work.now.instant, await work.sittings.latest(meeting)
    since = before.opened_at if before and before.opened_at else now - findings.WEEK
    found = await findings.look(work, mandate, since)
    opened = replace(sitting, state=SittingState.OPEN, opened_at=now, findings=found)
    if not await work.sittings.save(opened):
        raise Stale("stale-changed")
    topics = [topic for topic in await work.topics.waiting(meeting.organisation, meeting.id) if _is_open(topic)]
    for topic in topics:
        await work.topics.save(replace(topic, carried=topic.carried + 1))
    await work.register.note(
        meeting.organisation,
        at=now,
        actor="passerelle",
        verb="sync-open",
        subject=sitting.id,
        meeting=meeting.id,
        topics=[topic.id for topic in topics],
    )
    await redrawing.redraw_sitting(work, opened)
    await redrawing.post(work, redrawing.AGENDAS, sitting.id, mandate)
    await appointing.follow(work, mandate, meeting)
    if sitting.by_text:
        await by_text(work, mandate, topics)


async def by_text(work: Work, mandate: Mandate, topics: list[Topic]) -> None:
    """A message for each topic, on each side that may read it; there people answer."""
    for topic in topics:
        for side in Side:
            if topic.written.may_be_read_by(side, work.now):
                await dispatch.post_to_side(work, redrawing.TOPICS[side], topic.id, mandate, side)


def _is_open(topic: Topic) -> bool:
    return topic.state is TopicState.OPEN
