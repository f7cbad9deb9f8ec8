"""A question beside a wording retold."""

from __future__ import annotations

from bot.desk.asking.frame import Manner
from bot.desk.covering.coverage import Coverage, cover, may_cover, word_for_word
from bot.desk.covering.omission import same_day
from bot.desk.covering.sides import Sides
from bot.desk.records.imprint import Parts
from bot.desk.retelling.housename import names_said
from bot.desk.retelling.retellings import LENT, retellings
from bot.desk.retelling.told import Told, words
from bot.desk.text.lexer import read_text
from bot.desk.text.tokens import Kind, Text, Token

_LONGEST = 600
"""Characters of a wording that is retold."""
_AGREED = ("é", "ée", "és", "ées")
_MOST_LENT = 4
"""Words of a question that the record need not have to be retold for it."""


def may_retell(sides: Sides) -> bool:
    """Whether the record may say, retold, all that the question says: it says all but a few words known to be lent."""
    if sides.terms.translate:
        return False
    missing = [token for token in sides.asked() if not _somewhere(token, sides)]
    return len(missing) <= _MOST_LENT and all(token.folded in LENT or token.key in LENT for token in missing)


def _somewhere(token: Token, sides: Sides) -> bool:
    if token.kind is Kind.DATE and any(same_day(token, record) for record in sides.wording.tokens):
        return True
    if token.raw[:1] in ("+", "-") and any(_unsigned(token) == _unsigned(record) for record in sides.wording.tokens):
        return True
    records = (*sides.wording.tokens, *sides.facts.tokens)
    if token.raw.endswith(_AGREED) and any(_agreed(token) == _agreed(record) for record in records):
        return True
    return sides.among(token, records)


def _agreed(token: Token) -> str:
    """A participle, whichever noun it agrees with: « réparées » of « a réparé »."""
    return token.raw.lower().removesuffix("s").removesuffix("e")


def _unsigned(token: Token) -> tuple[Kind, str, str]:
    """A figure whichever way it went: « +6 % » of « en hausse de 6 % »."""
    return token.kind, token.key.lstrip("-"), token.unit


def cover_retold(sides: Sides, record: Parts) -> Coverage | None:
    """How a question is covered by the wording told otherwise; nothing if it is by no retelling."""
    if not record.approved or len(record.approved) > _LONGEST or not may_retell(sides):
        return None
    for text in retellings(told_for(sides, record)):
        wording = read_text(text, record.day)
        other = Sides(
            sides.question, wording, sides.facts, sides.manner, sides.house, sides.single, sides.terms, sides.praised,
            sides.spoken,
        )  # fmt: skip
        if _as_many(other) and may_cover(other) and (word_for_word(sides.question, wording) or cover(other).covers):
            return Coverage(covers=True, claim=sides.manner is Manner.CLAIM)
    return None


def _as_many(sides: Sides) -> bool:
    """Whether each word stands in the record as it does in the question, for one or for several: of a subject retold
    nothing else tells « la boutique » from « les boutiques »."""
    said = {token.folded for token in (*sides.wording.tokens, *sides.facts.tokens)}
    return not any(
        token.kind is Kind.WORD and token.folded not in said and not _others(token.folded).isdisjoint(said)
        for token in sides.asked()
    )


def _others(word: str) -> frozenset[str]:
    """The word for several of what it names one of, or for one."""
    fewer = {word.removesuffix(ending) for ending in ("s", "x", "es")}
    return frozenset((*fewer, word + "s", word + "x", word + "es")) - {word}


def told_for(sides: Sides, record: Parts) -> Told:
    """What is retold of a record for a question."""
    return Told(
        (record.approved or "").strip(),
        record.text,
        _words(sides.question),
        sides.house,
        english=record.tongue == "en",
        subject=sides.manner is Manner.SUBJECT,
        names=names_said(sides.names),
    )


def _words(text: Text) -> frozenset[str]:
    """The words of a text, and its days and hours whole."""
    return frozenset(each for token in text.tokens for each in (token.folded, *words(token.folded)))
