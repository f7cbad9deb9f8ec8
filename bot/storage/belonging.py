"""Who belongs in which room."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, or_, select, union

from bot.core.address import Address
from bot.core.people import Role, Side
from bot.ports import Linked
from bot.storage import tables as t
from bot.storage.book import Book


class Belonging(Book):
    """Members by the rooms that are theirs."""

    async def identities(self, organisation: str, mandate: str, side: Side) -> frozenset[str]:
        """Who belongs in a room on one side of a mandate, by the identities of their accounts: comms on both, and its
        community managers on theirs."""
        of_mandate = select(t.mandate_member.c.member).where(
            t.mandate_member.c.organisation == organisation, t.mandate_member.c.mandate == mandate
        )
        comms = t.member.c.role.in_([role.value for role in Role if role.is_comms])
        belongs = or_(comms, t.member.c.id.in_(of_mandate)) if side is Side.CM else comms
        query = (
            select(t.account.c.identity)
            .join(t.member, t.account.c.member == t.member.c.id)
            .where(t.account.c.organisation == organisation, t.member.c.active, belongs)
        )
        return frozenset(row.identity for row in await self._rows(query))

    async def managers(self, organisation: str, mandate: str) -> Sequence[Address]:
        """The accounts of a mandate's community managers."""
        query = (
            select(t.account.c.address)
            .join(t.mandate_member, t.mandate_member.c.member == t.account.c.member)
            .where(
                t.account.c.organisation == organisation,
                t.mandate_member.c.organisation == organisation,
                t.mandate_member.c.mandate == mandate,
            )
        )
        return [Address.parse(row.address) for row in await self._rows(query.order_by(t.account.c.address))]

    async def of_workspace(self, account: Address) -> Sequence[str]:
        """The organisations that have a room or a member in the workspace of an account, of whatever tenant."""
        beginning = f"{account.platform.value}:{account.workspace}/"
        rooms = select(t.room.c.organisation).where(func.substr(t.room.c.address, 1, len(beginning)) == beginning)
        people = select(t.account.c.organisation).where(
            func.substr(t.account.c.address, 1, len(beginning)) == beginning
        )
        return sorted(row.organisation for row in await self._rows(union(rooms, people)))

    async def linked(self) -> Sequence[Linked]:
        """Every link of a room, of whatever organisation: for those who run the bot."""
        query = select(t.room).join(t.mandate, t.mandate.c.id == t.room.c.mandate).where(t.mandate.c.ended_at.is_(None))
        rows = await self._rows(query.order_by(t.room.c.address, t.room.c.id))
        return [
            Linked(Address.parse(row.address), await self.identities(row.organisation, row.mandate, Side(row.side)))
            for row in rows
        ]
