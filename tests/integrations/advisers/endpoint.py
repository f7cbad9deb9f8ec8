"""A chat endpoint on a loopback port that answers whatever a test wants, byte for byte."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Request:
    """One request as it came over the wire."""

    line: str
    headers: dict[str, str]
    body: bytes

    @property
    def messages(self) -> list[dict[str, str]]:
        """What the model is told."""
        found: list[dict[str, str]] = json.loads(self.body)["messages"]
        return found

    @property
    def matter(self) -> dict[str, Any]:
        """The texts that the model is asked about."""
        found: dict[str, Any] = json.loads(self.messages[1]["content"])
        return found


Respond = Callable[[Request, asyncio.StreamWriter], Awaitable[None]]


@dataclass
class Endpoint:
    """Where it listens, what it was asked, and how it answers next."""

    base_url: str = ""
    requests: list[Request] = field(default_factory=list)
    respond: Respond | None = None

    def answers(self, content: Any, status: int = 200, **headers: str) -> None:
        """Answer with this as what the model says."""
        self.sends(completion(content), status, **headers)

    def sends(self, body: bytes, status: int = 200, **headers: str) -> None:
        """Answer with this body."""

        async def respond(_: Request, writer: asyncio.StreamWriter) -> None:
            writer.write(response(body, status, **headers))

        self.respond = respond

    def hangs(self, after: bytes = b"", drip: bytes = b"") -> None:
        """Answer nothing more after these bytes, but for a drop now and then."""

        async def respond(_: Request, writer: asyncio.StreamWriter) -> None:
            writer.write(after)
            while not writer.is_closing():
                writer.write(drip)
                await writer.drain()
                await asyncio.sleep(0.01)

        self.respond = respond


def completion(content: Any) -> bytes:
    """A chat completion; a text is taken as it is, anything else as JSON."""
    said = content if isinstance(content, str) else json.dumps(content)
    message = {"role": "assistant", "content": said, "refusal": None}
    choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
    return json.dumps({"id": "c", "object": "chat.completion", "model": "m", "choices": [choice], "usage": {}}).encode()


def response(body: bytes, status: int = 200, **headers: str) -> bytes:
    """An HTTP response; `_` in a header's name stands for `-`."""
    lines = [f"HTTP/1.1 {status} Any", "connection: close", f"content-length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


@asynccontextmanager
async def endpoint() -> AsyncIterator[Endpoint]:
    """Listen until the end of the block."""
    peer = Endpoint()
    working: set[asyncio.Task[Any]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        working.add(asyncio.current_task())  # type: ignore[arg-type]
        try:
            request = await _read(reader)
            peer.requests.append(request)
            assert peer.respond is not None
            await peer.respond(request, writer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    peer.base_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    try:
        yield peer
    finally:
        server.close()
        for task in working:
            task.cancel()
        await asyncio.gather(*working, return_exceptions=True)


async def _read(reader: asyncio.StreamReader) -> Request:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
    return Request(head[0], headers, await reader.readexactly(int(headers.get("content-length", "0"))))
