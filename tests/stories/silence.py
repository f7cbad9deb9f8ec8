"""Nothing that people say, and no token, reaches a log at any level, or the metrics (reliability: P1).

Everything that any logger says while a story is told is caught, at DEBUG, with the product's own set-up of logging.
"""

from __future__ import annotations

import io
import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import structlog
from prometheus_client import generate_latest

from bot import logs
from bot.measures import REGISTRY

if TYPE_CHECKING:
    from tests.stories.harness import Story

LEAST = 8
"""Characters of a text that is looked for: shorter ones stand in names of functions by chance."""

TOKENS = re.compile(r"xox[bpe]-\w|xapp-\d|Bot [\w-]{20,}\.[\w-]+")
"""How tokens of Slack begin, and how discord.py sends its own."""

_SAID = {
    "revision": ("text", "wording"),
    "news": ("source_text",),
    "question": ("text", "context", "asked_back"),
    "ruling": ("text", "wording", "note"),
    "signal": ("text", "answer", "link"),
    "freeze": ("reason",),
    "topic": ("text",),
    "minute": ("text",),
    "task": ("text",),
    "legal_hold": ("reason",),
}


class _Catcher(logging.Handler):
    def __init__(self, into: io.StringIO) -> None:
        super().__init__(logging.DEBUG)
        self._into = into
        self.setFormatter(logging.Formatter("%(name)s %(levelname)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        self._into.write(self.format(record) + "\n")


@dataclass
class Heard:
    """What the loggers said."""

    into: io.StringIO = field(default_factory=io.StringIO)

    @property
    def said(self) -> str:
        return self.into.getvalue() + generate_latest(REGISTRY).decode()

    async def check(self, story: Story) -> None:
        """Nothing of what was stored in this story is among it."""
        said = self.said
        assert not TOKENS.search(said), "a token is in a log"
        for table, columns in _SAID.items():
            for row in await story.rows(f'SELECT {", ".join(columns)} FROM "{table}"'):
                for text in row:
                    assert not is_in(text, said), f"a log or the metrics hold a text of {table}"


def is_in(text: str | None, said: str) -> bool:
    """Whether a text, or its first line, stands in what was said, as it is or as Python or JSON write it."""
    line = (text or "").strip().partition("\n")[0][:60]
    written = {line, line.encode("unicode_escape").decode(), ascii(line)[1:-1], json.dumps(line)[1:-1]}
    return len(line) >= LEAST and any(each in said for each in written)


@contextmanager
def listening() -> Iterator[Heard]:
    """Catch all that is logged; afterwards logging is as it was."""
    heard, root, before = Heard(), logging.getLogger(), structlog.get_config()
    handler, level = _Catcher(heard.into), root.level
    logs.configure("debug", "json")
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(heard.into))
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield heard
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
        structlog.configure(**before)
