"""One sync alone: skipped, moved, held by text; and who is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.cards.syncforms import move_form
from bot.cards.syncs import when
from bot.core.card import Form, Reply
from bot.core.delivery import Kind, TimerKind
from bot.core.rights import Action
from bot.core.syncs import Sitting, SittingState, TopicState
from bot.errors import Stale
from bot.services import scheduling, timing
from bot.services.drafts import Sheet
from bot.services.syncs import access, appointing, coming, opening, redrawing
from bot.services.syncs.access import Seated
from bot.services.syncs.meetings import schedule_of
from bot.services.turn import Turn, said
from bot.storage.work import Work

_CHANGES = dict.fromkeys(redrawing.SUMMARIES, Kind.SYNC_CHANGE)


async def skip(turn: Turn, id: str) -> Reply:
    """Do not hold this one; its topics wait for the next. Raises Stale for one that has begun or is skipped."""
    seated, sitting = await _planned(turn, id)
    await _skip(turn.work, seated, sitting)
    return said(seated.lens.words("sync-skipped-now", number=sitting.label))


async def skip_next(turn: Turn) -> Reply:
    """`/sync skip`: the next one of the meetings here; of several meetings the soonest."""
    standpoint, meetings = await access.meetings_here(turn, Action.RUN_SYNCS)
    soonest = (await coming.by_time(turn.work, access.some(meetings, standpoint)))[0]
    seated = await access.at_meeting(turn, soonest.id, Action.RUN_SYNCS)
    sitting = await coming.next_sitting(turn.work, seated.meeting)
    await _skip(turn.work, seated, sitting)
    at = seated.lens.instant(sitting.starts_at)
    return said(seated.lens.words("sync-skipped-next", number=sitting.label, name=seated.meeting.name, at=at))


async def open_move(turn: Turn, id: str) -> Form:
    """The form of *Move it*."""
    seated, sitting = await _planned(turn, id)
    zone = (await schedule_of(turn.work, seated.meeting)).recurrence.zone
    return move_form(sitting, seated.meeting, when(sitting.starts_at, zone, seated.lens), seated.lens)


async def move(turn: Turn, id: str, version: int, values: Mapping[str, str]) -> Reply:
    """Hold this one at another time, which is read on the meeting's clock. Raises InvalidForm or Stale."""
    seated, sitting = await _planned(turn, id)
    if sitting.version != version:
        raise Stale("stale-changed", number=sitting.label)
    zone = (await schedule_of(turn.work, seated.meeting)).recurrence.zone
    sheet = Sheet(values, turn.work.now.instant, zone, seated.lens.words.locale)
    at = sheet.instant("at", required=True)
    sheet.finish()
    if at is None:
        raise Stale("stale-changed", number=sitting.label)
    moved = replace(sitting, starts_at=at, moved=True)
    await _leave_the_day(turn.work, seated, sitting)
    await _store(turn.work, seated, moved, "sync-move")
    await timing.at(turn.work, sitting.organisation, TimerKind.SYNC_START, sitting.id, at)
    return said(seated.lens.words("sync-moved-now", number=sitting.label, at=when(at, zone, seated.lens)))


async def by_text(turn: Turn, id: str) -> Reply:
    """Hold this one by text: a message for each topic, where people answer. One that has begun goes on so."""
    seated, sitting = await access.at_sitting(turn, id, Action.RUN_SYNCS)
    if sitting.by_text or sitting.state is SittingState.SKIPPED:
        raise Stale("sync-begun", number=sitting.label)
    await _store(turn.work, seated, replace(sitting, by_text=True), "sync-by-text")
    if sitting.state is SittingState.OPEN:
        topics = await turn.work.topics.waiting(sitting.organisation, sitting.meeting)
        await opening.by_text(turn.work, seated.mandate, [each for each in topics if each.state is TopicState.OPEN])
    return said(seated.lens.words("sync-by-text-now", number=sitting.label))


async def here(turn: Turn, id: str) -> Reply:
    """*I am here*. Raises Stale for whoever said so already."""
    seated, sitting = await access.at_sitting(turn, id)
    if not await turn.work.sittings.tick(sitting, seated.name, turn.work.now.instant):
        raise Stale("sync-here-already")
    await turn.work.register.note(
        sitting.organisation, at=turn.work.now.instant, actor=seated.name, verb="sync-here", subject=sitting.id
    )
    await redrawing.redraw_sitting(turn.work, sitting)
    return said(seated.lens.words("sync-here-now"))


async def _skip(work: Work, seated: Seated, sitting: Sitting) -> None:
    await _leave_the_day(work, seated, sitting)
    await work.timers.cancel(sitting.organisation, sitting.id, TimerKind.SYNC_START)
    await _store(work, seated, replace(sitting, state=SittingState.SKIPPED), "sync-skip")


async def _leave_the_day(work: Work, seated: Seated, sitting: Sitting) -> None:
    """Nothing is started on its day by the schedule any more."""
    recurrence = (await schedule_of(work, seated.meeting)).recurrence
    comes = recurrence.days(sitting.day, sitting.day) == [sitting.day]
    if not sitting.moved and comes and not work.now.passed(recurrence.instant(sitting.day)):
        await scheduling.skip(work, sitting.organisation, seated.meeting.starts, sitting.day)


async def _store(work: Work, seated: Seated, sitting: Sitting, verb: str) -> None:
    """Keep what was changed, and tell both sides."""
    if not await work.sittings.save(sitting):
        raise Stale("stale-changed", number=sitting.label)
    await work.register.note(
        sitting.organisation,
        at=work.now.instant,
        actor=seated.name,
        verb=verb,
        subject=sitting.id,
        starts_at=sitting.starts_at.isoformat(),
    )
    await redrawing.redraw_sitting(work, sitting)
    await redrawing.post(work, _CHANGES, sitting.id, seated.mandate)
    await appointing.follow(work, seated.mandate, seated.meeting)


async def _planned(turn: Turn, id: str) -> tuple[Seated, Sitting]:
    seated, sitting = await access.at_sitting(turn, id, Action.RUN_SYNCS)
    if sitting.state is not SittingState.PLANNED:
        raise Stale("sync-begun", number=sitting.label)
    return seated, sitting
