"""A person in Slack, and everything that they can do there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.peers.slack import events
from tests.peers.slack.gestures import Gestures
from tests.peers.slack.mrkdwn import EMOJI, typed
from tests.peers.slack.nouns import Account, Channel, Json, Message, View
from tests.peers.slack.outcome import NotPossible
from tests.peers.slack.rich import rich_text

if TYPE_CHECKING:
    from tests.peers.slack.fake import FakeSlack


class Person(Gestures):
    """Acts as one account. Raises NotPossible where Slack offers no way."""

    def __init__(self, slack: FakeSlack, account: Account) -> None:
        super().__init__(slack, account)

    @property
    def id(self) -> str:
        return self.account.id

    @property
    def name(self) -> str:
        return self.account.name

    @property
    def team(self) -> str:
        return self.account.team.id

    # Writing

    async def post(
        self,
        channel: Channel,
        text: str,
        *,
        thread: Message | str | None = None,
        broadcast: bool = False,
        files: int = 0,
    ) -> Message:
        """Write a message, or a reply in a thread."""
        self._member(channel)
        stored = typed(text, self._slack.world, channel.members)
        content: Json = {"text": stored} | (
            {} if self.account.is_bot else {"blocks": [rich_text(stored, self._slack.world)]}
        )
        if files:
            content |= {
                "subtype": "file_share",
                "files": [self._file(channel, number) for number in range(files)],
                "upload": False,
            }
        parent = self._parent(channel, thread)
        return self._slack.posting.post(self.account, channel, content, thread=parent, broadcast=broadcast)

    def _parent(self, channel: Channel, thread: Message | str | None) -> str | None:
        if thread is None:
            return None
        parent = channel.messages[thread if isinstance(thread, str) else thread.ts]
        if parent.is_reply:
            parent = channel.messages[parent.thread_ts or ""]
        parent.thread_ts = parent.ts
        return parent.ts

    def _file(self, channel: Channel, number: int) -> Json:
        """A picture. In shared channels the event has only its id (docs.slack.dev/apis/slack-connect)."""
        id = self._slack.world.id("F")
        link = f"https://files.slack.com/files-pri/{self.team}-{id}/file{number}.png"
        said: Json = {"id": id, "name": f"file{number}.png", "title": f"file{number}.png", "mimetype": "image/png"}
        said |= {"filetype": "png", "size": 92582, "user": self.id, "mode": "hosted", "url_private": link}
        said["created"] = int(self._slack.world.seconds)
        self._slack.world.files[id] = (said, channel)
        if channel.ext_shared:
            return {"id": id, "mode": "file_access", "file_access": "check_file_info", "created": 0, "timestamp": 0}
        return said | {"file_access": "visible"}

    async def say_as_classic_bot(self, channel: Channel, text: str) -> Message:
        """As an incoming webhook or a classic app does: subtype bot_message, and no user."""
        self._member(channel)
        content = {"subtype": "bot_message", "text": typed(text, self._slack.world), "username": self.name}
        return self._slack.posting.post(self.account, channel, content, without="user team bot_profile")

    async def mention(self, channel: Channel, text: str = "", *, thread: Message | str | None = None) -> Message:
        """Say something to the bot, in a channel."""
        return await self.post(channel, f"@{self._install.bot.name} {text}".rstrip(), thread=thread)

    async def dm(self, text: str, *, thread: Message | str | None = None) -> Message:
        """Write to the bot directly."""
        home = self._slack.app.features.get("app_home", {})
        if not home.get("messages_tab_enabled") or home.get("messages_tab_read_only_enabled"):
            raise NotPossible("the messages tab is off or read-only")
        return await self.post(self.direct, text, thread=thread)

    @property
    def direct(self) -> Channel:
        """The direct conversation with the bot."""
        return self._slack.world.im(self.account, self._install.bot)

    async def edit(self, message: Message, text: str) -> None:
        self._own(message)
        stored = typed(text, self._slack.world)
        content = {"text": stored, "blocks": [rich_text(stored, self._slack.world)]}
        self._slack.posting.change(message, content, editor=self.id)

    async def delete(self, message: Message) -> None:
        self._own(message)
        self._slack.posting.delete(message)

    async def react(self, message: Message, emoji: str) -> None:
        """Put an emoji on a message: its name, or the character."""
        name = _emoji(emoji)
        self._readable(message)
        who = message.reactions.setdefault(name, [])
        if self.id in who:
            raise NotPossible("already reacted")
        who.append(self.id)
        self._slack.deliveries.publish(
            events.reaction(self._slack.world, self.account, message, name, "reaction_added")
        )

    async def unreact(self, message: Message, emoji: str) -> None:
        """Take it off."""
        name = _emoji(emoji)
        who = message.reactions.get(name, [])
        if self.id not in who:
            raise NotPossible("no such reaction")
        who.remove(self.id)
        if not who:
            del message.reactions[name]
        happening = events.reaction(self._slack.world, self.account, message, name, "reaction_removed")
        self._slack.deliveries.publish(happening)

    # Reading

    def sees(self) -> str:
        """All text that ever reached this person: messages, their notifications, ephemerals, modals, Home, errors."""
        return "\n".join(sight.text for sight in self.account.seen)

    def sees_in(self, channel: Channel) -> str:
        """All text that ever reached this person in a channel."""
        return "\n".join(sight.text for sight in self.account.seen if sight.where == channel.id)

    def receives(self) -> str:
        """All that this person's client was ever sent, with ids, values of buttons and metadata."""
        return "\n".join(sight.raw for sight in self.account.seen)

    def messages(self, channel: Channel) -> list[Message]:
        """What stands in a channel now for this person, oldest first, ephemerals too."""
        if self.id not in channel.members and not self._slack.world.reads_public(self.account, channel):
            return []
        hidden = [one for one in channel.ephemerals if one.only_for == self.id]
        return sorted([*channel.messages.values(), *hidden], key=lambda one: float(one.ts))

    def ephemerals(self, channel: Channel) -> list[Message]:
        """What only this person sees there."""
        return [one for one in channel.ephemerals if one.only_for == self.id]

    @property
    def modal(self) -> View | None:
        """The modal on top."""
        return self._slack.screens.top(self.id)

    @property
    def home(self) -> View | None:
        """What the Home tab shows."""
        return self._slack.world.homes.get(self.id)

    def reload(self) -> None:
        """Start the client anew: ephemerals are gone."""
        for channel in self._slack.world.channels.values():
            channel.ephemerals = [one for one in channel.ephemerals if one.only_for != self.id]

    # What is possible

    def _member(self, channel: Channel) -> None:
        if self.id not in channel.members:
            raise NotPossible(f"{self.name} is not in {channel.name or channel.id}")
        if channel.archived or self.account.deleted:
            raise NotPossible("archived, or deactivated")

    def _own(self, message: Message) -> None:
        if message.author != self.id or message.deleted:
            raise NotPossible("not one's own message")


def _emoji(emoji: str) -> str:
    return EMOJI.get(emoji, emoji.strip(":"))
