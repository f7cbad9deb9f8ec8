"""To what a day belongs: « nous annoncerons en juin la fermeture » does not say that anything closes in June."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.asking.frame import Manner
from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import TIMELY, Kind, Text, Token
from bot.desk.text.verbforms import ENGLISH_PAST
from bot.desk.text.verbs import verb_like
from bot.desk.text.words import is_event, stems

_MONTHS = frozenset(
    words_of("""
    janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre january february march april june
    july august september october november december
    """)
)
_CLAUSES = frozenset(words_of("qui que qu dont ou who whom which that where whose"))
_WHILE = frozenset(("before", "after", "during", "if", "because"))
_DONE = ("é", "ée", "és", "ées", "ed")
_ANY_DAY = frozenset(words_of("le les un une a tous chaque every each"))
_OF = frozenset(words_of("de du des d of for"))
_ABOUT = frozenset(
    stem
    for word in words_of("""
    annule annulons annulee annuler reporte reportons reporter avance avancons refuse refusons refuser interdit
    fete feterons feter celebre celebrerons casse cassons explique expliquons rembourse remboursons remboursera repond
    repondons vote votons signe signons felicite remercie annonce annoncerons devoile devoilerons presente presenterons
    publie publierons confirme critique conteste discute commente prepare preparons inquiete
    cancel cancels cancelled postpone postpones postponed refuse refuses refused ban bans banned celebrate celebrates
    explain explains explained refund refunds refunded answer answers answered vote voted sign signed praise praised
    announce announces announced unveil present presents presented publish publishes published confirm criticise
    discuss discussed worry worries prepare prepares
    """)
    for stem in stems(word)
)
"""What is done about something that has a day of its own: « nous avons annulé la sortie du 3 juin »."""
_ALSO_DONE = tuple(
    words_of("""
    u us ue ues it its ite ites is ise ises ouvert ouverts ouverte ouvertes offert offerts offerte offertes os ose oses
    ing made sold
    """)
)
"""How a word ends that after a noun may tell what is done with it: « le pain vendu », "runners arriving"."""
_NOUNS = ("que", "ques", "parking", "camping", "shopping", "meeting", "building", "bowling", "planning", "training")
_INFINITIVES = ("er", "ir", "re")
_BEFORE_NOUNS = frozenset(words_of("de du des d le la les l un une the a an of nos notre our ses son sa leurs leur"))


def dated_otherwise(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a day stands elsewhere among the words than in the record, and not with the same thing that happens."""
    if sides.terms.translate:
        return False
    asked, said = sides.question.tokens, record.tokens
    claim = sides.manner is Manner.CLAIM
    return any(
        (_moved(asked, index, said, place, found) and _elsewhere(asked, index, said, place, found))
        or _habit(asked, index, said[place])
        or (claim and _of(asked, index) != _of(said, place))
        for index, place in found.items()
        if _is_day(asked[index]) or (claim and _leads(said, place))
    )


def _elsewhere(asked: Sequence[Token], index: int, said: Sequence[Token], place: int, found: Mapping[int, int]) -> bool:
    """Whether what moved belongs to something else than there."""
    return (
        _belongs(said, place)
        or _of_its_own(said, place)
        or _of_its_own(asked, index)
        or _beside_it(asked, index)
        or not _same_thing(asked, index, said, place, found)
    )


def _habit(asked: Sequence[Token], index: int, said: Token) -> bool:
    """« Le samedi, dépistage gratuit », "on a Saturday", where the record has one day."""
    if asked[index].kind is not Kind.WEEKDAY or said.kind is not Kind.DATE or not index:
        return False
    return asked[index - 1].folded in _ANY_DAY and asked[index - 1].raw.lower() != "à"


