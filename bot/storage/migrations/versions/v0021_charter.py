"""What a mandate's two sides agreed on: the charter, the contacts, who is on call."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("mandate", sa.Column("charter", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("mandate", sa.Column("contacts", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("mandate", sa.Column("on_call", sa.JSON(), nullable=False, server_default="[]"))
