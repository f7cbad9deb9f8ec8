"""Numbers hidden in our messages, by which we find them again in a channel.

A nonce keeps Discord from posting twice for a few minutes only, and history does not show it
(docs.discord.com/developers/resources/message#create-message). The optional `id` of a component does stand in history:
a 32-bit number, unique in its message, that nobody sees (…/components/reference#anatomy-of-a-component). Two of them,
on the frame and on the headline, say for which delivery a message was sent: 62 bits of a digest of its key. Those of
further parts of a long card follow from the first one's.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_CONTAINER = 17
_LARGEST = 2**31 - 1
_RESERVED = 1000
"""Discord numbers the components without an id from 1 on."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What identifies a message of ours: the ids of its frame and of its headline."""

    frame: int
    headline: int

    def part(self, number: int) -> Mark:
        """The mark of a further part of the same card; part 0 is the first."""
        return self if number == 0 else _digested(f"{self.frame}.{self.headline}.{number}")


def mark_of(key: str) -> Mark:
    """The mark of the first message of a delivery."""
    return _digested(key)


def mark_in(components: Sequence[Mapping[str, Any]]) -> Mark | None:
    """The mark that a message carries; None if it carries none."""
    for component in components[:1]:
        inside = component.get("components") or [{}]
        found = Mark(component.get("id") or 0, inside[0].get("id") or 0)
        if component.get("type") == _CONTAINER and min(found.frame, found.headline) >= _RESERVED:
            return found
    return None


def nonce(channel: int, mark: Mark) -> str:
    """What keeps Discord from posting one part twice in a channel: at most 25 characters. The channel is in it, as the
    documentation says that a nonce is checked among all messages of one author."""
    return hashlib.sha256(f"{channel}.{mark.frame}.{mark.headline}".encode()).hexdigest()[:24]


def _digested(text: str) -> Mark:
    digest = hashlib.sha256(text.encode()).digest()
    frame, headline = (_fitted(digest[at : at + 8]) for at in (0, 8))
    return Mark(frame, headline if headline != frame else headline - 1)


def _fitted(digest: bytes) -> int:
    return _RESERVED + 1 + int.from_bytes(digest) % (_LARGEST - _RESERVED - 1)
