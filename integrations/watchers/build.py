"""The watchers that are configured, and only their libraries."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib import import_module
from typing import Any

from bot.errors import Misconfigured


@contextmanager
def watched(*, traces: str = "", dsn: str = "", version: str = "") -> Iterator[None]:
    """Send traces and crash reports meanwhile, where there is an address for them. Raises Misconfigured."""
    with ExitStack() as stack:
        if traces:
            stack.enter_context(_library("traces", "tracing").traced(traces, version))
        if dsn:
            stack.enter_context(_library("crashes", "crash-reports").reported(dsn, version))
        yield


def _library(module: str, extra: str) -> Any:
    """A module of this room, imported now that it is needed: what it imports is there only with its extra."""
    try:
        return import_module(f"{__package__}.{module}")
    except ImportError as error:
        name = str(error.name)
        raise Misconfigured(
            f"{name} is missing: pip install -c constraints.txt '.[{extra}]' in the folder of the source brings it",
            "extra-missing",
            name=name,
            extra=extra,
        ) from None
