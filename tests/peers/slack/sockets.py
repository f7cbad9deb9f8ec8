"""Socket Mode (docs.slack.dev/apis/events-api/using-socket-mode): up to ten sockets, each payload on any one."""

from __future__ import annotations

import asyncio
import json
import time
import uuid
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from tests.peers.slack.nouns import Json
from tests.peers.slack.transport import Ack

if TYPE_CHECKING:
    from tests.peers.slack.fake import FakeSlack

MOST = 10


class Sockets:
    """The open ones. `silent`: acknowledgements are not heard, as when a line is dead in one direction."""

    def __init__(self, slack: FakeSlack) -> None:
        self.silent = False
        self.refused = False
        self.opened = 0
        self.envelopes: list[Json] = []
        self._slack = slack
        self._tickets: set[str] = set()
        self._open: list[web.WebSocketResponse] = []
        self._next = 0
        self._acks: dict[str, asyncio.Future[Any]] = {}
        self._heard = asyncio.Event()

    @property
    def count(self) -> int:
        return len(self._open)

    def ticket(self) -> str:
        """An address to connect to, once."""
        key = self._slack.world.secret()
        self._tickets.add(key)
        return f"{self._slack.ws_url}?ticket={key}&app_id={self._slack.app.id}"

    async def serve(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets or self.refused:
            raise web.HTTPForbidden
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse(heartbeat=self._slack.heartbeat)
        await socket.prepare(request)
        if len(self._open) >= MOST:
            await socket.send_json({"type": "disconnect", "reason": "too_many_websockets", "debug_info": {}})
            await socket.close()
            return socket
        self._open.append(socket)
        self.opened += 1
        try:
            await socket.send_json(self._hello())
            self._slack.world.touch()
            async for said in socket:
                if said.type is WSMsgType.TEXT:
                    self._hear(said.data)
        finally:
            if socket in self._open:
                self._open.remove(socket)
            self._slack.world.touch()
        return socket

    def _hello(self) -> Json:
        debug = {"host": "applink-1", "build_number": 1, "approximate_connection_time": 18060}
        app = {"app_id": self._slack.app.id}
        return {"type": "hello", "num_connections": self.count, "debug_info": debug, "connection_info": app}

    def _hear(self, text: str) -> None:
        said = json.loads(text)
        future = self._acks.get(said.get("envelope_id", ""))
        if future is not None and not future.done() and not self.silent:
            future.set_result(said.get("payload"))

    async def send(self, kind: str, payload: Json, *, attempt: int = 0, reason: str = "") -> Ack:
        """One payload, on the next socket in turn."""
        begun = time.monotonic()
        if not await self._somebody(kind):
            return Ack(False, reason="no_socket")
        id = str(uuid.uuid4())
        envelope: Json = {"envelope_id": id, "payload": payload, "type": kind}
        envelope["accepts_response_payload"] = kind != "events_api"
        if kind == "events_api":
            envelope |= {"retry_attempt": attempt, "retry_reason": reason}
        self._acks[id] = future = asyncio.get_running_loop().create_future()
        self.envelopes.append(envelope)
        try:
            self._next += 1
            await self._open[self._next % self.count].send_json(envelope)
            async with asyncio.timeout(self._slack.ack_within):
                body = await future
            return Ack(True, 200, body, took=time.monotonic() - begun)
        except TimeoutError:
            return Ack(False, reason="timeout", took=time.monotonic() - begun)
        except (ConnectionError, RuntimeError):
            return Ack(False, reason="connection_failed")
        finally:
            del self._acks[id]

    async def _somebody(self, kind: str) -> bool:
        """Events wait a moment for a socket; a person does not."""
        if not self._open and kind == "events_api":
            await self._slack.until(lambda: bool(self._open), within=self._slack.ack_within, strict=False)
        return bool(self._open)

    async def drop(self, reason: str) -> None:
        """warning, refresh_requested, link_disabled: said, then closed (a warning closes nothing); aborted: the line
        just dies."""
        for socket in list(self._open):
            if reason != "warning":
                self._open.remove(socket)  # nothing more is told on it
            if reason == "aborted":
                transport = socket._req.transport if socket._req else None  # what aiohttp offers no other way to
                if transport is not None:
                    transport.abort()
                continue
            debug = {"host": "applink-1"}
            await socket.send_json({"type": "disconnect", "reason": reason, "debug_info": debug})
            if reason != "warning":
                await socket.close()

    async def stop(self) -> None:
        for socket in list(self._open):
            await socket.close()
