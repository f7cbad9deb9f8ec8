"""Discord as a stage: the real adapter on a strict loopback Discord, allowed to read messages."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, TypeVar
from zlib import crc32

from bot.core.address import Address, Place
from bot.core.people import Caller
from bot.i18n.words import words
from integrations.discord.app import DiscordAdapter
from tests.peers.discord import FakeDiscord, Impossible, Outcome, Person
from tests.peers.discord.building import Server
from tests.peers.discord.modals import Modal
from tests.peers.discord.permissions import VIEW_CHANNEL
from tests.peers.discord.pointing import pointed_at
from tests.peers.discord.world import Channel, Message
from tests.stories.stages import discord_reading as reading
from tests.stories.stages.house import Housed, PeerClock, StoryClock, house
from tests.stories.stages.stage import BOT, PEOPLE, ROOMS, Asked, CannotDo, Offer, Seen, Sent

_COMMAND = re.compile(r"/([A-Za-z][\w-]{0,30})(?:\s+(.*))?", re.DOTALL)
_TAGGED = re.compile(
    r"(?P<text>.*?)\s*#(?P<flag>shareable|partageable|confidential|confidentiel)"
    r"(?:\s+(?:until|jusqu'au|jusqu'à)\s+(?P<until>.*))?",
    re.DOTALL,
)
_FLAGS = {"partageable": "shareable", "confidentiel": "confidential"}
_EMOJI = {"mega": "📣", "lock": "🔒", "thumbsup": "👍"}
_LOCALES = {"fr": "fr", "en": "en-US"}

T = TypeVar("T")


@asynccontextmanager
async def discord_side(locale: str, clock: StoryClock, rooms: Sequence[str]) -> AsyncIterator[DiscordStage]:
    """A Discord with the company's people in some of its rooms, before anything is behind it."""
    async with FakeDiscord(ack_deadline=20.0, patience=20.0, clock=PeerClock(clock)) as discord:
        discord.rest.global_rate = 10_000
        discord.allow_intents(message_content=True)
        guild = discord.guild("Halles", locale=_LOCALES[locale])
        people = {id: discord.user(name, locale=_LOCALES[locale]) for id, name in PEOPLE.items()}
        for person in people.values():
            guild.join(person)
        channels = {
            name: guild.channel(
                f"salon-{name}", private_to=None if name == "hall" else [people[each] for each in ROOMS[name]]
            )
            for name in rooms
        }
        with pointed_at(discord):
            adapter = DiscordAdapter(
                token=discord.token,
                clock=clock.process,
                locale=locale,
                message_content=True,
                api_base=discord.api_base,
                gateway_url=discord.gateway_url,
                gap=0.0,
                ready_timeout=0.02,
                most=10_000,
            )
            try:
                yield DiscordStage(discord, guild, adapter, locale, people, channels)
            finally:
                await adapter.close()


@asynccontextmanager
async def on_discord(database_url: str, locale: str, *, empty: bool) -> AsyncIterator[DiscordStage]:
    """The company on Discord."""
    clock = StoryClock()
    async with (
        discord_side(locale, clock, tuple(ROOMS)) as stage,
        house(database_url, locale, [stage], stage.addresses, clock, empty=empty) as stage.house,
    ):
        yield stage


