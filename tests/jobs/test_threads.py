"""Beginning the threads of questions. What they are for: tests/integrations/discord/test_question_threads.py."""

from __future__ import annotations

from bot.core.address import Place
from bot.jobs.threads import begun
from bot.services.gathering import Start
from integrations.discord.places import address
from tests.integrations.discord.test_chat import SHORT, Ground, ground
from tests.jobs.conftest import House
from tests.peers.discord import permissions

__all__ = ["ground"]

START = Start("Q-1")


async def test_a_thread_is_begun_once_on_a_message_and_none_in_a_thread(ground: Ground) -> None:
    place = Place(address(ground.guild.id, ground.room.id))
    on = await ground.chat.post(place, SHORT, key="d_1")
    assert await begun(ground.chat, None, on) is None
    assert await begun(ground.chat, START, None) is None
    thread = await begun(ground.chat, START, on)
    assert await begun(ground.chat, START, on) == thread == on.id
    within = await ground.chat.post(Place(place.room, thread), SHORT, key="d_2")
    assert await begun(ground.chat, START, within) is None
    talk = ground.guild.channel("entretiens", private_to=[ground.lea], kind=2)
    said = await ground.chat.post(Place(address(ground.guild.id, talk.id)), SHORT, key="d_3")
    assert await begun(ground.chat, START, said) is None, "a voice channel has no threads"
    asked = [each for each in ground.discord.requests if each.method == "POST" and each.path.endswith("/threads")]
    assert len(asked) == 2
    assert [each.name for each in ground.guild.of_kind(threads=True)] == ["Q-1"]


async def test_where_it_may_not_be_begun_there_is_none(ground: Ground) -> None:
    on = await ground.chat.post(Place(address(ground.guild.id, ground.room.id)), SHORT, key="d_1")
    bot = ground.discord.world.bot
    ground.guild.overwrite(ground.room, bot, allow=permissions.VIEW_CHANNEL, deny=permissions.CREATE_PUBLIC_THREADS)
    assert await begun(ground.chat, START, on) is None


async def test_a_platform_without_them_begins_none(house: House) -> None:
    on = await house.chat.post(house.world.cm, SHORT, key="d_1")
    assert await begun(house.chat, START, on) is None
