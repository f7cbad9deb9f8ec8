"""Start to end with the real discord.py."""

from __future__ import annotations

import asyncio

import discord
from discord import app_commands, ui

from tests.peers.discord.conftest import Town
from tests.peers.discord.pointing import a_client, running


class Ask(ui.Modal, title="Une question"):
    text: ui.Label[ui.Modal] = ui.Label(text="Texte", component=ui.TextInput(custom_id="text", max_length=100))
    tone: ui.Label[ui.Modal] = ui.Label(
        text="Ton",
        component=ui.RadioGroup(
            custom_id="tone",
            options=[
                discord.RadioGroupOption(label="Calme", value="calm"),
                discord.RadioGroupOption(label="Vif", value="sharp"),
            ],
        ),
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        assert isinstance(self.text.component, ui.TextInput)
        assert isinstance(self.tone.component, ui.RadioGroup)
        await interaction.response.send_message(
            f"{self.text.component.value} {self.tone.component.value}", ephemeral=True
        )


class Card(ui.LayoutView):
    def __init__(self) -> None:
        super().__init__(timeout=None)
        row: ui.ActionRow[Card] = ui.ActionRow()
        button: ui.Button[Card] = ui.Button(label="Répondre", custom_id="answer")
        button.callback = self.opened  # type: ignore[method-assign]
        row.add_item(button)
        self.add_item(ui.Container(ui.TextDisplay("# Une nouvelle"), row, accent_colour=0x00FF00))

    async def opened(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Ask())


async def test_messages_commands_buttons_and_modals(town: Town) -> None:
    client = a_client()
    tree = app_commands.CommandTree(client)
    heard: list[str] = []

    @client.event
    async def on_message(message: discord.Message) -> None:
        heard.append(message.content)

    @tree.command(name="news", description="News")
    async def news(interaction: discord.Interaction, text: str) -> None:
        await interaction.response.defer(ephemeral=True)
        await interaction.edit_original_response(content=f"Noté : {text}")

    @news.autocomplete("text")
    async def complete(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=typed + "is", value="v")]

    @tree.context_menu(name="Confidential")
    async def confidential(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"Confidentiel : {message.content}", ephemeral=True)

    async with running(town.discord, client):
        await tree.sync()
        said = await town.lea.say(town.private, f"Bonjour <@{town.discord.bot_user_id}>")
        outcome = await town.lea.slash(town.private, "news", {"text": "le pont"})
        assert (outcome.text, outcome.ephemeral) == ("Noté : le pont", True)
        assert await town.lea.autocomplete(town.private, "news", "text", "par") == [{"name": "paris", "value": "v"}]
        tagged = await town.lea.message_command(said, "Confidential")
        assert tagged.text.startswith("Confidentiel : Bonjour")
        channel = client.get_channel(town.private.id)
        assert isinstance(channel, discord.TextChannel)
        posted = await channel.send(view=Card(), nonce="n1")
        card = town.sam.visible(town.private)[-1]
        assert (card.id, card.text, card.labels) == (posted.id, "# Une nouvelle\nRépondre", ["Répondre"])
        opened = await town.sam.click(card, "Répondre")
        assert opened.modal is not None
        assert opened.modal.labels == ["Texte", "Ton"]
        sent = await town.sam.submit(opened, {"Texte": "Quand ?", "Ton": "Vif"})
        assert (sent.text, sent.ephemeral) == ("Quand ? sharp", True)
        assert [m.content async for m in channel.history()][1:] == [said.content]
        for _ in range(50):
            if said.content in heard:
                break
            await asyncio.sleep(0.01)
    assert said.content in heard
    assert not any("Noté" in seen.text for seen in town.sam.visible(town.private))
