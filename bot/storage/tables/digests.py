"""What rooms are told on chosen days."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from bot.storage.tables.columns import identity, metadata, tenant
from bot.storage.types import Instant

digest = Table(
    "digest",
    metadata,
    identity(),
    tenant(),
    Column("mandate", String(32), ForeignKey("mandate.id"), nullable=False, index=True),
    # A room that was unlinked takes its row along; its digest is found no more, and keeps how far it had told.
    Column("room", String(32), nullable=False),
    Column("schedule", String(32), ForeignKey("schedule.id"), unique=True),
    Column("when_empty", String(8), nullable=False),
    Column("covered", Integer, nullable=False),
    Column("covered_at", Instant, nullable=False),
    Column("reported", String(7), nullable=False),
    UniqueConstraint("room"),
)

edition = Table(
    "edition",
    metadata,
    identity(),
    tenant(),
    Column("mandate", String(32), ForeignKey("mandate.id"), nullable=False),
    Column("digest", String(32), ForeignKey("digest.id"), nullable=False, index=True),
    Column("room", String(32), nullable=False),
    Column("side", String(8), nullable=False),
    Column("since", Integer, nullable=False),
    Column("until", Integer, nullable=False),
    Column("since_at", Instant, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("by", String(32), nullable=False),
    Column("silent", Integer, nullable=False),
    Column("health", JSON),
    Column("posted_at", Instant),
)

edition_line = Table(
    "edition_line",
    metadata,
    tenant(index=False),
    Column("edition", String(32), ForeignKey("edition.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("section", String(16), nullable=False),
    Column("subject", String(32), nullable=False),
    # A change of a record reaches every digest that tells of it.
    Index("ix_edition_line_subject", "organisation", "subject"),
)
