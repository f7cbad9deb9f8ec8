"""The peer's events on their way to a house: sent again, with the same key, until they are acknowledged."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field

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

        `patience`: seconds for an answer, if others than the platform's.
        """
        if self._client is None:
            limits = httpx.Limits(
                max_connections=None, max_keepalive_connections=0
            )  # what a dead house left behind is no excuse
            self._client = httpx.AsyncClient(timeout=PATIENCE, limits=limits, verify=False, trust_env=False)
        for number, event in enumerate(asked["events"]):
            sending = self._sendings[event["key"]] = Sending()
            doors = asked["doors"][number % len(asked["doors"]) :] + asked["doors"][: number % len(asked["doors"])]
            waits = (asked.get("apart", 0.0) * number, *(AGAIN if asked.get("again", True) else ()))
            patience = asked.get("patience", PATIENCE)
            task = asyncio.create_task(self._keep_on(sending, event, doors, waits, patience))
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
