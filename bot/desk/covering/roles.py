"""The part that a preposition gives to what follows it: a film by somebody is none about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.desk.asking.frame import Manner
from bot.desk.covering.persons import by_another
from bot.desk.covering.sides import Sides
from bot.desk.text.lexicon import HEADINGS, TITLES
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text, Token
from bot.desk.text.words import stems
from bot.desk.until.times import is_span

_OF, _TO, _BY, _FOR, _ON, _WITH, _AT = "of", "to", "by", "for", "on", "with", "at"
_IN, _AS, _HOME = "in", "as", "home"
_ROLE_OF = {
    **dict.fromkeys(words_of("de d du des of s"), _OF),
    **dict.fromkeys(words_of("to vers towards toward"), _TO),
    **dict.fromkeys(words_of("a au aux"), _AT),
    **dict.fromkeys(words_of("par by"), _BY),
    **dict.fromkeys(words_of("pour for"), _FOR),
    **dict.fromkeys(words_of("sur on"), _ON),
    **dict.fromkeys(words_of("avec with"), _WITH),
    **dict.fromkeys(words_of("en dans in"), _IN),
    **dict.fromkeys(words_of("comme as"), _AS),
    "chez": _HOME,
}
_OBJECTS = frozenset(words_of("nous vous us you me m te t lui him them"))
_ARTICLES = frozenset(words_of("le la les l un une the a an our their its notre nos leur leurs ses"))
_APART = frozenset(
    frozenset(pair)
    for pair in (
        (_BY, _OF), (_BY, _FOR), (_BY, _TO), (_BY, _ON), (_BY, _AT), (_OF, _TO), (_WITH, _FOR), (_WITH, _TO),
        (_WITH, _AT), (_WITH, _BY), (_IN, _FOR), (_IN, _WITH), (_IN, _BY), (_HOME, _FOR), (_HOME, _WITH),
        (_HOME, _BY), (_HOME, _OF), (_AS, _OF), (_AS, _BY), (_AS, _FOR), (_AS, _WITH), (_AS, _IN), (_AS, _AT),
    )
)  # fmt: skip
"""Parts that cannot be taken for one another; whose it is and where it is often can."""
_NEVER_BARE = frozenset((_AS, _HOME))
"""What is « vendu comme neuf » is not « vendu neuf »; who « livre chez Orme » does not « livrer Orme »."""
_NEW = "neuf"
"""New, or nine: read as a number, it has a part as any other word."""
_APART_FOR_NAMES = frozenset((frozenset((_OF, _FOR)), frozenset((_AT, _FOR)), frozenset((_WITH, _OF))))
_GIVEN = frozenset(
    words_of("""
    don dons cadeau cadeaux cheque lettre message hommage offre aide subvention pret visite vente gift gifts donation
    """)
)
"""What goes from one to another, so that « de » and « à » are opposite."""
_ENDS = frozenset((_OF, _AT, _TO, _FOR))
"""Where something comes from, goes to, or for whom: where it changes hands none of these is another."""


def _stemmed(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem for word in words for stem in stems(word))


def _roots(word: str) -> frozenset[str]:
    """Its stems; those of « cède » for « cédons », which the stemmer takes for a noun."""
    return stems(word) | (stems(word.removesuffix("ons") + "e") if word.endswith("ons") else frozenset())


_GIVING = _stemmed(
    words_of("""
    donne donnee donnes donnees donner offre offert offerte offerts offertes remet remis remise remises verse verses
    vend vendu vendue vendus vendues cede prete leguee legue envoie envoye rend rendu gave given gives give donated
    donates offers offered handed sold sells lent sent paid pays achete achetent achetons achetez achetee achetes
    achetees acheter emprunte emprunte empruntent empruntons emprunter loue louent louons louer louee louees apprend
    apprennent apprendre confie confient confiee confies transmet transmettent transmis rents rented leases leased
    """)
)
_GOING = _stemmed(
    words_of("""
    part partent partira partiront parti partie partis parties depart departs arrive arrivent arrivera arriveront
    arrivee arrivees vient viennent viendra viendront provient proviennent demenage demenagent demenagera demenageront
    demenagement transfere transferee transferes transferees transfert transferts expedie expediee expedies expediees
    quitte quittent rentre rentrent revient reviennent leaves leave arrives arrive comes come moves move shipped
    """)
)
"""What goes from one place to another, so that « de » and « à » are opposite."""
_DISTANCES = frozenset(
    words_of("km kilometre kilometres m metre metres mile miles minute minutes heure heures hour hours")
)
"""« À 9 km de Dax » is not « à 9 km, à Dax »."""
_SPEAKING = _stemmed(
    words_of(
        "parle parlent parler parlera parle ecrit ecrivent ecrire ecrira repond repondent speaks speak writes write"
    )
)
_SPOKEN = frozenset((frozenset((_OF, _AT)), frozenset((_ON, _AT)), frozenset((_OF, _TO)), frozenset((_ON, _TO))))
"""To whom and of whom one speaks."""
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
    if _to_whom(asked, record.tokens, found) or by_another(sides, record, found):
        return True
    return any(
        _opposed(sides, record, index, place)
        or _for_something(sides, index, place, found)
        or _of_another(sides, record, index, place, found)
        or _moved_from(sides, record, index, place)
        for index, place in found.items()
        if asked[index].kind in (Kind.WORD, Kind.NAME) or asked[index].folded == _NEW
    )


def _to_whom(asked: Sequence[Token], said: Sequence[Token], found: Mapping[int, int]) -> bool:
    """« le pain nous coûte », "bread costs us": to whom, where the record does not say it."""
    return any(_object_before(asked, index) and not _object_before(said, place) for index, place in found.items())


def _object_before(tokens: Sequence[Token], index: int) -> bool:
    before = tokens[index - 2] if index > 1 else None
    return before is not None and before.kind in (Kind.WORD, Kind.NAME) and tokens[index - 1].folded in _OBJECTS


def _opposed(sides: Sides, record: Text, index: int, place: int) -> bool:
    asked, said = sides.question.tokens, record.tokens
    one, other = _role(asked, index), _role(said, place)
    claim = sides.manner is Manner.CLAIM
    pair = frozenset((one, other))
    if pair == {_BY, ""} and not sides.terms.translate and (one or (claim and not is_span(said[place]))):
        return True  # « visited students » where the record says « is visited by students »
    if "" in pair and pair & _NEVER_BARE and claim and not sides.terms.translate:
        return True
    if pair <= _ENDS and len(pair) > 1:
        passes = _word_before(asked, index) in _GIVEN or _among(said, place, _GIVING)
        if passes or (pair == {_OF, _AT} and _among(said, place, _GOING)):
            return True
    if _OF in pair and pair & {_AT, _IN} and _word_before(said, place) in _DISTANCES:
        return True
    if pair in _SPOKEN and _among(said, place, _SPEAKING):
        return True
    if pair == {_OF, _ON}:
        return _word_before(asked, index) in _MADE
    return pair in _APART or (asked[index].kind is Kind.NAME and pair in _APART_FOR_NAMES)


def _for_something(sides: Sides, index: int, place: int, found: Mapping[int, int]) -> bool:
    """« Warehouse for sale » where the record says « Warehouse sale »."""
    at = _preposition(sides.question.tokens, index)
    follows = at is not None and at > 0 and found.get(at - 1) == place - 1
    return follows and _role(sides.question.tokens, index) == _FOR


def _among(tokens: Sequence[Token], place: int, words: frozenset[str]) -> bool:
    """Whether a form of one of these words is in that sentence: something changes hands, or goes somewhere."""
    sentence = (token for token in tokens if token.sentence == tokens[place].sentence and token.kind is Kind.WORD)
    return any(_roots(token.folded) & words for token in sentence)


def _moved_from(sides: Sides, record: Text, index: int, place: int) -> bool:
    """« rachète Orme. Les entrepôts … » where the record says « rachète les entrepôts d'Orme »: all for a part."""
    asked, said = sides.question.tokens, record.tokens
    head = _head(said, place) or _possessed(said, place)
    if sides.manner is not Manner.CLAIM or sides.terms.translate or head is None or head.kind is not Kind.WORD:
        return False
    if head.folded in HEADINGS | TITLES or _role(said, place) not in ("", _OF) or _role(asked, index) == _OF:
        return False
    elsewhere = [token for token in asked if sides.same(token, head)]
    return bool(elsewhere) and all(token.sentence != asked[index].sentence for token in elsewhere)


def _possessed(tokens: Sequence[Token], place: int) -> Token | None:
    """The word after a possessor: the ships of « Elm's ships »."""
    after = tokens[place + 1 : place + 3]
    return after[1] if len(after) == 2 and after[0].folded == "s" and after[0].kind is Kind.STOP else None


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
