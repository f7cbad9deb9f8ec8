"""Buttons, menus and modals, with the real discord.py on the other side."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from discord import ui

from tests.peers.discord import Impossible
from tests.peers.discord.conftest import Api, Bot, Town


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


async def test_the_old_form_of_a_modal(town: Town, bot: Bot) -> None:
    class Old(ui.Modal, title="Avant"):
        text: ui.TextInput[Old] = ui.TextInput(label="Texte", custom_id="t")

    bot.answer = lambda i: i.response.send_modal(Old())
    opened = await town.lea.slash(town.private, "news")
    assert opened.modal is not None
    assert opened.modal.labels == ["Texte"]

    async def told(interaction: discord.Interaction) -> None:
        data: Any = interaction.data
        await interaction.response.send_message(data["components"][0]["components"][0]["value"], ephemeral=True)

    bot.answer = told
    assert (await town.lea.submit(opened, {"Texte": "oui"})).text == "oui"


async def test_an_app_in_the_menu_of_a_person(town: Town, bot: Bot) -> None:
    async def about(interaction: discord.Interaction, member: discord.Member) -> None:
        return

    bot.tree.context_menu(name="About")(about)
    await bot.tree.sync()

    async def told(interaction: discord.Interaction) -> None:
        data: Any = interaction.data
        await interaction.response.send_message(
            str(data["resolved"]["members"][data["target_id"]]["roles"]), ephemeral=True
        )

    bot.answer = told
    assert (await town.sam.user_command(town.private, town.lea, "About")).text == str([str(town.comms.id)])
