"""A rule and its exception: what is said of the one is never said of the other."""

from __future__ import annotations

from collections.abc import Sequence

from bot.desk.covering.bounds import asserts
from bot.desk.covering.sides import Sides
from bot.desk.text.lists import words_of
from bot.desk.text.tokens import Text, Token
from bot.desk.text.verbs import makes_claim

_AND = ("et", "and")
_RELATIVE = frozenset(words_of("qui que dont ou laquelle lequel lesquels lesquelles who which whose where when that"))


def traded(sides: Sides, record: Text) -> bool:
    """Whether the question says of a rule what the record says of its exception, or of this what it says of that.

    « All rooms are open, except the tower, which is closed » is not « closed, except the tower, which is open ».
    """
    rule, excepted = _apart(record.tokens)
    if not excepted:
        return False
    asked_rule, asked_excepted = _apart(sides.question.tokens)
    if rescoped(sides.question.tokens, record.tokens):
        return True
    return not (_within(sides, asked_rule, rule) and _within(sides, asked_excepted, excepted))


def rescoped(asked: Sequence[Token], said: Sequence[Token]) -> bool:
    """Whether a comma makes of an exception to all one to the last of several things alone."""
    return _of_last(asked) and not _of_last(said)


def _of_last(tokens: Sequence[Token]) -> bool:
    """« …, et dans la boutique sauf le lundi »: after a comma, what is excepted from the last of several alone."""
    marks = [at for at, token in enumerate(tokens) if token.key == "except"]
    return any(_first(tokens, at).folded in _AND and tokens[at - 1].segment == tokens[at].segment for at in marks if at)


def _first(tokens: Sequence[Token], at: int) -> Token:
    return next(token for token in tokens if token.segment == tokens[at].segment)


def _within(sides: Sides, asked: Sequence[Token], said: Sequence[Token]) -> bool:
    return all(sides.among(token, said) for token in asked if token.kind.says)


def _apart(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """The tokens outside exceptions, and those within."""
    rule: list[Token] = []
    excepted: list[Token] = []
    for at, token in enumerate(tokens):
        (excepted if _is_excepted(tokens, at) else rule).append(token)
    return rule, excepted


def _is_excepted(tokens: Sequence[Token], at: int) -> bool:
    sentence = [token for token in tokens if token.sentence == tokens[at].sentence]
    mark = next((place for place, token in enumerate(sentence) if token.key == "except"), None)
    if mark is None:
        return False
    here = next(place for place, token in enumerate(sentence) if token is tokens[at])
    return mark <= here < _end(sentence, mark)


def _end(sentence: Sequence[Token], mark: int) -> int:
    """Where the exception ends: with the sentence if the rule was told before, else with what describes it."""
    before = tuple(sentence[:mark])
    if makes_claim(before) or asserts(before):
        return len(sentence)
    at = mark
    while at < len(sentence):
        segment = sentence[at].segment
        if segment != sentence[mark].segment and sentence[at].folded not in _RELATIVE:
            break
        while at < len(sentence) and sentence[at].segment == segment:
            at += 1
    return at
