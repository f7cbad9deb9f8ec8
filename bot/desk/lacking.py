"""Which records cannot cover a question, told at a glance: those that have nothing of two of its words.

Neither the words, nor a form, a slip or a meaning of them. To compare such a record word by word is two thirds of all
comparing, and finds nothing; it may still be shown as evidence, and restrict.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.desk.records.likeness import Sought
from bot.desk.retelling.retellings import LENT
from bot.desk.text.tokens import Kind, Token
from bot.desk.text.words import is_real

_LONG = 5
"""Letters from which on a word is no short form of another."""
_ENOUGH = 2
"""Words that a record must lack: one may be put otherwise (« mag » of « magasins », a name's slip)."""


def needed(sought: Sequence[Sought], loose: Collection[str]) -> tuple[int, ...]:
    """The places, among what is sought, of the words and figures that a wording must have to cover the question.
    `loose`: words that are none, and may be slips."""
    return tuple(at for at, each in enumerate(sought) if _is_needed(each.token) and each.token.folded not in loose)


def _is_needed(token: Token) -> bool:
    if token.kind is Kind.NUMBER:
        return True
    if token.kind not in (Kind.WORD, Kind.NAME) or len(token.folded) < _LONG:
        return False
    return (token.kind is Kind.NAME or is_real(token.folded)) and LENT.isdisjoint((token.folded, token.key))


def lacks(strengths: Sequence[float], needed: Sequence[int]) -> bool:
    """Whether a record that meets what is sought with these strengths lacks so much that it cannot cover it."""
    return sum(not strengths[at] for at in needed) >= _ENOUGH
