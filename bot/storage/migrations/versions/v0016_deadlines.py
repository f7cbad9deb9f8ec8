"""Urgent questions, and who was called about those that wait."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("mandate", sa.Column("urgent_within", sa.Integer(), nullable=False, server_default="900"))
    op.add_column("question", sa.Column("urgent", sa.Boolean(), nullable=False, server_default=sa.text("false")))
    op.create_table(
        "call",
        sa.Column("organisation", sa.String(32), sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("question", sa.String(32), sa.ForeignKey("question.id"), nullable=False),
        sa.Column("rung", sa.String(8), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("members", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("question", "rung", name=op.f("pk_call")),
    )
    op.create_index(op.f("ix_call_organisation"), "call", ["organisation"])