def _leads(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word stands before the first pause of its sentence, where it says how or where all of it holds."""
    first = next(token for token in tokens if token.sentence == tokens[place].sentence)
    last = next(token for token in reversed(tokens) if token.sentence == tokens[place].sentence)
    return first.segment == tokens[place].segment != last.segment


def _of(tokens: Sequence[Token], at: int) -> bool:
    """« la sortie du 3 juin », which is no « sortie le 3 juin »."""
    return at > 0 and tokens[at - 1].folded in _OF and tokens[at].kind in TIMELY


def _beside_it(tokens: Sequence[Token], at: int) -> bool:
    """Whether it stands with other words between two pauses where nothing happens, as « …, ancien maire en mai, … »."""
    here = [place for place, token in enumerate(tokens) if token.segment == tokens[at].segment and token.kind.says]
    sentence = [place for place, token in enumerate(tokens) if token.sentence == tokens[at].sentence]
    words = [place for place in here if tokens[place].kind in (Kind.WORD, Kind.NAME) and place < at]
    return bool(words) and not _things(tokens, here) and bool(_things(tokens, sentence))


def _belongs(tokens: Sequence[Token], place: int) -> bool:
    """Whether a day is told with a noun: « la réunion du 3 juin », "our trip on 3 June is cancelled"."""
    before = next((at for at in range(place - 1, -1, -1) if tokens[at].kind.says), None)
    if before is None or tokens[before].segment != tokens[place].segment or tokens[before].kind is not Kind.WORD:
        return False
    if any(token.folded in _OF for token in tokens[before + 1 : place]):
        return True
    here = [at for at in range(place) if tokens[at].segment == tokens[place].segment]
    return not any(tokens[at].kind is Kind.AUX or _happens(tokens, at) for at in here)


def _of_its_own(tokens: Sequence[Token], place: int) -> bool:
    """Whether the day may be that of a thing about which something is done before it."""
    here = [at for at in range(place) if tokens[at].sentence == tokens[place].sentence]
    return any(stems(tokens[at].folded) & _ABOUT for at in here if tokens[at].kind is Kind.WORD)


def _is_day(token: Token) -> bool:
    return token.kind in TIMELY or token.unit == "year" or (not token.kind.figure and token.folded in _MONTHS)


def _moved(asked: Sequence[Token], index: int, said: Sequence[Token], place: int, found: Mapping[int, int]) -> bool:
    return any(
        (other < index) != (at < place)
        for other, at in found.items()
        if other != index
        and not _is_day(asked[other])
        and asked[other].sentence == asked[index].sentence
        and said[at].sentence == said[place].sentence
    )


def _same_thing(
    asked: Sequence[Token], index: int, said: Sequence[Token], place: int, found: Mapping[int, int]
) -> bool:
    one, other = _happening(asked, index), _happening(said, place)
    if len(one) > 1 or len(other) > 1:
        return False
    return not one or not other or {found.get(at) for at in one[0]} & {*other[0]} != set()


def _happening(tokens: Sequence[Token], at: int) -> list[list[int]]:
    """What happens between the pauses where a day stands, or else first in its sentence: words side by side are one."""
    there = [place for place, token in enumerate(tokens) if token.segment == tokens[at].segment]
    things = _things(tokens, there)
    if things:
        return things
    return _things(tokens, [place for place, token in enumerate(tokens) if token.sentence == tokens[at].sentence])[:1]


def _things(tokens: Sequence[Token], places: Sequence[int]) -> list[list[int]]:
    things: list[list[int]] = []
    for at in places:
        if not _happens(tokens, at):
            continue
        if things and things[-1][-1] == at - 1:
            things[-1].append(at)
        else:
            things.append([at])
    return things


def _happens(tokens: Sequence[Token], at: int) -> bool:
    token, before = tokens[at], tokens[at - 1] if at else None
    if token.kind is Kind.MARK:
        return token.key in _WHILE
    if token.kind is Kind.STOP:
        return token.folded in _CLAUSES
    if token.kind is not Kind.WORD:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.kind is Kind.AUX and after.segment == token.segment and after.raw != "a":
        return False  # « our buses are »: who it is
    if before is not None and before.kind in (Kind.AUX, Kind.MARK) and before.segment == token.segment:
        return before.kind is Kind.AUX or token.folded.endswith(_INFINITIVES)
    done = token.raw.lower().endswith(_DONE) and (before is None or before.folded not in _BEFORE_NOUNS)
    after_noun = before is not None and before.kind in (Kind.WORD, Kind.NAME) and before.segment == token.segment
    told = after_noun and (token.folded.endswith(_ALSO_DONE) or token.folded in ENGLISH_PAST)
    told = told and not token.folded.endswith(_NOUNS)
    return done or told or is_event(token.folded) or verb_like(tuple(tokens), at)
