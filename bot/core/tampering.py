"""What a look along the lines of a register finds amiss, by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from bot.core.chain import BEGINNING, PRUNE, Cut, Head, Link

MOST = 300
"""Lines that are looked at more closely: a register with more is broken from end to end, and the first say where."""

NEAR = 5
"""How far from its own number a line is sought that does not suit the one it has."""


class FaultKind(Enum):
    """What is wrong. `REWRITTEN`: a line suits its own digest, and yet the next one was made after another."""

    CHANGED = "changed"
    REWRITTEN = "rewritten"
    MISSING = "missing"
    ADDED = "added"
    REORDERED = "reordered"
    UNCHAINED = "unchained"
    TRUNCATED = "truncated"
    HEAD = "head"
    CHECKPOINT = "checkpoint"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the lines `first` to `last`. `belongs`: the number that the line was written under."""

    first: int
    last: int
    kind: FaultKind
    belongs: int = 0


@dataclass(slots=True)
class Look:
    """One look: `pass_by` each line in the order of the numbers, then ask for the `faults`."""

    lines: int = 0
    more: int = 0
    """Torn lines beyond those that were looked at more closely."""
    _first: Link | None = None
    _last: Link | None = None
    _pruned: Link | None = None
    _at_head: str = ""
    _gaps: list[tuple[int, int]] = field(default_factory=list)
    _torn: dict[int, Link] = field(default_factory=dict)
    _loose: list[int] = field(default_factory=list)
    _bare: list[int] = field(default_factory=list)
    _after: list[int] = field(default_factory=list)

    def pass_by(self, link: Link, head: Head) -> None:
        """The next line, and what the organisation's row says of the register when it was read."""
        self.lines += 1
        before, self._last = self._last, link
        self._first = self._first or link
        whole = link.digest != "" and link.is_whole()
        if before is not None and link.sequence > before.sequence + 1:
            self._gaps.append((before.sequence + 1, link.sequence - 1))
        elif before is not None and whole and link.previous != before.digest and before.sequence not in self._torn:
            self._loose.append(before.sequence)
        self._sort(link, head, whole=whole)

    def _sort(self, link: Link, head: Head, *, whole: bool) -> None:
        if link.verb == PRUNE and (whole or self._pruned is None):
            self._pruned = link
        if link.sequence == head.chained:
            self._at_head = link.digest if whole else head.digest
        if link.sequence > head.chained and not link.digest:
            self._bare.append(link.sequence)
        elif link.sequence > head.chained:
            self._after.append(link.sequence)
        if whole or (not link.digest and link.sequence > head.chained):
            return
        if len(self._torn) < MOST:
            self._torn[link.sequence] = link
        else:
            self.more += 1

    def faults(self, cut: Cut, head: Head) -> list[Fault]:
        """All that was found, first the first line that it is about."""
        true = _true_numbers(self._torn, self._gaps)
        found = [*self._at_the_beginning(cut), *self._in_the_middle(true), *self._moved(true, head)]
        found += self._at_the_end(cut, head, true)
        added = {fault.first for fault in found if fault.kind is FaultKind.ADDED}
        told = {fault for fault in found if fault.kind is FaultKind.ADDED or fault.first not in added}
        return sorted(told, key=lambda fault: (fault.first, fault.kind.value))

    def _at_the_beginning(self, cut: Cut) -> Iterator[Fault]:
        # The chain itself says what was removed last: the checkpoint must say the same.
        said = self._pruned.details if self._pruned is not None else {}
        through, digest = said.get("through", 0), said.get("digest", BEGINNING)
        agreed = (through, digest) == (cut.sequence, cut.digest)
        if not agreed:
            yield Fault(cut.sequence, cut.sequence, FaultKind.CHECKPOINT)
            through = cut.sequence
        if self._first is None:
            return
        first = self._first.sequence
        if first > through + 1:
            yield Fault(through + 1, first - 1, FaultKind.MISSING)
        elif first <= through:
            yield Fault(first, through, FaultKind.CHECKPOINT)
        elif agreed and first not in self._torn and self._first.digest and self._first.previous != digest:
            yield Fault(first, first, FaultKind.REWRITTEN)

    def _in_the_middle(self, true: dict[int, int]) -> Iterator[Fault]:
        claimed = set(true.values())
        for first, last in self._gaps:
            lost = [number for number in range(first, min(last, first + MOST) + 1) if number in claimed]
            if not lost:
                yield Fault(first, last, FaultKind.MISSING)
            elif last - first < MOST:
                yield from (Fault(n, n, FaultKind.MISSING) for n in range(first, last + 1) if n not in claimed)
        for number in self._torn.keys() - true.keys():
            yield Fault(number, number, FaultKind.ADDED if number in claimed else FaultKind.CHANGED)
        yield from (Fault(number, number, FaultKind.REWRITTEN) for number in self._loose)

    def _moved(self, true: dict[int, int], head: Head) -> Iterator[Fault]:
        """Lines that stand under another number than they were written under, by the ways that lead from one to the
        other: a ring was shuffled; a way begins where a line was lost, or ends where one was added."""
        end = self._end(true, head)
        begins = true.keys() - set(true.values())
        seen: set[int] = set()
        for start in sorted(begins):
            way = _way(true, start)
            seen.update(way)
            yield from self._of_a_way(way, true[way[-1]], end)
        for number in sorted(true.keys() - seen):
            yield Fault(number, number, FaultKind.REORDERED, true[number])

    def _of_a_way(self, way: list[int], to: int, end: int) -> Iterator[Fault]:
        start, lost = way[0], way[0] <= end
        stands = self._stands(to) and to not in self._torn
        if len(way) == 1 and stands and lost:
            yield Fault(start, start, FaultKind.CHANGED)  # a copy of another line in its place
            return
        if len(way) == 1 and not stands and not lost:
            yield Fault(start, start, FaultKind.REORDERED, to)
            return
        if lost:
            yield Fault(start, start, FaultKind.MISSING)
        if stands:
            yield Fault(to, to, FaultKind.ADDED)

    def _end(self, true: dict[int, int], head: Head) -> int:
        """The last number that a line was written under, as far as it was looked at."""
        if self.more:
            return max(self._torn) - NEAR
        at_head = [number for number, link in self._torn.items() if link.digest == head.digest and number in true]
        return true[at_head[0]] if at_head else head.chained

    def _stands(self, number: int) -> bool:
        if self._first is None or self._last is None:
            return False
        known = max(self._torn) if self.more else self._last.sequence
        inside = self._first.sequence <= number <= known
        return inside and not any(first <= number <= last for first, last in self._gaps)

    def _at_the_end(self, cut: Cut, head: Head, true: dict[int, int]) -> Iterator[Fault]:
        last = self._last.sequence if self._last else cut.sequence
        claimed = set(true.values())
        end = max(head.last, head.chained)
        shifted = claimed & set(range(last + 1, min(end, last + MOST) + 1)) or (
            self.more and true and last + NEAR >= end
        )
        if last < end and not shifted:
            yield Fault(last + 1, end, FaultKind.TRUNCATED)
        yield from (Fault(number, number, FaultKind.ADDED) for number in self._after if number not in true)
        for number in self._bare:
            yield Fault(number, number, FaultKind.UNCHAINED if number <= head.last else FaultKind.ADDED)
        if self._at_head and self._at_head != head.digest and not true:
            yield Fault(head.chained, head.chained, FaultKind.HEAD)


def _true_numbers(torn: dict[int, Link], gaps: list[tuple[int, int]]) -> dict[int, int]:
    """Under which number each torn line suits its digest, where there is one: near its own, or where others are torn
    or missing."""
    elsewhere = [*torn, *(number for first, last in gaps for number in range(first, min(last, first + NEAR) + 1))][:60]
    found = {}
    for number, link in torn.items():
        near = range(number - NEAR, number + NEAR + 1)
        fits = next((each for each in (*near, *elsewhere) if each != number and link.is_whole(each)), None)
        if fits is not None:
            found[number] = fits
    return found


def _way(true: dict[int, int], start: int) -> list[int]:
    """From a line to the number it was written under, to the one of the line that stands there, and so on."""
    way = [start]
    while (following := true[way[-1]]) in true and following not in way:
        way.append(following)
    return way
