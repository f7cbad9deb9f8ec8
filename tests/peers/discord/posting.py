"""What happens to messages, whoever does it: written, edited, deleted, reacted to; with what the bot is told of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from tests.peers.discord import intents, mentions, payloads, permissions
from tests.peers.discord.completing import completed
from tests.peers.discord.mentions import Ping
from tests.peers.discord.refusals import Refused
from tests.peers.discord.world import (
    COMPONENTS_V2,
    FIRST_OF_THREAD,
    FORUM,
    HAS_THREAD,
    STARTED_THREAD,
    Channel,
    Happening,
    Message,
    User,
    World,
)

Json = dict[str, Any]
NONCE_WINDOW = timedelta(minutes=5)
MOST_REACTIONS = 20
AUTO_ARCHIVE = (60, 1440, 4320, 10080)


class Posting:
    """The ways to change what stands in a channel. `pings` are those that went out; `glimpse` is called with every
    state of a message that somebody may have seen."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.pings: list[Ping] = []
        self.glimpse: Callable[[Message], None] = lambda message: None
        self._nonces: dict[tuple[int, str], Message] = {}

    def post(
        self,
        channel: Channel,
        author: User,
        body: Json,
        *,
        files: Sequence[Json] = (),
        only_for: User | None = None,
        interaction: Any = None,
        default_mentions: tuple[str, ...] = mentions.EVERY_KIND,
        message_id: int | None = None,
        kind: int = 0,
        reference: Json | None = None,
    ) -> Message:
        """Write a message that has been checked."""
        message = Message(
            id=message_id or self.world.snowflakes.new(),
            channel=channel,
            author=author,
            created_at=self.world.clock.now(),
            content=(body.get("content") or "").strip(),
            embeds=[{"type": "rich", **embed} for embed in body.get("embeds") or []],
            components=completed(body.get("components") or [], files),
            attachments=list(files),
            flags=body.get("flags") or 0,
            nonce=None if body.get("nonce") is None else str(body["nonce"]),
            reference=reference or _reference(body, channel),
            only_for=only_for,
            interaction=interaction,
            type=19 if body.get("message_reference") else kind,
        )
        channel.messages[message.id] = message
        if channel.is_thread:
            channel.thread_members.add(author.id)
        self._call(message, body.get("allowed_mentions"), default_mentions, edited=False)
        self._tell("MESSAGE_CREATE", message, nonce=True)
        return message

    def again(self, author: User, body: Json) -> Message | None:
        """The message that this nonce of the author's already made in the last minutes, wherever, if it is to be
        enforced (resources/message#create-message)."""
        if not body.get("enforce_nonce") or body.get("nonce") is None:
            return None
        message = self._nonces.get((author.id, str(body["nonce"])))
        if message is None or self.world.clock.now() - message.created_at > NONCE_WINDOW:
            return None
        return message

    def remember(self, message: Message) -> None:
        """Keep its nonce, for `again`."""
        if message.nonce is not None:
            self._nonces[message.author.id, message.nonce] = message

    def edit(
        self,
        message: Message,
        body: Json,
        *,
        files: Sequence[Json] = (),
        default_mentions: tuple[str, ...] = mentions.EVERY_KIND,
        marked: bool = True,
    ) -> None:
        """Change what is named; the rest stays; it is `marked` as edited. Mentions are read afresh, with the defaults
        if none are given."""
        if "content" in body:
            message.content = (body["content"] or "").strip()
        if "embeds" in body:
            message.embeds = [{"type": "rich", **embed} for embed in body["embeds"] or []]
        if "attachments" in body:
            kept = {str(a.get("id")) for a in body["attachments"] or []}
            message.attachments = [a for a in message.attachments if a["id"] in kept]
        message.attachments = [*message.attachments, *files]
        if "components" in body:
            message.components = completed(body["components"] or [], message.attachments)
        if body.get("flags") is not None:
            settable = COMPONENTS_V2 | (1 << 2)
            message.flags = (message.flags & ~(1 << 2)) | (body["flags"] & settable)
        message.edited_at = self.world.clock.now() if marked else message.edited_at
        self._call(message, body.get("allowed_mentions"), default_mentions, edited=True)
        self._tell("MESSAGE_UPDATE", message)

    def preview(self, message: Message) -> None:
        """Discord unfurls a link: the message is told as updated, though nobody edited it."""
        message.embeds = [*message.embeds, {"type": "link", "url": "https://example.org", "title": "Example"}]
        self._tell("MESSAGE_UPDATE", message)

    def delete(self, *gone: Message) -> None:
        """Take away one message, or several at once."""
        for message in gone:
            message.deleted = True
        first = gone[0]
        where = {"channel_id": str(first.channel.id), **_guild(first.channel)}
        if first.only_for is not None:
            return
        if len(gone) == 1:
            self._say("MESSAGE_DELETE", first.channel, {"id": str(first.id), **where})
        else:
            self._say("MESSAGE_DELETE_BULK", first.channel, {"ids": [str(m.id) for m in gone], **where})

    def react(self, message: Message, user: User, emoji: str) -> None:
        """Put an emoji under a message."""
        users = message.reactions.setdefault(emoji, [])
        if user in users:
            return
        if len(message.reactions) > MOST_REACTIONS:
            del message.reactions[emoji]
            raise Refused(30010)
        users.append(user)
        self._say(
            "MESSAGE_REACTION_ADD", message.channel, self._reaction(message, user, emoji, added=True), reaction=True
        )

    def unreact(self, message: Message, user: User, emoji: str) -> None:
        """Take an emoji away again."""
        users = message.reactions.get(emoji, [])
        if user not in users:
            raise Refused(10014)
        users.remove(user)
        if not users:
            del message.reactions[emoji]
        self._say(
            "MESSAGE_REACTION_REMOVE", message.channel, self._reaction(message, user, emoji, added=False), reaction=True
        )

    def clear(self, message: Message, emoji: str = "") -> None:
        """Take all emoji away, or all of one; nobody is told whose they were
        (docs.discord.com/developers/events/gateway-events#message-reaction-remove-all)."""
        gone = [emoji] if emoji else list(message.reactions)
        for each in gone:
            message.reactions.pop(each, None)
        data = {"channel_id": str(message.channel.id), "message_id": str(message.id), **_guild(message.channel)}
        if emoji:
            data |= {"emoji": payloads.emoji(emoji)}
        self._say(
            "MESSAGE_REACTION_REMOVE_EMOJI" if emoji else "MESSAGE_REACTION_REMOVE_ALL",
            message.channel, data, reaction=True,
        )  # fmt: skip

    def thread(self, parent: Channel, owner: User, name: str, *, start: Message | None = None, **how: Any) -> Channel:
        """Open a thread: on a message (whose id it takes), or by itself."""
        if start is not None and start.thread is not None:
            raise Refused(160004)
        channel = Channel(
            id=start.id if start else self.world.snowflakes.new(),
            name=name,
            guild=parent.guild,
            parent=parent,
            owner_id=owner.id,
            thread_members={owner.id},
            created_at=self.world.clock.now(),
            **{"type": 11, **how},
        )
        self.world.add(channel)
        if start is not None:
            start.thread = channel
            start.flags |= HAS_THREAD
        self._say("THREAD_CREATE", channel, payloads.channel(channel) | {"newly_created": True})
        self._mark(channel, parent, owner, start)
        return channel

    def bring(self, thread: Channel, user: User) -> None:
        """Bring somebody into a thread; the bot learns of it then (…/events/gateway-events#thread-create,
        #thread-members-update)."""
        thread.thread_members.add(user.id)
        if user is self.world.bot:
            self._say("THREAD_CREATE", thread, payloads.channel(thread))
            joined = payloads.timestamp(self.world.clock.now())
            us = {"id": str(thread.id), "user_id": str(user.id), "join_timestamp": joined, "flags": 0}
            self._say("THREAD_MEMBERS_UPDATE", thread, self._came_or_went(thread, added_members=[us]))

    def dismiss(self, thread: Channel, user: User) -> None:
        """Take somebody out of a thread; the bot is told if it was the bot (…#thread-members-update)."""
        if user is self.world.bot:
            self._say("THREAD_MEMBERS_UPDATE", thread, self._came_or_went(thread, removed_member_ids=[str(user.id)]))
        thread.thread_members.discard(user.id)

    def _came_or_went(self, thread: Channel, **who: Any) -> Json:
        return {"id": str(thread.id), "member_count": len(thread.thread_members), **_guild(thread), **who}

    def _mark(self, thread: Channel, parent: Channel, owner: User, start: Message | None) -> None:
        """The system message that comes with a thread: it points to where it starts, or says that it was started."""
        if parent.type == FORUM:
            return
        if start is not None:
            origin = {"message_id": str(start.id), "channel_id": str(parent.id), **_guild(parent)}
            self.post(thread, owner, {}, kind=FIRST_OF_THREAD, reference={"type": 0, **origin})
        else:
            self.post(parent, owner, {"content": thread.name}, kind=STARTED_THREAD)

    def _call(self, message: Message, allowed: Json | None, default: tuple[str, ...], *, edited: bool) -> None:
        called = mentions.call(self.world, message, allowed, default)
        if message.only_for is None:
            self.pings += [Ping(message, whom, edited) for whom in called]

    def _reaction(self, message: Message, user: User, emoji: str, *, added: bool) -> Json:
        member = message.channel.guild.members.get(user.id) if message.channel.guild else None
        return {
            "user_id": str(user.id),
            "channel_id": str(message.channel.id),
            "message_id": str(message.id),
            "emoji": payloads.emoji(emoji),
            "burst": False,
            "type": 0,
            **_guild(message.channel),
            **({"message_author_id": str(message.author.id)} if added else {}),
            **({"member": payloads.member(member)} if added and member else {}),
        }

    def _tell(self, name: str, message: Message, *, nonce: bool = False) -> None:
        self.glimpse(message)
        if message.only_for is not None:
            return
        data = payloads.message(message, self.world, nonce=nonce) | _guild(message.channel)
        if message.channel.guild is not None and message.author.id in message.channel.guild.members:
            author = message.channel.guild.members[message.author.id]
            data["member"] = payloads.member(author, with_user=False)
        self._say(name, message.channel, data, blank=payloads.blanked(data, message, self.world))

    def _say(
        self, name: str, channel: Channel, data: Json, *, blank: Json | None = None, reaction: bool = False
    ) -> None:
        """Publish, if the bot sees the channel."""
        if not permissions.sees(self.world.bot, channel):
            return
        guild = channel.guild
        needed = (
            intents.GUILDS
            if name.startswith(("THREAD", "CHANNEL"))
            else _REACTION_INTENTS[guild is None]
            if reaction
            else _MESSAGE_INTENTS[guild is None]
        )
        self.world.publish(Happening(name, data, needed, guild.id if guild else None, blank))


_MESSAGE_INTENTS = (intents.GUILD_MESSAGES, intents.DIRECT_MESSAGES)
_REACTION_INTENTS = (intents.GUILD_MESSAGE_REACTIONS, intents.DIRECT_MESSAGE_REACTIONS)


def _guild(channel: Channel) -> Json:
    return {"guild_id": str(channel.guild.id)} if channel.guild else {}


def _reference(body: Json, channel: Channel) -> Json | None:
    given = body.get("message_reference")
    if not given:
        return None
    quoted = channel.messages.get(int(given["message_id"]))
    if quoted is None or quoted.deleted:
        if given.get("fail_if_not_exists", True):
            raise Refused(
                50035,
                errors={
                    "message_reference": {
                        "_errors": [{"code": "REPLIES_UNKNOWN_MESSAGE", "message": "Unknown message"}]
                    }
                },
            )
        return None
    return {"type": 0, "message_id": str(quoted.id), "channel_id": str(channel.id), **_guild(channel)}
