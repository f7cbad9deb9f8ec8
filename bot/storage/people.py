"""Organisations, members, mandates and rooms."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, delete, select, update

from bot.core.address import Address
from bot.core.people import Caller, Mandate, Member, Organisation, Role, Room, Side
from bot.storage import tables as t
from bot.storage.book import among, matching, often
from bot.storage.once import Once
from bot.storage.peoplecoding import (
    mandate_out,
    mandates_in,
    member_out,
    members_in,
    names_out,
    organisation_in,
    organisation_out,
    room_in,
)

_LEAST_FIRST = (Role.CM, Role.STAFF, Role.LEAD)

_MEMBERS = select(t.member, t.account.c.address).outerjoin(
    t.account, (t.account.c.member == t.member.c.id) & (t.account.c.organisation == t.member.c.organisation)
)
"""Members, a row for each of their accounts: one statement, since a card names several people."""

_MANDATES = select(t.mandate, t.mandate_member.c.member).outerjoin(
    t.mandate_member,
    (t.mandate_member.c.mandate == t.mandate.c.id) & (t.mandate_member.c.organisation == t.mandate.c.organisation),
)
"""Mandates, a row for each of their community managers."""

_MEMBER = often(
    _MEMBERS.where(t.member.c.organisation == bindparam("organisation"), t.member.c.id == bindparam("id")).order_by(
        t.account.c.address
    )
)
_MANDATE = often(
    _MANDATES.where(t.mandate.c.organisation == bindparam("organisation"), t.mandate.c.id == bindparam("id")).order_by(
        t.mandate_member.c.member
    )
)
_ALL_MANDATES = _MANDATES.where(t.mandate.c.organisation == bindparam("organisation")).order_by(
    t.mandate.c.name, t.mandate_member.c.member
)
_OF_ORGANISATION = {
    True: often(_ALL_MANDATES),
    False: often(_ALL_MANDATES.where(t.mandate.c.ended_at.is_(None))),
}
"""The mandates of an organisation, with those that are over or without."""
_NAMES = {
    kind: often(
        select(t.member.c.id, t.member.c.name).where(
            t.member.c.organisation == bindparam("organisation"), among(t.member.c.id, "ids", of_postgresql=kind)
        )
    )
    for kind in (False, True)
}


class People(Once):
    """Who works with whom, and where. An organisation, a mandate and a member can be read `once`."""

    async def organisation(self, id: str) -> Organisation | None:
        """One organisation."""

        async def found() -> Organisation | None:
            row = await self._first(matching(t.organisation, "id"), id=id)
            return organisation_in(row) if row else None

        return await self._once(("organisation", id), found)

    async def organisations(self) -> Sequence[str]:
        """Every organisation of this deployment, by id: for its operator alone."""
        return [row.id for row in await self._rows(select(t.organisation.c.id).order_by(t.organisation.c.id))]

    async def locked(self, id: str) -> Organisation | None:
        """One organisation, its row held until the unit of work ends: whoever else would change it waits."""
        query = select(t.organisation).where(t.organisation.c.id == id)
        row = await self._first(query.with_for_update(key_share=True))
        return organisation_in(row) if row else None

    async def organisation_named(self, name: str) -> Organisation | None:
        """The organisation of that name."""
        row = await self._first(select(t.organisation).where(t.organisation.c.name == name))
        return organisation_in(row) if row else None

    async def members_by_account(self, account: Address) -> Sequence[Member]:
        """The active members that an account belongs to, those who may least first; several in one organisation only
        if it names one person twice."""
        theirs = select(t.account.c.member).where(t.account.c.identity == account.identity)
        query = _MEMBERS.where(t.member.c.id.in_(theirs), t.member.c.active)
        query = query.order_by(t.member.c.organisation, t.member.c.id, t.account.c.address)
        found = members_in(await self._rows(query))
        return sorted(found, key=lambda member: _LEAST_FIRST.index(member.role))

    async def accounts(self, role: Role) -> Sequence[Address]:
        """Every account of the active members with a role, of whatever organisation: for those who run the bot."""
        query = (
            select(t.account.c.address)
            .join(t.member, t.account.c.member == t.member.c.id)
            .where(t.member.c.role == role.value, t.member.c.active)
            .order_by(t.account.c.address)
        )
        return [Address.parse(row.address) for row in await self._rows(query)]

    async def members_of(self, caller: Caller) -> Sequence[Member]:
        """Whom a caller acts as, one per organisation at most: themself, or else a group that they are in; of several
        groups the one that may least. Whoever was sent away comes back by no group."""
        found: dict[str, Member] = {}
        themself = await self.members_by_account(caller.account)
        gone = await self._gone(caller.account)
        of_groups = [
            member
            for group in caller.groups
            for member in await self.members_by_account(group)
            if member.organisation not in gone
        ]
        for member in (*themself, *sorted(of_groups, key=lambda member: _LEAST_FIRST.index(member.role))):
            found.setdefault(member.organisation, member)
        return [found[organisation] for organisation in sorted(found)]

    async def member(self, organisation: str, id: str) -> Member | None:
        """One member, active or not (names are needed for what they did)."""

        async def found() -> Member | None:
            return next(iter(members_in(await self._rows(_MEMBER, organisation=organisation, id=id))), None)

        return await self._once(("member", organisation, id), found)

    async def names(self, organisation: str, ids: Collection[str]) -> dict[str, str]:
        """The names of some members, active or not; who is none is left out."""
        asked = {"organisation": organisation, "ids": self._as_one(sorted(set(ids)))}
        rows = await self._rows(_NAMES[self._postgresql], **asked) if ids else ()
        return {row.id: row.name for row in rows}

    async def member_named(self, organisation: str, name: str) -> Member | None:
        """The member of that name, active or not."""
        query = _MEMBERS.where(t.member.c.organisation == organisation, t.member.c.name == name)
        return next(iter(members_in(await self._rows(query.order_by(t.account.c.address)))), None)

    async def members(self, organisation: str) -> Sequence[Member]:
        """The active members of an organisation, by name."""
        query = _MEMBERS.where(t.member.c.organisation == organisation, t.member.c.active)
        return members_in(await self._rows(query.order_by(t.member.c.name, t.account.c.address)))

    async def mandate(self, organisation: str, id: str) -> Mandate | None:
        """One mandate."""

        async def found() -> Mandate | None:
            return next(iter(mandates_in(await self._rows(_MANDATE, organisation=organisation, id=id))), None)

        return await self._once(("mandate", organisation, id), found)

    async def mandates(self, organisation: str, *, ended: bool = False) -> Sequence[Mandate]:
        """All mandates of an organisation, by name; those that are over only if `ended`."""
        return mandates_in(await self._rows(_OF_ORGANISATION[ended], organisation=organisation))

    async def rooms_at(self, address: Address) -> Sequence[Room]:
        """Every link of that address to a mandate that is not over, of whatever organisation: the caller must choose
        their own."""
        query = select(t.room).join(t.mandate, t.mandate.c.id == t.room.c.mandate)
        query = query.where(t.room.c.address == str(address), t.mandate.c.ended_at.is_(None)).order_by(t.room.c.id)
        return [room_in(row) for row in await self._rows(query)]

    async def rooms(self, organisation: str, mandate: str, side: Side | None = None) -> Sequence[Room]:
        """The rooms of a mandate, on one side or both."""
        asked = {"organisation": organisation, "mandate": mandate} | ({"side": side.value} if side else {})
        return [room_in(row) for row in await self._rows(matching(t.room, *asked, order=("id",)), **asked)]

    async def room(self, organisation: str, mandate: str, address: Address) -> Room | None:
        """An address as a room of a mandate; None if it is not linked to it."""
        asked = {"organisation": organisation, "mandate": mandate, "address": str(address)}
        row = await self._first(matching(t.room, *asked), **asked)
        return room_in(row) if row else None

    async def add_organisation(self, organisation: Organisation) -> None:
        """A new tenant."""
        await self._add(t.organisation, organisation_out(organisation))

    async def set_organisation(self, organisation: Organisation) -> None:
        """Change locale, zone, watch list or synonyms."""
        query = update(t.organisation).where(t.organisation.c.id == organisation.id)
        await self._changed(query.values(organisation_out(organisation)))

    async def set_names(self, organisation: Organisation) -> None:
        """Change the watch list and the synonyms alone, of an organisation that was read by `locked`."""
        query = update(t.organisation).where(t.organisation.c.id == organisation.id)
        await self._changed(query.values(names_out(organisation)))

    async def add_member(self, member: Member) -> None:
        """A new member with their accounts."""
        await self._add(t.member, member_out(member))
        await self._set_accounts(member)

    async def set_member(self, member: Member) -> None:
        """Change a member's role, locale and accounts; one who had left is active again."""
        mine = (t.member.c.organisation == member.organisation) & (t.member.c.id == member.id)
        await self._changed(update(t.member).where(mine).values(member_out(member)))
        await self._set_accounts(member)

    async def end_member(self, organisation: str, id: str) -> None:
        """The member leaves: no account, no mandate, no right; the name stays with what they did."""
        mine = (t.member.c.organisation == organisation) & (t.member.c.id == id)
        await self._changed(update(t.member).where(mine).values(active=False))
        await self._changed(delete(t.account).where(t.account.c.organisation == organisation, t.account.c.member == id))
        of_member = (t.mandate_member.c.organisation == organisation) & (t.mandate_member.c.member == id)
        await self._changed(delete(t.mandate_member).where(of_member))

    async def add_mandate(self, mandate: Mandate) -> None:
        """A new mandate with its CM members."""
        await self._add(t.mandate, mandate_out(mandate))
        await self._set_mandate_members(mandate)

    async def set_mandate(self, mandate: Mandate) -> None:
        """Change a mandate's locale, zone, policy and members."""
        mine = (t.mandate.c.organisation == mandate.organisation) & (t.mandate.c.id == mandate.id)
        await self._changed(update(t.mandate).where(mine).values(mandate_out(mandate)))
        await self._set_mandate_members(mandate)

    async def add_room(self, room: Room) -> None:
        """Link a room to one side of a mandate."""
        await self._add(
            t.room,
            {
                "id": room.id,
                "organisation": room.organisation,
                "mandate": room.mandate,
                "side": room.side.value,
                "address": str(room.address),
            },
        )

    async def name_room(self, address: Address, name: str) -> None:
        """A platform calls a room so, whoever links it. At most `LONGEST_NAME` characters."""
        named = update(t.room).where(t.room.c.address == str(address), t.room.c.name != name)
        await self._changed(named.values(name=name))

    async def remove_room(self, room: Room) -> None:
        """Unlink a room."""
        await self._changed(delete(t.room).where(t.room.c.organisation == room.organisation, t.room.c.id == room.id))

    async def move_rooms(self, old: Address, new: Address) -> Sequence[Room]:
        """Give every link of an address another one; a mandate that has that one already keeps it alone. Returns the
        links that were changed."""
        there = {(room.organisation, room.mandate) for room in await self.rooms_at(new)}
        moved = await self.rooms_at(old)
        for room in moved:
            if (room.organisation, room.mandate) in there:
                await self.remove_room(room)
                continue
            mine = (t.room.c.organisation == room.organisation) & (t.room.c.id == room.id)
            await self._changed(update(t.room).where(mine).values(address=str(new)))
        return moved

    async def _set_accounts(self, member: Member) -> None:
        mine = (t.account.c.organisation == member.organisation) & (t.account.c.member == member.id)
        await self._changed(delete(t.account).where(mine))
        back = t.parted.c.identity.in_([address.identity for address in member.accounts])
        await self._changed(delete(t.parted).where(t.parted.c.organisation == member.organisation, back))
        rows = [
            {
                "organisation": member.organisation,
                "address": str(address),
                "member": member.id,
                "identity": address.identity,
            }
            for address in member.accounts
        ]
        await self._add(t.account, *rows)

    async def _gone(self, account: Address) -> set[str]:
        """The organisations that sent an account away."""
        query = select(t.parted.c.organisation).where(t.parted.c.identity == account.identity)
        return {row.organisation for row in await self._rows(query)}

    async def _set_mandate_members(self, mandate: Mandate) -> None:
        mine = (t.mandate_member.c.organisation == mandate.organisation) & (t.mandate_member.c.mandate == mandate.id)
        await self._changed(delete(t.mandate_member).where(mine))
        rows = [
            {"organisation": mandate.organisation, "mandate": mandate.id, "member": member}
            for member in mandate.members
        ]
        await self._add(t.mandate_member, *rows)
