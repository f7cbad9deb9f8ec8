"""Which mandates have a list of first steps before them. Whether a step is done is never kept: the rows say it."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, String, Table

from bot.storage.tables.columns import metadata
from bot.storage.types import Instant

checklist = Table(
    "checklist",
    metadata,
    Column("organisation", String(32), ForeignKey("organisation.id"), nullable=False),
    Column("mandate", String(32), ForeignKey("mandate.id"), primary_key=True),
    Column("closed_at", Instant),
)
