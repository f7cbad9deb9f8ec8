"""Sessions of the gateway, which outlive their sockets; and the sockets, which compress and keep the order
(docs.discord.com/developers/events/gateway#resuming, #transport-compression)."""

from __future__ import annotations

import asyncio
import importlib
import json
import zlib
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.peers import TELLING
from tests.peers.discord.world import Happening

Json = dict[str, Any]
DISPATCH = 0
SENDS, SENDS_WINDOW, REMEMBERED = 120, 60.0, 1000


class Compressor:
    """One compression context for a socket, flushed after each message."""

    def __init__(self, kind: str | None) -> None:
        if kind not in (None, "", "zlib-stream", "zstd-stream"):
            raise web.HTTPBadRequest(text="unknown compress")
        self._zlib = zlib.compressobj() if kind == "zlib-stream" else None
        self._zstd = _zstd() if kind == "zstd-stream" else None

    async def send(self, socket: web.WebSocketResponse, payload: Json) -> None:
        """Send one payload."""
        text = json.dumps(payload, ensure_ascii=False)
        if self._zlib is not None:
            await socket.send_bytes(self._zlib.compress(text.encode()) + self._zlib.flush(zlib.Z_SYNC_FLUSH))
        elif self._zstd is not None:
            await socket.send_bytes(self._zstd.compress(text.encode()) + self._zstd.flush(1))
        else:
            await socket.send_str(text)


def _zstd() -> Any:
    """A streaming compressor of the optional `zstandard`, which discord.py prefers when it is there."""
    zstandard = importlib.import_module("zstandard")
    return zstandard.ZstdCompressor().compressobj()


@dataclass(eq=False)
class Session:
    """What a bot identified as: it goes on while the socket is away, until it is forgotten."""

    id: str
    intents: int
    shard: tuple[int, int]
    seq: int = 0
    sent: deque[Json] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    line: Line | None = None

    def hears(self, happening: Happening) -> bool:
        """Whether it asked for this, and the shard is the right one: the server's; of what has no server, commands and
        clicks in direct conversations too, the first (docs.discord.com/developers/events/gateway#sharding)."""
        if happening.intent and not happening.intent & self.intents:
            return False
        index, count = self.shard
        home = (happening.guild_id >> 22) % count if happening.guild_id else 0
        return home == index

    def tell(self, name: str, data: Json) -> None:
        """The next event of this session; kept for a RESUME."""
        for overhear in TELLING:
            overhear(data)
        self.seq += 1
        payload = {"op": DISPATCH, "t": name, "s": self.seq, "d": data}
        self.sent.append(payload)
        if self.line is not None:
            self.line.put(payload)


class Line:
    """One socket: what is to go out waits in a queue, so that telling never waits."""

    def __init__(self, socket: web.WebSocketResponse, compress: str | None) -> None:
        self.socket = socket
        self.session: Session | None = None
        self._queue: asyncio.Queue[Json | None] = asyncio.Queue()
        self._compressor = Compressor(compress)
        self._close: tuple[int, str] | None = None
        self._received: deque[float] = deque()
        self._writer = asyncio.ensure_future(self._write())

    @property
    def idle(self) -> bool:
        """Whether nothing waits to be sent."""
        return self._queue.empty()

    def put(self, payload: Json) -> None:
        """Send, in turn."""
        self._queue.put_nowait(payload)

    def hang_up(self, code: int, reason: str = "") -> None:
        """Close once everything before has been sent."""
        self._close = self._close or (code, reason)
        self._queue.put_nowait(None)

    def cut(self) -> None:
        """The network goes away: no close frame."""
        transport = self.socket._req.transport if self.socket._req else None
        if transport is not None:
            transport.abort()

    def too_fast(self) -> bool:
        """Whether more than 120 payloads came in a minute (gateway#rate-limiting)."""
        now = asyncio.get_running_loop().time()
        self._received.append(now)
        while self._received[0] < now - SENDS_WINDOW:
            self._received.popleft()
        return len(self._received) > SENDS

    async def _write(self) -> None:
        try:
            while (payload := await self._queue.get()) is not None:
                await self._compressor.send(self.socket, payload)
            if self._close is not None:
                await self.socket.close(code=self._close[0], message=self._close[1].encode())
        except (ConnectionError, RuntimeError):
            self._close = self._close or (1006, "")

    def end(self) -> None:
        """The socket is gone."""
        self._writer.cancel()
        if self.session is not None and self.session.line is self:
            self.session.line = None
