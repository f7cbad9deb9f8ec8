"""What happens when a digest is due, and when somebody posts one by hand: the same, and each thing is told once."""

from __future__ import annotations

from dataclasses import replace

from bot.core.address import Place
from bot.core.delivery import Kind
from bot.core.digests import Digest, Edition, WhenEmpty
from bot.core.people import Mandate, Room
from bot.core.schedules import Run
from bot.services import dispatch, gate
from bot.services.digests.making import make
from bot.storage.work import Work

BY = "passerelle"


async def start(work: Work, run: Run) -> None:
    """A digest is due. One whose room is gone comes no more; one that would be empty only says so, if it is to."""
    organisation = run.schedule.organisation
    digest = await work.digests.of_schedule(organisation, run.schedule.id)
    mandate = await work.people.mandate(organisation, run.schedule.mandate)
    room = await linked_room(work, digest) if digest else None
    if digest is None or mandate is None or room is None:
        return
    edition = await make(work, digest, mandate, room, BY)
    frozen = await gate.is_frozen(work, organisation, mandate.id)
    if edition.is_empty and not frozen and digest.when_empty is WhenEmpty.NOTHING:
        await _move_on(work, digest, edition)
        await note(work, digest, BY, "digest-empty", day=run.day.isoformat())
        return
    await work.digests.add_edition(edition)
    await post(work, digest, edition, mandate, room, BY)


async def post(work: Work, digest: Digest, edition: Edition, mandate: Mandate, room: Room, by: str) -> bool:
    """Send a stored edition to its room; the next one begins after it. False if it was sent already."""
    if not await work.digests.post(edition, work.now.instant):
        return False
    await _move_on(work, digest, edition)
    await note(work, digest, by, "digest", edition=edition.id, lines=len(edition.lines))
    await dispatch.post(work, Kind.DIGEST, edition.id, mandate, Place(room.address))
    return True


async def linked_room(work: Work, digest: Digest) -> Room | None:
    """The room of a digest, if it still is linked to its mandate."""
    rooms = await work.people.rooms(digest.organisation, digest.mandate)
    return next((room for room in rooms if room.id == digest.room), None)


async def note(work: Work, digest: Digest, by: str, verb: str, **details: object) -> None:
    """A line of the register about a digest."""
    await work.register.note(
        digest.organisation, at=work.now.instant, actor=by, verb=verb, subject=digest.id, room=digest.room, **details
    )


async def _move_on(work: Work, digest: Digest, edition: Edition) -> None:
    """What is committed after the edition was made is for the next one."""
    reported = edition.health.month if edition.health else digest.reported
    await work.digests.save(replace(digest, covered=edition.until, covered_at=edition.made_at, reported=reported))
