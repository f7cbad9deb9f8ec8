"""Handling what came in: once, in order, whatever fails or dies in between; and forgotten when it is old."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.core.address import Platform
from bot.core.card import Notice, Reply
from bot.core.event import Event, EventKind, deleted, edited, mentioned, posted
from bot.core.message import Message
from bot.jobs import timers
from bot.jobs.intake import BACK_OFF, Forget, Handle, due
from bot.ports import JobKind
from bot.services.intake import MEMORY, Intake
from bot.storage.database import Database
from bot.storage.news import News
from tests.builders import ASKED
from tests.jobs.conftest import House
from tests.services.acting import message, verbs

LANE = "demo:comms"
NEWS = "Le magasin de Valence ouvre le 12 mai #shareable"
SECRET = "zibelinox #shareable"


class Told:
    """Hears what came of each event."""

    def __init__(self, *, broken: bool = False) -> None:
        self.heard: list[tuple[EventKind, Reply]] = []
        self.broken = broken

    async def __call__(self, event: Event, reply: Reply) -> None:
        self.heard.append((event.kind, reply))
        if self.broken:
            raise OSError("secret matter")


def handler(house: House, told: Told | None = None) -> Handle:
    return Handle(house.database, {Platform.DEMO: told} if told else {}, "fr")


def said(house: House, text: str = NEWS, id: str = "7") -> Message:
    return message(house.world, text, id=id)


def post(house: House, text: str = NEWS, id: str = "7") -> Event:
    return posted(house.world.karim.caller, said(house, text, id))


async def take(house: House, *events: Event) -> None:
    for event in events:
        await Intake(house.database).take(event)


async def labels(database: Database) -> Sequence[str]:
    async with database.read() as work:
        rows = await work.connection.exec_driver_sql("SELECT number, state FROM news ORDER BY number")
        return [f"N-{row.number} {row.state}" for row in rows]


async def events(database: Database) -> Sequence[tuple[str, int, str | None]]:
    async with database.read() as work:
        rows = await work.connection.exec_driver_sql("SELECT state, attempts, error FROM event ORDER BY received_at")
        return [(row.state, row.attempts, row.error) for row in rows]


async def test_an_event_that_was_stored_before_a_crash_is_found_by_the_sweep(house: House) -> None:
    house.database.waker = timers_sleep  # the process dies between the commit and the wake
    await take(house, post(house))
    house.database.waker = house.runtime.engine.wake
    await house.settle()
    assert await labels(house.database) == ["N-1 passed"]
    assert len(house.cards("cm")) == 1
    await take(house, post(house))
    await house.settle()
    assert await labels(house.database) == ["N-1 passed"]


async def timers_sleep(*_: object) -> None:
    """A wake that is lost."""


async def test_a_crash_in_the_middle_of_handling_leaves_nothing_half_done(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed after the act and before the commit: neither is done, and the next one who comes does both."""
    await take(house, post(house))

    class Killed(BaseException):
        pass

    async def dies(*_: object, **__: object) -> bool:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr("bot.storage.inbox.Inbox.settle", dies)
        with pytest.raises(Killed):
            await handler(house)(LANE)
    assert await labels(house.database) == []
    assert await events(house.database) == [("waiting", 0, None)]
    await house.settle()
    assert await labels(house.database) == ["N-1 passed"]


async def test_what_came_of_it_is_told_after_the_commit(house: House) -> None:
    told = Told()
    stranger = posted(house.world.stranger.caller, said(house, "Bonjour", "8"))
    question = mentioned(house.world.sam.caller, said(house, ASKED, "9"), ASKED)
    await take(house, post(house), stranger, question, deleted(said(house).ref, said(house).posted_at))
    await handler(house, told)(LANE)
    assert [kind for kind, _ in told.heard] == [
        EventKind.POSTED,
        EventKind.POSTED,
        EventKind.MENTIONED,
        EventKind.DELETED,
    ]
    replies = [reply for _, reply in told.heard]
    assert isinstance(replies[0], Notice)
    assert "N-1" in replies[0].text
    assert replies[1] is None
    assert replies[3] is None


async def test_an_answer_that_cannot_be_given_changes_nothing(house: House) -> None:
    told = Told(broken=True)
    await take(house, post(house), post(house, id="8"))
    with capture_logs() as logs:
        await handler(house, told)(LANE)
    assert len(told.heard) == 2
    assert await labels(house.database) == ["N-1 passed", "N-2 passed"]
    assert {line["event"] for line in logs} == {"answer-failed"}
    assert "secret matter" not in str(logs)


