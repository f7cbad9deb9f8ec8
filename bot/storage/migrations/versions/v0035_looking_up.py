"""Indexes for what is looked up for every card (what waits or failed about its subject) and for every question (the
rulings that are not for everybody)."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

NARROWED = sa.text("scope <> 'mandate'")


def upgrade() -> None:
    op.create_index("ix_delivery_subject", "delivery", ["subject"])
    op.create_index("ix_ruling_narrowed", "ruling", ["mandate"], sqlite_where=NARROWED, postgresql_where=NARROWED)
