"""Whether what an organisation left where the app is gone stays until a person erases it."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("departure", sa.Column("kept", sa.Boolean(), nullable=False, server_default=sa.text("false")))
