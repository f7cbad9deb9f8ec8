"""The emoji that tag a message in each house."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    default = '{"shareable": ["mega"], "confidential": ["lock"]}'
    op.add_column("organisation", sa.Column("reactions", sa.JSON(), nullable=False, server_default=default))
