"""Migrations only add, so that processes of the version before can go on beside the new ones for a while (O6).

What is dropped or made stricter needs two releases: the first one stops using it. Held by reading the migrations; that
an older program then does all of its work on the newer schema is not tried here.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

VERSIONS = Path(__file__).parent.parent.parent / "bot/storage/migrations/versions"
STATEMENTS = ("drop table", "drop column", "rename to", "rename column", "set not null")


def calls(source: str) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr, node


def keywords(call: ast.Call) -> dict[str, object]:
    return {each.arg: getattr(each.value, "value", each.value) for each in call.keywords if each.arg}


def faults(source: str) -> list[str]:
    """What an older program would stumble over."""
    found = [f"says {each!r}" for each in STATEMENTS if each in " ".join(source.lower().split())]
    for name, call in calls(source):
        given = keywords(call)
        if name == "alter_column" and (given.get("nullable") is not True or set(given) - {"existing_type", "nullable"}):
            found.append("alter_column that does more than let a column be empty")
        if name.startswith("drop_") and name != "drop_index":
            found.append(name)
        if name.startswith("rename_"):
            found.append(name)
        if name == "add_column":
            column = next((each for each in call.args if isinstance(each, ast.Call)), None)
            of = keywords(column) if column else {}
            if of.get("nullable") is False and "server_default" not in of:
                found.append("add_column of what an older program does not fill: give it a server_default")
    return found


@pytest.mark.parametrize("path", sorted(VERSIONS.glob("v*.py")), ids=lambda path: path.stem)
def test_a_migration_only_adds(path: Path) -> None:
    assert faults(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        'op.drop_column("news", "flag")',
        'op.drop_table("news")',
        'op.rename_table("news", "item")',
        'op.drop_constraint("uq_news", "news")',
        'op.alter_column("news", "flag", nullable=False)',
        'op.alter_column("news", "flag", type_=sa.Integer())',
        'op.add_column("news", sa.Column("new", sa.String(16), nullable=False))',
        'op.execute("ALTER TABLE news DROP COLUMN flag")',
        'op.execute("ALTER TABLE news\\n RENAME TO item")',
    ],
)
def test_what_would_break_an_older_program_is_noticed(source: str) -> None:
    assert faults(source)


@pytest.mark.parametrize(
    "source",
    [
        'op.add_column("news", sa.Column("new", sa.String(16), nullable=True))',
        'op.add_column("news", sa.Column("new", sa.Integer(), server_default="0", nullable=False))',
        'op.alter_column("recall", "item", existing_type=sa.String(32), nullable=True)',
        'op.create_table("rest", sa.Column("id", sa.String(32), nullable=False))',
    ],
)
def test_what_only_adds_is_let_be(source: str) -> None:
    assert faults(source) == []
