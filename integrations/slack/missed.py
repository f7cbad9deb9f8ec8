"""What happened to tagged messages while nobody heard it: each is looked at again.

Slack tells of things over a socket only while one is open, over HTTP for some minutes, and of what a retention policy
deletes perhaps not at all. Nothing that is found here can widen anything: an edit holds, a delete withdraws, and of
reactions only those that restrict are told.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

import structlog

from bot.core import event
from bot.core.address import Address, MessageRef, Platform
from bot.core.event import Event
from bot.core.message import Message, Watched
from bot.core.people import Caller
from bot.errors import ChatBusy, ChatError, ChatRefused, NotRecorded
from bot.ports import Intake
from integrations.slack import reading
from integrations.slack.fetching import DELETED, OUT_OF_SIGHT, fetched
from integrations.slack.people import People
from integrations.slack.reading import Told
from integrations.slack.texts import mentioned_people
from integrations.slack.workspaces import Workspace, Workspaces

PACE = 2.0
"""Seconds between two messages of a workspace: Slack answers `reactions.get` fifty times a minute
(docs.slack.dev/apis/web-api/rate-limits), and people's own reactions are asked for as well."""

PAUSE = 2.0
"""Seconds before what failed is tried again; each further attempt waits twice as long."""

LONGEST = 60.0
"""Seconds between two attempts, at the most."""

ATTEMPTS = 10
"""Then it is left for an hour."""

HOUR, DAY = 3600.0, 86400.0
"""Seconds until all is looked at again, though nobody asked for it: where something failed to the last, and else."""

MOST_REACTIONS = 25
"""People of whom it is asked in one look at a message who they are. Of the others it is asked in the next."""

WITHIN = timedelta(microseconds=999_999)
"""`edited.ts` counts whole seconds, and the edit came within that one: what was tagged in it is not newer."""

_MOST_TOLD = 10_000

_log = structlog.get_logger(__name__)

T = TypeVar("T")

Key = tuple[MessageRef, str, str]

_STRANGE = (AttributeError, LookupError, TypeError, ValueError)
"""What reading an answer can end with that is not as Slack says. One such message keeps no other from being looked
at."""


