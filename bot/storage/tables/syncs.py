"""Meetings, each time they are held, their topics, what is noted, and who does what."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Date, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint
from sqlalchemy import text as sql

from bot.storage.tables.columns import identity, metadata, tenant
from bot.storage.types import Instant

_COMES = sql("state <> 'ended'")


def _mandate() -> Column[str]:
    return Column("mandate", String(32), ForeignKey("mandate.id"), nullable=False, index=True)


def _written() -> tuple[Column[str], Column[str], Column[object], Column[object]]:
    """Who wrote it, on which side, and since when the other side may read it. Without a word it stays a side's own."""
    return (
        Column("by", String(32), nullable=False),
        Column("side", String(8), nullable=False, server_default="comms"),
        Column("at", Instant, nullable=False),
        Column("shown_from", Instant),
    )


meeting = Table(
    "meeting",
    metadata,
    identity(),
    tenant(),
    _mandate(),
    Column("name", Text, nullable=False),
    Column("starts", String(32), ForeignKey("schedule.id"), nullable=False, index=True),
    Column("prompts", String(32), ForeignKey("schedule.id"), nullable=False, index=True),
    Column("place", Text, nullable=False),
    Column("people", JSON, nullable=False),
    Column("event", Text, nullable=False, server_default=""),
    Column("state", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    # Of those that come, one of each name.
    Index("uq_meeting_name", "mandate", "name", unique=True, sqlite_where=_COMES, postgresql_where=_COMES),
)

# One sitting for each day of a meeting: who finds it there has nothing to begin.
sitting = Table(
    "sitting",
    metadata,
    identity(),
    tenant(),
    _mandate(),
    Column("meeting", String(32), ForeignKey("meeting.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("starts_at", Instant, nullable=False),
    Column("state", String(16), nullable=False),
    Column("moved", Boolean, nullable=False),
    Column("by_text", Boolean, nullable=False),
    Column("prompted_at", Instant),
    Column("opened_at", Instant),
    Column("findings", JSON, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("meeting", "day"),
    UniqueConstraint("organisation", "number"),
)

attendance = Table(
    "attendance",
    metadata,
    Column("organisation", String(32), ForeignKey("organisation.id"), nullable=False),
    Column("sitting", String(32), ForeignKey("sitting.id"), primary_key=True),
    Column("member", String(32), ForeignKey("member.id"), primary_key=True),
    Column("at", Instant, nullable=False),
)

topic = Table(
    "topic",
    metadata,
    identity(),
    tenant(),
    _mandate(),
    Column("meeting", String(32), ForeignKey("meeting.id"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    *_written(),
    Column("state", String(16), nullable=False),
    Column("carried", Integer, nullable=False),
    Column("closed_in", String(32)),
    Column("version", Integer, nullable=False),
    UniqueConstraint("organisation", "number"),
)

minute = Table(
    "minute",
    metadata,
    identity(),
    tenant(),
    _mandate(),
    Column("sitting", String(32), ForeignKey("sitting.id"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("number", Integer, nullable=False, index=True),
    Column("topic", String(32), ForeignKey("topic.id")),
    Column("text", Text, nullable=False),
    *_written(),
)

task = Table(
    "task",
    metadata,
    identity(),
    tenant(),
    _mandate(),
    Column("sitting", String(32), ForeignKey("sitting.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("owner", String(32), ForeignKey("member.id"), nullable=False),
    Column("due", Date, nullable=False),
    Column("zone", String(64), nullable=False),
    *_written(),
    Column("state", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("organisation", "number"),
)

tally = Table(
    "tally",
    metadata,
    # The last number given of each kind: S, T, D and A.
    Column("organisation", String(32), ForeignKey("organisation.id"), primary_key=True),
    Column("kind", String(1), primary_key=True),
    Column("last", Integer, nullable=False),
)
