"""Logs without content: JSON lines of events and an allow-list of fields; third-party loggers say only warnings."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator, MutableMapping
from contextlib import AbstractContextManager, contextmanager
from time import monotonic
from types import TracebackType
from typing import Any

import structlog

from bot.following import cause, report, watching, without_words

_log = structlog.get_logger()

FIELDS = frozenset(
    """event level timestamp correlation kind error attempt mandate length address platform room_count port version
    check delivery office seconds""".split()
)
"""What may stand in a log line; anything else is dropped, whoever passed it (reliability.md, O3)."""


TELLING = ("aiosqlite", "sqlalchemy", "psycopg", "aiohttp", "uvicorn", "procrastinate", "httpx", "httpcore")
"""Libraries that write rows, statements or addresses below WARNING: never asked to, whatever level the root has."""


def configure(level: str, log_format: str | None) -> None:
    """Set up logging to standard error: `json`, or `console` (the default on a terminal)."""
    readable = log_format == "console" or (log_format is None and sys.stderr.isatty())
    renderer: Any = structlog.dev.ConsoleRenderer() if readable else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _correlated,
            _reported,
            _allowed,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    for name in TELLING:
        logging.getLogger(name).setLevel(logging.WARNING)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(NamesOnly())
    logging.basicConfig(level=logging.WARNING, handlers=[handler])


def stepping() -> AbstractContextManager[None]:
    """Write a line at DEBUG for each step meanwhile, with how many seconds it took."""
    return watching(steps=_step)


@contextmanager
def _step(name: str, _of: str, labels: dict[str, str]) -> Iterator[None]:
    begun = monotonic()
    try:
        yield
    finally:
        seconds = round(monotonic() - begun, 3)
        _log.debug(name, kind=labels.get("kind", ""), platform=labels.get("platform", ""), seconds=seconds)


class NamesOnly(logging.Formatter):
    """Of a library's line its level and logger; of a fault in it the classes and the places (asyncio and uvicorn log
    whole faults, whose messages may hold what somebody wrote)."""

    def __init__(self) -> None:
        super().__init__("%(levelname)s %(name)s")

    def formatException(  # noqa: N802 (logging's own name)
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        """The fault without a word of its message."""
        return without_words(ei[1]) if ei[1] is not None else ""


def _correlated(_logger: Any, _method: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    if cause():
        line["correlation"] = cause()
    return line


def _reported(_logger: Any, method: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    error = sys.exc_info()[1]
    if method == "error" and error is not None:
        report(error)
    return line


def _allowed(_logger: Any, _method: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    return {name: value for name, value in line.items() if name in FIELDS}
