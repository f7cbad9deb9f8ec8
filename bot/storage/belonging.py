"""Who belongs in which room."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, or_, select, union

from bot.checks import Linked
from bot.core.address import Address, MessageRef, Platform
from bot.core.people import Role, Side
from bot.storage import tables as t
from bot.storage.book import Book
from bot.storage.news import LIVING


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

    async def departed(self, organisation: str, room: Address, side: Side) -> dict[Address, str]:
        """Who is known on the platform of a room and is told nothing there: accounts that were sent away and, in a CM
        room, those of community managers of none of its mandates; each with its member, or itself where it never was
        one's."""
        found = await self._sent_away(organisation, room)
        if side is Side.COMMS:
            return found
        there = select(t.room.c.mandate).where(t.room.c.organisation == organisation, t.room.c.address == str(room))
        of_room = select(t.mandate_member.c.member).where(
            t.mandate_member.c.organisation == organisation, t.mandate_member.c.mandate.in_(there)
        )
        others = (
            select(t.account.c.address, t.account.c.member)
            .join(t.member, t.account.c.member == t.member.c.id)
            .where(
                t.account.c.organisation == organisation,
                t.member.c.organisation == organisation,
                t.member.c.role == Role.CM.value,
                t.member.c.id.not_in(of_room),
            )
        )
        for row in await self._rows(others):
            account = Address.parse(row.address)
            if account.platform is room.platform:
                found[account] = row.member
        return found

    async def _sent_away(self, organisation: str, room: Address) -> dict[Address, str]:
        query = select(t.parted.c.identity).where(t.parted.c.organisation == organisation)
        beginning = f"{room.platform.value}:"
        rows = await self._rows(query.where(func.substr(t.parted.c.identity, 1, len(beginning)) == beginning))
        barred = {row.identity for row in rows}
        if not barred:
            return {}
        partings = select(t.parting.c.member, t.parting.c.accounts).where(t.parting.c.organisation == organisation)
        known = [(Address.parse(each), row.member) for row in await self._rows(partings) for each in row.accounts]
        found = {account: member for account, member in known if account.identity in barred}
        for identity in sorted(barred - {account.identity for account in found}):
            account = _account(identity, room)
            found[account] = str(account)
        return found

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

    async def foreign(self, organisation: str, mandate: str, side: Side, room: Address) -> bool:
        """Whether people from outside a room's workspace belong there: a CM may sit in another, comms may not."""
        if side is not Side.CM:
            return False
        accounts = await self.managers(organisation, mandate)
        return any(each.platform is room.platform and each.workspace != room.workspace for each in accounts)

    async def of_workspace(self, account: Address) -> Sequence[str]:
        """The organisations that have a room or a member in the workspace of an account, of whatever tenant."""
        beginning = f"{account.platform.value}:{account.workspace}/"
        rooms = select(t.room.c.organisation).where(func.substr(t.room.c.address, 1, len(beginning)) == beginning)
        people = select(t.account.c.organisation).where(
            func.substr(t.account.c.address, 1, len(beginning)) == beginning
        )
        return sorted(row.organisation for row in await self._rows(union(rooms, people)))

    async def heard_in(self, platform: Platform, workspace: str) -> Sequence[Address]:
        """The rooms of a workspace whose messages count, of whatever tenant: those that are linked to a mandate that is
        not over, and those from which something in force was tagged."""
        beginning = f"{platform.value}:{workspace}/" if workspace else f"{platform.value}:"
        rooms = (
            select(t.room.c.address)
            .join(t.mandate, t.mandate.c.id == t.room.c.mandate)
            .where(func.substr(t.room.c.address, 1, len(beginning)) == beginning, t.mandate.c.ended_at.is_(None))
        )
        sources = select(t.news.c.source_room.label("address")).where(
            func.substr(t.news.c.source_room, 1, len(beginning)) == beginning, t.news.c.state.in_(LIVING)
        )
        return [Address.parse(row.address) for row in await self._rows(union(rooms, sources).order_by("address"))]

    async def of_sources_in(self, room: Address) -> Sequence[str]:
        """The organisations that tagged messages of a room that are in force, be it linked to them still or not."""
        query = select(t.news.c.organisation).where(t.news.c.source_room == str(room), t.news.c.state.in_(LIVING))
        return sorted(row.organisation for row in await self._rows(query.distinct()))

    async def sources_in(self, room: Address) -> Sequence[MessageRef]:
        """The messages of a room from which something in force was tagged, in whatever organisation."""
        query = select(t.news.c.source_message).where(t.news.c.source_room == str(room), t.news.c.state.in_(LIVING))
        return [MessageRef(room, id) for id in sorted({str(row.source_message) for row in await self._rows(query)})]

    async def linked(self) -> Sequence[Linked]:
        """Every link of a room, of whatever organisation: for those who run the bot."""
        query = (
            select(t.room, t.mandate.c.question_threads, t.mandate.c.name.label("called"))
            .join(t.mandate, t.mandate.c.id == t.room.c.mandate)
            .where(t.mandate.c.ended_at.is_(None))
        )
        rows = await self._rows(query.order_by(t.room.c.address, t.room.c.id))
        told = await self._rows(
            select(t.meeting.c.mandate).where(t.meeting.c.event != "", t.meeting.c.state != "ended")
        )
        appointing = {row.mandate for row in told}
        found = []
        for row in rows:
            room, owner = Address.parse(row.address), (row.organisation, row.mandate, Side(row.side))
            link = Linked(
                room,
                await self.identities(*owner),
                appoints=row.mandate in appointing,
                threads=row.question_threads,
                foreign=await self.foreign(*owner, room),
                side=Side(row.side),
                mandate=row.called,
            )
            found.append(link)
        return found


def _account(identity: str, room: Address) -> Address:
    """An account by what it is known by; on Discord that names no guild."""
    if room.platform is Platform.DISCORD:
        return Address(Platform.DISCORD, room.workspace, identity.partition(":")[2])
    return Address.parse(identity)
