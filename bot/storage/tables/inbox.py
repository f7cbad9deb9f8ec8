"""What comes in, before anything is done about it. Whose it is shows only when it is handled."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Index, Integer, String, Table, Text

from bot.storage.tables.columns import identity, metadata
from bot.storage.types import Instant

event = Table(
    "event",
    metadata,
    identity(),
    Column("key", String(64), nullable=False, unique=True),
    Column("source", String(64), nullable=False, index=True),
    Column("lane", String(200), nullable=False),
    # What is not needed any more is emptied when it is done.
    Column("content", JSON(none_as_null=True)),
    Column("at", Instant, nullable=False),
    Column("rank", Integer, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("not_before", Instant, nullable=False),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("settled_at", Instant, index=True),
    Column("error", Text),
    Index("ix_event_due", "state", "lane", "not_before"),
)

source = Table(
    "source",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("trace", Text, nullable=False),
    Column("at", Instant, nullable=False, index=True),
)

occasion = Table(
    "occasion",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("at", Instant, nullable=False, index=True),
)
