"""What comes in is stored before it is acknowledged: events, what they left of a message, gestures already made."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("lane", sa.String(length=200), nullable=False),
        sa.Column("content", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("received_at", Instant(), nullable=False),
        sa.Column("not_before", Instant(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("settled_at", Instant(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sa.UniqueConstraint("key", name=op.f("uq_event_key")),
    )
    op.create_index(op.f("ix_event_source"), "event", ["source"], unique=False)
    op.create_index(op.f("ix_event_settled_at"), "event", ["settled_at"], unique=False)
    op.create_index("ix_event_due", "event", ["state", "lane", "not_before"], unique=False)
    op.create_table(
        "source",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("trace", sa.Text(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_source")),
    )
    op.create_index(op.f("ix_source_at"), "source", ["at"], unique=False)
    op.create_table(
        "occasion",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_occasion")),
    )
    op.create_index(op.f("ix_occasion_at"), "occasion", ["at"], unique=False)
