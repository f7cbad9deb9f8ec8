"""Taking a person, or a whole organisation, out of the database. Rows of the register stay: they hold ids."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, Column, ColumnElement, Row, Select, Table, Text, and_, cast, delete, or_, select, update

from bot.core.address import Address, Platform
from bot.core.people import Member
from bot.core.questions import QuestionState
from bot.core.signals import SignalState
from bot.storage import tables as t
from bot.storage.book import Book
from bot.storage.eventcoding import event_in
from bot.storage.inbox import EventState
from bot.storage.people import People

NOBODY = "demo:nobody"
"""The place that stands where somebody's direct conversation stood."""

_JUDGED_NOTHING: dict[str, Any] = {"cited": [], "parts": [], "seen": None, "wording": None}


@dataclass(frozen=True, slots=True)
class Traces:
    """Who somebody is: their id, their name, who they are on the platforms, and every address that is theirs alone."""

    organisation: str
    member: str
    name: str
    identities: frozenset[str]
    addresses: tuple[str, ...]


class Erasing(Book):
    """Erases for good. Whether it may be done is asked before."""

    # A person

    async def traces(self, member: Member) -> Traces:
        """Who a member is, with the direct conversations that were had with them."""
        accounts = {*member.accounts, *await self._once_theirs(member)}
        mine = {str(account) for account in accounts}
        found = set(mine)
        for table, whose in ((t.question, t.question.c.asker), (t.signal, t.signal.c.sender)):
            query = select(table.c.place).where(table.c.organisation == member.organisation, whose == member.id)
            found |= {row.place["room"] for row in await self._rows(query) if row.place["direct"]}
        known = select(t.pseudonym.c.address).where(
            t.pseudonym.c.organisation == member.organisation, t.pseudonym.c.account.in_(mine)
        )
        found |= {row.address for row in await self._rows(known)}
        identities = frozenset(account.identity for account in accounts)
        return Traces(member.organisation, member.id, member.name, identities, tuple(sorted(found)))

    async def _once_theirs(self, member: Member) -> list[Address]:
        """The accounts that somebody had who was sent away."""
        mine = (t.parting.c.organisation == member.organisation) & (t.parting.c.member == member.id)
        rows = await self._rows(select(t.parting.c.accounts).where(mine))
        return [Address.parse(address) for row in rows for address in row.accounts]

    async def person(self, who: Traces, held: Sequence[str]) -> dict[str, int]:
        """Forget somebody: their name, their accounts, what they asked and signalled, what was sent to them directly.
        Their id stays. Returns how many rows of each kind; what is `held` stays as it is, and with it who they are."""
        done = {
            "questions": await self._questions(who, held),
            "signals": await self._signals(who, held),
            "topics": await self._written(t.topic, who, held),
            "leaks": await self._blank(t.leak, t.leak.c.by == who.member, who, note=""),
            "sources": await self._authored(who, held),
            "deliveries": await self._sent(who),
            "events": await self._heard(who),
        }
        if not await self._held_theirs(who, held):
            await self._who(who)
        return done

    async def _held_theirs(self, who: Traces, held: Sequence[str]) -> bool:
        """Whether anything of theirs is held: then who they are is part of what is held."""
        for table, whose in ((t.question, t.question.c.asker), (t.signal, t.signal.c.sender)):
            query = select(table.c.id).where(
                table.c.organisation == who.organisation, whose == who.member, table.c.id.in_(held)
            )
            if await self._first(query) is not None:
                return True
        return False

    async def _who(self, who: Traces) -> None:
        mine = and_(t.member.c.organisation == who.organisation, t.member.c.id == who.member)
        await self._changed(update(t.member).where(mine).values(name=who.member, active=False, locale=None))
        for table in (t.account, t.mandate_member, t.calendar):
            await self._delete(table, table.c.member, [who.member], who)
        await self._delete(t.home, t.home.c.account, who.addresses, who)
        await self._delete(t.pseudonym, t.pseudonym.c.address, who.addresses, who)
        await self._changed(delete(t.code).where(or_(t.code.c.name == who.name, t.code.c.by == who.member)))
        await self._changed(delete(t.code_attempt).where(t.code_attempt.c.identity.in_(who.identities)))
        await self._begun(who)
        await self._blank(t.parting, t.parting.c.member == who.member, who, accounts=[])
        await self._blank(t.mandate, t.mandate.c.then == who.member, who, then=None)
        await self._agreed(who)

    async def _begun(self, who: Traces) -> int:
        """What they began in a form and did not finish."""
        mine = t.intake.c.caller.in_([*who.addresses, *who.identities])
        return await self._changed(delete(t.intake).where(mine))

    async def _agreed(self, who: Traces) -> None:
        """Who is on call, and who handles what."""
        mine = select(t.mandate).where(t.mandate.c.organisation == who.organisation)
        for row in await self._rows(mine):
            values = {
                "on_call": [each for each in row.on_call if each != who.member],
                "contacts": [each for each in row.contacts if each["name"] != who.name],
            }
            await self._blank(t.mandate, t.mandate.c.id == row.id, who, **values)

    async def _questions(self, who: Traces, held: Sequence[str]) -> int:
        q = t.question
        asked = select(q.c.id, q.c.place, q.c.judgement, q.c.state).where(
            q.c.organisation == who.organisation, q.c.asker == who.member, q.c.id.not_in(held)
        )
        rows = await self._rows(asked)
        for row in rows:
            judgement = {**row.judgement, **_JUDGED_NOTHING}
            values: dict[str, Any] = {"text": "", "context": None, "asked_back": None, "judgement": judgement}
            values |= {"place": _moved(row.place, who), "version": q.c.version + 1}
            if row.state in (QuestionState.OPEN.value, QuestionState.ASKED_BACK.value):
                values["state"] = QuestionState.JUDGED.value  # nobody is there to be answered
            await self._blank(q, q.c.id == row.id, who, **values)
        return len(rows)

    async def _signals(self, who: Traces, held: Sequence[str]) -> int:
        s = t.signal
        sent = select(s.c.id, s.c.place).where(
            s.c.organisation == who.organisation, s.c.sender == who.member, s.c.id.not_in(held)
        )
        rows = await self._rows(sent)
        for row in rows:
            over = {"state": SignalState.ANSWERED.value, "version": s.c.version + 1}
            values = {"text": "", "link": "", "files": [], "place": _moved(row.place, who), **over}
            await self._blank(s, s.c.id == row.id, who, **values)
        return len(rows)

    async def _written(self, table: Table, who: Traces, held: Sequence[str]) -> int:
        return await self._blank(table, and_(table.c.by == who.member, table.c.id.not_in(held)), who, text="")

    async def _authored(self, who: Traces, held: Sequence[str]) -> int:
        """The messages of theirs that news were tagged from. The news stays: it is the house's, and may restrict."""
        mine = and_(t.news.c.source_author == who.name, t.news.c.id.not_in(held))
        return await self._blank(t.news, mine, who, source_author="", source_text="")

    async def _sent(self, who: Traces) -> int:
        await self._delete(t.sent, t.sent.c.room, who.addresses, who)
        await self._delete(t.rest, t.rest.c.lane, who.addresses, who)
        return await self._delete(t.delivery, t.delivery.c.lane, who.addresses, who)

    async def _heard(self, who: Traces) -> int:
        """What the platforms told of them lately and is over; its key stays, so that it is not handled again."""
        over = [row.id for row in await self._events(who) if row.state != EventState.WAITING.value]
        await self._changed(update(t.event).where(t.event.c.id.in_(over)).values(content=None))
        direct = and_(t.event.c.lane.in_(who.addresses), t.event.c.state != EventState.WAITING.value)
        await self._changed(update(t.event).where(direct).values(lane=NOBODY))
        return len(over)

    async def waiting(self, who: Traces) -> int:
        """How many events of theirs have yet to be handled."""
        return sum(row.state == EventState.WAITING.value for row in await self._events(who))

    async def _events(self, who: Traces) -> list[Row[Any]]:
        query = select(t.event.c.id, t.event.c.state, t.event.c.content).where(t.event.c.content.is_not(None))
        return [row for row in await self._rows(query) if _names(row.content, who)]

    async def mentions(self, organisation: str, name: str) -> dict[str, int]:
        """In how many rows of each table people wrote that name themselves: a person decides about those."""
        found = {}
        for table in t.metadata.sorted_tables:
            columns = [column for column in table.c if isinstance(column.type, Text | JSON)]
            if "organisation" in table.c and columns:
                says = or_(*(cast(column, Text).contains(_said(column, name), autoescape=True) for column in columns))
                query = select(table.c.organisation).where(table.c.organisation == organisation, says)
                found[table.name] = len(await self._rows(query))
        return {table: count for table, count in found.items() if count}

    # An organisation

    async def organisation(self, id: str, name: str) -> int:
        """Everything of an organisation but its register, which its own book forgets before; what the platforms told of
        its rooms and its people; and the codes that were offered in its name. Returns how many rows."""
        rooms = [str(row.address) for row in await self._rows(_rooms_of(id))]
        gone = await self._changed(delete(t.code).where(t.code.c.house == name))
        for who in await self._theirs_alone(id):
            gone += await self._heard(who) + await self._begun(who)
        shared = select(t.room.c.address).where(t.room.c.organisation != id)
        mine = and_(t.event.c.lane.in_(rooms), t.event.c.lane.not_in(shared))
        gone += await self._changed(delete(t.event).where(mine))
        await self._changed(update(t.mandate).where(t.mandate.c.organisation == id).values(then=None))
        for table in reversed(t.metadata.sorted_tables):
            if "organisation" in table.c and not table.name.startswith(t.register.name):
                gone += await self._changed(delete(table).where(table.c.organisation == id))
        return gone + await self._changed(delete(t.organisation).where(t.organisation.c.id == id))

    async def _theirs_alone(self, organisation: str) -> list[Traces]:
        """The members of an organisation who are nobody elsewhere."""
        people = People(self._connection)
        members = await people.members(organisation)
        elsewhere = select(t.account.c.identity).where(t.account.c.organisation != organisation)
        known = {row.identity for row in await self._rows(elsewhere)}
        found = [await self.traces(member) for member in members]
        return [who for who in found if not who.identities & known]

    async def installations(self, places: Collection[tuple[Platform, str]]) -> None:
        """Where the app was installed for an organisation that is gone, unless another one is there too."""
        for platform, workspace in places:
            whose = t.account.c.address.startswith(f"{platform.value}:{workspace}/", autoescape=True)
            if not await self._first(select(t.account.c.address).where(whose).limit(1)):
                for table, column in ((t.installation, t.installation.c.team), (t.departure, t.departure.c.workspace)):
                    await self._changed(delete(table).where(table.c.platform == platform.value, column == workspace))

    async def _delete(self, table: Table, column: Column[str], values: Sequence[str], who: Traces) -> int:
        return await self._changed(delete(table).where(table.c.organisation == who.organisation, column.in_(values)))

    async def _blank(self, table: Table, which: ColumnElement[bool], who: Traces, **values: Any) -> int:
        mine = and_(table.c.organisation == who.organisation, which)
        return await self._changed(update(table).where(mine).values(**values))


def _rooms_of(organisation: str) -> Select[Any]:
    return select(t.room.c.address).where(t.room.c.organisation == organisation)


def _moved(place: dict[str, Any], who: Traces) -> dict[str, Any]:
    """The same place, without the direct conversation that it was."""
    return {**place, "room": NOBODY, "thread": None} if place["room"] in who.addresses else place


def _names(content: dict[str, Any], who: Traces) -> bool:
    event = event_in(content)
    by = event.caller.account.identity if event.caller else ""
    return by in who.identities or who.name in json.dumps(content, ensure_ascii=False)


def _said(column: ColumnElement[Any], name: str) -> str:
    """A name as the column holds it: JSON escapes what is not ASCII."""
    return json.dumps(name)[1:-1] if isinstance(column.type, JSON) else name
