"""Many words in little room: a tenth of what a set of them takes. Read by `words.py`."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import accumulate
from zlib import crc32

_DRAWERS = 1 << 15


class ManyWords:
    """Words, none of which has a line break, as bytes: each in the drawer of its checksum, where few others are."""

    __slots__ = ("_number", "_starts", "_text")

    def __init__(self, words: Iterable[str]) -> None:
        drawers: list[list[bytes]] = [[] for _ in range(_DRAWERS)]
        self._number = 0
        for self._number, word in enumerate(words, start=1):
            told = word.encode()
            drawers[crc32(told) % _DRAWERS].append(b"\n%b\n" % told)
        texts = [b"".join(drawer) for drawer in drawers]
        self._starts = array("I", accumulate(map(len, texts), initial=0))
        self._text = b"".join(texts)

    def __len__(self) -> int:
        return self._number

    def __contains__(self, word: str) -> bool:
        told = word.encode()
        drawer = crc32(told) % _DRAWERS
        return self._text.find(b"\n%b\n" % told, self._starts[drawer], self._starts[drawer + 1]) >= 0
