"""Serves the page, on this machine's own address and nowhere else."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

import uvicorn
from starlette.applications import Starlette

from bot.errors import Misconfigured
from integrations.demo.guard import LOOPBACK
from integrations.demo.live import Live


class _Server(uvicorn.Server):
    """Uvicorn that says when it listens, lets open pages go when it stops, and leaves signals to the process."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None], live: Live) -> None:
        super().__init__(config)
        self._ready, self._live = ready, live

    def capture_signals(self) -> AbstractContextManager[None]:  # type: ignore[override]
        return nullcontext()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._live.close()
        await super().shutdown(sockets)


async def serve(
    app: Starlette, port: int, *, host: str = "127.0.0.1", ready: Callable[[str], None] = lambda address: None
) -> None:
    """Serve until cancelled; `ready` is called with the address once it answers (port 0: any free one).

    Raises Misconfigured for a host that is not loopback, or a port that is taken.
    """
    if host not in LOOPBACK:
        raise Misconfigured(f"demo: {host} can be reached from outside; the demo listens on 127.0.0.1 only")
    listening = _listen(host, port)
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{listening.getsockname()[1]}/"
    config = uvicorn.Config(
        app, log_config=None, access_log=False, lifespan="off", timeout_graceful_shutdown=1, server_header=False
    )
    with listening:
        await _run(_Server(config, lambda: ready(address), app.state.live), listening)


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
        raise Misconfigured(f"demo: port {port} is taken; choose another with --port") from None
    return listening
