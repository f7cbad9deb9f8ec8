"""Whether a word of a question is, strictly, a word of a wording. Figures and names are never repaired."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from bot.desk.text.accents import another_english_word, another_word
from bot.desk.text.dates import is_weekday
from bot.desk.text.figures import same_case, same_figures
from bot.desk.text.inflection import forms_of_one
from bot.desk.text.marks import same_mark
from bot.desk.text.slips import same_name, slipped
from bot.desk.text.tokens import Kind, Token
from bot.desk.text.words import inflected, is_event, is_real, same_event, tense, translated

Spelt = tuple[str, str]
"""A word as it stands, and folded."""

Written = tuple[Kind, str, str, str, str]
"""What a token is compared by: its kind and key, as it is written, folded, and its unit."""

_NAMED = 5
"""Letters of a name from which on another name heard alike is unlikely."""
_ELISIONS = "dljscmt"
_ELIDED_BEFORE = "aeiouyh"
_PHONE = frozenset(("numero", "telephone", "tel", "number", "phone"))
_HOURS = frozenset(("horaire", "horaires", "heures", "hours", "timetable"))
_MULTITUDES = frozenset(
    ("millier", "centaine", "dizaine", "douzaine", "quinzaine", "vingtaine", "thousand", "hundred", "dozen", "million")
)
"""« Un millier » are a thousand, « des milliers » are many."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a comparison depends on besides the two words. `loose`: the words, folded, that no record has."""

    asked: date
    accented: bool
    translate: bool
    nominal: bool
    english: bool = False
    loose: frozenset[str] | None = None
    _known: dict[tuple[object, ...], dict[Written, bool]] = field(default_factory=dict, repr=False, compare=False)

    def known(self, question: Token) -> dict[Written, bool]:
        """What is known of a token of the question beside those of records, by what both look like: records of one
        question, and what is retold of them, have most of their words in common."""
        written = (question.kind, question.key, question.raw, question.folded, question.unit)
        terms = (self.asked, self.accented, self.translate, self.nominal, self.english)
        return self._known.setdefault((written, terms), {})


Records = Sequence[tuple[Token, Written]]
"""Tokens of a record, each with what it looks like."""


def looked(tokens: Iterable[Token]) -> Records:
    """Tokens of a record, as they are compared."""
    return [(each, (each.kind, each.key, each.raw, each.folded, each.unit)) for each in tokens]


def met(question: Token, records: Records, terms: Terms) -> Iterator[Token]:
    """The tokens of the record that say the same as that of the question."""
    known = terms.known(question)
    for token, written in records:
        found = known.get(written)
        if found is None:
            found = known[written] = same(question, token, terms)
        if found:
            yield token


def same(question: Token, record: Token, terms: Terms) -> bool:
    """Whether the two tokens say the same thing."""
    if question.kind.figure or record.kind.figure:
        return _same_figure(question, record, terms) or (terms.nominal and _names_figure(question, record))
    if Kind.MARK in (question.kind, record.kind):
        marks = question.kind is record.kind
        return marks and same_mark(
            question, record, strictly=not terms.translate and not (terms.nominal and question.key != "all")
        )
    if question.unit != record.unit or not same_case(question.raw, record.raw):  # another week, or unit
        return False
    if terms.translate and translated(question.folded, record.folded):
        return True
    if question.kind is Kind.NAME:
        return question.folded == record.folded and record.raw[:1].isupper()
    if record.kind is Kind.NAME:
        return question.folded == record.folded or _misspelt(question, record, terms)
    written, recorded = (question.raw, question.folded), (record.raw, record.folded)
    if not _same_word(written, recorded, terms.accented, terms.nominal, terms.english):
        return False
    return not (terms.english and another_english_word(question.folded, record.folded))


def _names_figure(question: Token, record: Token) -> bool:
    """« le numéro », « les horaires », « la date »: what a figure is, named by who does not tell it."""
    if record.unit == "phone":
        return question.folded in _PHONE
    if record.kind is Kind.TIME and "-" in record.key:
        return question.folded in _HOURS
    return record.kind is Kind.DATE and question.folded in ("date", "dates")


def _same_figure(question: Token, record: Token, terms: Terms) -> bool:
    if question.kind is record.kind is Kind.DATE and question.unit == "until" and ".." in record.key:
        first, _, last = record.key.partition("..")
        return not record.unit and last == question.key and first <= terms.asked.isoformat() <= last
    if question.kind is record.kind:
        same = question.key == record.key and question.unit == record.unit and not question.key.startswith("?")
        counted = question.kind is Kind.NUMBER and record.unit != "phone"
        return same and (not counted or _as_written(question, record, terms))
    if question.kind is Kind.WEEKDAY and record.kind is Kind.DATE:
        vague = record.unit or question.unit.startswith("next")
        return not vague and is_weekday(record.key, question.key, terms.asked)
    return False


def _as_written(question: Token, record: Token, terms: Terms) -> bool:
    return same_figures(question.raw, record.raw, record.unit, english=terms.english)


@lru_cache(maxsize=8192)
def _same_word(written: Spelt, recorded: Spelt, accented: bool, nominal: bool, english: bool) -> bool:
    """Whether two words are forms of one. `nominal`: a noun may stand for its verb."""
    (raw, one), (other_raw, other) = written, recorded
    if one == other:
        return not accented or (tense(raw, one) == tense(other_raw, other) and not another_word(raw, other_raw))
    if one.removesuffix("s") == other.removesuffix("s") and one.removesuffix("s") in _MULTITUDES:
        return False
    if nominal and same_event(_undoubled(one), other):
        return not inflected(one, other) or tense(raw, one) == tense(other_raw, other)
    if forms_of_one(one, other, english=english):
        return tense(raw, one) == tense(other_raw, other) and not _agrees(one, other)
    return _repaired(raw, one, other)


def _undoubled(word: str) -> str:
    """« Openning », which is no word, as the event that it names with one letter of two."""
    if is_real(word):
        return word
    singles = (word[:at] + word[at + 1 :] for at in range(1, len(word)) if word[at] == word[at - 1])
    return next((single for single in singles if is_event(single)), word)


def _agrees(one: str, other: str) -> bool:
    """Whether they are one adjective of two genders: in « la porte du musée rénovée » it is the door that is new."""
    bare, other_bare = one.removesuffix("s"), other.removesuffix("s")
    return bare + "e" == other_bare or other_bare + "e" == bare


def _misspelt(question: Token, record: Token, terms: Terms) -> bool:
    """A name in the small letters of who types in haste, and heard alike: « jean perin ». One that a record
    has is somebody else's."""
    name = question.folded
    if terms.loose is not None and name not in terms.loose:
        return False
    if len(name) < _NAMED or not question.raw.islower() or is_real(name):
        return False
    return same_name(name, record.folded)


def _repaired(raw: str, one: str, other: str) -> bool:
    """A slip of the pen in a word that is none, a lost apostrophe, a word cut short."""
    if raw[:1].isupper() or is_real(one):
        return False
    if one[0] in _ELISIONS and one[1:] == other and other[0] in _ELIDED_BEFORE:
        return True
    if len(other) < 4:
        return False
    if len(one) >= 3 and len(other) >= len(one) + 2 and other.startswith(one):
        return True
    return len(one) >= 5 and len(other) >= 5 and one[0] == other[0] and slipped(one, other)
