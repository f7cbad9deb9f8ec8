"""The exact form that an answer of a chat model must have. Anything else is no answer."""

from __future__ import annotations

import json
from typing import Any, NoReturn, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from bot.errors import AdviserFailed


class Answer(BaseModel):
    """What a model may say: these fields, of these types, and no more."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class Entailment(Answer):
    """Whether the approved wording says all that the question asks about."""

    entails: bool


class Touched(Answer):
    """The numbers of the records that the question touches."""

    touched: list[int]


A = TypeVar("A", bound=Answer)


class _Envelope(BaseModel):
    """What goes round an answer, as far as it matters; providers put other things of their own beside it."""

    model_config = ConfigDict(strict=True)


class _Message(_Envelope):
    content: str


class _Choice(_Envelope):
    message: _Message


class _Completion(_Envelope):
    choices: list[_Choice] = Field(min_length=1, max_length=1)


def answer_in(body: bytes, form: type[A]) -> A:
    """The answer in the body of a chat completion. Raises AdviserFailed if either is not of its form."""
    try:
        completion = _Completion.model_validate(_parsed(body.decode("utf-8")))
        return form.model_validate(_parsed(completion.choices[0].message.content))
    except (ValueError, RecursionError):
        raise AdviserFailed("form") from None


def _parsed(text: str) -> Any:
    """JSON as its standard has it, without the liberties of Python's reader."""
    return json.loads(text, object_pairs_hook=_once, parse_constant=_refuse)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; a name that stands in it twice could mean either."""
    if len(dict(pairs)) != len(pairs):
        raise ValueError
    return dict(pairs)


def _refuse(_constant: str) -> NoReturn:
    """NaN and Infinity are not JSON."""
    raise ValueError
