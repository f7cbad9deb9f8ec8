"""Reading from the rows how things stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version

from bot.core.address import Address, Platform
from bot.core.delivery import DeliveryState
from bot.core.loops import Rest
from bot.core.people import Mandate, Organisation, Side
from bot.core.schedules import Schedule, ScheduleKind
from bot.core.status import Coming, HouseState, MandateState, Reached, Resting, State
from bot.services import gate
from bot.services.whereabouts import room_called
from bot.storage.work import Work

COMING = 3
"""What comes next of one mandate, at the most."""

_COUNTED = {
    "waiting": DeliveryState.WAITING,
    "sending": DeliveryState.SENDING,
    "held": DeliveryState.HELD,
    "failed": DeliveryState.DEAD,
}
_KINDS = {ScheduleKind.SYNC: "sync", ScheduleKind.DIGEST: "digest"}


async def whole(work: Work) -> State:
    """Every organisation of this deployment: for its operator alone."""
    found = [await work.people.organisation(id) for id in await work.people.organisations()]
    houses = [await house(work, each, await work.people.mandates(each.id)) for each in found if each is not None]
    return await state(work, houses)


async def state(work: Work, houses: Sequence[HouseState]) -> State:
    """How things stand in some organisations, and on the platforms of their rooms alone."""
    rooms = [room for house in houses for each in house.mandates for side in each.rooms.values() for room in side]
    return State(
        version=_version(),
        at=work.now.instant,
        paused=await work.pausing.since(),
        platforms=tuple([await _reached(work, *where) for where in _workspaces(rooms)]),
        houses=tuple(houses),
    )


async def house(work: Work, organisation: Organisation, mandates: Sequence[Mandate]) -> HouseState:
    """One organisation, and some of its mandates."""
    counted = await work.deliveries.counted(organisation.id)
    return HouseState(
        name=organisation.name,
        deliveries={name: counted.get(each, 0) for name, each in _COUNTED.items()},
        mandates=tuple([await _mandate(work, mandate) for mandate in mandates]),
        resting=tuple([await _resting(work, rest) for rest in await _rests(work, organisation, mandates)]),
    )


async def coming(work: Work, mandate: Mandate, kinds: Iterable[ScheduleKind] = tuple(_KINDS)) -> tuple[Coming, ...]:
    """What comes next by itself in a mandate, the soonest first."""
    schedules = await work.schedules.of_mandate(mandate.organisation, mandate.id)
    found = [
        Coming(_KINDS[each.kind], await _name(work, each), each.next_at)
        for each in schedules
        if each.kind in kinds and not each.paused and each.next_at is not None
    ]
    return tuple(sorted(found, key=lambda each: each.at)[:COMING])


async def _mandate(work: Work, mandate: Mandate) -> MandateState:
    rooms = await work.people.rooms(mandate.organisation, mandate.id)
    freeze = await gate.freeze_on(work, mandate.organisation, mandate.id)
    return MandateState(
        name=mandate.name,
        zone=mandate.zone,
        rooms={side: tuple(str(room.address) for room in rooms if room.side is side) for side in Side},
        people=len(mandate.members),
        questions=len(await work.questions.waiting(mandate.organisation, [mandate.id])),
        frozen=freeze.at if freeze else None,
        coming=await coming(work, mandate),
    )


async def _rests(work: Work, organisation: Organisation, mandates: Sequence[Mandate]) -> Sequence[Rest]:
    found = await work.rests.holding(organisation.id, work.now.instant)
    return [rest for rest in found if rest.mandate in {mandate.id for mandate in mandates}]


async def _resting(work: Work, rest: Rest) -> Resting:
    room = "" if rest.direct else await room_called(work, rest.organisation, Address.parse(rest.lane))
    return Resting(room, rest.lane, rest.until, rest.id)


async def _name(work: Work, schedule: Schedule) -> str:
    meeting = await work.meetings.of_schedule(schedule.organisation, schedule.id)
    return meeting.name if meeting else ""


async def _reached(work: Work, platform: str, workspace: str) -> Reached:
    outages = [await work.outages.of(scope) for scope in (f"{platform}:", f"{platform}:{workspace}/")]
    lost = [each.since for each in outages if each is not None and each.over is None]
    found = Reached(platform, workspace, min(lost, default=None))
    gone = (await work.departures.all()).get((Platform(platform), workspace))
    return found if gone is None else replace(found, gone=gone.at, kept=gone.kept)


def _workspaces(rooms: Iterable[str]) -> list[tuple[str, str]]:
    found = set()
    for room in rooms:
        platform, _, rest = room.partition(":")
        found.add((platform, rest.partition("/")[0] if "/" in rest else ""))
    return sorted(found)


def _version() -> str:
    try:
        return version("passerelle")
    except PackageNotFoundError:  # run from a folder in which it was not installed
        return "unknown"
