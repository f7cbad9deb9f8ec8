"""What comes in unfinished, what goes out, what is due, and the register."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Date, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from bot.storage.tables.columns import identity, metadata, tenant
from bot.storage.types import Instant

intake = Table(
    "intake",
    metadata,
    identity(),
    Column("organisation", String(32), ForeignKey("organisation.id"), nullable=True),
    Column("caller", String(200), nullable=False),
    Column("content", JSON, nullable=False),
    Column("at", Instant, nullable=False, index=True),
)

delivery = Table(
    "delivery",
    metadata,
    identity(),
    tenant(),
    Column("mandate", String(32), ForeignKey("mandate.id"), nullable=False),
    Column("kind", String(24), nullable=False),
    Column("subject", String(32), nullable=False, index=True),
    Column("lane", String(200), nullable=False),
    Column("place", JSON, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("refreshes", String(32)),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("not_before", Instant, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("sent_at", Instant),
    Column("error", Text),
    Column("cause", String(32)),
    Index("ix_delivery_due", "lane", "state", "priority", "created_at"),
    Index("ix_delivery_urgent", "priority", "state"),
)

quiet = Table(
    "quiet",
    metadata,
    # What the addresses of the rooms begin with that a platform wants left alone: no organisation's own.
    Column("beginning", String(200), primary_key=True),
    Column("until", Instant, nullable=False, index=True),
)

office = Table(
    "office",
    metadata,
    # What only one replica does at a time, for all organisations.
    Column("name", String(64), primary_key=True),
    Column("holder", String(32), nullable=False),
    Column("until", Instant, nullable=False),
)

sent = Table(
    "sent",
    metadata,
    identity(),
    tenant(),
    Column("mandate", String(32), ForeignKey("mandate.id"), nullable=False),
    Column("kind", String(24), nullable=False),
    Column("subject", String(32), nullable=False, index=True),
    Column("place", JSON, nullable=False),
    Column("room", String(200), nullable=False),
    Column("message", String(64), nullable=False),
    Column("at", Instant, nullable=False),
    Column("reader", String(200)),
    UniqueConstraint("organisation", "room", "message"),
)

timer = Table(
    "timer",
    metadata,
    identity(),
    tenant(),
    Column("kind", String(16), nullable=False),
    Column("subject", String(32), nullable=False, index=True),
    Column("due_at", Instant, nullable=False, index=True),
    Column("state", String(16), nullable=False),
)

register = Table(
    "register",
    metadata,
    Column("organisation", String(32), ForeignKey("organisation.id"), primary_key=True),
    Column("sequence", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("actor", String(200), nullable=False),
    Column("verb", String(32), nullable=False),
    Column("subject", String(32), nullable=False),
    Column("details", JSON, nullable=False),
    # Empty in the lines of a program that knew no chain, until the next line is written.
    Column("previous", String(64), nullable=False, server_default=""),
    Column("digest", String(64), nullable=False, server_default=""),
    Index("ix_register_subject", "organisation", "subject"),
)

# The register is kept by triggers (migration 0026): nothing may be changed there or removed but below a checkpoint.
register_cut = Table(
    "register_cut",
    metadata,
    Column("organisation", String(32), ForeignKey("organisation.id"), primary_key=True),
    Column("sequence", Integer, primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("lines", Integer, nullable=False),
    Column("at", Instant, nullable=False),
)

# The key is the promise: one anchor for each organisation and day (UTC), whoever tries.
anchor = Table(
    "anchor",
    metadata,
    Column("organisation", String(32), ForeignKey("organisation.id"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("line", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("look_at", Instant, index=True),  # none: it is kept elsewhere
)
