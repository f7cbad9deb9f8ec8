"""What a client does not let people do; and other bots."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import aiohttp
import discord
import pytest
from discord import app_commands

from tests.peers.discord import Impossible, Person, permissions
from tests.peers.discord.conftest import Api, Bot, Town
from tests.peers.discord.world import Channel


async def test_what_cannot_be_written(town: Town) -> None:
    forum = town.guild.forum("idées")
    thread = await town.lea.thread(town.private, "suite")
    thread.locked = True
    message = await town.lea.say(town.private, "à moi")
    attempts: list[Callable[[], Awaitable[object]]] = [
        lambda: town.lea.say(town.private, ""),
        lambda: town.lea.say(town.private, "x" * 2001),
        lambda: town.lea.say(forum, "x"),
        lambda: town.lea.say(thread, "x"),
        lambda: town.lea.publish(town.private, "x", "x"),
        lambda: town.sam.delete(message),
        lambda: town.sam.edit(message, "x"),
        lambda: town.max.react(message, "🔒"),
        lambda: town.max.thread(message, "x"),
    ]
    for attempt in attempts:
        with pytest.raises(Impossible):
            await attempt()
    town.guild.give(town.sam, town.guild.role("modo", permissions=permissions.MANAGE_MESSAGES))
    await town.sam.delete(message)
    assert message.deleted


async def test_rights_to_write_and_to_react(town: Town) -> None:
    quiet = town.guild.announcements("officiel")
    town.guild.overwrite(quiet, town.comms, deny=permissions.SEND_MESSAGES | permissions.ADD_REACTIONS)
    message = await town.sam.say(quiet, "lundi")
    for attempt in (town.lea.say(quiet, "x"), town.lea.react(message, "🔒")):
        with pytest.raises(Impossible):
            await attempt
    await town.sam.react(message, "🔒")
    await town.lea.react(message, "🔒")  # one that is there can be joined
    assert message.reactions == {"🔒": [town.sam, town.lea]}


async def test_the_menu_of_an_ephemeral_message_has_no_apps(town: Town, bot: Bot) -> None:
    bot.answer = lambda i: i.response.send_message("entre nous", ephemeral=True)
    outcome = await town.lea.slash(town.private, "news")
    for attempt in (
        town.lea.message_command(outcome, "Confidential"),
        town.lea.select(outcome, "menu", "x"),
        town.lea.click(outcome, "x"),
        town.lea.submit(outcome),
        town.lea.slash(town.private, "news now"),
    ):
        with pytest.raises(Impossible):
            await attempt
    bot.answer = bot.silence
    failed = await town.lea.slash(town.private, "news")
    assert failed.labels == []
    with pytest.raises(Impossible):
        await town.lea.click(failed, "x")


async def test_numbers_roles_and_a_command_without_direct_messages(town: Town, bot: Bot) -> None:
    @bot.tree.command(name="count", description="Count")
    @app_commands.guild_only()
    async def count(interaction: discord.Interaction, number: app_commands.Range[int, 1, 5], who: discord.Role) -> None:
        return

    await bot.tree.sync()
    seen: list[object] = []

    async def told(interaction: discord.Interaction) -> None:
        seen.extend(vars(interaction.namespace).values())
        await interaction.response.send_message("x", ephemeral=True)

    bot.answer = told
    await town.lea.slash(town.private, "count", {"number": 3, "who": town.comms})
    assert seen[0] == 3
    assert isinstance(seen[1], discord.Role)
    assert seen[1].name == "comms"
    with pytest.raises(Impossible):
        await town.lea.slash(town.private, "count", {"number": 6, "who": town.comms})
    with pytest.raises(Impossible):
        await town.lea.slash(town.discord.dm(town.lea), "count", {"number": 3, "who": town.comms})


async def test_another_bot_is_marked_as_one(town: Town) -> None:
    other = town.discord.other_bot("Météo")
    town.guild.join(other)
    async with town.discord.second_session() as line:
        await other.say(town.public, f"<@{town.discord.bot_user_id}> pluie")
        assert (await line.until("MESSAGE_CREATE"))["d"]["author"]["bot"] is True


async def test_who_is_not_in_the_server_sees_nothing(town: Town) -> None:
    outsider: Person = town.discord.user("Dehors")
    places: list[Channel] = [town.private, town.public]
    await town.lea.say(town.public, "à tous")
    assert [outsider.visible(place) for place in places] == [[], []]
    with pytest.raises(Impossible):
        await outsider.say(town.public, "x")


async def test_a_channel_of_everybody_but_the_bot(town: Town, api: Api) -> None:
    channel = town.guild.channel("sans bot", bot=False)
    assert await api.code("GET", f"/channels/{channel.id}") == 50001
    await town.max.say(channel, "x")
    town.guild.remove(await town.max.thread(channel, "suite"))
    town.guild.remove(channel)
    assert town.max.visible(channel) == []


async def test_files_and_requests_that_are_too_much(town: Town, api: Api) -> None:
    denied = permissions.ATTACH_FILES
    town.guild.overwrite(town.private, town.discord.world.bot, allow=permissions.VIEW_CHANNEL, deny=denied)
    form = aiohttp.FormData()
    form.add_field("files[0]", b"x", filename="x.txt")
    headers = {"Authorization": f"Bot {town.discord.token}"}
    path = f"{town.discord.api_base}/channels/{town.private.id}/messages"
    async with api.http.post(path, data=form, headers=headers) as answer:
        assert (await answer.json())["code"] == 50013
    async with api.http.post(path, data="{", headers={**headers, "Content-Type": "application/json"}) as answer:
        assert (await answer.json())["code"] == 50109


async def test_a_bucket_that_runs_over(town: Town, api: Api) -> None:
    town.discord.rest.bucket_rate["GET", "/users/@me"] = (1, 5.0)
    await api("GET", "/users/@me")
    status, answer = await api("GET", "/users/@me")
    assert (status, answer["global"]) == (429, False)
    assert answer["retry_after"] > 4
