"""Who does what only one replica does at a time."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "office",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("holder", sa.String(32), nullable=False),
        sa.Column("until", Instant(), nullable=False),
    )
