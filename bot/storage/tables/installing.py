"""Where the app is installed. No organisation owns these rows: an installation is found by the platform's own id before
anybody knows whose it is, and exists before its organisation does."""

from __future__ import annotations

from sqlalchemy import Column, Integer, String, Table, Text

from bot.storage.tables.columns import metadata
from bot.storage.types import Instant

installation = Table(
    "installation",
    metadata,
    Column("platform", String(16), primary_key=True),
    Column("team", String(64), primary_key=True),
    Column("enterprise", String(64), nullable=False),
    Column("sealed", Text),  # emptied when the installation ends
    Column("installed_at", Instant, nullable=False),
    Column("by", String(64), nullable=False),
    Column("state", String(16), nullable=False),
    Column("version", Integer, nullable=False),
)

oauth_state = Table(
    "oauth_state",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("expires_at", Instant, nullable=False, index=True),
)
