"""The small words around each telling word, the last look: what differs by one of them may say something else.

The other comparisons know what a small word does to a meaning. Of those that they do not know, none is let pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.desk.covering.sides import Sides
from bot.desk.frame import Manner
from bot.desk.lists import words_of
from bot.desk.tokens import TIMELY, Kind, Text, Token

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
_UNOWNED = {"notre": "the", "our": "the", "nos": "les"}
"""« Notre magasin » may be « le magasin »; « le magasin » is not « notre magasin » for that."""
_ARTICLES = frozenset(("the", "les"))
_WE = frozenset(("we", "on"))
_OPENING = frozenset(words_of("que qu ke k that et and"))
"""What may open a claim and is not of it."""
_THERE = (("il y a",), ("there", "is"), ("there",))
_HEADLINE = frozenset((*_ARTICLES, *_UNOWNED, *words_of("a an un une des on with avec has")))
"""What the head of a line, or a day, does without: « Boutique de Lyon, mardi »."""
_IN_FULL = frozenset((*_ARTICLES, *words_of("des with avec")))
_WHEN = frozenset((*_HEADLINE, *words_of("est is"), "a lieu"))
_WHERE = frozenset((*_ARTICLES, *words_of("a de in of at")))
_OUR = frozenset(words_of("our nos your vos their leurs its ses"))
_PERSONS = frozenset(words_of("on s se m me t te vous lui leur us them him her you"))
_SITES = frozenset(
    words_of("""
    magasin boutique site bureau agence usine entrepot atelier terminal centre cabinet depot librairie restaurant cafe
    shop store office branch factory plant warehouse workshop bakery studio
    """)
)
"""Of which « de » and « à » tell the same: « notre magasin de Dax », « notre magasin à Dax »."""
_ONE_OF = frozenset(words_of("le la l un une the a an notre our"))
_EACH = frozenset(words_of("par per a an"))


def otherwise_between(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a telling word of the question has other small words beside it than in the record.

    Of a subject only what stands side by side in both is compared: the rest is named in any order.
    """
    if sides.terms.translate:
        return False
    asked, said = sides.question.tokens, record.tokens
    once = {found[index]: index for index in sorted(found, reverse=True)}  # said again, as a hashtag, it stands alone
    pairs = [(index, place) for place, index in once.items()]
    if any(_renamed(asked, index, said, place, found) for index, place in pairs):
        return True
    if sides.manner is not Manner.CLAIM:
        return any(_adds(asked, index, said, place, found) for index, place in pairs)
    return not _asides(asked) <= _asides(said) or any(
        not _alike(asked, index, said, place, found) or not _ends_alike(asked, index, said, place)
        for index, place in pairs
    )


def _renamed(asked: Sequence[Token], index: int, said: Sequence[Token], place: int, found: Mapping[int, int]) -> bool:
    """« Alice Lam », of « Alice Roy et Bob Lam »."""
    met = found.get(index - 1)
    if met is None or asked[index].kind is not Kind.NAME or asked[index - 1].kind is not Kind.NAME:
        return False
    if asked[index - 1].segment != asked[index].segment:
        return False
    between = said[met + 1 : place]
    return met > place or any(
        token.kind is Kind.WORD or token.folded in _OPENING or token.segment != said[place].segment for token in between
    )


def _asides(tokens: Sequence[Token]) -> set[Small]:
    """What is told between pauses in small words alone: « …, et nous ? »."""
    telling = {token.segment for token in tokens if token.kind.says}
    asides: dict[int, Small] = {}
    for token in tokens:
        if token.segment not in telling:
            asides[token.segment] = (*asides.get(token.segment, ()), token.folded)
    return {*asides.values()}


