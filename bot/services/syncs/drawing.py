"""Drawing the cards of syncs when they leave, for the side on which the room is then."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.cards import syncrecords as records
from bot.cards import syncs as cards
from bot.cards.lens import Lens
from bot.cards.syncs import Agenda
from bot.core.card import Card
from bot.core.delivery import Kind
from bot.core.people import Side
from bot.core.syncs import MinuteKind, Sitting, Task, Topic
from bot.services.drawing import Desk
from bot.services.syncs.viewing import agenda, name_of


async def _side_of(desk: Desk) -> Side | None:
    """On which side of the mandate the room is now; None for one that is none of its rooms any more."""
    sides = await desk.work.happenings.sides(desk.organisation.id, desk.mandate.id)
    return sides.get(str(desk.delivery.place.room))


async def _agenda(desk: Desk, side: Side) -> Agenda | None:
    sitting = await desk.work.sittings.get(desk.organisation.id, desk.delivery.subject)
    if sitting is None:
        return None
    return await agenda(desk.work, desk.organisation, desk.mandate, sitting, side, desk.lens.words.locale)


def _of_sitting(side: Side, draw: Callable[[Agenda, Lens], Card]) -> Callable[[Desk], Awaitable[Card | None]]:
    async def compose(desk: Desk) -> Card | None:
        if await _side_of(desk) is not side:
            return None
        found = await _agenda(desk, side)
        return draw(found, desk.lens) if found else None

    return compose


async def _change(desk: Desk) -> Card | None:
    side = await _side_of(desk)
    found = await _agenda(desk, side) if side else None
    return cards.change(found, desk.lens) if found else None


def _summary(side: Side) -> Callable[[Desk], Awaitable[Card | None]]:
    async def compose(desk: Desk) -> Card | None:
        if await _side_of(desk) is not side:
            return None
        found = await _agenda(desk, side)
        said = found is not None and (found.minutes or any(_came_of(task, found) for task, _ in found.tasks))
        if found is None or not (said or desk.delivery.refreshes):
            return None
        return cards.summary(found, desk.lens)

    return compose


def _came_of(task: Task, found: Agenda) -> bool:
    return task.sitting == found.sitting.id


def _topic(side: Side) -> Callable[[Desk], Awaitable[Card | None]]:
    async def compose(desk: Desk) -> Card | None:
        topic = await desk.work.topics.get(desk.organisation.id, desk.delivery.subject)
        if topic is None or await _side_of(desk) is not side or not topic.written.may_be_read_by(side, desk.work.now):
            return None
        sitting = await _sitting_of(desk, topic)
        return await _asked(desk, topic, sitting, side) if sitting else None

    return compose


async def _sitting_of(desk: Desk, topic: Topic) -> Sitting | None:
    meeting = await desk.work.meetings.get(desk.organisation.id, topic.meeting)
    return await desk.work.sittings.latest(meeting) if meeting else None


async def _asked(desk: Desk, topic: Topic, sitting: Sitting, side: Side) -> Card:
    organisation = desk.organisation.id
    minutes = await desk.work.minutes.of_sitting(organisation, sitting.id)
    answers = [
        (minute, await name_of(desk.work, organisation, minute.written.by))
        for minute in minutes
        if minute.kind is MinuteKind.ANSWER
        and minute.topic == topic.id
        and minute.written.may_be_read_by(side, desk.work.now)
    ]
    by = await name_of(desk.work, organisation, topic.written.by)
    return records.asked_in_text(topic, by, sitting, answers, desk.lens)


async def _task_due(desk: Desk) -> Card | None:
    task = await desk.work.tasks.get(desk.organisation.id, desk.delivery.subject)
    side = await _side_of(desk)
    if task is None or side is None or not task.written.may_be_read_by(side, desk.work.now):
        return None
    owner = await name_of(desk.work, desk.organisation.id, task.owner)
    return records.task_card(task, owner, desk.lens, is_due=True)


async def _nothing(_desk: Desk) -> Card | None:
    """What stands in a calendar is no card."""
    return None


COMPOSERS: dict[Kind, Callable[[Desk], Awaitable[Card | None]]] = {
    Kind.SYNC_PROMPT_COMMS: _of_sitting(Side.COMMS, cards.prompt),
    Kind.SYNC_PROMPT_CM: _of_sitting(Side.CM, cards.prompt),
    Kind.SYNC_AGENDA_COMMS: _of_sitting(Side.COMMS, cards.agenda_card),
    Kind.SYNC_AGENDA_CM: _of_sitting(Side.CM, cards.agenda_card),
    Kind.SYNC_CHANGE: _change,
    Kind.SYNC_TOPIC_COMMS: _topic(Side.COMMS),
    Kind.SYNC_TOPIC_CM: _topic(Side.CM),
    Kind.SYNC_SUMMARY_COMMS: _summary(Side.COMMS),
    Kind.SYNC_SUMMARY_CM: _summary(Side.CM),
    Kind.TASK_DUE: _task_due,
    Kind.SYNC_EVENT: _nothing,
}
"""How each card of a sync is drawn."""
