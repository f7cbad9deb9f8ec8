from typing import Any

import discord
import pytest

from integrations.discord.client import intents
from integrations.discord.commands import Translator, Tree
from integrations.discord.forms import OpenForms
from integrations.discord.inbound import Inbound
from integrations.discord.memberships import Memberships
from integrations.discord.mentions import Mentions
from integrations.discord.replies import Replies
from integrations.discord.rest import Rest
from integrations.discord.syncing import said
from integrations.discord.underway import Underway
from integrations.discord.unfit import Unfit
from tests.integrations.discord.stage import now

Json = dict[str, Any]


async def nobody(*_: Any) -> bool:
    return False


async def wanted() -> list[Json]:
    forms = OpenForms()
    inbound = Inbound(
        Replies(forms, nobody, Mentions()), forms, Underway(), Memberships(Rest(""), now), Unfit(Rest(""))
    )
    tree = Tree(discord.Client(intents=discord.Intents(guilds=True)), inbound)
    return [await command.get_translated_payload(tree, Translator()) for command in tree.get_commands()]


async def test_what_discord_adds_is_no_change() -> None:
    ours = await wanted()
    theirs = [
        {**each, "id": "1", "version": "2", "dm_permission": True, "nsfw": False, "handler": None} for each in ours
    ]
    assert said(theirs) == said(list(reversed(ours)))


@pytest.mark.parametrize("change", ["description", "options", "contexts", "name_localizations"])
async def test_every_change_of_ours_is_one(change: str) -> None:
    ours, theirs = await wanted(), await wanted()
    news = next(each for each in theirs if each["name"] == "news")
    news[change] = {"options": [], "contexts": [0], "name_localizations": {"fr": "x"}}.get(change, "x")
    assert said(ours) != said(theirs)


async def test_an_option_more_is_a_change() -> None:
    ours, theirs = await wanted(), await wanted()
    disclose = next(each for each in theirs if each["name"] == "disclose")
    disclose["options"] = [*disclose["options"], {"type": 3, "name": "more", "description": "x"}]
    assert said(ours) != said(theirs)


async def test_commands_keep_to_the_limits_in_both_languages() -> None:
    def walk(each: Json) -> list[Json]:
        return [each, *(inner for option in each.get("options", []) for inner in walk(option))]

    for command in await wanted():
        total = 0
        for each in walk(command):
            for language in ("fr", "en-US", "en-GB"):
                name = each["name_localizations"][language]
                assert 1 <= len(name) <= 32
                assert command["type"] == 3 or name == name.lower()
            about = each.get("description", "")
            assert all(len(text) <= 100 for text in [about, *(each.get("description_localizations") or {}).values()])
            total += len(each["name"]) + len(about)
        assert total <= 8000


async def test_only_what_was_asked_for_is_privileged() -> None:
    assert not intents(message_content=False).message_content
    assert intents(message_content=True).message_content
    assert not intents(message_content=True).members
