"""The door for what platforms tell us: an event is stored here, once, before the platform is told that we have it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from time import monotonic

import structlog

from bot.core.address import Address, MessageRef, Platform
from bot.core.event import Event, EventKind, deleted, source, taken_off, unseen
from bot.core.flags import Flag
from bot.core.message import Watched
from bot.errors import NotRecorded
from bot.measures import EVENTS, STORED_SECONDS
from bot.ports import JobKind
from bot.services import moving, watching
from bot.services.marking import flag_of
from bot.services.privacy import departing
from bot.storage.database import Database
from bot.storage.soon import SOON, soon
from bot.storage.work import Work

MEMORY = timedelta(days=7)
"""How long an event is remembered, so that it is not handled again; platforms repeat for hours at most."""

AT_ONCE = 100
"""Events stored in one unit of work, when they come faster than one after the other can be committed."""

Waiting = tuple[Event, asyncio.Future[bool]]

_log = structlog.get_logger()


class Intake:
    """Stores events and has them handled. `patience`: how long an event waits for earlier ones that come after it."""

    def __init__(self, database: Database, patience: timedelta = timedelta(0)) -> None:
        self._database = database
        self._patience = patience
        self._waiting: list[Waiting] = []
        self._storing: asyncio.Task[None] | None = None

    async def take(self, event: Event) -> bool:
        """Store an event; once this returns it may be acknowledged, whatever happens then. False if there is nothing
        to do: it is known, or a program's. Raises NotRecorded: then it must not be acknowledged.
        """
        if event.by_a_program:
            return False  # not even stored: two bots that answer each other would fill the inbox
        platform, began = event.ref.room.platform.value, monotonic()
        taken: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((event.clean(), taken))
        if self._storing is None or self._storing.done():
            self._storing = self._database.lingering(asyncio.create_task(self._store()))
        try:
            async with asyncio.timeout(SOON):
                new = await taken
        except TimeoutError:
            # It may still be stored; the platform tells us of it again, and then it is known.
            raise NotRecorded(certain=False) from None
        STORED_SECONDS.labels(platform).observe(monotonic() - began)
        if new:
            EVENTS.labels(platform, event.kind.value).inc()
        return new

    async def heard(self, platform: Platform, workspace: str) -> tuple[Sequence[Address], datetime | None]:
        """The rooms of a workspace whose messages count, be they still there or not, and when its newest event was
        stored (UTC): what an adapter that may have missed some wants to know. Raises NotRecorded."""

        async def heard(work: Work) -> tuple[Sequence[Address], datetime | None]:
            return await work.belonging.heard_in(platform, workspace), await work.inbox.heard_until(platform, workspace)

        return await soon(self._database, heard, looks=True)

    async def wants(self, room: Address, emoji: str) -> bool:
        """Whether a reaction in a room may be a tag. Raises NotRecorded."""
        return await soon(self._database, lambda work: _tags(work, room, emoji), looks=True)

    async def watched(self, room: Address) -> Sequence[Watched]:
        """The messages of a room whose edits, deletes and reactions count. Raises NotRecorded."""
        return await soon(self._database, lambda work: watching.watched(work, room), looks=True)

    async def gone(self, room: Address, at: datetime, *, seen: bool = True) -> None:
        """A room is gone with all that stood in it, since `at` (UTC); unless it is only not `seen` any more. Raises
        NotRecorded: told again, what was recorded is known."""
        refs = await soon(self._database, lambda work: work.belonging.sources_in(room), looks=True)
        tell = deleted if seen else unseen
        await asyncio.gather(*(self.take(tell(ref, at)) for ref in refs))

    async def cleared(self, ref: MessageRef, emoji: str, at: datetime) -> None:
        """All reactions were taken off a message at once, or (`emoji`) all of one: nobody says whose they were, but the
        inbox remembers it. What they restricted stays: whoever clears need not be of comms. Raises NotRecorded: told
        again, what was recorded is known."""

        async def undone(work: Work) -> list[Event]:
            off = taken_off(await work.inbox.told(source(ref)), emoji, at)
            return [each for each in off if await flag_of(work, ref.room, each.emoji) is Flag.SHAREABLE]

        found = await soon(self._database, undone, looks=True)
        await asyncio.gather(*(self.take(each) for each in found))

    async def moved(self, old: Address, new: Address) -> None:
        """A room has another address from now on. Raises NotRecorded."""
        await soon(self._database, lambda work: moving.moved(work, old, new))

    async def present(self, platform: Platform, workspace: str, *, here: bool, kept: bool = False) -> None:
        """The app is in a workspace or server, or was removed from it; `kept`: then nothing is deleted because of it.
        Raises NotRecorded."""
        where = (platform, workspace)
        if here and where not in await soon(self._database, lambda work: work.departures.all(), looks=True):
            return  # nearly always: nothing to write
        change = departing.back if here else partial(departing.left, kept=kept)
        await soon(self._database, lambda work: change(work, where))

    async def _store(self) -> None:
        """Store all that waits: what came while the last ones were stored goes together."""
        while self._waiting:
            batch, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
            if not await self._stored(batch) and len(batch) > 1:
                for each in batch:  # one that cannot be stored keeps no other out
                    await self._stored([each], last=True)

    async def _stored(self, batch: Sequence[Waiting], *, last: bool = False) -> bool:
        batch = [(event, taken) for event, taken in batch if not taken.done()]
        if not batch:
            return True  # nobody waits any more: a database that is away is not asked again for each of them
        add = partial(self._add, [event for event, _ in batch])
        done, _ = await asyncio.wait({asyncio.create_task(soon(self._database, add))})
        storing = done.pop()
        error = _told(storing.exception())
        for at, (_, taken) in enumerate(batch):
            if taken.done():
                continue
            if error is None:
                taken.set_result(storing.result()[at])
            elif last or len(batch) == 1:
                taken.set_exception(error)
        return error is None

    async def _add(self, events: Sequence[Event], work: Work) -> list[bool]:
        now = work.now.instant
        meant: dict[str, Event] = {}
        for event in events:
            if not await _means_nothing(work, event):
                meant.setdefault(event.key, event)
        added = await work.inbox.add(list(meant.values()), now, now + self._patience)
        new = [meant.get(event.key) is event and event.key in added for event in events]
        for lane in dict.fromkeys(event.lane for event, first in zip(events, new, strict=True) if first):
            work.wake(JobKind.HANDLE, lane, now + self._patience if self._patience else None)
        return new


def _told(error: BaseException | None) -> NotRecorded | None:
    """What whoever tells of an event is told of a failure, whatever it was: it must be told again."""
    if error is None or isinstance(error, NotRecorded):
        return error
    _log.error("event-not-stored", error=type(error).__name__)
    return NotRecorded()


async def _tags(work: Work, room: Address, emoji: str) -> bool:
    return await flag_of(work, room, emoji) is not None


async def _means_nothing(work: Work, event: Event) -> bool:
    """Most reactions: what stands under them is not even stored."""
    return event.kind is EventKind.REACTED and not await _tags(work, event.ref.room, event.emoji)
