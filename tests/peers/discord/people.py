"""People as they use the app, and what they see come back. What their client would not allow is `Impossible`."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.peers.discord import payloads, permissions
from tests.peers.discord.commands import MESSAGE, SLASH, USER
from tests.peers.discord.components import walk
from tests.peers.discord.interactions import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT, Callback, Interaction
from tests.peers.discord.modals import Modal
from tests.peers.discord.options import Impossible, descend, filled, localized, named
from tests.peers.discord.outcomes import FAILED, Outcome, Target
from tests.peers.discord.sight import Glimpse, look
from tests.peers.discord.submitting import chosen_in, filled_in
from tests.peers.discord.world import DIRECT, LOADING, Channel, Message
from tests.peers.discord.writing import Writer

Json = dict[str, Any]


@dataclass(eq=False, repr=False)
class Person(Writer):
    """Somebody who uses the app: commands, buttons, menus, modals."""

    async def slash(self, where: Channel, command: str, options: Mapping[str, Any] | None = None) -> Outcome:
        """Use a slash command: "news add" with its options, or "news" with {"add": {…}}; names may be localised."""
        name, *path = command.removeprefix("/").split()
        found = self._command(where, SLASH, name)
        steps, at, given = descend(found, path, options or {}, self.locale)
        sent, resolved = filled(at, given, self.locale, where.guild)
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
        sent, _ = filled(at, {**given, option: typed}, self.locale, where.guild, focused=focused["name"])
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
            resolved["members"] = {str(whom.id): payloads.in_interaction(where.guild.members[whom.id])}
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

    async def select(self, target: Target, menu: str, *values: Any) -> Outcome:
        """Choose in a menu, by its custom_id or placeholder: options by value or label, or people, roles, channels."""
        message = self._sees(target)
        shown = next((s for s in look(message).selects if menu in (s["custom_id"], s.get("placeholder"))), None)
        if shown is None or shown.get("disabled"):
            raise Impossible(f"there is no menu {menu!r} to choose in")
        resolved: Json = {}
        chosen = chosen_in(shown, menu, values, resolved, message.channel.guild)
        if not shown["min_values"] <= len(chosen) <= shown["max_values"]:
            raise Impossible(f"{menu!r} takes {shown['min_values']} to {shown['max_values']} values")
        data = {"custom_id": shown["custom_id"], "component_type": shown["type"], "values": chosen, "id": shown["id"]}
        more = {"resolved": resolved} if resolved else {}
        return await self._start(COMPONENT, message.channel, data | more, message=message)

    async def submit(self, opened: Modal | Outcome, values: Mapping[str, Any] | None = None) -> Outcome:
        """Send a modal: values by label or custom_id, the rest as it was prefilled. It stays open if it fails."""
        modal = opened.modal if isinstance(opened, Outcome) else opened
        if modal is None or modal.sent or modal.interaction.user is not self:
            raise Impossible("there is no such modal open")
        origin: Interaction = modal.interaction
        components, resolved = filled_in(modal, values or {}, origin.channel.guild)
        for id, channel in resolved.get("channels", {}).items():  # theirs who picked it
            channel["permissions"] = str(permissions.of(self, self.discord.world.channels[int(id)]))
        data = {"custom_id": modal.custom_id, "components": components, **({"resolved": resolved} if resolved else {})}
        outcome: Outcome = await self._start(MODAL_SUBMIT, origin.channel, data, message=origin.message, origin=origin)
        modal.sent = not outcome.failed
        return outcome

    async def forge(self, target: Target, custom_id: str, values: Sequence[str] | None = None) -> Outcome:
        """Send a click, or a choice, that the message does not offer, as a client that was tampered with can."""
        message = self._sees(target)
        data: Json = {"custom_id": custom_id, "component_type": 2 if values is None else 3, "id": 2}
        more = {} if values is None else {"values": list(values)}
        return await self._start(COMPONENT, message.channel, data | more, message=message)

    async def forge_form(self, where: Channel, custom_id: str, values: Mapping[str, str]) -> Outcome:
        """Send a form that nobody opened."""
        fields = [
            {"type": 18, "id": 1, "component": {"type": 4, "id": 2, "custom_id": k, "value": v}}
            for k, v in values.items()
        ]
        return await self._start(MODAL_SUBMIT, where, {"custom_id": custom_id, "components": fields})

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


def _id_of(message: Message, custom_id: str) -> int:
    """The number of a component."""
    return next(int(c["id"]) for _, c in walk(message.components) if c.get("custom_id") == custom_id)


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
