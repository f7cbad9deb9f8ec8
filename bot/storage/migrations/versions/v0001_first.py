"""The first schema."""

import sqlalchemy as sa
from alembic import op

from bot.storage.types import Instant

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _tables()
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE INDEX ix_news_terms ON news USING gin (to_tsvector('simple', terms))")
    else:
        for statement in _SQLITE_SEARCH:
            op.execute(statement)


# SQLite may renumber implicit row ids, so the search index hangs on a key of its own.
_SQLITE_SEARCH = (
    "CREATE TABLE news_key (key INTEGER PRIMARY KEY, item TEXT NOT NULL UNIQUE)",
    "CREATE VIRTUAL TABLE news_search USING fts5(terms, detail=none)",
    """CREATE TRIGGER news_search_add AFTER INSERT ON news BEGIN
        INSERT INTO news_key (item) VALUES (new.id);
        INSERT INTO news_search (rowid, terms)
            SELECT key, new.terms FROM news_key WHERE item = new.id;
    END""",
    """CREATE TRIGGER news_search_change AFTER UPDATE OF terms ON news WHEN old.terms <> new.terms BEGIN
        UPDATE news_search SET terms = new.terms
            WHERE rowid = (SELECT key FROM news_key WHERE item = new.id);
    END""",
    """CREATE TRIGGER news_search_remove AFTER DELETE ON news BEGIN
        DELETE FROM news_search WHERE rowid = (SELECT key FROM news_key WHERE item = old.id);
        DELETE FROM news_key WHERE item = old.id;
    END""",
)


