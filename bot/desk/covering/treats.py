"""What a house offers on the day something opens: « Bain libre gratuit toute la journée ! » bounds no day on which a
pool opens, though it may bound what that costs."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token
from bot.desk.text.words import stems

_OPENS = frozenset(
    stem
    for word in words_of("""
    ouvre rouvre ouvrira rouvrira inaugure inaugurons revient reprend commence debute parait paraitra opens reopens
    reopen returns starts begins launches comes
    """)
    for stem in (word, *stems(word))
)
_MONEY = frozenset("€$£%")
_FREE = frozenset(words_of("gratuit gratuite gratuits gratuites offert offerte offerts offertes free"))
_TREATS = frozenset(
    words_of("""
    bain bains baignade patinage cafe cafes the thes croissant croissants viennoiseries degustation degustations
    animation animations visite visites atelier ateliers stationnement parking maquillage concert concerts spectacle
    navette navettes buffet cocktail verre apero aperitif gouter collation brunch barbecue crepes gaufres gateau gateaux
    bonbons ballons cadeau cadeaux surprise surprises initiation initiations jeux activites entree acces
    swim swimming swims skate skating parking coffee tea cake cakes drinks drink refreshments snacks tasting tastings
    tours tour workshops workshop games activities activity entry admission shuttle shuttles painting balloons sweets
    gift gifts glass bubbly prosecco
    """)
)
_WITH_THEM = frozenset(
    words_of("""
    libre libres public publics publique publiques toute la le les l journee pour tous toutes famille familles sur place
    a au volonte des du de d et bienvenue fete musique all day long for everyone everybody the whole family and on us
    our your a of face live music
    """)
)
"""Words that such an offer may have besides; for whom it is only, or when, is none of them."""
_INCLUDED = frozenset(words_of("included compris comprise inclus incluse"))
_IN_WHAT = frozenset(words_of("admission entry ticket tickets entree billet billets"))
_LINKS = frozenset(
    words_of("""
    it s is ll will be in with the your a our normal general usual standard day c est elle il sera dans l le la d votre
    """)
)
_FIRST = frozenset(words_of("premiers premieres first"))
_COMERS = frozenset(
    words_of("""
    clients clientes visiteurs visiteuses arrives arrivees acheteurs lecteurs spectateurs personnes familles customers
    visitors shoppers buyers guests people families readers
    """)
)
_GET = frozenset(words_of("recevront recoivent receive get"))
_GIVING = _GET | _FREE | frozenset(words_of("un une a an le la les l the aux to for sera est will be is"))
_LETS_IN = frozenset(
    words_of("""
    billet billets ticket tickets pass bracelet bracelets wristband wristbands badge place places seat seats spot cle
    cles key keys acces entree entry admission access table lot numero number logement
    """)
)
"""What they have who may come in: it bounds the others."""
_MOST_GIVEN = 3
_THIS_IS = (["c", "est"], ["ce", "sera"], ["it", "is"], ["it", "s"], ["this", "is"], ["it", "will", "be"])
_ORDINALS = frozenset(words_of("premier premiere seconde second first"))
"""Those that are read as words; the others are read as numbers."""
_ONE_OF = frozenset(
    words_of("""
    boutique magasin boulangerie librairie agence clinique restaurant hotel centre piscine salle usine cinema pharmacie
    livre roman album film tome volet shop store bakery bookshop branch clinic restaurant hotel centre center pool gym
    cinema pharmacy practice book novel film volume
    """)
)
_OF_WHAT = frozenset(
    words_of("trilogie serie saga collection region ville pays groupe trilogy series city town country group")
)


def opens_on_a_day(told: Sequence[Token]) -> bool:
    """« La piscine rouvre le 20 juin »; not « ouvre gratuitement », nor what it costs from that day on."""
    opens = any(not _OPENS.isdisjoint((token.folded, *stems(token.folded))) for token in told)
    dated = any(token.kind is Kind.DATE for token in told)
    return opens and dated and not any(_priced(token) for token in told)


def _priced(token: Token) -> bool:
    free = token.folded.startswith("gratuit") or token.folded in _FREE
    return free or (token.kind is Kind.NUMBER and not _MONEY.isdisjoint((*token.raw, *token.unit)))


def treats(sentence: Sequence[Token]) -> bool:
    """Whether it tells only what is offered then, or which one it is of those the house has."""
    return _offers(sentence) or _to_the_first(sentence) or _one_more(sentence) or _is_included(sentence)


def _offers(sentence: Sequence[Token]) -> bool:
    """ "Free coffee all day!"."""
    words = [token.folded for token in sentence]
    known = all(word in _FREE or word in _TREATS or word in _WITH_THEM for word in words)
    return known and not _FREE.isdisjoint(words) and not _TREATS.isdisjoint(words)


def _is_included(sentence: Sequence[Token]) -> bool:
    """ "It's included in normal admission.", « C'est compris dans le billet d'entrée. »: no more is to be paid."""
    words = [token.folded for token in sentence]
    known = all(word in _INCLUDED or word in _IN_WHAT or word in _LINKS for word in words)
    return known and not _INCLUDED.isdisjoint(words) and not _IN_WHAT.isdisjoint(words)


def _to_the_first(sentence: Sequence[Token]) -> bool:
    """« Un café sera offert aux cent premiers clients. », "The first 100 customers get a free plant."."""
    words = [token.folded for token in sentence]
    at = next((at for at, word in enumerate(words) if word in _FIRST), 0)
    number = next((at for at, token in enumerate(sentence) if token.kind is Kind.NUMBER), 0)
    whom = max(at, number) + 1
    if abs(at - number) != 1 or whom >= len(words) or words[whom] not in _COMERS:
        return False
    before, after = sentence[: min(at, number)], sentence[whom + 1 :]
    if not after:
        return not _FREE.isdisjoint(words) and _is_gift(before)
    gets = after[0].folded in _GET or words[whom + 1 : whom + 2] == ["will"]
    return gets and all(token.folded in ("les", "the") for token in before) and _is_gift(after)


def _is_gift(tokens: Sequence[Token]) -> bool:
    """ "will get a free plant", « un café sera offert aux »: a thing, in a few words of one clause."""
    thing = [token for token in tokens if token.folded not in _GIVING]
    plain = all(token.kind in (Kind.WORD, Kind.NAME) and token.folded not in _LETS_IN for token in thing)
    return plain and 0 < len(thing) <= _MOST_GIVEN and len({token.segment for token in tokens}) == 1


def _one_more(sentence: Sequence[Token]) -> bool:
    """« C'est notre douzième boutique. », "It is the second book of a trilogy."."""
    words = [token.folded for token in sentence]
    start = next((len(each) for each in _THIS_IS if words[: len(each)] == each), 0)
    if not start or len(words) < start + 3 or words[start + 2] not in _ONE_OF:
        return False
    which, rest = sentence[start + 1], sentence[start + 3 :]
    ordinal = which.folded in _ORDINALS or (which.kind is Kind.NUMBER and which.unit == "e")
    plain = all(token.kind is Kind.NAME or token.folded in _WITH_THEM | _OF_WHAT | {"en", "in"} for token in rest)
    return ordinal and plain
