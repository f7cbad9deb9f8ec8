"""The small words beside the telling ones (articles, prepositions, pronouns, auxiliaries), in a comparable form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.desk.text.lists import words_of
from bot.desk.text.tokens import TIMELY, Kind, Token

Small = tuple[str, ...]

_LIKE = {
    **dict.fromkeys(words_of("le la l the"), ("the",)),
    "au": ("a", "the"),
    "aux": ("a", "les"),
    "du": ("de", "the"),
    "d": ("de",),
    "nous": ("on",),
    **dict.fromkeys(words_of("ai as avons avez ont"), ("a",)),
    "ont droit": (),  # « ont droit à »: folded, its « à » is « a »
    **dict.fromkeys(words_of("suis es sommes etes sont"), ("est",)),
    **dict.fromkeys(words_of("serai seras serons serez seront"), ("sera",)),
    **dict.fromkeys(words_of("am are"), ("is",)),
    "have": ("has",),
    "were": ("was",),
    **dict.fromkeys(words_of("qui il elle ils elles"), ("il",)),
    **dict.fromkeys(words_of("who which it he she they"), ("it",)),
}
"""What is compared elsewhere (number, person), or says the same."""
UNOWNED = {"notre": "the", "our": "the", "nos": "les"}
"""« Notre magasin » may be « le magasin »; « le magasin » is not « notre magasin » for that."""
ARTICLES = frozenset(("the", "les"))


@dataclass(frozen=True)
class Beside:
    """A telling word of the question and its place in the record, each with the small words before it. `found`: the
    places of all the telling words of the question."""

    asked: Sequence[Token]
    index: int
    said: Sequence[Token]
    place: int
    found: Mapping[int, int]

    @property
    def word(self) -> Token:
        """The word as it is asked about."""
        return self.asked[self.index]

    @property
    def there(self) -> Token:
        """The word as the record has it."""
        return self.said[self.place]

    @cached_property
    def before(self) -> int | None:
        """The telling word before it in the question's segment."""
        return previous(self.asked, self.index)

    @cached_property
    def behind(self) -> int | None:
        """The telling word before it in the record's segment."""
        return previous(self.said, self.place)

    @property
    def met(self) -> int | None:
        """Where in the record the telling word before it is."""
        return None if self.before is None else self.found.get(self.before)

    @cached_property
    def one(self) -> Small:
        """The small words before it in the question."""
        return read(self.asked, self.before, self.index)

    @cached_property
    def other(self) -> Small:
        """Those before it in the record."""
        return read(self.said, self.behind, self.place)


def same(one: Small, other: Small) -> bool:
    """Whether small words are those of the record, or those without whose it is."""
    return one == other or one == tuple(UNOWNED.get(word, word) for word in other)


def without(words: Iterable[str], these: Iterable[str]) -> Small:
    """The words but for these."""
    return tuple(word for word in words if word not in these)


def previous(tokens: Sequence[Token], index: int) -> int | None:
    """The place of the telling word before, in the same segment."""
    at = index - 1
    while at >= 0 and tokens[at].segment == tokens[index].segment:
        if tokens[at].kind.says:
            return at
        at -= 1
    return None


def read(tokens: Sequence[Token], after: int | None, index: int) -> Small:
    """The small words between two places, or from the head of the segment on, but for those of a day between."""
    words: list[str] = []
    for token in tokens[0 if after is None else after + 1 : index]:
        if token.segment != tokens[index].segment:
            continue
        if token.kind in TIMELY:
            words.clear()
        elif not token.kind.says:
            words.extend(_like(token))
    if tokens[index].kind is Kind.TIME and tokens[index].folded.startswith("de ") and "-" not in tokens[index].key:
        words.append("de")  # « de 9 h » is read in one
    return tuple(words)


def tail(tokens: Sequence[Token], index: int) -> tuple[Small, bool]:
    """The small words after a telling word, and whether no other telling one follows in its segment."""
    words: list[str] = []
    for token in tokens[index + 1 :]:
        if token.segment != tokens[index].segment:
            break
        if token.kind.says:
            return tuple(words), False
        words.extend(_like(token))
    return tuple(words), True


def asides(tokens: Sequence[Token]) -> set[Small]:
    """What is told between pauses in small words alone: « …, et nous ? »."""
    telling = {token.segment for token in tokens if token.kind.says}
    found: dict[int, Small] = {}
    for token in tokens:
        if token.segment not in telling:
            found[token.segment] = (*found.get(token.segment, ()), token.folded)
    return {*found.values()}


def _like(token: Token) -> Small:
    return _LIKE.get(token.folded, (token.folded,))
