"""Word order: who does what to whom, and which number counts which thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bot.desk.asking.frame import Manner
from bot.desk.covering.naming import number_in_name
from bot.desk.covering.sides import Sides
from bot.desk.text.tokens import TIMELY, Kind, Text, Token
from bot.desk.text.verbs import verb_like

_BOUNDS = frozenset(("from", "atmost", "atleast"))
_PARTITIVE = frozenset(("of", "de", "sur"))
_OWN = frozenset(("our", "the", "its", "their", "these", "nos", "ses", "leurs", "ces", "vos"))
_REACHES = {**dict.fromkeys(("to", "a", "au", "aux", "jusqu"), "to"), **dict.fromkeys(("by", "of", "de", "d"), "by")}
_AND = frozenset(("et", "and"))
_AT_PLACE = frozenset(("a", "au", "aux", "en", "in", "at"))
_SHARES = frozenset(("in", "sur"))
"""« One in five » is not "one to five"."""


class _Walk:
    """How far in the record a question has got, within its segment and within its sentence."""

    def __init__(self, *, loose: bool) -> None:
        self._loose = loose
        self._segment = self._sentence = self._here = self._before = -1
        self._excepted = False

    def enter(self, token: Token) -> None:
        """Come to a token: another segment, or another sentence, begins anew."""
        if token.segment != self._segment:
            self._segment, self._here = token.segment, -1
            self._excepted = token.key == "except"  # which may stand before what it is an exception to, or after
        if token.sentence != self._sentence:
            self._sentence, self._before = token.sentence, -1

    def ahead(self, at: Sequence[int], *, apart: bool) -> int | None:
        """The first of these places not behind. `apart`: it bears on its own segment alone."""
        least = self._here if self._loose or self._excepted or apart else max(self._here, self._before)
        return next((place for place in at if place > least), None)

    def reach(self, place: int) -> None:
        """Go there."""
        self._here = place
        if not self._excepted:
            self._before = max(self._before, place)


def places(sides: Sides, record: Text, *, loose: bool) -> dict[int, int] | None:
    """For each telling word of the question its place in the record; None if the order is another.

    `loose`: a subject is asked about, so that common nouns may stand anywhere; names and figures may not.
    """
    free = _free(record)
    found: dict[int, int] = {}
    walk = _Walk(loose=loose)
    for index, token in enumerate(sides.question.tokens):
        if not token.kind.says:
            continue
        walk.enter(token)
        at = [place for place in sides.places(token, record.tokens) if _bound(sides, record, index, place)]
        if not at:
            return None
        if at[0] in free or _unordered(sides, record, index, at[0], loose=loose):
            found[index] = at[0]
            continue
        ahead = walk.ahead(at, apart=_only_of_unit(record, at[0]))
        if ahead is None:
            return None
        walk.reach(ahead)
        found[index] = ahead
    return found


def _unordered(sides: Sides, record: Text, index: int, place: int, *, loose: bool) -> bool:
    return (
        _movable(sides, record.tokens[place], loose=loose)
        or (loose and _headed(sides, record, index, place))
        or _again(sides.question.tokens, index)
    )


def _again(tokens: Sequence[Token], index: int) -> bool:
    """Words said before, in one go, and now by themselves: « … à Bois-le-Roi #BoisLeRoi »."""
    segment = tokens[index].segment
    alone = [word.folded for word in tokens if word.segment == segment and word.kind.says]
    before = [word for word in tokens[:index] if word.segment < segment and word.kind.says]
    runs = [before[at : at + len(alone)] for at in range(len(before) - len(alone) + 1)]
    return any([word.folded for word in run] == alone and run[0].segment == run[-1].segment for run in runs)


def _only_of_unit(record: Text, place: int) -> bool:
    """An amount that no other can be taken for (the only one in francs, the only share), or the bound of one."""
    tokens = record.tokens
    if tokens[place].key in _BOUNDS and place + 1 < len(tokens):
        place += 1
    unit = tokens[place].unit
    return bool(unit) and [token.unit for token in tokens].count(unit) == 1


def _movable(sides: Sides, word: Token, *, loose: bool) -> bool:
    """Between two languages, too, nouns and adjectives change places."""
    return (loose or sides.terms.translate) and word.kind is Kind.WORD


def _headed(sides: Sides, record: Text, index: int, place: int) -> bool:
    """A name that keeps the noun it belongs to (« le terminal de Brest ») may stand anywhere with it."""
    while True:
        asked, said = _beside(sides.question.tokens, index, -1), _beside(record.tokens, place, -1)
        if asked is None or said is None or not sides.same(asked, said):
            return False
        if Kind.WORD in (asked.kind, said.kind):
            return True
        if asked.kind is not Kind.NAME:
            return False
        index, place = _at(sides.question.tokens, asked), _at(record.tokens, said)


def _at(tokens: Sequence[Token], token: Token) -> int:
    return next(index for index, each in enumerate(tokens) if each is token)


def _free(record: Text) -> frozenset[int]:
    """Places of what may be said anywhere: the only date, the only time, the only year, a name standing by itself."""
    sorts = Counter(map(_sort, record.tokens))
    return (
        frozenset(index for index, token in enumerate(record.tokens) if _sort(token) and sorts[_sort(token)] == 1)
        | _standing_alone(record)
        | _where(record)
    )


