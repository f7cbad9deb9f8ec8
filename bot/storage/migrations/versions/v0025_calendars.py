"""The secret addresses of calendars."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "calendar",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("mandate", sa.String(32), nullable=False),
        sa.Column("member", sa.String(32), nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_calendar_organisation")),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_calendar_mandate")),
        sa.ForeignKeyConstraint(["member"], ["member.id"], name=op.f("fk_calendar_member")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_calendar")),
    )
    op.create_index(op.f("ix_calendar_organisation"), "calendar", ["organisation"])
    op.create_index(op.f("ix_calendar_member"), "calendar", ["member"])
    op.create_index(op.f("ix_calendar_mandate_member"), "calendar", ["mandate", "member"])
