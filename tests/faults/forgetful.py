"""The demo chat as a platform that knows no idempotency key: whatever is sent twice stands there twice."""

from __future__ import annotations

from collections import defaultdict

from bot.core.address import MessageRef, Place
from bot.core.card import Card
from integrations.demo.chat import DemoChat
from integrations.demo.world import World


class Forgetful(DemoChat):
    """`posted` is the judge of doubles: by key, every message that was posted for it."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.posted: defaultdict[str, list[MessageRef]] = defaultdict(list)

    async def post(self, place: Place, card: Card, *, key: str) -> MessageRef:
        """Post, whether or not it was posted before."""
        ref = await super().post(place, card, key=f"{sum(map(len, self.posted.values()))}")
        self.posted[key].append(ref)
        return ref

    async def find(self, place: Place, key: str) -> MessageRef | None:
        """The newest message for a key, as one that reads the room's history finds it."""
        return next((ref for ref in reversed(self.posted.get(key, ())) if ref.room == place.room), None)

    @property
    def doubles(self) -> list[str]:
        """The keys of what stands there more than once."""
        return [key for key, refs in self.posted.items() if len(refs) > 1]
