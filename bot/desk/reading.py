"""Reading a question: what each statement of record has to do with it. Pure; no text makes it fail."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.core.evidence import Doubt, Reading, Statement
from bot.desk.corpus import corpus_of, local_day
from bot.desk.disguise import names_in
from bot.desk.findings import Asked, find
from bot.desk.fold import clean, mixed_script
from bot.desk.frame import matter_of
from bot.desk.lexer import read_text

MAX_QUESTION = 4000
"""Characters; a longer question is not judged, only searched for restricted names in its first part."""


def read(
    question: str,
    statements: Sequence[Statement],
    *,
    watch: Sequence[str] = (),
    asked_at: datetime,
    zone: str = "UTC",
    lang: str = "fr",
) -> Reading:
    """Read a question against the statements in force. Never raises on any text; their order is no matter.

    `lang` is the interface's language and no promise about the text, so nothing depends on it yet.
    """
    shown = question[:MAX_QUESTION]
    watched = names_in(shown, watch)
    doubts = _doubts(question, shown, watched)
    day = local_day(asked_at, zone)
    matter = matter_of(shown)
    asked = Asked(shown, matter, read_text(matter.body, day), day, not doubts, watched)
    return Reading(find(asked, corpus_of(tuple(statements), zone)), doubts)


def _doubts(question: str, shown: str, watched: Sequence[str]) -> tuple[Doubt, ...]:
    found = {
        Doubt.EMPTY: not any(char.isalnum() for char in clean(shown)),
        Doubt.TOO_LONG: len(question) > MAX_QUESTION,
        Doubt.MIXED_SCRIPT: mixed_script(shown),
        Doubt.WATCHED_NAME: bool(watched),
    }
    return tuple(doubt for doubt, holds in found.items() if holds)
