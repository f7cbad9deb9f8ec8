"""A second session on the same token: another process that identified too, and is told the same."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import aiohttp

Json = dict[str, Any]


class Listener:
    """A bare gateway client: what it was told is in `told`; `send` may say anything, right or wrong."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.told: list[Json] = []
        self._changed = asyncio.Event()
        self._reader = asyncio.ensure_future(self._read())

    async def _read(self) -> None:
        async for frame in self.socket:
            self.told.append(json.loads(frame.data))
            self._changed.set()
        self._changed.set()

    async def send(self, op: int, data: Any = None) -> None:
        """One payload."""
        await self.socket.send_json({"op": op, "d": data})

    async def until(self, name: str | int, patience: float = 2.0) -> Json:
        """The first event of a name, or payload of an op, told so far or soon."""
        async with asyncio.timeout(patience):
            while True:
                found = [p for p in self.told if name in (p["t"], p["op"] if p["op"] else None)]
                if found:
                    return found[0]
                self._changed.clear()
                await self._changed.wait()

    async def closed(self, patience: float = 2.0) -> int | None:
        """The code with which the other side closed."""
        async with asyncio.timeout(patience):
            await self._reader
        return self.socket.close_code

    def names(self) -> list[str]:
        """The names of the events told."""
        return [p["t"] for p in self.told if p["t"]]

    async def close(self) -> None:
        """Go away."""
        await self.socket.close()
        await self._reader
