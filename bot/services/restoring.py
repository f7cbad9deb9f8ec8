"""After a restore, or a copy into another database, nothing leaves before a person says so, and nothing that may have
arrived is sent unseen."""

from __future__ import annotations

from dataclasses import dataclass

from bot.services import mailing
from bot.services.operating import BY
from bot.storage.database import Database
from bot.storage.depths import BACKUP
from bot.storage.work import Work


@dataclass(frozen=True, slots=True)
class Restored:
    """How many cards waited when the copy was made, how many timers have come due since, and how many events had come
    in and were not handled yet: what these give rise to is made anew, though it may have been sent after the copy."""

    waiting: int
    due: int
    events: int


async def settle(database: Database) -> Restored:
    """Stop all sending, and have whatever waits looked for in its room before it is sent: it may have been sent after
    the copy was made."""
    async with database.write() as work:
        return await settled(work, "restore")


async def copied(database: Database) -> None:
    """Have the register tell that somebody copied everything; the age of the newest copy is known by it."""
    async with database.write() as work:
        for id in await work.people.organisations():
            await work.register.note(id, at=work.now.instant, actor=BY, verb=BACKUP, subject=id)


async def settled(work: Work, verb: str) -> Restored:
    """The same in a unit of work of somebody else's, under the verb by which the register tells of it."""
    await mailing.pause(work, BY)
    waiting = await work.letters.doubt()
    due = await work.depths.timers_late(work.now.instant)
    for id in await work.people.organisations():
        await work.register.note(id, at=work.now.instant, actor=BY, verb=verb, subject=id, waiting=waiting)
    return Restored(waiting, due, await work.inbox.waiting())
