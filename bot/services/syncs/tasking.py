"""Actions that come out of a sync: who does what by when; told on their day, and on each agenda until they are done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time

from bot.cards.syncforms import later_form, task_form
from bot.core.card import Form, Option, Reply
from bot.core.delivery import Kind, TimerKind
from bot.core.people import Mandate, Role
from bot.core.syncs import MAX_TOPIC, Task, TaskState, side_of
from bot.core.wall import Twice, from_wall
from bot.errors import Invalid, Stale
from bot.i18n.dates import date_in_full
from bot.i18n.duedays import read_due
from bot.i18n.zones import clock_of
from bot.services import dispatch, timing
from bot.services.drafts import MAX_LINE, Sheet
from bot.services.syncs import access, findings, noting, redrawing, topicing
from bot.services.syncs.access import Seated
from bot.services.syncs.viewing import people_of
from bot.services.turn import Turn, said
from bot.storage.ids import new_id
from bot.storage.work import Work

MORNING = time(9)
"""When an action is told of on its day, on the mandate's clock."""


_SETTLED = {TaskState.DONE: "task-done-now", TaskState.DROPPED: "task-dropped-now"}


async def open_form(turn: Turn, id: str) -> Form:
    """The form of *Add an action*."""
    seated, sitting = await access.at_sitting(turn, id)
    people = await people_of(turn.work, seated.mandate)
    return task_form(sitting, [Option(member, name) for member, name, _ in people], seated.lens)


async def added(turn: Turn, id: str, values: Mapping[str, str]) -> Reply:
    """Keep an action. One whose owner is on the other side is for both. Raises InvalidForm."""
    seated, sitting = await access.at_sitting(turn, id)
    sheet = _sheet(turn, seated, values)
    text, due = sheet.text("text", limit=MAX_TOPIC, required=True), read_day(sheet, turn)
    roles = {member: role for member, _, role in await people_of(turn.work, seated.mandate)}
    owner, share = _owner(sheet, roles), noting.shares(sheet)
    if owner in roles and side_of(roles[owner]) is not seated.side and not share and "readers" not in sheet.errors:
        sheet.errors["readers"] = Invalid("sync-owner-must-read", "readers")
    sheet.finish()
    task = Task(
        id=new_id("a"),
        organisation=sitting.organisation,
        mandate=sitting.mandate,
        sitting=sitting.id,
        number=await turn.work.sittings.next_number(sitting.organisation, "A"),
        text=text,
        owner=owner,
        due=due or date.max,
        zone=seated.mandate.zone,
        written=await topicing.written_by(turn.work, seated, share=share),
    )
    await turn.work.tasks.add(task)
    await _note(turn.work, seated.name, task, "task-add")
    await _remind(turn.work, task)
    readers = noting.readers(turn.work, task.written)
    await noting.publish(turn.work, seated.mandate, seated.meeting, sitting, readers)
    day = date_in_full(task.due, seated.lens.words.locale)
    return said(seated.lens.words("task-added", number=task.label, day=day))


async def settle(turn: Turn, id: str, state: TaskState) -> Reply:
    """An action is done, or is to be dropped. Raises Stale if somebody was first."""
    seated, task = await _open(turn, id)
    await _store(turn.work, replace(task, state=state))
    await turn.work.timers.cancel(task.organisation, task.id, TimerKind.TASK_DUE)
    await _note(turn.work, seated.name, task, f"task-{state.value}")
    await _redraw(turn.work, seated, task)
    return said(seated.lens.words(_SETTLED[state], number=task.label))


async def open_later(turn: Turn, id: str) -> Form:
    """The form of *Later*."""
    seated, task = await _open(turn, id)
    return later_form(task, seated.lens)


async def later(turn: Turn, id: str, version: int, values: Mapping[str, str]) -> Reply:
    """Another day for an action. Raises InvalidForm, Stale if it changed since the form was made."""
    seated, task = await _open(turn, id)
    if task.version != version:
        raise Stale("stale-changed", number=task.label)
    sheet = _sheet(turn, seated, values)
    due = read_day(sheet, turn)
    sheet.finish()
    moved = await _store(turn.work, replace(task, due=due or task.due))
    await _note(turn.work, seated.name, moved, "task-later")
    await _remind(turn.work, moved)
    await _redraw(turn.work, seated, moved)
    day = date_in_full(moved.due, seated.lens.words.locale)
    return said(seated.lens.words("task-added", number=moved.label, day=day))


async def due(work: Work, organisation: str, id: str) -> None:
    """The day of an action has come: it is told on its owner's side, if it is still to be done."""
    task = await work.tasks.get(organisation, id, lock=True)
    if task is None or task.state is not TaskState.OPEN:
        return
    owner = await work.people.member(organisation, task.owner)
    side = side_of(owner.role if owner else Role.CM)
    mandate: Mandate = await findings.mandate_of(work, organisation, task.mandate)
    if task.written.may_be_read_by(side, work.now):
        await dispatch.post_to_side(work, Kind.TASK_DUE, task.id, mandate, side)
    await _note(work, "passerelle", task, "task-due")


def read_day(sheet: Sheet, turn: Turn) -> date | None:
    """The day in the field `due`; a fault beside it otherwise."""
    text = sheet.text("due", limit=MAX_LINE, required=True)
    if not text or "due" in sheet.errors:
        return None
    try:
        return read_due(text, now=turn.work.now.instant, zone=sheet.zone, locale=sheet.locale)
    except Invalid as error:
        error.field = "due"
        sheet.errors["due"] = error
        return None


def _owner(sheet: Sheet, roles: Mapping[str, Role]) -> str:
    owner = sheet.values.get("owner", "")
    if owner not in roles:
        sheet.errors["owner"] = Invalid("sync-owner-missing", "owner")
    return owner


def _sheet(turn: Turn, seated: Seated, values: Mapping[str, str]) -> Sheet:
    return Sheet(values, turn.work.now.instant, seated.mandate.zone, seated.lens.words.locale)


async def _open(turn: Turn, id: str) -> tuple[Seated, Task]:
    seated, task = await access.at_task(turn, id)
    if task.state is not TaskState.OPEN:
        raise Stale("task-settled", number=task.label)
    return seated, task


async def _remind(work: Work, task: Task) -> None:
    """On the morning of its day; of an action that is due today at once, or this morning still."""
    at: datetime = from_wall(datetime.combine(task.due, MORNING), clock_of(task.zone), Twice.FIRST)
    if at > work.now.instant:
        await timing.at(work, task.organisation, TimerKind.TASK_DUE, task.id, at)


async def _redraw(work: Work, seated: Seated, task: Task) -> None:
    await dispatch.refresh(work, task.organisation, task.id, only={Kind.TASK_DUE})
    await redrawing.redraw(work, seated.meeting, noting.readers(work, task.written))


async def _store(work: Work, task: Task) -> Task:
    if not await work.tasks.save(task):
        raise Stale("stale-changed", number=task.label)
    return replace(task, version=task.version + 1)


async def _note(work: Work, by: str, task: Task, verb: str) -> None:
    details = {"owner": task.owner, "due": task.due.isoformat()}
    await work.register.note(task.organisation, at=work.now.instant, actor=by, verb=verb, subject=task.id, **details)
