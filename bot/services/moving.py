"""A room that the platform gave another address: everything that named the old one follows."""

from __future__ import annotations

from bot.core.address import Address
from bot.ports import JobKind
from bot.storage.work import Work


async def moved(work: Work, old: Address, new: Address) -> None:
    """Link every mandate of the old address to the new one, and let what was tagged there, stands there and is to go
    there follow. Told again, it does nothing."""
    for room in await work.people.move_rooms(old, new):
        await work.register.note(
            room.organisation,
            at=work.now.instant,
            actor="passerelle",
            verb="room-moved",
            subject=room.id,
            old=str(old),
            new=str(new),
        )
    await work.moves.follow(old, new)
    work.wake(JobKind.DRAIN, str(new))
