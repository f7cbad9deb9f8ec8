"""Reading a text against what is on record for a mandate: the desk's needs, answered from the database's index."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence

import structlog

from bot.core.evidence import Doubt, Reading, Statement
from bot.core.people import Mandate, Organisation
from bot.desk.reading import House, Reader, reading
from bot.desk.records.imprint import EDITION
from bot.desk.records.index import Answer, Clause, Count, Counts, Match, Matched, Near, Need, Shelf
from bot.desk.text.fold import fold
from bot.desk.text.spelling import Vocabulary
from bot.errors import Frozen
from bot.services import gate
from bot.services.remembering import Remembered, remembered
from bot.storage.aside import Catalogue
from bot.storage.index import Entry, Stock
from bot.storage.terms import Stand, Wanted
from bot.storage.work import Work

TIME_LIMIT = 2.0
"""Seconds for reading a text; past them it goes to people (reliability.md, V1)."""

Stands = Mapping[Shelf, Sequence[Stand]]
Gate = Callable[[Catalogue, str, str], Awaitable[bool]]

EVERYTHING: Stands = {
    Shelf.OPEN: (Stand.OPEN_TOLD, Stand.OPEN_UNTOLD),
    Shelf.CLOSED: (Stand.CLOSED_TOLD, Stand.CLOSED_UNTOLD),
}
_NOWHERE: Mapping[Stand, int] = {}
TOLD: Stands = {Shelf.OPEN: (Stand.OPEN_TOLD,), Shelf.CLOSED: (Stand.CLOSED_TOLD,)}

_log = structlog.get_logger()


async def consult(
    work: Work,
    organisation: Organisation,
    mandate: Mandate,
    text: str,
    *,
    without: frozenset[str] = frozenset(),
    heeding: Gate | None = None,
) -> Reading:
    """Read a text against every item and ruling of a mandate as it stands now, `without` the records of those ids.

    Any error or time-out in reading is a doubt, so that it ends in `unknown`. Raises what the database raises; and
    Frozen where the gate that it is `heeding` says that a freeze holds.
    """

    def housed(stock: Stock) -> House:
        return House(organisation.watch, organisation.synonyms, _own_name(organisation, mandate, alone=stock.alone))

    return await _consulted(work, mandate, text, housed, EVERYTHING, without, heeding=heeding)


async def consult_told(work: Work, mandate: Mandate, text: str, *, without: frozenset[str] = frozenset()) -> Reading:
    """Read a text against what the CM of a mandate was told, and as if there were nothing else: for what they may see.

    Neither records, counts nor names that they were not told of have any part in it.
    """
    return await _consulted(work, mandate, text, lambda _stock: House(), TOLD, without)


def _own_name(organisation: Organisation, mandate: Mandate, *, alone: bool) -> str:
    """What « nous » stands for in a mandate, `alone` if the organisation runs no other; empty where a house of several
    may have a brand for each. Raises _Unreadable."""
    try:
        return organisation.name if alone or fold(organisation.name) in fold(mandate.name) else ""
    except Exception as error:
        raise _Unreadable from error


async def newest_restricted(work: Work, mandate: Mandate, limit: int) -> Sequence[Statement]:
    """What the CM was told last of what they may not say."""
    keys = await work.index.newest(mandate.organisation, mandate.id, Stand.CLOSED_TOLD, limit)
    fetched = await work.shelved.fetch(mandate.organisation, mandate.id, keys)
    statements = [each.record.statement(work.now) for each in fetched]
    return [statement for statement in statements if statement.standing.restricts]


async def _consulted(
    work: Work,
    mandate: Mandate,
    text: str,
    housed: Callable[[Stock], House],
    stands: Stands,
    without: frozenset[str],
    *,
    heeding: Gate | None = None,
) -> Reading:
    owner = mandate.organisation, mandate.id

    async def led(catalogue: Catalogue) -> Reading:
        if heeding is not None and await heeding(catalogue, *owner):
            raise Frozen
        stock = await catalogue.index.stock(*owner, EDITION)
        steps = reading(text, housed(stock), work.now.instant, mandate.zone)
        found = await _led(steps, _Lectern(work, catalogue, mandate, stock, stands, without))
        return await gate.reviewed(catalogue, *owner, found)

    try:
        async with asyncio.timeout(TIME_LIMIT):
            found = await work.look(led)
    except TimeoutError:
        _log.warning("reading-timed-out", mandate=mandate.id, length=len(text))
        found = Reading(doubts=(Doubt.TIMEOUT,))
    except _Unreadable as error:
        found = _unread(mandate, text, error)
    return found if work.now.trusted else Reading(found.findings, (*found.doubts, Doubt.CLOCKS))


def _unread(mandate: Mandate, text: str, error: _Unreadable) -> Reading:
    _log.error("reading-failed", mandate=mandate.id, length=len(text), error=type(error.__cause__).__name__)
    return Reading(doubts=(Doubt.ERROR,))


async def _led(steps: Reader, lectern: _Lectern) -> Reading:
    """Take the steps, for as long as there is time."""
    until = time.monotonic() + TIME_LIMIT
    answer: Answer | None = None
    while True:
        need = _step(steps, answer)
        if time.monotonic() > until:
            raise TimeoutError
        if isinstance(need, Reading):
            return need if lectern.whole else Reading(need.findings, (*need.doubts, Doubt.ERROR))
        answer = await lectern.answer(need)


class _Unreadable(Exception):
    """The desk failed on a text. Never leaves this module."""


def _step(steps: Reader, answer: Answer | None) -> Need | Reading:
    try:
        return next(steps) if answer is None else steps.send(answer)
    except StopIteration as end:
        found: Reading = end.value
        return found
    except Exception as error:  # whatever goes wrong in reading counts as "no" (V1)
        raise _Unreadable from error


class _Lectern:
    """What one reading asks of the catalogue, answered within one snapshot."""

    def __init__(
        self,
        work: Work,
        catalogue: Catalogue,
        mandate: Mandate,
        stock: Stock,
        stands: Stands,
        without: frozenset[str],
    ) -> None:
        self._memory = work.memory
        self._now = work.now
        self._index, self._shelved = catalogue.index, catalogue.shelved
        self._mandate = mandate
        self._stock = stock
        self._stands = stands
        self._known: dict[str, Mapping[Stand, int]] = {}
        self._without = without

    @property
    def whole(self) -> bool:
        """Whether everything on record can be found."""
        return self._stock.whole

    async def answer(self, need: Need) -> Answer:
        """The answer to a need."""
        match need:
            case Count(keys):
                return await self._counts(keys)
            case Near(words):
                return await self._near(words)
            case Match():
                return await self._matched(need)

    async def _counts(self, keys: Iterable[str]) -> Counts:
        counted = await self._index.counts(*self._owner, keys)
        self._known |= {key: counted.get(key, _NOWHERE) for key in keys}
        by_shelf = {
            shelf: {key: sum([each[stand] for stand in stands]) for key, each in counted.items()}
            for shelf, stands in self._stands.items()
        }
        for entry in await self._left_out():
            for shelf, stands in self._stands.items():
                for key in entry.keys & by_shelf[shelf].keys() if entry.stand in stands else ():
                    by_shelf[shelf][key] -= 1
        total = self._stock.told if self._stands is TOLD else self._stock.records
        return Counts(total, by_shelf[Shelf.OPEN], by_shelf[Shelf.CLOSED])

    async def _near(self, words: Iterable[str]) -> Mapping[str, Sequence[str]]:
        vocabularies = [await self._vocabulary()]
        if self._index.changed:
            vocabularies.append(await self._uncommitted(vocabularies[0]))
        return {word: [other for each in vocabularies for other in each.near(word)] for word in words}

    async def _vocabulary(self) -> Vocabulary:
        """The mandate's words, kept by this process and brought up to date before each use."""
        known: Vocabulary = self._memory.setdefault(("vocabulary", self._mandate.id), Vocabulary())
        while (since := known.size) < self._stock.words and not self._index.changed:
            words = await self._index.words_since(*self._owner, since)
            if not words:
                break
            known.add_since(words, since)
        return known

    async def _uncommitted(self, known: Vocabulary) -> Vocabulary:
        """Words that this very unit of work may have added: they are not remembered before they are committed."""
        fresh, since = Vocabulary(), known.size
        while words := await self._index.words_since(*self._owner, since):
            fresh.add(words)
            since += len(words)
        return fresh

    async def _matched(self, need: Match) -> Matched:
        wanted = [each for shelf in (Shelf.CLOSED, Shelf.OPEN) if (each := self._wanted(shelf, need.on(shelf)))]
        if not wanted:
            return Matched()
        places = await self._shelved.meeting(*self._owner, self._stock.number, wanted, need.limit + 1)
        fetched = await self._remembered.found(self._shelved, *self._owner, places, self._now)
        by_shelf = [[found for stand, found in fetched if stand in each] for each in wanted]
        found = tuple(one for each in by_shelf for one in each[: need.limit] if one.statement.id not in self._without)
        return Matched(found, any(len(each) > need.limit for each in by_shelf))

    @property
    def _remembered(self) -> Remembered:
        """The records that this process remembers; none where some may not be committed."""
        if self._index.changed:
            return Remembered()
        return remembered(self._memory)

    def _wanted(self, shelf: Shelf, clauses: Sequence[Clause]) -> Wanted:
        """The clauses by stand, without keys of which it is known that nothing there has them."""
        left = {
            stand: [pruned for clause in clauses if all(pruned := self._pruned(stand, clause))]
            for stand in self._stands[shelf]
        }
        return {stand: each for stand, each in left.items() if each}

    def _pruned(self, stand: Stand, clause: Clause) -> Clause:
        return tuple(
            frozenset(key for key in keys if key not in self._known or self._known[key].get(stand)) for keys in clause
        )

    async def _left_out(self) -> Sequence[Entry]:
        return await self._index.of_ids(*self._owner, sorted(self._without)) if self._without else ()

    @property
    def _owner(self) -> tuple[str, str]:
        return self._mandate.organisation, self._mandate.id
