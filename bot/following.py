"""What belongs together: everything that comes of one event, click, timer or schedule carries its id.

It stands in each line of the log as `correlation` and in the row of each card that leaves, so that one can follow a
message from the inbox to the rooms, over processes and days. Whoever is asked to watch (traces, crash reports) sees the
same steps; of content they see nothing.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from contextvars import ContextVar

Watch = Callable[[str, str, dict[str, str]], AbstractContextManager[None]]
"""A step as it is watched: its name, what it belongs to, and its labels (platforms and kinds, never words)."""

Report = Callable[[BaseException, str], None]
"""A fault, and what it belongs to."""

_cause: ContextVar[str] = ContextVar("cause", default="")
_watches: list[Watch] = []
_reports: list[Report] = []


def cause() -> str:
    """The id of what all that is done now comes of; empty where nothing is known."""
    return _cause.get()


@contextmanager
def following(name: str, of: str, **labels: str) -> Iterator[None]:
    """One step of the work, and what it comes of."""
    before = _cause.set(of)
    try:
        with ExitStack() as watched:
            for watch in _watches:
                watched.enter_context(watch(name, of, labels))
            yield
    finally:
        _cause.reset(before)


def report(error: BaseException) -> None:
    """Tell whoever wants to hear of faults."""
    for each in _reports:
        each(error, cause())


@contextmanager
def watching(*, steps: Watch | None = None, faults: Report | None = None) -> Iterator[None]:
    """Let somebody see the steps, or hear of the faults, meanwhile."""
    if steps is not None:
        _watches.append(steps)
    if faults is not None:
        _reports.append(faults)
    try:
        yield
    finally:
        if steps is not None:
            _watches.remove(steps)
        if faults is not None:
            _reports.remove(faults)


def without_words(error: BaseException) -> str:
    """A fault as it may be written down: its classes and where in the code each was raised, the last one first. Never
    their messages: a database's quotes the row, and the row is what somebody wrote."""
    lines, seen, waiting = [], set[int](), [error]
    while waiting:
        found = waiting.pop(0)
        if id(found) in seen:
            continue
        seen.add(id(found))
        lines.append(type(found).__qualname__)
        lines += [
            f"  {place.filename}:{place.lineno} {place.name}" for place in traceback.extract_tb(found.__traceback__)
        ]
        before = found.__cause__ or (None if found.__suppress_context__ else found.__context__)
        waiting += [*getattr(found, "exceptions", ()), *([before] if before else [])]
    return "\n".join(lines)
