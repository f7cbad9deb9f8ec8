"""Digests: what rooms are told on chosen days."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "digest",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("mandate", sa.String(32), nullable=False),
        sa.Column("room", sa.String(32), nullable=False),
        sa.Column("schedule", sa.String(32), nullable=True),
        sa.Column("when_empty", sa.String(8), nullable=False),
        sa.Column("covered", sa.Integer(), nullable=False),
        sa.Column("covered_at", Instant(), nullable=False),
        sa.Column("reported", sa.String(7), nullable=False),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_digest_mandate")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_digest_organisation")),
        sa.ForeignKeyConstraint(["schedule"], ["schedule.id"], name=op.f("fk_digest_schedule")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digest")),
        sa.UniqueConstraint("room", name=op.f("uq_digest_room")),
        sa.UniqueConstraint("schedule", name=op.f("uq_digest_schedule")),
    )
    op.create_index(op.f("ix_digest_mandate"), "digest", ["mandate"])
    op.create_index(op.f("ix_digest_organisation"), "digest", ["organisation"])
    op.create_table(
        "edition",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("mandate", sa.String(32), nullable=False),
        sa.Column("digest", sa.String(32), nullable=False),
        sa.Column("room", sa.String(32), nullable=False),
        sa.Column("side", sa.String(8), nullable=False),
        sa.Column("since", sa.Integer(), nullable=False),
        sa.Column("until", sa.Integer(), nullable=False),
        sa.Column("since_at", Instant(), nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("by", sa.String(32), nullable=False),
        sa.Column("silent", sa.Integer(), nullable=False),
        sa.Column("health", sa.JSON(), nullable=True),
        sa.Column("posted_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["digest"], ["digest.id"], name=op.f("fk_edition_digest")),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_edition_mandate")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_edition_organisation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition")),
    )
    op.create_index(op.f("ix_edition_digest"), "edition", ["digest"])
    op.create_index(op.f("ix_edition_organisation"), "edition", ["organisation"])
    op.create_table(
        "edition_line",
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("edition", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("section", sa.String(16), nullable=False),
        sa.Column("subject", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["edition"], ["edition.id"], name=op.f("fk_edition_line_edition")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_edition_line_organisation")),
        sa.PrimaryKeyConstraint("edition", "position", name=op.f("pk_edition_line")),
    )
    op.create_index("ix_edition_line_subject", "edition_line", ["organisation", "subject"])
