"""Who may do what in a sync: by the record that a button names, or by the place where something is said."""

from __future__ import annotations

from dataclasses import dataclass

from bot.cards.lens import Lens
from bot.core.people import Actor, Mandate, Side
from bot.core.rights import Action
from bot.core.syncs import Meeting, MeetingState, Sitting, SittingState, Task, Topic, side_of
from bot.errors import Gone, Invalid
from bot.services.syncs.findings import mandate_of
from bot.services.turn import Turn
from bot.services.who import Standpoint, allows, named, require


@dataclass(frozen=True, slots=True)
class Seated:
    """Somebody at a meeting: who, for which mandate, on which side, and how to talk to them."""

    actor: Actor
    mandate: Mandate
    meeting: Meeting
    lens: Lens

    @property
    def side(self) -> Side:
        """The side that they are on, wherever they speak."""
        return side_of(self.actor.role)

    @property
    def name(self) -> str:
        """How records name them."""
        return named(self.actor)


async def at_meeting(turn: Turn, id: str, action: Action = Action.JOIN_SYNCS, *, ended: bool = False) -> Seated:
    """Somebody at a meeting, which is locked. Raises Refused, or Gone for one that has ended, unless what came of it
    is the matter (`ended`)."""
    actor = await turn.actor_of(id)
    meeting = await turn.work.meetings.get(actor.organisation, id, lock=True)
    if meeting is None or (meeting.state is MeetingState.ENDED and not ended):
        raise Gone
    mandate = await mandate_of(turn.work, meeting.organisation, meeting.mandate)
    require(actor, action, [mandate])
    return Seated(actor, mandate, meeting, await turn.lens(actor, mandate))


async def at_sitting(turn: Turn, id: str, action: Action = Action.JOIN_SYNCS) -> tuple[Seated, Sitting]:
    """The same at one sync, which is locked."""
    actor = await turn.actor_of(id)
    sitting = await turn.work.sittings.get(actor.organisation, id)
    if sitting is None:
        raise Gone
    seated = await at_meeting(turn, sitting.meeting, action, ended=sitting.state is SittingState.OPEN)
    locked = await turn.work.sittings.get(actor.organisation, id, lock=True)
    if locked is None:
        raise Gone
    return seated, locked


async def at_topic(turn: Turn, id: str) -> tuple[Seated, Topic]:
    """The same about a topic, locked. Raises Gone for one that this person may not learn of."""
    actor = await turn.actor_of(id)
    topic = await turn.work.topics.get(actor.organisation, id, lock=True)
    if topic is None:
        raise Gone
    seated = await at_meeting(turn, topic.meeting)
    if not topic.written.may_be_read_by(seated.side, turn.work.now):
        raise Gone
    return seated, topic


async def at_task(turn: Turn, id: str) -> tuple[Seated, Task]:
    """The same about an action, locked."""
    actor = await turn.actor_of(id)
    task = await turn.work.tasks.get(actor.organisation, id, lock=True)
    sitting = await turn.work.sittings.get(actor.organisation, task.sitting) if task else None
    if task is None or sitting is None:
        raise Gone
    seated = await at_meeting(turn, sitting.meeting, ended=True)
    if not task.written.may_be_read_by(seated.side, turn.work.now):
        raise Gone
    return seated, task


async def meetings_here(turn: Turn, action: Action = Action.JOIN_SYNCS) -> tuple[Standpoint, list[Meeting]]:
    """The meetings that somebody may mean here, over the mandates in question. Raises Refused."""
    standpoint = await turn.standpoint()
    mine = [mandate for mandate in standpoint.mandates if allows(standpoint.actor, action, [mandate])]
    require(standpoint.actor, action, mine)
    found: list[Meeting] = []
    for mandate in mine:
        found += await turn.work.meetings.of_mandate(mandate.organisation, mandate.id)
    return standpoint, found


async def seated(turn: Turn, standpoint: Standpoint, meeting: Meeting) -> Seated:
    """Somebody at one of the meetings here."""
    mandate = await mandate_of(turn.work, meeting.organisation, meeting.mandate)
    return Seated(standpoint.actor, mandate, meeting, await turn.lens(standpoint.actor, mandate))


def some(meetings: list[Meeting], standpoint: Standpoint) -> list[Meeting]:
    """The meetings. Raises Invalid if there is none: who could set one up is told how."""
    if not meetings:
        comms = allows(standpoint.actor, Action.RUN_SYNCS, standpoint.mandates)
        raise Invalid("sync-none-yet" if comms else "sync-none")
    return meetings
