"""Until when rooms are left alone, because their platform said so; and what is most urgent of all rooms."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "quiet",
        sa.Column("beginning", sa.String(200), primary_key=True),
        sa.Column("until", Instant(), nullable=False),
    )
    op.create_index("ix_quiet_until", "quiet", ["until"])
    op.create_index("ix_delivery_urgent", "delivery", ["priority", "state"])
