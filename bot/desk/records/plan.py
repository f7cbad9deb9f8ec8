"""Which records to fetch for a question: all that may restrict it, and those that may answer it.

An exact prefix filter: a record that matters shares a known least weight with the question, so it must have one of the
question's rarest tokens, as many as leave less than that weight to the others; and where one token weighs less than
that by itself, another one besides. Common words alone fetch nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.desk.records.imprint import aside_key, concept_key, figure_key, name_key, stem_keys, word_key
from bot.desk.records.index import Clause, Counts, Shelf
from bot.desk.records.likeness import Sought
from bot.desk.text.fold import skeleton
from bot.desk.text.lexicon import GENERIC
from bot.desk.text.tokens import Kind, Token
from bot.desk.text.words import sensitive

ECLIPSED = 0.95
"""Share of a question from which on a restricted record says all of it."""
SAID = 0.6
"""Share of a restricted record's own matter from which on a question says it."""
SHADOW = 0.6
"""A restricted record that shares this much of a question's weight keeps it from a yes."""
ECLIPSE = 0.2
"""Share of a question from which on a restricted record, said by it nearly in whole, keeps even its own words back."""
HALF = 0.5
"""Share of a question that a record must have to be compared with it word by word."""
TELLING_PART = 0.3
"""What a token's share must weigh, said nowhere in public, to be one of the two that restrict."""
ENOUGH = 0.85
"""Weight that must be shared besides: a little less than one rare word."""
RARE = 1.05
"""Weight of one word, said nowhere in public, that is enough by itself."""
QUIET = 0.6
"""Weight of a word of what companies keep quiet that is enough by itself."""
PUBLIC = 0.3
"""What a word counts that some shareable record speaks."""

_LITTLE = 1e-9
_FEW = 15
"""Records that are sooner fetched than asked what else they have."""
_HINTS = 30
"""Records fetched for what little they share, as evidence for a human."""
_WORD = re.compile(r"[a-z]{2,}")


def is_public(token: Token, counts: Counts) -> bool:
    """Whether some shareable record speaks the token, in its matter or beside it."""
    return word_is_public(token.folded, counts)


def word_is_public(word: str, counts: Counts) -> bool:
    """Whether some shareable record has the folded word."""
    return bool(counts.on(Shelf.OPEN, word_key(word)) or counts.on(Shelf.OPEN, aside_key(word)))


def untold(item: Sought, counts: Counts) -> float:
    """What a token weighs once what is said in public counts for little."""
    return item.weight * (PUBLIC if is_public(item.token, counts) else 1.0)


def telling_figure(token: Token) -> bool:
    """A number with a unit, or of some length: an amount rather than a count."""
    return token.kind is Kind.NUMBER and (token.unit not in ("", "e", "year") or len(token.key) > 2)


def quiet_keys(item: Sought, counts: Counts) -> frozenset[str]:
    """The meanings of the token that companies keep quiet and that no shareable record speaks."""
    keys = (concept_key(number) for number in sensitive(item.token.folded))
    return frozenset(key for key in keys if not counts.on(Shelf.OPEN, key))


def secret_names(item: Sought, counts: Counts) -> frozenset[str]:
    """The names that the token may be and that no shareable record speaks."""
    if item.token.kind not in (Kind.WORD, Kind.NAME):
        return frozenset()
    words = (word for word in (item.token.folded, *item.slips) if len(word) > 2 and word not in GENERIC)
    return frozenset(name_key(word) for word in words if not word_is_public(word, counts))


def secret_figure(item: Sought, counts: Counts) -> str | None:
    """The amount that the token is, if no shareable record speaks it."""
    key = figure_key(item.token) if telling_figure(item.token) else None
    return None if key is None or counts.on(Shelf.OPEN, key) else key


def restricting(
    sought: Sequence[Sought], counts: Counts, watched: Sequence[str], *, hints: bool = True
) -> tuple[Clause, ...]:
    """The closed records that may touch the question (`touch.py`), or stand in the way of a yes; and some evidence."""
    singles = {key for item in sought for key in _single_keys(item, counts)}
    clauses: list[Clause] = [(frozenset(singles),)] if singles else []
    clauses += _sharing(sought, counts, Shelf.CLOSED, SHADOW)
    clauses += _two_telling(sought, counts)
    clauses += [_spoken(name) for name in watched]
    clauses += _hints(sought, counts, Shelf.CLOSED) if hints else []
    return _once(clauses)


