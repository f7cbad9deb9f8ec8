"""People as they write in Discord. What their client would not allow is `Impossible`."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.peers.discord import permissions
from tests.peers.discord.options import Impossible
from tests.peers.discord.outcomes import Target, the_message
from tests.peers.discord.sight import Glimpse, Seen, visible
from tests.peers.discord.world import FORUM, Channel, Message, User

if TYPE_CHECKING:
    from tests.peers.discord.peer import FakeDiscord

Json = dict[str, Any]


@dataclass(eq=False, repr=False)
class Writer(User):
    """Somebody with a Discord client: what they write, and what they see. `log`: all that ever reached them."""

    discord: FakeDiscord = None  # type: ignore[assignment]
    log: list[Glimpse] = field(default_factory=list)
    known: set[tuple[int, str]] = field(default_factory=set)

    def glimpse(self, message: Message, text: str) -> None:
        """A message reaches them; once as it is, however often they look."""
        if (message.id, text) not in self.known:
            self.known.add((message.id, text))
            self.log.append(Glimpse(self.discord.clock.now(), message.channel, text, message))

    async def say(
        self, where: Channel, text: str, *, reply_to: Target | None = None, files: Mapping[str, bytes] | None = None
    ) -> Message:
        """Write into a channel."""
        self._may(where, permissions.SEND_MESSAGES_IN_THREADS if where.is_thread else permissions.SEND_MESSAGES)
        if not (1 if not files else 0) <= len(text) <= 2000:
            raise Impossible(f"a message has 1 to 2000 characters, not {len(text)}")
        if where.type == FORUM or where.locked:
            raise Impossible("nothing can be written there")
        body: Json = {"content": text}
        if reply_to is not None:
            body["message_reference"] = {"message_id": str(the_message(reply_to).id)}
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
        gone = [the_message(target) for target in targets]
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

    async def clear_reactions(self, target: Target, emoji: str = "") -> None:
        """Take everybody's away, or everybody's of one emoji, as a moderator may."""
        message = self._sees(target)
        self._may(message.channel, permissions.MANAGE_MESSAGES)
        self.discord.posting.clear(message, emoji)
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

    def sees(self) -> list[Glimpse]:
        """Everything that ever reached them, even if it was changed or deleted since."""
        return list(self.log)

    def visible(self, where: Channel) -> list[Seen]:
        """What stands in a channel for them now."""
        return visible(self.discord.world, self, where)

    def close_dms(self, closed: bool = True) -> None:
        """No longer take direct messages from members of the server."""
        self.dms_closed = closed

    # What the client checks

    def _may(self, where: Channel, *needed: int) -> None:
        if not permissions.may(self, where, permissions.VIEW_CHANNEL, *needed):
            raise Impossible(f"{self.name} may not do that in {where.name!r}")

    def _sees(self, target: Target) -> Message:
        message = the_message(target)
        if not self.discord.world.sees(self, message):
            raise Impossible(f"{self.name} does not see that message")
        return message

    def _own(self, target: Target) -> Message:
        message = self._sees(target)
        if message.author is not self:
            raise Impossible("only one's own messages can be edited")
        return message
