"""Commands, clicks and forms: each becomes one gesture, answered to the person alone. The listener edge: no failure
passes it, and the log holds nothing that people wrote."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

import discord
import structlog
from discord.app_commands import Choice

from bot.core.address import Place
from bot.core.card import FieldErrors, Form, Notice, Tone
from bot.core.flags import Flag
from bot.core.message import Sought
from bot.core.people import Caller
from bot.core.verbs import Verb
from bot.errors import Gone, Invalid, NotRecorded, Refused
from bot.i18n.words import words
from bot.ports import Gestures
from integrations.discord import fields, picking
from integrations.discord.forms import OpenForms
from integrations.discord.identifiers import Act, Ident, read, read_menu, read_target
from integrations.discord.memberships import Memberships
from integrations.discord.messages import message_in, passed_on, place_of, typed_in
from integrations.discord.people import caller
from integrations.discord.places import DIRECT
from integrations.discord.replies import Interaction, Mending, Outcome, Replies, Typing, is_of_one
from integrations.discord.sight import is_told_of, was_told_of
from integrations.discord.underway import Underway
from integrations.discord.unfit import Unfit

_MAY_GRANT = (Flag.SHAREABLE.value, "")
"""What may come of a menu of messages is a yes; of the form, whichever flag is chosen in it."""

_NAMES_ACCOUNTS = "passerelle"
"""The command that sets up: whoever is mentioned in it is an account, not a name."""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Scene:
    """Who acts, and where; `key` is Discord's id of the interaction."""

    caller: Caller
    place: Place
    key: str


NOTHING: Mapping[str, Invalid] = MappingProxyType({})

Do = Callable[[Gestures, Scene], Awaitable[Outcome]]


