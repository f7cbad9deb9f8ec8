"""Which queries name their organisation, read from the source of `bot/storage`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Table

from bot.storage import tables
from bot.storage.tables import metadata

STORAGE = Path(__file__).parent.parent.parent / "bot" / "storage"
OWNED = frozenset(table.name for table in metadata.tables.values() if "organisation" in table.c)
"""Tables whose rows belong to an organisation."""

_NAMES = {name: table.name for name, table in vars(tables).items() if isinstance(table, Table)}
"""The tables by the names that the code has for them."""

_ASKS = ("select", "update", "delete", "exists")
_JOINS = ("join", "outerjoin", "select_from")
_ALIKE = "matching"
"""What makes a statement of a table and the columns by which it is asked."""


@dataclass(frozen=True)
class Function:
    """A function of a book: the tables of organisations that it asks, and those by whose organisation it asks."""

    name: str
    asked: frozenset[str]
    bound: frozenset[str]

    @property
    def unbound(self) -> frozenset[str]:
        """The tables that it asks of whatever organisation."""
        return self.asked - self.bound


def functions() -> Iterator[Function]:
    """Every function of the storage that asks something."""
    for path in sorted(STORAGE.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = _constants(tree)
        scopes: list[ast.Module | ast.ClassDef] = [tree]
        scopes += [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
        for scope in scopes:
            for node in scope.body:
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    before = f"{path.stem}.{scope.name}" if isinstance(scope, ast.ClassDef) else path.stem
                    whole = ast.Module([node, *_used(node, constants)], [])
                    yield Function(f"{before}.{node.name}", _asked(whole), _bound(whole))


def _constants(tree: ast.Module) -> dict[str, ast.expr]:
    """The statements, and parts of some, that a module puts together once, or has from another that does."""
    found: dict[str, ast.expr] = {}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("bot.storage."):
            source = STORAGE / f"{str(node.module).rpartition('.')[2]}.py"
            found |= _constants(ast.parse(source.read_text(encoding="utf-8"))) if source.exists() else {}
    assigned = [node for node in tree.body if isinstance(node, ast.Assign)]
    return found | {each.id: node.value for node in assigned for each in node.targets if isinstance(each, ast.Name)}


def _used(node: ast.AST, constants: dict[str, ast.expr]) -> list[ast.stmt]:
    """Those that a function names, and that they name themselves."""
    found: dict[str, ast.expr] = {}
    left = [node]
    while left:
        named = {each.id for each in ast.walk(left.pop()) if isinstance(each, ast.Name)}
        new = {name: constants[name] for name in named & constants.keys() - found.keys()}
        found |= new
        left += new.values()
    return [ast.Expr(each) for each in found.values()]


def _asked(function: ast.AST) -> frozenset[str]:
    found: set[str] = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and _called(node.func) in (*_ASKS, *_JOINS):
            found |= {table for argument in node.args for table in _tables(argument)}
        found |= _matched(node)
    return frozenset(found)


def _matched(node: ast.AST) -> set[str]:
    """The table of `matching(t.news, …)`."""
    made = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == _ALIKE
    return _tables(node.args[0]) if made and isinstance(node, ast.Call) else set()


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Name) and function.id in _ASKS:
        return function.id
    return function.attr if isinstance(function, ast.Attribute) and function.attr in _JOINS else ""


def _bound(function: ast.AST) -> frozenset[str]:
    """The tables whose organisation is compared with another one, or is among some."""
    compared: set[str] = set()
    by_organisation = "organisation" in {key.value for key in _keys(function)}
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and _matched(node):
            columns = {each.value for each in node.args if isinstance(each, ast.Constant)}
            given = any(isinstance(each, ast.Starred) for each in node.args) and by_organisation
            compared |= _matched(node) if given or "organisation" in columns else set()
        if isinstance(node, ast.Compare) and all(isinstance(each, ast.Eq) for each in node.ops):
            for side in (node.left, *node.comparators):
                compared |= _organisation_of(side)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "in_":
            compared |= _organisation_of(node.func.value)
    return frozenset(compared)


def _keys(function: ast.AST) -> Iterator[ast.Constant]:
    """The keys of what a function asks by, where it is written as a dictionary."""
    for node in ast.walk(function):
        if isinstance(node, ast.Dict):
            yield from (key for key in node.keys if isinstance(key, ast.Constant))


def _organisation_of(node: ast.expr) -> set[str]:
    """`t.news.c.organisation` is of `news`."""
    return _tables(node) if isinstance(node, ast.Attribute) and node.attr == "organisation" else set()


def _tables(node: ast.AST) -> set[str]:
    names = (each for each in ast.walk(node) if isinstance(each, ast.Attribute))
    named = {each.attr for each in names if isinstance(each.value, ast.Name) and each.value.id == "t"}
    return {_NAMES[name] for name in named if name in _NAMES} & OWNED
