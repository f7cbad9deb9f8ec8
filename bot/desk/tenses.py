"""Tense by auxiliaries: « sont fermés » is not « seront fermés », « est » is not « a été »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.lexicon import HEADINGS, SOFT
from bot.desk.tokens import Kind, Text, Token
from bot.desk.verbs import makes_claim

_BETWEEN = SOFT | HEADINGS
_UNSAID = frozenset({"present", "perfect"})


def tenses_agree(question: Text, record: Text, places: Mapping[int, int], claims: bool, translated: bool) -> bool:
    """Whether each word of the question stands under the auxiliaries its place in the record stands under."""
    for index, place in places.items():
        asked = _tense_before(question.tokens, index)
        said = _tense_before(record.tokens, place)
        if not question.accented and asked == {"perfect"} and question.tokens[index].kind is not Kind.WORD:
            continue  # « a » written for « à »
        if translated and asked == {"present"} and not said:
            continue  # « sont livrés » for "ship"
        if asked == {"present"} and not said and _verbless(record, place):
            continue  # « la visite est le 2 avril » for « visite le 2 avril »
        if asked and asked != said:
            return False
        if not asked and claims and not said <= _UNSAID:
            return False
    return True


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
