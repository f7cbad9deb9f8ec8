"""Interactions: in time, once, seen by those who may, of a kind that fits."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import discord
import pytest
from discord import ui

from tests.peers.discord import Impossible
from tests.peers.discord.conftest import Api, Bot, Town
from tests.peers.discord.interactions import Interaction
from tests.peers.discord.pointing import running

SAY = {"type": 4, "data": {"content": "x"}}
MODAL = {
    "type": 9,
    "data": {
        "title": "x",
        "custom_id": "c",
        "components": [{"type": 18, "label": "Texte", "component": {"type": 4, "custom_id": "t", "style": 1}}],
    },
}


async def test_no_answer_in_time_is_a_failure_and_the_token_is_worth_nothing(town: Town, bot: Bot) -> None:
    outcome = await town.lea.slash(town.private, "news")
    assert (outcome.failed, outcome.text) == (True, "The application did not respond")
    with pytest.raises(discord.NotFound) as late:
        await bot.seen[0].response.send_message("trop tard")
    assert late.value.code == 10062
    assert town.lea.visible(town.private) == []
    assert town.lea.sees()[-1].text == "The application did not respond"


async def test_a_second_answer_is_refused(town: Town, bot: Bot, api: Api) -> None:
    bot.answer = lambda i: i.response.send_message("un", ephemeral=True)
    outcome = await town.lea.slash(town.private, "news")
    assert (outcome.text, outcome.ephemeral) == ("un", True)
    path = f"/interactions/{outcome.interaction.id}/{outcome.interaction.token}/callback"
    assert await api.code("POST", path, SAY) == 40060


async def test_two_sessions_both_answer_and_one_is_too_late(town: Town, bot: Bot) -> None:
    bot.answer = lambda i: i.response.send_message("un", ephemeral=True)
    twin = Bot()
    twin.answer = bot.answer
    async with running(town.discord, twin.client):
        outcome = await town.lea.slash(town.private, "news")
        async with asyncio.timeout(2):
            while not [*bot.errors, *twin.errors]:
                await asyncio.sleep(0.005)
    assert outcome.text == "un"
    assert [getattr(error, "code", 0) for error in [*bot.errors, *twin.errors]] == [40060]


async def test_the_webhook_opens_with_the_answer_and_closes_after_a_quarter_of_an_hour(
    town: Town, bot: Bot, api: Api
) -> None:
    waiting = asyncio.ensure_future(town.lea.slash(town.private, "news"))
    while not bot.seen:
        await asyncio.sleep(0.005)
    interaction = bot.seen[0]
    hook = f"/webhooks/{town.discord.application_id}/{interaction.token}"
    assert await api.code("POST", hook, {"content": "trop tôt"}) == 10015
    assert await api.code("GET", f"{hook}/messages/@original") == 10015
    await interaction.response.send_message("un")
    outcome = await waiting
    more = await interaction.followup.send("deux", ephemeral=True, wait=True)
    assert [seen.ephemeral for seen in outcome.followups] == [True]
    await more.edit(content="trois")
    assert [m.text for m in town.lea.visible(town.private)] == ["un", "trois"]
    assert [m.text for m in town.sam.visible(town.private)] == ["un"]
    town.discord.clock.advance(minutes=14, seconds=55)
    await interaction.edit_original_response(content="quatre")
    town.discord.clock.advance(seconds=10)
    status, answer = await api("PATCH", f"{hook}/messages/@original", {"content": "cinq"})
    assert (status, answer["code"]) == (401, 50027)
    assert await api.code("POST", f"/webhooks/1/{interaction.token}", {"content": "x"}) == 10015


async def test_the_defer_decides_who_sees_the_answer(town: Town, bot: Bot) -> None:
    async def openly(interaction: discord.Interaction) -> None:
        await interaction.response.defer()
        await interaction.followup.send("pas pour tous", ephemeral=True)

    async def privately(interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        await interaction.followup.send("pour moi")

    bot.answer = openly
    outcome = await town.lea.slash(town.private, "news")
    assert (outcome.text, outcome.ephemeral) == ("pas pour tous", False)
    assert [seen.text for seen in town.sam.visible(town.private)] == ["pas pour tous"]
    bot.answer = privately
    outcome = await town.lea.slash(town.private, "news")
    assert (outcome.text, outcome.ephemeral) == ("pour moi", True)
    assert len(town.sam.visible(town.private)) == 1
    assert "pour moi" not in [glimpse.text for glimpse in town.sam.sees()]


async def test_an_unfilled_defer_stays_thinking(town: Town, bot: Bot) -> None:
    bot.answer = lambda i: i.response.defer(ephemeral=True)
    town.discord.patience = 0.1
    outcome = await town.lea.slash(town.private, "news")
    assert (outcome.thinking, outcome.text, outcome.failed) == (True, "", False)
    view = ui.LayoutView()
    view.add_item(ui.TextDisplay("prêt"))
    await bot.seen[0].edit_original_response(view=view)
    assert (outcome.thinking, outcome.text, outcome.ephemeral) == (False, "prêt", True)
    assert outcome.message is not None
    before = outcome.message.edited
    await bot.seen[0].edit_original_response(view=view)
    assert (before, outcome.message.edited) == (False, True)
    await bot.seen[0].delete_original_response()
    assert town.lea.visible(town.private) == []


async def test_a_defer_carries_nothing_but_ephemeral(town: Town, api: Api) -> None:
    interaction = town.discord.interactions.start(2, town.lea, town.private, {"id": "1", "name": "x", "type": 1})
    path = f"/interactions/{interaction.id}/{interaction.token}/callback"
    assert await api.complaint(path, {"type": 5, "data": {"flags": 1 << 15}}) == "data.flags MESSAGE_FLAGS_INVALID"
    assert await api("POST", path, {"type": 5, "data": {"flags": 64}}) == (204, None)


COMMAND_KINDS, COMPONENT_KINDS, MODAL_KINDS = {4, 5, 9}, {4, 5, 6, 7, 9}, {4, 5, 6, 7}


@pytest.mark.parametrize(
    ("kind", "from_message", "fitting"),
    [
        (2, False, COMMAND_KINDS),
        (3, True, COMPONENT_KINDS),
        (4, False, {8}),
        (5, True, MODAL_KINDS),
        (5, False, {4, 5}),
    ],
)
async def test_which_answers_fit(town: Town, api: Api, kind: int, from_message: bool, fitting: set[int]) -> None:
    message = town.discord.posting.post(town.private, town.discord.world.bot, {"content": "x"})
    accepted = set()
    for answer in (1, 4, 5, 6, 7, 8, 9, 10):
        more = {"message": message} if from_message else {}
        interaction = town.discord.interactions.start(
            kind, town.lea, town.private, {"custom_id": "x", "name": "x"}, **more
        )
        data: Any = {9: MODAL["data"], 8: {"choices": []}, 4: {"content": "x"}, 7: {"content": "x"}}.get(answer)
        path = f"/interactions/{interaction.id}/{interaction.token}/callback"
        if not await api.code("POST", path, {"type": answer, **({"data": data} if data else {})}):
            accepted.add(answer)
    assert accepted == fitting


async def test_the_message_of_a_menu_is_whole(town: Town, bot: Bot) -> None:
    said = await town.sam.say(town.private, "Le pont ouvre lundi")

    async def told(interaction: discord.Interaction) -> None:
        data: Any = interaction.data
        target = data["resolved"]["messages"][data["target_id"]]
        await interaction.response.send_message(target["content"], ephemeral=True)

    bot.answer = told
    outcome = await town.lea.message_command(said, "Confidential")
    assert (outcome.text, outcome.ephemeral) == ("Le pont ouvre lundi", True)
    with pytest.raises(Impossible):
        await town.max.message_command(said, "Confidential")


async def test_what_an_interaction_tells_of_its_person(town: Town, bot: Bot) -> None:
    bot.answer = lambda i: i.response.send_message("x", ephemeral=True)
    await town.lea.slash(town.private, "news")
    told = bot.seen[0]
    assert isinstance(told.user, discord.Member)
    assert [role.id for role in told.user.roles] == [town.guild.id, town.comms.id]
    assert (told.user.display_name, str(told.locale), str(told.guild_locale)) == ("Léa", "fr", "fr")
    assert (told.channel_id, told.context.guild, told.filesize_limit) == (town.private.id, True, 10 * 1024 * 1024)
    assert told.permissions.send_messages
    assert told.app_permissions.view_channel
    assert told.is_guild_integration()
    assert not told.is_expired()


async def test_an_app_that_somebody_installed_for_themselves(town: Town, bot: Bot) -> None:
    bot.answer = lambda i: i.response.send_message(str(i.is_user_integration()), ephemeral=True)
    data = {"id": "1", "name": "news", "type": 1}
    started = town.discord.interactions.start(2, town.max, town.public, data, owners={"1": str(town.max.id)})
    assert await town.discord.interactions.wait(started)
    assert [s.text for s in town.max.visible(town.public)] == ["True"]


async def test_in_a_direct_conversation(town: Town, bot: Bot) -> None:
    bot.answer = lambda i: i.response.send_message("x", ephemeral=True)
    outcome = await town.lea.slash(town.discord.dm(town.lea), "news")
    assert outcome.text == "x"
    told = bot.seen[0]
    assert (told.guild, told.user.id, told.context.dm_channel) == (None, town.lea.id, True)
    assert isinstance(told.channel, discord.DMChannel)


async def test_an_answer_is_a_message_in_history_with_who_asked(town: Town, bot: Bot, api: Api) -> None:
    bot.answer = lambda i: i.response.send_message("pour tous")
    await town.lea.slash(town.private, "news")
    _, shown = await api("GET", f"/channels/{town.private.id}/messages")
    metadata = shown[0]["interaction_metadata"]
    assert (shown[0]["type"], metadata["name"], metadata["user"]["id"]) == (20, "news", str(town.lea.id))
    assert (shown[0]["application_id"], shown[0]["author"]["id"]) == (str(town.discord.application_id),) * 2
    await town.lea.message_command(town.lea.visible(town.private)[0], "Confidential")
    assert [s.message.type for s in town.lea.visible(town.private)] == [20, 23]


async def test_a_lost_answer_comes_back_as_already_acknowledged(town: Town, bot: Bot) -> None:
    async def twice(interaction: discord.Interaction) -> None:
        try:
            await interaction.response.send_message("un", ephemeral=True)
        except aiohttp.ClientError:
            await interaction.response.send_message("un", ephemeral=True)

    town.discord.fail("POST", "/callback$", mode="lost")
    bot.answer = twice
    outcome = await town.lea.slash(town.private, "news")
    assert outcome.text == "un"
    async with asyncio.timeout(2):
        while not bot.errors:
            await asyncio.sleep(0.005)
    assert [getattr(error, "code", 0) for error in bot.errors] == [40060]


async def test_no_mention_rings_from_an_ephemeral_answer(town: Town, bot: Bot) -> None:
    everyone = discord.AllowedMentions.all()
    bot.answer = lambda i: i.response.send_message(f"<@{town.sam.id}>", ephemeral=True, allowed_mentions=everyone)
    await town.lea.slash(town.private, "news")
    assert town.discord.pings == []
    bot.answer = lambda i: i.response.send_message(f"@everyone <@{town.sam.id}>", allowed_mentions=everyone)
    await town.lea.slash(town.private, "news")
    assert [ping.whom for ping in town.discord.pings] == [str(town.sam.id)]


async def test_limits_hold_for_answers_too(town: Town, api: Api) -> None:
    def start() -> Interaction:
        return town.discord.interactions.start(2, town.lea, town.private, {"id": "1", "name": "x", "type": 1})

    interaction = start()
    path = f"/interactions/{interaction.id}/{interaction.token}/callback"
    assert await api.complaint(path, {"type": 4, "data": {"content": "x" * 2001}}) == "content BASE_TYPE_MAX_LENGTH"
    assert await api.code("POST", path, {"type": 4, "data": {}}) == 50006
    assert await api.code("POST", path, SAY) == 0
    hook = f"/webhooks/{town.discord.application_id}/{interaction.token}"
    assert await api.complaint(hook, {"content": "x" * 2001}) == "content BASE_TYPE_MAX_LENGTH"
    assert await api.code("PATCH", f"{hook}/messages/1", {"content": "x"}) == 10008
