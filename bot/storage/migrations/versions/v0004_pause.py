"""Since when nothing is sent, because an operator said so."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("organisation", sa.Column("paused_at", Instant(), nullable=True))
