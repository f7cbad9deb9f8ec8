"""The one door for what people do, the same for every platform: each gesture in a unit of work of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from time import monotonic
from types import MappingProxyType

from bot.core.address import MessageRef, Place, Platform
from bot.core.card import Card, Notice, Reply
from bot.core.event import occasion
from bot.core.flags import Flag
from bot.core.message import Message, Sought, Suggestion
from bot.core.people import Caller
from bot.core.text import cleaned
from bot.core.verbs import Verb
from bot.errors import NotRecorded, PasserelleError, Refused
from bot.following import following
from bot.ports import Chat
from bot.services import commands, gate, hearing, marking, overview, suggesting
from bot.services.pressing import press
from bot.services.refusing import explained
from bot.services.registering import reading
from bot.services.settling import fitting
from bot.services.signals import begun as signals
from bot.services.submission import Submission
from bot.services.submitting import submit
from bot.services.syncs import topicing
from bot.services.turn import Turn, own_words
from bot.services.who import mandates_here
from bot.storage.database import Database
from bot.storage.ids import new_id
from bot.storage.soon import SOON, soon
from bot.storage.work import Work

Act = Callable[[Turn], Awaitable[Reply]]


class Made:
    """How a gesture was made: under which `key`, on what, in a form or not, and since when somebody waits for it."""

    def __init__(
        self, *, key: str | None = None, within: float | None = None, form: bool = False, target: str = ""
    ) -> None:
        self.key, self.form, self.target = key, form, target
        self._until = monotonic() + (SOON if within is None else min(within, SOON))

    @property
    def left(self) -> float:
        """Seconds in which the database must have answered."""
        return max(0.0, self._until - monotonic())


SIGNAL = "signal"
"""What the message's menu calls a signal, where others are flags."""


