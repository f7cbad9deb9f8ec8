"""Embargoes that ask first, and that come in stages; what somebody else leaked."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("revision", sa.Column("embargo_asks", sa.Boolean(), nullable=False, server_default=sa.text("false")))
    op.add_column("revision", sa.Column("embargo_stages", sa.JSON(), nullable=False, server_default="[]"))
    op.create_table(
        "leak",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("organisation", sa.String(32), sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("item", sa.String(32), sa.ForeignKey("news.id"), nullable=False),
        sa.Column("by", sa.String(32), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leak")),
    )
    op.create_index(op.f("ix_leak_organisation"), "leak", ["organisation"])
    op.create_index(op.f("ix_leak_item"), "leak", ["item"])
