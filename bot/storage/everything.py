"""All that is stored of an organisation, or about one member, as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Select, Table, or_, select

from bot.core.people import Member, Side
from bot.storage import tables as t
from bot.storage.book import Book

Json = dict[str, Any]

INDEXES = frozenset({"index_stock", "index_entry", "index_count", "index_word"})
"""Tables made from others, by which records are found."""

_NEVER = frozenset({"terms"})
"""Columns made from others."""


class Everything(Book):
    """Rows as JSON can say them."""

    async def of_organisation(self, organisation: str) -> dict[str, list[Json]]:
        """Every row of an organisation, by table."""
        found = {"organisation": await self._all(select(t.organisation).where(t.organisation.c.id == organisation))}
        for table in t.metadata.sorted_tables:
            if "organisation" in table.c and table.name not in INDEXES:
                found[table.name] = await self._all(select(table).where(table.c.organisation == organisation))
        return found

    async def of_member(self, member: Member) -> dict[str, list[Json]]:
        """What is stored of a member: what they asked, signalled, brought and have to do, what they acknowledged, what
        was sent to them or where they read, and what the register says they did. Evidence, other people's words and
        what they were not told is not among it."""
        mine = member.organisation, member.id
        return {
            "questions": await self._of(t.question, "asker", mine, _QUESTION),
            "answers": await self._answers(member),
            "signals": await self._of(t.signal, "sender", mine, _SIGNAL),
            "topics": await self._of(t.topic, "by", mine, ("number", "text", "at", "state")),
            "notes": await self._of(t.minute, "by", mine, ("number", "kind", "text", "at")),
            "actions": await self._of(t.task, "owner", mine, ("number", "text", "due", "state")),
            "attended": await self._of(t.attendance, "member", mine, ("sitting", "at")),
            "receipts": await self._of(t.receipt, "member", mine, ("subject", "id", "revision", "at")),
            "revisions": await self._of(t.revision, "by", mine, ("item", "number", "text", "flag", "at")),
            "sent": await self._sent(member),
            "register": await self._of(t.register, "actor", mine, ("sequence", "at", "verb", "subject")),
        }

    async def _answers(self, member: Member) -> list[Json]:
        """What they were answered: without what comms said among themselves."""
        r, q = t.ruling, t.question
        query = select(r.c.number, r.c.answer, r.c.wording, r.c.note, r.c.at).join(q, q.c.id == r.c.question)
        told = r.c.state.in_(("in-force", "revoked"))
        return await self._all(query.where(q.c.organisation == member.organisation, q.c.asker == member.id, told))

    async def _sent(self, member: Member) -> list[Json]:
        """The cards that were sent to them, and into the rooms of the CM's side where they read."""
        rooms = (
            select(t.room.c.address)
            .join(t.mandate_member, t.mandate_member.c.mandate == t.room.c.mandate)
            .where(t.mandate_member.c.member == member.id, t.room.c.side == Side.CM.value)
        )
        direct = select(t.pseudonym.c.address).where(
            t.pseudonym.c.organisation == member.organisation,
            t.pseudonym.c.account.in_([str(account) for account in member.accounts]),
        )
        s = t.sent
        query = select(s.c.kind, s.c.subject, s.c.at, s.c.room).where(s.c.organisation == member.organisation)
        return await self._all(query.where(or_(s.c.room.in_(rooms), s.c.room.in_(direct))))

    async def _of(self, table: Table, whose: str, mine: tuple[str, str], columns: Sequence[str]) -> list[Json]:
        query = select(*(table.c[name] for name in columns))
        return await self._all(query.where(table.c.organisation == mine[0], table.c[whose] == mine[1]))

    async def _all(self, query: Select[Any]) -> list[Json]:
        rows = await self._connection.execute(query)
        return [{name: _plain(value) for name, value in row.items() if name not in _NEVER} for row in rows.mappings()]


_QUESTION = ("number", "mandate", "text", "context", "asked_back", "asked_at", "state")
_SIGNAL = ("number", "mandate", "text", "link", "files", "at", "state", "answer")


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime | date | time) else value
