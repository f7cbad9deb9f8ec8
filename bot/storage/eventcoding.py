"""Events as JSON and back."""

from __future__ import annotations

from typing import cast

from pydantic import TypeAdapter

from bot.core.event import Event
from bot.storage.coding import Json

_EVENT = TypeAdapter(Event)


def event_out(event: Event) -> Json:
    """An event, to store."""
    return cast("Json", _EVENT.dump_python(event, mode="json"))


def event_in(stored: Json) -> Event:
    """A stored event. Raises ValueError for what is none."""
    return _EVENT.validate_python(stored)