def _ends_alike(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    """Whether a line that ends there ends as the record's does: « sans nous financer », « sans financer »."""
    one, last = _tail(asked, index)
    other, also = _tail(said, place)
    return not last or one == other or not (one or also)


def _tail(tokens: Sequence[Token], index: int) -> tuple[Small, bool]:
    """The small words after a telling word, and whether no other follows in its segment."""
    words: list[str] = []
    for token in tokens[index + 1 :]:
        if token.segment != tokens[index].segment:
            break
        if token.kind.says:
            return tuple(words), False
        words.extend(_LIKE.get(token.folded, (token.folded,)))
    return tuple(words), True


def _adds(asked: Sequence[Token], index: int, said: Sequence[Token], place: int, found: Mapping[int, int]) -> bool:
    """Whether a subject puts a small word between two that stand side by side: it may only leave some out."""
    before, behind = _previous(asked, index), _previous(said, place)
    one, other = _read(asked, before, index), _read(said, behind, place)
    if {*one} & _UNOWNED.keys() and not {*other, *_counted(said, behind)} & _UNOWNED.keys():
        return True
    if before is None or behind is None or found.get(before) != behind or _freely(said, place, one, other):
        return False
    tied = {*other} & _WHERE - _ARTICLES
    if {*other} & _PERSONS - {*one}:
        return True
    return not {*one} <= {*other, *(_WHERE if tied else _ARTICLES)}


def _counted(said: Sequence[Token], behind: int | None) -> Small:
    """What stands before the number of a noun: « 14 de nos 22 piscines »."""
    if behind is None or said[behind].kind is not Kind.NUMBER:
        return ()
    return _read(said, _previous(said, behind), behind)


def _alike(asked: Sequence[Token], index: int, said: Sequence[Token], place: int, found: Mapping[int, int]) -> bool:
    before, behind = _previous(asked, index), _previous(said, place)
    one, other = _read(asked, before, index), _read(said, behind, place)
    if _same(one, other) or _freely(said, place, one, other):
        return True
    if before is None or behind is None:
        if not one and (_of_ours(asked[index], said, place) or _of_one(asked[index], said, place)):
            return False
        return (
            _headed(asked, index, said, place, other)
            if not one
            else _opens_alike(said[place], one, other, _read(said, None, place))
        )
    met = found.get(before)
    if met is None or met == behind or met > place or said[met].segment != said[place].segment:
        return False
    return _same(_without(one, _ARTICLES), _without(_read(said, met, place), (*_ARTICLES, *_UNOWNED)))


def _same(one: Small, other: Small) -> bool:
    return one == other or one == tuple(_UNOWNED.get(word, word) for word in other)


def _freely(said: Sequence[Token], place: int, one: Small, other: Small) -> bool:
    """Whether the small words are free there: before a day, or where something of ours is (« notre site de Dax »)."""
    word = said[place]
    if word.kind in TIMELY:
        if {"a", "de"} <= {*one} ^ {*other}:  # « le vote du 12 mai », « le vote au 12 mai »
            return False
        return {*one, *other} <= (_WHEN if word.kind is Kind.TIME else _WHEN | {"de"})
    behind = _previous(said, place)
    if word.kind is not Kind.NAME or not (one and other) or behind is None:
        return False
    return {*one, *other} <= _WHERE and said[behind].folded in _SITES


def _of_ours(word: Token, said: Sequence[Token], place: int) -> bool:
    """« Nos clients », where « clients » alone would be any."""
    if not place or said[place].kind is not Kind.WORD or not word.folded.endswith(("s", "x")):
        return False
    return said[place - 1].folded in _OUR


def _of_one(word: Token, said: Sequence[Token], place: int) -> bool:
    """« Le chauffeur », where « chauffeurs » are several."""
    if not place or not word.folded.endswith(("s", "x")) or said[place].folded.endswith(("s", "x")):
        return False
    return said[place].kind is Kind.WORD and said[place - 1].folded in _ONE_OF


def _headed(asked: Sequence[Token], index: int, said: Sequence[Token], place: int, other: Small) -> bool:
    """Whether the head of a line leaves out no more than a line may: « 25 €/mois », « Boutique de Dax »."""
    if index and asked[index - 1].kind is Kind.NUMBER:
        return {*other} <= _EACH
    if said[place].kind is Kind.NUMBER:
        return {*other} <= _ARTICLES
    return {*other} <= (_ARTICLES if said[place].kind is Kind.NAME else _HEADLINE)


def _opens_alike(word: Token, one: Small, other: Small, whole: Small) -> bool:
    """Whether a question's line opens as the record's does, or in full where that is short."""
    while one and one[0] in _OPENING:
        one = one[1:]
    one = next((one[len(opening) :] for opening in _THERE if one[: len(opening)] == opening), one)
    if _same(one, other) or (not other and word.kind is not Kind.MARK and {*one} <= _IN_FULL):
        return True
    if word.kind is Kind.MARK and not other and one:  # « Most people » are not « the most people »
        return False
    if one and one[0] in _WE:
        one, other, whole = one[1:], _impersonal(other), _impersonal(whole)
    ours = (*_ARTICLES, *_UNOWNED)
    return _without(one, _ARTICLES) in (_without(other, ours), _without(whole, ours))


def _impersonal(words: Small) -> Small:
    return words[1:] if words and words[0] in _WE else words


def _without(words: Iterable[str], these: Iterable[str]) -> Small:
    return tuple(word for word in words if word not in these)


def _previous(tokens: Sequence[Token], index: int) -> int | None:
    """The telling word before, in the same segment."""
    at = index - 1
    while at >= 0 and tokens[at].segment == tokens[index].segment:
        if tokens[at].kind.says:
            return at
        at -= 1
    return None


def _read(tokens: Sequence[Token], after: int | None, index: int) -> Small:
    """The small words between two places, or from the head of the segment on, but for those of a day between."""
    words: list[str] = []
    for token in tokens[0 if after is None else after + 1 : index]:
        if token.segment != tokens[index].segment:
            continue
        if token.kind in TIMELY:
            words.clear()
        elif not token.kind.says:
            words.extend(_LIKE.get(token.folded, (token.folded,)))
    if tokens[index].kind is Kind.TIME and tokens[index].folded.startswith("de ") and "-" not in tokens[index].key:
        words.append("de")  # « de 9 h » is read in one
    return tuple(words)
