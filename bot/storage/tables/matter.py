"""News, questions, rulings, and what is acknowledged."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint, text

from bot.storage.tables.columns import identity, metadata, tenant
from bot.storage.types import Instant

news = Table(
    "news",
    metadata,
    identity(),
    tenant(),
    Column("number", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("waiting", Integer),
    Column("lang", String(8), nullable=False),
    Column("posted_at", Instant, nullable=False),
    Column("passed_at", Instant),
    Column("hold", String(16)),
    Column("held_since", Instant),
    Column("source_room", String(200)),
    Column("source_message", String(64)),
    Column("source_author", Text),
    Column("source_text", Text),
    Column("source_posted_at", Instant),
    # Tagged where nobody tells us of edits, which whoever tagged it knows, and not seen since.
    Column("source_unheard", Boolean, nullable=False, server_default=text("false")),
    Column("attachments", JSON, nullable=False),
    Column("terms", Text, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("organisation", "number"),
    # One living item per message: tagging it twice meets the first.
    Index(
        "uq_news_source",
        "organisation",
        "source_room",
        "source_message",
        unique=True,
        sqlite_where=text("state IN ('pending', 'passed')"),
        postgresql_where=text("state IN ('pending', 'passed')"),
    ),
)

revision = Table(
    "revision",
    metadata,
    Column("organisation", String(32), ForeignKey("organisation.id"), nullable=False, index=True),
    Column("item", String(32), ForeignKey("news.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("wording", Text),
    Column("flag", String(16), nullable=False, server_default="confidential"),
    Column("audience", String(8), nullable=False, server_default="comms"),
    Column("embargo_until", Instant),
    Column("embargo_zone", String(64)),
    Column("embargo_asks", Boolean, nullable=False, server_default=text("false")),
    Column("embargo_stages", JSON, nullable=False, server_default="[]"),
    Column("expires_at", Instant),
    Column("topics", JSON, nullable=False),
    Column("by", String(32), nullable=False),
    Column("at", Instant, nullable=False),
)

news_mandate = Table(
    "news_mandate",
    metadata,
    Column("organisation", String(32), ForeignKey("organisation.id"), nullable=False),
    Column("item", String(32), ForeignKey("news.id"), primary_key=True),
    Column("mandate", String(32), ForeignKey("mandate.id"), primary_key=True, index=True),
)

question = Table(
    "question",
    metadata,
    identity(),
    tenant(),
    Column("number", Integer, nullable=False),
    Column("mandate", String(32), ForeignKey("mandate.id"), nullable=False),
    Column("asker", String(32), ForeignKey("member.id"), nullable=False),
    Column("place", JSON, nullable=False),
    Column("text", Text, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("state", String(16), nullable=False, index=True),
    Column("judgement", JSON, nullable=False),
    Column("locale", String(8), nullable=False),
    Column("context", Text),
    Column("asked_back", Text),
    Column("ruling", String(32)),
    Column("wants_human", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    Column("urgent", Boolean, nullable=False, server_default=text("false")),
    Column("decision", String(32), nullable=False, server_default="", index=True),
    UniqueConstraint("organisation", "number"),
)

ruling = Table(
    "ruling",
    metadata,
    identity(),
    tenant(),
    Column("mandate", String(32), ForeignKey("mandate.id"), nullable=False, index=True),
    Column("question", String(32), ForeignKey("question.id"), nullable=False),
    Column("answer", String(16), nullable=False, server_default="no"),
    Column("text", Text, nullable=False),
    Column("wording", Text),
    Column("note", Text),
    Column("by", String(32), nullable=False),
    Column("at", Instant, nullable=False),
    Column("state", String(16), nullable=False),
    Column("lang", String(8), nullable=False),
    Column("number", String(16), nullable=False),
    Column("not_before", Instant),
    Column("zone", String(64)),
    Column("expires_at", Instant),
    Column("scope", String(8), nullable=False, server_default="mandate"),
    Column("only", String(200), nullable=False, server_default=""),
    # Those that are not for everybody are few, and every question asks for them.
    Index(
        "ix_ruling_narrowed",
        "mandate",
        sqlite_where=text("scope <> 'mandate'"),
        postgresql_where=text("scope <> 'mandate'"),
    ),
)

recall = Table(
    "recall",
    metadata,
    identity(),
    tenant(),
    Column("mandate", String(32), ForeignKey("mandate.id"), nullable=False),
    Column("item", String(32), ForeignKey("news.id"), index=True),
    Column("reason", String(16), nullable=False),
    Column("at", Instant, nullable=False),
    Column("question", String(32), ForeignKey("question.id")),
    Column("ruling", String(32), ForeignKey("ruling.id")),
    Column("settled_at", Instant),
    Index("ix_recall_open", "organisation", "settled_at"),
)

freeze = Table(
    "freeze",
    metadata,
    identity(),
    tenant(),
    Column("mandate", String(32), ForeignKey("mandate.id"), nullable=False),
    Column("reason", Text, nullable=False),
    Column("by", String(32), nullable=False),
    Column("at", Instant, nullable=False),
    Column("thawed_at", Instant),
    Column("thawed_by", String(32)),
    Column("thaw_asked_by", String(32)),
    Column("reviewed_at", Instant),
    Column("drawn_before", Instant),
    # One freeze in force per mandate.
    Index(
        "uq_freeze_in_force",
        "mandate",
        unique=True,
        sqlite_where=text("thawed_at IS NULL"),
        postgresql_where=text("thawed_at IS NULL"),
    ),
)

receipt = Table(
    "receipt",
    metadata,
    Column("organisation", String(32), ForeignKey("organisation.id"), nullable=False),
    Column("subject", String(16), primary_key=True),
    Column("id", String(32), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("member", String(32), ForeignKey("member.id"), primary_key=True),
    Column("at", Instant, nullable=False),
)
