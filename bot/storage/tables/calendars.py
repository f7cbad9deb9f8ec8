"""The secret addresses of calendars, each of one member for one mandate."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, String, Table

from bot.storage.tables.columns import metadata, tenant
from bot.storage.types import Instant

calendar = Table(
    "calendar",
    metadata,
    # The address itself is kept nowhere.
    Column("digest", String(64), primary_key=True),
    tenant(),
    Column("mandate", String(32), ForeignKey("mandate.id"), nullable=False),
    Column("member", String(32), ForeignKey("member.id"), nullable=False, index=True),
    Column("made_at", Instant, nullable=False),
    Index("ix_calendar_mandate_member", "mandate", "member"),
)
