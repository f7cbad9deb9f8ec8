"""Several named where the record tells of one: « l'ouverture des cafés de Dax », of « le café de Dax »."""

from __future__ import annotations

from collections.abc import Mapping

from bot.desk.asking.frame import Manner
from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text

_ONE = frozenset(words_of("le la l un une notre votre ce cet cette the our your a an this"))
"""Before the word for one; « visite guidée tous les samedis » may be named « les visites »."""


def several_of_one(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a noun of the question stands for several, where the record tells of one. In a claim its verb tells."""
    if sides.manner is not Manner.SUBJECT:
        return False
    asked, said = sides.question.tokens, record.tokens
    return any(
        asked[at].kind is said[place].kind is Kind.WORD
        and place > 0
        and said[place - 1].folded in _ONE
        and _several(asked[at].folded, said[place].folded)
        for at, place in found.items()
    )


def _several(one: str, other: str) -> bool:
    return one in (f"{other}s", f"{other}es", f"{other}x") or (other[-1:] == "y" and one == f"{other[:-1]}ies")
