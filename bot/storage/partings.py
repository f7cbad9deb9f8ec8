"""Who has left, and taking back whatever was still on its way to them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Row, delete, select, update

from bot.core.address import Address
from bot.core.delivery import Delivery, DeliveryState, Kind
from bot.core.partings import TOLD_BY, Parting, Telling
from bot.storage import tables as t
from bot.storage.book import Book
from bot.storage.coding import place_in
from bot.storage.outboxcoding import delivery_in

_ON_ITS_WAY = [state.value for state in (DeliveryState.WAITING, DeliveryState.HELD, DeliveryState.DEAD)]


class Partings(Book):
    """People who were sent away."""

    async def add(self, parting: Parting) -> None:
        """Somebody has left: from now on their accounts are let in by no group either."""
        row = {
            "id": parting.id,
            "organisation": parting.organisation,
            "member": parting.member,
            "by": parting.by,
            "at": parting.at,
            "accounts": [str(account) for account in parting.accounts],
            "mandates": list(parting.mandates),
        }
        await self._add(t.parting, row)
        await self.bar(parting.organisation, {account.identity for account in parting.accounts})

    async def bar(self, organisation: str, identities: Collection[str]) -> None:
        """No group lets these accounts in, until a lead gives them to a member."""
        for identity in sorted(identities):
            barred = self._insert(t.parted).values(organisation=organisation, identity=identity)
            await self._changed(barred.on_conflict_do_nothing())

    async def get(self, organisation: str, id: str) -> Parting | None:
        """One parting."""
        row = await self._first(select(t.parting).where(t.parting.c.organisation == organisation, t.parting.c.id == id))
        return _parting(row) if row else None

    async def last_of(self, organisation: str, member: str) -> Parting | None:
        """When a member was last sent away."""
        mine = (t.parting.c.organisation == organisation) & (t.parting.c.member == member)
        row = await self._first(select(t.parting).where(mine).order_by(t.parting.c.at.desc()).limit(1))
        return _parting(row) if row else None

    # What was theirs

    async def direct_rooms(self, organisation: str, member: str, identities: Collection[str]) -> set[str]:
        """The direct conversations that a member is known to have with the bot."""
        asked = select(t.question.c.place).where(
            t.question.c.organisation == organisation, t.question.c.asker == member
        )
        signalled = select(t.signal.c.place).where(t.signal.c.organisation == organisation, t.signal.c.sender == member)
        places = [place_in(row.place) for query in (asked, signalled) for row in await self._rows(query)]
        told = select(t.sent.c.room).where(t.sent.c.organisation == organisation, t.sent.c.reader.in_(identities))
        rooms = {row.room for row in await self._rows(told.distinct())}
        return rooms | {str(place.room) for place in places if place.direct and not place.person}

    async def drop_directed(self, organisation: str, identities: Collection[str], rooms: Collection[str]) -> int:
        """What was to be said to somebody alone never is; returns how much it was. What they have read is not drawn
        anew any more."""
        query = select(t.delivery).where(t.delivery.c.organisation == organisation, t.delivery.c.state.in_(_ON_ITS_WAY))
        theirs = [each.id for each in map(delivery_in, await self._rows(query)) if _is_for(each, identities, rooms)]
        gone = update(t.delivery).where(t.delivery.c.organisation == organisation, t.delivery.c.id.in_(theirs))
        await self._changed(gone.values(state=DeliveryState.DROPPED.value))
        await self._changed(delete(t.sent).where(t.sent.c.organisation == organisation, t.sent.c.room.in_(rooms)))
        return len(theirs)

    async def drop_of_mandate(self, organisation: str, mandate: str) -> int:
        """Nothing of a mandate that is over leaves any more; returns how much waited."""
        query = update(t.delivery).where(
            t.delivery.c.organisation == organisation,
            t.delivery.c.mandate == mandate,
            t.delivery.c.state.in_(_ON_ITS_WAY),
        )
        return await self._changed(query.values(state=DeliveryState.DROPPED.value))

    async def end_secrets(self, organisation: str, house: str, member: str, name: str) -> None:
        """No calendar address of theirs leads anywhere, and no code that was made for them or by them is good."""
        theirs = (t.calendar.c.organisation == organisation) & (t.calendar.c.member == member)
        await self._changed(delete(t.calendar).where(theirs))
        offered = (t.code.c.name == name) | (t.code.c.by == member)
        await self._changed(delete(t.code).where(t.code.c.house == house, offered))

    async def forget_begun(self, organisation: str, identities: Collection[str]) -> None:
        """What they had begun in a form is no more."""
        mine = (t.intake.c.organisation == organisation) & t.intake.c.caller.in_(identities)
        await self._changed(delete(t.intake).where(mine))

    # What they were told

    async def told(self, parting: Parting) -> Sequence[Telling]:
        """The register's lines of what was delivered where somebody read, in its order."""
        kinds = [kind.value for kind in TOLD_BY]
        of_theirs = select(t.delivery.c.subject).where(
            t.delivery.c.organisation == parting.organisation,
            t.delivery.c.mandate.in_(parting.mandates),
            t.delivery.c.kind.in_(kinds),
        )
        query = select(t.register).where(
            t.register.c.organisation == parting.organisation,
            t.register.c.verb == "delivered",
            t.register.c.at <= parting.at,
            t.register.c.subject.in_(of_theirs),
        )
        rows = await self._rows(query.order_by(t.register.c.sequence))
        return [_telling(row) for row in rows if row.details.get("kind") in kinds]


def _is_for(delivery: Delivery, identities: Collection[str], rooms: Collection[str]) -> bool:
    if delivery.place.person:
        return delivery.place.room.identity in identities
    return delivery.place.direct and delivery.lane in rooms


def _parting(row: Row[Any]) -> Parting:
    accounts = tuple(Address.parse(account) for account in row.accounts)
    return Parting(row.id, row.organisation, row.member, row.by, row.at, accounts, tuple(row.mandates))


def _telling(row: Row[Any]) -> Telling:
    return Telling(row.sequence, row.at, Kind(row.details["kind"]), row.subject, str(row.details.get("room", "")))
