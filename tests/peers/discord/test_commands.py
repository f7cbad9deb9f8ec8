"""Application commands: what may be registered, and what a person can do with it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import discord
import pytest
from discord import app_commands

from tests.peers.discord import Impossible
from tests.peers.discord.conftest import Api, Town
from tests.peers.discord.pointing import a_client, running

Json = dict[str, Any]
HELP = {"name": "help", "description": "Help"}


def option(name: str = "text", kind: int = 3, **more: Any) -> Json:
    return {"name": name, "description": "x", "type": kind, **more}


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        (HELP, ""),
        (HELP | {"name": "Help"}, "0.name APPLICATION_COMMAND_INVALID_NAME"),
        (HELP | {"name": "two words"}, "0.name APPLICATION_COMMAND_INVALID_NAME"),
        (HELP | {"name": "x" * 33}, "0.name APPLICATION_COMMAND_INVALID_NAME"),
        (HELP | {"name": "élan-vital_2"}, ""),
        (HELP | {"description": ""}, "0.description BASE_TYPE_REQUIRED"),
        (HELP | {"description": "x" * 101}, "0.description BASE_TYPE_MAX_LENGTH"),
        ({"name": "Flag as news…", "type": 3}, ""),
        ({"name": "x", "type": 3, "description": "x"}, "0.description APPLICATION_COMMAND_CONTEXT_MENU_NO_DESCRIPTION"),
        ({"name": "x" * 33, "type": 3}, "0.name BASE_TYPE_MAX_LENGTH"),
        (HELP | {"name_localizations": {"fr": "aide"}}, ""),
        (HELP | {"name_localizations": {"fr": "Aide"}}, "0.name_localizations.fr APPLICATION_COMMAND_INVALID_NAME"),
        (HELP | {"name_localizations": {"en": "help"}}, "0.name_localizations.en BASE_TYPE_CHOICES"),
        (HELP | {"contexts": [3]}, "0.contexts BASE_TYPE_CHOICES"),
        (HELP | {"options": [option(str(n)) for n in range(25)]}, ""),
        (HELP | {"options": [option(str(n)) for n in range(26)]}, "0.options BASE_TYPE_BAD_LENGTH"),
        (HELP | {"options": [option(), option()]}, "0.options APPLICATION_COMMAND_OPTIONS_NAME_INVALID"),
        (
            HELP | {"options": [option(), option("b", required=True)]},
            "0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        ),
        (HELP | {"options": [option(), option("b", 1)]}, "0.options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"),
        (
            HELP | {"options": [option("g", 2, options=[option("s", 1, options=[option("d", 1)])])]},
            "0.options.0.options.0.options.0 APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
        ),
        (HELP | {"options": [option("g", 2, options=[option("s", 1, options=[option()])])]}, ""),
        (
            HELP | {"options": [option(choices=[{"name": "x", "value": "x"}] * 26)]},
            "0.options.0.choices BASE_TYPE_BAD_LENGTH",
        ),
        (
            HELP | {"options": [option(autocomplete=True, choices=[{"name": "x", "value": "x"}])]},
            "0.options.0.autocomplete APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES",
        ),
        (
            HELP
            | {
                "options": [
                    option("o", choices=[{"name": "x" * 100, "value": f"{n:0100}"} for n in range(25)]),
                    option("p", choices=[{"name": "x" * 100, "value": f"{n:0100}"} for n in range(25)]),
                ]
            },
            "0 APPLICATION_COMMAND_TOO_LARGE",
        ),
    ],
)
async def test_what_may_be_registered(town: Town, api: Api, command: Json, complaint: str) -> None:
    path = f"/applications/{town.discord.application_id}/commands"
    assert await api.complaint(path, [command], "PUT") == complaint


async def test_how_many(town: Town, api: Api) -> None:
    path = f"/applications/{town.discord.application_id}/commands"
    for kind, most in ((1, 100), (2, 15), (3, 15)):
        many = [{"name": f"c{n}", "type": kind, **({"description": "x"} if kind == 1 else {})} for n in range(most + 1)]
        assert await api.code("PUT", path, many) == 30032
    assert await api.complaint(path, [HELP, HELP], "PUT") == "APPLICATION_COMMANDS_DUPLICATE_NAME"
    assert await api.code("PUT", "/applications/1/commands", [HELP]) == 20012


async def test_only_new_commands_count_for_the_day(town: Town, api: Api) -> None:
    path = f"/applications/{town.discord.application_id}/commands"
    first = [{"name": f"a{n}", "description": "x"} for n in range(100)]
    second = [{"name": f"b{n}", "description": "x"} for n in range(100)]
    assert [await api.code("PUT", path, batch) for batch in (first, first, second)] == [0, 0, 0]
    assert await api.code("POST", path, HELP) == 30034
    town.discord.clock.advance(hours=25)
    assert await api.code("PUT", path, [HELP]) == 0


async def test_a_command_keeps_its_id_and_tells_its_translations_only_when_asked(town: Town, api: Api) -> None:
    path = f"/applications/{town.discord.application_id}/commands"
    _, made = await api("PUT", path, [HELP | {"name_localizations": {"fr": "aide"}, "options": [option()]}])
    _, again = await api("PUT", path, [HELP | {"description": "More help"}, {"name": "help", "type": 3}])
    assert [c["id"] == made[0]["id"] for c in again] == [True, False]
    assert again[0]["version"] != made[0]["version"]
    await api("PUT", path, [HELP | {"name_localizations": {"fr": "aide"}}])
    _, short = await api("GET", path)
    _, whole = await api("GET", f"{path}?with_localizations=true")
    assert "name_localizations" not in short[0]
    assert whole[0]["name_localizations"] == {"fr": "aide"}
    status, _ = await api("POST", path, {"name": "other", "description": "x"})
    assert status == 201
    assert await api.code("DELETE", f"{path}/{made[0]['id']}") == 0
    assert await api.code("GET", f"{path}/{made[0]['id']}") == 10063


@pytest.fixture
async def tree(town: Town) -> AsyncIterator[app_commands.CommandTree]:
    client = a_client()
    tree = app_commands.CommandTree(client)

    class French(app_commands.Translator):
        async def translate(
            self, string: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
        ) -> str | None:
            known = {"news": "nouvelle", "add": "ajouter", "flag": "marque", "Public": "Publique"}
            return known.get(string.message) if locale is discord.Locale.french else None

    group = app_commands.Group(name=app_commands.locale_str("news"), description="News")

    @group.command(name=app_commands.locale_str("add"), description="Add")
    @app_commands.rename(flag=app_commands.locale_str("flag"))
    @app_commands.choices(flag=[app_commands.Choice(name=app_commands.locale_str("Public"), value="public")])
    async def add(
        interaction: discord.Interaction,
        text: app_commands.Range[str, 2, 10],
        flag: app_commands.Choice[str] | None = None,
        who: discord.Member | None = None,
    ) -> None:
        said = f"{text} {flag.value if flag else '-'} {who.display_name if who else '-'}"
        await interaction.response.send_message(said, ephemeral=True)

    @tree.command(name="freeze", description="Freeze")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def freeze(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("gelé", ephemeral=True)

    tree.add_command(group)
    async with running(town.discord, client):
        await tree.set_translator(French())
        await tree.sync()
        yield tree


async def test_a_command_in_the_language_of_each(town: Town, tree: app_commands.CommandTree) -> None:
    french = await town.lea.slash(
        town.private, "nouvelle ajouter", {"text": "pont", "marque": "Publique", "who": town.sam}
    )
    assert french.text == "pont public Sam"
    nested = await town.sam.slash(town.private, "news", {"add": {"text": "pont"}})
    assert nested.text == "pont - -"


async def test_what_a_client_does_not_let_people_do(town: Town, tree: app_commands.CommandTree) -> None:
    for command, options in (
        ("gone", {}),
        ("news", {}),
        ("news drop", {}),
        ("news add", {}),
        ("news add", {"text": "x"}),
        ("news add", {"text": "x" * 11}),
        ("news add", {"text": "pont", "flag": "secret"}),
        ("news add", {"text": "pont", "more": "x"}),
        ("news add", {"text": 5}),
        ("freeze", {}),
    ):
        with pytest.raises(Impossible):
            await town.lea.slash(town.private, command, options)
    with pytest.raises(Impossible):
        await town.max.slash(town.private, "news add", {"text": "pont"})
    with pytest.raises(Impossible):
        await town.lea.autocomplete(town.private, "news add", "text", "po")
    with pytest.raises(Impossible):
        await town.lea.slash(town.discord.dm(town.lea), "freeze")
    assert town.discord.interactions.all == {}


async def test_a_command_for_those_who_manage(town: Town, tree: app_commands.CommandTree) -> None:
    town.guild.give(town.lea, town.guild.role("chef", permissions=1 << 5))
    assert (await town.lea.slash(town.private, "freeze")).text == "gelé"


async def test_the_commands_of_one_server(town: Town, tree: app_commands.CommandTree) -> None:
    @tree.command(name="here", description="Here", guild=town.guild_object)
    async def here(interaction: discord.Interaction) -> None:
        await interaction.response.send_message(str(interaction.guild_id), ephemeral=True)

    with pytest.raises(Impossible):
        await town.lea.slash(town.private, "here")
    await tree.sync(guild=town.guild_object)
    assert (await town.lea.slash(town.private, "here")).text == str(town.guild.id)
    elsewhere = town.discord.guild("Ailleurs")
    elsewhere.join(town.lea)
    with pytest.raises(Impossible):
        await town.lea.slash(elsewhere.channel("x"), "here")