async def test_a_fault_is_tried_again_and_then_given_up_without_stopping_the_room(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = News.add

    async def faulty(self: News, item: object, terms: str) -> None:
        if "zibelinox" in terms:
            raise RuntimeError("zibelinox")
        await honest(self, item, terms)  # type: ignore[arg-type]

    monkeypatch.setattr(News, "add", faulty)
    await take(house, post(house, SECRET), post(house, id="8"))
    with capture_logs() as logs:
        await house.settle()
        assert await labels(house.database) == ["N-1 passed"], "the other one was not kept waiting"
        assert ("waiting", 1, "RuntimeError") in await events(house.database)
        await house.skip(seconds=BACK_OFF[0] - 0.1)
        assert ("waiting", 1, "RuntimeError") in await events(house.database)
        for seconds in (0.1, *BACK_OFF[1:]):
            await house.skip(seconds=seconds)
    assert ("failed", len(BACK_OFF), "RuntimeError") in await events(house.database)
    failed = [line["event"] for line in logs if line["log_level"] == "error"]
    assert failed == ["event-failed"] * (len(BACK_OFF) + 1) + ["event-given-up"]
    assert "zibelinox" not in str(logs)
    await house.skip(days=1)
    assert await labels(house.database) == ["N-1 passed"]


async def test_a_fault_that_passes_loses_nothing(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:

        async def fails(*_: object) -> None:
            raise OSError

        patched.setattr(News, "add", fails)
        await take(house, post(house))
        await house.settle()
        later = edited(said(house, "Tout autre chose"), said(house).posted_at + timedelta(minutes=1))
        await take(house, later)
        await house.settle()
    await house.skip(seconds=BACK_OFF[0])
    async with house.database.write() as work:
        (item,) = await work.news.ever_from(said(house).ref)
    assert "source-edited" in await verbs(house.database, house.world, item.id), "the edit came while it was put off"


async def test_a_database_that_fails_is_a_fault_of_the_job(house: House) -> None:
    await take(house, post(house))
    async with house.database.write() as work:
        await work.connection.exec_driver_sql("ALTER TABLE event RENAME TO away")
    with pytest.raises(Exception, match="event"):
        await handler(house)(LANE)


async def test_an_event_waits_for_earlier_ones(house: House) -> None:
    patience = timedelta(seconds=2)
    later = edited(said(house, "Tout autre chose"), said(house).posted_at + timedelta(minutes=1))
    await Intake(house.database, patience).take(later)
    await Intake(house.database, patience).take(post(house))
    await house.settle()
    assert await labels(house.database) == []
    await house.skip(seconds=2)
    async with house.database.write() as work:
        (item,) = await work.news.ever_from(said(house).ref)
    assert (await verbs(house.database, house.world, item.id))[:2] == ["tag", "pass-on"]


async def test_what_is_over_is_remembered_for_seven_days(house: House) -> None:
    await take(house, post(house))
    await house.settle()
    await house.skip(days=7)
    assert len(await events(house.database)) == 1
    await take(house, post(house))
    await house.settle()
    assert await labels(house.database) == ["N-1 passed"]
    await house.skip(seconds=1)
    assert await events(house.database) == []


async def test_what_cannot_matter_again_is_not_kept(house: House) -> None:
    """Nearly all that is said in a room is nobody's news: only its key stays, so that it is not handled again."""
    question = mentioned(house.world.sam.caller, said(house, ASKED, "9"), ASKED)
    await take(house, post(house, "Bonjour à tous", "8"), question, post(house))
    await handler(house)(LANE)
    async with house.database.read() as work:
        rows = (await work.connection.exec_driver_sql("SELECT content FROM event WHERE content IS NOT NULL")).all()
    assert len(rows) == 1
    assert "Valence" in str(rows[0].content)


async def test_what_still_waits_is_never_forgotten(house: House) -> None:
    house.database.waker = timers_sleep
    await take(house, post(house))
    house.clock.forward(days=30)
    await Forget(house.database)("inbox")
    assert await events(house.database) == [("waiting", 0, None)]


async def test_the_sweep_sees_what_is_due(house: House) -> None:
    async with house.database.read() as work:
        assert await due(work) == []
    await take(house, post(house))
    assert (JobKind.HANDLE, LANE) in await timers.due(house.database)
    await handler(house)(LANE)
    house.clock.forward(seconds=(MEMORY + timedelta(seconds=1)).total_seconds())
    async with house.database.read() as work:
        assert await due(work) == [(JobKind.FORGET, "inbox")]


async def test_much_that_is_old_goes_in_several_steps(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage.inbox.AT_ONCE", 2)
    await take(house, *(post(house, "Bonjour", str(number)) for number in range(5)))
    await handler(house)(LANE)
    house.clock.forward(days=8)
    await Forget(house.database)("inbox")
    assert await events(house.database) == []


async def test_what_comes_of_an_event_carries_its_id(house: House) -> None:
    await take(house, post(house))
    async with house.database.read() as work:
        event = await work.inbox.next(LANE, work.now.instant)
    assert event is not None
    await handler(house)(LANE)
    async with house.database.read() as work:
        rows = await work.connection.exec_driver_sql("SELECT cause FROM delivery")
        assert {row.cause for row in rows} == {event.id}


async def test_what_comes_of_a_click_carries_an_id_of_its_own(house: House) -> None:
    for id in ("7", "8"):
        await house.runtime.gestures.shortcut(house.world.karim.caller, said(house, id=id), "shareable")
    async with house.database.read() as work:
        rows = await work.connection.exec_driver_sql("SELECT subject, cause FROM delivery WHERE kind = 'news-cm'")
        causes = {row.subject: str(row.cause) for row in rows}
    assert len(set(causes.values())) == len(causes) == 2
    assert all(cause.startswith("c_") for cause in causes.values())
