"""Nothing that people say, and no token, reaches a log, the metrics, a trace or a crash report (reliability: P1).

Every text is its own canary. Whatever a test stores in a column of words, types to the bot, or has a loopback platform
tell it, is remembered; after each test of the whole suite nothing of it may stand in what any logger said at DEBUG, in
the names of metrics, in the steps that a tracer gets, in a crash report, or in what child processes wrote to standard
error. A test that says too much on purpose calls `ear.forget()`.
"""

from __future__ import annotations

import io
import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

import pytest
import structlog
from sentry_sdk.envelope import Envelope
from sentry_sdk.transport import Transport
from sqlalchemy import Engine, event

from bot import logs
from bot.following import watching
from bot.measures import REGISTRY
from bot.services.gestures import Gestures
from integrations.watchers.crashes import reported
from tests import peers

LEAST = 8
"""Characters of a text that is looked for: shorter ones stand in names of functions by chance."""

MOST = 60
"""Characters of its first line that are looked for."""

TOKENS = re.compile(r"xox[bpe]-\w|xapp-\d|Bot [\w-]{20,}\.[\w-]+")
"""How tokens of Slack begin, and how discord.py sends its own."""

WORDS = {
    "event": {"content"},
    "freeze": {"reason"},
    "intake": {"content"},
    "leak": {"note"},
    "legal_hold": {"reason", "lifted_because"},
    "member": {"name"},
    "minute": {"text"},
    "news": {"source_author", "source_text"},
    "question": {"text", "context", "asked_back"},
    "revision": {"text", "wording", "topics"},
    "ruling": {"text", "wording", "note"},
    "signal": {"text", "link", "answer"},
    "task": {"text"},
    "topic": {"text"},
}
"""The columns in which people's words stand."""

SECRET = frozenset({"token", "trigger_id", "response_url"})
"""What whoever has it can act with, in what a platform tells."""

_SEVERAL = re.compile(r"_m\d+$")


class Ear:
    """All that was said to the outside world while one test ran, and all that must not be in it."""

    def __init__(self) -> None:
        self._into = io.StringIO()
        self._texts: set[str] = set()

    def begin(self) -> None:
        """Another test: nothing has been said yet."""
        self.forget()
        self._texts.clear()

    @property
    def said(self) -> str:
        """What loggers, tracers and crash reports got."""
        return self._into.getvalue()

    def write(self, line: str) -> None:
        """Something is said."""
        self._into.write(line + "\n")

    def forget(self) -> None:
        """What was said so far was said on purpose."""
        self._into.seek(0)
        self._into.truncate()

    def remember(self, value: object, name: str = "") -> None:
        """A text that somebody wrote; of a structure, what in it looks like one: ids and kinds have no blanks."""
        if isinstance(value, str):
            if not name or name in SECRET or " " in value:
                self._texts.add(value)
        elif isinstance(value, dict):
            for key, each in value.items():
                self.remember(each, str(key))
        elif isinstance(value, list | tuple):
            for each in value:
                self.remember(each, name or "-")

    def leaks(self, beside: str = "") -> list[str]:
        """What stands where it must not. `beside`: what else was said."""
        said = self.said + beside + _labels()
        found = ["a token"] if TOKENS.search(said) else []
        return found + [text for text in self._texts if is_in(text, said)]


EAR = Ear()
"""The one ear of this process, in which each test begins anew."""


def is_in(text: str, said: str) -> bool:
    """Whether a text, or its first line, stands in what was said, as it is or as Python or JSON write it."""
    line = text.strip().partition("\n")[0][:MOST]
    if len(line) < LEAST:
        return False
    written = {line} if line.isascii() and line.isalnum() else {line, ascii(line)[1:-1], json.dumps(line)[1:-1]}
    return any(each in said for each in written)


def _labels() -> str:
    """The values by which metrics tell things apart."""
    found = [value for metric in REGISTRY.collect() for sample in metric.samples for value in sample.labels.values()]
    return " ".join(dict.fromkeys(found))


# What is said

_AS_OURS = logs.NamesOnly()


class _Handler(logging.Handler):
    """Lines of any logger, with their message, which ours never writes; a fault as ours writes it."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)

    def emit(self, record: logging.LogRecord) -> None:
        fault = _AS_OURS.formatException(record.exc_info) if record.exc_info else ""
        EAR.write(f"{record.name} {record.getMessage()}\n{fault}")


class _Kept(Transport):
    """A crash report on its way out."""

    def capture_envelope(self, envelope: Envelope) -> None:
        EAR.write(envelope.serialize().decode("utf-8", "replace"))


@contextmanager
def _step(name: str, of: str, labels: dict[str, str]) -> Iterator[None]:
    """All that a tracer learns of a step."""
    EAR.write(f"step {name} {of} {labels}")
    yield


class _Lines:
    """Where the product's own log goes."""

    def write(self, line: str) -> None:
        EAR.write(line)

    def flush(self) -> None:
        """It is kept at once."""


@contextmanager
def listening() -> Iterator[None]:
    """Hear all that is logged, at DEBUG, with the product's own set-up of logging; afterwards it is as it was."""
    root, before, handler = logging.getLogger(), structlog.get_config(), _Handler()
    level = root.level
    root.addHandler(handler)
    logs.configure("debug", "json")
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(_Lines()))  # type: ignore[arg-type]
    root.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
        structlog.configure(**before)


@pytest.fixture(scope="session", autouse=True)
def _overheard() -> Iterator[None]:
    """Traces and crash reports are made of all that happens, and platforms tell what they tell."""
    peers.TELLING.append(EAR.remember)
    with watching(steps=_step), reported("http://key@127.0.0.1:9/1", "0", _Kept):
        yield


@pytest.fixture(autouse=True)
def ear(_overheard: None, request: pytest.FixtureRequest) -> Iterator[Ear]:
    """What is heard while the test runs; afterwards no word of anybody's may be in it."""
    EAR.begin()
    with listening():
        yield EAR
    written = [text for _, kind, text in request.node._report_sections if kind == "stderr"]
    leaks = EAR.leaks("\n".join(written))
    if leaks:
        request.node.add_report_section("teardown", "said", EAR.said)
        pytest.fail(f"a log, the metrics, a trace or a crash report hold {leaks}", pytrace=False)


# What must not be said


@event.listens_for(Engine, "before_cursor_execute")
def _stored(*given: Any) -> None:
    """What goes into a column of words."""
    context = given[4]
    if context is None or not (context.isinsert or context.isupdate) or context.compiled is None:
        return
    columns = WORDS.get(getattr(getattr(context.compiled.statement, "table", None), "name", ""))
    if columns:
        for row in context.compiled_parameters:
            for name, value in row.items():
                if _SEVERAL.sub("", name) in columns:
                    EAR.remember(value)


def _heard(name: str) -> None:
    """What somebody types or means by a gesture, whether or not it is stored."""
    gesture = getattr(Gestures, name)

    @wraps(gesture)
    async def heard(self: Gestures, *given: Any, **named: Any) -> Any:
        for each in (*given, *named.values()):
            EAR.remember(getattr(each, "text", each), "typed")
        return await gesture(self, *given, **named)

    setattr(Gestures, name, heard)


for _name in ("command", "mention", "react", "shortcut", "posted", "submit"):
    _heard(_name)
