"""A web server of our own process: it says when it answers, and leaves signals to the process."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

import uvicorn
from starlette.types import ASGIApp

from bot.errors import Misconfigured

GRACE = 1
"""Seconds that requests under way have to end when the process stops."""


class _CutOff(logging.Filter):
    """uvicorn tells of a request that the end of the process cut off as of a fault, with a traceback; it was none, and
    whoever asked was not acknowledged and will ask again."""

    def filter(self, record: logging.LogRecord) -> bool:
        kind = record.exc_info[0] if record.exc_info else None
        if kind is not None and issubclass(kind, asyncio.CancelledError):
            record.msg, record.args = "request cut off", ()
            record.exc_info, record.exc_text = None, None
            record.levelno, record.levelname = logging.WARNING, logging.getLevelName(logging.WARNING)
        return True


_CUT_OFF = _CutOff()


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None], stopping: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready, self._stopping = ready, stopping

    def capture_signals(self) -> AbstractContextManager[None]:  # type: ignore[override]
        return nullcontext()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._stopping()
        await super().shutdown(sockets)


def _nothing() -> None:
    """Nothing is to be let go of."""


async def serve(
    app: ASGIApp,
    host: str,
    port: int,
    *,
    ready: Callable[[str], None] = lambda address: None,
    stopping: Callable[[], None] = _nothing,
) -> None:
    """Serve until cancelled; `ready` is called with the address once it answers (port 0: any free one), `stopping`
    before it waits for requests under way. Raises Misconfigured for an address that cannot be listened on.
    """
    logging.getLogger("uvicorn.error").addFilter(_CUT_OFF)  # the same one is added once
    listening = _listen(host, port)
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{listening.getsockname()[1]}/"
    config = uvicorn.Config(
        app, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=GRACE, server_header=False
    )
    with listening:
        await _run(_Server(config, lambda: ready(address), stopping), listening)


async def _run(server: _Server, listening: socket.socket) -> None:
    # Uvicorn that is cancelled leaves its sockets with the loop; it is asked to stop instead.
    running = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        await asyncio.shield(running)
    except asyncio.CancelledError:
        server.should_exit = True
        await running
        raise


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except (OSError, OverflowError):
        listening.close()
        raise Misconfigured(
            f"{host} port {port} cannot be listened on: it is taken, or not this machine's",
            "port-taken",
            host=host,
            port=str(port),
        ) from None
    return listening
