"""What of a name or a title may go unsaid: the kind of thing it is, and what nobody else here is called."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.asking.frame import Manner
from bot.desk.covering.bounds import asserts
from bot.desk.covering.sides import Sides
from bot.desk.text.lexicon import HEADINGS, TITLES
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token
from bot.desk.text.verbs import verb_like
from bot.desk.text.words import is_real

_WHERE = frozenset(words_of("de d du des of in at on a au aux en dans sur chez"))
_WE = frozenset(words_of("on nous we us"))
_OURS = frozenset(words_of("notre nos our"))
_ARTICLES = tuple([word] for word in words_of("le la les l the"))
_SORTS = HEADINGS | TITLES
_THERE = frozenset(words_of("a au aux dans chez in at"))
_APART = frozenset(words_of("association organisme usine plant"))
"""What is another than whoever it has its name from."""
_WHOLE = frozenset(words_of("societe entreprise groupe company group"))
_OF = frozenset(words_of("of de d du des"))
_SHOPS = frozenset(words_of("magasin boutique agence restaurant hotel store shop bureau office"))
"""Of several in one place."""
_VERSIONS = frozenset(words_of("uk us usa eu ue pro plus max mini lite premium junior senior vice bis ii iii iv"))
"""What tells one of several things of a name from the others, though no word list has it."""


def names_kind(sides: Sides, sentence: Sequence[Token], index: int, met: Sequence[bool]) -> bool:
    """« notre magasin de … », « notre PDG … »: what kind of thing or person the name beside it is."""
    if sentence[index].folded not in _SORTS or _heads(sentence, index):
        return False
    if _part_of_house(sides, sentence, index) or _somebody(sides, sentence, index, met):
        return False
    if sentence[index].folded in _SHOPS and asserts(sides.question.tokens):  # what is free there may cost elsewhere
        return False
    if _cut_title(sentence, index, met) or _of_it(sentence, index, met) or _where_sold(sentence, index):
        return False
    near = [at for at in range(max(0, index - 4), min(len(sentence), index + 5)) if met[at]]
    named = [
        at
        for at in near
        if sentence[at].raw[:1].isupper()
        and sentence[at].kind in (Kind.NAME, Kind.WORD)
        and _beside(sentence, index, at)
    ]
    return bool(named) and not any(_place_instead(sides, sentence, index, at) for at in named)


def number_in_name(tokens: Sequence[Token], index: int) -> bool:
    """« à Trois-Rivières », « à Sept-Îles »: a number with a capital, amid a sentence and before a name, is none."""
    if not 0 < index < len(tokens) - 1:
        return False
    token, before, after = tokens[index], tokens[index - 1], tokens[index + 1]
    amid = before.segment == token.segment == after.segment
    return amid and token.raw.istitle() and after.kind is Kind.NAME


def named_for_us(sides: Sides, name: Token) -> bool:
    """« On est fermé », of « Brenac est fermé », a branch of ours: who writes for the house says « nous » of it in the
    message, and not its name."""
    ours = any(token.kind is Kind.STOP and token.folded in _WE for token in sides.question.tokens)
    return ours and any(token.folded == name.folded for token in sides.facts.tokens)


def _beside(sentence: Sequence[Token], index: int, at: int) -> bool:
    """Whether a name stands beside a noun, and nothing between that says more: "group tickets in Bath" are not of a
    group called Bath."""
    between = sentence[min(index, at) + 1 : max(index, at)]
    return all(token.kind in (Kind.STOP, Kind.NAME) or token.folded in _SORTS for token in between)


def _somebody(sides: Sides, sentence: Sequence[Token], index: int, met: Sequence[bool]) -> bool:
    """« Elm is accused » where the record says "the Elm director is accused"; « 12 postes » of « 12 postes
    d'ingénieur »."""
    if sentence[index].folded not in TITLES or not index or sides.manner is not Manner.CLAIM:
        return False
    before = sentence[index - 1]
    if before.kind is Kind.NAME:
        return before.segment == sentence[index].segment
    whose = sentence[index - 2] if index > 1 and before.folded in _OF else None
    return whose is not None and whose.kind is Kind.WORD and met[index - 2] and whose.folded not in _SORTS