class Inbound:
    """What people do that Discord wants answered at once."""

    def __init__(
        self, replies: Replies, forms: OpenForms, underway: Underway, memberships: Memberships, unfit: Unfit
    ) -> None:
        self.gestures: Gestures | None = None
        self._replies = replies
        self._forms = forms
        self._underway = underway
        self._memberships = memberships
        self._unfit = unfit

    # Commands

    async def command(self, interaction: Interaction, name: str, text: str) -> None:
        """A slash command, as it would be typed."""
        said = text if name == _NAMES_ACCOUNTS else typed_in(interaction, text)
        await self._answer(interaction, "command", lambda on, s: on.command(s.caller, s.place, name, said, key=s.key))

    async def shortcut(self, interaction: Interaction, message: discord.Message, flag: str) -> None:
        """The menu of a message; Discord hands over what it says, whatever we may read. Nothing becomes shareable from
        where we would not be told of its edit, and what is confidential cannot later until we are."""

        async def act(gestures: Gestures, scene: Scene) -> Outcome:
            unseen = flag in _MAY_GRANT and not await is_told_of(interaction)
            us = interaction.application_id
            target = message_in(message, interaction.guild_id, interaction.channel, us)
            unheard = flag not in _MAY_GRANT and not was_told_of(interaction)
            target = replace(target, text=target.text or passed_on(message), unheard=unheard)
            reply = await gestures.shortcut(scene.caller, target, "" if unseen else flag, key=scene.key)
            if unseen and isinstance(reply, Form):  # anybody else was refused as everywhere
                return Notice(words(str(interaction.locale))("discord-unseen"), Tone.RECALL)
            return reply

        await self._answer(interaction, "shortcut", act)

    async def choices(self, interaction: Interaction, sought: Sought, typed: str) -> list[Choice[str]]:
        """What may be chosen while an option is typed: nothing where anything is wrong. What is sent in the end may be
        anything, and is looked up as what is typed elsewhere is."""
        with self._underway.one():
            try:
                if self.gestures is None:
                    return []
                scene = await self._scene(interaction)
                found = await self.gestures.choices(scene.caller, scene.place, sought, typed)
            except Exception as error:  # the listener edge: a list that is missing hinders nobody
                _log.warning("choices failed", error=type(error).__name__)
                return []
        return [Choice(name=each.meaning, value=each.text) for each in found]

    async def unknown(self, interaction: Interaction) -> None:
        """A command that is not ours any more."""
        await self._answer(interaction, "command", _gone)

    # Clicks and forms

    async def clicked(self, interaction: Interaction) -> None:
        """A button or a menu, of a card or of a sheet, of this process or of one before it."""
        custom_id = str(_data(interaction).get("custom_id", ""))
        ident = read(custom_id)
        if read_menu(custom_id) and is_of_one(interaction):
            await self._edge("choose", self._chose(interaction, custom_id))
        elif ident is None or ident.act is Act.SUBMIT:
            await self._answer(interaction, "press", _gone)
        elif ident.act is Act.PRESS:
            await self._press(interaction, ident.verb, ident.target)
        elif ident.act is Act.CHOOSE:
            await self._press(interaction, ident.verb, _chosen_target(interaction))
        elif ident.act is Act.OPEN:
            await self._reopen(interaction, ident)
        else:
            await self._submit(interaction, ident, {})

    async def submitted(self, interaction: Interaction) -> None:
        """A form came back. Its custom id and its message say what it is about, so that none is lost by a restart."""
        data = _data(interaction)
        ident = read(str(data.get("custom_id", "")))
        if ident is None or ident.act is not Act.SUBMIT:
            await self._answer(interaction, "submit", _gone, fields.written_in(data.get("components", [])))
        else:
            picked, wrong = picking.picked_in(data, interaction.guild_id)
            typed = fields.typed_in(data.get("components", [])) | picked
            await self._submit(interaction, ident, typed, wrong)

    async def _press(self, interaction: Interaction, verb: Verb, target: str | None) -> None:
        def act(on: Gestures, s: Scene) -> Awaitable[Outcome]:
            return on.press(s.caller, s.place, verb, target or "", key=s.key)

        await self._answer(interaction, "press", act if target else _gone)

    async def _reopen(self, interaction: Interaction, ident: Ident) -> None:
        """What is to be typed, once the choices are made. A form that is not remembered is made anew by the inside; one
        that has changed since is shown from the beginning, so that no old choice meets a new version."""
        opened = self._forms.find(interaction.user.id, ident)

        async def act(on: Gestures, s: Scene) -> Outcome:
            if opened is not None:
                return Typing(opened)
            reply = await on.press(s.caller, s.place, ident.verb, ident.target, key=s.key)
            if isinstance(reply, Form) and reply.version == ident.version:
                return Typing(self._forms.keep(interaction.user.id, reply))
            return reply

        await self._answer(interaction, "open", act)

    async def _submit(
        self, interaction: Interaction, ident: Ident, typed: dict[str, str], wrong: Mapping[str, Invalid] = NOTHING
    ) -> None:
        user = interaction.user.id

        async def act(on: Gestures, s: Scene) -> Outcome:
            values = _chosen(interaction) | typed
            say = words(str(interaction.locale))
            reply: Outcome = FieldErrors({name: say(error.key) for name, error in wrong.items()})
            if not wrong:
                reply = await on.submit(
                    s.caller, s.place, ident.verb, ident.target, ident.version, values, key=s.key
                )  # fmt: skip
            if not isinstance(reply, FieldErrors):
                self._forms.done(user, ident)
                if isinstance(reply, Notice) and reply.rooms:
                    return await self._unfit.told(await _warned(on, s.caller, reply), say)
                return reply
            opened = self._forms.find(user, ident)
            form = opened.form if opened else await on.press(s.caller, s.place, ident.verb, ident.target)
            if isinstance(form, Form):
                return Mending(self._forms.keep(user, form, values), reply.errors)
            return Notice("\n".join(reply.errors.values()), Tone.RECALL, untaken=True)

        await self._answer(interaction, "submit", act, fields.written_in(_data(interaction).get("components", [])))

    async def _chose(self, interaction: Interaction, custom_id: str) -> None:
        """Keep in the message what was chosen in one of its menus."""
        data = _data(interaction)
        view = _view(interaction)
        fields.choose(view.walk_children(), custom_id, data.get("values", []))
        view.stop()
        await interaction.response.edit_message(view=view, allowed_mentions=discord.AllowedMentions.none())

    # The edge

    async def _answer(self, interaction: Interaction, gesture: str, do: Do, typed: Sequence[str] = ()) -> None:
        async def answered() -> None:
            reply = await self._replies.in_time(interaction, self._tried(interaction, gesture, do))
            await self._replies.show(interaction, reply, typed)

        with self._underway.one():
            await self._edge(gesture, answered())

    async def _tried(self, interaction: Interaction, gesture: str, do: Do) -> Outcome:
        """What came of it, or else what to say."""
        say = words(str(interaction.locale))
        try:
            if self.gestures is None:
                raise Gone
            return await do(self.gestures, await self._scene(interaction))
        except (NotRecorded, Refused, Gone) as error:
            return Notice(say(error.key), Tone.RECALL, untaken=not isinstance(error, Refused))
        except Exception as error:  # the listener edge: counts as "not recorded"; the log holds no content
            _log.error("gesture failed", kind=gesture, error=type(error).__name__)
            return Notice(say("discord-failed"), Tone.RECALL, untaken=True)

    async def _scene(self, interaction: Interaction) -> Scene:
        """Who acts, and where; in a direct conversation with the roles that Discord does not tell there. Raises
        Refused."""
        scene = _scene(interaction)
        if interaction.guild_id is not None:
            return scene
        return replace(scene, caller=await self._memberships.with_roles(scene.caller, interaction.client.guilds))

    async def _edge(self, gesture: str, doing: Awaitable[None]) -> None:
        try:
            await doing
        except Exception as error:  # the listener edge: Discord shows the person that it failed
            _log.error("reply failed", kind=gesture, error=type(error).__name__)


