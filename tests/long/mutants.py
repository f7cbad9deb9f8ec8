"""Mutants of a module: copies of its source with one small fault each, such as a careless change might put there.

Our own and short, because the faults that matter here are those that no tool makes: a guard left out, an enum's member
taken for its neighbour, one element more or less in a set of rights (CONTRIBUTING.md, Tests).
"""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import EnumMeta
from itertools import accumulate
from typing import Any, TypeVar

INSTEAD: dict[type[ast.cmpop | ast.boolop], tuple[type[Any], ...]] = {
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.And: (ast.Or,),
    ast.Or: (ast.And,),
}
CALLED_INSTEAD = {"any": "all", "all": "any", "max": "min", "min": "max"}
ALWAYS, NEVER = ast.Constant(True), ast.Constant(False)

T = TypeVar("T")
Fault = tuple[ast.expr | ast.stmt, ast.AST]
"""A place, and what could stand there instead."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One copy. `line` is where the fault is; `diff` the lines it takes away and puts there."""

    path: str
    line: int
    source: str
    diff: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}\n{self.diff}"


def mutants(path: str, source: str, names: Mapping[str, object]) -> list[Mutant]:
    """All mutants of a module, in the order of its lines. `names` are its own, among which its enums are found.

    Mutants that cannot even be imported are left out: any test at all would notice them.
    """
    enums = {name: list(value.__members__) for name, value in names.items() if isinstance(value, EnumMeta)}
    found: dict[str, Mutant] = {}
    for node in _code(ast.parse(source)):
        for place, fault in _faults(node, enums):
            mutated = _spliced(source, place, fault)
            if mutated != source and mutated not in found and _imports(mutated, str(names["__name__"])):
                found[mutated] = Mutant(path, place.lineno, mutated, _diff(source, mutated))
    return sorted(found.values(), key=lambda mutant: mutant.line)


def _code(node: ast.AST) -> Iterator[ast.AST]:
    """The node and all under it but docstrings and annotations."""
    yield node
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns"):
            continue
        for child in value if isinstance(value, list) else [value]:
            said = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
            if isinstance(child, ast.AST) and not said:
                yield from _code(child)


def _faults(node: ast.AST, enums: Mapping[str, list[str]]) -> Iterator[Fault]:
    yield from _of_an_operator(node)
    yield from _of_a_condition(node)
    yield from _of_a_value(node, enums)
    yield from _of_a_display(node, enums)
    yield from _of_a_call(node)


def _of_an_operator(node: ast.AST) -> Iterator[Fault]:
    """Another operator, or an operand less."""
    match node:
        case ast.Compare(left, [op], compared):
            yield from ((node, ast.Compare(left, [other()], compared)) for other in INSTEAD.get(type(op), ()))
        case ast.BoolOp(op, values):
            yield from ((node, ast.BoolOp(other(), values)) for other in INSTEAD[type(op)])
            yield from ((node, ast.BoolOp(op, fewer) if fewer[1:] else fewer[0]) for fewer in _without_one(values))
        case ast.UnaryOp(ast.Not(), operand):
            yield node, operand
        case _:
            return


def _of_a_condition(node: ast.AST) -> Iterator[Fault]:
    """A guard or a filter left out, or one that lets nothing pass."""
    conditions: list[ast.expr] = []
    match node:
        case ast.If(condition) | ast.IfExp(condition):
            conditions = [condition]
        case ast.comprehension(ifs=ifs):
            conditions = ifs
        case _:
            return
    yield from ((condition, instead) for condition in conditions for instead in (ALWAYS, NEVER))


