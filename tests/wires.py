"""A wire to a server of this machine, on which everything that is sent can vanish without anybody being told."""

from __future__ import annotations

import asyncio
import ctypes
import re
import socket
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

from sqlalchemy import make_url

_ATTACH_FILTER = 26
"""`SO_ATTACH_FILTER` of asm-generic/socket.h (socket(7)); Python has no name for it."""

Pair = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Wire:
    """Passes on what comes, both ways, until told otherwise. `port`: where clients connect to."""

    def __init__(self) -> None:
        self.port = 0
        self.connections = 0
        """How many were ever made."""
        self.disguised: Callable[[bytes], bytes] = bytes
        """What becomes of what the server says."""
        self._dark = False
        self._cut: set[asyncio.StreamWriter] = set()
        self._there: set[asyncio.StreamWriter] = set()

    def swallow(self, *, new: bool = False) -> None:
        """From now on nothing of what is sent arrives, and both ends are told that it does; `new`: nor on connections
        that are made later."""
        self._cut |= self._there
        self._dark = new

    def unplug(self) -> None:
        """The same of a cable that is pulled: nobody answers the clients' packets, not even a kernel."""
        self._cut |= self._there
        program = ctypes.create_string_buffer(struct.pack("HBBI", 0x06, 0, 0, 0))  # BPF_RET 0: drop each packet
        for writer in self._there:
            wanted = struct.pack("HL", 1, ctypes.addressof(program))
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, _ATTACH_FILTER, wanted)

    def mend(self) -> None:
        """New connections are as good as any."""
        self._dark = False

    async def passes(self, client: Pair, server: Pair) -> None:
        """One connection, until either end closes it."""
        self.connections += 1
        writers = {client[1], server[1]}
        self._there |= {client[1]}
        if self._dark:
            self._cut |= {client[1]}
        try:
            there = asyncio.ensure_future(self._pump(client[0], server[1], client[1], bytes))
            back = asyncio.ensure_future(self._pump(server[0], client[1], client[1], self.disguised))
            await asyncio.wait((there, back), return_when=asyncio.FIRST_COMPLETED)
            if client[1] in self._cut:  # whoever closes the other end is not heard either
                await there
        finally:
            self._there -= writers
            for writer in writers:
                writer.close()

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, of: object, said: Callable[[bytes], bytes]
    ) -> None:
        with suppress(OSError):
            while data := await reader.read(65536):
                if of not in self._cut:
                    writer.write(said(data))


def as_a_pooler(data: bytes) -> bytes:
    """What PostgreSQL says as a session begins, with a number of the process that is not the server's own: so do those
    that share connections among clients (BackendKeyData, postgresql.org/docs/current/protocol-message-formats.html)."""
    return re.sub(rb"(?<=K\x00\x00\x00).{5}", lambda told: told[0][:1] + b"\x7f\0\0\1", data, count=1, flags=re.DOTALL)


@asynccontextmanager
async def wire_to(connect: Callable[[], Awaitable[Pair]]) -> AsyncIterator[Wire]:
    """A wire to whatever is connected to."""
    wire, going = Wire(), set[asyncio.Task[None]]()

    async def accepted(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        going.add(task)
        with suppress(OSError, asyncio.CancelledError):
            await wire.passes((reader, writer), await connect())

    server = await asyncio.start_server(accepted, "127.0.0.1", 0)
    wire.port = server.sockets[0].getsockname()[1]
    try:
        yield wire
    finally:
        server.close()
        for task in going:
            task.cancel()
        await asyncio.gather(*going, return_exceptions=True)


@asynccontextmanager
async def wire_to_postgres(url: str) -> AsyncIterator[tuple[Wire, str]]:
    """A wire to the PostgreSQL of an address, and the address over the wire."""
    found = make_url(url)
    host = str(found.query.get("host") or found.host or "127.0.0.1")
    port = int(found.port or 5432)

    async def connect() -> Pair:
        if host.startswith("/"):
            return await asyncio.open_unix_connection(f"{host}/.s.PGSQL.{port}")
        return await asyncio.open_connection(host, port)

    async with wire_to(connect) as wire:
        over = found.difference_update_query(["host"]).set(host="127.0.0.1", port=wire.port)
        yield wire, over.render_as_string(hide_password=False)
