"""The index of what is on record, for the desk. It is filled by `services/indexing.py`, from the records themselves."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _tables()
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE INDEX ix_index_entry_terms ON index_entry USING gin (to_tsvector('simple', terms))")
        # Written at once: a list of pending entries would be read through by every question.
        op.execute("ALTER INDEX ix_index_entry_terms SET (fastupdate = off)")
    else:
        for statement in _SQLITE_SEARCH:
            op.execute(statement)
    for statement in _ON_RECORD:
        op.execute(statement)


# What is on record already, of no edition: nothing is cleared before it was indexed.
_ON_RECORD = (
    """INSERT INTO index_entry (organisation, mandate, record, id, stand, terms, weight, edition)
        SELECT n.organisation, m.mandate, 'news', n.id, 's', '', 0, 0
        FROM news n JOIN news_mandate m ON m.item = n.id WHERE n.state <> 'undone' ORDER BY n.posted_at""",
    """INSERT INTO index_entry (organisation, mandate, record, id, stand, terms, weight, edition)
        SELECT organisation, mandate, 'ruling', id, 's', '', 0, 0
        FROM ruling WHERE state <> 'undone' ORDER BY at""",
)

_SQLITE_SEARCH = (
    "CREATE VIRTUAL TABLE index_search USING fts5(terms, content='index_entry', content_rowid='key', detail=none)",
    """CREATE TRIGGER index_search_add AFTER INSERT ON index_entry BEGIN
        INSERT INTO index_search (rowid, terms) VALUES (new.key, new.terms);
    END""",
    """CREATE TRIGGER index_search_change AFTER UPDATE OF terms ON index_entry WHEN old.terms <> new.terms BEGIN
        INSERT INTO index_search (index_search, rowid, terms) VALUES ('delete', old.key, old.terms);
        INSERT INTO index_search (rowid, terms) VALUES (new.key, new.terms);
    END""",
    """CREATE TRIGGER index_search_remove AFTER DELETE ON index_entry BEGIN
        INSERT INTO index_search (index_search, rowid, terms) VALUES ('delete', old.key, old.terms);
    END""",
)


def _tables() -> None:
    op.create_table(
        "index_stock",
        _organisation(),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("records", sa.Integer(), server_default="0", nullable=False),
        sa.Column("told", sa.Integer(), server_default="0", nullable=False),
        sa.Column("words", sa.Integer(), server_default="0", nullable=False),
        *_owned("index_stock"),
        sa.PrimaryKeyConstraint("mandate", name=op.f("pk_index_stock")),
        sa.UniqueConstraint("number", name=op.f("uq_index_stock_number")),
    )
    op.create_table(
        "index_entry",
        sa.Column("key", sa.Integer(), autoincrement=True, nullable=False),
        _organisation(),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("record", sa.String(length=8), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("stand", sa.String(length=1), server_default="s", nullable=False),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        *_owned("index_entry"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_index_entry")),
        sa.UniqueConstraint("mandate", "id", name=op.f("uq_index_entry_mandate_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_index_entry_mandate_edition"), "index_entry", ["mandate", "edition"], unique=False)
    op.create_table(
        "index_count",
        _organisation(),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        *(sa.Column(stand, sa.Integer(), server_default="0", nullable=False) for stand in "ours"),
        *_owned("index_count"),
        sa.PrimaryKeyConstraint("mandate", "key", name=op.f("pk_index_count")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "index_word",
        _organisation(),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("word", sa.String(length=80), nullable=False),
        *_owned("index_word"),
        sa.PrimaryKeyConstraint("mandate", "serial", name=op.f("pk_index_word")),
        sqlite_with_rowid=False,
    )
    for table in ("index_stock", "index_entry"):
        op.create_index(op.f(f"ix_{table}_organisation"), table, ["organisation"], unique=False)


def _organisation() -> sa.Column[str]:
    return sa.Column("organisation", sa.String(length=32), nullable=False)


def _owned(table: str) -> tuple[sa.Constraint, ...]:
    return (
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f(f"fk_{table}_mandate")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f(f"fk_{table}_organisation")),
    )
