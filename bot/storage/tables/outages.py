"""Platforms that do not accept us any more."""

from __future__ import annotations

from sqlalchemy import Column, String, Table

from bot.storage.tables.columns import metadata
from bot.storage.types import Instant

outage = Table(
    "outage",
    metadata,
    Column("scope", String(32), primary_key=True),
    Column("since", Instant, nullable=False),
    Column("over", Instant),
)
