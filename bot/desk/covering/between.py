"""The small words around each telling word, the last look: what differs by one of them may say something else.

The other comparisons know what a small word does to a meaning. Of those that they do not know, none is let pass.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.asking.frame import Manner
from bot.desk.covering.heads import NEW
from bot.desk.covering.openings import HEADLINE, OPENING, opens_alike
from bot.desk.covering.sides import Sides
from bot.desk.covering.smallwords import ARTICLES, UNOWNED, Beside, Small, asides, previous, read, same, tail, without
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import TIMELY, Kind, Text, Token

_WHEN = frozenset((*HEADLINE, *words_of("est is"), "a lieu"))
_WHERE = frozenset((*ARTICLES, *words_of("a de in of at")))
_THE = frozenset(words_of("le la l les notre the our"))
_INSIDE = frozenset(words_of("a au aux en in at"))
_A_OR_THE = frozenset(words_of("un une le la l a an the"))
_BEST = frozenset(
    words_of("""
    premier premiere premiers premieres dernier derniere seul seule seuls seules unique plus meilleur meilleure
    meilleurs meilleures record records principal principale first last only best most top main sole champion championne
    final finale leading
    """)
)
"""Of ours the first or the best: of all it may be neither."""
_NUMBER = frozenset(("number", "numero"))
_ONE = frozenset(("one", "un", "1"))
_NO_BEST = frozenset(words_of("est interest forest west guest request quest test rest nest harvest ouest geste"))
_PERSONS = frozenset(words_of("on s se m me t te vous lui leur us them him her you"))
_SITES = frozenset(
    words_of("""
    magasin boutique site bureau agence usine entrepot atelier terminal centre cabinet depot librairie restaurant cafe
    shop store office branch factory plant warehouse workshop bakery studio
    """)
)
"""Of which « de » and « à » tell the same: « notre magasin de Dax », « notre magasin à Dax »."""


def otherwise_between(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a telling word of the question has other small words beside it than in the record.

    Of a subject only what stands side by side in both is compared: the rest is named in any order.
    """
    if sides.terms.translate:
        return False
    asked, said = sides.question.tokens, record.tokens
    once = {found[index]: index for index in sorted(found, reverse=True)}  # said again, as a hashtag, it stands alone
    words = [Beside(asked, index, said, place, found) for place, index in once.items()]
    if any(map(_renamed, words)) or any(map(_best_of_all, words)):
        return True
    if sides.manner is not Manner.CLAIM:
        return any(map(_adds, words))
    return not asides(asked) <= asides(said) or not all(_alike(word) and _ends_alike(word) for word in words)


def _best_of_all(beside: Beside) -> bool:
    """« Le premier hôtel flottant » where the record says « notre premier hôtel flottant »."""
    if not {*beside.other} & UNOWNED.keys() or {*beside.one} & UNOWNED.keys():
        return False
    near = beside.said[beside.place : beside.place + 2]
    if near[0].folded in _NUMBER and near[-1].folded in _ONE:
        return True
    return any(
        token.folded in _BEST or (token.folded.endswith(("est", "iest")) and token.folded not in _NO_BEST)
        for token in near
    )


def _renamed(beside: Beside) -> bool:
    """« Alice Lam », of « Alice Roy et Bob Lam »."""
    at = beside.index - 1
    met = beside.found.get(at)
    if met is None or not beside.word.kind is beside.asked[at].kind is Kind.NAME:
        return False
    if beside.asked[at].segment != beside.word.segment or _thing_and_place(beside.said, met, beside.place):
        return False
    return met > beside.place or any(
        token.kind is Kind.WORD or token.folded in OPENING or token.segment != beside.there.segment
        for token in beside.said[met + 1 : beside.place]
    )


def _thing_and_place(said: Sequence[Token], thing: int, place: int) -> bool:
    """« Aquabus Nantes », of « L'Aquabus circule à Nantes »: a thing's name and a place's, each of one word. « Marie »
    without an article is somebody."""
    named = [said[at].kind is Kind.NAME for at in (thing - 1, thing + 1, place - 1, place + 1) if 0 <= at < len(said)]
    in_it = said[place - 1].folded in _INSIDE and said[thing].sentence == said[place].sentence
    a_thing = thing > 0 and said[thing - 1].folded in _THE
    return thing < place and a_thing and in_it and not any(named)


def _adds(beside: Beside) -> bool:
    """Whether a subject is said to be ours, or puts a small word between two words that stand side by side: it may only
    leave some out, and nobody."""
    one, other = {*beside.one}, {*beside.other}
    if one & UNOWNED.keys() and not {*other, *_counted(beside)} & UNOWNED.keys():
        return True
    if beside.met is None or beside.met != beside.behind or _freely(beside):
        return False
    if other & _PERSONS - one:
        return True
    tied = other & _WHERE - ARTICLES
    return not one <= {*other, *(_WHERE if tied else ARTICLES)}


def _counted(beside: Beside) -> Small:
    """What stands before the number of a noun: « 14 de nos 22 piscines »."""
    number = beside.behind
    if number is None or beside.said[number].kind is not Kind.NUMBER:
        return ()
    return read(beside.said, previous(beside.said, number), number)


def _alike(beside: Beside) -> bool:
    if same(beside.one, beside.other) or _freely(beside) or _the_new(beside):
        return True
    if beside.before is None or beside.behind is None:
        return opens_alike(beside)
    met = beside.met
    if met is None or met == beside.behind or met > beside.place:
        return False
    if beside.said[met].segment != beside.there.segment:
        return False
    passed = read(beside.said, met, beside.place)
    return same(without(beside.one, ARTICLES), without(passed, (*ARTICLES, *UNOWNED)))


def _the_new(beside: Beside) -> bool:
    """« Le nouveau parking » for « un nouveau parking »: once it is told of, it is that one."""
    if beside.there.folded not in NEW:
        return False
    one, other = (tuple("the" if word in _A_OR_THE else word for word in words) for words in (beside.one, beside.other))
    opening = beside.before is None and one[:1] and one[0] in OPENING
    return (one[1:] if opening else one) == other


def _freely(beside: Beside) -> bool:
    """Whether the small words are free there: before a day, or where something of ours is (« notre site de Dax »)."""
    one, other, word = {*beside.one}, {*beside.other}, beside.there
    if word.kind in TIMELY:
        if {"a", "de"} <= one ^ other:  # « le vote du 12 mai », « le vote au 12 mai »
            return False
        return one | other <= (_WHEN if word.kind is Kind.TIME else _WHEN | {"de"})
    if word.kind is not Kind.NAME or not (one and other) or beside.behind is None:
        return False
    return one | other <= _WHERE and beside.said[beside.behind].folded in _SITES


def _ends_alike(beside: Beside) -> bool:
    """Whether a line that ends there ends as the record's does: « sans nous financer », « sans financer »."""
    one, last = tail(beside.asked, beside.index)
    other, also = tail(beside.said, beside.place)
    return not last or one == other or not (one or also)
