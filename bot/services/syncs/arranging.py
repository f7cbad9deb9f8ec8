"""`/sync schedule`: when a mandate's sides meet, set and changed in the chat."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from bot.cards.syncforms import ScheduleDraft, schedule_form
from bot.cards.syncrecords import Planned, arranged, meeting_list
from bot.cards.syncs import when
from bot.core.appointments import MAX_NAME
from bot.core.card import Form, Option, Reply
from bot.core.people import Mandate, Side
from bot.core.recurrence import Recurrence
from bot.core.rights import Action
from bot.core.roomlinks import leads_astray
from bot.core.syncdays import weekdays_of, weekly
from bot.core.syncs import Meeting, MeetingState
from bot.errors import Invalid, Stale
from bot.i18n.duedays import read_clock
from bot.i18n.zones import clock_of, zones
from bot.services.drafts import MAX_LINE, Sheet
from bot.services.syncs import access, appointing, coming
from bot.services.syncs.access import Seated
from bot.services.syncs.findings import mandate_of
from bot.services.syncs.meetings import Plan, arrange, loaded, plan_of, rearrange, schedule_of
from bot.services.syncs.viewing import name_of, people_of
from bot.services.turn import Turn, lens_of, shown
from bot.services.who import named, require

USUAL = time(9)
"""The hour that the form proposes for a new meeting."""


async def listed(turn: Turn) -> Reply:
    """The meetings here, each to be changed; the form at once where there is none yet."""
    standpoint, meetings = await access.meetings_here(turn, Action.RUN_SYNCS)
    if not meetings and len(standpoint.mandates) == 1:
        return await open_form(turn, standpoint.mandates[0].id)
    rows: list[Planned] = []
    for meeting in meetings:
        people = [await name_of(turn.work, meeting.organisation, member) for member in meeting.people]
        rows.append((meeting, (await schedule_of(turn.work, meeting)).recurrence, people))
    mandates = [(mandate.id, mandate.name) for mandate in standpoint.mandates]
    return shown(meeting_list(rows, mandates, lens_of(standpoint.actor, standpoint.organisation)))


async def open_form(turn: Turn, target: str) -> Form:
    """The form for a new meeting of a mandate, or for one that is to be changed, by their ids."""
    if target.startswith("g_"):
        seated = await access.at_meeting(turn, target, Action.RUN_SYNCS)
        return await _form_for(turn, seated)
    actor = await turn.actor_of(target)
    mandate = await mandate_of(turn.work, actor.organisation, target)
    require(actor, Action.RUN_SYNCS, [mandate])
    lens = await turn.lens(actor, mandate)
    event = "" if await appointing.calendars(turn.work, mandate) else None
    draft = ScheduleDraft(lens.words("sync-usual-name"), clock=f"{USUAL:%H:%M}", zone=mandate.zone, event=event)
    return schedule_form(target, draft, await _people(turn, mandate), lens, stated=mandate.name)


async def submitted(turn: Turn, target: str, version: int, values: Mapping[str, str]) -> Reply:
    """Set a new meeting, or change one. Raises InvalidForm, Stale."""
    if target.startswith("g_"):
        seated = await access.at_meeting(turn, target, Action.RUN_SYNCS)
        if seated.meeting.version != version:
            raise Stale("stale-changed")
        before = await plan_of(turn.work, seated.meeting)
        plan = await _plan(turn, seated.mandate, seated.lens.words.locale, values, before)
        meeting = await rearrange(turn.work, seated.name, seated.meeting, plan)
        return await _said(turn, seated.mandate, meeting)
    actor = await turn.actor_of(target)
    mandate = await mandate_of(turn.work, actor.organisation, target)
    require(actor, Action.RUN_SYNCS, [mandate])
    locale = (await turn.lens(actor, mandate)).words.locale
    plan = await _plan(turn, mandate, locale, values, None)
    meeting = await arrange(turn.work, named(actor), mandate, plan)
    return await _said(turn, mandate, await loaded(turn.work, meeting.organisation, meeting.id))


async def _form_for(turn: Turn, seated: Seated) -> Form:
    plan = await plan_of(turn.work, seated.meeting)
    draft = ScheduleDraft(
        name=plan.name,
        days=weekdays_of(plan.recurrence.rule, plan.recurrence.anchor),
        clock=f"{plan.recurrence.at:%H:%M}",
        weeks=plan.recurrence.rule.interval,
        zone=plan.recurrence.zone,
        place=plan.place,
        people=plan.people,
        event=plan.event if await appointing.calendars(turn.work, seated.mandate) else None,
        state=plan.state,
    )
    people = await _people(turn, seated.mandate)
    return schedule_form(
        seated.meeting.id, draft, people, seated.lens, version=seated.meeting.version, stated=seated.mandate.name
    )


async def _people(turn: Turn, mandate: Mandate) -> list[Option]:
    return [Option(member, name) for member, name, _ in await people_of(turn.work, mandate)]


async def _plan(turn: Turn, mandate: Mandate, locale: str, values: Mapping[str, str], before: Plan | None) -> Plan:
    """What the form says, checked field by field. Raises InvalidForm."""
    sheet = Sheet(values, turn.work.now.instant, mandate.zone, locale)
    name, place = sheet.text("name", limit=MAX_LINE, required=True), sheet.text("place", limit=MAX_LINE)
    rooms = await turn.work.people.rooms(mandate.organisation, mandate.id, Side.CM)
    if leads_astray(place, frozenset((room.address.platform, room.address.id) for room in rooms)):
        sheet.errors["place"] = Invalid("sync-place-room", "place")
    days = tuple(int(day) for day in sheet.choices("days") if day in map(str, range(7)))
    if not days:
        sheet.errors["days"] = Invalid("sync-days-missing", "days")
    at, zone = _clock(sheet), _zone(sheet)
    weeks = int(values["weeks"]) if values.get("weeks", "").isdigit() else 1
    known = {member for member, _, _ in await people_of(turn.work, mandate)}
    people = tuple(member for member in sheet.choices("people") if member in known)
    event = (sheet.text("event", limit=MAX_NAME) or "") if "event" in values else before.event if before else ""
    states = {state.value: state for state in MeetingState}
    state = states.get(values.get("state", ""), MeetingState.ACTIVE)
    sheet.finish()
    return Plan(name, _recurrence(turn, days, weeks, at, zone, before), place, people, event, state)


def _recurrence(turn: Turn, days: tuple[int, ...], weeks: int, at: time, zone: str, before: Plan | None) -> Recurrence:
    """When it comes. The phase of "every second week" stays as it was, unless the days or the interval change."""
    try:
        rule = weekly(days, weeks)
    except ValueError:
        raise Invalid("sync-days-missing", "days") from None
    today: date = turn.work.now.instant.astimezone(clock_of(zone)).date()
    anchor = before.recurrence.anchor if before and before.recurrence.rule == rule else today
    return Recurrence(rule, anchor, at, zone)


def _clock(sheet: Sheet) -> time:
    text = sheet.text("clock", limit=MAX_LINE, required=True)
    try:
        return read_clock(text) if text else USUAL
    except Invalid as error:
        error.field = "clock"
        sheet.errors["clock"] = error
        return USUAL


def _zone(sheet: Sheet) -> str:
    zone = sheet.text("zone", limit=MAX_LINE) or sheet.zone
    if zone not in zones():
        sheet.errors["zone"] = Invalid("zone-unknown", "zone", zone=zone)
        return sheet.zone
    return zone


async def _said(turn: Turn, mandate: Mandate, meeting: Meeting) -> Reply:
    """What was set, in full, with the next time in every zone that matters."""
    actor = await turn.actor_of(meeting.mandate)
    lens = await turn.lens(actor, mandate)
    recurrence = (await schedule_of(turn.work, meeting)).recurrence
    found = await coming.next_time(turn.work, meeting) if meeting.state is MeetingState.ACTIVE else None
    return shown(arranged(meeting, recurrence, when(found[1], recurrence.zone, lens) if found else "", lens))
