"""Whatever an adviser answers, fails at or keeps silent about: no verdict is ever raised, and no secret is shown."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.core.evidence import Doubt, Finding, Reading, Record, Statement
from bot.core.flags import Standing
from bot.core.verdict import VerdictKind, Why, decide
from bot.errors import AdviserFailed
from bot.ports import Adviser
from bot.services import advising
from bot.services.advising import MOST_CHARACTERS, MOST_RECORDS, RECORD_CHARACTERS, advised
from tests.core.strategies import at, close_readings, readings, statements

STRICTNESS = {
    VerdictKind.FROZEN: 3,
    VerdictKind.CONFIDENTIAL: 3,
    VerdictKind.EMBARGOED: 2,
    VerdictKind.UNKNOWN: 1,
    VerdictKind.SHAREABLE: 0,
}
QUESTION = "Puis-je dire que Lyon ouvre ?"
CANARY = "serin-jaune"
"""A word that stands only in what the CM was not told of."""


class Empty(Exception):
    """An error that counts as false."""

    def __len__(self) -> int:
        return 0


class Rude(BaseException):
    """Not even an Exception."""


@dataclass
class Scripted:
    """An adviser that does as told: an answer is given, an error raised, a number of seconds slept before `False`."""

    vetoes: Any = False
    touches: Any = frozenset()
    name: str = "scripted"
    seen: list[Any] = field(default_factory=list)

    async def veto(self, question: str, wording: str, lang: str) -> bool:
        self.seen.append((question, wording, lang))
        found: bool = await _done(self.vetoes, False)
        return found

    async def restricted(self, question: str, records: Sequence[Statement]) -> frozenset[str]:
        self.seen.append((question, tuple(records)))
        touched = self.touches(records) if callable(self.touches) else self.touches
        found: frozenset[str] = await _done(touched, frozenset())
        return found


async def _done(what: Any, otherwise: Any) -> Any:
    if isinstance(what, BaseException):
        raise what
    if isinstance(what, timedelta):
        await asyncio.sleep(what.total_seconds())
        return otherwise
    return what


LATE = timedelta(seconds=30)


def statement(id: str, standing: Standing, *, told: bool = True, **more: Any) -> Statement:
    made = Statement(id, Record.NEWS, f"Note {id}.", "Lyon ouvre !", "fr", at(8), standing, told=told)
    return replace(made, **more)


OPEN = statement("n_1", Standing.SHAREABLE)
SECRET = statement("n_2", Standing.CONFIDENTIAL)
YES = Reading((Finding(OPEN, 0.9, touches=True, covers=True),))


def kind(reading: Reading) -> VerdictKind:
    return decide(reading, frozen=False).kind


async def kind_with(adviser: Adviser, reading: Reading = YES, *others: Statement) -> VerdictKind:
    return kind(await advised([adviser], QUESTION, reading, [OPEN, SECRET, *others], "fr"))


@pytest.fixture
def brief(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time-outs that a test can wait for."""
    monkeypatch.setattr(advising, "TIME_LIMIT", 0.05)


async def test_without_advisers_nothing_changes() -> None:
    assert await advised([], QUESTION, YES, [OPEN, SECRET], "fr") is YES


async def test_a_yes_that_nobody_objects_to_stays() -> None:
    adviser = Scripted()
    assert await kind_with(adviser) is VerdictKind.SHAREABLE
    assert (QUESTION, "Lyon ouvre !", "fr") in adviser.seen


@pytest.mark.usefixtures("brief")
@pytest.mark.parametrize(
    "answer",
    [
        *(True, None, 0, "", "no", [], LATE),
        *(AdviserFailed("status-500"), ValueError("x"), TimeoutError(), Empty(), Rude(), asyncio.CancelledError()),
        ExceptionGroup("several", [ValueError()]),
    ],
    ids=repr,
)
async def test_anything_but_a_plain_no_objection_objects(answer: Any) -> None:
    changed = await advised([Scripted(), Scripted(vetoes=answer)], QUESTION, YES, [OPEN], "fr")
    verdict = decide(changed, frozen=False)
    assert (verdict.kind, verdict.why, verdict.doubts) == (VerdictKind.UNKNOWN, (Why.DOUBT,), (Doubt.ADVISER,))


