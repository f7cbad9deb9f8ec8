"""Handling what came in: a room's events one after the other, each done in the unit of work that says it is done."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import timedelta

import structlog

from bot.core.address import Platform
from bot.core.card import Reply
from bot.core.event import Event
from bot.errors import ChatBusy
from bot.following import following
from bot.measures import EVENTS_FAILED
from bot.ports import Answer, JobKind
from bot.services.hearing import matters
from bot.services.intake import MEMORY
from bot.services.reordering import hear
from bot.storage.database import Database
from bot.storage.inbox import EventState, Received
from bot.storage.work import Work

BACK_OFF = (1, 5, 30, 120, 600)
"""Seconds before each new attempt at an event whose handler failed: six attempts in about twelve minutes."""

_log = structlog.get_logger()


class Handle:
    """The handler of `handle lane L`: run twice, late or for nothing, it does no harm."""

    def __init__(self, database: Database, answers: Mapping[Platform, Answer], locale: str) -> None:
        self._database = database
        self._answers = answers
        self._locale = locale

    async def __call__(self, lane: str) -> None:
        """Handle what is due in a room, then ask to be woken for what is due later."""
        while True:
            received: Received | None = None
            try:
                async with self._database.write() as work:
                    received = await work.inbox.next(lane, work.now.instant)
                    if received is None:
                        await self._come_back(work, lane)
                        return
                    with _following("handle", received):
                        reply = await self._do(work, received)
            except Exception as error:  # the job loop's edge: one that cannot be handled keeps no other waiting
                if received is None:
                    raise
                with _following("put-off", received):
                    await self._failed(received, error)
            else:
                with _following("answer", received):
                    await self._answer(received.event, reply)

    async def _do(self, work: Work, received: Received) -> Reply:
        reply = await hear(work, received.event, self._locale)
        keep = matters(received.event)
        await work.inbox.settle(received, EventState.DONE, work.now.instant, keep=keep)
        return reply

    async def _come_back(self, work: Work, lane: str) -> None:
        due = await work.inbox.next_due(lane)
        if due is not None:
            work.wake(JobKind.HANDLE, lane, due)

    async def _failed(self, received: Received, error: Exception) -> None:
        name, kind = type(error).__name__, received.event.kind.value
        EVENTS_FAILED.inc()
        _log.error("event-failed", kind=kind, attempt=received.attempts + 1, error=name)
        async with self._database.write() as work:
            at = work.now.instant
            if received.attempts < len(BACK_OFF):
                await work.inbox.put_off(received, at + timedelta(seconds=BACK_OFF[received.attempts]), name)
            else:
                await work.inbox.settle(received, EventState.FAILED, at, keep=False, error=name)
                _log.error("event-given-up", kind=kind, error=name)

    async def _answer(self, event: Event, reply: Reply) -> None:
        """Tell the person, if the platform can: a courtesy, tried once, when all is stored."""
        answer = self._answers.get(event.ref.room.platform)
        if answer is None:
            return
        try:
            await answer(event, reply)
        except Exception as error:  # the job loop's edge: what was done is done, told or not
            _log.warning("answer-failed", kind=event.kind.value, error=type(error).__name__)
            if isinstance(error, ChatBusy) and error.beyond:
                await self._leave_alone(error)

    async def _leave_alone(self, busy: ChatBusy) -> None:
        """A whole platform that is busy is busy for the cards as well."""
        async with self._database.write() as work:
            await work.quiet.keep(busy.beyond, work.now.instant + timedelta(seconds=busy.after))


def _following(step: str, received: Received) -> AbstractContextManager[None]:
    event = received.event
    return following(step, received.id, platform=event.ref.room.platform.value, kind=event.kind.value)


class Forget:
    """The handler of `forget inbox`: what is over and older than the memory goes, a few rows at a time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def __call__(self, _key: str) -> None:
        """Forget until nothing is old."""
        while True:
            async with self._database.write() as work:
                before = work.now.instant - MEMORY
                if not await work.inbox.forgettable(before):
                    return
                await work.inbox.forget(before)


async def due(work: Work) -> list[tuple[JobKind, str]]:
    """What the inbox says is due now, for the sweep."""
    lanes = await work.inbox.lanes_due(work.now.instant)
    old = await work.inbox.forgettable(work.now.instant - MEMORY)
    return [*((JobKind.HANDLE, lane) for lane in lanes), *([(JobKind.FORGET, "inbox")] if old else [])]
