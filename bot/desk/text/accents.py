"""Words that only an accent tells apart (« la côte », « la cote »), and those an ending does (« plan », "plane")."""

from __future__ import annotations

from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text
from bot.desk.text.words import is_english_word, spellings

_SIBILANT = ("s", "x", "z", "ch", "sh", "o")
"""How words end whose plural takes an e: « box », "boxes"."""
_SHORTEST = 3
_LITTLE = (("où", "ou"), ("à", "a"), ("dû", "du"), ("là", "la"))
_ENGLISH = frozenset(words_of("resume resumes rose pate pates expose lame"))
"""English words beside « résumé », "rosé", "pâté"."""


def another_word(raw: str, other: str) -> bool:
    """Whether two words of the same letters, written with accents, are two words: a lost accent leaves no word.

    Capitals are often written without accents, so that a first one tells nothing.
    """
    one, two = raw.lower(), other.lower()
    if one == two or (raw[:1].isupper() and raw[:1].isascii() and one[1:] == two[1:]):
        return False
    return {one, two} <= spellings(raw)


def loses_an_accent(question: Text, record: Text) -> bool:
    """Whether a question that seems to be written without accents may only have another word: « du pain sale ».

    Who leaves out several of the record's accents, or one that leaves no word (« le marche a Dax »), writes none.
    """
    if question.accented:
        swapped = (*_LITTLE, ("ou", "où"))
        return any(_more(question, record, one) and _more(record, question, other) for one, other in swapped)
    asked = {token.folded for token in question.tokens}
    lost = {token.raw.lower() for token in record.tokens if token.folded in asked and not token.raw.isascii()}
    lost = {word for word in lost if any(char.isalpha() and not char.isascii() for char in word)}
    return len(lost) == 1 and any(_another_without(word, record) for word in lost)


def _more(one: Text, other: Text, word: str) -> bool:
    """Whether the one text has the little word more often."""
    return _count(one, word) > _count(other, word)


def _count(text: Text, word: str) -> int:
    return sum(token.raw.lower() == word for token in text.tokens)


def _another_without(word: str, record: Text) -> bool:
    """Whether a telling word of the record is another one without its accents."""
    found = next((token for token in record.tokens if token.kind is Kind.WORD and token.raw.lower() == word), None)
    return found is not None and (found.folded in _ENGLISH or found.folded in spellings(word))


def another_english_word(one: str, other: str) -> bool:
    """« Our planes » are no "plans": in English a last e makes another word, where the shorter is one as well."""
    return _lengthened(one, other) or _lengthened(other, one)


def _lengthened(short: str, long: str) -> bool:
    if short.endswith("s") == long.endswith("s"):
        short, long = short.removesuffix("s"), long.removesuffix("s")
    elif short.endswith("s"):
        short = short.removesuffix("s")
    else:
        long = long.removesuffix("s")
    return (
        long == short + "e"
        and len(short) >= _SHORTEST
        and not short.endswith(_SIBILANT)
        and is_english_word(short)
        and is_english_word(long)
    )
