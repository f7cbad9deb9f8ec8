"""What people do in Slack, turned into events and gestures. The listener edge: no failure passes it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import structlog

from bot.core.address import Address, Place
from bot.core.card import Card, FieldErrors, Form, Notice, Reply, Tone
from bot.core.event import Event, EventKind
from bot.core.people import Caller
from bot.errors import ChatRefused, Gone, Invalid, NotRecorded
from bot.i18n.words import Words, words
from bot.ports import Gestures, Intake
from integrations.slack import acting, checking, modals, picking, reading, showing
from integrations.slack.behind import Behind
from integrations.slack.haste import EVENT, Haste
from integrations.slack.installed import told_to
from integrations.slack.missed import Missed
from integrations.slack.panes import OPENED, Panes
from integrations.slack.people import People
from integrations.slack.render import Part, said
from integrations.slack.rooms import Rooms
from integrations.slack.sharing import Sharing
from integrations.slack.showing import Reader
from integrations.slack.speech import HELP, spoken_command, without_commands
from integrations.slack.spelling import spoken_reply
from integrations.slack.telling import Heard, Teller
from integrations.slack.texts import unescaped
from integrations.slack.tokens import NOT_INSTALLED
from integrations.slack.workspaces import Workspace, Workspaces

Body = Mapping[str, Any]
Ack = Callable[..., Awaitable[Any]]

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a gesture: what to show, and whether it failed without being recorded."""

    reply: Reply
    failed: bool = False


