"""How long records are kept, legal holds, erasable names for accounts, and where the app is gone."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

_IN_FORCE = sa.text("lifted_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "retention",
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("months", sa.JSON(), nullable=False),
        sa.Column("grace", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("swept_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_retention_organisation")),
        sa.PrimaryKeyConstraint("organisation", name=op.f("pk_retention")),
    )
    op.create_index(op.f("ix_retention_swept_at"), "retention", ["swept_at"])
    op.create_table(
        "legal_hold",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("subject", sa.String(32), nullable=False),
        sa.Column("label", sa.String(16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.String(32), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("lifted_at", Instant(), nullable=True),
        sa.Column("lifted_by", sa.String(32), nullable=True),
        sa.Column("lifted_because", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_legal_hold_organisation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legal_hold")),
    )
    op.create_index(op.f("ix_legal_hold_organisation"), "legal_hold", ["organisation"])
    op.create_index(
        "uq_legal_hold_in_force",
        "legal_hold",
        ["organisation", "subject"],
        unique=True,
        sqlite_where=_IN_FORCE,
        postgresql_where=_IN_FORCE,
    )
    op.create_table(
        "pseudonym",
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("address", sa.String(200), nullable=False),
        sa.Column("account", sa.String(200), nullable=True),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_pseudonym_organisation")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_pseudonym")),
        sa.UniqueConstraint("organisation", "address", name=op.f("uq_pseudonym_organisation_address")),
    )
    op.create_index(op.f("ix_pseudonym_organisation"), "pseudonym", ["organisation"])
    op.create_table(
        "departure",
        sa.Column("platform", sa.String(16), nullable=False),
        sa.Column("workspace", sa.String(64), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "workspace", name=op.f("pk_departure")),
    )
    op.create_index(op.f("ix_departure_at"), "departure", ["at"])
    op.create_table(
        "erasure",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure")),
    )
    op.create_index(op.f("ix_erasure_at"), "erasure", ["at"])
    op.create_index(op.f("ix_intake_at"), "intake", ["at"])