class Missed:
    """Looks through the tagged messages of every workspace. `clock` gives the time (UTC); `pace`: see PACE."""

    def __init__(self, workspaces: Workspaces, people: People, clock: Callable[[], datetime]) -> None:
        self.pace, self.pause = PACE, PAUSE
        self._workspaces = workspaces
        self._people = people
        self._clock = clock
        self._wanted = asyncio.Event()
        self._told: set[Key] = set()
        self._unnamed: set[str] = set()
        self._failed = self._looking = False

    @property
    def busy(self) -> bool:
        """Whether something is being looked at, or about to be."""
        return self._looking or self._wanted.is_set()

    def begin(self) -> None:
        """Something may have been missed: look at all of it, as soon as what is under way is done."""
        self._wanted.set()

    async def run(self, intake: Callable[[], Intake | None]) -> None:
        """Look whenever it is asked for, and once a day, until cancelled; whatever fails is looked at again in an
        hour."""
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(HOUR if self._failed else DAY):
                    await self._wanted.wait()
            self._wanted.clear()
            self._failed, self._looking = False, True
            try:
                await self._look(intake())
            except Exception as error:  # the edge of this task, for which nobody waits: else it would never look again
                self._failed = True
                _log.error("slack looking failed", error=type(error).__name__)
            self._looking = False

    async def _look(self, intake: Intake | None) -> None:
        if intake is None:
            self._failed = True  # nobody is there to tell it to
            return
        if not await self._surely(partial(self._workspaces.attend, intake)):
            self._failed = True  # asked again in an hour: nothing can be looked at
            return
        found = await self._surely(partial(intake.heard, Platform.SLACK, ""))
        of_workspace: defaultdict[str, list[Address]] = defaultdict(list)
        for room in found[0] if found else ():
            of_workspace[room.workspace].append(room)
        async with asyncio.TaskGroup() as group:
            for rooms in of_workspace.values():
                group.create_task(self._look_through(intake, rooms))

    async def _look_through(self, intake: Intake, rooms: Sequence[Address]) -> None:
        """The rooms of one workspace, until it fails twice on end."""
        failures = 0
        for room in rooms:
            for watched in await self._surely(partial(intake.watched, room)) or ():
                done = await self._surely(partial(self._look_at, intake, watched))
                failures = 0 if done else failures + 1
                if failures > 1:
                    return
                await asyncio.sleep(self.pace)

    async def _surely(self, ask: Callable[[], Awaitable[T]]) -> T | None:
        """Ask until there is an answer; None after the last attempt, or where what is wrong is not Slack's nor the
        database's to mend: the other messages are looked at all the same."""
        wait = self.pause
        for _ in range(ATTEMPTS):
            try:
                return await ask()
            except (ChatError, NotRecorded) as error:
                _log.warning("slack looked in vain", error=type(error).__name__)
                await asyncio.sleep(min(max(wait, error.after if isinstance(error, ChatBusy) else 0.0), LONGEST))
                wait *= 2
            except Exception as error:
                _log.error("slack looked in vain", error=type(error).__name__)
                break
        self._failed = True
        return None

    async def _look_at(self, intake: Intake, watched: Watched) -> bool:
        """Tell what has become of one message. Raises ChatError, NotRecorded."""
        try:
            async for key, told in self._seen(watched):
                if key not in self._told:
                    await intake.take(told)
                    self._remember(key)
        except ChatRefused as error:  # no right to look
            _log.info("slack shows no message", error=type(error).__name__)
        except _STRANGE as error:
            self._failed = True  # looked at again in an hour; meanwhile the others are
            _log.warning("slack tells of a message strangely", error=type(error).__name__)
        return True

    def _remember(self, key: Key) -> None:
        if len(self._told) >= _MOST_TOLD:
            self._told.clear()  # at worst all is told once more
        self._told.add(key)

    async def _seen(self, watched: Watched) -> AsyncIterator[tuple[Key, Event]]:
        """What a message looks like now, each with what tells it from what was told before. What the message itself
        says comes first: it does not wait for Slack to say who put an emoji there."""
        ref, now = watched.ref, self._clock()
        try:
            workspace = await self._workspaces.at(ref.room.workspace)
            told = await fetched(workspace, ref.room.id, ref.id)
        except ChatRefused as error:
            if error.reason in DELETED:
                yield (ref, error.reason, ""), event.deleted(ref, now)
            elif error.reason not in OUT_OF_SIGHT:
                raise
            elif not watched.unheard:  # who tagged what could never be seen knows it
                yield (ref, error.reason, ""), event.unseen(ref, now)
            return
        heard = await self._read(workspace, ref.room.id, told)
        changed = str((told.get("edited") or {}).get("ts") or "")
        if changed:
            yield (ref, "edited", changed), event.edited(heard, reading.instant(changed) + WITHIN)
        elif watched.unheard:  # as it was tagged: from now on it is missed where it is seen no more
            yield (ref, "seen", ""), event.edited(heard, now)
        async for emoji, by in self._restricting(workspace, watched, told):
            yield (ref, emoji, by.account.id), event.reacted(by, heard, emoji, added=True, at=now)

    async def _read(self, workspace: Workspace, channel: str, told: Told) -> Message:
        """The message with the names of all whom it mentions, however long Slack takes: an id in the place of a name
        would look like an edit."""
        for user in mentioned_people(reading.written(told)):
            with suppress(ChatRefused):
                await self._people.person(workspace, user)
        return await reading.message(self._people, workspace, channel, told, await self._author(workspace, told))

    async def _author(self, workspace: Workspace, told: Told) -> Caller:
        """Whose message it is; nobody whom we know where Slack refuses to say: here only what it says counts."""
        if not told.get("bot_id") and told.get("user"):
            user = str(told["user"])
            try:
                await self._people.person(workspace, user)
            except ChatRefused:
                return Caller(Address(Platform.SLACK, workspace.team, user), user)
        return await reading.author(self._people, workspace, told, shared=True)

    async def _restricting(
        self, workspace: Workspace, watched: Watched, told: Told
    ) -> AsyncIterator[tuple[str, Caller]]:
        """Who put an emoji there that would restrict it, and was not told before. Of a crowd not all are asked for at
        once; then it is looked at again in an hour. Whom Slack refused to name comes after all others."""
        there = [(str(each["name"]).partition("::")[0], each["users"]) for each in told.get("reactions", ())]
        new = [
            (emoji, str(user))
            for emoji, users in there
            if emoji in watched.restricting
            for user in users
            if user != workspace.bot_user and (watched.ref, emoji, user) not in self._told
        ]
        new.sort(key=lambda each: each[1] in self._unnamed)
        self._failed = self._failed or any(user not in self._unnamed for _, user in new[MOST_REACTIONS:])
        for emoji, user in new[:MOST_REACTIONS]:
            try:
                await self._people.person(workspace, user)
            except ChatRefused:
                self._unnamed.add(user)
                continue
            yield emoji, await self._people.caller(workspace, user)
