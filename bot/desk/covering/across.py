"""Between two languages words change places: who does it, what is tied how and what is new must be told by grammar.

A thing and its owner stand in French the other way round than in English (« le rapport de l'atelier », "the workshop
report"), so that word order is not compared; but who opens what may not change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.covering.sides import Sides
from bot.desk.frame import Manner
from bot.desk.lists import words_of
from bot.desk.tokens import Kind, Text, Token
from bot.desk.tongue import tongue
from bot.desk.verbs import verb_like

_TIE_OF = {
    **dict.fromkeys(words_of("de d du des of s"), "of"),
    **dict.fromkeys(words_of("in at to into a au aux en dans vers"), "in"),
    **dict.fromkeys(words_of("avec with"), "with"),
    **dict.fromkeys(words_of("sans without"), "without"),
    **dict.fromkeys(words_of("pour for"), "for"),
    **dict.fromkeys(words_of("par by"), "by"),
    **dict.fromkeys(words_of("from depuis"), "from"),
    **dict.fromkeys(words_of("sur on over"), "on"),
    **dict.fromkeys(words_of("sous under"), "under"),
    **dict.fromkeys(words_of("contre against"), "against"),
    **dict.fromkeys(words_of("entre between"), "between"),
    **dict.fromkeys(words_of("apres after"), "after"),
    **dict.fromkeys(words_of("avant before"), "before"),
    **dict.fromkeys(words_of("pres near"), "near"),
    **dict.fromkeys(words_of("comme as"), "as"),
    "chez": "home",
}
_LOOSE = frozenset(("", "of", "in"))
"""Whose and where: « le bureau de Dax », "the office in Dax", "the Dax office"."""
_ALIKE = frozenset((frozenset(("of", "from")), frozenset(("home", "in")), frozenset(("on", "in"))))
_NEW = frozenset(words_of("nouveau nouvel nouvelle nouveaux nouvelles new"))
_THINGS = (Kind.WORD, Kind.NAME)


def said_across(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a question in one language says something else than the record does in the other.

    « Tuam ouvre notre magasin » where the record says "Our Tuam store opens".
    """
    if not sides.terms.translate:
        return False
    asked, said = sides.question.tokens, record.tokens
    things = [(index, place) for index, place in found.items() if asked[index].kind in _THINGS]
    if any(
        _tied_otherwise(asked, index, said, place) or _other_news(found, asked, said, index) for index, place in things
    ):
        return True
    english = tongue(asked) == "en"
    return sides.manner is Manner.CLAIM and any(
        _acts_anew(found, asked, said, at, english=english) for at in _acting(found, asked, said)
    )


def _tied_otherwise(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    one, other = _tie(asked, index), _tie(said, place)
    return one != other and not {one, other} <= _LOOSE and frozenset((one, other)) not in _ALIKE


def _tie(tokens: Sequence[Token], index: int) -> str:
    """The preposition of the group that a word stands in: "with" for both words of « with Elm partners »."""
    at = index - 1
    while at >= 0 and tokens[at].segment == tokens[index].segment and not _is_verb(tokens, at):
        if tokens[at].folded in _TIE_OF and tokens[at].kind not in _THINGS and not _is_article(tokens[at]):
            return _TIE_OF[tokens[at].folded]
        at -= 1
    return ""


def _is_article(token: Token) -> bool:
    """The English "a" is an article, the French « à » a preposition."""
    return token.folded == "a" and token.raw not in "àÀ"


def _acts_anew(
    found: Mapping[int, int], asked: Sequence[Token], said: Sequence[Token], verb: int, *, english: bool
) -> bool:
    """Whether what does it, or what it is done to, is something else than at the same verb of the record."""
    there = found.get(verb)
    ends = [there] if there is not None and asked[verb].kind is Kind.WORD else _verbs(said)
    return not any(
        _same_head(found, asked, said, _before(asked, verb), _before(said, end), english=english)
        and _same_head(found, asked, said, _after(asked, verb), _after(said, end), english=english, lean=True)
        for end in ends
    )


def _same_head(
    found: Mapping[int, int],
    asked: Sequence[Token],
    said: Sequence[Token],
    one: Sequence[int],
    other: Sequence[int],
    *,
    english: bool,
    lean: bool = False,
) -> bool:
    """Whether both groups of words are about the same thing: the last word in English, any in French.

    `lean`: the question may leave the group out.
    """
    if not one:
        return lean or not other
    if not other:
        return False
    if english:
        return found.get(one[-1]) in other
    return other[-1] in [found.get(index) for index in one]


def _before(tokens: Sequence[Token], verb: int) -> list[int]:
    """The group of words that the verb speaks of, without what a preposition ties to it."""
    first = verb
    while first and tokens[first - 1].segment == tokens[verb].segment:
        first -= 1
    return _group(tokens, range(first, verb))


def _after(tokens: Sequence[Token], verb: int) -> list[int]:
    last = verb + 1
    while last < len(tokens) and tokens[last].segment == tokens[verb].segment:
        last += 1
    return _group(tokens, range(verb + 1, last))


def _group(tokens: Sequence[Token], span: range) -> list[int]:
    """The first words there, until a preposition; « Elm's » is part of them."""
    found: list[int] = []
    for at in span:
        token = tokens[at]
        if token.kind in _THINGS:
            found.append(at)
        elif token.folded in _TIE_OF and token.folded != "s" and not _is_article(token):
            break
    return found


def _other_news(found: Mapping[int, int], asked: Sequence[Token], said: Sequence[Token], index: int) -> bool:
    """Whether something else is new than there, or may be: « the new Alder store products » may be two things."""
    if asked[index].folded not in _NEW:
        return False
    one, other = _meant(asked, index), _meant(said, found[index])
    words = [at for at in one if asked[at].kind is Kind.WORD]
    there = [at for at in other if said[at].kind is Kind.WORD]
    return max(len(words), len(there)) > 1 or not any(found.get(at) in other for at in words or one)


def _meant(tokens: Sequence[Token], index: int) -> list[int]:
    """The words that follow without any other between."""
    found: list[int] = []
    for at in range(index + 1, len(tokens)):
        if tokens[at].kind not in _THINGS or tokens[at].segment != tokens[index].segment or _is_verb(tokens, at):
            break
        found.append(at)
    return found


def _acting(found: Mapping[int, int], asked: Sequence[Token], said: Sequence[Token]) -> list[int]:
    """The verb of each segment of the question: of two words that may be one, the one that is a verb there too."""
    there = set(_verbs(said))
    verbs: dict[int, int] = {}
    for at in _verbs(asked):
        known = verbs.get(asked[at].segment)
        if known is None or (found.get(at) in there and found.get(known) not in there):
            verbs[asked[at].segment] = at
    return list(verbs.values())


def _verbs(tokens: Sequence[Token]) -> list[int]:
    """The places of all that may be a verb."""
    return [at for at in range(len(tokens)) if _is_verb(tokens, at)]


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind is Kind.AUX:
        return not _is_article(token)
    return verb_like(tuple(tokens), at)
