"""Who was called about a question that waits."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, String, Table

from bot.storage.tables.columns import metadata, tenant
from bot.storage.types import Instant

call = Table(
    "call",
    metadata,
    tenant(),
    Column("question", String(32), ForeignKey("question.id"), primary_key=True),
    Column("rung", String(8), primary_key=True),
    Column("at", Instant, nullable=False),
    Column("members", JSON, nullable=False),
)
