"""What administrators and Slack itself do to channels, people and the app."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from tests.peers.slack import events
from tests.peers.slack.nouns import Channel, Group, Message, Sight, Team
from tests.peers.slack.sight import message_text

if TYPE_CHECKING:
    from tests.peers.slack.fake import FakeSlack
    from tests.peers.slack.people import Person


class Administration:
    """A part of FakeSlack."""

    def invite(self: FakeSlack, channel: Channel, person: Person, *, by: Person | None = None) -> None:
        """Join; whoever joins can read all that stands there."""
        channel.members.append(person.id)
        for message in channel.messages.values():
            self.world.show(person.account, Sight("message", channel.id, message_text(message, self.world)))
        self.deliveries.publish(events.joined(self.world, person.account, channel, by.id if by else ""))

    def invite_bot(self: FakeSlack, channel: Channel) -> None:
        channel.members.append(self.bot.id)
        self.deliveries.publish(events.joined(self.world, self.bot, channel, ""))

    def kick(self: FakeSlack, channel: Channel, person: Person) -> None:
        channel.members.remove(person.id)
        self.deliveries.publish(events.left(self.world, person.account, channel))

    def kick_bot(self: FakeSlack, channel: Channel) -> None:
        self.deliveries.publish(self._about("channel_left", channel, {"channel": channel.id}))
        channel.members.remove(self.bot.id)

    def _about(self: FakeSlack, kind: str, channel: Channel, event: dict[str, Any]) -> events.Happening:
        return events.about_channel(self.world, kind, channel, event)

    def archive(self: FakeSlack, channel: Channel, by: Person) -> None:
        channel.archived = True
        self.deliveries.publish(self._about("channel_archive", channel, {"channel": channel.id, "user": by.id}))

    def delete_channel(self: FakeSlack, channel: Channel, by: Person | None = None, *, told: bool = True) -> None:
        """A channel is gone, and its messages with it: Slack tells of none of them. `told`: of the channel itself."""
        if told:
            gone = {"channel": channel.id} | ({"actor_id": by.id} if by else {})
            self.deliveries.publish(self._about("channel_deleted", channel, gone))
        del self.world.channels[channel.id]
        self.world.touch()

    def purge(self: FakeSlack, message: Message) -> None:
        """A message goes without a word, as when its time is over."""
        message.deleted = True
        del message.channel.messages[message.ts]
        self.world.touch()

    def unarchive(self: FakeSlack, channel: Channel, by: Person) -> None:
        channel.archived = False
        self.deliveries.publish(self._about("channel_unarchive", channel, {"channel": channel.id, "user": by.id}))

    def rename(self: FakeSlack, channel: Channel, name: str) -> None:
        channel.name = name
        named = {"id": channel.id, "name": name, "created": channel.created}
        self.deliveries.publish(self._about("channel_rename", channel, {"channel": named}))

    def make_public(self: FakeSlack, channel: Channel) -> None:
        """A private channel becomes public: every full member can read what was said."""
        channel.kind = "public"
        for account in self.world.readers(channel):
            if account.id not in channel.members:
                for message in channel.messages.values():
                    self.world.show(account, Sight("message", channel.id, message_text(message, self.world)))

    def share(self: FakeSlack, channel: Channel, team: Team) -> None:
        """Another team is connected to a channel."""
        channel.teams.append(team)
        event = {"connected_team_id": team.id, "channel": channel.id}
        self.deliveries.publish(self._about("channel_shared", channel, event))

    def offer(self: FakeSlack, channel: Channel) -> None:
        """Somebody of another company is invited to a channel, and has not come yet: nothing tells of it."""
        channel.pending_shared = True

    def unshare(self: FakeSlack, channel: Channel, team: Team) -> None:
        channel.teams.remove(team)
        event = {"previously_connected_team_id": team.id, "channel": channel.id, "is_ext_shared": channel.ext_shared}
        self.deliveries.publish(self._about("channel_unshared", channel, event))

    def change_id(self: FakeSlack, channel: Channel) -> str:
        """A channel gets another id, as when it is shared with another organisation."""
        old, channel.id = channel.id, self.world.id("C", channel.name)
        del self.world.channels[old]
        self.world.channels[channel.id] = channel
        event = {"old_channel_id": old, "new_channel_id": channel.id}
        self.deliveries.publish(self._about("channel_id_changed", channel, event))
        return old

    def unfurl(self: FakeSlack, message: Message) -> None:
        """Slack adds a preview: a message_changed whose text is the same."""
        attachment = {"id": 1, "title": "A page", "title_link": "https://example.test", "fallback": "A page"}
        self.posting.change(message, {"attachments": [attachment]}, editor=None)

    def group(self: FakeSlack, handle: str, members: Sequence[Person] = ()) -> Group:
        """A user group of the company."""
        group = Group(self.world.id("S", handle), self.team, handle, [person.id for person in members])
        self.world.groups[group.id] = group
        return group

    def regroup(self: FakeSlack, group: Group, members: Sequence[Person]) -> None:
        """Other people are in a user group."""
        before, group.users = group.users, [person.id for person in members]
        added, removed = ([one for one in a if one not in b] for a, b in ((group.users, before), (before, group.users)))
        self.deliveries.publish(events.group_changed(self.world, group, added, removed))

    def deactivate(self: FakeSlack, person: Person) -> None:
        """An account is closed: it is in no channel any more."""
        person.account.deleted = True
        for channel in self.world.channels.values():
            if person.id in channel.members and channel.kind != "im":
                channel.members.remove(person.id)
                self.deliveries.publish(events.left(self.world, person.account, channel))
        self.deliveries.publish(events.user_changed(self.world, person.account, self.install_for(person.account)))

    def uninstall(self: FakeSlack, team: Team | None = None) -> None:
        """The app is thrown out: its token is dead."""
        install = self.app.installs[(team or self.team).id]
        install.revoked = "account_inactive"
        revoked = {"tokens": {"oauth": [], "bot": [install.bot.id]}}
        self.deliveries.publish(events.about_app("app_uninstalled", install.team, {}))
        self.deliveries.publish(events.about_app("tokens_revoked", install.team, revoked))

    def revoke(self: FakeSlack, error: str = "token_revoked") -> None:
        """The token is dead, and the app is not told."""
        self.app.installs[self.team.id].revoked = error
