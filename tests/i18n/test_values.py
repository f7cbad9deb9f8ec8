"""What pydantic finds wrong with a value, said in both languages. Of all settings: tests/test_settings.py."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from pydantic import BaseModel, Field, ValidationError

from bot.i18n.values import fault_of
from bot.i18n.words import words


class Several(BaseModel):
    """A field of each of some kinds."""

    size: float = Field(default=1, lt=2)
    name: Literal["a", "b", "c"] = "a"
    day: int = Field(default=2, multiple_of=2)


def fault(language: str, **given: Any) -> str:
    with pytest.raises(ValidationError) as found:
        Several(**given)
    (error,) = found.value.errors()
    return fault_of(error, words(language))


def test_figures_stand_as_one_types_them() -> None:
    assert fault("en", size=3) == "must be below 2"
    assert fault("fr", size=3) == "demande moins de 2"


def test_choices_are_listed() -> None:
    assert fault("en", name="d") == "must be one of: a, b, c"
    assert fault("fr", name="d").endswith("a, b, c")


def test_what_is_of_no_known_type_is_said_in_pydantics_words() -> None:
    assert fault("fr", day=3) == "Input should be a multiple of 2"
