"""The last gate: who would read a card where it is to stand, and what becomes of one that a freeze stopped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.core.address import Address
from bot.core.delivery import Delivery, DeliveryState, Kind
from bot.core.people import Room, Side
from bot.ports import RoomFacts
from bot.services import answering, dispatch, editing
from bot.storage.work import Work


@dataclass(frozen=True, slots=True)
class Reach:
    """What is on record of a place now. `refusal`: why nothing is sent there any more, if that is so; `foreign`:
    whether people from outside the room's workspace belong there; `members`: who does, by identity; `departed`: who may
    still sit there and does not, each with what they are known by; `called`: the room's name as it was last learnt."""

    refusal: str = ""
    foreign: bool = False
    members: frozenset[str] = frozenset()
    departed: Mapping[Address, str] = field(default_factory=dict)
    called: str = ""

    def forbids(self, facts: RoomFacts) -> str:
        """Why nothing is sent into a room as its platform knows it now; empty if something may be."""
        if not facts.exists:
            return "room-gone"
        if facts.wider or (facts.shared and not self.foreign):
            return "room-too-wide"
        return "room-lets-in" if facts.strangers(self.members) else ""


NOWHERE = Reach("room-unlinked")


async def reach(work: Work, delivery: Delivery) -> Reach:
    """Whether a place still is where this mandate's cards go: rooms and people change while a card waits."""
    place, organisation = delivery.place, delivery.organisation
    if delivery.kind is Kind.FAREWELL:
        return Reach("" if await _has_just_left(work, delivery) else "no-member")
    if place.person:
        found = await work.people.members_by_account(place.room)
        return Reach("" if any(member.organisation == organisation for member in found) else "no-member")
    if place.direct:
        return Reach("" if await _is_there_still(work, delivery) else "no-member")
    room = await work.people.room(organisation, delivery.mandate, place.room)
    if room is None:
        return Reach("room-unlinked")
    return await of_room(work, room)


async def of_room(work: Work, room: Room) -> Reach:
    """Who belongs in a room that is linked to a mandate."""
    belongs = await work.belonging.of_room(room.organisation, room.mandate, room.side, room.address)
    return Reach(foreign=belongs.foreign, members=belongs.members, departed=belongs.departed, called=room.name)


async def _is_there_still(work: Work, delivery: Delivery) -> bool:
    """Whether whoever is spoken to directly is still a member: who asked or signalled, else a lead."""
    recall = await work.recalls.get(delivery.organisation, delivery.subject)
    asked = recall.question if recall and recall.question else delivery.subject
    question = await work.questions.get(delivery.organisation, asked)
    signal = await work.signals.get(delivery.organisation, delivery.subject)
    by = question.asker if question else signal.sender if signal and delivery.kind is not Kind.SIGNAL_CALL else None
    if by is None:
        return True
    return any(member.id == by for member in await work.people.members(delivery.organisation))


async def _has_just_left(work: Work, delivery: Delivery) -> bool:
    """Whether the last words are for whoever they were written for."""
    parting = await work.partings.get(delivery.organisation, delivery.subject)
    return parting is not None and delivery.place.room in parting.accounts


async def widened(work: Work, delivery: Delivery) -> None:
    """A room turned out to be open to others: what the CM side was told there in confidence is held and recalled."""
    rooms = await work.people.rooms(delivery.organisation, delivery.mandate, Side.CM)
    if any(room.address == delivery.place.room for room in rooms):
        await editing.room_widened(work, delivery.organisation, delivery.place.room)


async def keep_back(work: Work, delivery: Delivery) -> DeliveryState:
    """Settle a delivery that a freeze stopped; comms see on its card that it waits for *Send now*.

    A refresh is dropped: the copy that stands says less, or what it said before the freeze.
    """
    if delivery.refreshes is not None:
        return DeliveryState.DROPPED
    if delivery.kind is Kind.DIGEST:
        return DeliveryState.WAITING  # drawn again it says that a freeze holds, and clears nothing
    if delivery.kind is Kind.ANSWER_CM:
        await answering.keep_back(work, delivery.organisation, delivery.subject)
        return DeliveryState.DROPPED
    await dispatch.refresh(work, delivery.organisation, delivery.subject)
    return DeliveryState.HELD
