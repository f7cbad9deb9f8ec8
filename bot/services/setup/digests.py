"""Digests, as the file of `apply` says them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from bot.core.digests import EVERY_DAY, Plan, WhenEmpty
from bot.core.people import Mandate, Room
from bot.services.digests.keeping import keep, setting, stop
from bot.services.operating import BY
from bot.services.setup.hours import DAYS, hour
from bot.storage.work import Work

_SPANS = {"day": EVERY_DAY, "weekday": frozenset(range(5))}


Each = Literal["day", "weekday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def _days(written: object) -> object:
    """One day or span is written without brackets."""
    return (written,) if isinstance(written, str) else written


class DigestPart(BaseModel):
    """On which days and at what hour (of the mandate's zone) each room on some sides gets a digest."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    every: Annotated[tuple[Each, ...], BeforeValidator(_days), Field(min_length=1)]
    at: Annotated[time, BeforeValidator(hour)]
    when_empty: Literal["line", "nothing"] = "line"
    sides: tuple[Literal["comms", "cm"], ...] = ("comms", "cm")

    @property
    def plan(self) -> Plan:
        """When it comes."""
        days = [_SPANS[each] if each in _SPANS else {DAYS.index(each)} for each in self.every]
        return Plan(frozenset().union(*days), self.at, WhenEmpty(self.when_empty))


@dataclass(frozen=True, slots=True)
class RoomDigest:
    """When the digest of a room comes by itself."""

    mandate: Mandate
    room: Room
    plan: Plan


def _off(written: object) -> object:
    """`off`, which YAML reads as false: no side gets one."""
    return {"every": "day", "at": "0:00", "sides": ()} if written is False else written


OptionalDigest = Annotated[DigestPart | None, BeforeValidator(_off)]

DigestChange = tuple[RoomDigest | None, RoomDigest | None]


async def digest_changes(
    work: Work, mandate: Mandate, part: DigestPart | None, rooms: Sequence[Room]
) -> list[DigestChange]:
    """What has to change for each room of a mandate, before and after; nothing where the file does not say."""
    if part is None:
        return []
    found = []
    for room in sorted(rooms, key=lambda each: str(each.address)):
        before = (await setting(work, room)).plan
        after = part.plan if room.side.value in part.sides else None
        if before != after:
            found.append((_of(mandate, room, before), _of(mandate, room, after)))
    return found


async def change_digest(work: Work, old: RoomDigest | None, new: RoomDigest | None) -> None:
    """Make one such change."""
    if new is not None:
        await keep(work, new.mandate, new.room, new.plan, BY)
    elif old is not None:
        await stop(work, old.room, BY)


def _of(mandate: Mandate, room: Room, plan: Plan | None) -> RoomDigest | None:
    return RoomDigest(mandate, room, plan) if plan else None
