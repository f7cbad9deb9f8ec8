"""Who has left, and which accounts are not let in any more by a group that they may still be in."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, String, Table

from bot.storage.tables.columns import identity, metadata, tenant
from bot.storage.types import Instant

parting = Table(
    "parting",
    metadata,
    identity(),
    tenant(),
    Column("member", String(32), ForeignKey("member.id"), nullable=False),
    Column("by", String(200), nullable=False),
    Column("at", Instant, nullable=False),
    Column("accounts", JSON, nullable=False),
    Column("mandates", JSON, nullable=False),
)

parted = Table(
    "parted",
    metadata,
    Column("organisation", String(32), ForeignKey("organisation.id"), primary_key=True),
    Column("identity", String(200), primary_key=True),
)
