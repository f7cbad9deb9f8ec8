"""The chat port over HTTP to the peer: what an adapter must be, in small. Its errors are the port's three."""

from __future__ import annotations

import math
import os
from collections.abc import Collection

import httpx

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.card import Card
from bot.core.turns import Pace
from bot.errors import ChatBusy, ChatRefused, ChatUncertain
from bot.ports import RoomFacts
from tests.faults.wire import ADDRESS, CARD, FACTS, PLACE, REF, Json

PATIENCE = 0.4
"""Seconds that the peer has for an answer, unless PATIENCE in the environment says otherwise."""


class PeerChat:
    """`bot.ports.Chat` on a peer."""

    platform = Platform.DEMO
    pace = Pace()

    def __init__(self, address: str, secret: str) -> None:
        patience = float(os.environ.get("PATIENCE", PATIENCE))
        headers = {"Authorization": f"Bearer {secret}", "X-House": str(os.getpid())}
        # On loopback there is nothing to verify, and reading the certificates would take longer than a house to start.
        self._client = httpx.AsyncClient(
            base_url=f"{address}/api/", headers=headers, timeout=patience, verify=False, trust_env=False
        )

    async def post(self, place: Place, card: Card, *, key: str) -> MessageRef:
        """Post a card."""
        answer = await self._call("post", place=_out(PLACE, place), card=_out(CARD, card), key=key)
        return REF.validate_python(answer["ref"])

    async def update(self, ref: MessageRef, card: Card) -> None:
        """Replace a card."""
        await self._call("update", ref=_out(REF, ref), card=_out(CARD, card))

    async def find(self, place: Place, key: str) -> MessageRef | None:
        """The message posted for this key."""
        answer = await self._call("find", place=_out(PLACE, place), key=key)
        return REF.validate_python(answer["ref"]) if answer["ref"] else None

    async def room_facts(self, room: Address) -> RoomFacts:
        """Who can read a room."""
        answer = await self._call("room_facts", room=_out(ADDRESS, room))
        return FACTS.validate_python(answer["facts"])

    async def readers(self, room: Address, people: Collection[Address]) -> frozenset[Address]:
        """Nobody has left."""
        return frozenset()

    async def direct(self, account: Address) -> Place:
        """The direct conversation with a person."""
        answer = await self._call("direct", account=_out(ADDRESS, account))
        return PLACE.validate_python(answer["place"])

    async def close(self) -> None:
        """Give back the connections."""
        await self._client.aclose()

    async def _call(self, call: str, **asked: object) -> Json:
        try:
            answer = await self._client.post(call, json=asked)
            return _read(answer)
        except (httpx.HTTPError, ValueError):
            # Also where no connection was made, and surely nothing was done: a look more costs little.
            raise ChatUncertain from None


def _out(adapter: object, value: object) -> object:
    return adapter.dump_python(value, mode="json")  # type: ignore[attr-defined]


def _read(answer: httpx.Response) -> Json:
    match answer.status_code:
        case 200:
            return dict(answer.json())
        case 429:
            beyond = "demo:" if "X-RateLimit-Global" in answer.headers else ""
            raise ChatBusy(_seconds(answer.headers.get("Retry-After", "")), beyond=beyond)
        case status if status >= 500:
            raise ChatUncertain
        case _:
            raise ChatRefused(str(answer.json()["error"]))


def _seconds(written: str) -> float:
    try:
        seconds = float(written)
    except ValueError:
        return 0
    return seconds if math.isfinite(seconds) and seconds > 0 else 0
