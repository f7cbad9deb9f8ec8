"""The one door for what people do, the same for every platform: each gesture in a unit of work of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from bot.cards.notices import notice
from bot.core.address import MessageRef, Place
from bot.core.card import FieldErrors, Reply, Verb
from bot.core.flags import Flag
from bot.core.message import Message, Suggestion
from bot.core.people import Caller, Side
from bot.core.text import cleaned
from bot.errors import Invalid, InvalidForm, PasserelleError, Refused
from bot.services import commands, editing, inquiring, marking
from bot.services.pressing import press
from bot.services.submitting import Submission, submit
from bot.services.turn import Turn, own_words, said
from bot.services.who import standpoints
from bot.storage.database import Database

Act = Callable[[Turn], Awaitable[Reply]]


class Gestures:
    """What a platform's adapter calls. A refusal or a fault comes back as a notice in the person's language."""

    def __init__(self, database: Database, locale: str) -> None:
        self._database = database
        self._locale = locale

    async def command(self, caller: Caller, place: Place, name: str, text: str) -> Reply:
        """A slash command."""
        return await self._turn(caller, place, lambda turn: commands.command(turn, name, text))

    async def mention(self, caller: Caller, place: Place, text: str) -> Reply:
        """The bot was spoken to, in a room or directly: a question."""

        async def act(turn: Turn) -> Reply:
            if not place.direct and not await turn.work.people.rooms_at(place.room):
                found = await standpoints(turn.work, caller, place)
                return said((await own_words(turn.work, caller, self._locale))("room-unlinked")) if found else None
            return await inquiring.ask(turn, text, quietly=True)

        return await self._turn(caller, place, act)

    async def react(self, caller: Caller, message: Message, emoji: str, added: bool) -> Reply:
        """A reaction was added to a message, or taken away. Others than the tag reactions mean nothing."""
        flag = marking.REACTIONS.get(emoji)

        async def act(turn: Turn) -> Reply:
            if flag is None or message.ours or not await turn.work.people.rooms_at(message.ref.room):
                return None
            return await (marking.tag_at_once(turn, message, flag) if added else marking.untag(turn, message))

        return await self._turn(caller, message.place, act)

    async def shortcut(self, caller: Caller, message: Message, flag: str) -> Reply:
        """The message's menu: `shareable` or `confidential` at once, or (empty) the form."""

        async def act(turn: Turn) -> Reply:
            if message.ours:
                raise Refused
            chosen = {each.value: each for each in Flag}.get(flag)
            return await (marking.tag_at_once(turn, message, chosen) if chosen else marking.open_form(turn, message))

        return await self._turn(caller, message.place, act)

    async def posted(self, caller: Caller, message: Message) -> Reply:
        """A message in a room: its hashtags tag it if a member of comms wrote it in a comms room."""
        flag = marking.flag_in(message.text)
        if flag is None or message.ours:
            return None

        async def act(turn: Turn) -> Reply:
            found = await standpoints(turn.work, caller, message.place)
            if not any(standpoint.side is Side.COMMS for standpoint in found):
                return None
            return await marking.tag_at_once(turn, message, flag)

        return await self._turn(caller, message.place, act)

    async def press(self, caller: Caller, place: Place, verb: Verb, target: str) -> Reply:
        """A button."""
        return await self._turn(caller, place, lambda turn: press(turn, verb, cleaned(target)))

    async def submit(
        self, caller: Caller, place: Place, verb: Verb, target: str, version: int, values: Mapping[str, str]
    ) -> Reply:
        """A form that came back; what is wrong with it is told field by field."""
        submission = Submission(cleaned(target), version, {name: cleaned(value) for name, value in values.items()})
        return await self._turn(caller, place, lambda turn: submit(turn, verb, submission), form=True)

    async def edited(self, message: Message) -> None:
        """Somebody edited a message: if it was tagged, what it said is held."""
        async with self._database.write() as work:
            for organisation in await work.news.organisations_of_source(message.ref):
                await editing.source_edited(work, organisation, message)

    async def deleted(self, ref: MessageRef) -> None:
        """Somebody deleted a message: if it was tagged, the item is withdrawn."""
        async with self._database.write() as work:
            for organisation in await work.news.organisations_of_source(ref):
                await editing.source_deleted(work, organisation, ref)

    async def complete(self, caller: Caller, place: Place, text: str) -> tuple[Suggestion, ...]:
        """Completions of what is being typed; none for whoever has no role."""
        async with self._database.read() as work:
            try:
                words = await own_words(work, caller, self._locale)
                return await commands.suggestions(Turn(work, caller, place, self._locale), text, words)
            except PasserelleError:
                return ()

    async def _turn(self, caller: Caller, place: Place, act: Act, *, form: bool = False) -> Reply:
        if caller.is_bot:
            return None
        try:
            async with self._database.write() as work:
                return await act(Turn(work, caller, place, self._locale))
        except PasserelleError as error:
            # The unit of work was rolled back: nothing of a refused gesture stays.
            return await self._explain(caller, error, form=form)

    async def _explain(self, caller: Caller, error: PasserelleError, *, form: bool) -> Reply:
        async with self._database.read() as work:
            words = await own_words(work, caller, self._locale)
            known = await work.people.members_by_account(caller.account)
        if not known:
            return notice(words, Refused())
        if isinstance(error, InvalidForm):
            return FieldErrors({name: notice(words, each).text for name, each in error.errors.items()})
        if form and isinstance(error, Invalid):
            return FieldErrors({error.field or "": notice(words, error).text})
        return notice(words, error)
