"""What is waited for of those who were told, what answers rested on, and what is confirmed anew after a freeze."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from bot.storage.tables.columns import identity, metadata, tenant
from bot.storage.types import Instant

nag = Table(
    "nag",
    metadata,
    identity(),
    tenant(),
    Column("mandate", String(32), ForeignKey("mandate.id"), nullable=False),
    Column("subject", String(16), nullable=False),
    Column("about", String(32), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("step", Integer, nullable=False),
    Column("since", Instant, nullable=False),
    Column("looked_at", Instant, nullable=False),
    Column("next_at", Instant),
    Column("ended_at", Instant),
    # One ladder for each thing told to each mandate.
    UniqueConstraint("about", "mandate"),
)

snooze = Table(
    "snooze",
    metadata,
    Column("organisation", String(32), ForeignKey("organisation.id"), nullable=False),
    Column("nag", String(32), ForeignKey("nag.id"), primary_key=True),
    Column("member", String(32), ForeignKey("member.id"), primary_key=True),
    Column("until", Instant, nullable=False),
)

reliance = Table(
    "reliance",
    metadata,
    Column("organisation", String(32), ForeignKey("organisation.id"), nullable=False),
    Column("question", String(32), ForeignKey("question.id"), primary_key=True),
    Column("record", String(32), primary_key=True),
    Index("ix_reliance_record", "organisation", "record"),
)

reconfirmed = Table(
    "reconfirmed",
    metadata,
    Column("organisation", String(32), ForeignKey("organisation.id"), nullable=False),
    Column("freeze", String(32), ForeignKey("freeze.id"), primary_key=True),
    Column("record", String(32), primary_key=True),
    Column("by", String(32), nullable=False),
    Column("at", Instant, nullable=False),
)
