"""V1: a fault at each call of the verdict path ends in "sent to the team", or in no answer at all; never in a yes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from inspect import isgeneratorfunction, unwrap
from types import FrameType, FunctionType
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.core.evidence import Doubt
from bot.core.verdict import VerdictKind
from bot.desk.text import fold
from bot.services import consulting
from bot.services.judging import judge
from bot.storage.database import Database
from bot.storage.halts import SeenFreezes, SeenReviews
from bot.storage.index import Index
from bot.storage.shelved import Shelved
from tests.builders import ASKED, World, tagged

FAULTS = (RecursionError, MemoryError, ValueError, KeyError, AssertionError)


@pytest.fixture(autouse=True)
def _nothing_is_kept() -> Iterator[None]:
    """What was read with something broken is no matter of the tests to come."""
    yield
    forget()


async def kind(database: Database, world: World) -> tuple[VerdictKind, tuple[Doubt, ...]]:
    async with database.read() as work:
        verdict = await judge(work, world.organisation, world.mandate, ASKED)
        return verdict.kind, verdict.doubts


@contextmanager
def called() -> Iterator[set[tuple[str, str]]]:
    """The functions of the desk that a question goes through meanwhile: (module, name)."""
    seen: set[tuple[str, str]] = set()
    step = consulting._step

    def watch(frame: FrameType, event: str, _argument: Any) -> None:
        module = frame.f_globals.get("__name__", "")
        if event == "call" and module.startswith("bot.desk."):
            seen.add((module, frame.f_code.co_name))

    def watched(*arguments: Any) -> Any:
        sys.setprofile(watch)
        try:
            return step(*arguments)
        finally:
            sys.setprofile(None)

    forget()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(consulting, "_step", watched)
        yield seen


@contextmanager
def failing(function: FunctionType, fault: type[Exception]) -> Iterator[None]:
    """Whoever calls it, by its name or out of a table, it raises."""
    made: dict[str, Any] = {}
    ends = "; yield" if isgeneratorfunction(function) else ""
    exec(f"def broken(*args, **more): raise {fault.__name__}('odd'){ends}", made)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(function, "__code__", made["broken"].__code__)
        yield


async def test_a_fault_in_any_function_of_the_desk_is_no_yes(
    database: Database, swift: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consulting, "TIME_LIMIT", 60.0)
    await tagged(database, swift)
    with called() as seen:
        assert await kind(database, swift) == (VerdictKind.SHAREABLE, ())
    reached = {
        (module, name): function
        for module, name in sorted(seen)
        if isinstance(function := unwrap(getattr(sys.modules[module], name, print)), FunctionType)
        and not name.startswith("__")
    }
    assert len(reached) > 60, "the path of a yes goes through most of the desk"
    for at, ((module, name), function) in enumerate(reached.items()):
        forget()
        with failing(function, FAULTS[at % len(FAULTS)]):
            found, doubts = await kind(database, swift)
        assert found is VerdictKind.UNKNOWN, (module, name)
        assert doubts == (Doubt.ERROR,), (module, name)


@pytest.mark.parametrize(
    ("book", "query"),
    [
        (SeenFreezes, "in_force"),
        (SeenReviews, "open"),
        (Index, "stock"),
        (Index, "counts"),
        (Index, "words_since"),
        (Shelved, "meeting"),
        (Shelved, "fetch"),
    ],
)
async def test_a_database_that_fails_gives_no_answer(
    database: Database, swift: World, monkeypatch: pytest.MonkeyPatch, book: type, query: str
) -> None:
    await tagged(database, swift)

    async def gone(*_args: Any, **_more: Any) -> Any:
        raise OperationalError("SELECT", {}, Exception("the database is gone"))

    monkeypatch.setattr(book, query, gone)
    with pytest.raises(OperationalError):
        async with database.read() as work:
            await judge(work, swift.organisation, swift.mandate, ASKED + " Zéphirin")


def forget() -> None:
    """What was remembered of texts, so that every function is called again."""
    for name, module in list(sys.modules.items()):
        if name.startswith("bot.desk."):
            for each in vars(module).values():
                if hasattr(each, "cache_clear") and getattr(each, "__name__", "") not in ("_listed",):
                    each.cache_clear()
    fold._FOLDED.clear()
    fold._SEEN.clear()
