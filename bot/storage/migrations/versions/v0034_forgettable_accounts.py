"""In the lines of the register that name an account, or somebody's direct conversation, stands a name that can be
forgotten: with the row behind it nobody can tell whose it was. Their chain is made anew from the first of them on."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from bot.core.chain import Link, chained
from bot.storage.ids import new_id
from bot.storage.types import Instant

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

BATCH = 2000
"""Lines that are read, chained and written at once."""

ACCOUNTS = ("account", "accounts", "barred")
"""The details that are accounts; `room` is one where it is no room of the organisation."""

KEPT_ON_SQLITE = """CREATE TRIGGER register_unchanged BEFORE UPDATE ON register
    WHEN NOT (OLD.digest = '' AND SAME AND NEW.details = OLD.details)
    BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END"""
KEPT_ON_POSTGRESQL = """CREATE TRIGGER register_unchanged BEFORE UPDATE ON register
    FOR EACH ROW EXECUTE FUNCTION register_unchanged()"""
SAME = " AND ".join(
    f"NEW.{column} = OLD.{column}" for column in ("organisation", "sequence", "at", "actor", "verb", "subject")
)

organisation = sa.table("organisation", *map(sa.column, ("id", "last_chained", "last_digest")))
room = sa.table("room", *map(sa.column, ("organisation", "address")))
pseudonym = sa.table("pseudonym", *map(sa.column, ("name", "organisation", "address", "account")))
cut = sa.table("register_cut", *map(sa.column, ("organisation", "sequence", "digest")))
register = sa.table(
    "register",
    *map(sa.column, ("organisation", "sequence", "actor", "verb", "subject", "previous", "digest")),
    sa.column("at", Instant()),
    sa.column("details", sa.JSON()),
)


def upgrade() -> None:
    connection = op.get_bind()
    sqlite = connection.dialect.name == "sqlite"
    connection.exec_driver_sql("DROP TRIGGER register_unchanged" + ("" if sqlite else " ON register"))
    for (id,) in connection.execute(sa.select(organisation.c.id)).all():
        _Names(connection, id).give()
    kept = KEPT_ON_SQLITE.replace("SAME", SAME) if sqlite else KEPT_ON_POSTGRESQL
    connection.exec_driver_sql(kept)


class _Names:
    """The accounts of one organisation, and what its register calls them."""

    def __init__(self, connection: sa.Connection, id: str) -> None:
        self._connection, self._id = connection, id
        rooms = sa.select(room.c.address).where(room.c.organisation == id)
        self._rooms = {row.address for row in connection.execute(rooms)}
        known = sa.select(pseudonym.c.address, pseudonym.c.name).where(pseudonym.c.organisation == id)
        self._names: dict[str, str] = {row.address: row.name for row in connection.execute(known)}

    def give(self) -> None:
        """Go through the lines, and chain anew from the first one that changes."""
        last, digest, changed = 0, self._beginning(), False
        mine = sa.select(register).where(register.c.organisation == self._id).order_by(register.c.sequence).limit(BATCH)
        while rows := self._connection.execute(mine.where(register.c.sequence > last)).all():
            details = [self._renamed(row.details) for row in rows]
            changed = changed or any(new != row.details for new, row in zip(details, rows, strict=True))
            links = [
                Link(self._id, row.sequence, row.at, row.actor, row.verb, row.subject, new)
                for row, new in zip(rows, details, strict=True)
            ]
            links = chained(links, digest) if changed else links
            if changed:
                self._write(links)
            last, digest = rows[-1].sequence, links[-1].digest if changed else rows[-1].digest
        if changed:
            head = sa.update(organisation).where(organisation.c.id == self._id)
            self._connection.execute(head.values(last_chained=last, last_digest=digest))

    def _beginning(self) -> str:
        """The digest of the last line that was removed by its age."""
        last = sa.select(cut.c.digest).where(cut.c.organisation == self._id).order_by(cut.c.sequence.desc()).limit(1)
        return str(self._connection.execute(last).scalar_one_or_none() or "")

    def _renamed(self, details: dict[str, Any]) -> dict[str, Any]:
        found = dict(details)
        for key in ACCOUNTS:
            if key in found:
                given = found[key]
                found[key] = [self._name(each) for each in given] if isinstance(given, list) else self._name(given)
        if "room" in found and found["room"] not in self._rooms:
            found["room"] = self._name(found["room"])
        return found

    def _name(self, address: object) -> object:
        """Only what is an address gets a name: what has one keeps it."""
        if not isinstance(address, str) or ":" not in address:
            return address
        if address not in self._names:
            self._names[address] = new_id("y")
            row = {"name": self._names[address], "organisation": self._id, "address": address, "account": None}
            self._connection.execute(sa.insert(pseudonym), [row])
        return self._names[address]

    def _write(self, links: list[Link]) -> None:
        mine = sa.update(register).where(
            register.c.organisation == self._id, register.c.sequence == sa.bindparam("number")
        )
        query = mine.values(
            previous=sa.bindparam("before"), digest=sa.bindparam("own"), details=sa.bindparam("said", type_=sa.JSON())
        )
        rows = [{"number": e.sequence, "before": e.previous, "own": e.digest, "said": e.details} for e in links]
        self._connection.execute(query, rows)
