"""What somebody else made known before an embargo was over."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, String, Table, Text

from bot.storage.tables.columns import identity, metadata, tenant
from bot.storage.types import Instant

leak = Table(
    "leak",
    metadata,
    identity(),
    tenant(),
    Column("item", String(32), ForeignKey("news.id"), nullable=False, index=True),
    Column("by", String(32), nullable=False),
    Column("at", Instant, nullable=False),
    Column("note", Text, nullable=False),
)
