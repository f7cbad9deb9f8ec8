"""The page: somebody acts by hand, over HTTP, and a real bot answers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import discord
import pytest
from discord import app_commands, ui

from tests.peers.discord import FakeDiscord, Person
from tests.peers.discord.building import Server
from tests.peers.discord.hand.doors import Hand
from tests.peers.discord.pointing import a_client, running


class By:
    """A browser, as far as it is needed."""

    def __init__(self, http: aiohttp.ClientSession, base: str) -> None:
        self._http = http
        self._base = base

    async def see(self) -> str:
        async with self._http.get(self._base) as answer:
            assert answer.status == 200
            return await answer.text()

    async def go(self, **where: int) -> str:
        async with self._http.get(f"{self._base}/hand/go", params={k: str(v) for k, v in where.items()}) as answer:
            return await answer.text()

    async def do(self, verb: str, **form: str | int) -> str:
        data = {key: str(value) for key, value in form.items()}
        async with self._http.post(f"{self._base}/hand/{verb}", data=data) as answer:
            return await answer.text()

    async def file(self, name: str) -> str:
        async with self._http.get(f"{self._base}/hand/{name}") as answer:
            assert answer.status == 200
            return await answer.text()

    async def complete(self, **query: str) -> list[dict[str, str]]:
        async with self._http.get(f"{self._base}/hand/complete", params=query) as answer:
            found: list[dict[str, str]] = await answer.json()
            return found


class Ask(ui.Modal, title="Une question"):
    text: ui.Label[Ask] = ui.Label(text="Texte", component=ui.TextInput(custom_id="text", default="déjà"))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        assert isinstance(self.text.component, ui.TextInput)
        await interaction.response.send_message(f"Reçu : {self.text.component.value}", ephemeral=True)


@pytest.fixture
async def home() -> AsyncIterator[tuple[FakeDiscord, Server, Person, By]]:
    peer = FakeDiscord(ack_deadline=0.3, patience=1.0)
    guild = peer.guild("Halles")
    lea, stranger = peer.user("Léa"), peer.user("Max")
    guild.join(lea)
    guild.join(stranger)
    guild.channel("annonces")
    hand = Hand(peer, guild, [lea, stranger])
    peer.more = hand.mount
    jar = aiohttp.CookieJar(unsafe=True)
    async with peer, aiohttp.ClientSession(cookie_jar=jar) as http:
        yield peer, guild, lea, By(http, peer.api_base.removesuffix("/api/v10"))


async def test_somebody_acts_by_hand(home: tuple[FakeDiscord, Server, Person, By]) -> None:
    peer, guild, lea, by = home
    client = a_client()
    tree = app_commands.CommandTree(client)

    @tree.command(name="ask", description="Ask")
    async def ask(interaction: discord.Interaction, about: str) -> None:
        view = ui.LayoutView()
        button: ui.Button[ui.LayoutView] = ui.Button(
            label="Écrire", custom_id="write", style=discord.ButtonStyle.success
        )
        button.callback = opened  # type: ignore[method-assign]
        view.add_item(ui.Container(ui.TextDisplay(f"<b>{about}</b>"), ui.ActionRow(button), accent_colour=0xFF0000))
        await interaction.response.send_message(view=view)

    @ask.autocomplete("about")
    async def known(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"{typed}t", value=f"{typed}t")]

    async def opened(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Ask())

    async with running(peer, client):
        await tree.sync()
        assert "/ask" in await by.see()
        assert await by.complete(command="ask", option="about", typed="pon") == [{"name": "pont", "value": "pont"}]
        shown = await by.do("slash", command="ask", **{"option:about": "pont"})
        assert "&lt;b&gt;pont&lt;/b&gt;" in shown
        assert "border-color:#ff0000" in shown
        room = next(c for c in guild.channels.values())
        card = lea.visible(room)[-1]
        assert "Une question" in await by.do("click", message=card.id, button="write")
        shown = await by.do("submit", text="après")
        assert "Reçu : après" in shown
        assert "Une question" not in shown
        assert "only you" in shown
        other = await by.go(person=next(p.id for p in peer.world.users.values() if p.name == "Max"))
        assert "Écrire" in other
        assert "Reçu" not in other


async def test_what_cannot_be_done_is_said(home: tuple[FakeDiscord, Server, Person, By]) -> None:
    peer, guild, lea, by = home
    room = next(c for c in guild.channels.values())
    shown = await by.do("say", text="bonjour <script>")
    assert "bonjour &lt;script&gt;" in shown
    message = lea.visible(room)[0]
    assert "🔒 1" in await by.do("react", message=message.id, emoji="🔒")
    assert "🔒 1" not in await by.do("react", message=message.id, emoji="🔒")
    assert "salut" in await by.do("edit", message=message.id, text="salut")
    await by.do("thread", message=message.id, name="suite")
    assert "suite" in await by.go(person=next(p.id for p in peer.world.users.values() if p.name == "Max"))
    assert "only one&#x27;s own" in await by.do("edit", message=message.id, text="à moi")
    await by.go(person=lea.id)
    assert "salut" not in await by.do("delete", message=message.id)


class Everything(ui.Modal, title="Tout"):
    def __init__(self) -> None:
        super().__init__(custom_id="all")
        options = [discord.SelectOption(label=x, value=x.lower()) for x in ("Rouge", "Vert")]
        radio = [discord.RadioGroupOption(label=x, value=x.lower()) for x in ("Oui", "Non")]
        boxes = [discord.CheckboxGroupOption(label=x, value=x.lower()) for x in ("Un", "Deux")]
        long = discord.TextStyle.long
        self.add_item(ui.Label(text="Long", component=ui.TextInput(custom_id="long", style=long, default="ligne")))
        self.add_item(ui.Label(text="Ton", component=ui.Select(custom_id="tone", options=options)))
        self.add_item(ui.Label(text="Choix", component=ui.RadioGroup(custom_id="radio", options=radio)))
        self.add_item(
            ui.Label(text="Cases", component=ui.CheckboxGroup(custom_id="boxes", options=boxes, required=False))
        )
        self.add_item(ui.Label(text="Coche", component=ui.Checkbox(custom_id="tick")))


async def test_everything_can_be_filled_in_by_hand(home: tuple[FakeDiscord, Server, Person, By]) -> None:
    peer, guild, lea, by = home
    client = a_client()
    tree = app_commands.CommandTree(client)
    said: list[dict[str, object]] = []

    @tree.context_menu(name="Confidential")
    async def confidential(interaction: discord.Interaction, message: discord.Message) -> None:
        view = ui.LayoutView()
        options = [discord.SelectOption(label="Un", value="1", description="le premier")]
        view.add_item(ui.Section("à côté", accessory=ui.Button(label="Site", url="https://example.org")))
        view.add_item(ui.Separator())
        view.add_item(ui.ActionRow(ui.Select(custom_id="pick", placeholder="Choisir", options=options)))
        await interaction.response.send_message(view=view)

    @tree.command(name="count", description="Count")
    async def count(interaction: discord.Interaction, number: int, really: bool | None = None) -> None:
        await interaction.response.send_message(f"{number} {really}", ephemeral=True)

    @client.event
    async def on_interaction(interaction: discord.Interaction) -> None:
        data: Any = interaction.data
        if data.get("custom_id") == "pick":
            await interaction.response.send_modal(Everything())
        elif data.get("custom_id") == "all":
            fields = [c["component"] for c in data["components"]]
            said.append({f["custom_id"]: f.get("value", f.get("values")) for f in fields})
            await interaction.response.send_message("reçu", ephemeral=True)

    async with running(peer, client):
        await tree.sync()
        await by.do("say", text="bonjour")
        room = next(c for c in guild.channels.values())
        shown = await by.do("menu", message=lea.visible(room)[0].id, command="Confidential")
        assert "à côté" in shown
        assert "https://example.org" in shown
        assert "Un — le premier" in shown
        card = lea.visible(room)[-1].id
        opened = await by.do("select", message=card, menu="pick", values="1")
        assert all(words in opened for words in ("ligne", "Rouge", "Oui", "Deux", "Coche"))
        assert "<dialog" not in await by.do("dismiss")
        await by.do("select", message=card, menu="pick", values="1")
        shown = await by.do("submit", long="a\r\nb", tone="vert", radio="oui", tick="yes")
        assert "reçu" in shown
        assert said == [{"long": "a\nb", "tone": ["vert"], "radio": "oui", "boxes": [], "tick": True}]
        assert "3 True" in await by.do("slash", command="count", **{"option:number": "3", "option:really": "true"})
    assert "did not respond" in await by.do("slash", command="count", **{"option:number": "3"})
    assert "setInterval" in await by.file("page.js")
    assert "article" in await by.file("page.css")
    assert (await by.file("version")).startswith(str(len(peer.requests)))