def _scene(interaction: Interaction) -> Scene:
    """Who acts, and where. Raises Refused where the guild did not install us, or between two people who talk alone."""
    channel, guild = interaction.channel, interaction.guild_id
    if channel is None or (guild is None and not isinstance(channel, discord.DMChannel)):
        raise Refused
    if interaction.is_user_integration() and not interaction.is_guild_integration():
        raise Refused
    by = caller(interaction.user, guild or DIRECT, interaction.locale)
    return Scene(by, place_of(guild, channel.id, channel), str(interaction.id))


async def _warned(gestures: Gestures, caller: Caller, notice: Notice) -> Notice:
    """What is wrong with rooms that were just linked comes with the answer, if it can be found."""
    try:
        return await gestures.warned(caller, notice)
    except Exception as error:  # the listener edge: the rooms are linked, and `doctor` says it too
        _log.warning("rooms not looked at", error=type(error).__name__)
        return notice


async def _gone(_gestures: Gestures, _scene: Scene) -> Outcome:
    raise Gone


def _data(interaction: Interaction) -> dict[str, Any]:
    return dict(interaction.data or {})


def _chosen_target(interaction: Interaction) -> str | None:
    """The record that was chosen in a menu of a card."""
    values = _data(interaction).get("values") or [""]
    return read_target(str(values[0]))


def _view(interaction: Interaction) -> discord.ui.LayoutView:
    if interaction.message is None:
        raise Gone
    return discord.ui.LayoutView.from_message(interaction.message)


def _chosen(interaction: Interaction) -> dict[str, str]:
    """What is chosen in the menus of the message in which something was clicked or a form opened."""
    if interaction.message is None or not interaction.message.flags.components_v2:
        return {}
    return fields.chosen_in(_view(interaction).walk_children())
