"""Putting cards into the outbox: new ones for a place or a side, and fresh ones over every copy that stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import timedelta

from bot.core.address import Address, Place
from bot.core.delivery import Delivery, Kind
from bot.core.people import Mandate, Side
from bot.following import cause
from bot.ports import JobKind
from bot.storage.ids import new_id
from bot.storage.work import Work

_ALL = frozenset(Kind)


async def post(work: Work, kind: Kind, subject: str, mandate: Mandate, place: Place) -> None:
    """One card for one place."""
    await _enqueue(work, [_delivery(work, kind, subject, (mandate.organisation, mandate.id), place)])


async def post_to_side(work: Work, kind: Kind, subject: str, mandate: Mandate, side: Side) -> None:
    """One card for each room on one side of a mandate."""
    rooms = await work.people.rooms(mandate.organisation, mandate.id, side)
    owner = mandate.organisation, mandate.id
    await _enqueue(
        work, [_delivery(work, kind, subject, owner, Place(room.address), nth=n) for n, room in enumerate(rooms)]
    )


async def refresh(
    work: Work, organisation: str, subject: str, *, only: Collection[Kind] = _ALL, but: Address | None = None
) -> None:
    """Draw every copy of the cards about a subject anew: `only` of some kinds, `but` for those in one room."""
    copies = await work.deliveries.copies(organisation, subject)
    stale = [
        _delivery(work, sent.kind, subject, (organisation, sent.mandate), sent.place, nth=n, refreshes=sent.id)
        for n, sent in enumerate(copies)
        if sent.kind in only and sent.ref.room != but
    ]
    await _enqueue(work, stale)
    if Kind.DIGEST in only:
        for edition in await work.digests.telling_of(organisation, subject):
            await refresh(work, organisation, edition, but=but)


def lane_wake(room: Address) -> tuple[JobKind, str]:
    """The job that empties a room's lane."""
    return JobKind.DRAIN, str(room)


def _delivery(
    work: Work,
    kind: Kind,
    subject: str,
    owner: tuple[str, str],
    place: Place,
    *,
    nth: int = 0,
    refreshes: str | None = None,
) -> Delivery:
    """`nth`: its place among those that are enqueued together."""
    organisation, mandate = owner
    return Delivery(
        id=new_id("d"),
        organisation=organisation,
        mandate=mandate,
        kind=kind,
        subject=subject,
        place=place,
        # Those of one unit of work leave in the order in which they were written.
        created_at=work.now.instant + timedelta(microseconds=len(work.wakes) + nth),
        refreshes=refreshes,
        cause=cause(),
    )


async def _enqueue(work: Work, deliveries: Sequence[Delivery]) -> None:
    """Together: somebody who withdraws something waits until all of it is written."""
    await work.deliveries.add_all(deliveries, work.now.instant)
    for delivery in deliveries:
        work.wake(JobKind.DRAIN, delivery.lane)
