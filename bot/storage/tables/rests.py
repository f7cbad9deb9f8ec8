"""Rooms that are left alone for a while, because something there answers each of our cards."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, String, Table, UniqueConstraint

from bot.storage.tables.columns import identity, metadata, tenant
from bot.storage.types import Instant

rest = Table(
    "rest",
    metadata,
    identity(),
    tenant(),
    Column("mandate", String(32), ForeignKey("mandate.id"), nullable=False),
    Column("lane", String(200), nullable=False),
    Column("direct", Boolean, nullable=False),
    Column("since", Instant, nullable=False),
    Column("until", Instant, nullable=False),
    Column("told_at", Instant),
    Column("resumed_at", Instant),
    Column("resumed_by", String(32)),
    UniqueConstraint("organisation", "lane"),
)
