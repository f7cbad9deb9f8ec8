"""The watchers that are configured, and only their libraries."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from integrations.extras import extra_module


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
    """A module of this room, imported now that it is needed."""
    return extra_module(f"{__package__}.{module}", extra)
