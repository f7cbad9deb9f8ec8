"""What `doctor` says of Discord."""

from __future__ import annotations

import pytest

from bot.app.doctor import diagnose
from bot.checks import Check
from bot.envfile import new_key
from integrations.discord.app import DiscordAdapter
from tests.checkups import by_title
from tests.integrations.discord.company import Company
from tests.integrations.discord.stage import adapter_for
from tests.integrations.discord.test_appointments import arranged
from tests.integrations.discord.test_threads import forum
from tests.peers.discord.permissions import CREATE_EVENTS, MANAGE_MESSAGES, READ_MESSAGE_HISTORY, VIEW_CHANNEL


async def found(house: Company, adapter: DiscordAdapter | None = None, locale: str = "en") -> dict[str, Check]:
    async with house.runtime.database.read() as work:
        linked = await work.belonging.linked()
    ours = adapter or adapter_for(house.discord, locale=locale)
    try:
        return by_title(await ours.checks((), linked), locale)
    finally:
        await ours.close()


async def test_a_house_as_the_how_to_builds_it_is_well(house: Company) -> None:
    lines = await found(house)
    assert all(check.passed for check in lines.values()), lines
    assert list(lines)[:3] == ["discord token", "discord intents", "discord servers"]
    assert lines[f"discord room {house.cm.id}"].detail == "#reseaux"
    assert lines["discord intents"].detail == "none privileged"


async def test_intents_wider_than_the_settings_fail(house: Company) -> None:
    house.discord.allow_intents(message_content=True, members=True)
    intents = (await found(house))["discord intents"]
    assert not intents.passed
    assert "Server Members off" in intents.detail
    assert "Message Content off" in intents.detail


async def test_an_intent_that_the_settings_want_and_the_portal_has_not_fails(house: Company) -> None:
    adapter = adapter_for(house.discord, message_content=True, locale="en")
    intents = (await found(house, adapter))["discord intents"]
    assert not intents.passed
    assert "switch Message Content on" in intents.detail


async def test_a_token_that_is_refused_says_nothing_else(house: Company) -> None:
    adapter = adapter_for(house.discord)
    adapter._rest._token = "wrong"
    lines = await found(house, adapter)
    assert [(name, check.passed) for name, check in lines.items()] == [("discord token", False)]
    assert house.discord.token not in str(lines)


async def test_a_server_without_the_bot_fails(house: Company) -> None:
    house.guild.leave(house.discord.world.bot)
    servers = (await found(house))["discord servers"]
    assert not servers.passed
    assert str(house.guild.id) in servers.detail


async def test_rights_beyond_what_is_needed_fail(house: Company) -> None:
    role = house.guild.role("trop", permissions=MANAGE_MESSAGES)
    house.guild.give(house.discord.world.bot, role)
    rights = (await found(house))[f"discord rights {house.guild.id}"]
    assert not rights.passed
    assert "manage messages" in rights.detail


async def test_each_room_says_who_reads_it_and_what_the_bot_lacks(house: Company) -> None:
    house.guild.overwrite(house.cm, house.guild.role("modération"), allow=VIEW_CHANNEL)
    house.guild.overwrite(house.cm, house.max, allow=VIEW_CHANNEL)
    house.guild.overwrite(house.comms, house.discord.world.bot, allow=VIEW_CHANNEL, deny=READ_MESSAGE_HISTORY)
    lines = await found(house)
    cm, comms = lines[f"discord room {house.cm.id}"], lines[f"discord room {house.comms.id}"]
    assert not cm.passed
    assert "role modération" in cm.detail
    assert f"account {house.max.id}" in cm.detail
    assert "read message history" in comms.detail
    house.guild.open_up(house.cm)
    house.guild.remove(house.comms)
    lines = await found(house)
    assert "@everyone" in lines[f"discord room {house.cm.id}"].detail
    assert "not there" in lines[f"discord room {house.comms.id}"].detail
    assert lines[f"discord room {house.comms.id}"].detail.endswith("(comms side of Réseaux sociaux)")


async def test_a_forum_that_asks_for_a_tag_fails(house: Company) -> None:
    cm, _ = await forum(house)
    assert (await found(house))[f"discord room {cm.id}"].passed
    cm.flags = 1 << 4
    line = (await found(house))[f"discord room {cm.id}"]
    assert (line.passed, "a tag" in line.detail) == (False, True)


async def test_the_right_to_events_is_needed_where_a_sync_wants_one_and_else_too_much(house: Company) -> None:
    own = house.guild.members[house.discord.bot_user_id].roles[0]
    assert f"discord events {house.guild.id}" not in await found(house)
    await arranged(house, "Point du lundi")
    assert "create events" in (await found(house))[f"discord events {house.guild.id}"].detail
    own.permissions |= CREATE_EVENTS
    lines = await found(house)
    assert lines[f"discord events {house.guild.id}"].passed
    assert lines[f"discord rights {house.guild.id}"].passed


async def test_a_discord_that_is_away_fails(house: Company) -> None:
    house.discord.fail("*", "/applications/@me", times=9, mode="disconnect")
    house.discord.fail("*", "/oauth2/applications/@me", times=9, mode="disconnect")
    token = (await found(house))["discord token"]
    assert (token.passed, token.detail) == (False, "Discord does not answer: try again")


async def test_doctor_has_its_lines(house: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    given = {
        "DATABASE_URL": house.runtime.database.url.render_as_string(hide_password=False),
        "SECRET_KEY": new_key(),
        "DISCORD__TOKEN": house.discord.token,
        "DISCORD__API_BASE": house.discord.api_base,
    }
    for name, value in given.items():
        monkeypatch.setenv(f"PASSERELLE_{name}", value)
    lines = by_title(await diagnose(), "fr")
    assert all(check.passed for check in lines.values()), lines
    assert f"salon Discord {house.cm.id}" in lines


async def test_in_french_all_of_it_is(house: Company) -> None:
    house.discord.allow_intents(message_content=True, members=True)
    house.guild.give(house.discord.world.bot, house.guild.role("trop", permissions=MANAGE_MESSAGES | 1 << 8))
    house.guild.overwrite(house.cm, house.guild.role("modération"), allow=VIEW_CHANNEL)
    house.guild.overwrite(house.cm, house.max, allow=VIEW_CHANNEL)
    house.guild.remove(house.comms)
    lines = {name: each.detail for name, each in (await found(house, locale="fr")).items()}
    guild, cm, comms = house.guild.id, house.cm.id, house.comms.id
    assert lines == {
        "jeton Discord": f"parle en tant que {house.discord.bot_user_id}",
        "intents Discord": "dans le portail\u00a0: désactivez Server Members\u202f; "
        "désactivez Message Content, ou activez DISCORD__MESSAGE_CONTENT",
        "serveurs Discord": "1",
        f"droits Discord {guild}": "de trop\u00a0: PRIORITY_SPEAKER, gérer les messages\u00a0: "
        "retirez-le du rôle du bot",
        f"salon Discord {comms}": "absent, ou caché au bot\u00a0: faites-l’y entrer, ou détachez le salon "
        "(côté communication de Réseaux sociaux)",
        f"salon Discord {cm}": f"y lisent le compte {house.max.id}, le rôle modération, qui ne sont d’aucun membre "
        "du mandat\u00a0: rien n’y est envoyé",
    }
