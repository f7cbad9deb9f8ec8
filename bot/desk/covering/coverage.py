"""Two-way coverage: nothing in the question beyond the wording, nothing dropped from the wording that bears on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.desk.asking.frame import Manner
from bot.desk.covering.across import said_across
from bot.desk.covering.appeals import only_aimed_at
from bot.desk.covering.apposing import counted_otherwise
from bot.desk.covering.awaited import awaited
from bot.desk.covering.between import otherwise_between
from bot.desk.covering.causes import asks_cause
from bot.desk.covering.clauses import crossed, joined
from bot.desk.covering.couples import coupled_otherwise
from bot.desk.covering.dated import dated_otherwise
from bot.desk.covering.determiners import determined_otherwise
from bot.desk.covering.disowned import disowned
from bot.desk.covering.excepting import rescoped, traded
from bot.desk.covering.gainsaid import gainsaid
from bot.desk.covering.heads import headed_otherwise
from bot.desk.covering.hooks import hooked
from bot.desk.covering.kinds import only_names_kind
from bot.desk.covering.labels import labelled_otherwise
from bot.desk.covering.letters import lettered_otherwise
from bot.desk.covering.links import retied
from bot.desk.covering.moved import moved_otherwise
from bot.desk.covering.nothingbut import bounded_otherwise
from bot.desk.covering.omission import asks_quantity, conditions, covered, omitted, same_day, share
from bot.desk.covering.order import places
from bot.desk.covering.ours import others_across
from bot.desk.covering.pauses import paused_apart, paused_otherwise
from bot.desk.covering.ranks import ranked_otherwise
from bot.desk.covering.repeated import said_once
from bot.desk.covering.roles import recast
from bot.desk.covering.several import several_of_one
from bot.desk.covering.shares import shared_otherwise
from bot.desk.covering.sides import Sides
from bot.desk.covering.spans import spans_otherwise
from bot.desk.covering.spokenof import only_spoken_of
from bot.desk.covering.tenses import tenses_agree
from bot.desk.covering.topics import only_mentioned
from bot.desk.covering.vintages import of_another_year
from bot.desk.covering.whereabouts import placed_otherwise
from bot.desk.text.figures import same_case, same_metres
from bot.desk.text.lexicon import AUX, MARKS, STOP
from bot.desk.text.tokens import Kind, Text, Token
from bot.desk.text.verbs import verb_like
from bot.desk.text.words import derived, inflected, stems

_LITTLE = STOP | AUX.keys() | MARKS.keys()
_SHORT = (2, 3)
"""Letters of an acronym that may be a little word: "IT", "US", "WHO"."""
_MOST_NAMED = 2
"""Words that a capital may name; of whoever writes more of them, it tells nothing."""
_AGAIN = 0.8
"""From which share on of a wording it is that wording, told again."""
_WHERE = frozenset(("a", "au", "aux", "dans", "chez", "at", "in"))
_LEAST = 0.2
"""Share of the wording's telling words that a question must have."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a comparison found. `exact`: word for word; `claim`: all of a claim; `past`: it would cover, but what the
    wording says to come has gone by; `named`: only if names in small letters have their capitals."""

    covers: bool
    exact: bool = False
    claim: bool = False
    adds: tuple[str, ...] = ()
    omits: tuple[str, ...] = ()
    past: bool = False
    named: bool = False


def may_cover(sides: Sides) -> bool:
    """Whether the record says all that the question says: what does not covers nothing."""
    return word_for_word(sides.question, sides.wording) or all(_said(token, sides) for token in sides.asked())


def cover(sides: Sides, *, wholly: bool = True) -> Coverage:
    """Compare a question with a wording, both ways. Not `wholly`: only to tell what differs; what says nothing else is
    not compared any further, and covers nothing."""
    if word_for_word(sides.question, sides.wording):
        return Coverage(covers=True, exact=True)
    adds = tuple(token.raw for token in sides.asked() if not _said(token, sides))
    omits = _left_out(sides)
    if adds or omits or not sides.asked():
        return Coverage(covers=False, adds=adds, omits=omits)
    claim = sides.manner is Manner.CLAIM
    if hooked(sides) or labelled_otherwise(sides) or awaited(sides, sides.wording.tokens):
        return Coverage(covers=False)
    if claim and sides.terms.translate:  # a wording is approved in its own language: nobody approved its translation
        return Coverage(covers=False, claim=True)
    fits = wholly and _telling_enough(sides) and any(_fits(sides, record) for record in (sides.wording, sides.facts))
    return Coverage(covers=fits, claim=claim)


def word_for_word(question: Text, wording: Text) -> bool:
    """Whether the question is the wording itself; without accents only if the writer uses none at all."""
    if not question.tokens or len(question.tokens) != len(wording.tokens):
        return False
    if rescoped(question.tokens, wording.tokens):
        return False
    same = all(_same_letters(question, one, other) for one, other in zip(question.tokens, wording.tokens, strict=True))
    return same and not paused_apart(question, wording) and not _renamed(question, wording)


def _renamed(question: Text, wording: Text) -> bool:
    """Whether a capital makes a name of a word, or small letters a word of a name: "our Polish", "in it" of "in IT".

    Who writes capitals everywhere, or none, names nothing by them.
    """
    pairs = list(zip(question.tokens, wording.tokens, strict=True))
    named = sum(one.kind is Kind.NAME and other.kind is Kind.WORD for one, other in pairs)
    shrunk = any(
        other.kind is Kind.NAME and other.raw.isupper() and len(other.raw) in _SHORT and one.raw.islower()
        for one, other in pairs
        if one.folded in _LITTLE
    )
    return shrunk or 0 < named <= _MOST_NAMED


def _same_letters(question: Text, one: Token, other: Token) -> bool:
    """Whether two tokens are written alike; a figure may be spaced otherwise (« 13h », « 48200 », « 6% »)."""
    if one.kind.figure or other.kind.figure:
        same = one.kind is other.kind and (one.key, one.unit) == (other.key, other.unit)
        return same and _unspaced(one.folded) == _unspaced(other.folded) and same_metres(one.raw, other.raw)
    if (one.folded, one.unit) != (other.folded, other.unit) or not same_case(one.raw, other.raw):
        return False
    return not question.accented or one.raw.lower() == other.raw.lower()


def _unspaced(text: str) -> str:
    return "".join(text.split())


def _said(token: Token, sides: Sides) -> bool:
    """Whether the record says it. Figures and names count only where they were approved."""
    if sides.among(token, sides.wording.tokens):
        return True
    if token.kind is Kind.WORD:
        return only_names_kind(token, sides)
    if token.kind is Kind.MARK or (token.kind.figure and token.unit == "year"):
        return _in_facts(token, sides)
    return any(same_day(token, record) for record in sides.wording.tokens) and _in_facts(token, sides)


def _in_facts(token: Token, sides: Sides) -> bool:
    """In the message's text, but not as a name there: names are spoken only where they were approved."""
    facts = sides.facts.tokens
    return sides.among(
        token, facts if token.kind is not Kind.WORD else [word for word in facts if word.kind is Kind.WORD]
    )


