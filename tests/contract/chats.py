"""Every chat that the product can speak on, as a stage to test it on: the port, its rooms, and what people see there.

A second chat joins by one line in `CHATS`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.core.address import Address, Platform
from bot.ports import Chat
from integrations.demo.app import Channel, DemoApp, Person
from integrations.slack.app import SlackAdapter
from tests.builders import demo_address
from tests.integrations.discord.stage import opened
from tests.peers.discord import FakeDiscord
from tests.peers.slack.fake import FakeSlack


@dataclass(frozen=True)
class Scene:
    """A chat with the rooms and people that the suite needs, and what stands in a room, in the platform's own order.

    `private`, `other` and `public` are rooms; `thread` makes a thread in the private room and gives its id; `person`
    is an account with whom a direct conversation is open; the rest names what is not there. `headlines` tells the
    first lines of our cards that a reader of the room sees now.
    """

    chat: Chat
    private: Address
    other: Address
    public: Address
    person: Address
    nowhere: Address
    nobody: Address
    foreign: Address
    thread: Callable[[], str]
    headlines: Callable[[Address], Sequence[str]]


@asynccontextmanager
async def demo() -> AsyncIterator[Scene]:
    """The local chat."""
    app = DemoApp(
        people=[Person("lea", "Léa"), Person("sam", "Sam"), Person("max", "Max")],
        rooms=[
            Channel("cm", "réseaux", members=frozenset({"lea", "sam"})),
            Channel("comms", "com-interne", members=frozenset({"lea"})),
            Channel("town", "annonces", members=frozenset({"lea"}), public=True),
        ],
        clock=lambda: datetime(2026, 3, 16, 9, tzinfo=UTC),
    )

    def headlines(room: Address) -> list[str]:
        return [post.card.headline for post in app.world.visible("lea", room.id) if post.card is not None]

    yield Scene(
        chat=app.chat,
        private=demo_address("cm"),
        other=demo_address("comms"),
        public=demo_address("town"),
        person=demo_address("sam"),
        nowhere=demo_address("nowhere"),
        nobody=demo_address("nobody"),
        foreign=Address(Platform.SLACK, "T0", "C0"),
        thread=lambda: str(app.world.say("sam", "cm", "Une question").id),
        headlines=headlines,
    )


@asynccontextmanager
async def slack() -> AsyncIterator[Scene]:
    """A strict Slack on the loopback interface."""
    async with FakeSlack(rate_scale=100.0) as peer:
        peer.install()
        lea, sam = peer.user("lea"), peer.user("sam")
        cm = peer.channel("reseaux", private=True, members=[lea, sam])
        comms = peer.channel("com-interne", private=True, members=[lea])
        town = peer.channel("annonces", members=[lea])
        adapter = SlackAdapter(bot_token=peer.bot_token, api_base=peer.api_url, clock=peer.clock)
        await adapter.open()
        question = await sam.post(cm, "Une question")

        def address(id: str, team: str = peer.team.id) -> Address:
            return Address(Platform.SLACK, team, id)

        def headlines(room: Address) -> list[str]:
            said = [
                message.blocks for message in lea.messages(peer.world.channels[room.id]) if message.author != sam.id
            ]
            return [blocks[0]["text"]["text"].partition(" ")[2] for blocks in said]

        yield Scene(
            chat=adapter.chat,
            private=address(cm.id),
            other=address(comms.id),
            public=address(town.id),
            person=address(sam.id),
            nowhere=address("C0NOWHERE01"),
            nobody=address("U0NOBODY001"),
            foreign=Address(Platform.DISCORD, "1", "2"),
            thread=lambda: question.ts,
            headlines=headlines,
        )
        await adapter.close()


@asynccontextmanager
async def discord() -> AsyncIterator[Scene]:
    """The loopback Discord, through discord.py."""
    async with FakeDiscord() as peer, opened(peer) as adapter:
        guild = peer.guild("Halles", locale="fr")
        lea, sam = peer.user("Léa", locale="fr"), peer.user("Sam")
        for person in (lea, sam):
            guild.join(person)
        private = guild.channel("reseaux", private_to=[lea, sam])
        other = guild.channel("com-interne", private_to=[lea])
        public = guild.channel("annonces")
        where = {str(channel.id): channel for channel in (private, other, public)}

        def address(id: int) -> Address:
            return Address(Platform.DISCORD, str(guild.id), str(id))

        def thread() -> str:
            return str(peer.posting.thread(private, lea, "Une question").id)

        def headlines(room: Address) -> list[str]:
            threads = [each for each in guild.of_kind(threads=True) if each.parent is where.get(room.id)]
            seen = [message for each in (where[room.id], *threads) for message in peer.visible(lea, each)]
            return [message.text.split("\n")[0].removeprefix("### ") for message in seen if message.author.bot]

        yield Scene(
            chat=adapter.chat,
            private=address(private.id),
            other=address(other.id),
            public=address(public.id),
            person=address(sam.id),
            nowhere=address(1),
            nobody=address(2),
            foreign=Address(Platform.SLACK, "T0", "C0"),
            thread=thread,
            headlines=headlines,
        )


Stage = Callable[[], AbstractAsyncContextManager[Scene]]

CHATS: dict[str, Stage] = {
    "demo": demo,
    "slack": slack,
    "discord": discord,
}
