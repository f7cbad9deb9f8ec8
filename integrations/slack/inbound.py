"""What people do in Slack, turned into events and gestures. The listener edge: no failure passes it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import structlog

from bot.core.address import Address, Place
from bot.core.card import Card, FieldErrors, Form, Notice, Reply, Tone
from bot.core.event import Event, EventKind
from bot.core.people import Caller
from bot.core.verbs import Verb
from bot.errors import ChatRefused, Gone, Invalid, NotRecorded
from bot.i18n.words import Words, words
from bot.ports import Gestures, Intake
from integrations.slack import checking, modals, picking, reading, showing
from integrations.slack.installed import told_to
from integrations.slack.panes import OPENED, Panes
from integrations.slack.people import People
from integrations.slack.render import Part, said
from integrations.slack.rooms import Rooms
from integrations.slack.showing import Reader
from integrations.slack.speech import spoken_command
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
        self._panes = Panes(workspaces, self._people, locale)

    async def close(self) -> None:
        """Cut short what nobody waits for."""
        await self._panes.close()
        await self._people.groups.close()

    # Events

    async def event(self, body: Body) -> bool:
        """Store what Slack tells of; whether it may be acknowledged. What may not, Slack tells again."""
        try:
            await self._event(body)
        except Exception as error:  # the listener edge: counts as "not recorded"; the log holds no content
            if isinstance(error, ChatRefused) and error.reason == NOT_INSTALLED:
                return True  # told after the app was removed: nobody is concerned any more
            _log.error("event not taken", kind=str(body.get("event", {}).get("type"))[:40], error=type(error).__name__)
            return False
        return True

    async def _event(self, body: Body) -> None:
        told = body["event"]
        if await self._workspaces.hears(body):
            return
        workspace = await self._workspaces.near(*told_to(body))
        if self.intake is None:
            raise Gone
        kind = str(told.get("type", ""))
        if kind.startswith(("channel_", "group_", "member_")):
            await self._rooms.changed(workspace, told, self.intake)
            return
        if kind.startswith("subteam_"):
            self._people.groups.forget(workspace)
            return
        if kind in OPENED:
            self._panes.opened(workspace, told, self._hands)
            return
        shared = body.get("is_ext_shared_channel") is not False
        event = await self._teller.read(Heard(workspace, told, shared), self.intake)
        if event is None:
            return
        event = self._panes.looked_at(workspace, event)
        if not await self._spoken(workspace, event):
            await self.intake.take(event)

    async def _spoken(self, workspace: Workspace, event: Event) -> bool:
        """Carry out a command that was spoken to the bot; False for everything else. Raises NotRecorded."""
        caller, message = event.caller, event.message
        if event.kind is not EventKind.MENTIONED or caller is None or message is None or caller.is_bot:
            return False
        command = spoken_command(message.text)
        if command is None:
            return False
        reply = await self._hands.command(caller, event.place, *command, key=f"{event.ref.room.id}:{event.ref.id}")
        await self._show(self._reader(workspace, caller, event.place), reply)
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
        workspace = await self._workspaces.near(*told_to(body))
        caller = await self._people.caller(workspace, body["user_id"], body["team_id"], body.get("user_name", ""))
        place = reading.place(workspace, str(body["channel_id"]))
        name, trigger = str(body["command"]).removeprefix("/"), body["trigger_id"]
        text = unescaped(str(body.get("text") or ""))
        done = await self._try("command", caller, self._hands.command(caller, place, name, text, key=trigger))
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
        workspace, caller = await self._acting(body)
        place = self._where(workspace, caller, body)
        verb = _verb(str(action.get("action_id", "")))
        done = Done(Notice(self._words(caller)("refused")))
        if verb is not None and action.get("type") == "button":
            key = f"{action.get('action_ts', '')}:{action['action_id']}"
            call = self._hands.press(caller, place, verb, str(action.get("value", "")), key=key)
            done = await self._try("press", caller, call)
        await ack()
        await self._show(self._reader(workspace, caller, place, body), done.reply)

    async def shortcut(self, body: Body, ack: Ack, what: str = "") -> None:
        """The menu of a message: the form that makes news of it, or (`signal`) a signal, or (`sync`) a topic."""
        workspace, caller = await self._acting(body)
        told, channel = body["message"], str(body["channel"]["id"])
        author = await reading.author(self._people, workspace, told)
        message = await reading.message(self._people, workspace, channel, told, author)
        call = self._hands.shortcut(caller, message, what, key=str(body["trigger_id"]))
        done = await self._try("shortcut", caller, call)
        await ack()
        await self._show(self._reader(workspace, caller, message.place, body), done.reply)

    async def write(self, body: Body, ack: Ack) -> None:
        """The menu of the whole workspace: the form that writes news, from no room."""
        workspace, caller = await self._acting(body)
        place = self._where(workspace, caller, body)
        done = await self._try(
            "write", caller, self._hands.command(caller, place, "news", "", key=str(body["trigger_id"]))
        )
        await ack()
        await self._show(self._reader(workspace, caller, place, body), done.reply)

    async def submit(self, body: Body, ack: Ack) -> None:
        """A form that was filled in. One that cannot be used stays open, with what to mend."""
        workspace, caller = await self._acting(body)
        shown = body["view"]
        try:
            form = modals.filled(shown)
        except Invalid:
            await ack(**modals.wrong(shown, {"": self._words(caller)("refused")}))
            return
        values, wrong = await picking.looked_up(workspace, self._people, caller, form.values, form.picked)
        if wrong:
            say = self._words(caller)
            await ack(**modals.wrong(shown, {name: say(error.key) for name, error in wrong.items()}))
            return
        key = ":".join(map(str, (shown.get("id"), shown.get("hash"), form.verb.value, form.target, form.version)))
        call = self._hands.submit(caller, form.place, form.verb, form.target, form.version, values, key=key)
        done = await self._try("submit", caller, call)
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

    async def _acting(self, body: Body) -> tuple[Workspace, Caller]:
        """Who acts: by their own team, never by that of the payload, which people of other workspaces send too."""
        user = body["user"]
        team = str(user.get("team_id") or "") or None
        workspace = await self._workspaces.near(*told_to(body))
        name = str(user.get("name") or user.get("username") or "")
        return workspace, await self._people.caller(workspace, str(user["id"]), team, name)

    def _where(self, workspace: Workspace, caller: Caller, body: Body) -> Place:
        """Where a button is: in a message, or in a window of this person alone."""
        container = body.get("container") or {}
        channel = (body.get("channel") or {}).get("id") or container.get("channel_id")
        if not channel:
            return Place(caller.account, direct=True, person=True)
        told = {"ts": container.get("message_ts"), **(body.get("message") or {})}
        return reading.place(workspace, str(channel), reading.thread_of(container) or reading.thread_of(told))

    def _reader(self, workspace: Workspace, caller: Caller, place: Place, body: Body | None = None) -> Reader:
        body = body or {}
        return Reader(
            workspace,
            caller.account.id,
            place,
            caller.locale or self._locale,
            response_url=str(body.get("response_url") or ""),
            trigger=str(body.get("trigger_id") or ""),
            window=str((body.get("view") or {}).get("type") or ""),
        )

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


def _verb(action_id: str) -> Verb | None:
    try:
        return Verb(action_id.partition(":")[0])
    except ValueError:
        return None