def _standing_alone(record: Text) -> frozenset[int]:
    """Names alone between commas, but for those of several in turn: « Anna Lee (Orme) et Tom Byrne (Aulne) »."""
    says = Counter(token.segment for token in record.tokens if token.kind.says)
    alone = [
        index
        for index, token in enumerate(record.tokens)
        if token.kind in (Kind.NAME, Kind.WORD) and says[token.segment] == 1 and token.raw[:1].isupper()
    ]
    in_turn = {
        record.tokens[one].sentence
        for one, other in pairwise(alone)
        if record.tokens[one].sentence == record.tokens[other].sentence
        and (record.tokens[other].segment - record.tokens[one].segment > 1 or _joined(record.tokens, one))
    }
    return frozenset(index for index in alone if record.tokens[index].sentence not in in_turn)


def _where(record: Text) -> frozenset[int]:
    """The name of a place that opens a sentence, with or without a day: « À Bois-le-Roi, … », « Lundi à Pau : »."""
    found: set[int] = set()
    told: set[int] = set()  # the sentences that have begun to tell what is there
    segments: dict[tuple[int, int], list[int]] = {}
    for index, token in enumerate(record.tokens):
        segments.setdefault((token.sentence, token.segment), []).append(index)
    for (sentence, _), places in segments.items():
        if sentence not in told and (named := _place_named(record.tokens, places)) is not None:
            found.update(named)
        else:
            told.add(sentence)
    return frozenset(at for at in found if record.tokens[at].sentence in told)


def _place_named(tokens: Sequence[Token], places: Sequence[int]) -> list[int] | None:
    """The name in a part that only says where and when; none if it says anything else."""
    said = [at for at in places if tokens[at].kind.says]
    named = [at for at in said if tokens[at].kind is Kind.NAME]
    if any(tokens[at].kind not in TIMELY for at in said if at not in named):
        return None
    if not named:
        return []
    between = [at for at in range(named[0], named[-1]) if at not in named]  # « Bois-le-Roi »
    in_one_run = all(tokens[at].kind is Kind.STOP for at in between)
    led = named[0] > places[0] and tokens[named[0] - 1].folded in _AT_PLACE
    return named if in_one_run and led else None


def _joined(tokens: Sequence[Token], at: int) -> bool:
    """« et Pau »: what comes after it is no more of the list."""
    return at > 0 and tokens[at - 1].folded in _AND and tokens[at - 1].segment == tokens[at].segment


def _sort(token: Token) -> str:
    if token.kind in TIMELY:
        return token.kind.value
    return "year" if token.unit == "year" else ""


def _bound(sides: Sides, record: Text, index: int, place: int) -> bool:
    """A bare number counts the word beside it, so one of its neighbours must be the same in both."""
    token = sides.question.tokens[index]
    if token.kind is Kind.MARK:
        return _governs(sides, record, index, place)
    if token.kind is Kind.NUMBER and not _same_reach(sides.question.tokens, index, record.tokens, place):
        return False
    if token.kind is not Kind.NUMBER or token.unit:
        return True
    one, other = _is_part(sides.question.tokens, index), _is_part(record.tokens, place)
    if one != other and (one or sides.manner is Manner.CLAIM):
        return False
    beside = [(_beside(sides.question.tokens, index, step), _beside(record.tokens, place, step)) for step in (-1, 1)]
    if not any(asked for asked, _ in beside):
        return True
    if sides.terms.translate:  # adjectives change sides between languages
        near = [word for word in record.tokens[max(0, place - 3) : place + 4] if word.kind.says]
        return any(asked and sides.same(asked, word) for asked, _ in beside for word in near)
    return any(asked and said and sides.same(asked, said) for asked, said in beside)


def _same_reach(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    """« Up by 9 % » is not « up to 9 % »; where one of both says neither, they agree."""
    if number_in_name(asked, index) and number_in_name(said, place):
        return True
    one, other = (_reach(tokens, at) for tokens, at in ((asked, index), (said, place)))
    if one is None and other == "to" and said[place].unit == "%":  # what « rose to 4 % » did not rise 4 %
        return place < 2 or not verb_like(tuple(said), place - 2)
    return one is None or other is None or one == other


def _reach(tokens: Sequence[Token], at: int) -> str | None:
    before = tokens[at - 1].folded if at else ""
    if before in _SHARES and not tokens[at].unit:
        return "share"
    return _REACHES.get(before)


def _is_part(tokens: Sequence[Token], index: int) -> bool:
    """« 33 de nos magasins »: there are more of them."""
    following = [token.folded for token in tokens[index + 1 : index + 3]]
    return len(following) == 2 and following[0] in _PARTITIVE and following[1] in _OWN


def _governs(sides: Sides, record: Text, index: int, place: int) -> bool:
    """A negation or a quantifier bears on what follows it, which must be the same in both."""
    asked, said = _beside(sides.question.tokens, index, 1), _beside(record.tokens, place, 1)
    if asked is None or said is None:
        return asked is said
    return sides.same(asked, said)


def _beside(tokens: Sequence[Token], index: int, step: int) -> Token | None:
    """The nearest telling token on that side, within the segment."""
    at = index + step
    while 0 <= at < len(tokens) and tokens[at].segment == tokens[index].segment:
        if tokens[at].kind.says:
            return tokens[at]
        at += step
    return None
