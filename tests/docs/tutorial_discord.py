"""Somebody who follows the third part of the tutorial, on a strict Discord: alone, or coming from Slack."""

from __future__ import annotations

import asyncio
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.i18n.words import Words, words
from tests.docs.tutorial import CODE, HOUSE, ITEMS, MANDATE, WITHIN, Terminal, failing, steps
from tests.docs.tutorial_slack import SlackReader
from tests.faults.harness import free_port
from tests.peers.discord import FakeDiscord
from tests.peers.discord.outcomes import Outcome
from tests.peers.discord.people import Person
from tests.peers.discord.world import Channel
from tests.stories.stages import discord_reading as reading


def shown(text: str) -> str:
    """As people see it: a command that can be pressed reads as one that is typed."""
    return re.sub(r"</([^:>]+):\d+>", r"/\1", text)


class DiscordReader:
    """Whoever follows it. `terminal`: the folder of the second part, if they come from there; else one of their own."""

    def __init__(self, discord: FakeDiscord, terminal: Terminal, language: str) -> None:
        self.discord = discord
        self.say: Words = words(language)
        self.steps = steps(language, 3)
        self.first = steps(language, 2)
        self.terminal = terminal
        terminal.where |= {
            "PASSERELLE_DISCORD__API_BASE": discord.api_base,
            "PASSERELLE_DISCORD__GATEWAY_URL": discord.gateway_url,
            "PASSERELLE_HTTP__PORT": str(free_port()),
        }
        locale = {"fr": "fr", "en": "en-GB"}[language]
        asked = parse_qs(urlsplit(self.steps[1].fenced[0]).query)
        assert asked["scope"] == ["bot applications.commands"]
        self.guild = discord.guild("Halles", locale=locale, bot_permissions=int(asked["permissions"][0]))
        self.lea, self.sam = (discord.user(name, locale=locale) for name in ("Léa", "Sam"))
        for person in (self.lea, self.sam):
            self.guild.join(person)

    def makes_the_app(self) -> None:
        """Step 1: what is switched on there. With which rights it is let in, the address of step 2 says."""
        assert self.steps[0].marked[-1] == "Message Content Intent"
        self.discord.allow_intents(message_content=True)

    async def sets_up_alone(self) -> None:
        """Step 3 without a Slack: `init`, and the two settings."""
        _, init, language, platform, fault = self.steps[2].marked
        said = await self.terminal.types(init, language, platform, self.discord.token, "", ends=1)
        assert failing(said) == [fault]
        self.writes(self.steps[2].fenced[1:])

    def writes(self, lines: list[str]) -> None:
        """Lines of the page into the settings, with the token that was copied."""
        with (self.terminal.folder / ".env").open("a", encoding="utf-8") as env:
            for line in lines:
                name, _, value = line.partition("=")
                env.write(f"{name}={self.discord.token if name.endswith('TOKEN') else value}\n")

    async def begins(self) -> None:
        """Step 4."""
        doctor, run = self.steps[3].fenced
        assert not failing(await self.terminal.types(doctor))
        self.terminal.starts(run)
        async with asyncio.timeout(WITHIN):
            while not (any(each.line for each in self.discord.sessions()) and self.discord.commands.usable(None)):
                await asyncio.sleep(0.05)

    def room(self, name: str, *people: Person) -> Channel:
        """Step 5: a private channel, with the bot and some people in it by name."""
        return self.guild.channel(name, private_to=list(people))

    async def becomes_a_lead(self, where: Channel) -> None:
        """Step 6 on Discord alone."""
        code, command = self.first[4].fenced[0], self.first[5].marked[1]
        told = await self.terminal.types(code)
        (line,) = re.findall(rf"{command} \S+", told)
        outcome = await self.types(self.lea, where, line)
        assert self.say("joined", organisation=HOUSE, role=self.say("role-lead")) in shown(outcome.text)

    async def comes_from(self, slack: SlackReader, where: Channel) -> None:
        """Step 6 from Slack: a code for one's own name there, typed here."""
        _, invite, join, _ = self.steps[5].marked
        code = await slack.invites(f"{invite} Léa Ferrand", slack.comms)
        outcome = await self.types(self.lea, where, f"{join} {code}")
        assert HOUSE in shown(outcome.text)

    async def links(self, where: Channel, side: str, *, new: bool = False) -> None:
        """Step 7: the form of `/passerelle setup`."""
        setup, called = self.steps[6].marked[:2]
        outcome = await self.types(self.lea, where, setup)
        assert outcome.message is not None
        sheet = outcome.message.message
        for name, label in (("mandate", called if new else MANDATE), ("side", self.say(f"setup-side-{side}"))):
            for menu in reading.menu_ids(sheet, name):
                await self.lea.select(sheet, menu, label)
        button = reading.form_in(sheet)
        assert button is not None
        outcome = await self.lea.click(sheet, button["custom_id"])
        if outcome.modal is not None:
            outcome = await self.lea.submit(outcome, {"name": MANDATE} if new else {})
        assert MANDATE in shown(outcome.text), outcome.text

    async def lets_sam_in(self, where: Channel) -> None:
        """Step 7: the code, and Sam."""
        outcome = await self.types(self.lea, where, self.steps[6].marked[2])
        code = CODE.findall(outcome.text)[-1]
        join = self.steps[5].marked[2]
        outcome = await self.types(self.sam, where, f"{join} {code}")
        assert HOUSE in shown(outcome.text), outcome.text

    async def tags(self, comms: Channel, cm: Channel) -> None:
        """Step 8 on Discord."""
        flag = self.steps[7].marked[-1]
        message = await self.lea.say(comms, ITEMS[0])
        outcome = await self.lea.message_command(message, flag)
        assert not outcome.failed
        await self.sees(cm, ITEMS[0], flag)

    async def sees(self, where: Channel, *texts: str) -> None:
        """Sam reads all these on one card."""
        async with asyncio.timeout(WITHIN):
            while not any(all(text in each.text for text in texts) for each in self.sam.visible(where)):
                await asyncio.sleep(0.1)

    async def types(self, who: Person, where: Channel, line: str) -> Outcome:
        """A line as the command with its options that it is there."""
        command, word, *rest = line.split(" ", 3)
        options: dict[str, Any] = {}
        if rest:
            options = {"role": rest[0], "name": rest[1]} if word == "invite" else {"code": rest[0]}
        outcome = await who.slash(where, f"{command} {word}", options)
        assert not outcome.failed, line
        return outcome
