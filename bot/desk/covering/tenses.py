"""Tense by auxiliaries: « sont fermés » is not « seront fermés », « est » is not « a été »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.text.lexicon import HEADINGS, SOFT
from bot.desk.text.tokens import Kind, Text, Token
from bot.desk.text.verbforms import ENGLISH_BARE, ENGLISH_PAST
from bot.desk.text.verbs import makes_claim, verb_like

_BETWEEN = SOFT | HEADINGS
_UNSAID = frozenset({"present", "perfect"})


def tenses_agree(question: Text, record: Text, places: Mapping[int, int], claims: bool, translated: bool) -> bool:
    """Whether each word of the question stands under the auxiliaries its place in the record stands under."""
    for index, place in places.items():
        asked = _tense_before(question.tokens, index)
        said = _tense_before(record.tokens, place)
        kinds = {question.tokens[index].kind, record.tokens[place].kind}
        if asked == {"perfect"} and (Kind.TIME in kinds or (not question.accented and kinds != {Kind.WORD})):
            continue  # « a » written for « à », be it « a lyon » or « a 14h »
        if translated and asked == {"present"} and not said:
            continue  # « sont livrés » for "ship"
        if asked == {"present"} and not said and _verbless(record, place):
            continue  # « la visite est le 2 avril » for « visite le 2 avril »
        if asked and asked != said:
            return False
        if translated and (
            _past_for_present(record, place, question, index, asked)
            or _past_for_present(question, index, record, place, said)
        ):
            return False
        if not asked and claims and not said <= _UNSAID:
            return False
    return True


def _past_for_present(one: Text, at: int, other: Text, there: int, auxiliaries: frozenset[str]) -> bool:
    """« Won » in the one language, « gagne » in the other, which is no « a gagné »."""
    past = one.tokens[at].folded in ENGLISH_PAST and one.tokens[at].folded not in ENGLISH_BARE
    return (
        past and not auxiliaries and verb_like(other.tokens, there) and other.tokens[there].folded not in ENGLISH_PAST
    )


def _verbless(record: Text, place: int) -> bool:
    """Whether the sentence there has no verb of its own, so that it speaks of what is."""
    sentence = record.tokens[place].sentence
    return not makes_claim(tuple(token for token in record.tokens if token.sentence == sentence))


def _tense_before(tokens: Sequence[Token], index: int) -> frozenset[str]:
    found: set[str] = set()
    segment = tokens[index].segment
    for token in reversed(tokens[max(0, index - 5) : index]):
        between = token.kind in (Kind.AUX, Kind.STOP, Kind.MARK) or token.folded in _BETWEEN
        if token.segment != segment or not between:
            break
        if token.kind is Kind.AUX:
            found.add(token.key)
    return frozenset(found)
