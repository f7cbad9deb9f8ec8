"""What binds the words of a record so closely that not even who only names a subject may leave it out.

« Free wifi on 48 of our 64 coaches » says nothing of our coaches; « nos bières sans alcool » nothing of our beers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.desk.text.lexicon import ASSERTING, COUNTER, HYPOTHETICAL, NEGATIONS, TURNING_NOUNS
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token
from bot.desk.text.verbs import verb_like
from bot.desk.text.words import is_english_word

_DENYING = frozenset(NEGATIONS.values())
_PARTS = frozenset(("most", "half", "some", "oneof"))
_CONDITIONAL = frozenset(
    words_of("pour sur reserve reservee reserves reservees selon for by reserved with avec upon within hors sous")
)
_FRACTIONS = frozenset(words_of("tiers quart quarts third thirds quarter quarters fifth tenth majority handful"))
_OF = frozenset(words_of("of de des d du out sur in parmi among"))
_OWN = frozenset(words_of("the our their its these those le la les l nos ses leurs ces des d un une"))
_GOVERNING = frozenset(words_of("de d du des of to sur on a au aux for pour in dans"))
_OF_WHICH = ("de ", "of ")
_DETERMINERS = frozenset(
    words_of("the of our your their its his her this that a an s le la les l un une du de d des notre nos ce cet cette")
)
_NEARLY = frozenset(words_of("presque quasi quasiment almost nearly"))
_REACH = 3
"""Telling words, after the part of them that is meant, which it bounds."""
_FIRST = frozenset(("first", "last"))
_OTHERS = frozenset(words_of("other others autre autres rest reste remaining however toutefois"))
_SHUT = frozenset(words_of("closed shut ferme fermes fermee fermees excluded exclus exclue exclues complet"))
_PRICED = frozenset(("from", "atmost"))
_MONEY = frozenset(words_of("€ $ £ chf usd cad aud nzd hkd sgd"))


def asserts(tokens: Sequence[Token]) -> bool:
    """Whether a group of words without a verb still claims something: « parking gratuit », "dogs welcome"."""
    return any(denies(token) or (token.kind is Kind.WORD and token.folded in ASSERTING) for token in tokens)


def denies(token: Token) -> bool:
    """Whether it turns the claim around it into its contrary."""
    return token.kind is Kind.MARK and token.key in _DENYING


def in_noun_group(sentence: Sequence[Token], index: int) -> bool:
    """Whether a clock time tells which one is meant: « la séance de 20 h », "the 9am ferry"; not « à 20 h »."""
    if sentence[index].kind is not Kind.TIME:
        return False
    if sentence[index].folded.startswith(_OF_WHICH):
        return True
    beside = [sentence[at] for at in (index - 1, index + 1) if 0 <= at < len(sentence)]
    near = [token for token in beside if token.segment == sentence[index].segment]
    before = sentence[index - 1] if index and sentence[index - 1] in near else None
    if before is not None and before.kind in (Kind.STOP, Kind.AUX):
        return before.kind is Kind.STOP and before.raw.lower() in _DETERMINERS  # the French « à » is no English "a"
    after = near[-1] if near and near[-1] is not before else None
    return after is not None and after.kind in (Kind.WORD, Kind.NAME)


def limits_before(sentence: Sequence[Token]) -> bool:
    """Whether a sentence takes back some of what the others say: « Fermé le lundi. », "Other dogs are not." """
    return _under_which(sentence) or any(
        denies(token) or token.key in ("but", "except") or token.folded in _OTHERS or token.folded in _SHUT
        for token in sentence
    )


def _under_which(sentence: Sequence[Token]) -> bool:
    """« Pour les adhérents, sur rendez-vous. », "By appointment.": for whom, and how, what was said before holds."""
    return (
        bool(sentence)
        and sentence[0].folded in _CONDITIONAL
        and all(token.kind is not Kind.AUX for token in sentence)
        and not any(verb_like(tuple(sentence), at) for at in range(1, len(sentence)))
    )


def bound(sentence: Sequence[Token], met: Sequence[bool], *, named: bool) -> frozenset[int]:
    """The places of a sentence that may not be left out, given those that the question speaks of.

    `named`: the question only names a thing, and so does not speak of how many of them.
    """
    segments = list(_segments(sentence))
    found = _topic(sentence, segments, met)
    for first, last in segments:
        spoken = any(met[at] for at in range(first, last))
        if spoken:
            found.update(at for at in range(first, last) if _turns(sentence, at))
        for part, of in () if named else _parts(sentence, first, last):
            if any(met[at] for at in of):
                found.update(part)
    return frozenset(found)


def _topic(sentence: Sequence[Token], segments: Sequence[tuple[int, int]], met: Sequence[bool]) -> set[int]:
    """Who it is about, if someone else is only named beside: « Nora Flood, partner of Tom Ring, exhibits … »."""
    if len(segments) < _REACH or any(token.kind is not Kind.NAME for token in sentence[: segments[0][1]]):
        return set()
    topic, beside = range(*segments[0]), range(*segments[1])
    instead = any(met[at] and sentence[at].kind is Kind.NAME for at in beside)
    return set(topic) if instead and not any(met[at] for at in topic) else set()


def is_price(sentence: Sequence[Token], index: int, met: Sequence[bool]) -> bool:
    """« à partir de 89 € »: a bound of a price that the question does not speak of bounds nothing else."""
    if sentence[index].key not in _PRICED or index + 1 >= len(sentence):
        return False
    amount = sentence[index + 1]
    return amount.kind is Kind.NUMBER and amount.unit in _MONEY and not met[index + 1]


def _turns(sentence: Sequence[Token], at: int) -> bool:
    token = sentence[at]
    if token.kind is Kind.MARK and token.folded in _NEARLY:
        after = sentence[at + 1] if at + 1 < len(sentence) else None
        return after is None or not (after.kind.figure or after.kind is Kind.MARK)  # what nearly happened did not
    if denies(token) or (token.folded in TURNING_NOUNS and (_governs(sentence, at) or _heads(sentence, at))):
        return True
    return token.folded in (HYPOTHETICAL if token.kind is Kind.MARK else COUNTER)


def _governs(sentence: Sequence[Token], at: int) -> bool:
    """« un projet de … », "the threat of …"."""
    return at + 1 < len(sentence) and sentence[at + 1].folded in _GOVERNING


def _heads(sentence: Sequence[Token], at: int) -> bool:
    """« a strike mandate », "the pool plan": in English what it turns stands before it."""
    before = sentence[at - 1] if at else None
    return (
        before is not None
        and before.kind is Kind.WORD
        and before.segment == sentence[at].segment
        and is_english_word(before.folded)
        and not verb_like(tuple(sentence), at - 1)
    )


def _segments(sentence: Sequence[Token]) -> Iterator[tuple[int, int]]:
    first = 0
    for at in range(1, len(sentence) + 1):
        if at == len(sentence) or sentence[at].segment != sentence[first].segment:
            yield first, at
            first = at


def _parts(sentence: Sequence[Token], first: int, last: int) -> Iterator[tuple[list[int], list[int]]]:
    """Each part (« 48 of our 64 ») with what it is part of (« coaches »)."""
    for at in range(first, last):
        token = sentence[at]
        if (token.kind is Kind.MARK and token.key in _PARTS) or (
            token.folded in _FRACTIONS and _links(sentence, at + 1, last)
        ):
            yield [at], _told(sentence, at + 1, last)
        elif token.kind is Kind.MARK and token.key == "by":  # a deadline
            yield [at], [next_ for next_ in range(at + 1, last) if sentence[next_].kind.says][:1]
        elif _counts(token):
            yield from _counted(sentence, at, last)


def _counted(sentence: Sequence[Token], at: int, last: int) -> Iterator[tuple[list[int], list[int]]]:
    """« 48 of our 64 coaches », « 9 boutiques sur 12 », « the first 200 visitors », « one in four »."""
    beside = [near for near in (at - 1, at + 1) if 0 <= near < last and sentence[near].key in _FIRST]
    if beside:
        yield [at, *beside], _told(sentence, max(at, *beside) + 1, last)
    after = at + 1
    while after < last and after <= at + _REACH and not _links(sentence, after, last):
        after += 1
    if not _links(sentence, after, last):
        return
    total = next((near for near in range(after + 1, min(last, after + 4)) if _counts(sentence[near])), None)
    own = after + 1 < last and sentence[after + 1].folded in _OWN and sentence[after].folded not in ("in", "sur")
    if total is not None and sentence[total].kind is Kind.NUMBER:
        yield [at, total], _told(sentence, at + 1, last)
    elif after == at + 1 and (own or sentence[after].folded == "des"):
        yield [at], _told(sentence, after + 1, last)


def _links(sentence: Sequence[Token], at: int, last: int) -> bool:
    return at < last and sentence[at].folded in _OF


def _counts(token: Token) -> bool:
    return (token.kind is Kind.NUMBER and not token.unit) or token.folded == "one"


def _told(sentence: Sequence[Token], start: int, last: int) -> list[int]:
    """The next telling words."""
    return [at for at in range(start, last) if sentence[at].kind in (Kind.WORD, Kind.NAME)][:_REACH]
