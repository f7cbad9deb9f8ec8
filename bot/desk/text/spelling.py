"""Words on record that a word may be a slip of the pen of: looked for among those of like length and like ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import ceil
from threading import Lock

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 4
"""Letters; shorter words are never taken for slips of others."""

_APART = 0.25
"""Of the longer of two words, the share of letters in which they may differ."""
_MOST = 8
_REMEMBERED = 1000


class Vocabulary:
    """The words on record, by length and by their first and last letters. It only grows."""

    def __init__(self) -> None:
        self._by_ends: dict[tuple[int, str], str] = {}
        """Each word between line breaks: as texts they take a fifth of what they do as words in a list and a set."""
        self._size = 0
        self._known: dict[str, tuple[str, ...]] = {}
        self._turn = Lock()

    @property
    def size(self) -> int:
        """How many words were ever given, short ones included."""
        return self._size

    def add_since(self, words: Sequence[str], since: int) -> None:
        """The words of a list that only grows, from a place on; several threads may bring the same ones."""
        with self._turn:
            new = words[max(0, self._size - since) :]
            self.add(new)
            self._size += len(new)

    def add(self, words: Iterable[str]) -> None:
        """More words."""
        more: defaultdict[tuple[int, str], dict[str, None]] = defaultdict(dict)
        for word in words:
            if len(word) >= SHORTEST:
                for end in _ends(word):
                    more[len(word), end][word] = None
        for place, new in more.items():
            known = self._by_ends.get(place, "\n")
            self._by_ends[place] = known + "".join(f"{word}\n" for word in new if f"\n{word}\n" not in known)
        self._known = {}

    def near(self, word: str) -> tuple[str, ...]:
        """The likest words, best first. They begin with the same letter or end with the same two."""
        if len(word) < SHORTEST:
            return ()
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known = {}
            known = self._known[word] = self._near(word)
        return known

    def _near(self, word: str) -> tuple[str, ...]:
        found: dict[str, float] = {}
        spread = len(word) // 3
        for size in range(max(SHORTEST, len(word) - spread, ceil(len(word) * (1 - _APART))), len(word) + spread + 1):
            longer = max(size, len(word))
            for end in _ends(word):
                beside = self._by_ends.get((size, end), "").split()
                slips = process.extract(
                    word, beside, scorer=OSA.distance, score_cutoff=int(longer * _APART), limit=None
                )
                found |= {other: slip / longer for other, slip, _ in slips}
        best = sorted(found, key=lambda other: (found[other], other))[:_MOST]
        glued = (word[1:],) if self._has(word[1:]) else ()  # « louverture » without its apostrophe
        return tuple(dict.fromkeys((*best, *glued)))

    def _has(self, word: str) -> bool:
        first, _ = _ends(word)
        return f"\n{word}\n" in self._by_ends.get((len(word), first), "")


def _ends(word: str) -> tuple[str, str]:
    return f"{word[0]}-", f"-{word[-2:]}"
