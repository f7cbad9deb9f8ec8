"""Between two languages: whose it is, how many there are, which one. These do not change with the language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Text, Token
from bot.desk.text.verbs import verb_like
from bot.desk.text.words import is_real

_OURS = frozenset(words_of("our ours us notre nos"))
_ITS = frozenset(words_of("its his her their son sa ses leur leurs"))
_YOURS = frozenset(words_of("you your yours vous votre vos"))
_THEM = frozenset(words_of("them him eux lui"))
_ONE = frozenset(words_of("a an un une"))
_THE = frozenset(words_of("the le la l les"))


def others_across(sides: Sides, record: Text, found: Mapping[int, int]) -> bool:
    """Whether a question in one language names somebody, several, or one of many, where the record does not in the
    other: "opens our office" for « ouvre un bureau »."""
    if not sides.terms.translate:
        return False
    asked, said = sides.question.tokens, record.tokens
    one, other = _small(asked), _small(said)
    if _named(one, other):
        return True
    return any(
        asked[index].kind is said[place].kind is Kind.WORD
        and (
            _several(asked, index) != _several(said, place)
            or {_which(asked, index), _which(said, place)} == {"one", "the"}
        )
        for index, place in found.items()
        if _is_head(asked, index) and _is_head(said, place)
    )


def _small(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(token.folded for token in tokens if token.kind is Kind.STOP)


def _named(one: frozenset[str], other: frozenset[str]) -> bool:
    owned = _OURS | _ITS  # « Nordet ouvre son bureau » is ours where Nordet speaks
    return any(one & words and not other & there for words, there in ((owned, owned), (_YOURS, _YOURS), (_THEM, _THEM)))


def _is_head(tokens: Sequence[Token], at: int) -> bool:
    """A noun that no other follows, as « boxes » in « our gift boxes »."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    beside = after is not None and after.kind is Kind.WORD and after.segment == tokens[at].segment
    return not beside and not verb_like(tuple(tokens), at)


def _several(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].folded
    return word.endswith(("s", "x")) and is_real(word[:-1])  # « prix » is one as well


def _which(tokens: Sequence[Token], at: int) -> str:
    """Whether « un » or « le » stands before a noun; neither, where that is left open."""
    before = tokens[at - 1] if at else None
    if before is None or before.kind is not Kind.STOP or before.raw in ("à", "À"):
        return ""
    return "one" if before.folded in _ONE else "the" if before.folded in _THE else ""
