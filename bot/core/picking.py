"""What is picked in a form from what a platform offers: rooms and people, by address, people with their name there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.address import Address
from bot.core.text import cleaned, shortened
from bot.errors import Invalid

MAX_NAME = 100
"""Characters of a name that comes from a platform."""

MOST = 20
"""Rooms or people of one field."""


@dataclass(frozen=True, slots=True)
class Pick:
    """One room, or one person; `name`: what the platform calls them, if it says."""

    address: Address
    name: str = ""

    def __str__(self) -> str:
        called = shortened(" ".join(cleaned(self.name).replace(",", " ").replace("|", " ").split()), MAX_NAME)
        return f"{self.address}|{called}" if called else str(self.address)


def written(picks: Iterable[Pick]) -> str:
    """What a field holds."""
    return ",".join(str(each) for each in picks)


def read(value: str, field: str = "") -> tuple[Pick, ...]:
    """What a field holds, each once. Raises Invalid for what is no address, and for too many."""
    found: dict[Address, Pick] = {}
    for each in filter(None, value.split(",")):
        address, _, name = each.partition("|")
        try:
            pick = Pick(Address.parse(address), cleaned(name).strip())
        except Invalid:
            raise Invalid("pick-unknown", field) from None
        found.setdefault(pick.address, pick)
    if len(found) > MOST:
        raise Invalid("pick-too-many", field, limit=MOST)
    return tuple(found.values())