def _of_a_value(node: ast.AST, enums: Mapping[str, list[str]]) -> Iterator[Fault]:
    """Another constant, the member next to an enum's, or what a function could always return."""
    match node:
        case ast.Constant():
            yield from ((node, ast.Constant(other)) for other in _other_than(node.value))
        case ast.Attribute(ast.Name(enum), member) if member in enums.get(enum, ()):
            at, members = enums[enum].index(member), enums[enum]
            neighbours = dict.fromkeys((members[at - 1], members[(at + 1) % len(members)]))
            yield from ((node, ast.Attribute(ast.Name(enum), other)) for other in neighbours)
        case ast.FunctionDef(returns=annotation) if annotation is not None:
            returned = [each.value for each in ast.walk(node) if isinstance(each, ast.Return) and each.value]
            yield from ((value, instead) for value in returned for instead in _plainest(ast.unparse(annotation)))
        case _:
            return


def _of_a_display(node: ast.AST, enums: Mapping[str, list[str]]) -> Iterator[Fault]:
    """An element less, or in a set of an enum's members one more."""
    match node:
        case ast.Set(elements):
            yield from ((node, ast.Set(others)) for others in (*_without_one(elements), *_with_one(elements, enums)))
        case ast.List(elements) | ast.Tuple(elements, ast.Load()):
            yield from ((node, type(node)(fewer, ast.Load())) for fewer in _without_one(elements))
        case _:
            return


def _of_a_call(node: ast.AST) -> Iterator[Fault]:
    """A keyword less, the opposite function, or no call at all where only its effect matters."""
    match node:
        case ast.Call(function, arguments, keywords):
            if isinstance(function, ast.Name) and function.id in CALLED_INSTEAD:
                yield function, ast.Name(CALLED_INSTEAD[function.id])
            for keyword in keywords:
                if not isinstance(keyword.value, ast.Constant):
                    yield node, ast.Call(function, arguments, [each for each in keywords if each is not keyword])
        case ast.Expr():
            yield node, ast.Pass()
        case _:
            return


def _other_than(value: object) -> tuple[bool | int | str, ...]:
    match value:
        case bool():
            return (not value,)
        case int():
            return (value + 1, value - 1)
        case str():
            return (f"{value}?",)
        case _:
            return ()


def _plainest(annotation: str) -> tuple[ast.AST, ...]:
    """What a function could always return, by its annotation."""
    if annotation == "bool":
        return ALWAYS, NEVER
    if annotation.endswith("| None"):
        return (ast.Constant(None),)
    return (ast.Tuple([]),) if annotation.startswith("tuple[") else ()


def _without_one(things: list[T]) -> Iterator[list[T]]:
    return ([*things[:each], *things[each + 1 :]] for each in range(len(things)))


def _with_one(elements: list[ast.expr], enums: Mapping[str, list[str]]) -> Iterator[list[ast.expr]]:
    """A set of an enum's members, each time with another one that is not in it."""
    written = {ast.unparse(element) for element in elements}
    for enum in {name.partition(".")[0] for name in written} & set(enums):
        more = (ast.Attribute(ast.Name(enum), member) for member in enums[enum] if f"{enum}.{member}" not in written)
        yield from ([*elements, each] for each in more)


def _spliced(source: str, place: ast.expr | ast.stmt, fault: ast.AST) -> str:
    """The source with the fault in the place of a node. Everything else stays as it was written, for the diff."""
    text = ast.unparse(fault)
    if isinstance(fault, ast.BoolOp | ast.IfExp | ast.UnaryOp):
        text = f"({text})"
    encoded = source.encode()
    starts = [0, *accumulate(len(line) for line in encoded.splitlines(keepends=True))]
    start = starts[place.lineno - 1] + place.col_offset
    end = starts[(place.end_lineno or place.lineno) - 1] + (place.end_col_offset or 0)
    return (encoded[:start] + text.encode() + encoded[end:]).decode()


def _imports(source: str, name: str) -> bool:
    """Whether the module can be imported; it is, under its name, but replaces nothing."""
    code = compile(source, name, "exec")
    try:
        exec(code, {"__name__": name})
    except Exception:  # noqa: BLE001 - whatever the fault has made of it
        return False
    return True


def _diff(before: str, after: str) -> str:
    """The lines that differ."""
    lines = list(difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))
    return "\n".join(line for line in lines[2:] if not line.startswith("@@"))
