"""What a wording only asks: « Le maire était-il un espion ? » says of nobody that he was one."""

from __future__ import annotations

import re

from bot.desk.records.imprint import Parts
from bot.desk.text.fold import clean, fold
from bot.desk.text.lexer import read_text
from bot.desk.text.tokens import Kind, Text, Token
from bot.desk.text.words import stems

_SENTENCE = re.compile(r"(?<=[.!?;…])\s+(?=[^\W\d_a-zà-ÿ]|\d|[«“\"'])|\n")
_ASKS = re.compile(r"\?+!?[\s»”\"')]*\Z")
_TELLING = (Kind.WORD, Kind.NAME)


def only_asked(record: Parts, shown: str, body: Text) -> bool:
    """Whether a question says something that the record's wording only asks; pasted whole, its own question is asked
    again. `shown` is the question, `body` its matter as read."""
    wording = clean(record.approved or record.text)
    if "?" not in wording:
        return False
    sentences = [part for part in _SENTENCE.split(wording) if part.strip()]
    asking = [part for part in sentences if _ASKS.search(part)]
    if all(_evenly(part) in _evenly(clean(shown)) for part in asking):
        return False
    told = _stems("\n".join(part for part in sentences if part not in asking), record)
    asked = _stems("\n".join(asking), record)
    return any(_of(token) & asked and not _of(token) & told for token in body.tokens if token.kind in _TELLING)


def _evenly(text: str) -> str:
    return "".join(fold(text).split())


def _stems(text: str, record: Parts) -> frozenset[str]:
    tokens = read_text(text, record.day).tokens
    return frozenset(stem for token in tokens if token.kind in _TELLING for stem in _of(token))


def _of(token: Token) -> frozenset[str]:
    return stems(token.folded) | {token.folded}
