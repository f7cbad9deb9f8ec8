"""A question all in small letters, with the capitals of one wording: « la gare de decize-port » as « Decize-Port ».

Only of what cannot be a common word there: no dictionary has it, or the same words stand around it in both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.desk.text.fold import fold
from bot.desk.text.words import is_real

_WORD = re.compile(r"[^\W_]+")
_BEGINS = re.compile(r"(?:\A|[.!?:;«“\"\n…])\W*\Z")
_NAMES, _TOGETHER = 2, 3
"""Names that stand together, or words around one, from which on the same words say the same."""
_SHORTEST = 3
"""Letters from which on what no dictionary has is a name."""


class _Word(NamedTuple):
    folded: str
    raw: str
    start: int
    named: bool


def lowly(text: str) -> bool:
    """Whether it has no capital but its first letter."""
    return text[1:].islower()


def capitalised(text: str, wording: str, *, with_care: bool = False) -> str:
    """The text with the names of the wording in capitals: for one that has none of its own. `with_care`: what stands
    before it has some, so what may be a common word is one: "Can I post that our china shop opens?"."""
    said, mine = _words(wording), _words(text)
    if not any(word.named for word in said):
        return text
    put: dict[int, str] = {}
    for at in range(len(mine)):
        for beside in (there for there, word in enumerate(said) if word.folded == mine[at].folded):
            size = _in_common(mine[at:], said[beside:])
            names = [word for word in said[beside : beside + size] if word.named]
            if with_care and all(is_real(word.folded) for word in names):
                continue
            if len(names) >= _NAMES or (names and size >= _TOGETHER):
                shared = zip(mine[at:], said[beside : beside + size], strict=False)
                put |= {one.start: other.raw for one, other in shared if other.named}
            elif said[beside].named and len(mine[at].folded) >= _SHORTEST and not is_real(mine[at].folded):
                put[mine[at].start] = said[beside].raw
    return _WORD.sub(lambda found: _cased(found.group(), put.get(found.start())), text) if put else text


def _cased(written: str, meant: str | None) -> str:
    """The word as written, with the capitals of the other; its accents are its own."""
    if meant is None or len(written) != len(meant):
        return written
    return "".join(a.upper() if b.isupper() else a for a, b in zip(written, meant, strict=True))


def _words(text: str) -> Sequence[_Word]:
    found = list(_WORD.finditer(text))
    words: list[_Word] = []
    for at, each in enumerate(found):
        raw = each.group()
        capital = raw[0].isupper()
        if capital and _BEGINS.search(text[max(0, each.start() - 4) : each.start()] if each.start() else ""):
            after = found[at + 1].group() if at + 1 < len(found) else ""
            capital = after[:1].isupper() and text[each.end() : found[at + 1].start()] in (" ", "-")
        words.append(_Word(fold(raw), raw, each.start(), capital and not raw.isupper()))  # « IT », « MW » are no names
    return words


def _in_common(mine: Sequence[_Word], said: Sequence[_Word]) -> int:
    """How many words they have in common from their first on."""
    size = 0
    for one, other in zip(mine, said, strict=False):
        if one.folded != other.folded:
            break
        size += 1
    return size
