"""Releases that wait for a second person."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "seconding",
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("subject", sa.String(32), nullable=False),
        sa.Column("by", sa.String(32), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_seconding_organisation")),
        sa.PrimaryKeyConstraint("organisation", "subject", name=op.f("pk_seconding")),
    )
