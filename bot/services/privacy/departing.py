"""Where the app was removed: comms hear of it elsewhere, and if nobody comes back the data of the organisation go,
unless whoever runs the bot is the one to say so."""

from __future__ import annotations

import structlog

from bot.core.address import Place
from bot.core.delivery import Kind
from bot.core.event import unseen
from bot.core.people import Side
from bot.ports import JobKind
from bot.services import dispatch
from bot.storage.database import Database
from bot.storage.departures import Departure, Where
from bot.storage.work import Work

_log = structlog.get_logger()


async def left(work: Work, where: Where, *, kept: bool = False) -> None:
    """The app was removed from a workspace or a server; known already, it is nothing new. What was tagged there can be
    seen no more, and may be edited or deleted unheard. `kept`: nothing is deleted because of it."""
    if await work.departures.left(where, work.now.instant, kept=kept):
        await _told(work, where, "app-gone")
        now = work.now.instant
        for room in await work.belonging.heard_in(*where):
            refs = await work.belonging.sources_in(room)
            if await work.inbox.add([unseen(ref, now) for ref in refs], now, now):
                work.wake(JobKind.HANDLE, str(room))


async def back(work: Work, where: Where) -> None:
    """The app is there, perhaps again: what waited to be deleted stays."""
    if await work.departures.back(where):
        await _told(work, where, "app-back")


async def due(work: Work) -> list[str]:
    """The organisations whose data go now: the app is gone from every place of theirs, for longer than they wait, and
    none of these is kept."""
    gone = await work.departures.all()
    if not gone or work.now.agreed is None:
        return []
    candidates = {each for where in gone for each in await work.departures.there(where)}
    return [each for each in sorted(candidates) if await _is_over(work, each, gone)]


async def purge(database: Database, organisation: str) -> bool:
    """Delete everything of an organisation that is gone for good. False if it is not, or if anything is held."""
    async with database.write() as work:
        gone = await work.departures.all()
        if not gone or not await _is_over(work, organisation, gone):
            return False
        found = await work.people.organisation(organisation)
        if found is None:
            return False
        places = await work.departures.of(organisation)
        await work.register.forget(organisation)
        await work.erasing.organisation(organisation, found.name)
        await work.erasing.installations(places)
        await work.privacy.note_erasure(work.now.instant)
    _log.warning("organisation-purged")
    await database.scrub()
    return True


async def _is_over(work: Work, organisation: str, gone: dict[Where, Departure]) -> bool:
    places = await work.departures.of(organisation)
    retention = await work.privacy.retention(organisation)
    if not places or await work.privacy.holds(organisation):
        return False
    if any(where not in gone or gone[where].kept for where in places):
        return False
    return all(work.now.reached(gone[where].at + retention.wait) for where in places)


async def _told(work: Work, where: Where, verb: str) -> None:
    """In the register of each organisation there, and in the comms rooms that it has elsewhere."""
    gone = await work.departures.all()
    for organisation in await work.departures.there(where):
        await work.register.note(
            organisation,
            at=work.now.instant,
            actor="passerelle",
            verb=verb,
            subject=organisation,
            platform=where[0].value,
        )
        for mandate in await work.people.mandates(organisation):
            for room in await work.people.rooms(organisation, mandate.id, Side.COMMS):
                if (room.address.platform, room.address.workspace) not in gone:
                    await dispatch.post(work, Kind.SET_UP, mandate.id, mandate, Place(room.address))
