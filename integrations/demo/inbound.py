"""What a person does in the page, turned into events and gestures. The listener edge: no failure passes it."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Mapping, Sequence
from mimetypes import guess_type

import structlog

from bot.core import event
from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.card import FieldErrors, Form, Notice, Reply, Tone
from bot.core.event import Event
from bot.core.message import Message, Suggestion
from bot.core.news import Attachment
from bot.core.people import Caller
from bot.core.text import MAX_TEXT, cleaned, shortened
from bot.core.verbs import Verb
from bot.errors import Gone, Invalid, NotRecorded
from bot.i18n.words import Words, words
from bot.ports import Gestures, Intake
from integrations.demo.forms import OpenForm, OpenForms, Outcome, read_values
from integrations.demo.hearing import Hearing
from integrations.demo.nouns import BOT, Post
from integrations.demo.picking import fitted
from integrations.demo.world import World

FLAGS = frozenset({"shareable", "confidential", "", "signal", "sync"})
"""What the message menu offers; the empty one opens the form, and so does that of a signal; `sync` makes a topic."""

MAX_FILES = 10

_US = Caller(Address(Platform.DEMO, "", BOT), BOT.capitalize(), is_bot=True)
_COMMAND = re.compile(r"/([A-Za-z][\w-]{0,30})(?:\s+(.*))?", re.DOTALL)
_MENTION = re.compile(rf"@{BOT}\b[ ,:]*", re.IGNORECASE)
_EMOJI = re.compile(r"[a-z0-9_+-]{1,40}")

_log = structlog.get_logger(__name__)


class Inbound:
    """Every act of the page, checked against what the person can see. Raises Gone and Invalid, never anything else."""

    def __init__(self, world: World) -> None:
        self.gestures: Gestures | None = None
        self.intake: Intake | None = None
        self._world = world
        self._hearing = Hearing()
        self._forms = OpenForms()
        self._pressed: set[tuple[str, int, Verb, str]] = set()

    # Writing

    async def say(
        self,
        person: str,
        room: str,
        text: str,
        *,
        thread: int | None = None,
        files: Sequence[str] = (),
        locale: str | None = None,
    ) -> Outcome:
        """Send what was typed: a command, words to the bot, or a message."""
        text = _text(text)
        self._world.writes(person, room)
        thread = self._world.top(room, thread)
        names = [name for name in map(cleaned, files) if name][:MAX_FILES]
        command = _COMMAND.fullmatch(text)
        if command and not names:
            return await self._command(person, self._place(room, thread), command, locale)
        if not text and not names:
            return Outcome()
        post = self._world.say(person, room, text, thread, [_attachment(name) for name in names])
        return await self._heard(post, locale)

    async def _command(self, person: str, place: Place, typed: re.Match[str], locale: str | None) -> Outcome:
        name, text = typed[1].lower(), (typed[2] or "").strip()
        call = self._hands.command(self.caller(person, locale), place, name, text)
        return await self._answer("command", person, place, call, locale, echo=shortened(typed[0], 160))

    async def _heard(self, post: Post, locale: str | None) -> Outcome:
        message, caller = self.message(post), self.caller(post.author, locale)
        where, outcome = (post.author, message.place), Outcome()
        if not message.place.direct:
            outcome = await self._answer("posted", *where, self._hear(event.posted(caller, message)), locale)
        if not outcome.failed and (message.place.direct or _MENTION.search(post.text)):
            words = _MENTION.sub("", post.text).strip()
            call = self._hear(event.mentioned(caller, message, words))
            answer = await self._answer("mention", *where, call, locale)
            outcome = Outcome(answer.form or outcome.form)
        return Outcome(outcome.form)  # what was said stands in the room, whatever became of it

    async def edit(self, person: str, number: int, text: str) -> Outcome:
        """Change one's own message."""
        text = _text(text)
        if not text:
            raise Invalid("demo-form-required", "text")
        post = self._world.edit(person, number, text)
        return await self._told(post, event.edited(self.message(post), self._world.clock(), post.version))

    async def erase(self, person: str, number: int) -> Outcome:
        """Delete one's own message."""
        post = self._world.erase(person, number)
        return await self._told(post, event.deleted(self.message(post).ref, self._world.clock()))

    async def _told(self, post: Post, told: Event) -> Outcome:
        place = self._place(post.room, post.thread)
        return await self._answer(told.kind.value, post.author, place, self._hear(told), None)

    # Pointing at messages

    async def react(self, person: str, number: int, emoji: str, *, locale: str | None = None) -> Outcome:
        """Put an emoji on a message, or take it off."""
        if not _EMOJI.fullmatch(emoji):
            raise Invalid("demo-refused", "emoji")
        post, added = self._world.react(person, number, emoji)
        message, at = self.message(post), self._world.clock()
        caller = self.caller(person, locale)
        told = event.reacted(caller, message, emoji, added=added, at=at, sequence=post.version)
        return await self._answer("reacted", person, message.place, self._hear(told), locale)

    async def flag(self, person: str, number: int, flag: str, *, locale: str | None = None) -> Outcome:
        """Use the menu of a message."""
        post = self._world.seen(person, number)
        self._world.writes(person, post.room)
        if flag not in FLAGS or post.only_for:
            raise Gone
        message = self.message(post)
        call = self._hands.shortcut(self.caller(person, locale), message, flag)
        return await self._answer("shortcut", person, message.place, call, locale)

    async def press(
        self, person: str, number: int, verb: str, target: str, *, click: str = "", locale: str | None = None
    ) -> Outcome:
        """Press a button of a card; a second press while the first is under way is dropped. One `click`, however often
        it arrives, is one press."""
        wanted = _verb(verb)
        post = self._world.offered(person, number, wanted, target)
        self._world.writes(person, post.room)
        press = (person, number, wanted, target)
        if press in self._pressed:
            return Outcome()
        self._pressed.add(press)
        try:
            place = self._place(post.room, post.thread)
            call = self._hands.press(self.caller(person, locale), place, wanted, target, key=cleaned(click) or None)
            return await self._answer("press", person, place, call, locale)
        finally:
            self._pressed.discard(press)

    async def dismiss(self, person: str, number: int) -> Outcome:
        """Put away a message that only this person sees."""
        self._world.dismiss(person, number)
        return Outcome()

    # Forms and completion

    async def submit(
        self, person: str, token: str, raw: Mapping[str, Sequence[str]], *, locale: str | None = None
    ) -> Outcome:
        """Send a form. What is wrong with it comes back with what was typed; the form stays open until it is used."""
        opened = self._forms.take(person, token)
        if opened is None:
            return Outcome()
        done = False
        try:
            outcome = await self._submitted(opened, raw, locale)
            done = not outcome.errors
        finally:
            self._forms.give_back(token, done=done)
        return outcome

    async def _submitted(self, opened: OpenForm, raw: Mapping[str, Sequence[str]], locale: str | None) -> Outcome:
        form, caller = opened.form, self.caller(opened.person, locale)
        say = self._say(opened.person, locale)
        self._world.writes(opened.person, opened.place.room.id)
        values, errors = read_values(form, raw, say)
        if errors:
            return Outcome(opened, values, errors)
        call = self._hands.submit(caller, opened.place, form.verb, form.target, form.version, values, key=opened.token)
        reply, failed = await self._try("submit", call)
        if failed:
            return Outcome(opened, values, {"": say(failed)}, failed=True)
        if isinstance(reply, FieldErrors):
            return Outcome(opened, values, reply.errors)
        return self._show(opened.person, opened.place, reply)

    async def complete(self, person: str, room: str, text: str, *, locale: str | None = None) -> tuple[Suggestion, ...]:
        """Completions of what is being typed after a slash; none at all if anything goes wrong."""
        self._world.writes(person, room)
        text = _text(text)
        call = self._hands.complete(self.caller(person, locale), self._place(room, None), text)
        try:
            return await call
        except Exception as error:  # the listener edge: no completion is better than a broken composer
            _log.error("gesture failed", kind="complete", error=type(error).__name__)
            return ()

    # What the inside is handed

    def caller(self, person: str, locale: str | None = None) -> Caller:
        """Who is acting, in the language of their page."""
        there = self._world.person(person)
        return Caller(there.account, there.name, locale=locale or there.locale)

    def message(self, post: Post) -> Message:
        """A post as the inside reads it; a card is its notification line."""
        place = self._place(post.room, post.thread)
        author = _US if post.ours else self.caller(post.author)
        text = post.card.notice if post.card else post.text
        ref = MessageRef(place.room, str(post.id))
        return Message(ref, place, author, text, post.posted_at, post.files, ours=post.ours)

    def _place(self, room: str, thread: int | None) -> Place:
        there = self._world.room(room)
        return Place(there.address, None if thread is None else str(thread), there.direct)

    async def answer(self, told: Event, reply: Reply) -> None:
        """What came of an event: for the page if it still waits for it, else as a message to the person alone."""
        if not self._hearing.hand(told, reply) and told.caller is not None:
            self._show(told.caller.account.id, told.place, reply)

    async def _hear(self, told: Event) -> Reply:
        if self.intake is None:
            raise Gone
        return await self._hearing.take(self.intake, told)

    @property
    def _hands(self) -> Gestures:
        if self.gestures is None:
            raise Gone
        return self.gestures

    def _say(self, person: str, locale: str | None) -> Words:
        return words(locale or self._world.person(person).locale)

    # The edge

    async def _answer(
        self,
        gesture: str,
        person: str,
        place: Place,
        call: Awaitable[Reply],
        locale: str | None,
        *,
        echo: str = "",
    ) -> Outcome:
        reply, failed = await self._try(gesture, call)
        if failed:
            reply = Notice(self._say(person, locale)(failed), Tone.RECALL)
        shown = self._show(person, place, reply, echo)
        return Outcome(shown.form, failed=bool(failed))

    async def _try(self, gesture: str, call: Awaitable[Reply]) -> tuple[Reply, str]:
        """What came of it, or else the key of what to say."""
        try:
            return await call, ""
        except NotRecorded as error:
            return None, error.key
        except Exception as error:  # the listener edge: counts as "not recorded"; the log holds no content
            _log.error("gesture failed", kind=gesture, error=type(error).__name__)
            return None, "demo-failed"

    def _show(self, person: str, place: Place, reply: Reply, echo: str = "") -> Outcome:
        if isinstance(reply, Form):
            return Outcome(self._forms.offer(person, place, fitted(self._world, person, reply)))
        if isinstance(reply, FieldErrors):
            reply = Notice("\n".join(reply.errors.values()), Tone.RECALL)
        if isinstance(reply, Notice):
            thread = int(place.thread) if place.thread else None
            self._world.whisper(
                person, place.room.id, reply.text, card=reply.card, tone=reply.tone, thread=thread, echo=echo
            )
        return Outcome()


def _text(text: str) -> str:
    text = cleaned(text)
    if len(text) > MAX_TEXT:
        raise Invalid("demo-too-long", "text", limit=MAX_TEXT)
    return text


def _verb(written: str) -> Verb:
    try:
        return Verb(written)
    except ValueError:
        raise Gone from None


def _attachment(name: str) -> Attachment:
    name = shortened(name, 120)
    return Attachment(name, guess_type(name)[0] or "application/octet-stream", 1000 * (len(name) + 40))
