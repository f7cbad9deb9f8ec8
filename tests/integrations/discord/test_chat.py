"""The port where the contract of every chat ends: long cards, threads, closed direct messages, faults, who can read."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from bot.core.address import Address, Place, Platform
from bot.core.card import Button, Card, Quote, Tone
from bot.core.verbs import Verb
from bot.errors import ChatBusy, ChatRefused, ChatUncertain, ChatUnreadable
from bot.ports import Chat
from integrations.discord.app import DiscordAdapter
from integrations.discord.places import address
from tests.integrations.discord.stage import opened
from tests.peers.discord import FakeDiscord, Person
from tests.peers.discord.building import Server
from tests.peers.discord.permissions import READ_MESSAGE_HISTORY, VIEW_CHANNEL
from tests.peers.discord.sight import Seen
from tests.peers.discord.world import Channel

SHORT = Card(Tone.SHAREABLE, "Partageable", "", "N-1", buttons=(Button(Verb.ACKNOWLEDGE, "r_1", "Vu"),))
LONG = Card(Tone.CONFIDENTIAL, "Confidentiel", "", "N-1", (Quote("mot " * 2500),))
LONGER = Card(Tone.CONFIDENTIAL, "Rappel", "", "N-1", (Quote("autre " * 4000),))


@dataclass
class Ground:
    discord: FakeDiscord
    adapter: DiscordAdapter
    guild: Server
    lea: Person
    room: Channel

    @property
    def chat(self) -> Chat:
        return self.adapter.chat

    @property
    def place(self) -> Place:
        return Place(address(self.guild.id, self.room.id))

    def seen(self, where: Channel | None = None) -> list[Seen]:
        return [each for each in self.discord.visible(self.lea, where or self.room) if each.author.bot]

    def heads(self) -> list[str]:
        return [each.text.split("\n")[0] for each in self.seen()]


@pytest.fixture
async def ground() -> AsyncIterator[Ground]:
    async with FakeDiscord() as discord, opened(discord) as adapter:
        guild = discord.guild("Halles")
        lea = discord.user("Léa")
        guild.join(lea)
        yield Ground(discord, adapter, guild, lea, guild.channel("com", private_to=[lea]))


async def test_a_long_card_is_several_messages_that_change_together(ground: Ground) -> None:
    ref = await ground.chat.post(ground.place, LONG, key="d_1")
    assert ground.heads() == [f"### Confidentiel \\[{at}/3\\]" for at in (1, 2, 3)]
    assert await ground.chat.find(ground.place, "d_1") == ref
    await ground.chat.update(ref, LONGER)
    count = len(ground.heads())
    assert ground.heads() == [f"### Rappel \\[{at}/{count}\\]" for at in range(1, count + 1)]
    assert count > 3
    await ground.chat.update(ref, SHORT)
    assert ground.heads() == ["### Partageable"]


@pytest.mark.parametrize("mode", ["500", "502", "503", "disconnect", "lost"])
async def test_what_may_have_been_done_is_not_repeated_by_the_library(ground: Ground, mode: str) -> None:
    """discord.py would ask four times more after a 500 or a 502; whoever sends looks into the room first."""
    ground.discord.fail("POST", "/messages", mode=mode)
    with pytest.raises(ChatUncertain):
        await ground.chat.post(ground.place, SHORT, key="d_1")
    assert [each.method for each in ground.discord.requests].count("POST") == 1
    ref = await ground.chat.find(ground.place, "d_1") or await ground.chat.post(ground.place, SHORT, key="d_1")
    assert ground.heads() == ["### Partageable"]
    ground.discord.fail("PATCH", "/messages", mode=mode)
    with pytest.raises(ChatUncertain):
        await ground.chat.update(ref, LONGER)
    assert [each.method for each in ground.discord.requests].count("PATCH") == 1


async def test_what_only_looks_is_asked_again_by_the_library(ground: Ground) -> None:
    ref = await ground.chat.post(ground.place, SHORT, key="d_1")
    ground.discord.fail("GET", "/messages", mode="502")
    assert await ground.chat.find(ground.place, "d_1") == ref


async def test_a_long_card_changes_wholly_after_a_restart(ground: Ground) -> None:
    ref = await ground.chat.post(ground.place, LONG, key="d_1")
    await ground.chat.post(ground.place, LONG, key="d_2")
    async with opened(ground.discord) as again:
        await again.chat.update(ref, SHORT)
        assert ground.heads().count("### Partageable") == 1
        assert len(ground.heads()) == 1 + 3
        assert await again.chat.find(ground.place, "d_1") == ref


async def test_the_rest_of_a_long_card_comes_with_the_next_attempt(ground: Ground) -> None:
    ground.discord.fail("POST", "/messages", 1, mode="slow", delay=0.0)
    ground.discord.fail("POST", "/messages", 1, mode="429", retry_after=20)
    with pytest.raises(ChatUncertain):
        await ground.chat.post(ground.place, LONG, key="d_1")
    found = await ground.chat.find(ground.place, "d_1")
    assert found is not None
    await ground.chat.update(found, LONG)
    assert ground.heads() == [f"### Confidentiel \\[{at}/3\\]" for at in (1, 2, 3)]


async def test_a_card_under_a_message_without_a_thread_answers_it(ground: Ground) -> None:
    said = await ground.lea.say(ground.room, "Lille ouvre.")
    under = Place(ground.place.room, str(said.id))
    ref = await ground.chat.post(under, SHORT, key="d_1")
    (seen,) = ground.seen()
    assert seen.message.reference is not None
    assert seen.message.reference["message_id"] == str(said.id)
    assert await ground.chat.find(under, "d_1") == ref
    assert await ground.chat.post(under, SHORT, key="d_1") == ref


async def test_a_card_under_a_message_goes_into_the_thread_that_it_began(ground: Ground) -> None:
    said = await ground.lea.say(ground.room, "Lille ouvre.")
    thread = await ground.lea.thread(said, "Lille")
    ref = await ground.chat.post(Place(ground.place.room, str(said.id)), SHORT, key="d_1")
    assert ref.room == ground.place.room
    assert ground.seen() == []
    assert len(ground.seen(thread)) == 1


async def test_closed_direct_messages_are_refused_and_left_alone(ground: Ground) -> None:
    account = address(ground.guild.id, ground.lea.id)
    ground.lea.close_dms()
    place = await ground.chat.direct(account)
    with pytest.raises(ChatRefused):
        await ground.chat.post(place, SHORT, key="d_1")
    asked = len(ground.discord.requests)
    for _ in range(3):
        with pytest.raises(ChatRefused):
            await ground.chat.direct(account)
        with pytest.raises(ChatRefused):
            await ground.chat.post(place, SHORT, key="d_1")
    assert len(ground.discord.requests) == asked


async def test_a_limit_is_not_waited_out_and_one_of_all_stops_all(ground: Ground) -> None:
    ground.discord.fail("POST", "/messages", 1, mode="429", retry_after=30)
    with pytest.raises(ChatBusy) as busy:
        await ground.chat.post(ground.place, SHORT, key="d_1")
    assert (busy.value.after, busy.value.beyond) == (30, "")
    ground.discord.fail("POST", "/messages", 1, mode="html-429")
    with pytest.raises(ChatBusy) as busy:
        await ground.chat.post(ground.place, SHORT, key="d_1")
    assert busy.value.beyond == "discord:"
    ground.discord.fail("POST", "/messages", 1, mode="429-global", retry_after=40)
    with pytest.raises(ChatBusy) as busy:
        await ground.chat.post(ground.place, SHORT, key="d_1")
    assert (busy.value.after, busy.value.beyond) == (40, "discord:")
    asked = len(ground.discord.requests)
    with pytest.raises(ChatBusy) as busy:
        await ground.chat.post(ground.place, SHORT, key="d_1")
    assert busy.value.beyond == "discord:"
    assert 30 < busy.value.after <= 41, "its header is in whole seconds"
    assert len(ground.discord.requests) == asked, "meanwhile nothing is asked"


@pytest.mark.parametrize("mode", ["lost", "disconnect"])
async def test_a_lost_answer_is_uncertain_and_leaves_one_card(ground: Ground, mode: str) -> None:
    ground.discord.fail("POST", "/messages", 1, mode=mode)
    with pytest.raises(ChatUncertain):
        await ground.chat.post(ground.place, SHORT, key="d_1")
    found = await ground.chat.find(ground.place, "d_1")
    assert (found is not None) == (mode == "lost")
    await ground.chat.post(ground.place, SHORT, key="d_1")
    assert ground.heads() == ["### Partageable"]


async def test_a_room_whose_history_is_closed_cannot_be_looked_through(ground: Ground) -> None:
    """Discord shows it as an empty one."""
    await ground.lea.say(ground.room, "Bonjour")
    bot = ground.discord.world.bot
    ground.guild.overwrite(ground.room, bot, allow=VIEW_CHANNEL, deny=READ_MESSAGE_HISTORY)
    with pytest.raises(ChatUnreadable):
        await ground.chat.find(ground.place, "d_1")


async def test_a_room_opened_to_everybody_is_noticed(ground: Ground) -> None:
    room = ground.place.room
    assert not (await ground.chat.room_facts(room)).wider
    ground.guild.open_up(ground.room)
    assert not (await ground.chat.room_facts(room)).wider  # believed for two seconds, where no event tells
    ground.discord.clock.advance(seconds=2)
    assert (await ground.chat.room_facts(room)).wider


async def test_who_can_read_a_thread(ground: Ground) -> None:
    public = ground.guild.channel("accueil")
    open_, closed = await ground.lea.thread(public, "a"), await ground.lea.thread(public, "b", private=True)
    inner = await ground.lea.thread(ground.room, "c")
    ground.discord.posting.thread(ground.room, ground.discord.world.bot, "d")
    wider = [
        (await ground.chat.room_facts(address(ground.guild.id, each.id))).wider for each in (open_, inner)
    ]  # fmt: skip
    assert wider == [True, False]
    facts = await ground.chat.room_facts(address(ground.guild.id, closed.id))
    assert not facts.exists or not facts.wider


async def test_a_room_of_another_guild_is_not_there(ground: Ground) -> None:
    other = ground.discord.guild("Ailleurs")
    facts = await ground.chat.room_facts(Address(Platform.DISCORD, str(other.id), str(ground.room.id)))
    assert (facts.exists, facts.wider) == (False, True)


async def test_a_direct_conversation_belongs_to_no_guild(ground: Ground) -> None:
    place = await ground.chat.direct(address(ground.guild.id, ground.lea.id))
    assert place == await ground.chat.direct(address("@me", ground.lea.id))
    assert place == Place(address("@me", ground.discord.dm(ground.lea).id), direct=True)
    ref = await ground.chat.post(place, SHORT, key="d_1")
    assert ref.room == place.room
    assert await ground.chat.find(place, "d_1") == ref
    await ground.chat.update(ref, LONG)
    assert len(ground.seen(ground.discord.dm(ground.lea))) == 3
    assert not (await ground.chat.room_facts(place.room)).exists  # nothing for a room is ever sent there
