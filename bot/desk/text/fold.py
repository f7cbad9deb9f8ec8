"""Text made comparable: invisible characters dropped, look-alike letters mapped, accents and case removed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters of other scripts that a reader takes for Latin ones (Unicode confusables, the part that matters for names).
_PAIRS = (
    "аa вb гr еe єe зz иu іi їi јj кk мm нh оo рp ԛq сc ѕs тt уy хx ԝw ьb һh ԁd ғf ɡg ӏl "
    "αa βb γy εe ηn ιi κk νv οo ρp σo τt υu χx ωw "
    "АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP ԚQ СC ТT УY ХX ԜW ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX "
    "ɑa ıi łl øo đd ħh ŧt ɩi ǀl"
)
_LOOK_ALIKE = {ord(pair[0]): pair[1] for pair in _PAIRS.split()}
_LIGATURES = {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss"}
_PLAIN = str.maketrans("‘’ʼ´`′−–‐‑", "''''''----")
_HIDDEN = frozenset(("Cf", "Cc", "Cs", "Co", "Cn", "Me"))
"""Categories of characters that nobody sees."""
_RARE = 0x3000
"""The first code of what neither language writes: emoji, Chinese."""
_SPACES = re.compile(r"[^\S\n]")
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"
"""Figures above and below the line: « m² », « CO₂ »."""
_FRACTIONS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_RAISED_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻªº"
"""Of « 1ᵉʳ », « Mᵐᵉ », « nᵒ »."""
_AFTER_FIGURES = re.compile(rf"(?<=\d)(?=[{_FRACTIONS}])|(?<=[\d{_FRACTIONS}])(?=[{_RAISED}])")
"""Where « 2½ » would become 21/2, and « 10² » 102."""
_OVERRIDE = re.compile("[\u202e\u2067]([^\u202c\u2069\n]*)")


class _Seen(dict[int, str | int | None]):
    """Characters as a person sees them, None for what nobody does; worked out when first met, the rare ones each time:
    whoever writes all there are shall not fill the memory."""

    def __missing__(self, code: int) -> str | int | None:
        hidden = chr(code) != "\n" and unicodedata.category(chr(code)) in _HIDDEN
        seen = None if hidden else _LIGATURES.get(chr(code), _PLAIN.get(code, code))
        if code < _RARE:
            self[code] = seen
        return seen


_SEEN = _Seen()


@lru_cache(maxsize=1024)
def clean(text: str) -> str:
    """The text as a person sees it, composed: no invisible or control characters, plain quotes, dashes and spaces."""
    if text.isascii() and text.isprintable():
        return text
    plain = unicodedata.normalize("NFKC", _AFTER_FIGURES.sub(_parted, text)).translate(_SEEN)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", plain))


def _parted(place: re.Match[str]) -> str:
    return " " if place.string[place.end()] in _FRACTIONS else " ^"


def fold(text: str) -> str:
    """Lower case without accents, one character for one, so that positions in `text` stay true."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


def skeleton(text: str) -> str:
    """What the text looks like in plain Latin letters, whatever script it was written in."""
    decomposed = unicodedata.normalize("NFKD", clean(text))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return bare.translate(_LOOK_ALIKE).casefold().translate(_LOOK_ALIKE)


def shown_reversed(text: str) -> str:
    """What right-to-left overrides make of the text on a screen; empty if there is none."""
    return " ".join(match.group(1)[::-1] for match in _OVERRIDE.finditer(text))


def has_accents(text: str) -> bool:
    """Whether the writer used accents at all; if so, a missing one may mean another word."""
    return any(unicodedata.decomposition(char) and char.isalpha() for char in text)


_ANY_SCRIPT = frozenset((*_RAISED, *_FRACTIONS, *_RAISED_LETTERS, "µ"))
"""Signs beside letters that belong to no script, so that they disguise nothing."""


def mixed_script(text: str) -> bool:
    """Whether some word mixes Latin letters with letters of another script."""
    words = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text))
    return any(len(_scripts(word)) > 1 for word in words if not word.isascii())


def _scripts(word: str) -> set[str]:
    return {_script(char) for char in word if char not in _ANY_SCRIPT}


def _script(char: str) -> str:
    if char.isascii():
        return "LATIN"
    return unicodedata.name(char, "OTHER").split(" ", 1)[0]


def _fold_char(char: str) -> str:
    first = unicodedata.normalize("NFKD", char)[:1].lower()
    return first if len(first) == 1 else char


class _Folded(dict[int, str]):
    """Folded characters, worked out when first met."""

    def __missing__(self, code: int) -> str:
        try:
            self[code] = folded = _fold_char(chr(code))
        except LookupError as error:  # `str.translate` would take it for "leave the character as it is"
            raise ValueError(code) from error
        return folded


_FOLDED = _Folded()