class Inbound:
    """Everything that Slack sends. `connect` it before it is listened to."""

    def __init__(self, workspaces: Workspaces, rooms: Rooms, locale: str) -> None:
        self.gestures: Gestures | None = None
        self.intake: Intake | None = None
        self._workspaces = workspaces
        self._rooms = rooms
        self._locale = locale
        self._people = People()
        self._teller = Teller(self._people)
        self._sharing = Sharing(workspaces)
        self.missed = Missed(workspaces, self._people, rooms.clock)
        self._panes = Panes(workspaces, self._people, locale)
        self._behind = Behind()

    async def close(self) -> None:
        """Cut short what nobody waits for."""
        await self._behind.close()
        await self._panes.close()
        await self._people.groups.close()

    # Events

    async def event(self, body: Body) -> bool:
        """Store what Slack tells of; whether it may be acknowledged. What may not, Slack tells again."""
        try:
            async with asyncio.timeout(EVENT):
                await self._event(body, Haste())
        except Exception as error:  # the listener edge: counts as "not recorded"; the log holds no content
            if isinstance(error, ChatRefused) and error.reason == NOT_INSTALLED:
                return True  # told after the app was removed: nobody is concerned any more
            self.missed.begin()  # Slack tells it some times more, but not for ever
            _log.error("event not taken", kind=reading.kind_of(body), error=type(error).__name__)
            return False
        return True

    async def _event(self, body: Body, haste: Haste) -> None:
        told = body["event"]
        if self.intake is None:
            raise Gone
        if await self._workspaces.hears(body, self.intake):
            return
        hears = workspace = await self._workspaces.near(*told_to(body))
        shared = body.get("is_ext_shared_channel") is not False
        if shared and (channel := reading.channel_of(told)):
            workspace = await self._sharing.home(hears, channel, self.intake)
        if await self._about_rooms_or_people(workspace, told, self.intake):
            return
        event = await self._teller.read(Heard(workspace, told, shared, hears.bot_user), self.intake)
        if event is None:
            return
        event = self._panes.looked_at(workspace, event)
        if not await self._spoken(workspace, event, haste):
            await self.intake.take(event)

    async def _about_rooms_or_people(self, workspace: Workspace, told: Body, intake: Intake) -> bool:
        """What is no message; False for what may be one. Raises NotRecorded."""
        kind = str(told.get("type", ""))
        if kind.startswith(("channel_", "group_", "member_")):
            if await self._rooms.changed(workspace, told, intake):
                self.missed.begin()
        elif kind.startswith("subteam_"):
            self._people.groups.forget(workspace)
        elif kind in OPENED:
            self._panes.opened(workspace, told, self._hands)
        else:
            return False
        return True

    async def _spoken(self, workspace: Workspace, event: Event, haste: Haste) -> bool:
        """Carry out a command that was spoken to the bot; False for everything else. Raises NotRecorded. The answer may
        come after the acknowledgement: told again, the command would be known, and nobody would be answered."""
        caller, message = event.caller, event.message
        if event.kind is not EventKind.MENTIONED or caller is None or message is None or caller.is_bot:
            return False
        command = spoken_command(message.text)
        if command is None:
            return False
        key = f"{event.ref.room.id}:{event.ref.id}"
        reply = await self._hands.command(caller, event.place, *command, key=key, within=haste.left)
        if command == HELP and acting.is_foreign(workspace, caller):
            reply = without_commands(reply, self._words(caller))
        await self._behind.give(self._show(self._reader(workspace, caller, event.place), reply), haste.left)
        return True

    async def answer(self, event: Event, reply: Reply) -> None:
        """What came of an event, for the person who caused it. Raises ChatError."""
        if event.caller is not None and reply is not None:
            workspace = await self._workspaces.at(event.ref.room.workspace)
            await showing.show(self._reader(workspace, event.caller, event.place), reply)

    async def show_home(self, account: Address, cards: Sequence[Card]) -> None:
        """Replace what stands on somebody's Home tab. Raises ChatError."""
        await self._panes.homes.show(account, cards, self._hands)

    # Gestures

    async def command(self, body: Body, ack: Ack) -> None:
        """A slash command, answered in the acknowledgement
        (docs.slack.dev/interactivity/implementing-slash-commands)."""
        haste, (workspace, caller) = await self._met(body)
        place = reading.place(workspace, str(body["channel_id"]))
        name, trigger = str(body["command"]).removeprefix("/"), body["trigger_id"]
        text = unescaped(str(body.get("text") or ""))
        call = self._hands.command(caller, place, name, text, key=trigger, within=haste.left)
        done = await self._try("command", caller, call)
        reader = self._reader(workspace, caller, place, body)
        if not isinstance(done.reply, Notice):
            await ack()
            await self._show(reader, done.reply)
            return
        parts = said(done.reply)
        first = {"text": parts[0].text, "blocks": parts[0].blocks, "response_type": "ephemeral"} if parts else {}
        await ack(**first)
        await self._tell(reader, parts[1:])

    async def press(self, body: Body, ack: Ack) -> None:
        """A button; one that we do not know is refused."""
        action = body["actions"][0]
        haste, (workspace, caller) = await self._met(body)
        place = acting.where(workspace, caller, body)
        verb = acting.verb_of(str(action.get("action_id", "")))
        done = Done(Notice(self._words(caller)("refused")))
        if verb is not None and action.get("type") == "button":
            key = f"{action.get('action_ts', '')}:{action['action_id']}"
            call = self._hands.press(caller, place, verb, str(action.get("value", "")), key=key, within=haste.left)
            done = await self._try("press", caller, call)
        await ack()
        await self._show(self._reader(workspace, caller, place, body), done.reply)

    async def shortcut(self, body: Body, ack: Ack, what: str = "") -> None:
        """The menu of a message: the form that makes news of it, or (`signal`) a signal, or (`sync`) a topic."""
        haste, (workspace, caller) = await self._met(body)
        told, channel = body["message"], str(body["channel"]["id"])

        async def point() -> Reply:
            pointed = acting.pointed_at(workspace, self._people, self._rooms, channel, told)
            message = await haste.asking(pointed)
            return await self._hands.shortcut(caller, message, what, key=str(body["trigger_id"]), within=haste.left)

        done = await self._try("shortcut", caller, point())
        await ack()
        place = reading.place(workspace, channel, reading.thread_of(told))
        await self._show(self._reader(workspace, caller, place, body), done.reply)

    async def write(self, body: Body, ack: Ack) -> None:
        """The menu of the whole workspace: the form that writes news, from no room."""
        haste, (workspace, caller) = await self._met(body)
        place = acting.where(workspace, caller, body)
        key = str(body["trigger_id"])
        call = self._hands.command(caller, place, "news", "", key=key, within=haste.left)
        done = await self._try("write", caller, call)
        await ack()
        await self._show(self._reader(workspace, caller, place, body), done.reply)

    async def submit(self, body: Body, ack: Ack) -> None:
        """A form that was filled in. One that cannot be used stays open, with what to mend."""
        haste, (workspace, caller) = await self._met(body)
        shown = body["view"]
        try:
            form = modals.filled(shown)
        except Invalid:
            await ack(**modals.wrong(shown, {"": self._words(caller)("refused")}))
            return

        async def send() -> Reply:
            looked = picking.looked_up(workspace, self._people, caller, form.values, form.picked)
            values, wrong = await haste.asking(looked)
            if wrong:
                say = self._words(caller)
                return FieldErrors({name: say(error.key) for name, error in wrong.items()})
            of, key = (form.verb, form.target, form.version), acting.key_of(shown, form)
            return await self._hands.submit(caller, form.place, *of, values, key=key, within=haste.left)

        done = await self._try("submit", caller, send())
        if acting.is_foreign(workspace, caller):
            done = replace(done, reply=spoken_reply(done.reply))
        if done.failed and isinstance(done.reply, Notice):
            await ack(**modals.wrong(shown, {"": done.reply.text}))
        elif isinstance(done.reply, FieldErrors):
            await ack(**modals.wrong(shown, done.reply.errors))
        elif isinstance(done.reply, Form):
            await ack(response_action="update", view=modals.view(done.reply, form.place, self._words(caller)))
        else:
            await ack()
            await self._show(
                self._reader(workspace, caller, form.place), await self._warned(workspace, caller, done.reply)
            )

    # Who and where

    async def _met(self, body: Body) -> tuple[Haste, tuple[Workspace, Caller]]:
        """Who acts, and how much time is left to answer them. What it raises leaves the gesture without an
        acknowledgement, within the three seconds too: Slack then says itself that it failed."""
        haste = Haste()
        return haste, await haste.asking(acting.who(self._workspaces, self._people, body))

    def _reader(self, workspace: Workspace, caller: Caller, place: Place, body: Body | None = None) -> Reader:
        return acting.reader(workspace, caller, place, self._locale, body)

    # The edge

    @property
    def _hands(self) -> Gestures:
        if self.gestures is None:
            raise Gone
        return self.gestures

    def _words(self, caller: Caller) -> Words:
        return words(caller.locale or self._locale)

    async def _try(self, gesture: str, caller: Caller, call: Awaitable[Reply]) -> Done:
        try:
            return Done(await call)
        except NotRecorded as error:
            key = error.key
        except Exception as error:  # the listener edge: counts as "not recorded"; the log holds no content
            _log.error("gesture failed", kind=gesture, error=type(error).__name__)
            key = "slack-failed"
        return Done(Notice(self._words(caller)(key), Tone.RECALL), failed=True)

    async def _warned(self, workspace: Workspace, caller: Caller, reply: Reply) -> Reply:
        """What is wrong with rooms that were just linked comes with the answer, and what the fewest rights leave out.
        It asks Slack, and nobody waits."""
        if not isinstance(reply, Notice) or not reply.rooms:
            return reply
        if checking.fewest(workspace):
            reply = replace(reply, text=f"{reply.text}\n{self._words(caller)('slack-fewest')}")
        try:
            return await self._hands.warned(caller, reply)
        except Exception as error:  # the listener edge: the rooms are linked, and `doctor` says it too
            _log.warning("rooms not looked at", error=type(error).__name__)
            return reply

    async def _show(self, reader: Reader, reply: Reply) -> None:
        try:
            await showing.show(reader, reply)
        except Exception as error:  # the listener edge: what was done is done, shown or not
            _log.warning("answer not shown", error=type(error).__name__)

    async def _tell(self, reader: Reader, parts: list[Part]) -> None:
        try:
            await showing.tell(reader, parts)
        except Exception as error:  # the listener edge: what was done is done, shown or not
            _log.warning("answer not shown", error=type(error).__name__)
