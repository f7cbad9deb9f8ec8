"""Syncs: the meetings of a mandate, each time they are held, topics, minutes and actions."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "tally",
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=1), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_tally_organisation")),
        sa.PrimaryKeyConstraint("organisation", "kind", name=op.f("pk_tally")),
    )
    op.create_table(
        "meeting",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("starts", sa.String(length=32), nullable=False),
        sa.Column("prompts", sa.String(length=32), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("people", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_meeting_mandate")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_meeting_organisation")),
        sa.ForeignKeyConstraint(["prompts"], ["schedule.id"], name=op.f("fk_meeting_prompts")),
        sa.ForeignKeyConstraint(["starts"], ["schedule.id"], name=op.f("fk_meeting_starts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    op.create_index(op.f("ix_meeting_mandate"), "meeting", ["mandate"], unique=False)
    op.create_index(op.f("ix_meeting_organisation"), "meeting", ["organisation"], unique=False)
    op.create_index(op.f("ix_meeting_prompts"), "meeting", ["prompts"], unique=False)
    op.create_index(op.f("ix_meeting_starts"), "meeting", ["starts"], unique=False)
    op.create_index(
        "uq_meeting_name",
        "meeting",
        ["mandate", "name"],
        unique=True,
        sqlite_where=sa.text("state <> 'ended'"),
        postgresql_where=sa.text("state <> 'ended'"),
    )
    op.create_table(
        "sitting",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("meeting", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts_at", Instant(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("moved", sa.Boolean(), nullable=False),
        sa.Column("by_text", sa.Boolean(), nullable=False),
        sa.Column("prompted_at", Instant(), nullable=True),
        sa.Column("opened_at", Instant(), nullable=True),
        sa.Column("findings", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_sitting_mandate")),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], name=op.f("fk_sitting_meeting")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_sitting_organisation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sitting")),
        sa.UniqueConstraint("meeting", "day", name=op.f("uq_sitting_meeting_day")),
        sa.UniqueConstraint("organisation", "number", name=op.f("uq_sitting_organisation_number")),
    )
    op.create_index(op.f("ix_sitting_mandate"), "sitting", ["mandate"], unique=False)
    op.create_index(op.f("ix_sitting_organisation"), "sitting", ["organisation"], unique=False)
    op.create_table(
        "topic",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("meeting", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("side", sa.String(length=8), server_default="comms", nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("shown_from", Instant(), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("carried", sa.Integer(), nullable=False),
        sa.Column("closed_in", sa.String(length=32), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_topic_mandate")),
        sa.ForeignKeyConstraint(["meeting"], ["meeting.id"], name=op.f("fk_topic_meeting")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_topic_organisation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topic")),
        sa.UniqueConstraint("organisation", "number", name=op.f("uq_topic_organisation_number")),
    )
    op.create_index(op.f("ix_topic_mandate"), "topic", ["mandate"], unique=False)
    op.create_index(op.f("ix_topic_meeting"), "topic", ["meeting"], unique=False)
    op.create_index(op.f("ix_topic_organisation"), "topic", ["organisation"], unique=False)
    op.create_table(
        "attendance",
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("sitting", sa.String(length=32), nullable=False),
        sa.Column("member", sa.String(length=32), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["member"], ["member.id"], name=op.f("fk_attendance_member")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_attendance_organisation")),
        sa.ForeignKeyConstraint(["sitting"], ["sitting.id"], name=op.f("fk_attendance_sitting")),
        sa.PrimaryKeyConstraint("sitting", "member", name=op.f("pk_attendance")),
    )
    op.create_table(
        "minute",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("sitting", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(length=32), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("side", sa.String(length=8), server_default="comms", nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("shown_from", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_minute_mandate")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_minute_organisation")),
        sa.ForeignKeyConstraint(["sitting"], ["sitting.id"], name=op.f("fk_minute_sitting")),
        sa.ForeignKeyConstraint(["topic"], ["topic.id"], name=op.f("fk_minute_topic")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minute")),
    )
    op.create_index(op.f("ix_minute_mandate"), "minute", ["mandate"], unique=False)
    op.create_index(op.f("ix_minute_number"), "minute", ["number"], unique=False)
    op.create_index(op.f("ix_minute_organisation"), "minute", ["organisation"], unique=False)
    op.create_index(op.f("ix_minute_sitting"), "minute", ["sitting"], unique=False)
    op.create_table(
        "task",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("sitting", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("side", sa.String(length=8), server_default="comms", nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("shown_from", Instant(), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_task_mandate")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_task_organisation")),
        sa.ForeignKeyConstraint(["owner"], ["member.id"], name=op.f("fk_task_owner")),
        sa.ForeignKeyConstraint(["sitting"], ["sitting.id"], name=op.f("fk_task_sitting")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
        sa.UniqueConstraint("organisation", "number", name=op.f("uq_task_organisation_number")),
    )
    op.create_index(op.f("ix_task_mandate"), "task", ["mandate"], unique=False)
    op.create_index(op.f("ix_task_organisation"), "task", ["organisation"], unique=False)
