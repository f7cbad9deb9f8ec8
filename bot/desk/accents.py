"""Words that only an accent tells apart (« la côte », « la cote »), and those an ending does (« plan », "plane")."""

from __future__ import annotations

from bot.desk.words import is_english_word, spellings

_SIBILANT = ("s", "x", "z", "ch", "sh", "o")
"""How words end whose plural takes an e: « box », "boxes"."""
_SHORTEST = 3


def another_word(raw: str, other: str) -> bool:
    """Whether two words of the same letters, written with accents, are two words: a lost accent leaves no word.

    Capitals are often written without accents, so that a first one tells nothing.
    """
    one, two = raw.lower(), other.lower()
    if one == two or (raw[:1].isupper() and raw[:1].isascii() and one[1:] == two[1:]):
        return False
    return {one, two} <= spellings(raw)


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
