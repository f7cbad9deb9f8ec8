"""Whether a word may be a slip of the pen of another: heard alike, letters swapped, or one letter late in it.

Any other letter may make another word, known to no dictionary: hypo/hyper, macro/micro, pre/probiotic, butane/butène.
"""

from __future__ import annotations

import re
from functools import lru_cache

_HEARD = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"ph", "f"),
        (r"(?:e?au)(?=$|[^aeiouy])", "o"),
        (r"(?<=[^aeiouyc])h|^h|h(?=[^aeiouy]|$)", ""),
        (r"qu?|k|c(?=[aou]|[^aeiouyh]|$)", "k"),
        (r"c(?=[eiy])|z|x$", "s"),
        (r"g(?=[eiy])", "j"),
        (r"y", "i"),
        (r"[ae]i(?=n)", "i"),
        (r"e(?=[nm][^aeiouynm])", "a"),
        (r"n(?=[bp])", "m"),
        (r"(.)\1+", r"\1"),
    )
)
"""Spellings that sound alike in French, in order."""
_MUTE = re.compile(r"[stdx]+$")
_VOWELS = frozenset("aeiou")
_TELLING = re.compile(r"e?au|ee\Z|[stdx]\Z")
_DOUBLED = re.compile(r"([^\We])\1+")
_VAGUE = ({"a", "e"}, {"e", "i"})
"""Vowels that English does not tell apart where they are weak: "seperate", "definate"."""
_EARLY, _LAST, _ENDING = 4, 3, 2
"""Letters at either end in which a word differs from its neighbours of another meaning: « hyper- », "-ite"."""


def same_name(one: str, other: str) -> bool:
    """Whether two folded names sound alike, and are spelt alike where such names differ: « Dupont » is not « Dupond »,
    « Perrault » not « Perreault », « André » not « Andrée »."""
    return heard(one) == heard(other) and _telling(one) == _telling(other)


def _telling(name: str) -> tuple[list[str], bool]:
    """What is written and not heard; and whether it ends in a mute e."""
    return _TELLING.findall(_DOUBLED.sub(r"\1", name)), name[-1] == "e"


def _is_weak(letter: str, before: str, after: str, added: bool) -> bool:
    """Whether a letter more or less makes no other word that few know: « cultuel » is not « culturel », « maliens » not
    « malins »."""
    if letter in (before, after):
        return True
    return letter in _VOWELS and not (added and {before, after} & _VOWELS)


@lru_cache(maxsize=16384)
def heard(word: str) -> str:
    """What a folded word sounds like, roughly: the same for « perin » and « perrin », « lacase » and « lacaze »."""
    for pattern, to in _HEARD:
        word = pattern.sub(to, word)
    return _MUTE.sub("", word)


def slipped(one: str, other: str) -> bool:
    """Whether somebody who meant `other` may have written `one`; both folded."""
    if heard(one) == heard(other):
        return True
    first = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    after = 0
    while after < min(len(one), len(other)) - first and one[-1 - after] == other[-1 - after]:
        after += 1
    mine, meant = one[first : len(one) - after], other[first : len(other) - after]
    if len(mine) == len(meant) == 2:
        return mine == meant[::-1]
    if {len(mine), len(meant)} == {0, 1}:
        return first >= _EARLY and after >= _ENDING and _is_weak(mine or meant, one[first - 1], one[-after], bool(mine))
    return len(mine) == len(meant) == 1 and {mine, meant} in _VAGUE and first >= _EARLY and after >= _LAST
