"""A loopback Discord with a server, three people and two channels."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import pytest

from tests.peers.discord import FakeDiscord, Person
from tests.peers.discord.building import Server
from tests.peers.discord.pointing import pointed_at
from tests.peers.discord.world import Channel, Role


@dataclass
class Town:
    """What most tests need."""

    discord: FakeDiscord
    guild: Server
    lea: Person
    sam: Person
    max: Person
    comms: Role
    private: Channel
    public: Channel


@pytest.fixture
async def peer() -> AsyncIterator[FakeDiscord]:
    """A Discord with nobody in it."""
    async with FakeDiscord(ack_deadline=0.3, patience=1.0) as discord:
        yield discord


@pytest.fixture
def town(peer: FakeDiscord) -> Iterator[Town]:
    """Léa of the comms team, Sam the community manager, Max who is a stranger; discord.py talks to this peer."""
    guild = peer.guild("Halles", locale="fr")
    comms = guild.role("comms")
    lea, sam, stranger = peer.user("Léa", locale="fr"), peer.user("Sam"), peer.user("Max")
    guild.join(lea, roles=[comms])
    guild.join(sam)
    guild.join(stranger)
    private = guild.channel("com-interne", private_to=[comms, sam])
    with pointed_at(peer):
        yield Town(peer, guild, lea, sam, stranger, comms, private, guild.channel("annonces"))
