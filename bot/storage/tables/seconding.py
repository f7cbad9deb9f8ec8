"""Releases that wait for a second person."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, String, Table

from bot.storage.tables.columns import metadata
from bot.storage.types import Instant

# `subject`: the item or the question that would be released; `by`: who began it, and cannot agree to it as well.
seconding = Table(
    "seconding",
    metadata,
    Column("organisation", String(32), ForeignKey("organisation.id"), primary_key=True),
    Column("subject", String(32), primary_key=True),
    Column("by", String(32), nullable=False),
    Column("at", Instant, nullable=False),
)