@pytest.mark.usefixtures("brief")
@pytest.mark.parametrize(
    "answer",
    [None, set(), ["n_2"], "n_2", frozenset({"n_1"}), frozenset({"n_2", "n_9"}), frozenset({2}), LATE, OSError()],
    ids=("None", "empty", "list", "text", "unknown", "one-too-many", "number", "late", "error"),
)
async def test_a_proposal_of_another_form_is_a_doubt(answer: Any) -> None:
    assert await kind_with(Scripted(touches=answer)) is VerdictKind.UNKNOWN


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        (Standing.CONFIDENTIAL, VerdictKind.CONFIDENTIAL),
        (Standing.EMBARGOED, VerdictKind.EMBARGOED),
        (Standing.HELD, VerdictKind.UNKNOWN),
    ],
)
@pytest.mark.parametrize(
    "before", [YES, Reading(), Reading(doubts=(Doubt.WATCHED_NAME,))], ids=["yes", "none", "doubt"]
)
async def test_a_record_that_an_adviser_finds_restricts(
    standing: Standing, expected: VerdictKind, before: Reading
) -> None:
    found = statement("n_3", standing)
    changed = await advised([Scripted(touches=frozenset({"n_3"}))], QUESTION, before, [OPEN, found], "fr")
    assert kind(changed) is expected
    assert changed.findings[0] == Finding(found, 0.0, touches=True)


async def test_what_the_desk_found_of_the_record_is_kept() -> None:
    near = Finding(SECRET, 0.3, adds=("jeudi",), omits=("sauf",))
    before = Reading((*YES.findings, near))
    changed = await advised([Scripted(touches=frozenset({"n_2"}))], QUESTION, before, [OPEN, SECRET], "fr")
    assert changed.findings == (replace(near, touches=True), *YES.findings)


async def test_what_the_desk_found_is_sent_even_where_it_is_not_listed() -> None:
    adviser = Scripted(touches=frozenset({"n_2"}))
    changed = await advised([adviser], QUESTION, Reading((Finding(SECRET, 0.1), *YES.findings)), [], "fr")
    assert kind(changed) is VerdictKind.CONFIDENTIAL
    assert [found.statement.id for found in changed.findings] == ["n_2", "n_1"]


async def test_an_answered_no_costs_no_call() -> None:
    adviser = Scripted()
    for standing in (Standing.CONFIDENTIAL, Standing.EMBARGOED):
        no = Reading((Finding(statement("n_3", standing), 0.5, touches=True),))
        assert await advised([adviser], QUESTION, no, [OPEN, SECRET], "fr") is no
    assert not adviser.seen


async def test_what_is_no_yes_is_not_brought_up_for_a_veto() -> None:
    adviser = Scripted()
    await kind_with(adviser, Reading())
    assert [len(seen) for seen in adviser.seen] == [2], "one call, and it is not the veto"
    await advised([adviser], QUESTION, Reading(), [OPEN], "fr")
    assert len(adviser.seen) == 1, "no restricted record, no call"


async def test_several_are_asked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(advising, "TIME_LIMIT", 1.0)
    advisers = [Scripted(vetoes=timedelta(seconds=0.2), touches=timedelta(seconds=0.2)) for _ in range(5)]
    changed = await advised(advisers, QUESTION, YES, [OPEN, SECRET], "fr")
    assert kind(changed) is VerdictKind.SHAREABLE, "one after the other they would be too late"


@pytest.mark.usefixtures("brief")
async def test_an_adviser_that_will_not_be_cancelled_is_not_waited_for(caplog: pytest.LogCaptureFixture) -> None:
    released = asyncio.Event()

    class Stubborn(Scripted):
        async def veto(self, question: str, wording: str, lang: str) -> bool:
            while not released.is_set():
                try:
                    await released.wait()
                except asyncio.CancelledError:
                    continue
            raise ValueError(wording)

    assert await asyncio.wait_for(kind_with(Stubborn()), 5) is VerdictKind.UNKNOWN
    released.set()
    await asyncio.sleep(0.01)
    gc.collect()
    assert "Lyon" not in caplog.text, "asyncio logs errors that nobody took note of"


async def test_whoever_gives_up_the_question_stops_the_advisers() -> None:
    stopped = asyncio.Event()

    class Waiting(Scripted):
        async def veto(self, question: str, wording: str, lang: str) -> bool:
            try:
                await asyncio.sleep(30)
            finally:
                stopped.set()
            return False

    asking = asyncio.create_task(kind_with(Waiting()))
    await asyncio.sleep(0.01)
    asking.cancel()
    await asyncio.wait_for(stopped.wait(), 5)


async def test_a_veto_without_async_is_an_error_like_any_other() -> None:
    class Plain(Scripted):
        def veto(self, question: str, wording: str, lang: str) -> bool:  # type: ignore[override]
            return False

    assert await kind_with(Plain()) is VerdictKind.UNKNOWN  # type: ignore[arg-type]


async def test_what_is_sent_is_bounded_and_most_like_first() -> None:
    many = [
        statement(f"r_{number}", Standing.CONFIDENTIAL, text="x" * 5000, wording="y", posted_at=at(number % 20))
        for number in range(MOST_RECORDS * 2)
    ]
    likely, newest = many[0], max(many, key=lambda each: (each.posted_at, each.id))
    newest = min((each for each in many if each.posted_at == newest.posted_at), key=lambda each: each.id)
    adviser = Scripted()
    await advised([adviser], QUESTION, Reading((Finding(likely, 0.2),)), many, "fr")
    ((_, sent),) = adviser.seen
    assert len(sent) == MOST_RECORDS
    assert [each.id for each in sent[:2]] == [likely.id, newest.id]
    assert {len(each.text) for each in sent} == {RECORD_CHARACTERS}
    assert {each.wording for each in sent} == {None}


