"""What a sync is called in the calendar that a whole workspace reads."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("meeting", sa.Column("event", sa.Text, nullable=False, server_default=""))
