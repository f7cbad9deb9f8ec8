"""Names and synonyms in the file of `apply`: checked as the chat checks them, told as the file's other faults are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, TypeVar

from pydantic import AfterValidator

from bot.errors import Invalid
from bot.sections import wrong
from bot.services.names import checked, checked_group, checked_groups, checked_watch

Value = TypeVar("Value")


def as_in_chat(check: Callable[[Value], Value]) -> Callable[[Value], Value]:
    """A check of the chat's, whose fault is told as the other faults of a file are. Raises ValueError."""

    def told(value: Value) -> Value:
        try:
            return check(value)
        except Invalid as error:
            raise wrong(error.key, **error.arguments) from None

    return told


Name = Annotated[str, AfterValidator(as_in_chat(checked))]
Watch = Annotated[tuple[Name, ...], AfterValidator(as_in_chat(checked_watch))]
Synonyms = Annotated[
    tuple[Annotated[tuple[Name, ...], AfterValidator(as_in_chat(checked_group))], ...],
    AfterValidator(as_in_chat(checked_groups)),
]
