"""Weekdays and months that a question misspells: « samdi », "febuary". So few that it is clear which is meant."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from bot.desk.text.fold import fold
from bot.desk.text.lists import words_of
from bot.desk.text.slips import heard
from bot.desk.text.words import is_real

_NAMES = words_of("""
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier avril juillet aout septembre octobre novembre
    decembre monday tuesday wednesday thursday friday saturday sunday january february march april august september
    october november december
""")
_GLUED = re.compile(r"(?<![\w'-])(qu|jusqu|[dl])([aàâeéèêiîoôuyh][a-zà-ÿ]+)(?![\w'-])")
_ALWAYS_GLUED = frozenset(words_of("dor dun dici quon quil quils jusquau jusquaux"))
"""Glued, though some are words of a dictionary, or what follows is short."""
_RIGHT = {
    "exept": "except", "exepted": "excepted", "execpt": "except", "exepté": "excepté", "sauff": "sauf",
    "untill": "until", "tomorow": "tomorrow", "tommorow": "tomorrow", "tommorrow": "tomorrow", "wich": "which",
    "aujourdui": "aujourd'hui", "aujourd'ui": "aujourd'hui", "ajourd'hui": "aujourd'hui", "seulment": "seulement",
}  # fmt: skip
"""Little words that bound what is said, as they are often misspelt."""
_OFTEN = re.compile(rf"(?<![\w'-])(?:{'|'.join(_RIGHT)})(?![\w'-])")
_LONG = 5
"""Letters of what follows an elision from which on the glued word is surely two, and no name."""
_SAME = 5
"""Letters in which a month is one in both languages, « septembre » and "september"; no two others share them."""
_WORD = re.compile(r"(?<![\w'-])[^\W\d_]{5,11}(?![\w'-])")


_DAYS_LOST = re.compile(
    r"(?<!\ble )(?<!\bdu )(?<!\bau )(?<!\bce )(?<![\w'.,/-])((?:[2-9]|[1-5]\d|deux|trois|quatre|cinq|six|sept|huit"
    r"|neuf|dix|onze|douze)"
    r" (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))(?=\s*(?:[,.!?:;)]|\Z|(?:de|des|du|dès|à|a|pour|avec"
    r"|consécutifs?|par|en|\d+ ?[€$])\b))"
)
"""« 8 samedi dès le 9 janvier »: so many of them, and no day of a month, which stands after."""


def mended(text: str) -> str:
    """The text with its weekdays and months as they are spelt, and its apostrophes: « louverture », « dolive ». Only in
    small letters: a capital may name somebody."""
    text = _GLUED.sub(lambda word: f"{word[1]}'{word[2]}" if _is_glued(fold(word[0]), fold(word[2])) else word[0], text)
    text = _OFTEN.sub(lambda word: _RIGHT[word[0]], text)
    text = _DAYS_LOST.sub(r"\1s", text)
    return _WORD.sub(lambda word: _meant(word[0]) if word[0].islower() else word[0], text)


def _is_glued(word: str, rest: str) -> bool:
    return word in _ALWAYS_GLUED or (not is_real(word) and len(rest) >= _LONG and is_real(rest))


def _meant(word: str) -> str:
    folded = fold(word)
    if folded in _NAMES or is_real(folded):
        return word
    near = [
        name for name in _NAMES if name[0] == folded[0] and (heard(name) == heard(folded) or _one_off(name, folded))
    ]
    return near[0] if near and {each[:_SAME] for each in near} == {near[0][:_SAME]} else word


def _one_off(name: str, word: str) -> bool:
    return OSA.distance(name, word, score_cutoff=1) <= 1
