"""Who looks at an overview that stays open, and what it showed last."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "home",
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("account", sa.String(200), nullable=False),
        sa.Column("caller", sa.JSON(), nullable=False),
        sa.Column("seen_at", Instant(), nullable=False),
        sa.Column("shown", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_home_organisation")),
        sa.PrimaryKeyConstraint("organisation", "account", name=op.f("pk_home")),
    )
