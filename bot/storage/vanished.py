"""Connections to PostgreSQL at whose other end there is nobody any more, though nobody said so.

A cable is pulled, a router forgets, what stands between freezes: no packet says that the connection is gone, and who
waits for an answer would wait for hours. Two things find it. The kernel asks the other machine (`KEEPALIVE`). And what
has waited for long is asked about over a new connection: where the server does not work at it, no answer will come
(docs/adr/0037).
"""

from __future__ import annotations

import os
import select
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from time import monotonic
from typing import Any, TypeVar
from weakref import WeakSet

import psycopg
import structlog
from psycopg.abc import PQGen
from psycopg.conninfo import make_conninfo
from psycopg.pq import TransactionStatus

KEEPALIVE: Mapping[str, int] = {
    "keepalives_idle": 5,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
    "connect_timeout": 10,
}
"""What the kernel is told: found lost after 20 s, idle or waiting for an answer, and not made after 10
(postgresql.org/docs/current/libpq-connect.html; `tcp_user_timeout` in milliseconds, the others in seconds)."""

SILENT = 10.0
"""Seconds without an answer after which the server is asked whether it works at one."""

PING = 3.0
"""Seconds within which a connection that rested answers whether it still is one."""

_TICK = 1.0
_ASKING = 3

_WORKS_AT_IT = """
SELECT pg_backend_pid(), EXISTS (
    SELECT FROM pg_stat_activity WHERE pid = %s
    AND coalesce(state NOT LIKE 'idle%%' OR state_change > clock_timestamp() - interval '5 seconds', true)
)
"""
"""Whether somebody works at a connection, or did a moment ago; and whether the numbers are the server's own: those that
a pooler between us tells are not (postgresql.org/docs/current/monitoring-stats.html)."""

RV = TypeVar("RV")

_log = structlog.get_logger()


class _Waits:
    """How long a connection has waited for an answer."""

    since: float = 0.0
    """When it began to wait, by the monotonic clock; 0 while it does not."""
    patience: float | None = None
    """Seconds after which nobody is asked any more; None: the server decides."""


class AsyncWatched(psycopg.AsyncConnection[Any], _Waits):
    """A connection that is watched while it waits."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        _WATCH.add(self)

    async def wait(self, gen: PQGen[RV], *how: Any, **named: Any) -> RV:
        """Wait for the server, as psycopg does. Raises psycopg.Error."""
        self.since = monotonic()
        try:
            return await super().wait(gen, *how, **named)
        finally:
            self.since = 0.0


class Watched(psycopg.Connection[Any], _Waits):
    """The same for a thread."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        _WATCH.add(self)

    def wait(self, gen: PQGen[RV], *how: Any, **named: Any) -> RV:
        """Wait for the server, as psycopg does. Raises psycopg.Error."""
        self.since = monotonic()
        try:
            return super().wait(gen, *how, **named)
        finally:
            self.since = 0.0


@contextmanager
def briefly(connection: Any) -> Iterator[None]:
    """A question that is answered at once, or never."""
    connection.patience = PING
    try:
        yield
    finally:
        connection.patience = None


class _Watch:
    """One thread for all connections of a process, for as long as there are any."""

    def __init__(self) -> None:
        self._all: WeakSet[AsyncWatched | Watched] = WeakSet()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def add(self, connection: AsyncWatched | Watched) -> None:
        """One more."""
        with self._lock:
            self._all.add(connection)
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="vanished", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        nap = threading.Event()
        while there := self._open():
            self._look(there)
            del there
            nap.wait(_TICK)

    def _open(self) -> list[AsyncWatched | Watched]:
        with self._lock:
            found = [each for each in self._all if not each.closed]
            if not found:
                self._thread = None  # whoever comes next begins another
            return found

    def _look(self, there: list[AsyncWatched | Watched]) -> None:
        for connection in there:
            since = connection.since
            if not since or not _is_silent(connection, monotonic() - since):
                continue
            lost = True if connection.patience is not None else _is_lost(connection)
            if lost is None:
                return  # the server cannot be asked: nothing is known of the others either
            if lost and connection.since == since:
                _log.warning("connection-vanished", seconds=round(monotonic() - since))
                _cut(connection)


_WATCH = _Watch()


def _is_silent(connection: AsyncWatched | Watched, waited: float) -> bool:
    """Whether it has waited for too long for an answer, and there is none to read: then the process is slow, not the
    server. One that listens for notifications waits for none."""
    if waited < (connection.patience or SILENT):
        return False
    try:
        if connection.pgconn.transaction_status != TransactionStatus.ACTIVE:
            return False
        asked = select.poll()
        asked.register(connection.pgconn.socket, select.POLLIN)
        return not asked.poll(0)
    except (psycopg.Error, OSError, ValueError):
        return False  # it was closed meanwhile


def _is_lost(connection: AsyncWatched | Watched) -> bool | None:
    """Whether the server knows of nothing to answer; None where it cannot be asked."""
    try:
        address = make_conninfo(connection.info.dsn, password=connection.info.password, connect_timeout=_ASKING)
        with psycopg.connect(address, autocommit=True) as asking:
            asking.execute("SET statement_timeout = '2s'")
            row = asking.execute(_WORKS_AT_IT, [connection.info.backend_pid]).fetchone()
            return row is not None and row[0] == asking.info.backend_pid and not row[1]
    except psycopg.Error:
        return None


def _cut(connection: AsyncWatched | Watched) -> None:
    """Have whoever waits be told that it is gone. The file stays psycopg's to close."""
    with suppress(psycopg.Error, OSError), socket.socket(fileno=os.dup(connection.pgconn.socket)) as ours:
        ours.shutdown(socket.SHUT_RDWR)
