"""What a letter or two tell: a unit (« 500 l »), who is called so (« M. », « Mme »), the digits of a version (3.1)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.desk.covering.sides import Sides
from bot.desk.text.language import is_english
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text, Token
from bot.desk.text.words import only_in

_CALLED = {
    **dict.fromkeys(words_of("m mr monsieur sir"), "he"),
    **dict.fromkeys(words_of("mme mlle madame mademoiselle mrs ms miss"), "she"),
}
_JOINTS = {"a": "range", "to": "range", "et": "list", "and": "list"}
_POINT = re.compile(r"\d+(?:\.\d+)+")
_ELIDING = "aeiouyh"


def lettered_otherwise(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a unit, a form of address, a version or « se » differs where all words of the question are found."""
    asked, said = sides.question.tokens, record.tokens
    return any(
        _in_another_unit(asked, index, said, place)
        or _joined_otherwise(asked, index, said, place)
        or _in_all(asked, index) != _in_all(said, place)
        or _called_otherwise(asked, index, said, place)
        or _of_another_version(asked[index], said[place])
        or _on_itself(asked, index) != _on_itself(said, place)
        for index, place in found.items()
    )


def _in_another_unit(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    """« 500 t » where the record says « 500 l »: these letters are little words elsewhere."""
    one, other = _letter_after(asked, index), _letter_after(said, place)
    return one != other and bool(one and other)


def _letter_after(tokens: Sequence[Token], at: int) -> str:
    if tokens[at].kind is not Kind.NUMBER or tokens[at].unit or at + 1 >= len(tokens):
        return ""
    after = tokens[at + 1].folded
    return after if len(after) == 1 and after not in "ay" else ""


def _joined_otherwise(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    """« Les lots 12 à 14 » are three, « les lots 12 et 14 » are two."""
    one, other = _joint_after(asked, index), _joint_after(said, place)
    return one != other and bool(one and other)


def _joint_after(tokens: Sequence[Token], at: int) -> str:
    following = tokens[at + 1 : at + 3]
    between = len(following) == 2 and tokens[at].kind is following[1].kind is Kind.NUMBER
    return _JOINTS.get(following[0].folded, "") if between else ""


def _in_all(tokens: Sequence[Token], at: int) -> bool:
    """« £5 in all », which is not « £5 each »."""
    return at > 0 and tokens[at].key == "all" and tokens[at - 1].folded in ("in", "en")


def _called_otherwise(asked: Sequence[Token], index: int, said: Sequence[Token], place: int) -> bool:
    one, other = _called(asked, index), _called(said, place)
    return one != other and bool(one and other)


def _called(tokens: Sequence[Token], at: int) -> str:
    before = tokens[at - 1] if at and tokens[at].kind is Kind.NAME else None
    return _CALLED.get(before.folded, "") if before is not None and before.raw[:1].isupper() else ""


def _of_another_version(asked: Token, said: Token) -> bool:
    """3.10 comes after 3.9, though as a number it is 3.1."""
    if asked.kind is not Kind.NUMBER or asked.unit or said.unit:
        return False
    one, other = _POINT.fullmatch(asked.raw.strip()), _POINT.fullmatch(said.raw.strip())
    return bool(one and other) and asked.raw.strip() != said.raw.strip()


def _on_itself(tokens: Sequence[Token], at: int) -> bool:
    """« L'usine se vend » does not say that it sells something."""
    before = tokens[at - 1].folded if at and tokens[at].kind is Kind.WORD else ""
    if before == "s" and only_in(tokens[at].folded, "en"):
        return False  # "Ruth Kane's appointment"
    if before == "s" and tokens[at].folded[0] in _ELIDING:  # the English mark of a possessor is written so, too
        return not is_english(" ".join(token.folded for token in tokens))
    return before == "se"
