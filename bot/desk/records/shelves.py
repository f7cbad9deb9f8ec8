"""An index of records in memory: for `passerelle judge`, for tests, and as the measure of the databases' own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from bot.core.evidence import Statement
from bot.core.flags import Standing
from bot.desk.records.imprint import imprint_of
from bot.desk.records.index import Answer, Clause, Count, Counts, Found, Match, Matched, Near, Need, Shelf
from bot.desk.text.spelling import Vocabulary


class Shelves:
    """Statements by their keys. The order given is no matter: the newest come first."""

    def __init__(self, statements: Iterable[Statement], zone: str) -> None:
        ordered = sorted(statements, key=lambda one: (one.posted_at, one.id, one.record.value), reverse=True)
        self._found = [Found(one, imprint_of(one, zone)) for one in ordered]
        self._counts = {shelf: Counter[str]() for shelf in Shelf}
        self._places: dict[Shelf, defaultdict[str, list[int]]] = {shelf: defaultdict(list) for shelf in Shelf}
        self._vocabulary = Vocabulary()
        for place, each in enumerate(self._found):
            shelf = shelf_of(each.statement.standing)
            keys = each.imprint.keys
            self._counts[shelf].update(keys)
            for key in keys:
                self._places[shelf][key].append(place)
            self._vocabulary.add(sorted(words_of(keys)))

    def answer(self, need: Need) -> Answer:
        """What a reader asks for."""
        match need:
            case Count(keys):
                open_, closed = ({k: self._counts[s][k] for k in keys} for s in (Shelf.OPEN, Shelf.CLOSED))
                return Counts(len(self._found), open_, closed)
            case Near(words):
                return {word: self._vocabulary.near(word) for word in words}
            case Match(limit=limit):
                by_shelf = [self._matching(shelf, need.on(shelf)) for shelf in (Shelf.CLOSED, Shelf.OPEN)]
                found = tuple(self._found[place] for places in by_shelf for place in places[:limit])
                return Matched(found, any(len(places) > limit for places in by_shelf))

    def _matching(self, shelf: Shelf, clauses: Sequence[Clause]) -> list[int]:
        return sorted({place for clause in clauses for place in self._meeting(shelf, clause)})

    def _meeting(self, shelf: Shelf, clause: Clause) -> set[int]:
        places = self._places[shelf]
        sets = [{place for key in keys for place in places.get(key, ())} for keys in clause]
        return set.intersection(*sets) if sets else set()


@lru_cache(maxsize=16)
def shelves_of(statements: tuple[Statement, ...], zone: str) -> Shelves:
    """The statements, indexed; kept for the next question on them."""
    return Shelves(statements, zone)


def shelf_of(standing: Standing) -> Shelf:
    """Where a record of that standing belongs."""
    return Shelf.OPEN if standing is Standing.SHAREABLE else Shelf.CLOSED


def words_of(keys: Iterable[str]) -> Sequence[str]:
    """The words of the matter among some keys."""
    return [key[1:] for key in keys if key.startswith("w")]
