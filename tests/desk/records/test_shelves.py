from __future__ import annotations

from bot.core.flags import Standing
from bot.desk.records.imprint import house_key, name_key, word_key
from bot.desk.records.index import Count, Counts, Match, Matched, Near, Shelf
from bot.desk.records.shelves import Shelves, shelf_of, shelves_of
from tests.desk.world import WORLD, said

PARIS = "Europe/Paris"


def matched(
    shelves: Shelves, *clauses: tuple[frozenset[str], ...], limit: int = 9, shelf: Shelf = Shelf.OPEN
) -> Matched:
    closed, open_ = (clauses, ()) if shelf is Shelf.CLOSED else ((), clauses)
    answer = shelves.answer(Match(closed, open_, limit))
    assert isinstance(answer, Matched)
    return answer


def counts(shelves: Shelves, *keys: str) -> Counts:
    answer = shelves.answer(Count(frozenset(keys)))
    assert isinstance(answer, Counts)
    return answer


def test_what_may_be_said_stands_apart() -> None:
    assert [shelf_of(standing) for standing in Standing] == [
        Shelf.OPEN if standing is Standing.SHAREABLE else Shelf.CLOSED for standing in Standing
    ]


def test_records_are_counted_by_key_and_shelf() -> None:
    found = counts(Shelves(WORLD, PARIS), name_key("vautrin"), name_key("montclar"), "wnothing")
    assert (found.on(Shelf.CLOSED, name_key("vautrin")), found.on(Shelf.OPEN, name_key("vautrin"))) == (1, 0)
    assert found.of(name_key("montclar")) == found.on(Shelf.OPEN, name_key("montclar")) == 2
    assert found.of("wnothing") == 0
    assert found.total == len(WORLD)


def test_a_clause_asks_for_one_key_of_each_set() -> None:
    shelves = Shelves(WORLD, PARIS)
    one, other, none = frozenset((word_key("foire"),)), frozenset((name_key("montclar"),)), frozenset(("wnothing",))
    assert len(matched(shelves, (other,)).found) == 2
    assert [found.statement.id for found in matched(shelves, (one, other)).found] == ["fair"]
    assert matched(shelves, (one, none)).found == ()
    assert len(matched(shelves, (one, none), (other,)).found) == 2
    assert matched(shelves, (other,), shelf=Shelf.CLOSED).found == ()


def test_more_than_the_limit_is_said() -> None:
    montclar = (frozenset((name_key("montclar"),)),)
    few, all_ = matched(Shelves(WORLD, PARIS), montclar, limit=1), matched(Shelves(WORLD, PARIS), montclar, limit=2)
    assert (len(few.found), few.crowded) == (1, True)
    assert (len(all_.found), all_.crowded) == (2, False)


def test_the_order_of_statements_is_no_matter() -> None:
    one, other = Shelves(WORLD, PARIS), Shelves(tuple(reversed(WORLD)), PARIS)
    every = (frozenset(("wmontclar", "nmontclar", "wfromages", "wcentre")),)
    assert matched(one, every) == matched(other, every)
    assert one.answer(Near(frozenset(("vautrain",)))) == other.answer(Near(frozenset(("vautrain",))))


def test_the_names_of_the_house_are_counted() -> None:
    statements = tuple(said(f"s{n}", f"Fromdor ouvre la cave {n}.") for n in range(4))
    assert counts(Shelves(statements, PARIS), house_key("fromdor")).of(house_key("fromdor")) == 4
    assert shelves_of(statements, PARIS) is shelves_of(statements, PARIS)
