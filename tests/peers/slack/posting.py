"""How messages come into the world, change and go, whoever writes them: what is stored, shown and told to the app."""

from __future__ import annotations

import copy
import uuid
from typing import TYPE_CHECKING

from tests.peers.slack import events
from tests.peers.slack.nouns import Account, Channel, Json, Message
from tests.peers.slack.sight import show_message

if TYPE_CHECKING:
    from tests.peers.slack.fake import FakeSlack


class Posting:
    """The writing hand of Slack."""

    def __init__(self, slack: FakeSlack) -> None:
        self._slack = slack

    def post(
        self,
        author: Account,
        channel: Channel,
        content: Json,
        *,
        thread: str | None = None,
        broadcast: bool = False,
        metadata: Json | None = None,
        only_for: str = "",
        without: str = "",
    ) -> Message:
        world, ts = self._slack.world, self._slack.world.ts()
        body: Json = {"user": author.id, "type": "message", "ts": ts, "team": author.team.id} | content
        if author.is_bot:
            body |= bot_part(author)
        else:
            body["client_msg_id"] = str(uuid.UUID(int=int(float(ts) * 1_000_000)))
        body = {key: value for key, value in body.items() if key not in without.split()}
        message = Message(channel, ts, author.id, body, thread, metadata, broadcast, only_for)
        if only_for:
            body["is_ephemeral"] = True
            channel.ephemerals.append(message)
        else:
            channel.messages[ts] = message
        show_message(world, message)
        if not only_for:
            self._slack.deliveries.publish(events.posted(world, message))
            self._slack.deliveries.publish(events.mentioned(world, message, self._bots(channel)))
        return message

    def _bots(self, channel: Channel) -> frozenset[str]:
        ours = (install.bot.id for install in self._slack.app.installs.values())
        return frozenset(one for one in ours if one in channel.members)

    def change(self, message: Message, content: Json, *, editor: str | None) -> None:
        """Another content: what is not given stays, an empty list takes away; `editor`: who did it (nobody:
        Slack itself, as when it adds a preview)."""
        world = self._slack.world
        before = copy.deepcopy(message.payload())
        message.body = {key: value for key, value in (message.body | content).items() if value != []}
        ts = world.ts()
        if editor is not None:
            message.body["edited"] = {"user": editor, "ts": ts.partition(".")[0] + ".000000"}
        show_message(world, message)
        self._slack.deliveries.publish(events.changed(world, message, before, ts))

    def delete(self, message: Message) -> None:
        """Gone: a parent of replies leaves a tombstone."""
        world = self._slack.world
        before = copy.deepcopy(message.payload())
        message.deleted = True
        replies = message.replies
        if replies:
            tomb: Json = {
                "type": "message",
                "subtype": "tombstone",
                "text": "This message was deleted.",
                "hidden": True,
            }
            message.body = tomb | {"user": "USLACKBOT", "ts": message.ts}
            self._slack.deliveries.publish(events.changed(world, message, before, world.ts()))
        else:
            del message.channel.messages[message.ts]
            self._slack.deliveries.publish(events.deleted(world, message, before, world.ts()))
        world.touch()


def bot_part(bot: Account) -> Json:
    """What only messages of bots have."""
    profile: Json = {"id": bot.bot_id, "app_id": bot.app_id, "user_id": bot.id, "name": bot.name, "icons": {}}
    profile |= {"deleted": False, "updated": 0, "team_id": bot.team.id}
    return {"bot_id": bot.bot_id, "app_id": bot.app_id, "bot_profile": profile}
