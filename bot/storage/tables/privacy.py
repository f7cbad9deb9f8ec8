"""How long records are kept, what may not be deleted, who an erasable name stands for, and where the app is gone."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint, text

from bot.storage.tables.columns import identity, metadata, tenant
from bot.storage.types import Instant

_IN_FORCE = text("lifted_at IS NULL")

retention = Table(
    "retention",
    metadata,
    Column("organisation", String(32), ForeignKey("organisation.id"), primary_key=True),
    Column("months", JSON, nullable=False),
    Column("grace", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    # When what is too old was last looked for; nothing yet where a lead spoke first.
    Column("swept_at", Instant, index=True),
)

legal_hold = Table(
    "legal_hold",
    metadata,
    identity(),
    tenant(),
    Column("subject", String(32), nullable=False),
    Column("label", String(16), nullable=False),
    Column("reason", Text, nullable=False),
    Column("by", String(32), nullable=False),
    Column("at", Instant, nullable=False),
    Column("lifted_at", Instant),
    Column("lifted_by", String(32)),
    Column("lifted_because", Text),
    # One hold in force on each thing.
    Index(
        "uq_legal_hold_in_force",
        "organisation",
        "subject",
        unique=True,
        sqlite_where=_IN_FORCE,
        postgresql_where=_IN_FORCE,
    ),
)

# The register names an account by the name it has here: when the row goes, nobody can tell whose it was.
pseudonym = Table(
    "pseudonym",
    metadata,
    Column("name", String(32), primary_key=True),
    tenant(),
    Column("address", String(200), nullable=False),
    # Whose direct conversation it is, where it is one.
    Column("account", String(200)),
    UniqueConstraint("organisation", "address"),
)

# No organisation's own: the app is gone from a workspace before anybody asks whose that was.
departure = Table(
    "departure",
    metadata,
    Column("platform", String(16), primary_key=True),
    Column("workspace", String(64), primary_key=True),
    Column("at", Instant, nullable=False, index=True),
    # Whether nothing is deleted because of it: whoever runs the bot has its token, and can be asked.
    Column("kept", Boolean, nullable=False, server_default=text("false")),
)

# What running processes look at, to forget what they still remember of what is gone.
erasure = Table(
    "erasure",
    metadata,
    identity(),
    Column("at", Instant, nullable=False, index=True),
)
