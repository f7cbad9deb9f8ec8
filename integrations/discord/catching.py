"""What was not heard is looked for: when a session begins, a server that was away is back, or a channel or a thread can
be read again. The last minutes of linked rooms are read again, and each message that was tagged there is looked at
(`missed`). The inside knows what it was told already.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import discord

from bot.core.address import Address, Platform
from bot.core.event import Event
from bot.core.message import Watched
from bot.ports import Intake
from integrations.discord.again import Again, Jobs
from integrations.discord.history import Clock
from integrations.discord.missed import Look
from integrations.discord.people import Person, known_member
from integrations.discord.places import DIRECT, address, located
from integrations.discord.sight import Change, Sight, can_read

EMOJI = {"\N{LOCK}": "lock", "\N{CHEERING MEGAPHONE}": "mega"}
"""The reactions that every house has, by the names that the inside has for them; another is called as Discord does."""

_GRANTS = "mega"

MISSED = timedelta(minutes=15)
"""How far back the linked rooms are read when a session begins, at the least."""

LONGEST_MISSED = timedelta(hours=24)
"""And at the most: as far as the last event that was stored, for who was away for longer than a few minutes."""

_MARGIN = timedelta(minutes=1)
"""The database's clock and ours may differ by so much."""

_MOST_MISSED = 1000
"""Messages of one room that are read again."""

Spoken = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread
Posted = Callable[[discord.Client, discord.Message, Person | None], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class _Search:
    """Where to look in one server. `change`: what the bot can see that it could not, and the other way round; not
    `everywhere`: only there."""

    intake: Intake
    client: discord.Client
    guild: discord.Guild
    change: Change
    everywhere: bool = True

    def wants(self, channel: int) -> bool:
        return self.everywhere or self.change.touches(channel)

    def is_dark(self, channel: int) -> bool:
        """Whether the bot cannot read a channel. One that is not there may be gone: Discord is asked."""
        there = self.guild.get_channel(channel)
        return there is not None and not can_read(there)


class Catching:
    """Each search goes on until Discord and the database have told all of it. `store` takes an event, `posted` a
    message."""

    def __init__(self, again: Again, clock: Clock, store: Callable[[Event], Awaitable[None]], posted: Posted) -> None:
        self._again = again
        self._clock = clock
        self._store = store
        self._posted = posted
        self._sight = Sight(clock)

    def all(self, intake: Intake, client: discord.Client, guild: discord.Guild) -> None:
        """Look everywhere in a server."""
        search = _Search(intake, client, guild, self._sight.changed(guild))
        self._again.begin(guild.id, client, [lambda: self._plan(search)])

    def changed(self, intake: Intake, client: discord.Client, guild: discord.Guild) -> None:
        """Look where the bot can read again, if it can now where it could not; and hold what clears where it is told
        of nothing any more."""
        change = self._sight.changed(guild)
        if change:
            search = _Search(intake, client, guild, change, everywhere=False)
            self._again.begin(object(), client, [lambda: self._plan(search)])

    def direct(self, intake: Intake, client: discord.Client) -> None:
        """Look at what was tagged in direct conversations, which are no server's."""

        async def plan() -> Jobs:
            rooms, _ = await intake.heard(Platform.DISCORD, DIRECT)
            return [partial(self._look, intake, client, None, each) for each in rooms]

        self._again.begin(DIRECT, client, [plan])

    def room(self, intake: Intake, client: discord.Client, guild: discord.Guild, room: int) -> None:
        """Look at what was tagged in one room."""
        self._again.begin(
            (guild.id, room), client, [lambda: self._look(intake, client, guild, address(guild.id, room))]
        )

    def thread(self, intake: Intake, client: discord.Client, thread: discord.Thread) -> None:
        """Look at what was tagged in one thread."""
        guild, room = thread.guild, address(thread.guild.id, thread.parent_id)
        look = partial(self._look, intake, client, guild, room, within=thread.id)
        self._again.begin((guild.id, thread.id), client, [look])

    async def _plan(self, search: _Search) -> Jobs:
        rooms, heard = await search.intake.heard(Platform.DISCORD, str(search.guild.id))
        looks: Jobs = [
            partial(self._dark, search.intake, each)
            if search.is_dark(int(each.id))
            else partial(self._look, search.intake, search.client, search.guild, each)
            for each in rooms
            if search.wants(int(each.id))
        ]
        ids = {id for each in rooms if search.wants(id := int(each.id)) and not search.is_dark(id)}
        there = [each for each in _spoken_in(search.guild) if _room(each) in ids]
        reads = (
            partial(self._read_again, search.client, each, self._since(heard, search.change.regained.get(_room(each))))
            for each in there
        )
        return [*looks, *reads]

    def _since(self, *missed: datetime | None) -> datetime:
        """Since when something may have been missed: nobody hears what comes while no process runs, or where the bot
        cannot read."""
        now = self._clock()
        earliest = min((each - _MARGIN for each in missed if each is not None), default=now)
        return max(min(earliest, now - MISSED), now - LONGEST_MISSED)

    async def _dark(self, intake: Intake, room: Address) -> Jobs:
        """What was tagged in a room that cannot be read any more can be edited and deleted unheard. Nobody is asked for
        it message by message: ten thousand refusals in ten minutes ban an address (`refusals`)."""
        await intake.gone(room, self._clock(), seen=False)
        return ()

    async def _look(
        self,
        intake: Intake,
        client: discord.Client,
        guild: discord.Guild | None,
        room: Address,
        *,
        within: int | None = None,
    ) -> Jobs:
        """What happened meanwhile to the messages of a room that were tagged, however long ago. `within`: to those of
        one thread alone; no `guild`: a direct conversation."""
        look = Look(client, guild, EMOJI, self._clock)
        watched = [each for each in await intake.watched(room) if within in (None, located(each.ref)[0])]
        return [partial(self._missed, look, each) for each in watched]

    async def _missed(self, look: Look, watched: Watched) -> Jobs:
        async for told in look.missed(watched):
            await self._store(told)
        return ()

    async def _read_again(self, client: discord.Client, channel: Spoken, since: datetime) -> Jobs:
        """What was said lately in a room. History tells nobody's roles, so that each author is asked for once."""
        authors: dict[int, Person | None] = {}
        async for message in channel.history(after=since, limit=_MOST_MISSED, oldest_first=True):
            id = message.author.id
            if id not in authors and not message.author.bot:
                authors[id] = await known_member(client, channel.guild.id, id)
            await self._posted(client, message, authors.get(id))
        return ()


def name_of(emoji: discord.PartialEmoji) -> str:
    """What the inside calls a reaction; empty for one that means nothing. A picture of the server's own may be called
    as the megaphone is by whoever made it, and show anything: nobody grants by it."""
    name = EMOJI.get(emoji.name, emoji.name)
    return "" if emoji.is_custom_emoji() and name == _GRANTS else name


def _spoken_in(guild: discord.Guild) -> list[Spoken]:
    return [*guild.text_channels, *guild.voice_channels, *guild.stage_channels, *guild.threads]


def _room(channel: Spoken) -> int:
    return channel.parent_id if isinstance(channel, discord.Thread) else channel.id
