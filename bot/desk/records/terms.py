"""Search terms: what storage writes in its search column, alike for both databases."""

from __future__ import annotations

import re

from bot.desk.text.fold import skeleton
from bot.desk.text.lexicon import AUX, MARKS, STOP
from bot.desk.text.words import stems

_TERM = re.compile(r"[a-z]+|[0-9]+")
MAX_TERMS = 2000


def terms(text: str) -> tuple[str, ...]:
    """The folded words of a text and their French and English stems, each once, in order of appearance."""
    found: dict[str, None] = {}
    for word in _TERM.findall(skeleton(text)):
        for term in (word, *sorted(_ascii_stems(word))):
            found.setdefault(term)
        if len(found) >= MAX_TERMS:
            break
    return tuple(found)


def query_terms(text: str) -> tuple[str, ...]:
    """One term for each word of a query that says something; the stem, so that any form of the word is found."""
    found: dict[str, None] = {}
    for word in _TERM.findall(skeleton(text)[:4000]):
        if word not in STOP and word not in MARKS and word not in AUX and (len(word) > 1 or word.isdigit()):
            found.setdefault(min(_ascii_stems(word) or {word}, key=lambda stem: (len(stem), stem)))
    return tuple(found)


def _ascii_stems(word: str) -> set[str]:
    return {stem for stem in stems(word) if re.fullmatch(r"[a-z0-9]+", stem)}
