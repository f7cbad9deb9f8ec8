"""The part that a preposition gives to what follows it: a film by somebody is none about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.lexicon import TITLES
from bot.desk.lists import words_of
from bot.desk.sides import Sides
from bot.desk.tokens import Kind, Text, Token

_OF, _TO, _BY, _FOR, _ON, _WITH, _AT = "of", "to", "by", "for", "on", "with", "at"
_ROLE_OF = {
    **dict.fromkeys(words_of("de d du des of s"), _OF),
    "to": _TO,
    **dict.fromkeys(words_of("a au aux"), _AT),
    **dict.fromkeys(words_of("par by"), _BY),
    **dict.fromkeys(words_of("pour for"), _FOR),
    **dict.fromkeys(words_of("sur on"), _ON),
    **dict.fromkeys(words_of("avec with"), _WITH),
}
_PERSON_OF = {
    **dict.fromkeys(words_of("i we je j on nous us"), "we"),
    **dict.fromkeys(words_of("you tu vous"), "you"),
    **dict.fromkeys(words_of("he she they it il elle ils elles"), "they"),
}
_OBJECTS = frozenset(words_of("nous vous us you"))
_ARTICLES = frozenset(words_of("le la les l un une the a an our their its notre nos leur leurs ses"))
_APART = frozenset(
    frozenset(pair)
    for pair in (
        (_BY, _OF), (_BY, _FOR), (_BY, _TO), (_BY, _ON), (_BY, _AT), (_OF, _TO), (_WITH, _FOR), (_WITH, _TO),
        (_WITH, _AT), (_WITH, _BY),
    )
)  # fmt: skip
"""Parts that cannot be taken for one another; whose it is and where it is often can."""
_APART_FOR_NAMES = frozenset((frozenset((_OF, _FOR)), frozenset((_AT, _FOR)), frozenset((_WITH, _OF))))
_GIVEN = frozenset(
    words_of("""
    don dons cadeau cadeaux cheque lettre message hommage offre aide subvention pret visite vente gift gifts donation
    """)
)
"""What goes from one to another, so that « de » and « à » are opposite."""
_GIVING = frozenset(
    words_of("""
    donne donnee donnes donnees donner offre offert offerte offerts offertes remet remis remise remises verse verses
    vend vendu vendue vendus vendues cede prete leguee legue envoie envoye rend rendu gave given gives give donated
    donates offers offered handed sold sells lent sent paid pays
    """)
)
_MADE = frozenset(
    words_of("""
    film films livre livres article articles post documentaire documentaires exposition chanson conference photo photos
    portrait portraits dessin dessins piece roman spectacle book books song songs talk show play novel exhibition
    documentary picture pictures drawing drawings study etude rapport report
    """)
)
"""What is made by somebody about somebody, so that « de » and « sur » are opposite."""


def recast(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether some word of the question has another part there than at its place in the record."""
    asked = sides.question.tokens
    return _to_whom(asked, record.tokens, found) or any(
        _opposed(sides, record, index, place)
        or _for_something(sides, index, place, found)
        or _of_another(sides, record, index, place, found)
        or _by_another(asked, index, record.tokens, place)
        for index, place in found.items()
        if asked[index].kind in (Kind.WORD, Kind.NAME)
    )


