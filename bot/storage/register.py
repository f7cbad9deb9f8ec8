"""The register (append-only record of who did what) and the intake (what somebody began and has not finished)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.address import Address
from bot.storage import tables as t
from bot.storage.book import Book
from bot.storage.privacy import Privacy


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the register. `details` hold ids, flags and instants, never texts."""

    sequence: int
    at: datetime
    actor: str
    verb: str
    subject: str
    details: dict[str, Any]


class Register(Book):
    """Who was told what, when, under which flag, and who decided. `noted`: about which organisations something was."""

    def __init__(self, connection: AsyncConnection) -> None:
        super().__init__(connection)
        self.noted: set[str] = set()
        self._accounts: dict[str, str] = {}

    def acts_as(self, member: str, account: Address | None) -> None:
        """Whoever acts from now on is a member by a group alone: each of their lines names their account too, beside
        the group. None: they act under a name of their own."""
        self._accounts.pop(member, None)
        if account is not None:
            self._accounts[member] = str(account)

    async def note(
        self, organisation: str, *, at: datetime, actor: str, verb: str, subject: str, **details: object
    ) -> None:
        """Add a line, in the transaction of the act itself: no record, no act."""
        self.noted.add(organisation)
        query = update(t.organisation).where(t.organisation.c.id == organisation)
        query = query.values(last_register=t.organisation.c.last_register + 1)
        row = await self._first(query.returning(t.organisation.c.last_register))
        sequence = int(row.last_register) if row else 0
        if actor in self._accounts:
            details = {"account": self._accounts[actor], **details}
        if "account" in details:  # by a name that can be forgotten, while the line stays
            named = await Privacy(self._connection).pseudonym(organisation, str(details["account"]))
            details = {**details, "account": named}
        await self._add(
            t.register,
            {
                "organisation": organisation,
                "sequence": sequence,
                "at": at,
                "actor": actor,
                "verb": verb,
                "subject": subject,
                "details": details,
            },
        )

    async def prune(self, organisation: str, before: datetime) -> int:
        """Delete the oldest lines, up to an instant; returns how many."""
        old = (t.register.c.organisation == organisation) & (t.register.c.at < before)
        return await self._changed(delete(t.register).where(old))

    async def forget(self, organisation: str) -> int:
        """Remove the whole register of an organisation whose own row goes next. Returns how many lines it had."""
        return await self._changed(delete(t.register).where(t.register.c.organisation == organisation))

    async def about(self, organisation: str, subject: str) -> Sequence[Entry]:
        """The lines about one subject, in order."""
        query = select(t.register).where(t.register.c.organisation == organisation, t.register.c.subject == subject)
        return [
            Entry(row.sequence, row.at, row.actor, row.verb, row.subject, row.details)
            for row in await self._rows(query.order_by(t.register.c.sequence))
        ]


class Intake(Book):
    """What somebody began: a message to be tagged, a question whose mandate is not chosen yet."""

    async def add(self, id: str, organisation: str | None, caller: str, content: dict[str, Any], at: datetime) -> None:
        """Keep it until the form comes back."""
        row = {"id": id, "organisation": organisation, "caller": caller, "content": content, "at": at}
        await self._add(t.intake, row)

    async def get(self, id: str, caller: str) -> dict[str, Any] | None:
        """What that caller began, locked; nobody else's."""
        query = select(t.intake).where(t.intake.c.id == id, t.intake.c.caller == caller)
        row = await self._first(query.with_for_update())
        return dict(row.content) if row else None

    async def finish(self, id: str, content: dict[str, Any]) -> None:
        """It is done: what remains is what came of it."""
        await self._changed(update(t.intake).where(t.intake.c.id == id).values(content=content))
