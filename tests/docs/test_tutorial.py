"""The tutorial's second and third parts, done word by word by strangers on a strict Slack and a strict Discord: every
command of the page is typed into a terminal or a chat, every label that it names is looked for and pressed.

A step that says something else than what is done here fails: change both.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.tutorial import ITEMS, PAGES, Terminal
from tests.docs.tutorial_discord import DiscordReader
from tests.docs.tutorial_slack import SlackReader
from tests.peers.discord import FakeDiscord
from tests.peers.slack import FakeSlack

pytestmark = pytest.mark.long


@pytest.fixture(params=sorted(PAGES))
def language(request: pytest.FixtureRequest) -> str:
    """Each page in turn."""
    return str(request.param)


async def test_on_slack_the_card_comes_to_the_cms_channel(language: str, tmp_path: Path) -> None:
    async with FakeSlack(ack_within=10.0) as slack:
        reader = SlackReader(slack, tmp_path, language)
        try:
            await reader.follows()
        finally:
            await reader.terminal.stops()


async def test_on_discord_alone_it_does_too(language: str, tmp_path: Path) -> None:
    async with FakeDiscord(ack_deadline=10.0, patience=10.0) as discord:
        reader = DiscordReader(discord, Terminal(tmp_path, {"PASSERELLE_DATA_DIR": str(tmp_path)}), language)
        try:
            reader.makes_the_app()
            await reader.sets_up_alone()
            await reader.begins()
            comms = reader.room("com-interne", reader.lea)
            cm = reader.room("réseaux", reader.lea, reader.sam)
            await reader.becomes_a_lead(comms)
            await reader.links(comms, "comms", new=True)
            await reader.links(cm, "cm")
            await reader.lets_sam_in(cm)
            await reader.tags(comms, cm)
        finally:
            await reader.terminal.stops()


async def test_coming_from_slack_the_two_sides_meet_across(language: str, tmp_path: Path) -> None:
    async with FakeSlack(ack_within=10.0) as slack, FakeDiscord(ack_deadline=10.0, patience=10.0) as discord:
        before = SlackReader(slack, tmp_path, language)
        try:
            await before.follows()
            reader = DiscordReader(discord, before.terminal, language)
            reader.makes_the_app()
            await before.terminal.stops()
            reader.writes(reader.steps[2].fenced)
            await reader.begins()
            cm = reader.room("réseaux", reader.lea, reader.sam)
            await reader.comes_from(before, cm)
            await reader.links(cm, "cm")
            await reader.lets_sam_in(cm)
            text = f"{ITEMS[0]} Parking gratuit."
            message = await before.lea.post(before.comms, text)
            await before.lea.react(message, "mega")
            await reader.sees(cm, text, reader.steps[7].marked[-1])
        finally:
            await before.terminal.stops()
