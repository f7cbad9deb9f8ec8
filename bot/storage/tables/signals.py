"""What CMs tell comms."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Integer, String, Table, Text, UniqueConstraint

from bot.storage.tables.columns import identity, metadata, tenant
from bot.storage.types import Instant

signal = Table(
    "signal",
    metadata,
    identity(),
    tenant(),
    Column("number", Integer, nullable=False),
    Column("mandate", String(32), ForeignKey("mandate.id"), nullable=False),
    Column("sender", String(32), ForeignKey("member.id"), nullable=False),
    Column("place", JSON, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("locale", String(8), nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("link", Text, nullable=False),
    Column("files", JSON, nullable=False),
    Column("state", String(16), nullable=False, index=True),
    Column("taken_by", String(32), ForeignKey("member.id")),
    Column("taken_at", Instant),
    Column("answer", Text),
    Column("answered_by", String(32), ForeignKey("member.id")),
    Column("called", JSON, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("organisation", "number"),
)
