"""How what happens reaches the app: over HTTP or a socket, acknowledged within three seconds or told again
(docs.slack.dev/apis/events-api)."""

from __future__ import annotations

import asyncio
import copy
import heapq
import itertools
import random
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.peers.slack.events import Happening
from tests.peers.slack.nouns import Install, Json
from tests.peers.slack.transport import Ack, send

if TYPE_CHECKING:
    from tests.peers.slack.fake import FakeSlack

RETRY_AFTER = (0.0, 60.0, 300.0)
"""Seconds from the first failure to each further attempt."""


@dataclass
class Delivery:
    """One event, and what became of each attempt to tell it."""

    body: Json
    name: str
    attempts: list[Ack] = field(default_factory=list)
    first_failed: float = 0.0

    @property
    def id(self) -> str:
        return str(self.body["event_id"])

    @property
    def acknowledged(self) -> bool:
        return any(ack.ok for ack in self.attempts)


class Deliveries:
    """`concurrent`: several are under way at once; `copies`: how often each is told at first; `deaf`: of how many
    further events the acknowledgement is not heard, so that they are told again; `retry_after`: how Slack waits."""

    def __init__(self, slack: FakeSlack) -> None:
        self.retry_after = RETRY_AFTER
        self.concurrent = False
        self.copies = 1
        self.deaf = 0
        self.all: list[Delivery] = []
        self._slack = slack
        self._waiting: deque[Delivery] = deque()
        self._held: list[Delivery] | None = None
        self._due: list[tuple[float, int, Delivery]] = []
        self._order = itertools.count()
        self._tasks: set[asyncio.Task[None]] = set()
        self._busy = False

    # What happened

    def publish(self, happening: Happening | None) -> None:
        """Tell every installed app that has subscribed and may know."""
        if happening is None or happening.name not in self._slack.app.events or self._slack.app.disabled:
            return
        for install in self._slack.app.installs.values():
            if self._may_know(install, happening):
                self._enqueue(Delivery(self._envelope(install, happening), happening.name))
                return  # one delivery, even if the app is on both sides

    @staticmethod
    def _may_know(install: Install, happening: Happening) -> bool:
        channel = happening.channel
        if channel is None:
            alive = not install.revoked or happening.name in ("app_uninstalled", "tokens_revoked")
            return alive and install.team is happening.source
        if install.revoked or install.team not in channel.teams:
            return False
        if happening.name.startswith(("channel_", "group_")) and channel.kind == "public":
            return True
        return install.bot.id in channel.members

    def _envelope(self, install: Install, happening: Happening) -> Json:
        slack, channel = self._slack, happening.channel
        body: Json = {"token": slack.app.verification_token, "team_id": happening.source.id}
        if happening.source.enterprise:
            body["enterprise_id"] = happening.source.enterprise
        body |= {"context_team_id": install.team.id, "context_enterprise_id": install.team.enterprise}
        body |= {"api_app_id": slack.app.id, "event": copy.deepcopy(happening.event), "type": "event_callback"}
        body |= {"event_id": slack.world.id("Ev"), "event_time": int(slack.world.seconds)}
        bot = {"enterprise_id": install.team.enterprise, "team_id": install.team.id, "user_id": install.bot.id}
        body["authorizations"] = [bot | {"is_bot": True, "is_enterprise_install": False}]
        body["is_ext_shared_channel"] = channel is not None and channel.ext_shared
        if channel is not None:
            kind = str(happening.event["type"])
            body["event_context"] = f"4-{kind}-{install.team.id}-{slack.app.id}-{channel.id}"
        return body

    # Telling it

    def _enqueue(self, delivery: Delivery) -> None:
        self.all.append(delivery)
        if self._held is not None:
            self._held.append(delivery)
            return
        for _ in range(self.copies):
            self._go(delivery)

    def _go(self, delivery: Delivery) -> None:
        if self.concurrent:
            self._start(self._attempt(delivery))
            return
        self._waiting.append(delivery)
        if not self._busy:
            self._busy = True
            self._start(self._work())

    def _start(self, work: asyncio._CoroutineLike[None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self) -> None:
        try:
            while self._waiting:
                await self._attempt(self._waiting.popleft())
        finally:
            self._busy = False

    async def _attempt(self, delivery: Delivery) -> None:
        number = 0 if self._copying(delivery) else len(delivery.attempts)
        reason = (delivery.attempts[-1].reason or "http_timeout") if number else ""
        ack = await send(self._slack, "events_api", delivery.body, attempt=number, reason=reason)
        if ack.ok and self.deaf:
            self.deaf -= 1
            ack = Ack(False, reason="http_timeout")
        delivery.attempts.append(ack)
        self._slack.world.touch()
        if ack.ok or ack.no_retry or delivery.acknowledged:
            return
        failures = sum(not one.ok for one in delivery.attempts)
        if failures == 1:
            delivery.first_failed = self._slack.world.seconds
        if failures <= len(self.retry_after):
            due = delivery.first_failed + self.retry_after[failures - 1]
            heapq.heappush(self._due, (due, next(self._order), delivery))

    def _copying(self, delivery: Delivery) -> bool:
        return len(delivery.attempts) < self.copies and all(ack.ok for ack in delivery.attempts)

    # What tests ask for

    async def retry_due(self) -> None:
        """Tell again what is due by the clock."""
        while self._due and self._due[0][0] <= self._slack.world.seconds:
            _, _, delivery = heapq.heappop(self._due)
            if not delivery.acknowledged:
                self._go(delivery)
                await self.settled()

    @property
    def retries_waiting(self) -> int:
        return sum(not delivery.acknowledged for _, _, delivery in self._due)

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return bool(self._tasks)

    @property
    def under_way(self) -> int:
        """How many attempts have not ended."""
        return len(self._tasks)

    async def settled(self) -> None:
        """Nothing is under way any more (retries that are not due may wait)."""
        while self._tasks:
            await asyncio.gather(*self._tasks)
            await asyncio.sleep(0)  # from Python 3.12 on, what has ended already is not waited for: let it be forgotten

    def hold(self) -> None:
        """From now on events wait: for another order, or to be told late."""
        self._held = self._held or []

    def release(self, *, backwards: bool = False, shuffled: int | None = None) -> None:
        """Tell what waited."""
        held, self._held = self._held or [], None
        if backwards:
            held.reverse()
        if shuffled is not None:
            random.Random(shuffled).shuffle(held)
        for delivery in held:
            for _ in range(self.copies):
                self._go(delivery)

    def again(self, delivery: Delivery) -> None:
        """Tell an event once more although it was acknowledged (the same event_id)."""
        self._go(delivery)

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
