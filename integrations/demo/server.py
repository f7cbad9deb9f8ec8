"""Serves the page, on this machine's own address and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

from starlette.applications import Starlette

from bot.errors import Misconfigured
from integrations import serving
from integrations.demo.guard import LOOPBACK


async def serve(
    app: Starlette, port: int, *, host: str = "127.0.0.1", ready: Callable[[str], None] = lambda address: None
) -> None:
    """Serve until cancelled; `ready` is called with the address once it answers (port 0: any free one).

    Raises Misconfigured for a host that is not loopback, or a port that is taken.
    """
    if host not in LOOPBACK:
        raise Misconfigured(
            f"demo: {host} can be reached from outside; the demo listens on 127.0.0.1 only", "host-outside", host=host
        )
    await serving.serve(app, host, port, ready=ready, stopping=app.state.live.close)
