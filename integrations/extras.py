"""What is imported only when it is asked for: its libraries are there only with an extra of pip's."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from bot.errors import Misconfigured


def extra_module(name: str, extra: str) -> Any:
    """A module by its full name. Raises Misconfigured, which says what brings the library that is missing."""
    try:
        return import_module(name)
    except ImportError as error:
        missing = str(error.name)
        raise Misconfigured(
            f"{missing} is missing: pip install -c constraints.txt '.[{extra}]' in the folder of the source brings it",
            "extra-missing",
            name=missing,
            extra=extra,
        ) from None
