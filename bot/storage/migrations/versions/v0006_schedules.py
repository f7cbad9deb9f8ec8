"""What comes again, and what became of each day of it."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "schedule",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("rule", sa.String(length=200), nullable=False),
        sa.Column("anchor", sa.Date(), nullable=False),
        sa.Column("local_time", sa.Time(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("grace", sa.Integer(), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("next_day", sa.Date(), nullable=True),
        sa.Column("look_at", Instant(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_schedule_organisation")),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_schedule_mandate")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schedule")),
    )
    op.create_index(op.f("ix_schedule_organisation"), "schedule", ["organisation"])
    op.create_index(op.f("ix_schedule_mandate"), "schedule", ["mandate"])
    op.create_index(op.f("ix_schedule_look_at"), "schedule", ["look_at"])
    op.create_table(
        "run",
        sa.Column("schedule", sa.String(length=32), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_run_organisation")),
        sa.ForeignKeyConstraint(["schedule"], ["schedule.id"], name=op.f("fk_run_schedule")),
        sa.PrimaryKeyConstraint("schedule", "day", name=op.f("pk_run")),
    )
    op.create_index(op.f("ix_run_organisation"), "run", ["organisation"])