def _by_another(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    """« if you cancel » where the record says « if we cancel »."""
    one, other = _person(asked, index), _person(said, place)
    return one != other and "" not in (one, other)


def _to_whom(asked: Sequence[Token], said: Sequence[Token], found: Mapping[int, int]) -> bool:
    """« le pain nous coûte », "bread costs us": to whom, where the record does not say it."""
    return any(_object_before(asked, index) and not _object_before(said, place) for index, place in found.items())


def _object_before(tokens: Sequence[Token], index: int) -> bool:
    before = tokens[index - 2] if index > 1 else None
    return before is not None and before.kind in (Kind.WORD, Kind.NAME) and tokens[index - 1].folded in _OBJECTS


def _person(tokens: Sequence[Token], index: int) -> str:
    """Who the pronoun before a word stands for, over its auxiliaries."""
    at = index - 1
    while at >= 0 and tokens[at].segment == tokens[index].segment and tokens[at].kind in (Kind.AUX, Kind.MARK):
        at -= 1
    return _PERSON_OF.get(tokens[at].folded, "") if at >= 0 and tokens[at].kind is Kind.STOP else ""


def _opposed(sides: Sides, record: Text, index: int, place: int) -> bool:
    asked, said = sides.question.tokens, record.tokens
    one, other = _role(asked, index), _role(said, place)
    if one == _BY and not other and not sides.terms.translate:
        return True
    pair = frozenset((one, other))
    if pair == {_OF, _AT}:
        return _word_before(asked, index) in _GIVEN or _hands_over(said, place)
    if pair == {_OF, _ON}:
        return _word_before(asked, index) in _MADE
    return pair in _APART or (asked[index].kind is Kind.NAME and pair in _APART_FOR_NAMES)


def _for_something(sides: Sides, index: int, place: int, found: Mapping[int, int]) -> bool:
    """« Warehouse for sale » where the record says « Warehouse sale »."""
    at = _preposition(sides.question.tokens, index)
    follows = at is not None and at > 0 and found.get(at - 1) == place - 1
    return follows and _role(sides.question.tokens, index) == _FOR


def _hands_over(tokens: Sequence[Token], place: int) -> bool:
    """Whether something passes from one to another in that sentence."""
    return any(token.folded in _GIVING and token.sentence == tokens[place].sentence for token in tokens)


def _of_another(sides: Sides, record: Text, index: int, place: int, found: Mapping[int, int]) -> bool:
    """« directrice de Lyon » where the record says « directrice de Brest, sur Lyon »: it belongs to something else."""
    asked, said = _head(sides.question.tokens, index), _head(record.tokens, place)
    if asked is None or _role(sides.question.tokens, index) != _OF:
        return False
    if said is not None:
        return not sides.same(asked, said)
    if asked.folded in TITLES and _role(record.tokens, place) != "":
        return True
    of = _preposition(sides.question.tokens, index)
    head = found.get(of - 1) if of else None
    owner = _owned(record.tokens, head) if head is not None else None
    return owner is not None and not sides.same(sides.question.tokens[index], record.tokens[owner])


def _owned(tokens: Sequence[Token], head: int) -> int | None:
    """The place of what a word is followed by with « de » or "of"."""
    at = next((at for at in range(head + 1, min(head + 4, len(tokens))) if tokens[at].kind.says), None)
    if at is None or tokens[at].kind not in (Kind.WORD, Kind.NAME):
        return None
    return at if _preposition(tokens, at) == head + 1 and _role(tokens, at) == _OF else None


def _role(tokens: Sequence[Token], index: int) -> str:
    at = _preposition(tokens, index)
    return "" if at is None else _ROLE_OF[tokens[at].folded]


def _word_before(tokens: Sequence[Token], index: int) -> str:
    head = _head(tokens, index)
    return head.folded if head else ""


def _head(tokens: Sequence[Token], index: int) -> Token | None:
    """The telling word right before the preposition."""
    at = _preposition(tokens, index)
    head = tokens[at - 1] if at else None
    if at is None or head is None or head.segment != tokens[index].segment:
        return None
    return head if head.kind in (Kind.WORD, Kind.NAME) else None


def _preposition(tokens: Sequence[Token], index: int) -> int | None:
    """The place of the preposition right before a word and its article."""
    at = index - 1
    if at > 0 and tokens[at].folded in _ARTICLES and tokens[at - 1].folded in _ROLE_OF:
        at -= 1
    if at < 0 or tokens[at].kind not in (Kind.STOP, Kind.AUX) or tokens[at].segment != tokens[index].segment:
        return None
    return at if tokens[at].folded in _ROLE_OF else None
