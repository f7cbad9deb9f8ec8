"""Who belongs in which room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Integer, Row, Select, String, bindparam, func, select, union

from bot.checks import Linked
from bot.core.address import Address, MessageRef, Platform
from bot.core.people import Role, Side
from bot.storage import tables as t
from bot.storage.book import Book, often
from bot.storage.news import LIVING


@dataclass(frozen=True, slots=True)
class Belongs:
    """Who belongs in a room. `members`: the identities of their accounts; `departed`: who is known on its platform and
    is told nothing there, each with its member, or itself where it never was one's; `foreign`: whether people from
    outside its workspace belong there: a CM may sit in another, comms may not."""

    members: frozenset[str]
    departed: Mapping[Address, str] = field(default_factory=dict)
    foreign: bool = False


class Belonging(Book):
    """Members by the rooms that are theirs."""

    async def of_room(self, organisation: str, mandate: str, side: Side, room: Address) -> Belongs:
        """Who belongs in a room on one side of a mandate: comms on both, and its community managers on theirs.

        Departed are accounts that were sent away and, in a CM room, those of community managers of none of its
        mandates.
        """
        people = await self._rows(_ACCOUNTS, whose=organisation, managed=mandate, there=str(room))
        sent_away = await self._sent_away(organisation, room)
        comms = frozenset(row.identity for row in people if row.active and Role(row.role).is_comms)
        if side is Side.COMMS:
            return Belongs(comms, sent_away)
        managers = [row for row in people if row.of_mandate]
        others = [row for row in people if Role(row.role) is Role.CM and not row.of_room]
        return Belongs(
            members=comms | {row.identity for row in managers if row.active},
            departed=sent_away | _there(others, room),
            foreign=any(each.workspace != room.workspace for each in _there(managers, room)),
        )

    async def _sent_away(self, organisation: str, room: Address) -> dict[Address, str]:
        beginning = f"{room.platform.value}:"
        asked = {"organisation": organisation, "beginning": beginning, "long": len(beginning)}
        rows = await self._rows(_PARTED, **asked)
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
            room = Address.parse(row.address)
            belongs = await self.of_room(row.organisation, row.mandate, Side(row.side), room)
            link = Linked(
                room,
                belongs.members,
                appoints=row.mandate in appointing,
                threads=row.question_threads,
                foreign=belongs.foreign,
                side=Side(row.side),
                mandate=row.called,
            )
            found.append(link)
        return found


def _accounts() -> Select[Any]:
    """Every account of an organisation with what its member is, and whether they manage that mandate, or any that has
    the room: one statement, put together once, for it is asked before each card."""
    organisation, mandate, room = (bindparam(name, type_=String) for name in ("whose", "managed", "there"))
    managed = select(t.mandate_member.c.member).where(t.mandate_member.c.organisation == organisation)
    there = select(t.room.c.mandate).where(t.room.c.organisation == organisation, t.room.c.address == room)
    return (
        select(
            t.account.c.address,
            t.account.c.identity,
            t.account.c.member,
            t.member.c.role,
            t.member.c.active,
            t.member.c.id.in_(managed.where(t.mandate_member.c.mandate == mandate)).label("of_mandate"),
            t.member.c.id.in_(managed.where(t.mandate_member.c.mandate.in_(there))).label("of_room"),
        )
        .join(t.member, t.account.c.member == t.member.c.id)
        .where(t.account.c.organisation == organisation, t.member.c.organisation == organisation)
    )


_ACCOUNTS = often(_accounts())
_PARTED = often(
    select(t.parted.c.identity).where(
        t.parted.c.organisation == bindparam("organisation"),
        func.substr(t.parted.c.identity, 1, bindparam("long", type_=Integer)) == bindparam("beginning", type_=String),
    )
)


def _there(rows: Iterable[Row[Any]], room: Address) -> dict[Address, str]:
    """Those of the accounts that are on a room's platform, each with its member."""
    found = {Address.parse(row.address): str(row.member) for row in rows}
    return {account: member for account, member in found.items() if account.platform is room.platform}


def _account(identity: str, room: Address) -> Address:
    """An account by what it is known by; on Discord that names no guild."""
    if room.platform is Platform.DISCORD:
        return Address(Platform.DISCORD, room.workspace, identity.partition(":")[2])
    return Address.parse(identity)
