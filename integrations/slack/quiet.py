"""The loggers of slack_bolt and slack_sdk, kept from writing what people say.

Bolt writes whole bodies (at INFO, on a bad signature) and slack_sdk whole calls (at DEBUG). Whatever they log ends
here: of a warning or worse our own log gets the name of the logger and of the error, and nothing else.
"""

from __future__ import annotations

import logging

import structlog

LIBRARIES = ("slack_bolt", "slack_sdk")

LOGGER = logging.getLogger("slack_sdk.passerelle")
"""What is given to clients and to Bolt: they pass its level on to the loggers that they make."""

APP = "slack_bolt.passerelle"
"""The name of the Bolt app: loggers of listeners begin with it."""

_log = structlog.get_logger(__name__)


class _NamesOnly(logging.Handler):
    """Passes on that something went wrong, and where; never what it was about."""

    def emit(self, record: logging.LogRecord) -> None:
        """Log the name of the error, if there is one, and of the logger."""
        error = record.exc_info[0] if record.exc_info else None
        level = "error" if record.levelno >= logging.ERROR else "warning"
        getattr(_log, level)("slack library", kind=record.name, error=error.__name__ if error else None)


def hush() -> None:
    """From now on nothing of the libraries reaches another handler; to be called before they are used."""
    for name in LIBRARIES:
        logger = logging.getLogger(name)
        logger.propagate = False
        logger.handlers[:] = [_NamesOnly(logging.WARNING)]
    LOGGER.setLevel(logging.WARNING)
