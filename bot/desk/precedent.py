"""The same question again: the only way, besides its wording, in which a ruling answers by itself."""

from __future__ import annotations

from datetime import date

from bot.core.evidence import Record, Statement
from bot.desk.covering.coverage import word_for_word
from bot.desk.text.fold import clean
from bot.desk.text.lexer import read_text
from bot.desk.text.tokens import Kind, Text

_MOVES = frozenset(
    (
        "aujourd hui demain hier bientot maintenant prochain prochaine prochains prochaines dernier derniere semaine "
        "weekend mois annee an soir matin midi apres ce cet cette ces encore deja "
        "today tomorrow yesterday soon now next last week month year tonight morning evening this these still already "
        "recently"
    ).split()
)
"""Words that mean another thing on another day."""


def same_question(question: str, day: date, ruling: Statement, ruled_on: date) -> bool:
    """Whether a person already answered just this question: word for word, figures and resolved dates included.

    One whose words move with the calendar ("on Sunday", "next week") is the same only on the same day.
    """
    if ruling.record is not Record.RULING:
        return False
    asked = read_text(clean(question), day)
    return word_for_word(asked, read_text(clean(ruling.text), ruled_on)) and (day == ruled_on or not _moves(asked))


def _moves(text: Text) -> bool:
    return any(token.kind is Kind.WEEKDAY or token.folded in _MOVES for token in text.tokens)
