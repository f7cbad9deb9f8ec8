"""What Slack is told is received has been stored; what could not be is told again, and nothing is done twice."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from typing import Any

import pytest
from sqlalchemy import make_url

from tests.integrations.slack.stage import Stage, stage, until
from tests.integrations.slack.test_gestures import OPENING, button, passed_on


@asynccontextmanager
async def locked(url: str) -> AsyncIterator[None]:
    """The database cannot be written to for a while; at the end nobody who gave up still holds on to it."""
    with closing(sqlite3.connect(str(make_url(url).database), timeout=0.0, isolation_level=None)) as connection:
        while not _begun(connection):  # the house may just be storing something, and must be let finish
            await asyncio.sleep(0.01)
        yield
        connection.execute("ROLLBACK")
    await until(lambda: not [task for task in asyncio.all_tasks() if _waits(task)], 20.0)


def _begun(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        return False
    return True


def _waits(task: asyncio.Task[object]) -> bool:
    return any(name in repr(task.get_coro()) for name in ("soon.", "_terminate_graceful_close"))


@pytest.mark.parametrize("mode", ["socket", "http"])
async def test_an_event_that_cannot_be_stored_is_not_acknowledged(sqlite_url: str, mode: str) -> None:
    async with stage(sqlite_url, mode=mode, running=False) as staged:
        async with locked(sqlite_url):
            await staged.lea.post(staged.comms, f"{OPENING} #partageable")
            await staged.slack.settled()
        (told,) = [one for one in staged.slack.deliveries.all if one.name.startswith("message")]
        assert [attempt.ok for attempt in told.attempts] == [False]
        await staged.slack.advance()
        await staged.slack.settled()
        assert told.acknowledged
        assert len(await staged.rows("SELECT * FROM event")) == 1


async def test_an_event_is_stored_although_slack_does_not_say_who_we_are(sqlite_url: str) -> None:
    """Bolt asks who it is before it runs a listener: an event must be stored before."""
    async with stage(sqlite_url, running=False) as staged:
        staged.slack.fail("auth.test", times=50, mode="500")
        staged.slack.fail("users.info", times=50, mode="500")
        await staged.lea.post(staged.comms, f"{OPENING} #partageable")
        await staged.slack.settled()
        assert all(one.acknowledged for one in staged.slack.deliveries.all)
        assert len(await staged.rows("SELECT * FROM event")) == 1


async def test_a_reaction_whose_message_cannot_be_had_is_told_again(sqlite_url: str) -> None:
    async with stage(sqlite_url) as staged:
        message = await staged.lea.post(staged.comms, OPENING)
        await staged.settle()
        staged.slack.fail("reactions.get", mode="500")
        await staged.lea.react(message, "mega")
        await staged.slack.settled()
        assert not await staged.rows("SELECT * FROM news")
        await staged.slack.advance()
        await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
        await staged.settle()


async def test_a_reaction_that_means_nothing_costs_no_call(staged: Stage) -> None:
    elsewhere = staged.slack.channel("ailleurs", members=[staged.lea])
    for channel, emoji in ((staged.comms, "tada"), (elsewhere, "mega")):
        message = await staged.lea.post(channel, OPENING)
        await staged.lea.react(message, emoji)
    await staged.settle()
    assert not staged.slack.calls_to("reactions.get")


async def test_events_that_mean_nothing_are_acknowledged(staged: Stage) -> None:
    staged.slack.rename(staged.comms, "autre-nom")
    staged.slack.invite(staged.cm, staged.slack.user("zoe"))
    await staged.lea.open_home()
    await staged.lea.post(staged.comms, "Bonjour")
    await staged.settle()
    assert staged.slack.deliveries.all
    assert all(one.acknowledged for one in staged.slack.deliveries.all)


@pytest.mark.parametrize("event", ["x", ["type"], None, 1])
async def test_what_is_no_event_at_all_is_not_taken_and_stumbles_over_nothing(staged: Stage, event: Any) -> None:
    assert not await staged.adapter.inbound.event({"type": "event_callback", "event": event})


async def test_a_gesture_that_cannot_be_recorded_says_so(staged: Stage, sqlite_url: str) -> None:
    await passed_on(staged)
    message, action = button(staged.sam.messages(staged.cm), "acknowledge")
    async with locked(sqlite_url):
        clicked, ordered = await asyncio.gather(
            staged.sam.click(message, action), staged.lea.command("/freeze", "Fuite", staged.comms)
        )
    for outcome in (clicked, ordered):
        await outcome.until(lambda seen: "enregistr" in seen.text)
        assert not outcome.error
    assert not await staged.rows("SELECT * FROM receipt")
    assert not await staged.rows("SELECT * FROM freeze")


async def test_a_form_that_cannot_be_recorded_stays_open(staged: Stage, sqlite_url: str) -> None:
    message = await staged.lea.post(staged.comms, OPENING)
    await (await staged.lea.shortcut("flag_news", message)).until(lambda seen: seen.opened)
    values = {"flag": "confidential", "audience": "cm"}
    await staged.settle()
    async with locked(sqlite_url):
        sent = await staged.lea.submit(None, values)
    assert sent.errors
    assert staged.lea.modal is not None
    assert not (await staged.lea.submit(None, values)).errors
    await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    assert len(await staged.rows("SELECT * FROM news")) == 1


async def test_it_hears_again_after_a_socket_is_lost(sqlite_url: str) -> None:
    async with stage(sqlite_url) as staged:
        for times, reason in enumerate(("refresh_requested", "aborted"), 2):
            await staged.slack.drop_sockets(reason)
            await until(lambda times=times: len(staged.slack.calls_to("apps.connections.open")) >= times, 10.0)  # type: ignore[misc]
            await staged.slack.connected()
            await until(lambda: staged.adapter.listening)
        await staged.lea.post(staged.comms, f"{OPENING} #partageable")
        await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
        await staged.settle()
