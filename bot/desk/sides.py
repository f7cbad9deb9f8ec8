"""The two sides of a comparison."""

from __future__ import annotations

from dataclasses import dataclass

from bot.desk.frame import Manner
from bot.desk.matching import Terms
from bot.desk.tokens import Text


@dataclass(frozen=True, slots=True)
class Sides:
    """A question, the approved wording, and the facts of the message it comes from.

    `house` are names that identify nothing here, `single` words that no other statement has.
    """

    question: Text
    wording: Text
    facts: Text
    manner: Manner
    house: frozenset[str]
    single: frozenset[str]
    terms: Terms
