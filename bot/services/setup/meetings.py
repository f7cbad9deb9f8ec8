"""The meetings of a mandate in the file of `apply`: `sync: {every: monday, at: "09:00"}`, or a list of such."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Annotated, Any, Literal
from zoneinfo import available_timezones

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator

from bot.core.address import Address
from bot.core.appointments import MAX_NAME
from bot.core.people import Mandate
from bot.core.recurrence import MOST_INTERVAL, Recurrence
from bot.core.roomlinks import leads_astray
from bot.core.syncdays import weekly
from bot.core.syncs import Meeting, MeetingState
from bot.sections import wrong
from bot.services.syncs.meetings import Plan, arrange, plan_of, rearrange
from bot.storage.work import Work

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def _listed(written: object) -> object:
    return [written] if isinstance(written, str | dict) else written


class SyncPart(BaseModel):
    """One meeting. `weeks`: every so many; `begins`: a day of the first of these weeks; `name`: by default the
    mandate's; `event`: what it is called where the whole Discord server reads it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    every: Annotated[tuple[Day, ...], BeforeValidator(_listed), Field(min_length=1)]
    at: time
    weeks: int = Field(default=1, ge=1, le=MOST_INTERVAL)
    begins: date | None = None
    timezone: str | None = None
    name: str | None = Field(default=None, min_length=1, max_length=150)
    place: str = Field(default="", max_length=300)
    people: tuple[str, ...] = ()
    event: str = Field(default="", max_length=MAX_NAME)

    @field_validator("at", mode="before")
    @classmethod
    def _hour(cls, written: object) -> object:
        if not isinstance(written, str):  # YAML reads a bare 9:00 as a number in base 60
            raise wrong("file-hour")
        return written

    @field_validator("timezone")
    @classmethod
    def _zone(cls, zone: str | None) -> str | None:
        if zone is not None and zone not in available_timezones():
            raise wrong("setting-zone")
        return zone


SyncParts = Annotated[tuple[SyncPart, ...], BeforeValidator(_listed)]


@dataclass(frozen=True, slots=True)
class Arranged:
    """A meeting as the file says it, or as it is: `meeting` is None for one that is new."""

    mandate: Mandate
    plan: Plan
    meeting: Meeting | None = None


Arrangement = tuple[Arranged | None, Arranged | None]
"""What is, and what the file says."""


async def arrangements(
    work: Work, mandate: Mandate, parts: Sequence[SyncPart], ids: dict[str, str], today: date
) -> list[Arrangement]:
    """What has to change for the meetings of a mandate to be those of the file, known by their names; nothing if they
    are."""
    there = {
        meeting.name: Arranged(mandate, await plan_of(work, meeting), meeting)
        for meeting in await work.meetings.of_mandate(mandate.organisation, mandate.id)
    }
    wanted = [_plan(part, mandate, ids, there.get(part.name or mandate.name), today) for part in parts]
    changes: list[Arrangement] = []
    for plan in wanted:
        found = there.get(plan.name)
        if found is None or found.plan != plan:
            changes.append((found, Arranged(mandate, plan, found.meeting if found else None)))
    kept = {plan.name for plan in wanted}
    return changes + [(found, None) for name, found in sorted(there.items()) if name not in kept]


async def carry_out(work: Work, old: Arranged | None, new: Arranged | None, by: str) -> None:
    """Make one change."""
    if new is not None and new.meeting is not None:
        await rearrange(work, by, new.meeting, new.plan)
    elif new is not None:
        await arrange(work, by, new.mandate, new.plan)
    elif old is not None and old.meeting is not None:
        await rearrange(work, by, old.meeting, replace(old.plan, state=MeetingState.ENDED))


def possible(parts: Sequence[SyncPart] | None, roles: dict[str, Any], rooms: Sequence[str]) -> None:
    """Raises ValueError for somebody who is not among the members, two meetings of one name, or a place that is the
    link of a room which the CM cannot enter; `rooms`: those of the CM, as addresses."""
    known = [Address.parse(room) for room in rooms]
    entered = frozenset((room.platform, room.id) for room in known)
    if any(leads_astray(part.place, entered) for part in parts or ()):
        raise wrong("file-place")
    names = [part.name for part in parts or ()]
    if len(set(names)) != len(names):
        raise wrong("file-meetings")
    for part in parts or ():
        unknown = next((name for name in part.people if name not in roles), None)
        if unknown is not None:
            raise wrong("file-sync-member", name=unknown)


def _plan(part: SyncPart, mandate: Mandate, ids: dict[str, str], found: Arranged | None, today: date) -> Plan:
    rule = weekly([_DAYS.index(day) for day in part.every], part.weeks)
    same = found is not None and found.plan.recurrence.rule == rule
    anchor = part.begins or (found.plan.recurrence.anchor if found and same else today)
    recurrence = Recurrence(rule, anchor, part.at, part.timezone or mandate.zone)
    people = tuple(sorted(ids[name] for name in part.people))
    return Plan(part.name or mandate.name, recurrence, part.place, people, part.event.strip(), _state(found))


def _state(found: Arranged | None) -> MeetingState:
    """A meeting that people paused in the chat stays so: the file does not say."""
    return found.plan.state if found else MeetingState.ACTIVE
