"""What faults are made, on small modules."""

from __future__ import annotations

from enum import Enum

import pytest

from tests.long.mutants import Mutant, mutants


class Right(Enum):
    ASK = "ask"
    TAG = "tag"
    FREEZE = "freeze"


def made(source: str) -> list[Mutant]:
    return mutants("bot/core/x.py", source, {"__name__": "bot.core.x", "Right": Right})


RIGHT = "from tests.long.test_mutants import Right\n"


@pytest.mark.parametrize(
    ("source", "instead"),
    [
        ("f = lambda a: a is None", ["a is not None"]),
        ("f = lambda a: a >= 3", ["a > 3", "a < 3", "a >= 4", "a >= 2"]),
        ("f = lambda a, b: a and b", ["(a or b)", "b", "a"]),
        ("f = lambda a: not a", ["a"]),
        ("f = lambda a: 1.5 if a else 2.5", ["1.5 if True else 2.5", "1.5 if False else 2.5"]),
        ("f = lambda a: [b for b in a if b.told]", ["[b for b in a if True]", "[b for b in a if False]"]),
        ("f = lambda a: any(b for b in a)", ["all(b for b in a)"]),
        ("f = lambda a: max(a, key=len)", ["min(a, key=len)", "max(a)"]),
        ("f = lambda a: (a, *a)", ["(*a,)", "(a,)"]),
        ("f = lambda: Right.ASK", ["Right.FREEZE", "Right.TAG"]),
        (
            "f = lambda: {Right.ASK, Right.TAG}",
            [
                *("{Right.TAG}", "{Right.ASK}", "{Right.ASK, Right.TAG, Right.FREEZE}"),
                *("{Right.FREEZE, Right.TAG}", "{Right.TAG, Right.TAG}"),
                *("{Right.ASK, Right.ASK}", "{Right.ASK, Right.FREEZE}"),
            ],
        ),
    ],
)
def test_an_expression_is_turned(source: str, instead: list[str]) -> None:
    head, _, _ = source.partition(": ")
    wanted = {f"{RIGHT}{head}: {other}" for other in instead}
    assert {mutant.source for mutant in made(RIGHT + source)} == wanted


def test_a_guard_is_left_out_and_an_answer_is_always_the_same() -> None:
    source = "def f(a: int) -> bool:\n    '''Words.'''\n    if a:\n        g(a)\n        return a\n    return h(a)\n"
    assert {(mutant.line, mutant.diff.splitlines()[-1].strip("+ ")) for mutant in made(source)} == {
        (3, "if True:"),
        (3, "if False:"),
        (4, "pass"),
        (5, "return True"),
        (5, "return False"),
        (6, "return True"),
        (6, "return False"),
    }


def test_only_the_fault_is_in_the_diff() -> None:
    source = "# « é » counts two bytes\nA = 'é' + (\n    'è'  # why\n)\n"
    first, second = made(source)
    assert (first.line, first.diff) == (2, "-A = 'é' + (\n+A = 'é?' + (")
    assert (second.line, second.diff) == (3, "-    'è'  # why\n+    'è?'  # why")
    assert str(first).startswith("bot/core/x.py:2\n")


def test_words_and_types_are_no_place_for_a_fault() -> None:
    assert not made('"""Words."""\n\nX: "tuple[int, 3]"\n"""What X is."""\n')


def test_a_fault_that_cannot_be_imported_proves_nothing() -> None:
    assert {mutant.source for mutant in made("assert 3 > 2")} == {"assert 4 > 2", "assert 3 > 1", "assert 3 >= 2"}
