"""The register (append-only record of who did what) and the intake (what somebody began and has not finished)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.address import Address
from bot.core.chain import PRUNE, Head, Link, chained
from bot.storage import tables as t
from bot.storage.book import Book, often
from bot.storage.privacy import Privacy

READ = "read"
"""The verb of a line that says who read the text of a restricted record."""

_TAKEN = often(
    update(t.organisation)
    .where(t.organisation.c.id == bindparam("whose"))
    .values(last_register=t.organisation.c.last_register + bindparam("more"))
    .returning(t.organisation.c.last_register, t.organisation.c.last_chained, t.organisation.c.last_digest)
)
"""Takes numbers for lines to come. Made once: every act needs it, and to make it takes as long as to run it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the register. `details` hold ids, flags and instants, never texts."""

    sequence: int
    at: datetime
    actor: str
    verb: str
    subject: str
    details: dict[str, Any]


ACCOUNTS = ("account", "accounts", "barred")
"""The details of a line that are accounts."""


class Register(Book):
    """Who was told what, when, under which flag, and who decided: a chain of lines that is only ever added to.

    `noted`: about which organisations something was. `now`: this instant, for what the register notes of itself.
    """

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        super().__init__(connection)
        self.noted: set[str] = set()
        self._accounts: dict[str, str] = {}
        self._now = now

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
        await self.note_each(organisation, [details], at=at, actor=actor, verb=verb, subject=subject)

    async def note_each(
        self,
        organisation: str,
        lines: Sequence[dict[str, Any]],
        *,
        at: datetime,
        actor: str,
        verb: str,
        subject: str,
    ) -> None:
        """Add several lines of which only the details differ."""
        self.noted.add(organisation)
        await self._append(organisation, at, actor, verb, [(subject, details) for details in lines])

    async def note_read(self, organisation: str, subjects: Sequence[str], *, actor: str, since: datetime) -> None:
        """Add a line for each record whose text somebody reads now, unless one since then says so of them already."""
        query = select(t.register.c.subject, t.register.c.details).where(
            t.register.c.organisation == organisation,
            t.register.c.subject.in_(subjects),
            t.register.c.verb == READ,
            t.register.c.actor == actor,
            t.register.c.at > since,
        )
        account = await self._account(organisation, actor)  # by which alone the people of a group are told apart
        known = {row.subject for row in await self._rows(query) if row.details.get("account") == account}
        unread = [subject for subject in dict.fromkeys(subjects) if subject not in known]
        if unread:
            await self._append(organisation, self._now, actor, READ, [(subject, {}) for subject in unread])

    async def about(self, organisation: str, subject: str) -> Sequence[Entry]:
        """The lines about one subject, in order."""
        query = select(t.register).where(t.register.c.organisation == organisation, t.register.c.subject == subject)
        return [
            Entry(row.sequence, row.at, row.actor, row.verb, row.subject, row.details)
            for row in await self._rows(query.order_by(t.register.c.sequence))
        ]

    async def ever(self, organisation: str, subjects: Collection[str], verb: str) -> frozenset[str]:
        """Of which subjects something was ever noted."""
        r = t.register.c
        query = select(r.subject).where(r.organisation == organisation, r.subject.in_(subjects), r.verb == verb)
        return frozenset(row.subject for row in await self._rows(query.distinct()))

    async def prune(self, organisation: str, before: datetime, *, by: str = "passerelle") -> int:
        """Remove the oldest lines, up to the first one that is not older than `before`. Returns how many.

        A checkpoint keeps the number and the digest of the last one that went, and a line says so in its turn: what is
        left can still be verified. Nothing is noted where nothing was old enough.
        """
        head = await self._whole(organisation)
        mine = t.register.c.organisation == organisation
        kept = await self._first(
            select(func.min(t.register.c.sequence).label("first")).where(mine, t.register.c.at >= before)
        )
        through = head.last if kept is None or kept.first is None else int(kept.first) - 1
        last = await self._first(select(t.register.c.digest).where(mine, t.register.c.sequence == through))
        if last is None:
            return 0
        old = mine & (t.register.c.sequence <= through)
        lines = int((await self._connection.execute(select(func.count()).where(old))).scalar_one())
        cut = {"sequence": through, "digest": last.digest, "lines": lines, "at": self._now}
        await self._add(t.register_cut, {"organisation": organisation, **cut})
        await self._changed(delete(t.register).where(old))
        details = {"through": through, "digest": last.digest, "lines": lines, "before": before.isoformat()}
        await self.note(organisation, at=self._now, actor=by, verb=PRUNE, subject=organisation, **details)
        return lines

    async def forget(self, organisation: str) -> int:
        """Remove the whole register of an organisation whose own row goes next. Returns how many lines it had."""
        head = await self._whole(organisation)
        cut = {"sequence": head.last, "digest": head.digest, "lines": 0, "at": self._now}
        query = self._insert(t.register_cut).values(organisation=organisation, **cut)
        await self._connection.execute(query.on_conflict_do_nothing())
        await self._changed(delete(t.anchor).where(t.anchor.c.organisation == organisation))
        lines = await self._changed(delete(t.register).where(t.register.c.organisation == organisation))
        await self._changed(delete(t.register_cut).where(t.register_cut.c.organisation == organisation))
        return lines

    async def _append(
        self, organisation: str, at: datetime, actor: str, verb: str, lines: Sequence[tuple[str, dict[str, Any]]]
    ) -> None:
        kept = [(subject, await self._kept(organisation, actor, details)) for subject, details in lines]
        head = await self._whole(organisation, more=len(kept))
        first = head.last - len(kept) + 1
        links = [
            Link(organisation, number, at, actor, verb, subject, details)
            for number, (subject, details) in enumerate(kept, first)
        ]
        # The end of the chain in the organisation's row is moved on by a trigger: one statement less for every act.
        await self._add(t.register, *map(_row, chained(links, head.digest)))

    async def _kept(self, organisation: str, actor: str, details: dict[str, Any]) -> dict[str, Any]:
        if actor in self._accounts:
            return {"account": await self._account(organisation, actor), **details}
        return await self._forgettable(organisation, details)

    async def _forgettable(self, organisation: str, details: dict[str, Any]) -> dict[str, Any]:
        """The details of a line, in which each account stands by a name that can be forgotten."""
        found = dict(details)
        for key in ACCOUNTS:
            if key in found:
                given = found[key]
                many = given if isinstance(given, list) else [given]
                names = [await self._pseudonym(organisation, str(each)) for each in many]
                found[key] = names if isinstance(given, list) else names[0]
        return found

    async def _account(self, organisation: str, actor: str) -> str | None:
        account = self._accounts.get(actor)
        return await self._pseudonym(organisation, account) if account is not None else None

    async def _pseudonym(self, organisation: str, account: str) -> str:
        """What an account is called in the register: a name that can be forgotten, while the line stays."""
        return await Privacy(self._connection).pseudonym(organisation, account)

    async def _whole(self, organisation: str, *, more: int = 0) -> Head:
        """The end of the chain, with as many numbers taken for lines to come. The organisation's row is locked by it:
        nobody else adds a line before this unit of work ends."""
        row = await self._first(_TAKEN, whose=organisation, more=more)
        if row is None:
            return Head(more)
        head = Head(row.last_register, row.last_chained, row.last_digest)
        return head if head.chained == head.last - more else await self._caught_up(organisation, head, head.last - more)

    async def _caught_up(self, organisation: str, head: Head, last: int) -> Head:
        """Chain what a replica of an older version wrote meanwhile, while this one was being put into its place."""
        query = select(t.register).where(
            t.register.c.organisation == organisation,
            t.register.c.sequence > head.chained,
            t.register.c.sequence <= last,
        )
        found = [link_in(row) for row in await self._rows(query.order_by(t.register.c.sequence))]
        links = chained(found, head.digest)
        if not links:
            return head
        filled = update(t.register).where(
            t.register.c.organisation == organisation, t.register.c.sequence == bindparam("number")
        )
        filled = filled.values(previous=bindparam("before"), digest=bindparam("own"))
        await self._connection.execute(
            filled, [{"number": each.sequence, "before": each.previous, "own": each.digest} for each in links]
        )
        end = links[-1]
        moved = update(t.organisation).where(t.organisation.c.id == organisation)
        await self._changed(moved.values(last_chained=end.sequence, last_digest=end.digest))
        return Head(head.last, end.sequence, end.digest)


def link_in(row: Row[Any]) -> Link:
    """A line as it is stored, of a query for all its columns."""
    return Link(
        row.organisation,
        row.sequence,
        row.at,
        row.actor,
        row.verb,
        row.subject,
        row.details,
        row.previous,
        row.digest,
    )


def _row(link: Link) -> dict[str, Any]:
    return {column.name: getattr(link, column.name) for column in t.register.columns}


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
