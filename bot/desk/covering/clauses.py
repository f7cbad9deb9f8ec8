"""One sentence of the question is covered by one sentence of the record: what two say is never joined."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from bot.desk.covering.omission import covered
from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import TIMELY, Kind, Text, Token, by_sentence
from bot.desk.text.verbs import makes_claim

_POINTS_BACK = frozenset(words_of("it they them he she him her eux il elle ils elles celui-ci"))
_JOINS = frozenset(("et", "and", "while", "tandis", "but", "mais"))
_BARE = {"d": "de", "du": "de", "des": "de", "au": "a", "aux": "a"}
_SUBJECTS = frozenset(
    words_of("le la les l notre nos votre vos un une des the our your a an this these ce cet cette ces")
)
_UNDER = frozenset(words_of("if when as since after before while si quand lorsque comme apres avant pendant que qu"))
_NEAR = 4
"""Tokens at the beginning of a sentence among which a pronoun stands for what was said before."""


def joined(sides: Sides, record: Text) -> bool:
    """Whether some sentence of the question needs more than one of the record, or one that leans on another."""
    parts = _groups(record)
    asked = [_telling(part) for part in by_sentence(sides.question.tokens)]
    return any(
        part and not any(_covers(sides, part, group) and _stands(sides, group) for group in parts) for part in asked
    )


def crossed(sides: Sides, record: Text) -> bool:
    """Whether the question gives to one part of a sentence what the record gives to another.

    « Our hops come from Kent, our barley from Laois »: barley from Kent was never said.
    """
    parts = [part for sentence in by_sentence(record.tokens) for part in _parts(sentence)]
    if len(parts) < 2:
        return False
    asked = sides.asked()
    only = _only_places(sides, parts, asked)
    figures = [(there, _filled(sides, parts[there], token)) for token, there in only if token.kind is not Kind.WORD]
    words = {here: _slots(sides, parts[here]) for token, here in only if token.kind is Kind.WORD}
    return any(here != there and slots & filled for here, slots in words.items() for there, filled in figures) or any(
        _swaps(sides, parts, only) or _dates_another(parts, only)
        for sentence in by_sentence(sides.question.tokens)
        for only in (_only_places(sides, parts, _telling(part)) for part in _parts(sentence))
    )


def _dates_another(parts: Sequence[Sequence[Token]], only: Sequence[tuple[Token, int]]) -> bool:
    """Whether a part of the question has the date of one part with the verb of another, and none of its words.

    « stocke 2 000 palettes depuis mars » where the record says « … et tourne la nuit depuis mars ».
    """
    dated = {there for token, there in only if token.kind in TIMELY}
    places = {here for token, here in only if token.kind is Kind.WORD} if dated else ()
    words = {here for here in places if makes_claim(tuple(parts[here]))}
    return any(words and there not in words and any(word.kind is Kind.WORD for word in parts[there]) for there in dated)


def _only_places(sides: Sides, parts: Sequence[Sequence[Token]], asked: Sequence[Token]) -> list[tuple[Token, int]]:
    """The tokens that one part alone has, each with that part."""
    places = [[at for at, part in enumerate(parts) if sides.among(token, part)] for token in asked]
    return [(token, found[0]) for token, found in zip(asked, places, strict=True) if len(found) == 1]


def _swaps(sides: Sides, parts: Sequence[Sequence[Token]], only: Sequence[tuple[Token, int]]) -> bool:
    """Whether a part of the question has a word of one part beside the figure of another that has one of its own."""
    figures = [(token.kind, there) for token, there in only if token.kind in TIMELY]
    return any(
        here != there and (kind, here) not in figures and any(word.kind is kind for word in parts[here])
        for token, here in only
        if token.kind in (Kind.WORD, Kind.NAME)
        for kind, there in figures
    )


def _parts(sentence: Sequence[Token]) -> list[list[Token]]:
    """A sentence cut at its commas and at « et »."""
    found: list[list[Token]] = [[]]
    for before, token in zip((None, *sentence), sentence, strict=False):
        if before and (token.segment != before.segment or token.folded in _JOINS):
            found.append([])
        found[-1].append(token)
    return found


def _slots(sides: Sides, part: Sequence[Token]) -> frozenset[tuple[str, Kind]]:
    """What the part fills otherwise than the question does: a name or figure after that preposition."""
    return frozenset(
        (_before(part, at), token.kind)
        for at, token in enumerate(part)
        if at and token.kind.says and token.kind is not Kind.WORD and not covered(token, sides)
    )


def _filled(sides: Sides, part: Sequence[Token], token: Token) -> frozenset[tuple[str, Kind]]:
    return frozenset((_before(part, at), word.kind) for at, word in enumerate(part) if at and sides.same(token, word))


def _before(part: Sequence[Token], at: int) -> str:
    """The preposition there, without its article."""
    key = part[at - 1].key
    return _BARE.get(key, key)


def _groups(record: Text) -> list[tuple[list[Token], list[Token]]]:
    """Each sentence, and what its pronoun stands for: the sentence before."""
    found: list[tuple[list[Token], list[Token]]] = []
    before: list[Token] = []
    for sentence in (clause for each in by_sentence(record.tokens) for clause in _own_clauses(each)):
        leans = bool(before) and any(token.folded in _POINTS_BACK for token in sentence[:_NEAR])
        found.append((sentence, before if leans else []))
        before = before if leans else sentence
    return found


def _own_clauses(sentence: list[Token]) -> list[list[Token]]:
    """A sentence cut where, after a comma, another subject has a verb of its own."""
    found: list[list[Token]] = [[]]
    for part in _segments(sentence):
        opens = part[0].folded in _SUBJECTS or part[0].kind is Kind.NAME
        under = found[0] and found[0][0].folded in _UNDER
        if opens and not under and makes_claim(tuple(part)) and makes_claim(tuple(found[-1])):
            found.append([])
        found[-1].extend(part)
    return found


def _segments(sentence: Sequence[Token]) -> list[list[Token]]:
    return [list(part) for _, part in groupby(sentence, key=lambda token: token.segment)]


def _covers(sides: Sides, part: Sequence[Token], group: tuple[Sequence[Token], Sequence[Token]]) -> bool:
    return all(sides.among(token, (*group[0], *group[1])) for token in part)


def _stands(sides: Sides, group: tuple[Sequence[Token], Sequence[Token]]) -> bool:
    """Whether what the pronoun stands for is named in the question."""
    meant = [word for word in group[1] if word.kind in (Kind.WORD, Kind.NAME)]
    return not meant or any(sides.among(token, meant) for token in sides.asked())


def _telling(part: Sequence[Token]) -> list[Token]:
    return [token for token in part if token.kind.says]
