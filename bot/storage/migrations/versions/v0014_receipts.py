"""Receipts that are waited for, what answers rested on, and what is confirmed anew after a freeze."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("mandate", sa.Column("nagging", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("mandate", sa.Column("thaw_by_two", sa.Boolean(), nullable=False, server_default=sa.text("false")))
    op.add_column("freeze", sa.Column("thaw_asked_by", sa.String(32), nullable=True))
    op.add_column("freeze", sa.Column("reviewed_at", Instant(), nullable=True))
    # What was in force after an earlier thaw has been in use since.
    op.execute('UPDATE "freeze" SET reviewed_at = thawed_at WHERE thawed_at IS NOT NULL')
    with op.batch_alter_table("recall") as recall:
        recall.alter_column("item", existing_type=sa.String(32), nullable=True)
        recall.add_column(sa.Column("question", sa.String(32), nullable=True))
        recall.add_column(sa.Column("ruling", sa.String(32), nullable=True))
        recall.add_column(sa.Column("settled_at", Instant(), nullable=True))
        recall.create_foreign_key(op.f("fk_recall_question"), "question", ["question"], ["id"])
        recall.create_foreign_key(op.f("fk_recall_ruling"), "ruling", ["ruling"], ["id"])
    op.create_index(op.f("ix_recall_open"), "recall", ["organisation", "settled_at"])
    _tables()
    _rely()


def _tables() -> None:
    op.create_table(
        "nag",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("mandate", sa.String(32), nullable=False),
        sa.Column("subject", sa.String(16), nullable=False),
        sa.Column("about", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("looked_at", Instant(), nullable=False),
        sa.Column("next_at", Instant(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_nag_organisation")),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_nag_mandate")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nag")),
        sa.UniqueConstraint("about", "mandate", name=op.f("uq_nag_about_mandate")),
    )
    op.create_index(op.f("ix_nag_organisation"), "nag", ["organisation"])
    op.create_table(
        "snooze",
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("nag", sa.String(32), nullable=False),
        sa.Column("member", sa.String(32), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_snooze_organisation")),
        sa.ForeignKeyConstraint(["nag"], ["nag.id"], name=op.f("fk_snooze_nag")),
        sa.ForeignKeyConstraint(["member"], ["member.id"], name=op.f("fk_snooze_member")),
        sa.PrimaryKeyConstraint("nag", "member", name=op.f("pk_snooze")),
    )
    op.create_table(
        "reliance",
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("question", sa.String(32), nullable=False),
        sa.Column("record", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_reliance_organisation")),
        sa.ForeignKeyConstraint(["question"], ["question.id"], name=op.f("fk_reliance_question")),
        sa.PrimaryKeyConstraint("question", "record", name=op.f("pk_reliance")),
    )
    op.create_index("ix_reliance_record", "reliance", ["organisation", "record"])
    op.create_table(
        "reconfirmed",
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("freeze", sa.String(32), nullable=False),
        sa.Column("record", sa.String(32), nullable=False),
        sa.Column("by", sa.String(32), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_reconfirmed_organisation")),
        sa.ForeignKeyConstraint(["freeze"], ["freeze.id"], name=op.f("fk_reconfirmed_freeze")),
        sa.PrimaryKeyConstraint("freeze", "record", name=op.f("pk_reconfirmed")),
    )


def _rely() -> None:
    """The answers given so far: each that granted something rested on the first record that it cites."""
    question = sa.table(
        "question",
        sa.column("id", sa.String),
        sa.column("organisation", sa.String),
        sa.column("judgement", sa.JSON),
    )
    reliance = sa.table("reliance", sa.column("organisation"), sa.column("question"), sa.column("record"))
    connection = op.get_bind()
    for id, organisation, stored in connection.execute(sa.select(*question.c)).all():
        judgement = json.loads(stored) if isinstance(stored, str) else stored
        for record in sorted(_granting(judgement)):
            row = {"organisation": organisation, "question": id, "record": record}
            connection.execute(sa.insert(reliance).values(row))


def _granting(judgement: dict[str, Any]) -> set[str]:
    found = {judgement["cited"][0]["id"]} if judgement["kind"] == "shareable" and judgement["cited"] else set()
    for part in judgement.get("parts", ()):
        found |= _granting(part["judgement"])
    return found
