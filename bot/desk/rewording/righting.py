"""A question's slips of the pen, put right as one wording spells the word: « réservtions » beside « réservations ».

Only a word in small letters that no dictionary and no record has: else it may be another word, or somebody else's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from string import ascii_lowercase

from bot.desk.text.fold import fold
from bot.desk.text.inflection import forms_of_one
from bot.desk.text.slips import same_name, slipped
from bot.desk.text.words import in_list, is_real

_SHORTEST = 5
"""Letters; a shorter word is too near to others."""
_DROPPED_FROM = 6
"""Letters of a word from which on one that lacks a letter is still known."""
_VOWELS = frozenset("aeiou")
_LEARNED = re.compile(
    r"(?:log(?:ue|ie|y|ist|ique|ical|iste)|iatr\w*|emi[ae]|aemia|path(?:ie|y|e|ique)|tom(?:ie|y)|scop\w+|graph\w+"
    r"|therm\w+|therap\w+|metr\w+|algi[ae]|ose|osis|ite|itis|ine|ane|ene|ate|ide|one|ol|yl\w*|gen(?:e|ic)|phob\w+"
    r"|phil\w+|phas\w+|phag\w+|plegi\w+|trop\w+|cyte|derm\w*|cardi\w+|nom(?:e|ie|y)|urg(?:e|ie)|ium|iques?|ics?"
    r"|ism[e]?)s?\Z"
)
"""Words made of Greek and Latin, one letter of which makes another: « mycologue » and « myologue »."""
_SMALL = re.compile(rf"(?<![\w@#./-])[a-zà-öø-ÿœ]{{{_SHORTEST},}}(?![\w'-])")
_WORD = re.compile(r"(?<![\w.'-])(?P<elided>(?:qu|[ldjnmsc])')?(?P<word>[^\W\d_]{4,})(?!\w)", re.IGNORECASE)


_Spelt = Mapping[str, tuple[str, str]]
"""The words of a wording by how they are folded: as they stand, and what is elided before them."""


def righted(text: str, wording: str, lang: str, loose: frozenset[str]) -> str:
    """The text with its slips as the wording, of that language, spells the words. `loose`: its folded words that no
    record has."""
    if not loose:
        return text
    words: dict[str, tuple[str, str]] = {}
    for found in _WORD.finditer(wording):
        key, elided = fold(found["word"]), fold(found["elided"] or "")
        if found["word"].islower() or key not in words:
            words[key] = (found["word"], elided or words.get(key, ("", ""))[1])
    return _SMALL.sub(lambda written: _meant(written.group(), words, lang, loose), text)


def _meant(written: str, words: _Spelt, lang: str, loose: frozenset[str]) -> str:
    """The one word of the wording that it is a slip of, or the word itself."""
    word = fold(written)
    if word not in loose or word in words:
        return written
    for key, (raw, elided) in words.items():
        if elided and word == elided[:-1] + key and (raw.islower() or elided != "l'"):  # « Laigle » is no « l'Aigle »
            return elided + raw.lower()
    meant = [raw for key, (raw, _) in words.items() if word[0] == key[0] and _is_slip(word, key, raw.islower(), lang)]
    return meant[0].lower() if len(meant) == 1 else written


@lru_cache(maxsize=4096)
def _is_slip(word: str, meant: str, common: bool, lang: str) -> bool:
    """Whether a folded word, which is none, is a slip of that one of a wording; `common`: which has no capital."""
    if min(len(word), len(meant)) < _SHORTEST:
        return False
    if not common or not is_real(meant):  # a name, or known to who made it: only what sounds just like it
        return same_name(word, meant)
    return slipped(word, meant) or (_lacks_one(word, meant) and _nothing_else(word, meant, lang))


def _lacks_one(word: str, meant: str) -> bool:
    """Whether it is the other without one vowel, not its first nor its last. A consonant less makes other words, known
    to few: « cultuel » beside « culturel », « projeteur » beside « projecteur »."""
    if len(meant) < _DROPPED_FROM or len(word) != len(meant) - 1 or word[-1] != meant[-1] or _LEARNED.search(meant):
        return False
    at = next((at for at, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), len(word))
    return meant[at] in _VOWELS and word[at:] == meant[at + 1 :]


@lru_cache(maxsize=4096)
def _nothing_else(word: str, meant: str, lang: str) -> bool:
    """Whether every word of the language that is one letter away is a form of that one: else it may be meant."""
    return all(
        other == meant or forms_of_one(other, meant, english=lang == "en")
        for other in _one_away(word)
        if (in_list(other, lang) if lang else is_real(other))
    )


def _one_away(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        yield head + tail[1:]
        yield head + tail[1:2] + tail[:1] + tail[2:]
        for letter in ascii_lowercase:
            yield head + letter + tail
            yield head + letter + tail[1:]
