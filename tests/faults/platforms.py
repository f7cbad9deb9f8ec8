"""The platforms under test. An adapter joins by one line in `PLATFORMS`: its peer and its side of the chat port."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.types import ASGIApp

from bot.runtime import Runtime
from tests.faults.chat import PeerChat
from tests.faults.door import Door
from tests.faults.points import Points


@dataclass(frozen=True)
class Edge:
    """One platform: the module that runs its peer, its `Chat` (address, secret), and its door for events."""

    peer: str
    chat: Callable[[str, str], Any]
    door: Callable[[Runtime, str, Points], ASGIApp]


PLATFORMS: dict[str, Edge] = {
    "demo": Edge("tests.faults.peer", PeerChat, lambda runtime, secret, points: Door(runtime, secret, points).app()),
}
