"""How long a question waits before somebody is called, and whom: the room, the second person, the leads."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bot.core.people import Member, Policy, Role
from bot.core.worktime import WorkTime

MOST_CALLED = 3
"""People called at once: platforms quarantine bots that write to many."""


class Rung(Enum):
    """A rung of the ladder, from the bottom. Whatever rung it is, silence never becomes a yes."""

    ROOM = "room"
    SECOND = "second"
    LEADS = "leads"


@dataclass(frozen=True, slots=True)
class Call:
    """A rung that was reached (UTC), and who was called there, by member id; nobody in particular in the ROOM."""

    rung: Rung
    at: datetime
    members: tuple[str, ...] = ()


def deadline(since: datetime, policy: Policy, work: WorkTime, *, urgent: bool) -> datetime:
    """Until when (UTC) an answer is awaited: an urgent question waits at any hour, another in working time alone."""
    return since + policy.urgent_within if urgent else work.later(since, policy.answer_within)


def ladder(members: Sequence[Member], policy: Policy, asker: str) -> list[tuple[Rung, tuple[str, ...]]]:
    """The rungs for a question of `asker`, with whom each calls. Nobody is called twice, nor called to themself.

    `members` are those still there: a second person who has left, or is no longer in comms, is passed over.
    """
    comms = [member for member in members if member.role.is_comms and member.id != asker]
    second = tuple(member.id for member in comms if member.id == policy.then)
    leads = tuple(member.id for member in comms if member.role is Role.LEAD and member.id not in second)
    rungs = [(Rung.ROOM, ()), (Rung.SECOND, second), (Rung.LEADS, leads[:MOST_CALLED])]
    return [(rung, called) for rung, called in rungs if called or rung is Rung.ROOM]


def following(
    rungs: Sequence[tuple[Rung, tuple[str, ...]]], done: Collection[Rung]
) -> tuple[Rung, tuple[str, ...]] | None:
    """The next rung; None at the top."""
    return next((each for each in rungs if each[0] not in done), None)