class DiscordStage(Housed):
    """`Stage` on Discord."""

    name = "discord"

    def __init__(
        self,
        discord: FakeDiscord,
        guild: Server,
        adapter: DiscordAdapter,
        locale: str,
        people: Mapping[str, Person],
        channels: Mapping[str, Channel],
    ) -> None:
        self.discord = discord
        self.guild = guild
        self.adapter = adapter
        self.people = people
        self.channels = channels
        self._locale = locale
        self._opened: set[int] = set()
        self._ids = {person.id: id for id, person in people.items()} | {discord.bot_user_id: BOT}

    @property
    def idle(self) -> bool:
        """Whether nothing is on its way to the bot."""
        return all(line.idle for line in self.discord.gateway.lines)

    async def connected(self) -> None:
        """The bot hears, and its commands are registered."""
        async with asyncio.timeout(10):
            while not (self.adapter.listening and self.discord.commands.usable(None)):
                await asyncio.sleep(0.005)

    # Who and where

    def caller(self, person: str, *, is_bot: bool = False) -> Caller:
        name = PEOPLE.get(person, person.capitalize())
        return Caller(Address.parse(self.addresses(person)[0]), name, is_bot, self._locale)

    def place(self, room: str) -> Place:
        return Place(Address.parse(self.addresses(room)[0]), direct=room.startswith("dm-"))

    def addresses(self, name: str) -> list[str]:
        if name in self.people:
            return [f"discord:{self.guild.id}/{self.people[name].id}"]
        known = name in self.channels or name.startswith("dm-")
        return [f"discord:{self.guild.id}/{self._channel(name).id if known else crc32(name.encode())}"]

    # What people do

    async def say(
        self, person: str, room: str, text: str, *, under: Seen | None = None, files: Sequence[str] = ()
    ) -> Asked | None:
        command = _COMMAND.fullmatch(text)
        if command and not files:
            name, options = _options(command[1].lower(), (command[2] or "").strip())
            return await self._interacts(self.people[person].slash(self._channel(room), name, options))
        where, who = self._channel(room), self.people[person]
        if under is not None:
            where = under.raw.thread or await self._possible(who.thread(under.raw, "fil"))
        said = text.replace(f"@{BOT}", f"<@{self.discord.bot_user_id}>")
        await self._acts(who.say(where, said, files=dict.fromkeys(files, b"x")))
        return None

    async def tag(self, person: str, message: Seen, flag: str) -> Asked | None:
        name = words("en")(f"discord-menu-{flag or 'form'}")
        return await self._interacts(self.people[person].message_command(message.raw, name))

    async def react(self, person: str, message: Seen, emoji: str) -> Asked | None:
        who, sign = self.people[person], _EMOJI[emoji]
        mine = who in message.raw.reactions.get(sign, [])
        await self._acts(who.unreact(message.raw, sign) if mine else who.react(message.raw, sign))
        return None

    async def edit(self, person: str, message: Seen, text: str) -> Asked | None:
        await self._acts(self.people[person].edit(message.raw, text))
        return None

    async def erase(self, person: str, message: Seen) -> Asked | None:
        await self._acts(self.people[person].delete(message.raw))
        return None

    async def press(self, person: str, message: Seen, offer: Offer) -> Asked | None:
        now = {each.handle for each in reading.offers(message.raw)}
        on = message.raw if offer.handle in now else message.then
        return await self._interacts(self.people[person].click(on, offer.handle))

    async def press_often(self, person: str, message: Seen, offer: Offer, times: int) -> list[str]:
        clicks = (self.people[person].click(message.raw, offer.handle) for _ in range(times))
        outcomes = await asyncio.gather(*clicks)
        await self.house.settle()
        return [reading.unmarked(outcome.text) for outcome in outcomes]

    async def submit(self, person: str, asked: Asked, values: Mapping[str, str]) -> Sent:
        modal, sheet = asked.raw
        given = {name: value for name, value in values.items() if name in asked.held}
        wrong = self._refused(modal, given)
        if wrong:
            return Sent(wrong, asked)
        outcome = await self._possible(self._sent(self.people[person], modal, sheet, given))
        await self.house.settle()
        message = outcome.message.message if outcome.message else None
        errors = reading.faults(message, asked) if message else {}
        again = await self._asked(outcome)
        return Sent({"": "\n".join(errors.values())} | errors if errors else {}, again)

    async def _sent(
        self, who: Person, modal: Modal | None, sheet: Message | None, values: Mapping[str, str]
    ) -> Outcome:
        """Choose in the menus of a message, then press its button; fill in the modal and send it."""
        typed = {name: _typed(modal, name, value) for name, value in values.items() if name not in reading.menus(sheet)}
        if sheet is None:
            assert modal is not None
            return await who.submit(modal, typed)
        for name, value in values.items():
            if name not in typed:
                await self._choose(who, sheet, name, value.split(",") if value else [])
        button = reading.form_in(sheet)
        assert button is not None
        outcome = await who.click(sheet, button["custom_id"])
        return await who.submit(outcome, typed) if outcome.modal else outcome

    async def _choose(self, who: Person, sheet: Message, name: str, values: list[str]) -> None:
        for menu in reading.menu_ids(sheet, name):
            await who.select(sheet, menu, *[each for each in values if each in reading.options(sheet, menu)])

    def _refused(self, modal: Modal | None, values: Mapping[str, str]) -> dict[str, str]:
        """What Discord's own client says before anything is sent, in its words."""
        say, found = words(self._locale), {}
        for _, field in modal.fields() if modal else ():
            name = field["custom_id"]
            value = values.get(name, reading.held(field))
            if field.get("required", True) and not value:
                found[name] = say("demo-form-required")
            elif field["type"] == 4 and len(value) > (field.get("max_length") or 4000):
                found[name] = say("demo-form-too-long", limit=4000)
        return found

    async def offered(self, person: str) -> Asked | None:
        for seen in reversed(self.seen(person, f"dm-{person}")):
            if seen.ours and seen.raw.id not in self._opened and reading.form_in(seen.raw):
                self._opened.add(seen.raw.id)
                return await self._form(self.people[person], seen.raw)
        return None

    async def _acts(self, act: Awaitable[object]) -> None:
        self.house.clock.advance()
        await self._possible(act)
        await self.house.settle()

    async def _interacts(self, act: Awaitable[Outcome]) -> Asked | None:
        """Use the app: the form that it answers with, if any."""
        self.house.clock.advance()
        outcome = await self._possible(act)
        await self.house.settle()
        return await self._asked(outcome)

    async def _asked(self, outcome: Outcome) -> Asked | None:
        if outcome.modal is not None:
            return reading.of_modal(outcome.modal)
        message = outcome.message.message if outcome.message else None
        if message is not None and message.only_for is not None and reading.form_in(message):
            who = outcome.interaction.user
            assert isinstance(who, Person)
            return await self._form(who, message)
        return None

    async def _form(self, who: Person, message: Message) -> Asked:
        """A form that is a message, with what is to be typed in its modal."""
        button = reading.form_in(message)
        assert button is not None
        if not button["custom_id"].startswith("o:"):
            return reading.of_sheet(message)
        outcome = await self._possible(who.click(message, button["custom_id"]))
        await self.house.settle()
        return reading.of_modal(outcome.modal, message) if outcome.modal else reading.of_sheet(message)

    async def _possible(self, act: Awaitable[T]) -> T:
        try:
            return await act
        except Impossible as error:
            raise CannotDo(str(error)) from None

    # What they see

    def seen(self, person: str, room: str | None = None) -> list[Seen]:
        rooms = [room] if room else [*self.channels, f"dm-{person}"]
        found = [seen for each in rooms for seen in self._in(person, each)]
        return sorted(found, key=lambda seen: int(seen.id))

    def _in(self, person: str, room: str) -> list[Seen]:
        channel, who = self._channel(room), self.people[person]
        threads = [each for each in self.guild.channels.values() if each.parent is channel]
        found = []
        for each in (channel, *threads):
            for look in who.visible(each):
                author = self._ids.get(look.author.id, "somebody")
                found.append(reading.of_look(look, room, author, str(each.id) if each is not channel else ""))
        return [self._named(seen) for seen in found]

    def _named(self, seen: Seen) -> Seen:
        """With the bot's name where it is mentioned."""
        return reading.renamed(seen, f"<@{self.discord.bot_user_id}>", f"@{BOT}")

    def ever(self, person: str) -> list[Seen]:
        return [seen for seen in map(reading.of_glimpse, self.people[person].sees()) if seen.ours]

    def readable(self, text: str) -> str:
        return reading.readable(text)

    # What happens to it

    async def lose(self, room: str) -> None:
        self.guild.overwrite(self.channels[room], self.discord.world.bot, deny=VIEW_CHANNEL)
        await self.house.settle()

    async def restore(self, room: str) -> None:
        self.guild.overwrite(self.channels[room], self.discord.world.bot, allow=VIEW_CHANNEL)
        await self.house.settle()

    def _channel(self, room: str) -> Channel:
        if room.startswith("dm-"):
            return self.discord.dm(self.people[room.removeprefix("dm-")])
        return self.channels[room]


