"""For whom a yes is."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ruling", sa.Column("scope", sa.String(8), nullable=False, server_default="mandate"))
    op.add_column("ruling", sa.Column("only", sa.String(200), nullable=False, server_default=""))
