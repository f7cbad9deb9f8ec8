"""A strict Discord on the loopback, for tests: `async with FakeDiscord() as discord`."""

from tests.peers.discord.options import Impossible
from tests.peers.discord.outcomes import Outcome
from tests.peers.discord.peer import FakeDiscord
from tests.peers.discord.people import Person

__all__ = ["FakeDiscord", "Impossible", "Outcome", "Person"]