def _options(name: str, text: str) -> tuple[str, dict[str, Any]]:
    """What is typed on a line elsewhere, as a command with its options."""
    word, _, rest = text.partition(" ")
    match name:
        case "news":
            return _news(text, word, rest)
        case "passerelle":
            return _passerelle(word, rest)
        case "sync" | "digest":
            return _planned(name, word, rest)
        case "freeze":
            return "freeze", {"reason": text} if text else {}
        case "signal":
            return _signal(text)
        case "disclose" | "divulguer":
            return "disclose", {"question": text} if text else {}
        case _:
            return name, {}


def _passerelle(word: str, rest: str) -> tuple[str, dict[str, Any]]:
    first, _, others = rest.partition(" ")
    if word in ("watch", "synonyms"):
        return f"passerelle {word}", {first: others} if others else {}
    if word in ("setup", "join") and rest:
        return f"passerelle {word}", {"code": rest}
    if word == "invite":
        return "passerelle invite", {"role": first, "name": others}
    return f"passerelle {word or 'help'}", {}


def _planned(name: str, word: str, rest: str) -> tuple[str, dict[str, Any]]:
    if (name, word) == ("sync", "add"):
        return "sync add", {"topic": rest} if rest else {}
    return f"{name} {word or {'sync': 'agenda', 'digest': 'now'}[name]}", {}


def _signal(text: str) -> tuple[str, dict[str, Any]]:
    if text == "list":
        return "signal list", {}
    urgent = re.fullmatch(r"(?:urgent ?: |!! )(.*)", text)
    if urgent:
        return "signal send", {"text": urgent[1], "urgency": "urgent"}
    return "signal send", {"text": text} if text else {}


def _news(text: str, word: str, rest: str) -> tuple[str, dict[str, Any]]:
    if word == "list" and not rest:
        return "news list", {}
    if word == "search":
        return "news search", {"words": rest}
    if re.fullmatch(r"[A-Za-z]-\d+", text):
        return "news show", {"number": text}
    tagged = _TAGGED.fullmatch(text)
    if tagged is None:
        return "news add", {"text": text} if text else {}
    given = {"text": tagged["text"], "flag": _FLAGS.get(tagged["flag"], tagged["flag"]), "until": tagged["until"]}
    return "news add", {option: value for option, value in given.items() if value}


def _typed(modal: Modal | None, name: str, value: str) -> Any:
    """A value as the kind of field takes it."""
    field = next(field for _, field in modal.fields() if field["custom_id"] == name) if modal else {}
    if field.get("type") == 4:
        return value if field["style"] == 2 else value.replace("\n", " ")  # as when it is pasted
    if field.get("type") == 21:
        return value or None
    return [each for each in value.split(",") if each]
