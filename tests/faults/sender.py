"""The peer's events on their way to a house: sent again, with the same key, until they are acknowledged."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

import httpx

from tests.faults.wire import Json, plain

AGAIN = (0.2, 0.5, 4.0)
"""Seconds before each further attempt. Slack's are: at once, a minute, five minutes."""

PATIENCE = 3.0
"""Seconds in which an event must be acknowledged (Slack)."""


@dataclass
class Try:
    """One attempt: when, how long it took, the status (0: none came), and the body."""

    at: float
    took: float
    status: int
    body: str


@dataclass
class Sending:
    """What became of an event."""

    tries: list[Try] = field(default_factory=list)
    acknowledged: float = 0.0
    over: bool = False


class Sender:
    """Sends events to the doors of houses, in turn."""

    def __init__(self, secret: str) -> None:
        self._client: httpx.AsyncClient | None = None
        self._headers = {"Authorization": f"Bearer {secret}"}
        self._sendings: dict[str, Sending] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def send(self, asked: Json) -> None:
        """Start sending. `again` False: once only, as a click. `apart`: seconds between two events.

        `patience`: seconds for an answer, if others than the platform's. `at_once`: so many at most are under way, and
        the next waits for one of them. `waits`: seconds before each further attempt, likewise. `to_all`: each event
        goes to every door, as Discord tells each process that listens.
        """
        if self._client is None:
            limits = httpx.Limits(
                max_connections=None, max_keepalive_connections=0
            )  # what a dead house left behind is no excuse
            self._client = httpx.AsyncClient(timeout=PATIENCE, limits=limits, verify=False, trust_env=False)
        allowed = asyncio.Semaphore(asked.get("at_once", len(asked["events"]) * len(asked["doors"])))
        for number, event in enumerate(asked["events"]):
            first = number % len(asked["doors"])
            doors = asked["doors"][first:] + asked["doors"][:first]
            waits = (asked.get("apart", 0.0) * number, *(asked.get("waits", AGAIN) if asked.get("again", True) else ()))
            patience = asked.get("patience", PATIENCE)
            for copy, each in enumerate([[door] for door in doors] if asked.get("to_all") else [doors]):
                sending = self._sendings[f"{event['key']}{'+' * copy}"] = Sending()
                self._begin(allowed, self._keep_on(sending, event, each, waits, patience))

    def _begin(self, allowed: asyncio.Semaphore, sending: Coroutine[Any, Any, None]) -> None:
        async def when_allowed() -> None:
            async with allowed:
                await sending

        task = asyncio.create_task(when_allowed())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def forget(self) -> None:
        """Stop all, and begin a new page."""
        for task in self._tasks:
            task.cancel()
        self._sendings = {}

    def over(self) -> bool:
        """Whether nothing is under way any more."""
        return all(sending.over for sending in self._sendings.values())

    def taken(self) -> int:
        """How many are acknowledged."""
        return sum(bool(sending.acknowledged) for sending in self._sendings.values())

    def told(self) -> Json:
        """What became of each event."""
        return {key: plain(sending) for key, sending in self._sendings.items()}

    async def _keep_on(
        self, sending: Sending, event: Json, doors: list[str], waits: tuple[float, ...], patience: float
    ) -> None:
        for number, wait in enumerate(waits):
            await asyncio.sleep(wait)
            tried = await self._try(event, doors[number % len(doors)], patience)
            sending.tries.append(tried)
            if tried.status == 200:
                sending.acknowledged = tried.at + tried.took
                break
        sending.over = True

    async def _try(self, event: Json, door: str, patience: float) -> Try:
        assert self._client is not None
        begun = time.monotonic()
        try:
            answer = await self._client.post(f"{door}/event", json=event, headers=self._headers, timeout=patience)
        except httpx.HTTPError as error:
            return Try(begun, time.monotonic() - begun, 0, type(error).__name__)
        return Try(begun, time.monotonic() - begun, answer.status_code, answer.text)
