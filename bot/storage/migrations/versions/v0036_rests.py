"""Rooms that are left alone for a while: what one process counted and knew is now told to every replica."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rest",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("mandate", sa.String(32), nullable=False),
        sa.Column("lane", sa.String(200), nullable=False),
        sa.Column("direct", sa.Boolean(), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.Column("told_at", Instant(), nullable=True),
        sa.Column("resumed_at", Instant(), nullable=True),
        sa.Column("resumed_by", sa.String(32), nullable=True),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_rest_organisation")),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_rest_mandate")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rest")),
        sa.UniqueConstraint("organisation", "lane", name=op.f("uq_rest_organisation_lane")),
    )
    op.create_index(op.f("ix_rest_organisation"), "rest", ["organisation"])
