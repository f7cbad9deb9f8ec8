"""A sentence of a wording that only tells one thing more: it limits nothing of what another says, and a claim may leave
it out. Only what is known to be harmless is: « Le cadre est fabriqué à Gex. », "It has six lanes."."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.text.lists import words_of
from bot.desk.text.tokens import TIMELY, Kind, Token
from bot.desk.text.verbs import verb_like
from bot.desk.text.words import stems

_BACK = frozenset(
    words_of("""
    il elle ils elles ce c cet cette ces ca cela ceci celui celle ceux celles lui leur leurs son sa ses en y dont it its
    they them their this that these those he she his her him there which who
    """)
)
"""What points back at what was said before."""
_THIRD = frozenset(words_of("il elle ils elles it they"))
_COUNTS = frozenset(words_of("a ont compte comptent dure durent has have lasts last"))
_HEDGES = frozenset(
    words_of("""
    mais or toutefois cependant neanmoins pourtant sinon encore bientot presque doit doivent devez devra devront
    faut obligatoire obligatoires requis requise requises valable valables possible possibles peut peuvent pouvez
    pourra pourront seulement attention reserve reserves reservee reservees limite limites limitee limitees
    condition conditions contrepartie prevu prevue prevus prevues but however yet still otherwise though although
    nearly soon must should need needs needed require requires required mandatory valid possible may might could can
    cannot limited subject condition conditions return instead planned
    """)
)
_MONEY = frozenset("€$£%")
_THANKS = frozenset(words_of("merci thanks thank bravo felicitations congratulations"))
_GRATEFUL = 5
"""Telling words of a sentence of thanks: a longer one tells for what."""
_FREE = frozenset(words_of("gratuit gratuite gratuits gratuites free"))
_ON_WHAT = frozenset(words_of("sur avec pour sans avant apres by with for from until before after on with under over"))
_HARMLESS = frozenset(
    stem
    for word in words_of("""
    fabrique produit assemble concu dessine cultive cuit brasse sert servons emploie employons recrute recrutons
    embauche fete fetons celebre made produced assembled designed grown baked brewed serve serves employ employs hire
    hires hiring recruit recruits recruiting celebrate celebrates
    """)
    for stem in stems(word)
)
"""What is done beside, wherever and whatever the rest is."""


def goes_further(sentence: Sequence[Token], told: Sequence[Sequence[Token]]) -> bool:
    """Whether a sentence that is left out only adds to those that are told."""
    return _thanks(sentence) or _counts(sentence) or _tells_of_another(sentence, told)


def _thanks(sentence: Sequence[Token]) -> bool:
    return sentence[0].folded in _THANKS and sum(token.kind.says for token in sentence) <= _GRATEFUL


def _counts(sentence: Sequence[Token]) -> bool:
    """How many there are of what it is made: "It has six lanes."."""
    if len(sentence) < 4 or sentence[0].folded not in _THIRD or sentence[1].folded not in _COUNTS:
        return False
    number, *rest = sentence[2:]
    plain = number.kind is Kind.NUMBER and not _price(number)
    if plain and any(token.kind is Kind.NUMBER for token in rest):
        return _count_two(rest)
    return plain and all(token.kind in (Kind.WORD, Kind.STOP) and not _limits(token) for token in rest)


def _count_two(rest: Sequence[Token]) -> bool:
    """ "It has three screens and 310 seats."; not « Il compte 80 chambres et 30 fermées »."""
    kinds = [token.kind for token in rest]
    if kinds != [Kind.WORD, Kind.STOP, Kind.NUMBER, Kind.WORD] or rest[1].folded not in ("et", "and"):
        return False
    things = [token.raw.lower() for token in (rest[0], rest[3])]
    counted = all(thing.endswith(("s", "x")) and not thing.endswith(("és", "ées", "is", "us")) for thing in things)
    return counted and not _price(rest[2]) and not _limits(rest[0]) and not _limits(rest[3])


def _tells_of_another(sentence: Sequence[Token], told: Sequence[Sequence[Token]]) -> bool:
    if any(_limits(token) or token.kind is Kind.NUMBER or token.folded in _BACK for token in sentence):
        return False
    if any(_dates(token) for token in sentence):
        return False  # « L'opération débute le 3 mai. » after « Tous nos vélos à moitié prix. »
    if not told or sentence[0].sentence < max(other[0].sentence for other in told):
        return False  # « Une rumeur circule. », « Velta a ouvert à Pau. »: what comes before may be what all is about
    verbs = [at for at, token in enumerate(sentence) if _predicates(sentence, at)]
    if not verbs or not _has_subject(sentence, verbs[0]):
        return False
    known = all(_freely(sentence, at) or not _HARMLESS.isdisjoint(_stems(sentence[at])) for at in verbs)
    return known and all(_words(sentence).isdisjoint(_words(other)) for other in told)


def _freely(sentence: Sequence[Token], at: int) -> bool:
    """« L'entrée est gratuite. », and not « gratuite sur invitation »."""
    return sentence[at].folded in _FREE and not any(token.folded in _ON_WHAT for token in sentence[at + 1 :])


def _stems(token: Token) -> frozenset[str]:
    return stems(token.folded) | {token.folded}


def _has_subject(sentence: Sequence[Token], verb: int) -> bool:
    """Whether somebody or something is said to do it: « Venez masqués ! » calls for it."""
    return any(token.kind in (Kind.WORD, Kind.NAME) or token.folded in ("nous", "we") for token in sentence[:verb])


def _predicates(sentence: Sequence[Token], at: int) -> bool:
    token = sentence[at]
    after_auxiliary = at > 0 and sentence[at - 1].kind is Kind.AUX
    return token.kind is Kind.WORD and (after_auxiliary or verb_like(tuple(sentence), at))


def _limits(token: Token) -> bool:
    return token.kind is Kind.MARK or token.folded in _HEDGES


def _dates(token: Token) -> bool:
    return token.kind in TIMELY or token.unit == "year"


def _price(token: Token) -> bool:
    return token.kind is Kind.NUMBER and not _MONEY.isdisjoint((*token.raw, *token.unit))


def _words(sentence: Sequence[Token]) -> frozenset[str]:
    told = (token for token in sentence if token.kind in (Kind.WORD, Kind.NAME))
    return frozenset(stem for token in told for stem in stems(token.folded))
