"""What a question leaves out of a record: exceptions, conditions, negations, dates and amounts may not be dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.desk.asking.frame import Manner
from bot.desk.covering.addresses import in_address
from bot.desk.covering.asides import apposed, aside
from bot.desk.covering.besides import beside
from bot.desk.covering.bounds import asserts, bound, in_noun_group, is_price, limits_before
from bot.desk.covering.details import hours_of_event, is_detail
from bot.desk.covering.furthering import goes_further
from bot.desk.covering.leaving import invites, parallel, takes_back, takes_up
from bot.desk.covering.naming import in_name, named_for_us, names_kind, number_in_name
from bot.desk.covering.sides import Sides
from bot.desk.covering.softness import says_nothing
from bot.desk.text.lexicon import EXCLUDING, RESTRICTIVE, STOP
from bot.desk.text.tokens import TIMELY, Kind, Text, Token, by_sentence
from bot.desk.text.verbs import verb_like

_PASTED = 0.8
"""Share of a wording from which on a question is the wording itself, cut; then nothing may be missing."""


def same_day(token: Token, record: Token) -> bool:
    """The same date, told with another preposition (« dès le », « à partir du », « le »)."""
    return token.kind is Kind.DATE and record.kind is Kind.DATE and token.key == record.key


def asks_quantity(sides: Sides) -> bool:
    """Whether the question states an amount or opening hours, which is true only with all that bounds it."""
    tokens, of_event = sides.question.tokens, _names_event(sides)
    return any(
        (token.kind in (Kind.TIME, Kind.WEEKDAY) and not token.key.isalnum() and not of_event)
        or (token.kind is Kind.NUMBER and not _labels(sides, index) and not number_in_name(tokens, index))
        for index, token in enumerate(tokens)
    )


def _names_event(sides: Sides) -> bool:
    """Whether the question names something by its day and hours, and the wording has no other hours: « la journée
    d'embauche du 7 novembre, de 10 h à 15 h »."""
    of_day = sides.manner is Manner.SUBJECT and any(token.kind is Kind.DATE for token in sides.question.tokens)
    return of_day and all(sides.says(token) for token in sides.wording.tokens if token.kind is Kind.TIME)


def omitted(sides: Sides, record: Text) -> tuple[Token, ...]:
    """What the record says that bears on the question and that the question leaves out."""
    whole = (
        sides.manner is Manner.CLAIM
        or asks_quantity(sides)
        or asserts(sides.question.tokens)
        or share(sides) >= _PASTED
    )
    spoken = sides.spoken and not whole
    parts = [_Part(sides, sentence) for sentence in by_sentence(record.tokens)]
    missing: list[list[Token]] = []
    for part in parts:
        passing = not whole and any(part.told < other.told for other in parts)
        tied = frozenset() if passing else bound(part.tokens, part.met, named=_only_names(sides))
        missing.append(
            [
                token
                for index, token in enumerate(part.tokens)
                if token.kind.says
                and not part.met[index]
                and (index in tied or _needed(sides, part.tokens, index, part.met, whole=whole, spoken=spoken))
                and not aside(part.tokens, index, part.met)
            ]
            + (_repeated(sides, part.tokens) if whole and any(part.met) else [])
        )
    if missing and sides.manner is Manner.CLAIM:
        missing[0] += _said_less(sides, record)
    claim = sides.manner is Manner.CLAIM and record is sides.wording  # around it stands staff's talk
    kept = [claim and not part.told and not _may_leave(part.tokens, _told(parts)) for part in parts]
    for part, left, needed in zip(parts, missing, kept, strict=True):
        if not part.told and (takes_back(part.tokens) or needed):
            left += [token for token in part.tokens if token.kind.says]
    full = [part.told for part, left in zip(parts, missing, strict=True) if part.told and not left]
    return tuple(
        token
        for part, left, needed in zip(parts, missing, kept, strict=True)
        if needed
        or (claim and part is not parts[0] and takes_up(part.tokens, part.met))
        or not (part.of_another() and any(part.told <= told for told in full))
        if not (claim and beside(part.tokens, part.met, [o.tokens for o in parts if o is not part and o.told]))
        for token in left
    )


def _told(parts: Sequence[_Part]) -> list[list[Token]]:
    return [part.tokens for part in parts if part.told]