async def test_a_cut_record_is_found_whole() -> None:
    long = statement("n_3", Standing.CONFIDENTIAL, text="x" * 5000)
    changed = await advised([Scripted(touches=frozenset({"n_3"}))], QUESTION, YES, [OPEN, long], "fr")
    assert changed.findings[0].statement == long


@pytest.mark.parametrize(("question", "wording"), [("x" * (MOST_CHARACTERS + 1), "y"), ("x", "y" * 4001)])
async def test_no_yes_beyond_what_an_adviser_can_be_shown(question: str, wording: str) -> None:
    said = replace(OPEN, wording=wording)
    adviser = Scripted()
    before = Reading((Finding(said, 1, touches=True, covers=True),))
    changed = await advised([adviser], question, before, [said, SECRET], "fr")
    assert kind(changed) is VerdictKind.UNKNOWN
    assert all(len(seen[0]) <= MOST_CHARACTERS for seen in adviser.seen)


async def test_a_failure_is_logged_without_content(caplog: pytest.LogCaptureFixture) -> None:
    with capture_logs() as lines:
        await kind_with(Scripted(vetoes=ValueError(CANARY)))
    assert lines == [{"event": "adviser-failed", "kind": "scripted", "error": "ValueError", "log_level": "warning"}]
    assert CANARY not in caplog.text


# Whatever they answer

ids = st.frozensets(st.sampled_from(["n_1", "n_2", "n_3", "j_1", "n_9", "", CANARY]), max_size=4)
errors = st.sampled_from(
    [AdviserFailed("x"), ValueError("x"), TimeoutError(), asyncio.CancelledError(), Empty(), Rude()]
)
junk = errors | st.none() | st.integers() | st.text(max_size=3) | st.binary(max_size=3) | st.just(LATE)


def some_of(chosen: frozenset[int]) -> Callable[[Sequence[Statement]], frozenset[str]]:
    """An answer of the right form: some of the records that were sent."""
    return lambda records: frozenset(record.id for at, record in enumerate(records) if at in chosen)


proposals = st.builds(some_of, st.frozensets(st.integers(0, 4), max_size=2)) | ids | junk | st.sets(st.just("n_2"))
advisers = st.lists(
    st.builds(Scripted, vetoes=st.just(False) | st.booleans() | junk, touches=proposals), min_size=1, max_size=3
)


def unlettered(each: Statement) -> Statement:
    """Every statement that the CM was not told of holds the canary."""
    return each if each.told else replace(each, text=CANARY, wording=CANARY, number=CANARY)


def held_to_form(adviser: Scripted) -> bool:
    """Whether an adviser that was asked gave answers of the form, in time, and no veto."""
    for seen in adviser.seen:
        if len(seen) == 3 and adviser.vetoes is not False:
            return False
        if len(seen) == 2:
            answer = adviser.touches(seen[1]) if callable(adviser.touches) else adviser.touches
            if not isinstance(answer, frozenset) or not answer <= {record.id for record in seen[1]}:
                return False
    return True


@settings(max_examples=120)
@given(reading=readings | close_readings, more=st.lists(statements(), max_size=4), advisers=advisers)
def test_no_answer_whatsoever_raises_a_verdict(
    reading: Reading, more: list[Statement], advisers: list[Scripted]
) -> None:
    for adviser in advisers:
        adviser.seen.clear()
    before = Reading(
        tuple(replace(each, statement=unlettered(each.statement)) for each in reading.findings), reading.doubts
    )
    record = [unlettered(each) for each in (*(found.statement for found in before.findings), *more)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(advising, "TIME_LIMIT", 0.02)
        after = asyncio.run(advised(advisers, QUESTION, before, record, "fr"))
    assert STRICTNESS[kind(after)] >= STRICTNESS[kind(before)]
    if not all(held_to_form(adviser) for adviser in advisers):
        assert kind(after) is not VerdictKind.SHAREABLE
        assert Doubt.ADVISER in after.doubts
    if kind(after) is VerdictKind.SHAREABLE:
        assert decide(after, frozen=False).wording == decide(before, frozen=False).wording
    assert set(before.doubts) <= set(after.doubts)
    weaker = [replace(each, touches=False) for each in after.findings]
    assert all(replace(each, touches=False) in weaker for each in before.findings), "nothing is taken away"
    assert all(
        each.touches <= any(e.touches and e.statement == each.statement for e in after.findings)
        for each in before.findings
    )
    for adviser in advisers:
        assert CANARY not in repr(adviser.seen), "what the CM was not told of is never sent"