def _tables() -> None:
    op.create_table(
        "organisation",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("locale", sa.String(length=8), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("watch", sa.JSON(), nullable=False),
        sa.Column("last_news", sa.Integer(), server_default="0", nullable=False),
        sa.Column("last_question", sa.Integer(), server_default="0", nullable=False),
        sa.Column("last_register", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sa.UniqueConstraint("name", name=op.f("uq_organisation_name")),
    )
    op.create_table(
        "intake",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=True),
        sa.Column("caller", sa.String(length=200), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_intake_organisation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake")),
    )
    op.create_table(
        "member",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(length=8), nullable=False),
        sa.Column("locale", sa.String(length=8), nullable=True),
        sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_member_organisation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member")),
        sa.UniqueConstraint("organisation", "name", name=op.f("uq_member_organisation_name")),
    )
    op.create_index(op.f("ix_member_organisation"), "member", ["organisation"], unique=False)
    op.create_table(
        "news",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("waiting", sa.Integer(), nullable=True),
        sa.Column("lang", sa.String(length=8), nullable=False),
        sa.Column("posted_at", Instant(), nullable=False),
        sa.Column("passed_at", Instant(), nullable=True),
        sa.Column("hold", sa.String(length=16), nullable=True),
        sa.Column("held_since", Instant(), nullable=True),
        sa.Column("source_room", sa.String(length=200), nullable=True),
        sa.Column("source_message", sa.String(length=64), nullable=True),
        sa.Column("source_author", sa.Text(), nullable=True),
        sa.Column("source_text", sa.Text(), nullable=True),
        sa.Column("source_posted_at", Instant(), nullable=True),
        sa.Column("attachments", sa.JSON(), nullable=False),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_news_organisation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_news")),
        sa.UniqueConstraint("organisation", "number", name=op.f("uq_news_organisation_number")),
    )
    op.create_index(op.f("ix_news_organisation"), "news", ["organisation"], unique=False)
    op.create_index(
        "uq_news_source",
        "news",
        ["organisation", "source_room", "source_message"],
        unique=True,
        sqlite_where=sa.text("state IN ('pending', 'passed')"),
        postgresql_where=sa.text("state IN ('pending', 'passed')"),
    )
    op.create_table(
        "register",
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("actor", sa.String(length=200), nullable=False),
        sa.Column("verb", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=32), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_register_organisation")),
        sa.PrimaryKeyConstraint("organisation", "sequence", name=op.f("pk_register")),
    )
    op.create_index("ix_register_subject", "register", ["organisation", "subject"], unique=False)
    op.create_table(
        "timer",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("subject", sa.String(length=32), nullable=False),
        sa.Column("due_at", Instant(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_timer_organisation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timer")),
    )
    op.create_index(op.f("ix_timer_due_at"), "timer", ["due_at"], unique=False)
    op.create_index(op.f("ix_timer_organisation"), "timer", ["organisation"], unique=False)
    op.create_index(op.f("ix_timer_subject"), "timer", ["subject"], unique=False)
    op.create_table(
        "account",
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("member", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["member"], ["member.id"], name=op.f("fk_account_member")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_account_organisation")),
        sa.PrimaryKeyConstraint("organisation", "address", name=op.f("pk_account")),
    )
    op.create_index("ix_account_address", "account", ["address"], unique=False)
    op.create_table(
        "mandate",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("locale", sa.String(length=8), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("release", sa.String(length=8), nullable=False),
        sa.Column("undo", sa.Integer(), nullable=False),
        sa.Column("answer_within", sa.Integer(), nullable=False),
        sa.Column("then", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_mandate_organisation")),
        sa.ForeignKeyConstraint(["then"], ["member.id"], name=op.f("fk_mandate_then")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mandate")),
        sa.UniqueConstraint("organisation", "name", name=op.f("uq_mandate_organisation_name")),
    )
    op.create_index(op.f("ix_mandate_organisation"), "mandate", ["organisation"], unique=False)
    op.create_table(
        "receipt",
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=16), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("member", sa.String(length=32), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["member"], ["member.id"], name=op.f("fk_receipt_member")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_receipt_organisation")),
        sa.PrimaryKeyConstraint("subject", "id", "revision", "member", name=op.f("pk_receipt")),
    )
    op.create_table(
        "revision",
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("item", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=True),
        sa.Column("flag", sa.String(length=16), server_default="confidential", nullable=False),
        sa.Column("audience", sa.String(length=8), server_default="comms", nullable=False),
        sa.Column("embargo_until", Instant(), nullable=True),
        sa.Column("embargo_zone", sa.String(length=64), nullable=True),
        sa.Column("expires_at", Instant(), nullable=True),
        sa.Column("topics", sa.JSON(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["item"], ["news.id"], name=op.f("fk_revision_item")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_revision_organisation")),
        sa.PrimaryKeyConstraint("item", "number", name=op.f("pk_revision")),
    )
    op.create_index(op.f("ix_revision_organisation"), "revision", ["organisation"], unique=False)
    op.create_table(
        "delivery",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("subject", sa.String(length=32), nullable=False),
        sa.Column("lane", sa.String(length=200), nullable=False),
        sa.Column("place", sa.JSON(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("refreshes", sa.String(length=32), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("not_before", Instant(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("sent_at", Instant(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_delivery_mandate")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_delivery_organisation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
    )
    op.create_index("ix_delivery_due", "delivery", ["lane", "state", "priority", "created_at"], unique=False)
    op.create_index(op.f("ix_delivery_organisation"), "delivery", ["organisation"], unique=False)
    op.create_table(
        "freeze",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("thawed_at", Instant(), nullable=True),
        sa.Column("thawed_by", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_freeze_mandate")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_freeze_organisation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_freeze")),
    )
    op.create_index(op.f("ix_freeze_organisation"), "freeze", ["organisation"], unique=False)
    op.create_index(
        "uq_freeze_in_force",
        "freeze",
        ["mandate"],
        unique=True,
        sqlite_where=sa.text("thawed_at IS NULL"),
        postgresql_where=sa.text("thawed_at IS NULL"),
    )
    op.create_table(
        "mandate_member",
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("member", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_mandate_member_mandate")),
        sa.ForeignKeyConstraint(["member"], ["member.id"], name=op.f("fk_mandate_member_member")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_mandate_member_organisation")),
        sa.PrimaryKeyConstraint("mandate", "member", name=op.f("pk_mandate_member")),
    )
    op.create_table(
        "news_mandate",
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("item", sa.String(length=32), nullable=False),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["item"], ["news.id"], name=op.f("fk_news_mandate_item")),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_news_mandate_mandate")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_news_mandate_organisation")),
        sa.PrimaryKeyConstraint("item", "mandate", name=op.f("pk_news_mandate")),
    )
    op.create_index(op.f("ix_news_mandate_mandate"), "news_mandate", ["mandate"], unique=False)
    op.create_table(
        "question",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("asker", sa.String(length=32), nullable=False),
        sa.Column("place", sa.JSON(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("asked_at", Instant(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("judgement", sa.JSON(), nullable=False),
        sa.Column("locale", sa.String(length=8), nullable=False),
        sa.Column("context", sa.Text(), nullable=True),
        sa.Column("asked_back", sa.Text(), nullable=True),
        sa.Column("ruling", sa.String(length=32), nullable=True),
        sa.Column("wants_human", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["asker"], ["member.id"], name=op.f("fk_question_asker")),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_question_mandate")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_question_organisation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
        sa.UniqueConstraint("organisation", "number", name=op.f("uq_question_organisation_number")),
    )
    op.create_index(op.f("ix_question_organisation"), "question", ["organisation"], unique=False)
    op.create_index(op.f("ix_question_state"), "question", ["state"], unique=False)
    op.create_table(
        "recall",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("item", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.String(length=16), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["item"], ["news.id"], name=op.f("fk_recall_item")),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_recall_mandate")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_recall_organisation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recall")),
    )
    op.create_index(op.f("ix_recall_item"), "recall", ["item"], unique=False)
    op.create_index(op.f("ix_recall_organisation"), "recall", ["organisation"], unique=False)
    op.create_table(
        "room",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("side", sa.String(length=8), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_room_mandate")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_room_organisation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
        sa.UniqueConstraint("mandate", "address", name=op.f("uq_room_mandate_address")),
    )
    op.create_index(op.f("ix_room_address"), "room", ["address"], unique=False)
    op.create_index(op.f("ix_room_organisation"), "room", ["organisation"], unique=False)
    op.create_table(
        "sent",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("subject", sa.String(length=32), nullable=False),
        sa.Column("place", sa.JSON(), nullable=False),
        sa.Column("room", sa.String(length=200), nullable=False),
        sa.Column("message", sa.String(length=64), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_sent_mandate")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_sent_organisation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent")),
        sa.UniqueConstraint("organisation", "room", "message", name=op.f("uq_sent_organisation_room_message")),
    )
    op.create_index(op.f("ix_sent_organisation"), "sent", ["organisation"], unique=False)
    op.create_index(op.f("ix_sent_subject"), "sent", ["subject"], unique=False)
    op.create_table(
        "ruling",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("organisation", sa.String(length=32), nullable=False),
        sa.Column("mandate", sa.String(length=32), nullable=False),
        sa.Column("question", sa.String(length=32), nullable=False),
        sa.Column("answer", sa.String(length=16), server_default="no", nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("lang", sa.String(length=8), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("not_before", Instant(), nullable=True),
        sa.Column("zone", sa.String(length=64), nullable=True),
        sa.Column("expires_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["mandate"], ["mandate.id"], name=op.f("fk_ruling_mandate")),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_ruling_organisation")),
        sa.ForeignKeyConstraint(["question"], ["question.id"], name=op.f("fk_ruling_question")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ruling")),
    )
    op.create_index(op.f("ix_ruling_mandate"), "ruling", ["mandate"], unique=False)
    op.create_index(op.f("ix_ruling_organisation"), "ruling", ["organisation"], unique=False)
