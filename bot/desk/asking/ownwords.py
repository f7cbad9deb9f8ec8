"""What a question would have said, in its asker's own letters: the wording proposed to whoever answers it."""

from __future__ import annotations

import re
from datetime import date

from bot.desk.asking.frame import Manner, matter_of
from bot.desk.text.fold import clean
from bot.desk.text.lexer import read_text
from bot.desk.text.verbs import makes_claim

_NO_DAY = date(2000, 1, 1)
_WORD = re.compile(r"\S+")
_CLOSING = re.compile(r"\s?[.!…]+")


def own_words(text: str) -> str:
    """The sentence without its asking, with a capital and an end; empty if it only names a subject to speak of."""
    matter = matter_of(text)
    body = matter.body.strip()
    claim = matter.manner is Manner.CLAIM or makes_claim(read_text(body, _NO_DAY).tokens)
    if not any(char.isalnum() for char in body) or (matter.broad and not claim):
        return ""
    kept, after = _as_written(text, body)
    closing = _CLOSING.match(after)
    end = closing.group() if closing else "." if claim and kept[-1].isalnum() else ""
    return kept[:1].upper() + kept[1:] + end


def _as_written(text: str, body: str) -> tuple[str, str]:
    """The place of the body in the text as its writer spelt it, and what follows there; else the body itself."""
    words, sought = list(_WORD.finditer(text)), body.split()
    plain = [clean(word.group()) for word in words]
    for first in range(len(words) - len(sought) + 1):
        last = first + len(sought) - 1
        if plain[first + 1 : last] != sought[1:-1]:
            continue
        begin = _before(words[first].group(), plain[first].rfind(sought[0]))
        end = _before(words[last].group(), plain[last].find(sought[-1]), len(sought[-1]))
        if begin is not None and end is not None:
            stop = words[last].start() + end
            return text[words[first].start() + begin : stop], text[stop:]
    return body, ""


def _before(word: str, at: int, more: int = 0) -> int | None:
    """How many letters as written become the first `at + more` of the plain word (« œ » becomes two)."""
    if at < 0:
        return None
    return next((taken for taken in range(len(word) + 1) if len(clean(word[:taken])) >= at + more), None)
