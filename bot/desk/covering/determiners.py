"""What the little word before a noun tells: one or several of them, and whose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.covering.heads import NEW
from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text, Token
from bot.desk.text.verbs import verb_like
from bot.desk.text.words import is_real
from bot.desk.until.times import is_span

_ONE = frozenset(words_of("le la l un une notre votre leur ce cet cette mon ma son sa"))
_MORE = frozenset(words_of("les des nos vos leurs ces mes ses"))
_EITHER = frozenset(words_of("the our your their its his her my"))
_ANY = frozenset(words_of("un une des a an"))
_SINGLE = frozenset(words_of("un une a an"))
_OWNER_OF = {
    **dict.fromkeys(words_of("notre nos mon ma mes our my"), "we"),
    **dict.fromkeys(words_of("votre vos your"), "you"),
    **dict.fromkeys(words_of("leur leurs son sa ses their its his her"), "they"),
}
_OWN = frozenset(_OWNER_OF)
_HE = frozenset(words_of("le un ce cet mon du au"))
_SHE = frozenset(words_of("la une cette ma"))
_NEUTRAL = frozenset(words_of("notre votre leur l son mon"))
"""Determiners of one, of either gender; « notre avocat » is not « notre avocate »."""
_PEOPLE = frozenset(words_of("les des nos vos leurs ces mes ses aux"))
_ALL = _ONE | _MORE | _EITHER | _ANY | frozenset(words_of("this that these those"))
_POINTING = frozenset(words_of("ce cet cette ces this that these those"))
_THE = frozenset(words_of("le la les l the"))
_DEFINITE = frozenset(words_of("les nos vos leurs ces mes ses the our your their its his her these those"))
_UNVARIED = ("s", "x", "z")
"""How nouns end that are written alike whether there is one of them or several: « le concours », « les concours »."""
_FURTHEST = 4
"""Tokens before a noun among which its determiner is, if names and adjectives stand between: « our new Leeds shop »."""
_BEFORE = 2
"""Places between a determiner and its noun: one adjective."""


def determined_otherwise(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a noun of the question is several where the record has one, or ours where the record has any.

    « Our bakeries employ eight people » where the record says « Our bakery »; « par notre laboratoire » where it says
    « par un laboratoire ».
    """
    asked, said = sides.question.tokens, record.tokens
    if any(
        _all_of_them(asked, index, said, place) for index, place in found.items() if asked[index].kind is Kind.NUMBER
    ):
        return True
    return any(
        _number(asked, index, said, place)
        or _whose(asked, index, said, place)
        or _when(asked, index, said, place)
        or (_alone(asked, index) and (_one_such(said, place) or _one_of_several(said, place)))
        or _gender(asked, index, said, place)
        for index, place in found.items()
        if asked[index].kind is said[place].kind is Kind.WORD
    )


