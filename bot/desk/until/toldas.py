"""Whether a sentence tells of what is past, or of what is to come."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Kind, Token
from bot.desk.text.verbforms import ENGLISH_BARE, ENGLISH_PAST
from bot.desk.text.verbs import verb_like

_WITH_ETRE = frozenset(
    word + ending
    for word in words_of(
        "arrive parti ne venu entre sorti devenu reste monte tombe mort decede revenu passe alle rentre"
    )
    for ending in ("", "e", "s", "es")
)
_DONE = tuple(
    words_of("""
    é ée és ées i ie is ies it ite u ue us ues ert erte erts ed rejoint rejoints rejointe rejointes peint peints teint
    teints treint traint craint plaint
    """)
)
_NEARBY = 4
"""Words after an auxiliary among which its participle stands."""
_PAST = ENGLISH_PAST - ENGLISH_BARE - {"goes", "does"}
_IMPERFECT = ("ait", "aient")
_TO_COME = frozenset(("future", "future-perfect", "conditional"))
_PARTICIPLES = ("é", "ée", "és", "ées")
WILL = ("ra", "ront", "rons", "rez", "rai", "ras")
"""Endings of the French future."""
_WE_THEY = ("rons", "ront")
"""Those that few other words have."""


def told_in_the_past(tokens: Sequence[Token]) -> bool:
    """Whether all that a sentence tells is past: « nous avons ouvert », "we opened"; in doubt it is not."""
    return any(_past(tokens, at) for at in range(len(tokens))) and not (
        in_the_future(tokens) or any(_present(tokens, at) for at in range(len(tokens)))
    )


def _past(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind is Kind.AUX:
        if token.key in ("past", "recent") or token.folded in ("a eu lieu", "took place"):
            return True
        return (token.key == "perfect" and _followed(tokens, at)) or _came(tokens, at)
    if token.kind is not Kind.WORD or token.folded not in _PAST:
        return token.kind is Kind.WORD and token.raw.lower().endswith(_IMPERFECT) and verb_like(tuple(tokens), at)
    return verb_like(tuple(tokens), at) and not any(each.kind is Kind.AUX for each in tokens[max(0, at - 3) : at])


def _followed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle follows: « a vendu », "has just opened"."""
    return any(
        token.kind is Kind.AUX
        or (token.kind is Kind.WORD and (token.raw.lower().endswith(_DONE) or token.folded in ENGLISH_PAST))
        for token in tokens[at + 1 : at + _NEARBY]
    )


def _came(tokens: Sequence[Token], at: int) -> bool:
    """« est arrivé », « sont venues »."""
    return tokens[at].key == "present" and any(token.folded in _WITH_ETRE for token in tokens[at + 1 : at + 3])


def in_the_future(tokens: Sequence[Token]) -> bool:
    """Whether some verb tells of what will be, or might."""
    return any(_will(tokens, at) for at in range(len(tokens)))


def _will(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind is Kind.AUX:
        return token.key in _TO_COME
    if token.kind is Kind.MARK:
        return token.key == "maybe"
    if token.kind is not Kind.WORD or not token.folded.endswith(WILL):
        return False
    return token.folded.endswith(_WE_THEY) or verb_like(tuple(tokens), at)


def _present(tokens: Sequence[Token], at: int) -> bool:
    """A verb of the present, or an auxiliary that no participle follows."""
    token = tokens[at]
    if token.kind is Kind.AUX:
        if token.key == "perfect":
            return not _followed(tokens, at) and token.folded != "a"
        return token.key == "present" and not _came(tokens, at)
    if token.kind is not Kind.WORD or not verb_like(tuple(tokens), at):
        return False
    past = token.folded in _PAST or token.raw.lower().endswith((*_IMPERFECT, *_PARTICIPLES))
    return not (past or _under_auxiliary(tokens, at))


def _under_auxiliary(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is what an auxiliary governs: « a rouvert », and not « qui a brûlé rouvre »."""
    for token in reversed(tokens[max(0, at - 3) : at]):
        if token.kind is Kind.AUX:
            return True
        if token.kind is Kind.WORD and token.raw.lower().endswith(_DONE):
            return False
    return False
