"""Somebody who follows the second part of the tutorial, on a strict Slack."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from bot.i18n.words import Words, words
from tests.docs.pages import ROOT, resolved
from tests.docs.tutorial import CODE, HOUSE, ITEMS, MANDATE, PAGES, WITHIN, Terminal, failing, steps
from tests.faults.harness import free_port
from tests.peers.slack import FakeSlack
from tests.peers.slack.nouns import Channel, Message, View
from tests.peers.slack.people import Person


class SlackReader:
    """Whoever follows the second part: a folder, a Slack, the app that they make there."""

    def __init__(self, slack: FakeSlack, folder: Path, language: str) -> None:
        self.slack = slack
        self.say: Words = words(language)
        self.language = language
        self.steps = steps(language, 2)
        port = str(free_port())
        where = {"PASSERELLE_SLACK__API_BASE": slack.api_url, "PASSERELLE_HTTP__PORT": port}
        self.terminal = Terminal(folder, where | {"PASSERELLE_DATA_DIR": str(folder)})
        locale = {"fr": "fr-FR", "en": "en-US"}[language]
        self.lea = slack.user("lea", "Léa Ferrand", locale=locale)
        self.sam = slack.user("sam", "Sam Dubois", locale=locale)
        self.comms, self.cm = (
            slack.channel(name, private=True, members=members, bot=False)
            for name, members in (("com-interne", [self.lea]), ("réseaux", [self.lea, self.sam]))
        )

    async def follows(self) -> None:
        """All nine steps."""
        self.makes_the_app()
        await self.sets_up_the_folder()
        await self.becomes_a_lead()
        await self.links_both_channels()
        await self.lets_sam_in()
        await self.tags()

    def makes_the_app(self) -> None:
        """Steps 1 to 3."""
        (manifest,) = [target for target in self.steps[0].links if target.endswith(".yaml")]
        path, _ = resolved(PAGES[self.language], manifest)
        self.slack.install(yaml.safe_load((ROOT / path).read_text("utf-8")))
        assert self.steps[1].marked[3:] == ["connections:write", "xapp-…"]
        assert self.steps[2].marked[-1] == "xoxb-…"

    async def sets_up_the_folder(self) -> None:
        """Steps 4 and 5: `init`, the first lead's code, `run`."""
        init, begin = self.steps[3], self.steps[4]
        (line,) = init.fenced
        language, platform = init.marked[2:4]
        said = await self.terminal.types(line, language, platform, self.slack.bot_token, self.slack.app_token, "")
        assert not failing(said)
        code, run = begin.fenced
        self.told = await self.terminal.types(code)
        self.terminal.starts(run)
        await self.slack.connected()

    async def becomes_a_lead(self) -> None:
        """Step 6: the line that the terminal printed, in a direct message."""
        _, command = self.steps[5].marked
        (line,) = re.findall(rf"{command} \S+", self.told)
        await self.types(self.lea, line, None)
        lead = self.say("role-lead")
        welcome = self.say("joined", organisation=HOUSE, role=lead)
        await self.slack.until(lambda: welcome in self.whispered(self.lea))

    async def links_both_channels(self) -> None:
        """Step 7."""
        private, invite, setup, new = self.steps[6].marked
        assert invite == f"/invite @{self.slack.bot.name}"
        for room, mandate, side in ((self.comms, new, "comms"), (self.cm, MANDATE, "cm")):
            assert room.private, private
            self.slack.invite_bot(room)
            await self.types(self.lea, setup, room)
            view = await self.form(self.lea)
            given = {"mandate": option(view, mandate), "side": option(view, self.say(f"setup-side-{side}"))}
            outcome = await self.lea.submit(view, given | ({"name": MANDATE} if mandate == new else {}))
            assert (outcome.errors, outcome.error) == ({}, ""), outcome

    async def lets_sam_in(self) -> None:
        """Step 8."""
        invite, join = self.steps[7].marked
        code = await self.invites(invite, self.cm)
        await self.types(self.sam, f"{join} {code}", self.cm)

    async def invites(self, line: str, room: Channel) -> str:
        """A code that was not there before."""
        before = set(CODE.findall(self.whispered(self.lea)))
        await self.types(self.lea, line, room)
        await self.slack.until(lambda: set(CODE.findall(self.whispered(self.lea))) - before)
        return str((set(CODE.findall(self.whispered(self.lea))) - before).pop())

    async def tags(self) -> None:
        """Step 9: by the menu, and by the reaction that the page shows."""
        step = self.steps[8]
        menu, flag = step.marked[3:5]
        first, second = [await self.lea.post(self.comms, text) for text in ITEMS]
        (shortcut,) = [each["callback_id"] for each in self.slack.app.features["shortcuts"] if each["name"] == menu]
        outcome = await self.lea.shortcut(shortcut, first)
        assert not outcome.error
        view = await self.form(self.lea)
        outcome = await self.lea.submit(view, {"flag": option(view, flag)})
        assert (outcome.errors, outcome.error) == ({}, ""), outcome
        assert "📣" in step.text
        await self.lea.react(second, "mega")
        for text in ITEMS:
            await self.slack.until(partial(self.card, self.sam, self.cm, text), within=WITHIN)

    # What is typed and read

    async def types(self, who: Person, line: str, room: Channel | None) -> None:
        command, _, rest = line.partition(" ")
        outcome = await who.command(command, rest, room)
        assert not outcome.error, (line, outcome)

    async def form(self, who: Person) -> View:
        await self.slack.until(lambda: who.modal)
        assert who.modal is not None
        return who.modal

    def whispered(self, who: Person) -> str:
        return "\n".join(sight.text for sight in who.account.seen)

    def card(self, who: Person, room: Channel, text: str) -> list[Message]:
        """The cards of the bot in a room that hold a text and the words that the page names."""
        flag = self.steps[8].marked[4]
        ours = [each for each in who.messages(room) if each.author == self.slack.bot.id]
        return [each for each in ours if text in str(each.blocks) and flag in str(each.blocks)]


def option(view: View, label: str) -> str:
    """The value of the option that is called so, of whatever menu of a form."""
    (found,) = [each["value"] for each in _options(view.blocks) if each["text"]["text"].endswith(label)]
    return str(found)


def _options(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, list):
        for each in part:
            yield from _options(each)
    elif isinstance(part, dict):
        for name, each in part.items():
            yield from each if name == "options" else _options(each)
