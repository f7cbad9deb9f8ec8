"""`M-3`, `T-12`, `D-4`, `A-7`: a record of a sync by its number, as this member may see it; and `/sync agenda`."""

from __future__ import annotations

import re

from bot.cards.syncrecords import Seat, decision_card, task_card
from bot.cards.syncs import agenda_card, prompt
from bot.core.card import Card, Reply
from bot.core.people import Mandate, Side
from bot.core.rights import Action
from bot.core.syncs import Sitting, SittingState, Written, side_of
from bot.errors import Gone
from bot.services.syncs import access, coming, topicing
from bot.services.syncs.access import Seated
from bot.services.syncs.viewing import agenda, name_of
from bot.services.turn import Turn, lens_of, shown
from bot.services.who import Standpoint, allows, mandates_of, named
from bot.storage.work import Work

_NUMBER = re.compile(r"\s*([MTDA])\s*-?\s*(\d{1,9})\s*", re.IGNORECASE)


def is_number(text: str) -> bool:
    """Whether a text is the number of a record of a sync, such as `T-12`."""
    return _NUMBER.fullmatch(text) is not None


async def numbered(work: Work, standpoint: Standpoint, text: str) -> Card:
    """The card of that number. Raises Gone, also for what this member may not learn of."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise Gone
    number = int(found[2])
    match found[1].upper():
        case "M":
            return await _sitting(work, standpoint, number)
        case "T":
            return await _topic(work, standpoint, number)
        case "D":
            return await _decision(work, standpoint, number)
        case _:
            return await _task(work, standpoint, number)


async def of_here(turn: Turn) -> Reply:
    """`/sync agenda`: the next sync of the meetings here, or the last if it began less than a day ago."""
    standpoint, meetings = await access.meetings_here(turn)
    soonest = (await coming.by_time(turn.work, access.some(meetings, standpoint)))[0]
    locked = await access.at_meeting(turn, soonest.id)
    sitting = await coming.next_sitting(turn.work, locked.meeting)
    return shown(await drawn(turn.work, standpoint, locked.mandate, sitting))


async def drawn(work: Work, standpoint: Standpoint, mandate: Mandate, sitting: Sitting) -> Card:
    """A sync as this member may see it. Raises Gone."""
    lens = lens_of(standpoint.actor, standpoint.organisation, mandate)
    side = side_of(standpoint.actor.role)
    found = await agenda(work, standpoint.organisation, mandate, sitting, side, lens.words.locale)
    if found is None:
        raise Gone
    return agenda_card(found, lens) if sitting.state is SittingState.OPEN else prompt(found, lens)


async def _sitting(work: Work, standpoint: Standpoint, number: int) -> Card:
    sitting = await work.sittings.numbered(standpoint.organisation.id, number)
    if sitting is None or not _may_be_theirs(standpoint, sitting.mandate):
        raise Gone
    return await drawn(work, standpoint, await _mandate(work, standpoint, sitting.mandate), sitting)


async def _topic(work: Work, standpoint: Standpoint, number: int) -> Card:
    topic = await work.topics.numbered(standpoint.organisation.id, number)
    if topic is None:
        raise Gone
    _readable(work, standpoint, topic.written, topic.mandate)
    meeting = await work.meetings.get(standpoint.organisation.id, topic.meeting)
    if meeting is None:
        raise Gone
    mandate = await _mandate(work, standpoint, topic.mandate)
    lens = lens_of(standpoint.actor, standpoint.organisation, mandate)
    return await topicing.card(work, Seated(standpoint.actor, mandate, meeting, lens), topic)


async def _decision(work: Work, standpoint: Standpoint, number: int) -> Card:
    minute = await work.minutes.decision(standpoint.organisation.id, number)
    if minute is None:
        raise Gone
    side = _readable(work, standpoint, minute.written, minute.mandate)
    mandate = await _mandate(work, standpoint, minute.mandate)
    by = await name_of(work, minute.organisation, minute.written.by)
    seat = Seat(side, minute.written.by == named(standpoint.actor))
    return decision_card(minute, by, seat, lens_of(standpoint.actor, standpoint.organisation, mandate))


async def _task(work: Work, standpoint: Standpoint, number: int) -> Card:
    task = await work.tasks.numbered(standpoint.organisation.id, number)
    if task is None:
        raise Gone
    _readable(work, standpoint, task.written, task.mandate)
    mandate = await _mandate(work, standpoint, task.mandate)
    owner = await name_of(work, task.organisation, task.owner)
    return task_card(task, owner, lens_of(standpoint.actor, standpoint.organisation, mandate))


async def _mandate(work: Work, standpoint: Standpoint, id: str) -> Mandate:
    (mandate,) = await mandates_of(work, standpoint.organisation.id, [id])
    if not allows(standpoint.actor, Action.JOIN_SYNCS, [mandate]):
        raise Gone
    return mandate


def _readable(work: Work, standpoint: Standpoint, written: Written, mandate: str) -> Side:
    """The side that reads it. Asked before anything else is looked up: what this person may not know of takes as long
    as what is not there."""
    side = side_of(standpoint.actor.role)
    if not written.may_be_read_by(side, work.now) or not _may_be_theirs(standpoint, mandate):
        raise Gone
    return side


def _may_be_theirs(standpoint: Standpoint, mandate: str) -> bool:
    """Whether a record of a mandate may be looked up here; a CM's only among the mandates in question."""
    return standpoint.member.role.is_comms or mandate in {each.id for each in standpoint.mandates}
