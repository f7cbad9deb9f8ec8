"""Interactions: what a person asks of the app, and how it may answer
(docs.discord.com/developers/interactions/receiving-and-responding)."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from tests.peers.discord import limits, mentions, payloads, permissions
from tests.peers.discord.modals import Modal, check_modal
from tests.peers.discord.posting import Posting
from tests.peers.discord.refusals import Refused, bad_choice, bad_length, invalid, missing
from tests.peers.discord.world import DIRECT, EPHEMERAL, LOADING, Channel, Happening, Message, User, World

Json = dict[str, Any]
COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5
TOKEN_LIFE = timedelta(minutes=15)


class Callback(Enum):
    """How an interaction is answered."""

    MESSAGE = 4
    DEFER = 5
    DEFER_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    MODAL = 9


@dataclass(eq=False)
class Interaction:
    """One interaction: what was asked, and what has come of it so far. `owners`: who installed the app for it, if not
    the server."""

    id: int
    token: str
    type: int
    user: User
    channel: Channel
    data: Json
    at: datetime
    app: str
    message: Message | None = None
    origin: Interaction | None = None
    callback: Callback | None = None
    late: bool = False
    original: Message | None = None
    modal: Modal | None = None
    choices: list[Json] = field(default_factory=list)
    followups: list[Message] = field(default_factory=list)
    owners: Json | None = None
    acknowledged: asyncio.Event = field(default_factory=asyncio.Event)
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def answer_kind(self) -> int:
        """The type of the messages that answer it: of a slash command 20, of a context menu 23."""
        if self.type != COMMAND:
            return 0
        return 20 if self.data.get("type", 1) == 1 else 23

    def authorized(self) -> Json:
        """Who installed the app: by the key, a server (0; "0" in a direct conversation) or a person (1)."""
        return self.owners or {"0": str(self.channel.guild.id) if self.channel.guild else "0"}

    def marks(self) -> Json:
        """What a message that answers it carries (resources/message#message-interaction-metadata-object)."""
        metadata: Json = {
            "id": str(self.id),
            "type": self.type,
            "user": payloads.user(self.user),
            "authorizing_integration_owners": self.authorized(),
        }
        if self.type == COMMAND:
            metadata |= {"name": self.data["name"], "command_type": self.data.get("type", 1)}
        if self.type == COMPONENT and self.message is not None:
            metadata["interacted_message_id"] = str(self.message.id)
        if self.type == MODAL_SUBMIT and self.origin is not None:
            metadata["triggering_interaction_metadata"] = self.origin.marks()["interaction_metadata"]
        return {"interaction_metadata": metadata, "application_id": self.app, "webhook_id": self.app}


class Interactions:
    """Every interaction, by its token."""

    def __init__(self, world: World, posting: Posting, application_id: int, ack_deadline: float) -> None:
        self.world = world
        self.posting = posting
        self.application_id = application_id
        self.ack_deadline = ack_deadline
        self.all: dict[str, Interaction] = {}

    def start(self, kind: int, user: User, channel: Channel, data: Json, **more: Any) -> Interaction:
        """Tell the bot, and let the time to answer run."""
        interaction = Interaction(
            self.world.snowflakes.new(),
            secrets.token_urlsafe(64),
            kind,
            user,
            channel,
            data,
            self.world.clock.now(),
            str(self.application_id),
            **more,
        )
        self.all[interaction.token] = interaction
        guild_id = channel.guild.id if channel.guild else None
        self.world.publish(Happening("INTERACTION_CREATE", self.payload(interaction), 0, guild_id))
        return interaction

    async def wait(self, interaction: Interaction) -> bool:
        """Whether it was acknowledged in time; afterwards its token is worth nothing."""
        try:
            await asyncio.wait_for(interaction.acknowledged.wait(), self.ack_deadline)
        except TimeoutError:
            interaction.late = True
        return not interaction.late

    def payload(self, interaction: Interaction) -> Json:
        """INTERACTION_CREATE."""
        channel, guild = interaction.channel, interaction.channel.guild
        body: Json = {
            "id": str(interaction.id),
            "application_id": str(self.application_id),
            "type": interaction.type,
            "token": interaction.token,
            "version": 1,
            "data": interaction.data,
            "channel_id": str(channel.id),
            "channel": payloads.channel(channel),
            "locale": interaction.user.locale,
            "app_permissions": str(permissions.of(self.world.bot, _above(channel))),
            "entitlements": [],
            "entitlement_sku_ids": [],
            "authorizing_integration_owners": interaction.authorized(),
            "context": 1 if channel.type == DIRECT else 0,
            "attachment_size_limit": payloads.ATTACHMENT_LIMIT,
        }
        held = str(permissions.of(interaction.user, channel))
        if guild is not None:
            body |= {
                "guild_id": str(guild.id),
                "guild": {"id": str(guild.id), "locale": guild.locale, "features": ["COMMUNITY"]},
                "guild_locale": guild.locale,
                "member": payloads.member(guild.members[interaction.user.id]) | {"permissions": held},
            }
            body["channel"]["permissions"] = held
        else:
            body["user"] = payloads.user(interaction.user)
        if interaction.message is not None:
            body["message"] = payloads.message(interaction.message, self.world)
        return body

    # What the bot answers

    def answer(self, id_: int, token: str, body: Json, files: list[Json]) -> Interaction:
        """The callback: once, in time, of a kind that this interaction may have."""
        interaction = self.all.get(token)
        if interaction is None or interaction.id != id_ or interaction.late:
            raise Refused(10062)
        if interaction.callback is not None:
            raise Refused(40060)
        kind = _kind(interaction, body)
        data = body.get("data") or {}
        CARRY_OUT[kind](self, interaction, data, files)
        interaction.callback = kind
        interaction.acknowledged.set()
        interaction.changed.set()
        return interaction

    def _message(self, interaction: Interaction, data: Json, files: list[Json]) -> None:
        limits.check_new(data, [f["filename"] for f in files], flags=limits.ON_REPLY)
        interaction.original = self.say(interaction, data, files)

    def _defer(self, interaction: Interaction, data: Json, files: list[Json]) -> None:
        if (data.get("flags") or 0) & ~EPHEMERAL:
            raise invalid("data.flags", "MESSAGE_FLAGS_INVALID", "Only EPHEMERAL may be set when deferring")
        interaction.original = self.say(interaction, {"flags": (data.get("flags") or 0) | LOADING}, [])

    def _defer_update(self, interaction: Interaction, data: Json, files: list[Json]) -> None:
        interaction.original = interaction.message

    def _update(self, interaction: Interaction, data: Json, files: list[Json]) -> None:
        assert interaction.message is not None
        limits.check_edit(data, interaction.message, [f["filename"] for f in files])
        interaction.original = interaction.message
        self.posting.edit(interaction.message, data, files=files, default_mentions=mentions.USERS_ONLY)

    def _choices(self, interaction: Interaction, data: Json, files: list[Json]) -> None:
        choices = data.get("choices")
        if not isinstance(choices, list):
            raise missing("data.choices")
        if len(choices) > 25:
            raise bad_length("data.choices", 0, 25)
        for index, choice in enumerate(choices):
            for key in ("name", "value"):
                value = choice.get(key)
                if isinstance(value, str) and not 1 <= len(value) <= 100:
                    raise bad_length(f"data.choices.{index}.{key}", 1, 100)
        interaction.choices = choices

    def _modal(self, interaction: Interaction, data: Json, files: list[Json]) -> None:
        check_modal(data)
        interaction.modal = Modal(data, interaction)

    def say(self, interaction: Interaction, body: Json, files: list[Json]) -> Message:
        """A message of the app in answer to an interaction: seen by one person if it is ephemeral."""
        return self.posting.post(
            interaction.channel,
            self.world.bot,
            body,
            files=files,
            only_for=interaction.user if (body.get("flags") or 0) & EPHEMERAL else None,
            interaction=interaction,
            default_mentions=mentions.USERS_ONLY,
            kind=interaction.answer_kind,
        )

    # The webhook of an interaction

    def by_webhook(self, application_id: str, token: str) -> Interaction:
        """The interaction of a follow-up: 10015 before it was acknowledged, 50027 after fifteen minutes."""
        interaction = self.all.get(token)
        if application_id != str(self.application_id) or interaction is None or interaction.callback is None:
            raise Refused(10015)
        if self.world.clock.now() - interaction.at > TOKEN_LIFE:
            raise Refused(50027)
        if interaction.type == AUTOCOMPLETE:
            raise Refused(10015)
        return interaction

    def followup(self, interaction: Interaction, body: Json, files: list[Json]) -> Message:
        """One message more; the first after a defer fills the place that was held, as visible as that was
        (interactions/receiving-and-responding#create-followup-message)."""
        limits.check_new(body, [f["filename"] for f in files], flags=limits.ON_REPLY)
        held = interaction.original
        if interaction.callback is Callback.DEFER and held is not None and held.flags & LOADING:
            self.fill(interaction, held, body, files)
            return held
        message = self.say(interaction, body, files)
        interaction.followups.append(message)
        interaction.changed.set()
        return message

    def fill(self, interaction: Interaction, message: Message, body: Json, files: list[Json]) -> None:
        """Edit an answer; the first edit of what was deferred makes a message of it."""
        first = bool(message.flags & LOADING)
        limits.check_edit(body, message, [f["filename"] for f in files])
        message.flags &= ~LOADING
        self.posting.edit(message, body, files=files, default_mentions=mentions.USERS_ONLY, marked=not first)
        interaction.changed.set()

    def message_of(self, interaction: Interaction, which: str) -> Message:
        """`@original`, or one of the follow-ups by its id; 10008 where there is none."""
        own = [m for m in (interaction.original, *interaction.followups) if m is not None]
        if which == "@original":
            own = own[:1] if interaction.original is not None else []
        else:
            own = [m for m in own if str(m.id) == which]
        if not own or own[0].deleted:
            raise Refused(10008)
        return own[0]


def _above(channel: Channel) -> Channel:
    """Whose permissions are told of a thread: nothing says that they tell whether one was brought into it."""
    return channel.parent if channel.is_thread and channel.parent else channel


def _kind(interaction: Interaction, body: Json) -> Callback:
    """The kind of callback, if it may answer this kind of interaction."""
    try:
        kind = Callback(body.get("type"))
    except ValueError:
        raise bad_choice("type") from None
    from_message = interaction.message is not None
    fitting = {
        COMMAND: {Callback.MESSAGE, Callback.DEFER, Callback.MODAL},
        COMPONENT: {Callback.MESSAGE, Callback.DEFER, Callback.DEFER_UPDATE, Callback.UPDATE, Callback.MODAL},
        AUTOCOMPLETE: {Callback.CHOICES},
        MODAL_SUBMIT: {
            Callback.MESSAGE,
            Callback.DEFER,
            *((Callback.DEFER_UPDATE, Callback.UPDATE) if from_message else ()),
        },
    }[interaction.type]
    if kind not in fitting:
        raise bad_choice("type", f"This interaction may not be answered with {kind.value}.")
    return kind


CARRY_OUT = {
    Callback.MESSAGE: Interactions._message,
    Callback.DEFER: Interactions._defer,
    Callback.DEFER_UPDATE: Interactions._defer_update,
    Callback.UPDATE: Interactions._update,
    Callback.CHOICES: Interactions._choices,
    Callback.MODAL: Interactions._modal,
}
