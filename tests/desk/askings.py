"""Askings and what only looks like one, a line each (`asking_lists/`), made into questions about two pools.

`X` is the wording as it stands, `x` within a sentence, `N` its subject as a group of nouns.
"""

from __future__ import annotations

import re
from pathlib import Path

from bot.core.verdict import VerdictKind
from tests.desk.world import kind_of, said

LISTS = Path(__file__).parent / "asking_lists"
_POOLS = {
    "fr": ("Notre piscine de Dax rouvre le 14 mai.", "la réouverture de notre piscine de Dax le 14 mai"),
    "en": ("Our Leeds pool reopens on 14 May.", "the Leeds pool reopening on 14 May"),
}


def lines_of(name: str) -> list[str]:
    """The lines of one list."""
    return (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def question_of(line: str, lang: str) -> str:
    """The question that a line asks of the pool of that language."""
    wording, subject = _POOLS[lang]
    bare = wording.rstrip(".")
    for pattern, said_there in (
        (r"\bX\b", bare),
        (r"\bx\b", bare[0].lower() + bare[1:]),
        (r"^N\b", subject[0].upper() + subject[1:]),
        (r"\bN\b", subject),
    ):
        line = re.sub(pattern, said_there, line)
    return line


def granted(line: str, lang: str) -> bool:
    """Whether the question of that line gets a yes."""
    return kind_of(question_of(line, lang), said("pool", _POOLS[lang][0])) is VerdictKind.SHAREABLE
