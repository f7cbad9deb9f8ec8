"""Whether what a question names is what a record tells of, or only something that it mentions.

A yes to « on peut parler de … ? » hands the wording out: it must be news of just that. What leads to it in the record,
and what stands between its words, may be left out only where it is known to make nothing else of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.desk.asking.frame import Manner
from bot.desk.covering.doubted import doubted
from bot.desk.covering.events import another_event
from bot.desk.covering.offers import is_over, limits_offer
from bot.desk.covering.sides import Sides
from bot.desk.covering.telling import ADDS, GONE, HAS, SHOWS, TELLS, TOLD, licensed
from bot.desk.text.lexicon import TITLES
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import TIMELY, Kind, Text, Token
from bot.desk.text.verbs import verb_like
from bot.desk.text.words import stems

_AGAINST = frozenset(
    words_of("""
    contre against sans without sauf except celui celle ceux celles exempt exempte exempts exemptes depourvu depourvue
    """)
)
_SOURCE = frozenset(words_of("selon apres according"))
"""Who says it, and not whose it is: « Selon Orme, nos ruches … »."""
_BY = frozenset(("par", "by"))
_OF = frozenset(words_of("de d du des of s"))
_OURS = frozenset(words_of("our notre nos"))
_DETERMINERS = frozenset(words_of("le la les l un une des notre nos the a an our"))
_JOINS = frozenset(words_of("et and ou or mais but"))
_THINGS = frozenset((Kind.WORD, Kind.NAME))
_DONE = ("é", "ée", "és", "ées")
_HAVE = frozenset(words_of("a ont avons avez ai has have had"))


def only_mentioned(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether the record tells of something else, and what the question names has only a part in it."""
    if sides.manner is not Manner.SUBJECT or not found:
        return False
    said = record.tokens
    met = frozenset(found.values())
    there = sorted(met)
    first = next((place for place in there if said[place].kind not in TIMELY), there[0])
    return (
        _led_otherwise(sides, said, first, met)
        or any(_parted(sides, said, one, other) for one, other in pairwise(there))
        or any(differs(sides, said, found, pair) for pair in pairwise(found) for differs in _OF_TWO)
        or _cut_short(sides, said, found)
        or any(another_event(sides.question.tokens, index, said, place, met) for index, place in found.items())
        or (sides.praised and (_no_news(said, met) or limits_offer(said, met)))
        or is_over(said, met)
    )


def _no_news(said: Sequence[Token], met: frozenset[int]) -> bool:
    """Whether what is told of it is not known to be good news: « le bac a cessé », "Ruth Kane leaves our board"."""
    about = {said[place].sentence for place in met}
    known = (TELLS | ADDS) - GONE
    return any(
        token.sentence in about and at not in met and _predicates(said, at) and not licensed(token, known)
        for at, token in enumerate(said)
    )


def _predicates(said: Sequence[Token], at: int) -> bool:
    """Whether a word is the verb of its sentence, or what an auxiliary says of who it is."""
    if said[at].kind is not Kind.WORD:
        return False
    before = next((said[back] for back in range(at - 1, -1, -1) if said[back].kind is not Kind.STOP), None)
    after_auxiliary = before is not None and before.kind is Kind.AUX and before.segment == said[at].segment
    return after_auxiliary or verb_like(tuple(said), at)


def _cut_short(sides: Sides, said: Sequence[Token], found: Mapping[int, int]) -> bool:
    """« our Coburn Prize », of "our Coburn Prize shortlist party": what is ours is the party."""
    if not sides.terms.english:
        return False
    met = frozenset(found.values())
    return any(
        _ends_what_is_ours(sides.question.tokens, index) and place + 1 not in met and _goes_on(said, place)
        for index, place in found.items()
    )


def _ends_what_is_ours(asked: Sequence[Token], index: int) -> bool:
    first = index
    while first and asked[first - 1].kind in _THINGS and asked[first - 1].segment == asked[index].segment:
        first -= 1
    last = index + 1 == len(asked) or asked[index + 1].kind not in _THINGS
    return last and first > 0 and asked[first - 1].folded in _OURS


def _goes_on(said: Sequence[Token], place: int) -> bool:
    """Whether a noun follows right there, to which the word belongs."""
    after = said[place + 1] if place + 1 < len(said) else None
    if after is None or after.kind is not Kind.WORD or after.segment != said[place].segment:
        return False
    return not verb_like(tuple(said), place + 1)


def _led_otherwise(sides: Sides, tokens: Sequence[Token], first: int, met: frozenset[int]) -> bool:
    """Whether what stands before the first of its words is no verb that tells of it."""
    at = first - 1
    while at >= 0 and tokens[at].segment == tokens[first].segment:
        token = tokens[at]
        if at in met or token.kind in (Kind.NAME, Kind.AUX) or token.kind.figure:
            return False
        if (token.folded in _AGAINST or _free_of(tokens, at)) and not _asked(sides, _AGAINST):
            return True
        if token.folded in _SOURCE and tokens[first].kind is Kind.NAME and not _asked(sides, _SOURCE):
            return True
        if token.kind is Kind.WORD:
            of_it = tokens[at + 1].folded in _OF and token.folded in TITLES  # « la directrice de notre crèche »
            return of_it or not licensed(token, TELLS | SHOWS | ADDS) or doubted(tokens, at, first)
        at -= 1
    return False


