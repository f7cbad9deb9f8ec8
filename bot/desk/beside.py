"""A question taken apart, and set beside one record: read as that record puts what it says in short, or in haste."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from bot.desk.asking.frame import Manner, Matter
from bot.desk.covering.coverage import may_cover
from bot.desk.covering.sides import Sides
from bot.desk.pasted import pasted
from bot.desk.records.imprint import Parts
from bot.desk.retelling.comparing import may_retell
from bot.desk.rewording.capitals import lowly
from bot.desk.rewording.synonyms import Rewritten
from bot.desk.rewording.towards import read_towards
from bot.desk.text.matching import Terms
from bot.desk.text.tokens import Text
from bot.desk.text.verbs import makes_claim

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question taken apart. `judged`: no doubt forbids a yes; `watched`: the watched names it speaks of;
    `others`: the same by the house's other names; `clock`: the time of day there, as `1405`; `names`: of the house;
    `topic`: what others ask about, where this is the answer to them; `whole`: that and the body, if not the same;
    `loose`: its words, folded, that are none and that no record has; `needed`: the places, among what is sought, of
    what a wording must have (`lacking.py`)."""

    shown: str
    matter: Matter
    body: Text
    day: date
    zone: str
    judged: bool
    watched: tuple[str, ...]
    others: tuple[Rewritten, ...]
    clock: str
    names: tuple[str, ...] = ()
    topic: Text | None = None
    whole: Text | None = None
    loose: frozenset[str] = frozenset()
    needed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """Both sides, to be compared. `plain`: none where the record was pasted whole; `named`: the same with the capitals
    that a question in small letters lacks, if it has names; `may`: whether either may cover the question."""

    plain: Sides | None
    named: Sides | None
    may: bool


def with_care(asked: Asked) -> bool:
    """Whether it was typed with some capital: then what has none may be a common word."""
    return asked.shown != asked.shown.lower()


def manner_of(asked: Asked) -> Manner:
    """Whether it claims something, as its body is read."""
    manner = asked.matter.manner
    return Manner.CLAIM if manner is Manner.SUBJECT and makes_claim(asked.body.tokens) else manner


def set_beside(record: Parts, asked: Asked, manner: Manner, terms: Terms, language: str) -> Beside:
    """A question beside a record, and whether that may cover it; no sides where it was pasted whole."""
    if not asked.topic and pasted(record, asked.shown, asked.matter, asked.body, asked.day):
        return Beside(None, None, may=True)
    terms = replace(terms, english=record.tongue == language == "en")
    sides = _towards(record, asked, manner, terms)
    may = may_cover(sides) or may_retell(sides)
    named = _named(record, asked, manner, terms, sides)
    if {record.tongue, language} == {"en", "fr"} and not may:  # else nothing needs to be translated
        sides = _beside(record, asked, manner, replace(terms, translate=True))
        may = may_cover(sides)
    also = named is not None and (may_cover(named) or may_retell(named))
    return Beside(sides, named, may=may or also)


def _named(record: Parts, asked: Asked, manner: Manner, terms: Terms, plain: Sides) -> Sides | None:
    """A question in small letters beside a record, with the capitals of its names, if it has any."""
    if asked.topic is not None or not lowly(asked.matter.body):
        return None
    sides = _towards(record, asked, manner, terms, cased=True, careful=with_care(asked))
    same = [token.raw for token in sides.question.tokens] == [token.raw for token in plain.question.tokens]
    return None if same else sides


def _towards(record: Parts, asked: Asked, manner: Manner, terms: Terms, **case: bool) -> Sides:
    """A question beside a record, read as that puts what it says in short, or in haste."""
    if asked.topic is None:  # else the body says more than the matter
        body = read_towards(asked.matter.body, asked.body, record, asked.day, asked.loose, **case)
        if body is not asked.body:
            asked = replace(asked, body=body)
            manner = manner_of(asked)
            terms = replace(terms, nominal=manner is Manner.SUBJECT)
    return _beside(record, asked, manner, terms)


def _beside(record: Parts, asked: Asked, manner: Manner, terms: Terms) -> Sides:
    return Sides(
        asked.body, record.stated, record.facts, manner, _NONE, _NONE, terms, asked.matter.praised, asked.matter.spoken,
        asked.names,
    )  # fmt: skip