def _all_in_facts(sides: Sides) -> bool:
    """Whether the message's own text says all of the question: what is staff's talk there says nothing of the facts."""
    return all(sides.among(token, sides.facts.tokens) for token in sides.asked())


def _only_of_wording(sides: Sides, missing: Sequence[Token]) -> bool:
    """Whether these are words that the wording puts to what is told, and not a sentence of its own, nor the facts'."""
    told = {token.sentence for token in sides.wording.tokens if covered(token, sides)}
    facts = frozenset(stem for token in sides.facts.tokens for stem in stems(token.folded))
    return all(
        token.kind is Kind.WORD and token.sentence in told and facts.isdisjoint(stems(token.folded))
        for token in missing
    )


def _left_out(sides: Sides) -> tuple[str, ...]:
    """What was left out of the wording; or nothing, if all of the message is there and the wording adds only verbs."""
    missing = omitted(sides, sides.wording)
    if missing and _only_of_wording(sides, missing) and _all_in_facts(sides) and not omitted(sides, sides.facts):
        missing = ()
    return tuple(token.raw for token in (*missing, *conditions(sides)))


def _telling_enough(sides: Sides) -> bool:
    """Whether the question speaks of enough of the wording, or names just what a long one is about: « The Kite chair is
    made by hand … ».
    """
    if share(sides) >= _LEAST:
        return True
    said = sides.wording.tokens
    met = [at for at, token in enumerate(said) if covered(token, sides)]
    verb = next((at for at, token in enumerate(said) if token.kind is Kind.AUX or verb_like(said, at)), 0)
    opening = [at for at in range(verb) if said[at].kind.says]
    return sides.manner is Manner.SUBJECT and len(met) > 1 and met in (opening, _first_group(said, verb))


def _first_group(said: Sequence[Token], verb: int) -> list[int]:
    """What the sentence is about, without where it is: "Keeper's Cottage", of "Keeper's Cottage at Thornley Court
    reopens"."""
    ends = next((at for at in range(1, verb) if said[at].folded in _WHERE), 0)
    return [at for at in range(ends) if said[at].kind.says]


def _fits(sides: Sides, record: Text) -> bool:
    """Whether the words stand in one sentence of the record, in its own order, under its own tenses."""
    if joined(sides, record) or crossed(sides, record) or traded(sides, record) or said_once(sides, record):
        return False
    if gainsaid(sides, record):
        return False
    found = places(sides, record, loose=_named_loosely(sides, record))
    claim = sides.manner is Manner.CLAIM
    if found is None or any(differs(sides, record, found) for differs in _ALWAYS):
        return False
    if claim and any(differs(sides, record, found) for differs in _IN_CLAIMS):
        return False
    return tenses_agree(sides.question, record, found, claim, sides.terms.translate)


def _named_loosely(sides: Sides, record: Text) -> bool:
    """Whether only a subject is named, in whatever order: not an amount, nor a headline told again (« Free tea for
    visitors », « Visitors for free tea »)."""
    if sides.manner is not Manner.SUBJECT or asks_quantity(sides):
        return False
    return share(sides) < _AGAIN or any(_noun_of_verb(token, record) for token in sides.asked())


def _noun_of_verb(token: Token, record: Text) -> bool:
    """« la fermeture », where the record says that something closes: its place is another."""
    forms = (other.folded for other in record.tokens if inflected(token.folded, other.folded))
    return token.kind is Kind.WORD and all(derived(token.folded, form) for form in forms)


_ALWAYS = (
    recast,
    moved_otherwise,
    said_across,
    others_across,
    counted_otherwise,
    asks_cause,
    only_spoken_of,
    only_mentioned,
    only_aimed_at,
    otherwise_between,
    dated_otherwise,
    headed_otherwise,
    several_of_one,
)
_IN_CLAIMS = (
    determined_otherwise,
    disowned,
    ranked_otherwise,
    shared_otherwise,
    retied,
    coupled_otherwise,
    spans_otherwise,
    of_another_year,
    placed_otherwise,
    lettered_otherwise,
    bounded_otherwise,
    paused_otherwise,
)
"""What is compared word by word of any question, and only where something is claimed."""
