"""Telling systemd that the process is ready and alive (freedesktop.org: sd_notify(3)); nothing where nobody listens."""

from __future__ import annotations

import asyncio
import os
import socket

from bot.errors import Misconfigured

_LONGEST = 30.0


def notify(state: str) -> None:
    """One line for whoever started us, such as `READY=1`. Raises nothing: it is a courtesy."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    if address.startswith("@"):
        address = "\0" + address[1:]
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as channel:
            channel.sendto(state.encode(), address)
    except OSError:
        return


def interval() -> float:
    """Seconds between two signs of life: half of what systemd allows. Raises Misconfigured for no number."""
    allowed = os.environ.get("WATCHDOG_USEC", "")
    try:
        return min(_LONGEST, int(allowed) / 2_000_000) if allowed else _LONGEST
    except ValueError:
        raise Misconfigured("WATCHDOG_USEC is not a number", "watchdog-wrong") from None


async def beat() -> None:
    """Give signs of life for as long as the loop turns; until cancelled."""
    pause = interval()
    while True:
        notify("WATCHDOG=1")
        await asyncio.sleep(pause)
