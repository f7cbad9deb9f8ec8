"""Interactions: in time, once, seen by those who may, of a kind that fits."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import discord
import pytest
from discord import app_commands, ui

from tests.peers.discord import Impossible
from tests.peers.discord.conftest import Api, Town
from tests.peers.discord.interactions import Interaction
from tests.peers.discord.pointing import a_client, running

Reply = Callable[[discord.Interaction], Awaitable[object]]
SAY = {"type": 4, "data": {"content": "x"}}
MODAL = {
    "type": 9,
    "data": {
        "title": "x",
        "custom_id": "c",
        "components": [{"type": 18, "label": "Texte", "component": {"type": 4, "custom_id": "t", "style": 1}}],
    },
}


class Bot:
    """A real client with one command, one menu and one button, which answer as a test says."""

    def __init__(self) -> None:
        self.client = a_client()
        self.tree = app_commands.CommandTree(self.client)
        self.answer: Reply = self.silence
        self.errors: list[Exception] = []
        self.seen: list[discord.Interaction] = []
        self.tree.command(name="news", description="News")(self._command)
        self.tree.context_menu(name="Confidential")(self._menu)
        self.client.event(self.on_interaction)

    async def silence(self, interaction: discord.Interaction) -> None:
        return

    async def _command(self, interaction: discord.Interaction) -> None:
        return

    async def _menu(self, interaction: discord.Interaction, message: discord.Message) -> None:
        return

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        self.seen.append(interaction)
        try:
            await self.answer(interaction)
        except (discord.HTTPException, discord.ClientException) as error:
            self.errors.append(error)


@pytest.fixture
async def bot(town: Town) -> AsyncIterator[Bot]:
    bot = Bot()
    async with running(town.discord, bot.client):
        await bot.tree.sync()
        yield bot


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


class Form(ui.Modal):
    def __init__(self, bot: Bot) -> None:
        super().__init__(title="Une question", custom_id="f:ask")
        self.bot = bot
        self.add_item(ui.Label(text="Texte", component=ui.TextInput(custom_id="t", default="déjà", max_length=10)))
        boxes = [discord.CheckboxGroupOption(label=x, value=x.lower()) for x in ("Un", "Deux")]
        self.add_item(ui.Label(text="Cases", component=ui.CheckboxGroup(custom_id="c", options=boxes, required=False)))
        self.add_item(ui.Label(text="Oui", component=ui.Checkbox(custom_id="y", default=True)))
        options = [discord.SelectOption(label=x, value=x.lower()) for x in ("Rouge", "Vert")]
        self.add_item(ui.Label(text="Ton", component=ui.Select(custom_id="s", options=options)))


async def test_a_modal_filled_in(town: Town, bot: Bot) -> None:
    bot.answer = lambda i: i.response.send_modal(Form(bot))
    opened = await town.lea.slash(town.private, "news")
    assert opened.modal is not None
    assert opened.modal.prefilled() == {"Texte": "déjà", "Cases": [], "Oui": True, "Ton": []}
    bot.answer = lambda i: i.response.send_message(str(submitted(i)), ephemeral=True)
    for wrong in ({}, {"Ton": "Bleu"}, {"Ton": "Vert", "Texte": ""}, {"Ton": "Vert", "Texte": "x" * 11}, {"Quoi": "x"}):
        with pytest.raises(Impossible):
            await town.lea.submit(opened, wrong)
    with pytest.raises(Impossible):
        await town.sam.submit(opened, {"Ton": "Vert"})
    sent = await town.lea.submit(opened, {"Ton": "Vert", "Cases": ["Deux"], "Oui": False, "t": "après"})
    assert sent.text == str({"t": "après", "c": ["deux"], "y": False, "s": ["vert"]})
    with pytest.raises(Impossible):
        await town.lea.submit(opened, {"Ton": "Vert"})


def submitted(interaction: discord.Interaction) -> dict[str, Any]:
    data: Any = interaction.data
    fields = [component["component"] for component in data["components"]]
    return {field["custom_id"]: field.get("value", field.get("values")) for field in fields}


async def test_a_modal_stays_open_if_the_app_does_not_answer(town: Town, bot: Bot) -> None:
    bot.answer = lambda i: i.response.send_modal(Form(bot))
    opened = await town.lea.slash(town.private, "news")
    bot.answer = bot.silence
    assert (await town.lea.submit(opened, {"Ton": "Vert"})).failed
    bot.answer = lambda i: i.response.send_message("reçu", ephemeral=True)
    assert (await town.lea.submit(opened, {"Ton": "Vert"})).text == "reçu"


def card(*, disabled: bool = False) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.TextDisplay("Carte"))
    view.add_item(ui.ActionRow(ui.Button(label="Voir", custom_id="see", disabled=disabled)))
    options = [discord.SelectOption(label=x, value=x.lower()) for x in ("Rouge", "Vert")]
    view.add_item(ui.ActionRow(ui.Select(custom_id="pick", placeholder="Choisir", options=options)))
    return view


async def test_buttons_and_menus(town: Town, bot: Bot) -> None:
    channel = bot.client.get_channel(town.private.id)
    assert isinstance(channel, discord.TextChannel)
    posted = await channel.send(view=card())
    message = town.lea.visible(town.private)[0]

    async def changed(interaction: discord.Interaction) -> None:
        assert interaction.message is not None
        assert interaction.message.id == posted.id
        await interaction.response.edit_message(view=card(disabled=True))

    bot.answer = changed
    outcome = await town.lea.click(message, "Voir")
    assert outcome.message is not None
    assert [b.disabled for b in outcome.message.buttons] == [True]
    with pytest.raises(Impossible):
        await town.lea.click(message, "Voir")
    with pytest.raises(Impossible):
        await town.lea.click(message, "Autre")
    with pytest.raises(Impossible):
        await town.max.click(message, "Voir")

    async def picked(interaction: discord.Interaction) -> None:
        data: Any = interaction.data
        await interaction.response.defer()
        await interaction.followup.send(f"{data['component_type']} {data['values']}", ephemeral=True)

    bot.answer = picked
    outcome = await town.sam.select(message, "Choisir", "Vert")
    assert [seen.text for seen in outcome.followups] == ["3 ['vert']"]
    with pytest.raises(Impossible):
        await town.sam.select(message, "Choisir", "Bleu")
    with pytest.raises(Impossible):
        await town.sam.select(message, "Choisir", "Vert", "Rouge")


async def test_menus_of_people_and_channels(town: Town, bot: Bot) -> None:
    channel = bot.client.get_channel(town.private.id)
    assert isinstance(channel, discord.TextChannel)
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.ActionRow(ui.UserSelect(custom_id="who", max_values=2)))
    view.add_item(ui.ActionRow(ui.ChannelSelect(custom_id="where")))
    await channel.send(view=view)
    message = town.lea.visible(town.private)[0]

    async def named(interaction: discord.Interaction) -> None:
        data: Any = interaction.data
        found = data["resolved"].get("members") or data["resolved"]["channels"]
        await interaction.response.send_message(str(sorted(found)), ephemeral=True)

    bot.answer = named
    both = await town.lea.select(message, "who", town.lea, town.sam)
    assert both.text == str(sorted([str(town.lea.id), str(town.sam.id)]))
    assert (await town.lea.select(message, "where", town.public)).text == str([str(town.public.id)])


async def test_buttons_of_an_ephemeral_message(town: Town, bot: Bot, api: Api) -> None:
    bot.answer = lambda i: i.response.send_message(view=card(), ephemeral=True)
    shown = await town.lea.slash(town.private, "news")
    bot.answer = lambda i: i.response.edit_message(view=card(disabled=True))
    pressed = await town.lea.click(shown, "see")
    assert pressed.message is not None
    assert pressed.ephemeral
    assert shown.message is not None
    assert await api.code("GET", f"/channels/{town.private.id}/messages/{shown.message.id}") == 10008
    assert (await api("GET", f"/channels/{town.private.id}/messages"))[1] == []
    with pytest.raises(Impossible):
        await town.sam.click(shown, "Voir")


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