class Gestures:
    """What a platform's adapter calls. A refusal or a fault comes back as a notice in the person's language.

    `key`: the platform's id of the interaction, the same for each time it is delivered; only the first one counts.
    `within`: the seconds that are left to answer it, where some went by before. Whatever is answered at once raises
    NotRecorded where the database is away or too slow.
    """

    def __init__(self, database: Database, locale: str, chats: Mapping[Platform, Chat] = MappingProxyType({})) -> None:
        self._database = database
        self._locale = locale
        self._chats = chats

    async def command(
        self, caller: Caller, place: Place, name: str, text: str, *, key: str | None = None, within: float | None = None
    ) -> Reply:
        """A slash command."""
        made = Made(key=key, within=within)
        return await self._turn(caller, place, lambda turn: commands.command(turn, name, text), made)

    async def mention(self, caller: Caller, place: Place, text: str) -> Reply:
        """The bot was spoken to, in a room or directly: a question."""
        return await self._turn(caller, place, lambda turn: hearing.mentioned(turn, text))

    async def react(self, caller: Caller, message: Message, emoji: str, added: bool) -> Reply:
        """A reaction was added to a message, or taken away. Others than the tag reactions mean nothing."""
        return await self._turn(caller, message.place, lambda turn: hearing.reacted(turn, message, emoji, added=added))

    async def shortcut(
        self, caller: Caller, message: Message, flag: str, *, key: str | None = None, within: float | None = None
    ) -> Reply:
        """The message's menu: `shareable` or `confidential` at once, or (empty) the form; `signal`: its form; `sync`: a
        topic for the next one."""

        async def act(turn: Turn) -> Reply:
            if message.ours:
                raise Refused
            if flag == SIGNAL:
                return await signals.over_message(turn, message)
            if flag == "sync":
                return await topicing.add_message(turn, message)
            chosen = {each.value: each for each in Flag}.get(flag)
            return await (marking.tag_at_once(turn, message, chosen) if chosen else marking.open_form(turn, message))

        return await self._turn(caller, message.place, act, Made(key=key, within=within))

    async def posted(self, caller: Caller, message: Message) -> Reply:
        """A message in a room: its hashtags tag it if a member of comms wrote it in a comms room."""
        return await self._turn(caller, message.place, lambda turn: hearing.posted(turn, message))

    async def press(
        self,
        caller: Caller,
        place: Place,
        verb: Verb,
        target: str,
        *,
        key: str | None = None,
        within: float | None = None,
    ) -> Reply:
        """A button."""
        made = Made(key=key, within=within, target=target)
        return await self._turn(caller, place, lambda turn: press(turn, verb, cleaned(target)), made)

    async def submit(
        self,
        caller: Caller,
        place: Place,
        verb: Verb,
        target: str,
        version: int,
        values: Mapping[str, str],
        *,
        key: str | None = None,
        within: float | None = None,
    ) -> Reply:
        """A form that came back; what is wrong with it is told field by field."""
        submission = Submission(cleaned(target), version, {name: cleaned(value) for name, value in values.items()})
        made = Made(key=key, within=within, form=True)
        return await self._turn(caller, place, lambda turn: submit(turn, verb, submission), made)

    async def warned(self, caller: Caller, notice: Notice) -> Notice:
        """An answer of ours, with what keeps cards from the rooms that were just linked, if anything does. It asks
        their platforms, and is for when the gesture was acknowledged."""
        return await fitting.told(self._database, self._chats, caller, notice, self._locale)

    async def home(self, caller: Caller) -> tuple[Card, ...]:
        """The person's own page of the bot is looked at; none for whoever has no role. Raises NotRecorded."""
        return () if caller.is_bot else await soon(self._database, lambda work: overview.opened(work, caller))

    async def edited(self, message: Message) -> None:
        """Somebody edited a message: if it was tagged, what it said is held."""
        async with self._database.write() as work:
            await hearing.edited(work, message)

    async def deleted(self, ref: MessageRef) -> None:
        """Somebody deleted a message: if it was tagged, the item is withdrawn."""
        async with self._database.write() as work:
            await hearing.deleted(work, ref)

    async def complete(self, caller: Caller, place: Place, text: str) -> tuple[Suggestion, ...]:
        """Completions of what is being typed; none for whoever has no role."""
        async with self._database.read() as work:
            try:
                words = await own_words(work, caller, self._locale)
                return await commands.suggestions(Turn(work, caller, place, self._locale), text, words)
            except PasserelleError:
                return ()

    async def choices(self, caller: Caller, place: Place, sought: Sought, typed: str) -> tuple[Suggestion, ...]:
        """Values for a command, while one is being typed; none for whoever has no role."""
        async with self._database.read() as work:
            try:
                return await suggesting.choices(Turn(work, caller, place, self._locale), sought, cleaned(typed))
            except PasserelleError:
                return ()

    async def _turn(self, caller: Caller, place: Place, act: Act, made: Made | None = None) -> Reply:
        made = made or Made()
        if caller.is_bot:
            return None

        async def once(work: Work) -> Reply:
            if made.key is not None and not await work.inbox.once(occasion(caller, made.key), work.now.instant):
                return None  # delivered again: it was answered when it was done
            reply = await act(Turn(work, caller, place, self._locale))
            reply = await gate.at_the_door(work, await mandates_here(work, caller, place), reply)
            await reading.answered(work, caller, place, made.target, reply)
            return reply

        try:
            with following("gesture", new_id("c"), platform=place.room.platform.value):
                return await soon(self._database, once, made.left)
        except NotRecorded:
            raise
        except PasserelleError as error:
            # The unit of work was rolled back: nothing of a refused gesture stays, and it may be made again.
            return await soon(self._database, self._explained(caller, error, made), made.left, looks=True)

    def _explained(self, caller: Caller, error: PasserelleError, made: Made) -> Callable[[Work], Awaitable[Reply]]:
        return lambda work: explained(work, caller, error, self._locale, form=made.form)
