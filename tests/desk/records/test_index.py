from __future__ import annotations

import pytest

from bot.desk.records.index import Count, Counts, Match, Matched, Near, Shelf, counted, matched, nearby

CLAUSE = (frozenset(("wlyon",)),)


def test_counts_of_what_was_never_counted_are_nought() -> None:
    counts = Counts(3, {"wlyon": 2}, {"wlyon": 1, "wnice": 1})
    assert [counts.of(key) for key in ("wlyon", "wnice", "wparis")] == [3, 1, 0]
    assert [counts.on(shelf, "wlyon") for shelf in (Shelf.OPEN, Shelf.CLOSED)] == [2, 1]


def test_what_needs_no_answer_is_not_asked() -> None:
    for steps, answer in ((nearby(frozenset()), {}), (matched((), (), 9), Matched())):
        with pytest.raises(StopIteration) as end:
            next(steps)
        assert end.value.value == answer


def test_a_need_is_asked_and_its_answer_given_back() -> None:
    for steps, need, answer in (
        (counted(frozenset(("wlyon",))), Count(frozenset(("wlyon",))), Counts(0)),
        (nearby(frozenset(("lyom",))), Near(frozenset(("lyom",))), {"lyom": ("lyon",)}),
        (matched((CLAUSE,), (), 9), Match((CLAUSE,), (), 9), Matched(crowded=True)),
    ):
        assert next(steps) == need
        with pytest.raises(StopIteration) as end:
            steps.send(answer)
        assert end.value.value == answer


@pytest.mark.parametrize("steps", [counted(frozenset()), nearby(frozenset("a")), matched((CLAUSE,), (), 9)])
def test_an_answer_to_something_else_is_an_error(steps: object) -> None:
    next(steps)  # type: ignore[call-overload]
    with pytest.raises(TypeError):
        steps.send(object())  # type: ignore[attr-defined]


def test_the_clauses_of_a_shelf() -> None:
    need = Match((CLAUSE,), (), 9)
    assert (need.on(Shelf.CLOSED), need.on(Shelf.OPEN)) == ((CLAUSE,), ())