def _may_leave(sentence: Sequence[Token], told: Sequence[Sequence[Token]]) -> bool:
    others = [other for other in told if other is not sentence]
    return invites(sentence) or goes_further(sentence, others) or any(parallel(sentence, other) for other in others)


class _Part:
    """A sentence of a record, with what of it the question speaks of."""

    def __init__(self, sides: Sides, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.met = [covered(token, sides) for token in tokens]
        self.told = frozenset(token.key for token, met in zip(tokens, self.met, strict=True) if met)

    def of_another(self) -> bool:
        """Whether it speaks of another subject, and bounds nothing that is said of the first."""
        first = next((at for at, token in enumerate(self.tokens) if token.kind.says), None)
        return (
            first is not None
            and self.tokens[first].kind in (Kind.WORD, Kind.NAME)
            and not self.met[first]
            and not limits_before(self.tokens)
            and not takes_back(self.tokens)
            and not any(_restricts(token) and token.key != "since" for token in self.tokens)
        )


def _only_names(sides: Sides) -> bool:
    """Whether the question is a bare name of a thing: « yaourts bio », not « dans nos yaourts »."""
    return sides.manner is Manner.SUBJECT and all(
        token.kind is not Kind.STOP or token.raw == "&" for token in sides.question.tokens
    )


def share(sides: Sides) -> float:
    """How much of the wording the question speaks of, in 0..1: a word in passing does not name a subject."""
    said = sides.wording.saying()
    return sum(covered(token, sides) for token in said) / max(1, len(said))


def conditions(sides: Sides) -> tuple[Token, ...]:
    """Words used from the message's own text bring along the condition they stand under there."""
    only_there = [token for token in sides.asked() if not sides.among(token, sides.wording.tokens)]
    missing: list[Token] = []
    for part in _segments(sides.facts.tokens) if only_there else ():
        if not any(_restricts(token) for token in part):
            continue
        used = any(sides.same(word, token) for word in only_there for token in part if token.kind is Kind.WORD)
        met = [covered(token, sides) for token in part]
        if used and any(_restricts(token) and not is_price(part, at, met) for at, token in enumerate(part)):
            missing += [token for token in part if token.kind.says and not covered(token, sides)]
    return tuple(missing)


def _segments(tokens: Sequence[Token]) -> list[list[Token]]:
    found: dict[int, list[Token]] = {}
    for token in tokens:
        found.setdefault(token.segment, []).append(token)
    return list(found.values())


def _labels(sides: Sides, index: int) -> bool:
    """A number that names a thing: « kiosque 218 », « semaine de quatre jours », in question and wording alike."""
    token = sides.question.tokens[index]
    if token.unit == "year":
        return True
    before = _noun_before(sides.question.tokens, index)
    if token.unit or before is None:
        return False
    for at, record in enumerate(sides.wording.tokens):
        if sides.same(token, record):
            noun = _noun_before(sides.wording.tokens, at)
            if noun and sides.same(before, noun):
                return True
    return False


def _noun_before(tokens: Sequence[Token], index: int) -> Token | None:
    """The word a number names: right before it, or with « de » between."""
    at = index - 1
    if at > 0 and tokens[at].folded in ("de", "d"):
        at -= 1
    if at < 0 or tokens[at].segment != tokens[index].segment or tokens[at].kind not in (Kind.WORD, Kind.NAME):
        return None
    return tokens[at]


def _needed(
    sides: Sides, sentence: Sequence[Token], index: int, met: Sequence[bool], *, whole: bool, spoken: bool
) -> bool:
    if spoken and not _excepted(sentence, met):
        return False
    excludes = any(_excludes(word) for word in sentence)
    if not any(met):
        claimed = sides.manner is Manner.CLAIM or asserts(sides.question.tokens)
        return excludes or (
            whole and ((claimed and limits_before(sentence)) or any(_restricts(word) for word in sentence))
        )
    if whole:
        return not _may_drop(sides, sentence, index, met)
    part = [at for at, word in enumerate(sentence) if word.segment == sentence[index].segment]
    if excludes and any(_excludes(sentence[at]) for at in part):
        return True
    bounded = any(
        _restricts(sentence[at]) and not is_price(sentence, at, met) and not _leaves(sentence, at) for at in part
    )
    return bounded and any(met[at] for at in part if sentence[at].kind not in (*TIMELY, Kind.NAME))


def _excepted(sentence: Sequence[Token], met: Sequence[bool]) -> bool:
    """Whether what is spoken of is only a case that may come, or what is excepted: of anything else the wording that is
    handed out tells where it ends (« en boutique seulement », « sauf Laval »)."""
    ends = [at for at, token in enumerate(sentence) if token.key == "except"]
    return any(token.key == "if" for token in sentence) or any(any(met[at:]) for at in ends)


def _leaves(sentence: Sequence[Token], index: int) -> bool:
    """« from Cork »: where something leaves from bounds nothing."""
    following = sentence[index + 1] if index + 1 < len(sentence) else None
    return sentence[index].key == "from" and following is not None and following.kind is Kind.NAME


def _may_drop(sides: Sides, sentence: Sequence[Token], index: int, met: Sequence[bool]) -> bool:
    token = sentence[index]
    if token.kind is Kind.TIME and ("-" not in token.key or hours_of_event(sides, sentence)):
        return not in_noun_group(sentence, index) and any(
            word.kind in (Kind.DATE, Kind.WEEKDAY) for word in sides.question.tokens
        )
    if is_detail(sides, sentence, index, met):
        return True
    if says_nothing(sentence, index) or (token.folded in sides.house and not named_for_us(sides, token)):
        return True
    if token.kind not in (Kind.WORD, Kind.NAME):
        return in_address(sentence, index, met)
    return (
        (sides.manner is Manner.SUBJECT and _predicate(sentence, index))
        or names_kind(sides, sentence, index, met)
        or in_name(sides, sentence, index, met)
        or apposed(sentence, index, met)
        or in_address(sentence, index, met)
    )


def _predicate(sentence: Sequence[Token], index: int) -> bool:
    """The verb of the sentence, or the participle after its auxiliary: who names a subject leaves it out."""
    after_auxiliary = index > 0 and sentence[index - 1].kind is Kind.AUX and sentence[index - 1].raw != "a"
    return verb_like(tuple(sentence), index) or (sentence[index].kind is Kind.WORD and after_auxiliary)


def _repeated(sides: Sides, sentence: Sequence[Token]) -> list[Token]:
    """Figures that the sentence states more often than the question does."""
    asked = Counter((token.key, token.unit) for token in sides.question.tokens if token.kind is Kind.NUMBER)
    seen: Counter[tuple[str, str]] = Counter()
    missing = []
    for token in sentence:
        if token.kind is Kind.NUMBER:
            seen[(token.key, token.unit)] += 1
            if seen[(token.key, token.unit)] > max(1, asked[(token.key, token.unit)]):
                missing.append(token)
    return missing


def _said_less(sides: Sides, record: Text) -> list[Token]:
    """Words that a wording pasted whole has for two things, and the paste for one.

    « Dogs travel free. Guide dogs are welcome in the lounge. » is not « Travel free. Guide dogs are welcome … », and
    « falls from £10 to £5, from your next renewal » is not « falls £10 to £5, from your next renewal ».
    """
    said = record.saying()
    if not all(covered(token, sides) for token in said):
        return []
    return [
        token
        for token in said
        if token.kind in (Kind.WORD, Kind.NAME, Kind.MARK)
        and token.folded not in sides.house
        and sum((token.kind, token.key) == (other.kind, other.key) for other in said)
        > max(1, sum(sides.same(word, token) for word in sides.asked()))
    ]


def _excludes(token: Token) -> bool:
    return token.kind is Kind.MARK and token.key in EXCLUDING


def _restricts(token: Token) -> bool:
    return token.kind is Kind.MARK and token.key in RESTRICTIVE


def covered(token: Token, sides: Sides) -> bool:
    """Whether the question says that token of the record."""
    if not token.kind.says:
        return False
    quoted = token.kind is Kind.NAME and token.folded in STOP  # « Ma plus belle descente », a title, and quoted as one
    if quoted and any(word.raw == token.raw for word in sides.question.tokens):
        return True
    return sides.says(token) or (token.kind is Kind.DATE and any(same_day(word, token) for word in sides.asked()))
