"""The gateway connection: discord.py's events handed on to those who act on them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import aiohttp
import discord
import structlog

from bot.measures import DISCORD_SESSIONS
from integrations.discord.budget import Budget
from integrations.discord.commands import Tree
from integrations.discord.hearing import Hearing
from integrations.discord.inbound import Inbound
from integrations.discord.mentions import Mentions
from integrations.discord.replies import Interaction
from integrations.discord.rest import FAILURES
from integrations.discord.syncing import sync
from integrations.discord.underway import Underway

_log = structlog.get_logger(__name__)


def intents(*, message_content: bool) -> discord.Intents:
    """What we want to be told of. None of it is privileged but the text of messages, which is asked for only where
    hashtags and reactions are to tag."""
    wanted = discord.Intents.none()
    wanted.guilds = wanted.guild_messages = wanted.guild_reactions = wanted.dm_messages = True
    wanted.message_content = message_content
    return wanted


class Client(discord.Client):
    """One session after the other; `alive` is called at every sign of life, `moved` when rooms may have changed.
    `http_trace` sees its requests."""

    def __init__(
        self,
        inbound: Inbound,
        hearing: Hearing,
        budget: Budget,
        underway: Underway,
        alive: Callable[[], None],
        moved: Callable[[], None],
        *,
        mentions: Mentions,
        message_content: bool,
        ready_timeout: float,
        http_trace: aiohttp.TraceConfig,
        **sharded: Any,
    ) -> None:
        super().__init__(
            intents=intents(message_content=message_content),
            allowed_mentions=discord.AllowedMentions.none(),
            chunk_guilds_at_startup=False,
            enable_debug_events=True,
            guild_ready_timeout=ready_timeout,
            max_messages=None,
            http_trace=http_trace,
            **sharded,
        )
        self.tree = Tree(self, inbound)
        self._inbound = inbound
        self._hearing = hearing
        self._budget = budget
        self._underway = underway
        self._alive = alive
        self._moved = moved
        self._mentions = mentions
        self._synced = False

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        """discord.py goes on to tell of what comes over a socket that it has closed, and then fails at it."""
        if not self.is_closed():
            super().dispatch(event, *args, **kwargs)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Called before each IDENTIFY: waits until one is allowed."""
        await self._budget.spend()
        DISCORD_SESSIONS.inc()

    async def on_ready(self) -> None:
        """A session begins."""
        with self._underway.one():
            await self._hearing.catch_up_directly(self)
            await self._sync()

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """A server is there: one after the other as a session begins, or later where it was away; what was said in it
        lately is read again, and nobody told us what changed there meanwhile."""
        self._moved()
        with self._underway.one():
            await self._hearing.present(guild.id, here=True)
            await self._hearing.catch_up(self, guild)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """The same of one that discord.py did not know to be away."""
        await self.on_guild_available(guild)

    async def _sync(self) -> None:
        if self._synced:
            return
        try:
            await sync(self, self.tree, self._mentions)
            self._synced = True
        except FAILURES as error:
            _log.error("commands-not-registered", error=type(error).__name__)

    async def on_socket_raw_receive(self, _message: str) -> None:
        """Whatever comes, answers to heartbeats included, is a sign of life."""
        if not self.is_closed():
            self._alive()

    async def on_message(self, message: discord.Message) -> None:
        """A message was written."""
        with self._underway.one():
            await self._hearing.posted(self, message)

    async def on_raw_message_edit(self, raw: discord.RawMessageUpdateEvent) -> None:
        """A message changed, or is only told anew."""
        with self._underway.one():
            await self._hearing.edited(self, raw.message)

    async def on_raw_message_delete(self, raw: discord.RawMessageDeleteEvent) -> None:
        """A message is gone."""
        with self._underway.one():
            await self._hearing.deleted(self, raw.guild_id, raw.channel_id, {raw.message_id})

    async def on_raw_bulk_message_delete(self, raw: discord.RawBulkMessageDeleteEvent) -> None:
        """Several messages are gone."""
        with self._underway.one():
            await self._hearing.deleted(self, raw.guild_id, raw.channel_id, raw.message_ids)

    async def on_raw_reaction_add(self, raw: discord.RawReactionActionEvent) -> None:
        """An emoji was put on a message."""
        with self._underway.one():
            await self._hearing.reacted(self, raw, added=True)

    async def on_raw_reaction_remove(self, raw: discord.RawReactionActionEvent) -> None:
        """An emoji was taken off."""
        with self._underway.one():
            await self._hearing.reacted(self, raw, added=False)

    async def on_raw_reaction_clear(self, raw: discord.RawReactionClearEvent) -> None:
        """All emoji were taken off a message at once."""
        with self._underway.one():
            await self._hearing.cleared(self, raw.guild_id, raw.channel_id, raw.message_id, None)

    async def on_raw_reaction_clear_emoji(self, raw: discord.RawReactionClearEmojiEvent) -> None:
        """All of one emoji were taken off."""
        with self._underway.one():
            await self._hearing.cleared(self, raw.guild_id, raw.channel_id, raw.message_id, raw.emoji)

    async def on_interaction(self, interaction: Interaction) -> None:
        """A click or a form; commands go through the tree."""
        with self._underway.one():
            if interaction.type is discord.InteractionType.component:
                await self._inbound.clicked(interaction)
            elif interaction.type is discord.InteractionType.modal_submit:
                await self._inbound.submitted(interaction)

    async def on_guild_channel_create(self, channel: discord.abc.GuildChannel) -> None:
        """A channel is there, or is told of."""
        await self._changed(channel.guild)

    async def on_guild_channel_update(self, _before: object, after: discord.abc.GuildChannel) -> None:
        """A channel may have been opened to others, or moved where others read; or closed to us, or opened again."""
        await self._changed(after.guild)

    async def _changed(self, guild: discord.Guild) -> None:
        self._moved()
        with self._underway.one():
            await self._hearing.changed(self, guild)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """A channel is gone, with all that was written in it."""
        self._moved()
        with self._underway.one():
            await self._hearing.gone(self, channel.guild.id, channel.id)

    async def on_raw_thread_update(self, _raw: object) -> None:
        """A thread may have changed."""
        self._moved()

    async def on_thread_join(self, thread: discord.Thread) -> None:
        """A thread is told of that was not: we were brought into it, or it was put away, or its channel was closed to
        us."""
        with self._underway.one():
            await self._hearing.joined(self, thread)

    async def on_thread_remove(self, thread: discord.Thread) -> None:
        """A thread was put away, or we were taken out of it: then nobody tells us more of a private one."""
        self._moved()
        with self._underway.one():
            await self._hearing.joined(self, thread)

    async def on_raw_thread_delete(self, raw: discord.RawThreadDeleteEvent) -> None:
        """A thread is gone, with all that was written in it."""
        self._moved()
        with self._underway.one():
            await self._hearing.gone(self, raw.guild_id, raw.parent_id)

    async def on_guild_role_update(self, _before: object, after: discord.Role) -> None:
        """A role, perhaps @everyone or our own, may see more than before."""
        await self._changed(after.guild)

    async def on_guild_role_delete(self, role: discord.Role) -> None:
        """A role is gone, and what it kept from somebody."""
        await self._changed(role.guild)

    async def on_member_update(self, _before: object, after: discord.Member) -> None:
        """Without a privileged intent we are told of ourselves alone: roles may have been given to us, or taken."""
        await self._changed(after.guild)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot was thrown out, or the guild is no more; of one that is only away discord.py tells otherwise
        (discordpy.readthedocs.io/en/stable/api.html#discord.on_guild_remove)."""
        self._moved()
        with self._underway.one():
            await self._hearing.present(guild.id, here=False)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """An event could not be handled: only where, and the kind of error, is logged, for it may quote what people
        wrote. discord.py calls this while the error is being handled."""
        error = sys.exc_info()[0]
        _log.error("event-failed", kind=event_method, error=error.__name__ if error else "")


class ShardedClient(Client, discord.AutoShardedClient):
    """The same over several connections, each with its share of the servers, which Discord wants from 2,500 servers on;
    the first has the direct messages (docs.discord.com/developers/events/gateway#sharding). `shard_count`: how many;
    None leaves it to Discord."""
