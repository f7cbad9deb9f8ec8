"""Forms of one word, by the rules of its language: plurals and the forms of regular verbs, and nothing that makes
another word of it.

A stem says less: "taxis" and "taxes", "accounts" and "accountants", « libraire » and « librairie » have one each. What
the rules take off must leave a word of the language's list.
"""

from __future__ import annotations

from functools import lru_cache

from bot.desk.text.lists import words_of
from bot.desk.text.verbforms import ENGLISH_UNCHANGED
from bot.desk.text.words import in_list, is_real

_ER = words_of("e es ons ez ent ait aient erai era erons erez eront erait eraient ee ees")
_IR = words_of(
    "is it issons issez issent issait issaient irai ira irons irez iront irait iraient i ie ies ons ez ent e"
)
_RE = words_of("s ons ez ent ait aient rai ra rons rez ront rait raient u ue us ues")
_FRENCH = (("er", frozenset(_ER)), ("ir", frozenset(_IR)), ("re", frozenset((*_RE, ""))))
_INFINITIVE = ("er", "ir", "re")
_ROOT = 3
"""Letters that must be left of a word, and that all its forms begin with."""
_HISSING = ("s", "x", "z", "ch", "sh", "o")
"""After which an English plural is in -es."""
_MOST = 8
"""Letters of the longest ending."""
_SON_AND_WIRE = {"fil", "fils"}
_OWN_PLURALS = frozenset(
    words_of("damages customs goods arms works means spirits grounds premises remains manners glasses savings news")
)
"""English plurals with a sense of their own."""

_APART = _OWN_PLURALS | ENGLISH_UNCHANGED
"""Of "cost" and "costs" one may be past."""


def forms_of_one(one: str, other: str, *, english: bool) -> bool:
    """Whether two folded words are forms of one word. `english`: both stand in English; else they are French, or
    English words in a French text."""
    if one == other:
        return True
    if one[:_ROOT] != other[:_ROOT] or {one, other} == _SON_AND_WIRE:
        return False
    if english or _only_english(one, other):
        return not {one, other} & _APART and not english_bases(one).isdisjoint(english_bases(other))
    shared = french_bases(one) & french_bases(other)
    return one.removesuffix("s") == other.removesuffix("s") or bool(shared - _infinitives(one, other))


def _infinitives(*words: str) -> frozenset[str]:
    """« livrer », which may be a noun as well: « le fromager » is no form of « le fromage »."""
    return frozenset(word for word in words if word.endswith(_INFINITIVE))


def _only_english(*words: str) -> bool:
    return all(in_list(word, "en") and not in_list(word, "fr") for word in words)


@lru_cache(maxsize=16384)
def english_bases(word: str) -> frozenset[str]:
    """The words that an English word may be a form of, itself included."""
    found = {word}
    if word.endswith("s") and not word.endswith("ss"):
        found.add(word[:-1])
    for ending, last in (("ies", "y"), ("ied", "y"), ("ed", ""), ("ed", "e")):
        if word.endswith(ending):
            found.add(word.removesuffix(ending) + last)
    if word.endswith("es") and word[:-2].endswith(_HISSING):
        found.add(word[:-2])
    if word.endswith("ed") and len(word) > _ROOT + 2 and word[-3] == word[-4]:
        found.add(word[:-3])
    return _left(word, found, "en")


@lru_cache(maxsize=16384)
def french_bases(word: str) -> frozenset[str]:
    """The words that a French word may be a form of, itself included."""
    found = {word}
    if word.endswith(("s", "x")):
        found.add(word[:-1])
    if word.endswith("aux"):
        found.add(word[:-3] + "al")
    for at in range(max(_ROOT, len(word) - _MOST), len(word) + 1):
        root, end = word[:at], word[at:]
        found.update(root + last for last, ends in _FRENCH if end in ends and in_list(root + last, "fr"))
    return _left(word, found, "fr")


def _left(word: str, found: set[str], lang: str) -> frozenset[str]:
    """Those long enough that the list knows; of a word that no list knows, whatever its plural leaves."""
    known = is_real(word)
    return frozenset(
        each for each in found if each == word or (len(each) >= _ROOT and (not known or in_list(each, lang)))
    )
