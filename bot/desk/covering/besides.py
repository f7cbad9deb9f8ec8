"""A sentence of a wording that tells what there is besides, and bounds nothing of the claim that leaves it out.

Each is known by all of its words, or by what both it and the claim are: what else follows may take back what was said.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.desk.covering.bounds import denies
from bot.desk.covering.perks import gives, hires
from bot.desk.covering.treats import opens_on_a_day, treats
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token
from bot.desk.text.words import stems

_SORRY = frozenset(words_of("desole desoles desolee sorry excuser excusez excuses apologise apologize apologies"))
_REGRETS = _SORRY | frozenset(
    words_of("""
    nous vous on s en de du des d la le les l pour toute tout notre nos prions presentons veuillez gene
    occasionnee eventuelle desagrement desagrements derangement we re are very our for any the this inconvenience caused
    please accept that trouble sommes
    """)
)
_HARM = frozenset(
    words_of("""
    blesse blesses blessee blessees victime victimes perdu perdus perdue perdues vole voles volee volees compromise
    compromises touche touches touchee touchees
    hurt injured injuries casualties lost stolen compromised affected
    """)
)
_NONE = frozenset(words_of("aucun aucune personne no nobody none"))
_UNHARMED = (
    _HARM
    | _NONE
    | frozenset(
        words_of("""
        il n y a eu ete est de donnee donnees paiement personnelle personnelles bancaire bancaires client clients fort
        heureusement one was were there has have been luckily thankfully fortunately data card details payment personal
        customer customers
        """)
    )
)
_NO_DENIAL = frozenset(words_of("sans presque almost nearly encore yet"))
_AIMS = frozenset(words_of("visons vise visent aim aims aiming target targets ciblons"))
_AIMING = _AIMS | frozenset(
    words_of(
        "nous on elle il ils elles une un baisse hausse reduction part de d en a for in by the it they we at of to"
    )
)
_RESULT = frozenset(words_of("resultat resultats result results"))
_MORE_OR_LESS = frozenset(words_of("moins plus less fewer more saved economises economisees evites evitees"))
_CHEERS = frozenset(
    tuple(words_of(line))
    for line in (
        "we are back",
        "nous revoila",
        "c est reparti",
        "c est officiel",
        "it is official",
        "bonne nouvelle",
        "grande nouvelle",
        "good news",
        "great news",
        "big news",
        "ca y est",
    )
)
"""What is called out ahead of the news, and is none."""
_SHUT = frozenset(words_of("ferme ferment fermera fermeront fermee fermees fermes fermeture close closes closed"))
_AGAIN = frozenset(words_of("rouvre rouvrent rouvrira rouvriront rouvrons reouverture reopens reopen reopening"))
_WHEN = frozenset(words_of("elle il elles ils on nous le la les a des it we they on at from will la le the of de"))
_TILL_THEN = ("until then", "till then", "d'ici la", "en attendant", "in the meantime")
_SOON = timedelta(4)
"""Days after which something opens again that is shut until a day: a weekend more."""


def beside(sentence: Sequence[Token], met: Sequence[bool], told: Sequence[Sequence[Token]]) -> bool:
    """Whether a claim may leave it out, of which it has at most words that it has of other sentences as well."""
    said = [token for token, there in zip(sentence, met, strict=True) if there]
    if all(there for token, there in zip(sentence, met, strict=True) if token.kind.says):
        return False
    known = all(any(_alike(token, word) for other in told for word in other) for token in said)
    return known and tells_besides(sentence, told)


def _alike(one: Token, other: Token) -> bool:
    return one.key == other.key or not stems(one.folded).isdisjoint(stems(other.folded))


def tells_besides(sentence: Sequence[Token], told: Sequence[Sequence[Token]]) -> bool:
    """Whether a sentence that a claim leaves out only tells what there is besides."""
    if not told:
        return False
    if tuple(token.folded for token in sentence) in _CHEERS or _regrets(sentence) or _result(sentence):
        return True
    if sentence[0].sentence < max(other[0].sentence for other in told):
        return False  # what comes before may be what all is about
    return (
        (_unharmed(sentence) and not any(_has(other, _HARM) for other in told))
        or (all(opens_on_a_day(other) for other in told) and treats(sentence))
        or (all(opens_on_a_day(other) for other in told) and _till_then(sentence))
        or (all(hires(other) for other in told) and gives(sentence))
        or (all(_share(other) for other in told) and _aims(sentence))
        or (len(told) == 1 and _opens_again(sentence, told[0]))
    )


def _result(sentence: Sequence[Token]) -> bool:
    """« Résultat : 30 % moins de gaz naturel. »: what came of it."""
    rest = sentence[1:]
    if sentence[0].folded not in _RESULT or not rest or rest[0].segment == sentence[0].segment:
        return False
    plain = all(token.kind in (Kind.WORD, Kind.STOP) or token.folded in _MORE_OR_LESS for token in rest[1:])
    return plain and rest[0].kind is Kind.NUMBER and _has(rest, _MORE_OR_LESS)


def _has(sentence: Sequence[Token], words: frozenset[str]) -> bool:
    return any(token.folded in words for token in sentence)


def _regrets(sentence: Sequence[Token]) -> bool:
    """« Désolés pour la gêne occasionnée. »."""
    return _has(sentence, _SORRY) and all(token.folded in _REGRETS for token in sentence)


def _unharmed(sentence: Sequence[Token]) -> bool:
    """« Il n'y a eu aucun blessé. », "No card details were lost."."""
    words = [word for token in sentence for word in token.folded.split()]
    return _has(sentence, _HARM) and _has(sentence, _NONE) and all(word in _UNHARMED for word in words)


def _share(told: Sequence[Token]) -> bool:
    return any(token.kind is Kind.NUMBER and token.unit == "%" for token in told)


def _aims(sentence: Sequence[Token]) -> bool:
    """« Nous visons 50 % en 2028. »: where a share is told that there is, a target is another."""
    words = [token.folded for token in sentence if token.kind is not Kind.NUMBER]
    return _has(sentence, _AIMS) and _share(sentence) and all(word in _AIMING for word in words)


def _opens_again(sentence: Sequence[Token], told: Sequence[Token]) -> bool:
    """« Elle rouvre le lundi 19 octobre. », of what is shut « du 12 au 17 octobre »: that it opens then was said."""
    if not _has(told, _SHUT) or not _has(sentence, _AGAIN):
        return False
    spans = [token.key.split("..") for token in told if token.kind is Kind.DATE]
    days = [token.key for token in sentence if token.kind is Kind.DATE]
    plain = all(token.kind in (Kind.DATE, Kind.TIME) or token.folded in _AGAIN | _WHEN for token in sentence)
    if not plain or len(spans) != 1 or len(days) != 1:
        return False
    ends, opens = _day(spans[0][-1]), _day(days[0])
    return ends is not None and opens is not None and timedelta(0) <= opens - ends <= _SOON


def _till_then(sentence: Sequence[Token]) -> bool:
    """« D'ici là, on vous accueille à Lys. », "Until then, see you in Leeds.": of the days before, and of no other."""
    begun = " ".join(token.folded for token in sentence[:4])
    later = any(token.kind is Kind.DATE for token in sentence)
    return begun.startswith(_TILL_THEN) and not later and not any(denies(token) for token in sentence)


def _day(key: str) -> date | None:
    try:
        return date.fromisoformat(key)
    except ValueError:
        return None
