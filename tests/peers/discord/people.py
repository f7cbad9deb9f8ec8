"""People: what they do in Discord, and what they see come back. What their client would not allow is `Impossible`."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.peers.discord import payloads, permissions
from tests.peers.discord.commands import MESSAGE, SLASH, USER
from tests.peers.discord.interactions import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT, Callback, Interaction
from tests.peers.discord.modals import Modal
from tests.peers.discord.options import Impossible, descend, filled, localized, named
from tests.peers.discord.sight import Glimpse, Seen, look, visible
from tests.peers.discord.submitting import filled_in
from tests.peers.discord.world import DIRECT, FORUM, LOADING, Channel, Message
from tests.peers.discord.world import User as Account

if TYPE_CHECKING:
    from tests.peers.discord.peer import FakeDiscord

Json = dict[str, Any]
FAILED = "The application did not respond"


@dataclass(frozen=True)
class Outcome:
    """What a person saw come of an interaction."""

    interaction: Interaction

    @property
    def failed(self) -> bool:
        """Whether the client said that the application did not respond."""
        return self.interaction.late

    @property
    def modal(self) -> Modal | None:
        """The modal that opened."""
        return self.interaction.modal

    @property
    def message(self) -> Seen | None:
        """The answer, or the message that was changed, as it stands now."""
        message = self.interaction.original
        return look(message) if message is not None and not message.deleted else None

    @property
    def followups(self) -> list[Seen]:
        """The messages that came after it."""
        return [look(m) for m in self.interaction.followups if not m.deleted]

    @property
    def thinking(self) -> bool:
        """Whether "… is thinking" stands there still."""
        return self.message is not None and self.message.thinking

    @property
    def ephemeral(self) -> bool:
        """Whether this person alone sees the answer."""
        return self.message is not None and self.message.ephemeral

    @property
    def text(self) -> str:
        """All that can be read of it, follow-ups included."""
        seen = [s.text for s in (self.message, *self.followups) if s is not None]
        return "\n".join([FAILED] if self.failed else [*seen, *([self.modal.text] if self.modal else [])])

    @property
    def labels(self) -> list[str]:
        """What its buttons say."""
        return self.message.labels if self.message is not None else []


Target = Message | Seen | Outcome


@dataclass(eq=False)
class Person(Account):
    """Somebody with a Discord client."""

    discord: FakeDiscord = None  # type: ignore[assignment]
    log: list[Glimpse] = field(default_factory=list)

    # Messages

    async def say(
        self, where: Channel, text: str, *, reply_to: Target | None = None, files: Mapping[str, bytes] | None = None
    ) -> Message:
        """Write into a channel."""
        self._may(where, permissions.SEND_MESSAGES_IN_THREADS if where.is_thread else permissions.SEND_MESSAGES)
        if not 1 <= len(text) <= 2000:
            raise Impossible(f"a message has 1 to 2000 characters, not {len(text)}")
        if where.type == FORUM or where.locked:
            raise Impossible("nothing can be written there")
        body: Json = {"content": text}
        if reply_to is not None:
            body["message_reference"] = {"message_id": str(_message(reply_to).id)}
        made = [self.discord.attach(where, name, content) for name, content in (files or {}).items()]
        message = self.discord.posting.post(where, self, body, files=made)
        await asyncio.sleep(0)
        return message

    async def dm(self, text: str) -> Message:
        """Write to the bot."""
        return await self.say(self.discord.dm(self), text)

    async def edit(self, target: Target, text: str) -> None:
        """Change an own message."""
        self.discord.posting.edit(self._own(target), {"content": text})
        await asyncio.sleep(0)

    async def delete(self, *targets: Target) -> None:
        """Delete own messages; several at once, as a moderator does."""
        gone = [_message(target) for target in targets]
        for message in gone:
            if message.author is not self:
                self._may(message.channel, permissions.MANAGE_MESSAGES)
        self.discord.posting.delete(*gone)
        await asyncio.sleep(0)

    async def react(self, target: Target, emoji: str) -> None:
        """Put an emoji under a message."""
        message = self._sees(target)
        if emoji not in message.reactions:
            self._may(message.channel, permissions.ADD_REACTIONS)
        self.discord.posting.react(message, self, emoji)
        await asyncio.sleep(0)

    async def unreact(self, target: Target, emoji: str) -> None:
        """Take it away again."""
        self.discord.posting.unreact(self._sees(target), self, emoji)
        await asyncio.sleep(0)

    async def thread(self, start: Target | Channel, name: str, *, private: bool = False) -> Channel:
        """Open a thread on a message, or in a channel."""
        if isinstance(start, Channel):
            self._may(start, permissions.CREATE_PRIVATE_THREADS if private else permissions.CREATE_PUBLIC_THREADS)
            return self.discord.posting.thread(start, self, name, type=12 if private else 11)
        message = self._sees(start)
        self._may(message.channel, permissions.CREATE_PUBLIC_THREADS)
        return self.discord.posting.thread(message.channel, self, name, start=message)

    async def publish(self, forum: Channel, name: str, text: str) -> tuple[Channel, Message]:
        """Open a post in a forum; its first message has the id of the thread."""
        self._may(forum, permissions.SEND_MESSAGES)
        if forum.type != FORUM:
            raise Impossible(f"{forum.name} is no forum")
        thread = self.discord.posting.thread(forum, self, name)
        return thread, self.discord.posting.post(thread, self, {"content": text}, message_id=thread.id)

    # Interactions

    async def slash(self, where: Channel, command: str, options: Mapping[str, Any] | None = None) -> Outcome:
        """Use a slash command: "news add" with its options, or "news" with {"add": {…}}; names may be localised."""
        name, *path = command.removeprefix("/").split()
        found = self._command(where, SLASH, name)
        steps, at, given = descend(found, path, options or {}, self.locale)
        sent, resolved = filled(at, given, self.locale)
        return await self._start(COMMAND, where, _command_data(found, steps, sent, resolved))

    async def autocomplete(
        self, where: Channel, command: str, option: str, typed: str, others: Mapping[str, Any] | None = None
    ) -> list[Json]:
        """Type into an option: the choices that come, each with `name` and `value`."""
        name, *path = command.removeprefix("/").split()
        found = self._command(where, SLASH, name)
        steps, at, given = descend(found, path, others or {}, self.locale)
        focused = named(at.get("options") or [], option, self.locale)
        if not focused.get("autocomplete"):
            raise Impossible(f"{option!r} has no autocomplete")
        sent, _ = filled(at, {**given, option: typed}, self.locale, focused=focused["name"])
        outcome = await self._start(AUTOCOMPLETE, where, _command_data(found, steps, sent, {}))
        return [{"name": localized(c, "name", self.locale), "value": c["value"]} for c in outcome.interaction.choices]

    async def message_command(self, target: Target, command: str) -> Outcome:
        """Apps ▸ a command, in the menu of a message."""
        message = self._sees(target)
        if message.only_for is not None:
            raise Impossible("an ephemeral message has no apps in its menu")
        found = self._command(message.channel, MESSAGE, command)
        full = payloads.message(message, self.discord.world)
        data = _command_data(found, [], [], {"messages": {str(message.id): full}}) | {"target_id": str(message.id)}
        return await self._start(COMMAND, message.channel, data)

    async def user_command(self, where: Channel, whom: Person, command: str) -> Outcome:
        """Apps ▸ a command, in the menu of a person."""
        found = self._command(where, USER, command)
        resolved: Json = {"users": {str(whom.id): payloads.user(whom)}}
        if where.guild is not None:
            resolved["members"] = {str(whom.id): payloads.member(where.guild.members[whom.id], with_user=False)}
        return await self._start(COMMAND, where, _command_data(found, [], [], resolved) | {"target_id": str(whom.id)})

    async def click(self, target: Target, button: str) -> Outcome:
        """Press a button, by its label or its custom_id."""
        message = self._sees(target)
        for shown in look(message).buttons:
            if button in (shown.label, shown.custom_id):
                if shown.disabled or shown.custom_id is None:
                    raise Impossible(f"the button {button!r} cannot be pressed")
                data = {"custom_id": shown.custom_id, "component_type": 2, "id": _id_of(message, shown.custom_id)}
                return await self._start(COMPONENT, message.channel, data, message=message)
        raise Impossible(f"there is no button {button!r}, only {look(message).labels}")

    async def select(self, target: Target, menu: str, *values: str) -> Outcome:
        """Choose in a menu, by its custom_id or placeholder; values by value or label."""
        message = self._sees(target)
        for shown in look(message).selects:
            if menu in (shown["custom_id"], shown.get("placeholder")):
                if shown.get("disabled"):
                    raise Impossible(f"the menu {menu!r} is disabled")
                least, most = shown.get("min_values", 1), shown.get("max_values", 1)
                chosen = [
                    o["value"] for v in values for o in shown.get("options") or [] if v in (o["value"], o["label"])
                ]
                if len(chosen) != len(values) or not least <= len(chosen) <= most:
                    raise Impossible(f"{values} cannot be chosen in {menu!r}")
                data = {
                    "custom_id": shown["custom_id"],
                    "component_type": shown["type"],
                    "values": chosen,
                    "id": shown["id"],
                }
                return await self._start(COMPONENT, message.channel, data, message=message)
        raise Impossible(f"there is no menu {menu!r}")

    async def submit(self, opened: Modal | Outcome, values: Mapping[str, Any] | None = None) -> Outcome:
        """Send a modal: values by label or custom_id, the rest as it was prefilled. It stays open if it fails."""
        modal = opened.modal if isinstance(opened, Outcome) else opened
        if modal is None or modal.sent or modal.interaction.user is not self:
            raise Impossible("there is no such modal open")
        origin: Interaction = modal.interaction
        data = {"custom_id": modal.custom_id, "components": filled_in(modal, values or {})}
        outcome = await self._start(MODAL_SUBMIT, origin.channel, data, message=origin.message, origin=origin)
        modal.sent = not outcome.failed
        return outcome

    # What they see

    def sees(self) -> list[Glimpse]:
        """Everything that ever reached them, even if it was changed or deleted since."""
        return list(self.log)

    def visible(self, where: Channel) -> list[Seen]:
        """What stands in a channel for them now."""
        return visible(self.discord.world, self, where)

    def close_dms(self, closed: bool = True) -> None:
        """No longer take direct messages from members of the server."""
        self.dms_closed = closed

    # What the client checks and does

    async def _start(self, kind: int, where: Channel, data: Json, **more: Any) -> Outcome:
        if where.guild is not None:
            self._may(where, permissions.VIEW_CHANNEL)
        interactions = self.discord.interactions
        interaction = interactions.start(kind, self, where, data, **more)
        if not await interactions.wait(interaction):
            self.log.append(Glimpse(self.discord.clock.now(), where, FAILED))
        elif interaction.modal is not None:
            self.log.append(Glimpse(self.discord.clock.now(), where, interaction.modal.text))
        elif interaction.callback in (Callback.DEFER, Callback.DEFER_UPDATE):
            await self._patiently(interaction)
        for choice in interaction.choices:
            self.log.append(Glimpse(self.discord.clock.now(), where, choice["name"]))
        return Outcome(interaction)

    async def _patiently(self, interaction: Interaction) -> None:
        """Look on while the app is thinking."""
        held = interaction.original
        thinking = interaction.callback is Callback.DEFER
        end = asyncio.get_running_loop().time() + (self.discord.patience if thinking else self.discord.ack_deadline)
        while not thinking or (held is not None and held.flags & LOADING and not held.deleted):
            interaction.changed.clear()
            try:
                await asyncio.wait_for(interaction.changed.wait(), end - asyncio.get_running_loop().time())
            except TimeoutError:
                return
            if not thinking:
                return

    def _command(self, where: Channel, kind: int, name: str) -> Json:
        direct = where.type == DIRECT
        usable = [c for c in self.discord.commands.usable(where.guild.id if where.guild else None) if c["type"] == kind]
        command = named(usable, name, self.locale)
        contexts = command.get("contexts")
        if contexts is not None and (1 if direct else 0) not in contexts:
            raise Impossible(f"{name!r} cannot be used here")
        if direct and not command.get("dm_permission", True):
            raise Impossible(f"{name!r} cannot be used in direct messages")
        if not direct:
            self._may(where, permissions.USE_APPLICATION_COMMANDS)
            needed = command["default_member_permissions"]
            held = permissions.of(self, where)
            if needed is not None and (held & int(needed) != int(needed) or (needed == "0" and not held & 8)):
                raise Impossible(f"{name!r} is not for this person")
        return command

    def _may(self, where: Channel, *needed: int) -> None:
        if not permissions.may(self, where, permissions.VIEW_CHANNEL, *needed):
            raise Impossible(f"{self.name} may not do that in {where.name!r}")

    def _sees(self, target: Target) -> Message:
        message = _message(target)
        if not self.discord.world.sees(self, message):
            raise Impossible(f"{self.name} does not see that message")
        return message

    def _own(self, target: Target) -> Message:
        message = self._sees(target)
        if message.author is not self:
            raise Impossible("only one's own messages can be edited")
        return message


def _message(target: Target) -> Message:
    if isinstance(target, Outcome):
        if target.interaction.original is None:
            raise Impossible("no message came of it")
        return target.interaction.original
    return target.message if isinstance(target, Seen) else target


def _id_of(message: Message, custom_id: str) -> int:
    from_all = [c for c in _flat(message.components) if c.get("custom_id") == custom_id]
    return int(from_all[0]["id"])


def _flat(components: list[Json]) -> list[Json]:
    found = []
    for component in components:
        inner = [
            *(component.get("components") or []),
            *([component["accessory"]] if component.get("accessory") else []),
        ]
        found += [component, *_flat(inner)]
    return found


def _command_data(command: Json, steps: list[Json], sent: list[Json], resolved: Json) -> Json:
    for step in reversed(steps):
        sent = [{"name": step["name"], "type": step["type"], "options": sent}]
    return {
        "id": command["id"],
        "name": command["name"],
        "type": command["type"],
        **({"options": sent} if sent else {}),
        **({"resolved": resolved} if resolved else {}),
        **({"guild_id": command["guild_id"]} if command.get("guild_id") else {}),
    }
