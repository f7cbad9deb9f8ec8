"""Organisations, members, mandates and rooms."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint, text

from bot.storage.tables.columns import identity, metadata, tenant
from bot.storage.types import Instant

organisation = Table(
    "organisation",
    metadata,
    identity(),
    Column("name", Text, nullable=False, unique=True),
    Column("locale", String(8), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("watch", JSON, nullable=False),
    Column("synonyms", JSON, nullable=False, server_default="[]"),
    Column("reactions", JSON, nullable=False, server_default='{"shareable": ["mega"], "confidential": ["lock"]}'),
    Column("hours", JSON(none_as_null=True)),
    Column("last_news", Integer, nullable=False, server_default="0"),
    Column("last_question", Integer, nullable=False, server_default="0"),
    Column("last_signal", Integer, nullable=False, server_default="0"),
    Column("last_register", Integer, nullable=False, server_default="0"),
    Column("last_chained", Integer, nullable=False, server_default="0"),
    Column("last_digest", String(64), nullable=False, server_default=""),
    Column("paused_at", Instant),
)

member = Table(
    "member",
    metadata,
    identity(),
    tenant(),
    Column("name", Text, nullable=False),
    Column("role", String(8), nullable=False),
    Column("locale", String(8)),
    Column("active", Boolean, nullable=False, server_default=text("true")),
    UniqueConstraint("organisation", "name"),
)

account = Table(
    "account",
    metadata,
    Column("organisation", String(32), ForeignKey("organisation.id"), primary_key=True),
    Column("address", String(200), primary_key=True),
    Column("member", String(32), ForeignKey("member.id"), nullable=False),
    Column("identity", String(200), nullable=False),
    Index("ix_account_identity", "identity"),
)

home = Table(
    "home",
    metadata,
    Column("organisation", String(32), ForeignKey("organisation.id"), primary_key=True),
    Column("account", String(200), primary_key=True),
    Column("caller", JSON, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("shown", String(64), nullable=False),
)

mandate = Table(
    "mandate",
    metadata,
    identity(),
    tenant(),
    Column("name", Text, nullable=False),
    Column("locale", String(8), nullable=False),
    Column("zone", String(64), nullable=False),
    Column("release", String(8), nullable=False),
    Column("undo", Integer, nullable=False),
    Column("answer_within", Integer, nullable=False),
    Column("then", String(32), ForeignKey("member.id")),
    Column("nagging", JSON, nullable=False, server_default="{}"),
    Column("thaw_by_two", Boolean, nullable=False, server_default=text("false")),
    Column("urgent_within", Integer, nullable=False, server_default="900"),
    Column("question_threads", Boolean, nullable=False, server_default=text("false")),
    Column("charter", JSON, nullable=False, server_default="{}"),
    Column("contacts", JSON, nullable=False, server_default="[]"),
    Column("on_call", JSON, nullable=False, server_default="[]"),
    Column("ended_at", Instant),
    UniqueConstraint("organisation", "name"),
)

mandate_member = Table(
    "mandate_member",
    metadata,
    Column("organisation", String(32), ForeignKey("organisation.id"), nullable=False),
    Column("mandate", String(32), ForeignKey("mandate.id"), primary_key=True),
    Column("member", String(32), ForeignKey("member.id"), primary_key=True),
)

room = Table(
    "room",
    metadata,
    identity(),
    tenant(),
    Column("mandate", String(32), ForeignKey("mandate.id"), nullable=False),
    Column("side", String(8), nullable=False),
    Column("address", String(200), nullable=False, index=True),
    Column("name", String(200), nullable=False, server_default=""),
    UniqueConstraint("mandate", "address"),
)
