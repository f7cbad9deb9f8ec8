"""The index of what is on record: by which keys (`bot/desk/records/imprint.py`) each is found, how many have each."""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from bot.storage.tables.columns import metadata, tenant

STANDS = "ours"
"""Open and told, open and untold, closed (restricted) and told, closed and untold (secret): o, u, r, s."""


stock = Table(
    "index_stock",
    metadata,
    tenant(),
    Column("mandate", String(32), ForeignKey("mandate.id"), primary_key=True),
    # A short name of the mandate, before each of its terms: nothing of another can be found by them.
    Column("number", Integer, nullable=False, unique=True),
    Column("records", Integer, nullable=False, server_default="0"),
    Column("told", Integer, nullable=False, server_default="0"),
    Column("words", Integer, nullable=False, server_default="0"),
)

entry = Table(
    "index_entry",
    metadata,
    Column("key", Integer, primary_key=True, autoincrement=True),
    tenant(),
    Column("mandate", String(32), ForeignKey("mandate.id"), nullable=False),
    Column("record", String(8), nullable=False),
    Column("id", String(32), nullable=False),
    Column("stand", String(1), nullable=False, server_default="s"),
    Column("terms", Text, nullable=False),
    Column("weight", Float, nullable=False),
    Column("edition", Integer, nullable=False),
    UniqueConstraint("mandate", "id"),
    Index(None, "mandate", "edition"),
    sqlite_autoincrement=True,
)

count = Table(
    "index_count",
    metadata,
    tenant(index=False),
    Column("mandate", String(32), ForeignKey("mandate.id"), primary_key=True),
    Column("key", String(80), primary_key=True),
    *(Column(stand, Integer, nullable=False, server_default="0") for stand in STANDS),
    sqlite_with_rowid=False,
)

word = Table(
    "index_word",
    metadata,
    tenant(index=False),
    Column("mandate", String(32), ForeignKey("mandate.id"), primary_key=True),
    Column("serial", Integer, primary_key=True),
    Column("word", String(80), nullable=False),
    sqlite_with_rowid=False,
)
