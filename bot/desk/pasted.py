"""A wording pasted whole, with what an asking would be in a question: « Please book ahead. Can I post? »."""

from __future__ import annotations

from datetime import date

from bot.desk.asking.frame import Matter
from bot.desk.covering.coverage import word_for_word
from bot.desk.records.imprint import Parts
from bot.desk.text.fold import fold
from bot.desk.text.lexer import read_text
from bot.desk.text.tokens import Text
from bot.desk.until.lasting import still_meant

_POINTS = ' .!?…«»"“”'


def pasted(record: Parts, shown: str, matter: Matter, body: Text, day: date) -> bool:
    """Whether the whole wording stands in a question, and beside it only the asking.

    `shown` is the question, `body` its `matter` as read on the `day` of asking. A wording that asks something says
    nothing; one whose days have another meaning by now is no longer the one that was approved.
    """
    wording = record.approved or record.text
    if not record.wording.tokens or "?" in wording or _plainly(wording) not in _plainly(shown):
        return False
    then = read_text(matter.body, record.day)
    if len(then.tokens) != len(body.tokens) or not word_for_word(then, record.bare):
        return False
    return all(
        (now.key, now.unit) == (said.key, said.unit) or still_meant(now, said, record.day, day)
        for now, said in zip(body.tokens, then.tokens, strict=True)
    )


def _plainly(text: str) -> str:
    return " ".join(fold(text).split()).strip(_POINTS)
