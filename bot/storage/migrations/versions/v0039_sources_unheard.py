"""Whether a message was tagged where nobody tells us of edits."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("news", sa.Column("source_unheard", sa.Boolean(), nullable=False, server_default=sa.text("false")))