def eclipsing(sought: Sequence[Sought], counts: Counts) -> tuple[Clause, ...]:
    """The closed records that the question may say nearly in whole."""
    return _once(_sharing(sought, counts, Shelf.CLOSED, ECLIPSE))


def answering(sought: Sequence[Sought], counts: Counts, *, hints: bool = True) -> tuple[Clause, ...]:
    """The open records that may cover the question, and some evidence besides."""
    clauses = _sharing(sought, counts, Shelf.OPEN, HALF)
    clauses += _hints(sought, counts, Shelf.OPEN) if hints else []
    return _once(clauses)


def _single_keys(item: Sought, counts: Counts) -> Iterable[str]:
    """The keys each of which is enough: see `touch.alone`, `touch.figures` and `touch.names`."""
    token, weight = item.token, untold(item, counts)
    figure = secret_figure(item, counts)
    if figure:
        yield figure
    if token.kind not in (Kind.WORD, Kind.NAME):
        return
    if weight >= RARE:
        yield from item.same
    if weight >= QUIET:
        yield from quiet_keys(item, counts)
    yield from secret_names(item, counts)


def _sharing(sought: Sequence[Sought], counts: Counts, shelf: Shelf, share: float) -> list[Clause]:
    """The records that share so much of the question's weight: each has one of the rarest tokens, which leave less than
    that to the others; and another one besides, unless one is enough."""
    least = share * sum(item.weight for item in sought)
    left = sum(item.weight for item in sought)
    ordered = _rarest_first(sought, counts, shelf)
    enough: list[Sought] = []
    rare: list[Sought] = []
    for item in ordered:
        if left < least - _LITTLE:
            break
        left -= item.weight
        alone = item.weight >= least or _records(item, counts, shelf) <= _FEW
        (enough if alone else rare).append(item)
    commoner = ordered[len(enough) + len(rare) :]
    return [(_keys(enough),), (_keys(rare), _keys(commoner)), *_two_of(rare)]


def _two_telling(sought: Sequence[Sought], counts: Counts) -> list[Clause]:
    """The records that have two of the tokens which nobody says in public."""
    parts = [item for item in sought if untold(item, counts) > TELLING_PART]
    if sum(untold(item, counts) for item in parts) < ENOUGH:
        return []
    return _two_of(_rarest_first(parts, counts, Shelf.CLOSED))


def _spoken(name: str) -> Clause:
    """The records that may have a watched name in their text."""
    words = _WORD.findall(skeleton(name))
    return tuple(stem_keys(word) | {word_key(word), aside_key(word), name_key(word)} for word in words)


def _hints(sought: Sequence[Sought], counts: Counts, shelf: Shelf) -> list[Clause]:
    """The records that have one of the rarest tokens, as long as these are few."""
    keys: set[str] = set()
    seen = 0
    for item in _rarest_first(sought, counts, shelf):
        seen += _records(item, counts, shelf)
        if seen > _HINTS:
            break
        keys |= item.keys
    return [(frozenset(keys),)] if keys else []


def _rarest_first(sought: Iterable[Sought], counts: Counts, shelf: Shelf) -> list[Sought]:
    return sorted(
        (item for item in sought if item.keys), key=lambda item: (_records(item, counts, shelf), item.token.folded)
    )


def _records(item: Sought, counts: Counts, shelf: Shelf) -> int:
    """At most so many records of the shelf meet the token."""
    return counts.any_of(shelf, item.keys)


def _two_of(items: Sequence[Sought]) -> list[Clause]:
    """The records that meet two of them: the places of any two differ in some digit, written in twos. So few clauses
    name each key a few times, where a clause for each item would name it as often as there are items."""
    digits = range(max(0, len(items) - 1).bit_length())
    return [
        tuple(_keys(items[at] for at in range(len(items)) if at >> digit & 1 == half) for half in (0, 1))
        for digit in digits
    ]


def _keys(items: Iterable[Sought]) -> frozenset[str]:
    """The keys of any of them."""
    return frozenset(key for item in items for key in item.keys)


def _once(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    """Without those that can match nothing, or nothing more than the keys that are enough alone."""
    kept = [clause for clause in dict.fromkeys(clauses) if clause and all(clause)]
    alone = frozenset(key for clause in kept if len(clause) == 1 for key in clause[0])
    others = [tuple(keys - alone for keys in clause) for clause in kept if len(clause) > 1]
    left = tuple(dict.fromkeys(clause for clause in others if all(clause)))
    return ((alone,), *left) if alone else left