def _part_of_house(sides: Sides, sentence: Sequence[Token], index: int) -> bool:
    """« Renault ferme » where the record says « l'usine Renault ferme », or « à l'association Renault »: of a whole
    group or company the name alone tells. Who is « à la Clairière » is at the restaurant of that name."""
    noun = sentence[index].folded
    if noun not in HEADINGS - _WHOLE or (sides.manner is not Manner.CLAIM and noun not in _APART):
        return False
    beside = [sentence[at] for at in (index - 1, index + 1) if 0 <= at < len(sentence)]
    names = [each for each in beside if each.segment == sentence[index].segment and each.raw[:1].isupper()]
    tokens = sides.question.tokens
    return any(
        noun in _APART or place == 0 or tokens[(_run(tokens, place) or [place])[0] - 1].folded not in _THERE
        for name in names
        for place, token in enumerate(tokens)
        if name.kind in (Kind.NAME, Kind.WORD) and sides.same(token, name)
    )


def _where_sold(sentence: Sequence[Token], index: int) -> bool:
    """« en boutique », "in store": not online."""
    return index > 0 and sentence[index - 1].folded in ("en", "in")


def _of_it(sentence: Sequence[Token], index: int, met: Sequence[bool]) -> bool:
    """« The Alder museum » where the record says « the Alder museum shop »."""
    before = sentence[index - 1] if index else None
    return before is not None and before.kind is Kind.WORD and met[index - 1] and before.folded not in _SORTS


def _place_instead(sides: Sides, sentence: Sequence[Token], index: int, at: int) -> bool:
    """« Le Vieux-Port ouvre » where the record says « notre boutique du Vieux-Port ouvre »: a place for what is there.

    Among themselves people do say « Dax ouvre le 4 mai » of their own shop.
    """
    if sides.manner is not Manner.CLAIM or not any(token.folded in _WHERE for token in sentence[index + 1 : at]):
        return False
    ours = index > 0 and sentence[index - 1].folded in _OURS and sentence[index].folded in HEADINGS
    tokens = sides.question.tokens
    return any(
        _stands_alone(tokens, place, ours=ours) for place, token in enumerate(tokens) if sides.same(token, sentence[at])
    )


def _stands_alone(tokens: Sequence[Token], place: int, *, ours: bool) -> bool:
    """Whether a name is spoken of by itself, with no preposition; `ours`: that needs an article, or a thing's name."""
    run = _run(tokens, place) or [place]
    before = [token.folded for token in tokens[max(0, run[0] - 2) : run[0]] if token.segment == tokens[place].segment]
    if any(word in _WHERE for word in before):
        return False
    thing = len(run) > 1 and any(_tells_which(tokens[at]) for at in run)
    return not ours or thing or before[-1:] in _ARTICLES


def _heads(sentence: Sequence[Token], index: int) -> bool:
    """« The chef of the Alder café », « le maire de Dax »: whoever is at the head of it is not what it is."""
    after = sentence[index + 1] if index + 1 < len(sentence) else None
    if sentence[index].folded not in TITLES or after is None:
        return False
    owned = index > 0 and sentence[index - 1].folded == "s" and after.kind is not Kind.NAME
    return after.folded in _OF or (owned and after.segment == sentence[index].segment)


def _cut_title(sentence: Sequence[Token], index: int, met: Sequence[bool]) -> bool:
    """« risk officer » where the record says « chief risk officer »: what is left of a title is another."""
    if sentence[index].folded not in TITLES:
        return False
    beside = [at for at in (index - 1, index + 1) if 0 <= at < len(sentence) and met[at]]
    return any(
        sentence[at].kind is Kind.WORD
        and sentence[at].segment == sentence[index].segment
        and not verb_like(tuple(sentence), at)
        for at in beside
    )


def in_name(sides: Sides, sentence: Sequence[Token], index: int, met: Sequence[bool]) -> bool:
    """A name of several words, told by the one of them that nothing else here bears."""
    if sentence[index].kind is not Kind.NAME or _tells_which(sentence[index]):
        return False
    return any(
        met[at]
        and sentence[at].kind is Kind.NAME
        and sentence[at].folded in sides.single
        and not _tells_which(sentence[at])
        for at in _run(sentence, index)
        if at != index
    )


def _tells_which(token: Token) -> bool:
    """A word of the language in a name tells which one it is: « Deputy Mayor », « North Pool », « Petit Théâtre »."""
    return token.folded in _VERSIONS or (token.folded != "saint" and is_real(token.folded))


def _run(sentence: Sequence[Token], index: int) -> list[int]:
    """The places of the unbroken run of names around that place; a number may be part of a name (« France 3 »)."""
    first = last = index
    while first > 0 and _names(sentence[first - 1], sentence[index]):
        first -= 1
    while last + 1 < len(sentence) and _names(sentence[last + 1], sentence[index]):
        last += 1
    return list(range(first, last + 1))


def _names(token: Token, beside: Token) -> bool:
    named = token.kind is Kind.NAME or (token.kind is Kind.NUMBER and not token.unit)
    return named and token.segment == beside.segment
