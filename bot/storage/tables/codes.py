"""One-time codes, and who tried one. Neither is any organisation's: the first is made before there is one."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, String, Table, Text

from bot.storage.tables.columns import metadata
from bot.storage.types import Instant

code = Table(
    "code",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("house", Text, nullable=False),
    Column("role", String(8), nullable=False),
    Column("by", String(200), nullable=False),
    Column("name", Text, nullable=False),
    Column("mandate", String(32)),
    Column("first", Boolean, nullable=False),
    Column("locale", String(8), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("expires_at", Instant, nullable=False, index=True),
)

code_attempt = Table(
    "code_attempt",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("identity", String(200), nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_code_attempt_at", "at"),
)
