"""What CMs tell comms of the world outside."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("organisation", sa.Column("last_signal", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "signal",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("mandate", sa.String(32), nullable=False),
        sa.Column("sender", sa.String(32), nullable=False),
        sa.Column("place", sa.JSON(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("locale", sa.String(8), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("taken_by", sa.String(32), nullable=True),
        sa.Column("taken_at", Instant(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answered_by", sa.String(32), nullable=True),
        sa.Column("called", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *(
            sa.ForeignKeyConstraint([column], [f"{table}.id"], name=op.f(f"fk_signal_{column}"))
            for column, table in (
                ("organisation", "organisation"),
                ("mandate", "mandate"),
                ("sender", "member"),
                ("taken_by", "member"),
                ("answered_by", "member"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signal")),
        sa.UniqueConstraint("organisation", "number", name=op.f("uq_signal_organisation_number")),
    )
    op.create_index(op.f("ix_signal_organisation"), "signal", ["organisation"])
    op.create_index(op.f("ix_signal_state"), "signal", ["state"])
