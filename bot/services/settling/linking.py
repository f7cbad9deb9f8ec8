"""Linking rooms to a side of a mandate, and unlinking them: each with its line in the register, told to comms."""

from __future__ import annotations

from bot.core.address import Address, Place
from bot.core.delivery import Kind
from bot.core.people import Caller, Mandate, Room, Side
from bot.errors import Invalid
from bot.services import announcing, dispatch
from bot.services.syncs import appointing
from bot.storage.ids import new_id
from bot.storage.work import Work


async def fits(work: Work, caller: Caller, room: Address, side: Side, field: str) -> None:
    """A room on both sides would show the CM what comms say among themselves; one of another organisation is none that
    this person may know of. Raises Invalid."""
    links = await work.people.rooms_at(room)
    mine = {member.organisation for member in await work.people.members_of(caller)}
    if any(each.organisation not in mine for each in links):
        raise Invalid("pick-unknown", field)
    if any(each.side is not side for each in links):
        raise Invalid("setup-both-sides", field)


async def link(work: Work, by: str, mandate: Mandate, side: Side, room: Address) -> None:
    """A room is one of a mandate's from now on, with the first steps before it while they are not done."""
    await work.people.add_room(Room(new_id("k"), mandate.organisation, mandate.id, side, room))
    await _note(work, by, mandate, "link-room", side, room)
    await announcing.announce(work, mandate)
    await appointing.follow_all(work, mandate)
    if await work.checklists.is_open(mandate.organisation, mandate.id):
        await dispatch.post(work, Kind.CHECKLIST, mandate.id, mandate, Place(room))


async def unlink(work: Work, by: str, mandate: Mandate, room: Room) -> None:
    """A room is none of the mandate's any more: nothing of it is sent there."""
    await work.people.remove_room(room)
    await _note(work, by, mandate, "unlink-room", room.side, room.address)
    await announcing.announce(work, mandate)
    await appointing.follow_all(work, mandate)


async def _note(work: Work, by: str, mandate: Mandate, verb: str, side: Side, room: Address) -> None:
    await work.register.note(
        mandate.organisation,
        at=work.now.instant,
        actor=by,
        verb=verb,
        subject=mandate.id,
        side=side.value,
        room=str(room),
    )
