"""After a sync: what was said, what was decided, which topics are done; by either side, each for itself or for both."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from bot.cards.syncforms import OWN, SHARED, notes_form
from bot.core.card import Form, Reply
from bot.core.delivery import Kind
from bot.core.people import Mandate, Side
from bot.core.syncs import MAX_LINES, MAX_TOPIC, Meeting, Minute, MinuteKind, Sitting, SittingState, TopicState, Written
from bot.errors import Invalid, Stale
from bot.services import dispatch
from bot.services.drafts import MAX_NEWS, Sheet
from bot.services.syncs import access, findings, redrawing, topicing
from bot.services.syncs.access import Seated
from bot.services.syncs.viewing import topics_for
from bot.services.turn import Turn, said
from bot.storage.ids import new_id
from bot.storage.work import Work


async def open_form(turn: Turn, id: str) -> Form:
    """The form of *Notes*. Raises Stale before the sync has begun."""
    seated, sitting = await access.at_sitting(turn, id)
    return await form_for(turn.work, seated, sitting)


async def form_for(work: Work, seated: Seated, sitting: Sitting) -> Form:
    """The form, with the topics that this side may read and that still wait."""
    _require_open(sitting)
    topics = await topics_for(work, seated.meeting, sitting, seated.side)
    return notes_form(sitting, [topic for topic in topics if topic.state is TopicState.OPEN], seated.lens)


async def submitted(turn: Turn, id: str, values: Mapping[str, str]) -> Reply:
    """Keep what was noted. Raises InvalidForm, Stale before the sync has begun."""
    seated, sitting = await access.at_sitting(turn, id)
    _require_open(sitting)
    sheet = Sheet(values, turn.work.now.instant, seated.lens.zone, seated.lens.words.locale)
    notes, decisions = sheet.text("notes", limit=MAX_NEWS), _lines(sheet)
    share, done = shares(sheet), sheet.choices("done")
    if not (notes or decisions or done) and not sheet.errors:
        sheet.errors["notes"] = Invalid("text-empty", "notes")
    sheet.finish()
    written = await topicing.written_by(turn.work, seated, share=share)
    await _keep(turn.work, seated, sitting, notes, decisions, written)
    await _close(turn.work, seated, sitting, done)
    await publish(turn.work, seated.mandate, seated.meeting, sitting, readers(turn.work, written))
    key = "sync-notes-shared" if share else "sync-notes-own"
    return said(seated.lens.words(key, number=sitting.label, count=len(decisions)))


def shares(sheet: Sheet) -> bool:
    """Whether the form says that both sides may read it; a fault beside the field if it says nothing."""
    chosen = sheet.values.get("readers", "")
    if chosen not in (OWN, SHARED):
        sheet.errors["readers"] = Invalid("sync-readers-missing", "readers")
    return chosen == SHARED


async def publish(
    work: Work, mandate: Mandate, meeting: Meeting, sitting: Sitting, sides: Collection[Side] = redrawing.BOTH
) -> None:
    """Post the summary on each side that has something new to read and none before it yet; draw those that stand anew.

    What a CM may not read yet is posted when the time to take it back is over (`share_due`).
    """
    await _publish(work, mandate, sitting)
    await redrawing.redraw(work, meeting, sides)


def readers(work: Work, written: Written) -> list[Side]:
    """The sides that may read something now."""
    return [side for side in Side if written.may_be_read_by(side, work.now)]


async def share_due(work: Work, organisation: str, id: str) -> None:
    """The time to take back what was shared is over: the other side is shown it."""
    meeting = await work.meetings.get(organisation, id)
    if meeting is None:
        return
    mandate = await findings.mandate_of(work, organisation, meeting.mandate)
    latest = await work.sittings.latest(meeting)
    if latest is not None and await _said(work, meeting, latest):
        await publish(work, mandate, meeting, latest)
    await redrawing.redraw(work, meeting)
    for topic in await work.topics.waiting(organisation, meeting.id):
        await redrawing.redraw_subject(work, organisation, topic.id)


async def _said(work: Work, meeting: Meeting, sitting: Sitting) -> bool:
    minutes = await work.minutes.of_sitting(sitting.organisation, sitting.id)
    tasks = await work.tasks.of_meeting(sitting.organisation, meeting.id, sitting.id)
    noted = any(minute.kind is not MinuteKind.ANSWER for minute in minutes)
    return noted or any(task.sitting == sitting.id for task in tasks)


async def _publish(work: Work, mandate: Mandate, sitting: Sitting) -> None:
    for side, kind in redrawing.SUMMARIES.items():
        if not await _stands(work, sitting, kind) and await _may_read_something(work, sitting, side):
            await dispatch.post_to_side(work, kind, sitting.id, mandate, side)


async def _may_read_something(work: Work, sitting: Sitting, side: Side) -> bool:
    minutes = await work.minutes.of_sitting(sitting.organisation, sitting.id)
    tasks = await work.tasks.of_meeting(sitting.organisation, sitting.meeting, sitting.id)
    written = [minute.written for minute in minutes if minute.kind is not MinuteKind.ANSWER]
    written += [task.written for task in tasks if task.sitting == sitting.id]
    return any(each.may_be_read_by(side, work.now) for each in written)


async def _stands(work: Work, sitting: Sitting, kind: Kind) -> bool:
    return await work.happenings.is_posted(sitting.organisation, sitting.id, kind.value)


async def _keep(
    work: Work, seated: Seated, sitting: Sitting, notes: str, decisions: list[str], written: Written
) -> None:
    if notes:
        await work.minutes.add(_minute(sitting, MinuteKind.NOTE, notes, written))
    for text in decisions:
        number = await work.sittings.next_number(sitting.organisation, "D")
        await work.minutes.add(_minute(sitting, MinuteKind.DECISION, text, written, number))
    await work.register.note(
        sitting.organisation,
        at=work.now.instant,
        actor=seated.name,
        verb="sync-notes",
        subject=sitting.id,
        side=seated.side.value,
        shared=written.shown_from is not None,
        decisions=len(decisions),
    )


def _minute(sitting: Sitting, kind: MinuteKind, text: str, written: Written, number: int = 0) -> Minute:
    return Minute(new_id("l"), sitting.organisation, sitting.mandate, sitting.id, kind, text, written, number)


async def _close(work: Work, seated: Seated, sitting: Sitting, done: tuple[str, ...]) -> None:
    """End the topics that were ticked, those that this side may read; the others are carried over."""
    for topic in await topics_for(work, seated.meeting, sitting, seated.side):
        if topic.id in done and topic.state is TopicState.OPEN:
            await topicing.finish(work, seated, topic)


def _lines(sheet: Sheet) -> list[str]:
    """The decisions, one a line. Notes a fault for too many, or one that is too long."""
    lines = [line.strip(" -•\t") for line in sheet.text("decisions").splitlines()]
    lines = [line for line in lines if line]
    if len(lines) > MAX_LINES:
        sheet.errors["decisions"] = Invalid("sync-too-many", "decisions", count=len(lines), limit=MAX_LINES)
    longest = max(map(len, lines), default=0)
    if longest > MAX_TOPIC:
        sheet.errors["decisions"] = Invalid("text-too-long", "decisions", count=longest, limit=MAX_TOPIC)
    return lines


def _require_open(sitting: Sitting) -> None:
    if sitting.state is not SittingState.OPEN:
        raise Stale("sync-not-begun", number=sitting.label)