def _all_of_them(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    """« Les deux magasins ferment » where the record says « deux magasins ferment »: there may be others."""
    one, other = (tokens[at - 1].folded if at else "" for tokens, at in ((asked, index), (said, place)))
    return (one in _DEFINITE) != (other in _DEFINITE) and not asked[index].unit


def _heads(tokens: Sequence[Token], index: int) -> bool:
    """A noun that no other follows, as « boxes » in « our gift boxes »."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    alone = after is None or after.kind is not Kind.WORD or after.segment != tokens[index].segment
    return (
        tokens[index].kind is Kind.WORD
        and not verb_like(tuple(tokens), index)
        and (alone or (after is not None and not after.folded.endswith("s") and verb_like(tuple(tokens), index + 1)))
    )


def _number(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    if asked[index].folded == said[place].folded and not asked[index].folded.endswith(_UNVARIED):
        return False
    if verb_like(tuple(said), place):
        return False
    return {_count(asked, index), _count(said, place)} == {"one", "several"} or _one_of_many(asked, index, said, place)


def _one_of_many(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    """« Customers were hurt » where the record says « A customer was hurt »."""
    one, other = _determiner(asked, index), _determiner(said, place)
    few, many = (asked[index], said[place]) if one in _SINGLE else (said[place], asked[index])
    return (one in _SINGLE) != (other in _SINGLE) and many.folded in _plurals(few.folded)


def _plurals(word: str) -> frozenset[str]:
    return frozenset(
        (word + "s", word + "es", word + "x", word.removesuffix("y") + "ies", word.removesuffix("al") + "aux")
    )


def _count(tokens: Sequence[Token], index: int) -> str:
    """`one`, `several`, or nothing where the words around do not tell."""
    determiner = _determiner(tokens, index)
    if determiner in _EITHER:
        word = tokens[index].folded
        return "several" if word.endswith("s") and not word.endswith(("ss", "us", "is")) else "one"
    return "one" if determiner in _ONE else "several" if determiner in _MORE else ""


def _whose(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    one, other = _determiner(asked, index), _determiner(said, place)
    return one in _OWN and (other in _ANY or (other in _OWN and _OWNER_OF[one] != _OWNER_OF[other]))


def _when(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    """« La nuit » is each night, « une nuit » is one, « cette nuit » is the next."""
    if not is_span(asked[index]):
        return False
    one, other = _occasion(asked, index), _occasion(said, place)
    return one != other and "" not in (one, other)


def _one_such(tokens: Sequence[Token], index: int) -> bool:
    """« is a sponsor », « est un partenaire »: there may be others."""
    at = _determiner_at(tokens, index)
    return at is not None and tokens[at].folded in _SINGLE and at > 0 and tokens[at - 1].kind is Kind.AUX


def _one_of_several(tokens: Sequence[Token], index: int) -> bool:
    """« ferme un moulin », « nomme des juges »: the mill, or the judges, would be all there are."""
    determiner = _determiner_at(tokens, index)
    if determiner is None or verb_like(tuple(tokens), index):
        return False
    several = tokens[determiner].folded == "des" and verb_like(tuple(tokens), determiner - 1)
    new = (
        determiner + 1 < len(tokens) and tokens[determiner + 1].folded in NEW
    )  # « un nouveau parking »: it alone is new
    return several or (tokens[determiner].folded in _SINGLE and not new)


def _alone(tokens: Sequence[Token], index: int) -> bool:
    """« is the sponsor », « est notre partenaire »: there is no other."""
    return _determiner(tokens, index) in _THE


def _occasion(tokens: Sequence[Token], index: int) -> str:
    determiner = _determiner(tokens, index)
    if not determiner and index and tokens[index - 1].folded == "en":
        return "each"
    sorts = ((_POINTING, "this"), (_ANY, "some"), (_THE, "each"))
    return next((sort for words, sort in sorts if determiner in words), "")


def _gender(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    """« la porte » is no « port », and « aux étudiants » opens to all what is told of « étudiantes »."""
    if index == 0 or place == 0:
        return False
    one, other = asked[index - 1].folded, said[place - 1].folded
    if (one in _HE and other in _SHE) or (one in _SHE and other in _HE):
        return not verb_like(tuple(said), place)
    words = asked[index].folded, said[place].folded
    if {one, other} <= _NEUTRAL:
        feminine = words[0] + "e" == words[1] or words[1] + "e" == words[0]
        return feminine and all(is_real(word) for word in words)
    return {one, other} <= _PEOPLE and words[0] != words[1] and all(word.endswith("s") for word in words)


def _determiner(tokens: Sequence[Token], index: int) -> str:
    at = _determiner_at(tokens, index)
    return "" if at is None else tokens[at].folded


def _determiner_at(tokens: Sequence[Token], index: int) -> int | None:
    for at in range(index - 1, max(0, index - _FURTHEST) - 1, -1):
        if tokens[at].segment != tokens[index].segment:
            return None
        if tokens[at].folded in _ALL:
            return at
        within = tokens[at].kind is Kind.NAME or (tokens[at].kind is Kind.WORD and not verb_like(tuple(tokens), at))
        if index - at >= _BEFORE and not within:
            return None
    return None
