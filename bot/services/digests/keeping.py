"""When the digest of a room comes: set, changed and stopped, in the chat or by a file."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.core.digests import FIRST, GRACE, Digest, Plan, days_of
from bot.core.people import Mandate, Room
from bot.core.schedules import Schedule, ScheduleKind
from bot.errors import Stale
from bot.i18n.zones import clock_of
from bot.services import scheduling
from bot.services.digests.running import note
from bot.storage.ids import new_id
from bot.storage.work import Work


@dataclass(frozen=True, slots=True)
class Setting:
    """The digest of a room as it is set: `plan` is None while none comes by itself. `version`: for compare-and-set."""

    digest: Digest | None = None
    schedule: Schedule | None = None

    @property
    def plan(self) -> Plan | None:
        """When it comes."""
        if self.digest is None or self.schedule is None or self.schedule.paused:
            return None
        recurrence = self.schedule.recurrence
        return Plan(days_of(recurrence), recurrence.at, self.digest.when_empty)

    @property
    def version(self) -> int:
        """How often people have changed it."""
        return self.schedule.version if self.schedule else 0


async def setting(work: Work, room: Room, *, lock: bool = False) -> Setting:
    """How the digest of a room is set; locked, nobody changes it before this unit of work ends."""
    digest = await work.digests.of_room(room.organisation, room.id)
    if digest is None or digest.schedule is None:
        return Setting(digest)
    return Setting(digest, await work.schedules.get(room.organisation, digest.schedule, lock=lock))


async def digest_of(work: Work, mandate: Mandate, room: Room) -> Digest:
    """The digest of a room, locked; begun now, with the last days behind it, if there was none."""
    found = await work.digests.of_room(room.organisation, room.id, lock=True)
    if found is not None:
        return found
    since = work.now.instant - FIRST
    covered = await work.happened.line_at(room.organisation, since)
    digest = Digest(new_id("y"), room.organisation, mandate.id, room.id, covered, since)
    await work.digests.add(digest)
    return digest


async def keep(work: Work, mandate: Mandate, room: Room, plan: Plan, by: str, version: int | None = None) -> Schedule:
    """Have the digest of a room come by a plan, on the mandate's clocks. Returns what it comes by.

    Raises Stale, with the name of who was first, if it was changed since `version`.
    """
    before = await setting(work, room, lock=True)
    if version is not None and before.version != version:
        raise await overtaken(work, before.digest)
    digest = await digest_of(work, mandate, room)
    schedule = await _scheduled(work, mandate, before.schedule, plan)
    await work.digests.save(replace(digest, schedule=schedule.id, when_empty=plan.when_empty))
    await note(work, digest, by, "digest-set", rule=str(schedule.recurrence.rule), local=plan.at.isoformat())
    return schedule


async def _scheduled(work: Work, mandate: Mandate, before: Schedule | None, plan: Plan) -> Schedule:
    today = work.now.instant.astimezone(clock_of(mandate.zone)).date()
    recurrence = plan.recurrence(before.recurrence.anchor if before else today, mandate.zone)
    if before is None:
        return await scheduling.add(work, mandate.organisation, mandate.id, ScheduleKind.DIGEST, recurrence, GRACE)
    if before.paused:
        before = await scheduling.resume(work, before.organisation, before.id, before.version)
    return await scheduling.edit(work, before.organisation, before.id, before.version, recurrence, GRACE)


async def stop(work: Work, room: Room, by: str) -> bool:
    """Let no digest come to a room by itself any more; False if none did."""
    found = await setting(work, room, lock=True)
    if found.plan is None or found.schedule is None or found.digest is None:
        return False
    await scheduling.pause(work, room.organisation, found.schedule.id, found.schedule.version)
    await note(work, found.digest, by, "digest-off")
    return True


async def move_zone(work: Work, mandate: Mandate, by: str) -> None:
    """A mandate has another time zone: its digests keep their hour, on the new clocks."""
    for digest in await work.digests.of_mandate(mandate.organisation, mandate.id):
        schedule = await work.schedules.get(mandate.organisation, digest.schedule or "", lock=True)
        if schedule is not None and schedule.recurrence.zone != mandate.zone:
            recurrence = replace(schedule.recurrence, zone=mandate.zone)
            await scheduling.edit(work, mandate.organisation, schedule.id, schedule.version, recurrence, GRACE)
            await note(work, digest, by, "digest-set", zone=mandate.zone)


async def overtaken(work: Work, digest: Digest | None) -> Stale:
    """What whoever came too late is told: who changed or posted it first."""
    if digest is None:
        return Stale("stale-changed")
    history = await work.register.about(digest.organisation, digest.id)
    member = await work.people.member(digest.organisation, history[-1].actor) if history else None
    return Stale("digest-stale-by", name=member.name) if member else Stale("stale-changed")
