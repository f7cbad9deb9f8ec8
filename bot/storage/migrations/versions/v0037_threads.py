"""Whether questions of a mandate begin threads, and what rooms are called."""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "mandate", sa.Column("question_threads", sa.Boolean(), nullable=False, server_default=sa.text("false"))
    )
    op.add_column("room", sa.Column("name", sa.String(200), nullable=False, server_default=""))
