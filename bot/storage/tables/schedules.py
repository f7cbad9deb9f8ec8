"""What comes again, and what became of each day of it."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKey, Integer, String, Table, Time

from bot.storage.tables.columns import identity, metadata, tenant
from bot.storage.types import Instant

schedule = Table(
    "schedule",
    metadata,
    identity(),
    tenant(),
    Column("mandate", String(32), ForeignKey("mandate.id"), nullable=False, index=True),
    Column("kind", String(24), nullable=False),
    Column("rule", String(200), nullable=False),
    Column("anchor", Date, nullable=False),
    Column("local_time", Time, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("grace", Integer, nullable=False),  # seconds
    Column("paused", Boolean, nullable=False),
    Column("next_day", Date),
    Column("look_at", Instant, index=True),
    Column("version", Integer, nullable=False),
)

# The key is the promise: one run for each day of a schedule, whoever tries.
run = Table(
    "run",
    metadata,
    Column("schedule", String(32), ForeignKey("schedule.id"), primary_key=True),
    Column("day", Date, primary_key=True),
    tenant(),
    Column("state", String(16), nullable=False),
    Column("since", Date),
    Column("days", Integer, nullable=False),
    Column("at", Instant, nullable=False),
)
