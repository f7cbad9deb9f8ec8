"""What pydantic finds wrong with a value, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.i18n.words import Words
from bot.sections import OURS

_KINDS: dict[str, tuple[str, str]] = {
    "literal_error": ("value-choice", "expected"),
    "bool_parsing": ("value-bool", ""),
    "int_parsing": ("value-int", ""),
    "int_parsing_size": ("value-int", ""),
    "int_from_float": ("value-int", ""),
    "float_parsing": ("value-number", ""),
    "finite_number": ("value-number", ""),
    "greater_than": ("value-above", "gt"),
    "greater_than_equal": ("value-at-least", "ge"),
    "less_than": ("value-below", "lt"),
    "less_than_equal": ("value-at-most", "le"),
    "string_too_short": ("value-empty", ""),
    "url_parsing": ("value-url", ""),
    "url_syntax_violation": ("value-url", ""),
    "url_too_long": ("value-url", ""),
    "url_scheme": ("value-url", ""),
    "missing": ("value-missing", ""),
    "extra_forbidden": ("value-unknown", ""),
    "string_type": ("value-text", ""),
    "string_too_long": ("value-long", "max_length"),
    "string_pattern_mismatch": ("value-form", ""),
    "tuple_type": ("value-list", ""),
    "model_type": ("value-parts", ""),
    "too_short": ("value-few", "min_length"),
    "too_long": ("value-many", "max_length"),
    "int_type": ("value-int", ""),
    "date_type": ("value-date", ""),
    "date_parsing": ("value-date", ""),
    "date_from_datetime_parsing": ("value-date", ""),
    "date_from_datetime_inexact": ("value-date", ""),
    "time_type": ("file-hour", ""),
    "time_parsing": ("file-hour", ""),
}
"""The types of errors (https://docs.pydantic.dev/latest/errors/validation_errors/) to which a setting, or the
file of `apply`, can give rise: the key of the words, and which of pydantic's figures stands in them."""


def fault_of(error: Mapping[str, Any], say: Words) -> str:
    """One of the errors of a `ValidationError` in words that never hold the value. A fault of our own (`wrong`) has
    the key of its words in its type; what is of no known type is said in pydantic's words, which are English."""
    context: Mapping[str, Any] = error.get("ctx", {})
    if error["type"].startswith(OURS):
        return say(error["type"].removeprefix(OURS), **context)
    if error["type"] not in _KINDS:
        return str(error["msg"])
    key, figure = _KINDS[error["type"]]
    return say(key, bound=_shown(context[figure])) if figure else say(key)


def _shown(given: object) -> str:
    """A figure as one types it; of choices (« 'a', 'b' or 'c' ») their list."""
    if isinstance(given, int | float):
        return f"{given:g}"
    return ", ".join(choice.strip("' ") for choice in str(given).replace(" or ", ", ").split(","))
