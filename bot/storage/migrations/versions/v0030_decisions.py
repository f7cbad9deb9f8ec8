"""Of which decision of a sync a question is."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("question", sa.Column("decision", sa.String(32), nullable=False, server_default=""))
    op.create_index(op.f("ix_question_decision"), "question", ["decision"])
