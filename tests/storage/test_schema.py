"""Whether a database has this code's schema, asked without Alembic: as Alembic would answer."""

from __future__ import annotations

from alembic.script import ScriptDirectory

from bot.storage import migrate, schema


def test_the_versions_are_those_that_alembic_finds() -> None:
    script = ScriptDirectory.from_config(migrate._config())
    assert script.get_current_head() == schema.HEAD
    assert {each.revision for each in script.walk_revisions()} == set(schema._VERSIONS)


def test_a_password_is_not_shown() -> None:
    assert "geheim" not in schema.without_password("postgresql://u:geheim@h/db")
    assert schema.without_password("postgresql://u:geheim@h/db").endswith("@h/db")
    assert "geheim" in schema.synchronous("postgresql://u:geheim@h/db")
