"""The register is a chain, and the database itself keeps it from being changed."""

import sqlalchemy as sa
from alembic import op

from bot.core.chain import Link, chained
from bot.storage.types import Instant

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

BATCH = 2000
"""Lines that are read, chained and written at once."""

SAME = " AND ".join(
    f"NEW.{column} = OLD.{column}" for column in ("organisation", "sequence", "at", "actor", "verb", "subject")
)
"""What a line says stays: only its digests may be filled in, once, where an older program left them empty."""

ON_SQLITE = (
    """CREATE TRIGGER register_added AFTER INSERT ON register WHEN NEW.digest <> ''
        BEGIN UPDATE organisation SET last_chained = NEW.sequence, last_digest = NEW.digest
        WHERE id = NEW.organisation; END""",
    """CREATE TRIGGER register_unchanged BEFORE UPDATE ON register
        WHEN NOT (OLD.digest = '' AND SAME AND NEW.details = OLD.details)
        BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END""",
    """CREATE TRIGGER register_undeleted BEFORE DELETE ON register
        WHEN NOT EXISTS (SELECT 1 FROM register_cut
            WHERE organisation = OLD.organisation AND sequence >= OLD.sequence)
        BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END""",
    """CREATE TRIGGER register_cut_unchanged BEFORE UPDATE ON register_cut
        BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END""",
    """CREATE TRIGGER register_cut_undeleted BEFORE DELETE ON register_cut
        WHEN EXISTS (SELECT 1 FROM register WHERE organisation = OLD.organisation)
        BEGIN SELECT RAISE(ABORT, 'the register is only added to'); END""",
)

ON_POSTGRESQL = (
    """CREATE FUNCTION register_added() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        UPDATE organisation SET last_chained = NEW.sequence, last_digest = NEW.digest WHERE id = NEW.organisation;
        RETURN NULL;
        END $$""",
    """CREATE FUNCTION register_unchanged() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF OLD.digest = '' AND SAME AND NEW.details::text = OLD.details::text THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'the register is only added to';
        END $$""",
    """CREATE FUNCTION register_undeleted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM register_cut
            WHERE organisation = OLD.organisation AND sequence >= OLD.sequence) THEN RETURN OLD; END IF;
        RAISE EXCEPTION 'the register is only added to';
        END $$""",
    """CREATE FUNCTION register_cut_undeleted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM register WHERE organisation = OLD.organisation) THEN RETURN OLD; END IF;
        RAISE EXCEPTION 'the register is only added to';
        END $$""",
    """CREATE FUNCTION register_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE EXCEPTION 'the register is only added to';
        END $$""",
    """CREATE TRIGGER register_added AFTER INSERT ON register
        FOR EACH ROW WHEN (NEW.digest <> '') EXECUTE FUNCTION register_added()""",
    """CREATE TRIGGER register_unchanged BEFORE UPDATE ON register
        FOR EACH ROW EXECUTE FUNCTION register_unchanged()""",
    """CREATE TRIGGER register_undeleted BEFORE DELETE ON register
        FOR EACH ROW EXECUTE FUNCTION register_undeleted()""",
    """CREATE TRIGGER register_emptied BEFORE TRUNCATE ON register
        FOR EACH STATEMENT EXECUTE FUNCTION register_kept()""",
    """CREATE TRIGGER register_cut_unchanged BEFORE UPDATE ON register_cut
        FOR EACH ROW EXECUTE FUNCTION register_kept()""",
    """CREATE TRIGGER register_cut_undeleted BEFORE DELETE ON register_cut
        FOR EACH ROW EXECUTE FUNCTION register_cut_undeleted()""",
    """CREATE TRIGGER register_cut_emptied BEFORE TRUNCATE ON register_cut
        FOR EACH STATEMENT EXECUTE FUNCTION register_kept()""",
)

organisation = sa.table(
    "organisation",
    *map(sa.column, ("id", "last_chained", "last_digest")),
)
register = sa.table(
    "register",
    *map(sa.column, ("organisation", "sequence", "actor", "verb", "subject", "previous", "digest")),
    sa.column("at", Instant()),
    sa.column("details", sa.JSON()),
)


def upgrade() -> None:
    op.add_column("organisation", sa.Column("last_chained", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("organisation", sa.Column("last_digest", sa.String(64), nullable=False, server_default=""))
    op.add_column("register", sa.Column("previous", sa.String(64), nullable=False, server_default=""))
    op.add_column("register", sa.Column("digest", sa.String(64), nullable=False, server_default=""))
    op.create_table(
        "register_cut",
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_register_cut_organisation")),
        sa.PrimaryKeyConstraint("organisation", "sequence", name=op.f("pk_register_cut")),
    )
    op.create_table(
        "anchor",
        sa.Column("organisation", sa.String(32), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("made_at", Instant(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("look_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_anchor_organisation")),
        sa.PrimaryKeyConstraint("organisation", "day", name=op.f("pk_anchor")),
    )
    op.create_index(op.f("ix_anchor_look_at"), "anchor", ["look_at"])
    connection = op.get_bind()
    for (id,) in connection.execute(sa.select(organisation.c.id)).all():
        _chain(connection, id)
    for statement in ON_SQLITE if connection.dialect.name == "sqlite" else ON_POSTGRESQL:
        connection.exec_driver_sql(statement.replace("SAME", SAME))


def _chain(connection: sa.Connection, id: str) -> None:
    """Make the chain of the lines that are there, some at a time."""
    last, digest = 0, ""
    mine = sa.select(register).where(register.c.organisation == id).order_by(register.c.sequence).limit(BATCH)
    while rows := connection.execute(mine.where(register.c.sequence > last)).all():
        found = [Link(id, row.sequence, row.at, row.actor, row.verb, row.subject, row.details) for row in rows]
        links = chained(found, digest)
        _fill(connection, id, links)
        last, digest = links[-1].sequence, links[-1].digest
    head = sa.update(organisation).where(organisation.c.id == id)
    connection.execute(head.values(last_chained=last, last_digest=digest))


def _fill(connection: sa.Connection, id: str, links: list[Link]) -> None:
    query = sa.update(register).where(register.c.organisation == id, register.c.sequence == sa.bindparam("number"))
    query = query.values(previous=sa.bindparam("before"), digest=sa.bindparam("own"))
    connection.execute(
        query, [{"number": each.sequence, "before": each.previous, "own": each.digest} for each in links]
    )
