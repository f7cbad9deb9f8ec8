"""Steps that are not to be cut off in the middle when the process is stopped."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


async def to_its_end(step: Coroutine[Any, Any, T]) -> T:
    """Take a step; one who is cancelled meanwhile ends it first. Cancelled once more, the step is cut off too."""
    doing = asyncio.ensure_future(step)
    try:
        return await asyncio.shield(doing)
    except asyncio.CancelledError:
        await doing
        raise
