"""Fewer segments of SQLite's index of what is on record: each look-up asks every one of them.

As it comes, FTS5 lets up to fifteen small segments lie beside each other; some six on average cost no more to write
(sqlite.org/fts5.html, "The 'automerge' Configuration Option" and "'crisismerge'").
"""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("INSERT INTO index_search (index_search, rank) VALUES ('automerge', 2)")
        op.execute("INSERT INTO index_search (index_search, rank) VALUES ('crisismerge', 3)")
        op.execute("INSERT INTO index_search (index_search) VALUES ('optimize')")
