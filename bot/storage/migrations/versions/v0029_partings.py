"""Who has left, which mandates have ended, and for whom alone a card was."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "parting",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("member", sa.String(32), nullable=False),
        sa.Column("by", sa.String(200), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("accounts", sa.JSON(), nullable=False),
        sa.Column("mandates", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_parting_organisation")),
        sa.ForeignKeyConstraint(["member"], ["member.id"], name=op.f("fk_parting_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parting")),
    )
    op.create_index(op.f("ix_parting_organisation"), "parting", ["organisation"])
    op.create_table(
        "parted",
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("identity", sa.String(200), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_parted_organisation")),
        sa.PrimaryKeyConstraint("organisation", "identity", name=op.f("pk_parted")),
    )
    op.create_table(
        "checklist",
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("mandate", sa.String(32), nullable=False),
        sa.Column("closed_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_checklist_organisation")),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_checklist_mandate")),
        sa.PrimaryKeyConstraint("mandate", name=op.f("pk_checklist")),
    )
    op.add_column("mandate", sa.Column("ended_at", Instant(), nullable=True))
    op.add_column("sent", sa.Column("reader", sa.String(200), nullable=True))
