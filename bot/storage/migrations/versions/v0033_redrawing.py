"""How far the cards of what was in force before a freeze have been drawn anew."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("freeze", sa.Column("drawn_before", Instant(), nullable=True))
