"""Where anchors of the register are kept: at the end of a file, or wherever an address takes them."""

from __future__ import annotations

import asyncio
import errno
import os
from pathlib import Path

import aiohttp

TIMEOUT = 10.0
"""Seconds for an answer."""


class Appending:
    """Keeps lines at the end of a file, on the disk before it says so."""

    def __init__(self, file: Path) -> None:
        self._file = file

    async def __call__(self, line: str) -> None:
        """Add a line, unless it is the last one there: a try whose end nobody heard of. Raises OSError."""
        await asyncio.to_thread(self._append, f"{line}\n".encode())

    async def ready(self) -> None:
        """Look whether a line could be added; no file is made. Raises OSError."""
        await asyncio.to_thread(self._look)

    def _look(self) -> None:
        if self._file.exists():
            self._file.open("ab").close()
        elif not self._file.parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        elif not os.access(self._file.parent, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    def _append(self, line: bytes) -> None:
        with self._file.open("ab+") as opened:
            opened.seek(max(0, opened.seek(0, os.SEEK_END) - len(line)))
            if opened.read() == line:
                return
            opened.write(line)
            opened.flush()
            os.fsync(opened.fileno())


class Posting:
    """Keeps lines by POST, one JSON object each. Redirects are not followed."""

    def __init__(self, url: str) -> None:
        self._url = url

    async def __call__(self, line: str) -> None:
        """Post a line. Raises OSError for any answer but a 2xx, TimeoutError for none."""
        timeout = aiohttp.ClientTimeout(total=TIMEOUT)
        headers = {"content-type": "application/json"}
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.post(self._url, data=line.encode(), headers=headers, allow_redirects=False) as answer,
        ):
            if not 200 <= answer.status < 300:
                raise ConnectionError(f"answered {answer.status}")

    async def ready(self) -> None:
        """Look whether anybody answers there: what it says to a question is no matter, but for a failure of its own.
        Raises OSError, TimeoutError."""
        timeout = aiohttp.ClientTimeout(total=TIMEOUT)
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout) as session,
                session.head(self._url, allow_redirects=False) as answer,
            ):
                status = answer.status
        except aiohttp.ClientError as error:
            raise ConnectionError(errno.EHOSTUNREACH, type(error).__name__) from None
        if status >= 500:
            raise ConnectionError(errno.ECONNABORTED, f"answered {status}")