def _parted(sides: Sides, tokens: Sequence[Token], one: int, other: int) -> bool:
    """Whether what stands between two of its words makes two things of them."""
    if tokens[one].sentence != tokens[other].sentence:
        return False
    between = tokens[one + 1 : other]
    denied = any(tokens[at].folded in _AGAINST or _free_of(tokens, at) for at in range(one + 1, other))
    if denied and not _asked(sides, _AGAINST):
        return True
    if any(token.folded in _BY for token in between) and not _asked(sides, _BY) and tokens[other].kind not in TIMELY:
        return True
    words = [
        tokens[at]
        for at in range(one + 1, other)
        if tokens[at].kind is Kind.WORD and tokens[at].segment == tokens[other].segment
        if tokens[at - 1].kind is not Kind.NUMBER  # « le parking de 80 places »: how large it is
    ]
    if tokens[other].kind in TIMELY or tokens[one].kind in TIMELY:
        return any(stems(token.folded) & TOLD for token in words)
    return not all(licensed(token, TELLS | ADDS) for token in words)


def _free_of(tokens: Sequence[Token], at: int) -> bool:
    """What is « free of pesticides » has none."""
    return tokens[at].folded == "free" and at + 1 < len(tokens) and tokens[at + 1].folded == "of"


def _set_apart(sides: Sides, said: Sequence[Token], found: Mapping[int, int], pair: tuple[int, int]) -> bool:
    """« Alice Roy, juriste », who is a chemist beside Bob Lam, a lawyer: what a comma joins stands side by side."""
    one, other = (sides.question.tokens[index] for index in pair)
    if one.segment == other.segment or not {one.kind, other.kind} <= _THINGS:
        return False
    first, last = sorted((found[pair[0]], found[pair[1]]))
    return said[first].sentence == said[last].sentence and any(
        token.kind in _THINGS for token in said[first + 1 : last]
    )


def _done_to(sides: Sides, said: Sequence[Token], found: Mapping[int, int], pair: tuple[int, int]) -> bool:
    """« Kaliop, rachetée pour un euro », of who has bought: its participle is there what it does."""
    thing, done = pair
    asked = sides.question.tokens
    if asked[done].kind is not Kind.WORD or not asked[done].raw.lower().endswith(_DONE):
        return False
    if any(token.kind is Kind.AUX for token in asked[thing + 1 : done]):
        return False
    place = found[done]
    return found[thing] < place and place > 0 and said[place - 1].kind is Kind.AUX and said[place - 1].folded in _HAVE


def _owned(sides: Sides, said: Sequence[Token], found: Mapping[int, int], pair: tuple[int, int]) -> bool:
    """« le prix de Lina Roy », which she presents; « le bateau de la guide », of « le bateau et la guide »."""
    one, other = pair
    asked = sides.question.tokens
    between = [token.folded for token in asked[one + 1 : other]]
    if asked[one].segment != asked[other].segment or not _OF.intersection(between) or said[found[one]].kind.figure:
        return False
    first, last = sorted((found[one], found[other]))
    if said[first].sentence != said[last].sentence:
        return False
    passed = said[first + 1 : last]
    if said[first].segment != said[last].segment and _beside_it(said, first):
        return True  # « les ruches d'Orme », of « selon Orme, nos ruches … »
    if any(token.folded in _JOINS for token in passed) and not _JOINS.intersection(between):
        return True
    return any(
        _predicates(said, at) and not licensed(said[at], HAS)
        for at in range(first + 1, last)
        if at not in found.values()
    )


def _of_another(sides: Sides, said: Sequence[Token], found: Mapping[int, int], pair: tuple[int, int]) -> bool:
    """« our London wine », of "French wine for our London bar": a name stays beside what it tells which one it is."""
    one, other = pair
    asked = sides.question.tokens
    named = asked[one].kind is Kind.NAME or (sides.terms.english and asked[one].kind is Kind.WORD)
    if (
        other != one + 1
        or not named
        or asked[other].kind is not Kind.WORD
        or asked[one].segment != asked[other].segment
    ):
        return False
    first, last = sorted((found[one], found[other]))
    if any(token.folded in _JOINS for token in said[first + 1 : last]):
        return True  # « the union board », of « the union and the board »
    after = found[one] + 1
    return after not in found.values() and _goes_on(said, found[one]) and not licensed(said[after], ADDS)


def _beside_it(said: Sequence[Token], place: int) -> bool:
    """Whether the words up to the next pause are tied to the rest by a preposition: « Grâce à Orme, … »."""
    opening = next(token for token in said if token.segment == said[place].segment)
    return opening.kind in (Kind.STOP, Kind.MARK) and opening.folded not in _DETERMINERS


def _titled(sides: Sides, said: Sequence[Token], found: Mapping[int, int], pair: tuple[int, int]) -> bool:
    """« La directrice Jo Fabre », of « notre directrice adjointe, Jo Fabre », and « l'école Velta », of « chez Velta,
    notre école »: a noun and the name right beside it stand side by side in the record."""
    one, other = pair
    asked = sides.question.tokens
    kinds = {asked[one].kind, asked[other].kind}
    if other != one + 1 or kinds != _THINGS or asked[one].segment != asked[other].segment or sides.terms.translate:
        return False
    first, last = sorted((found[one], found[other]))
    if said[first].sentence != said[last].sentence or said[first].segment == said[last].segment:
        return False
    return last != first + 1


_OF_TWO = (_titled, _set_apart, _done_to, _owned, _of_another)


def _asked(sides: Sides, words: frozenset[str]) -> bool:
    return any(token.folded in words for token in sides.question.tokens)
