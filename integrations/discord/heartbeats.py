"""Heartbeats that find a gateway connection lost within half a minute.

Discord wants one every 41 s, and discord.py looks only then whether anything came back: a connection that vanished
without a word is found after a minute. They may come more often (120 messages a minute are taken:
docs.discord.com/developers/events/gateway#rate-limiting).
"""

from __future__ import annotations

import socket
from contextlib import suppress
from time import perf_counter
from typing import Any

from discord import gateway

EVERY = 8.0
"""Seconds between two heartbeats, at the most."""

SILENCE = 18.0
"""Seconds in which nothing comes, answers to heartbeats included, after which a connection is begun anew (RESUME)."""


class Heartbeats(gateway.KeepAliveHandler):
    """discord.py's own, more often."""

    def __init__(self, *arguments: Any, interval: float | None = None, **named: Any) -> None:
        super().__init__(*arguments, interval=min(EVERY, interval or EVERY), **named)
        self.heartbeat_timeout = SILENCE

    def stop(self) -> None:
        """The connection ends. One that is silent is not asked to: aiohttp would wait half a minute for the answer."""
        super().stop()
        if self._last_recv + SILENCE < perf_counter():
            with suppress(OSError, AttributeError):  # it may be closed already
                self.ws.socket.get_extra_info("socket").shutdown(socket.SHUT_RDWR)


def quicken() -> None:
    """For the whole process: discord.py has no setting for it."""
    gateway.KeepAliveHandler = Heartbeats  # type: ignore[misc]
