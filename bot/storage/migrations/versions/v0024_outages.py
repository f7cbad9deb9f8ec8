"""Platforms that do not accept us any more."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "outage",
        sa.Column("scope", sa.String(32), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("over", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("scope", name=op.f("pk_outage")),
    )
