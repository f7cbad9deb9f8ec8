"""The Chat port on Discord. A card is one message, or several when it is long; they are found again by their marks."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from discord import ui
from discord.http import HTTPClient, MultipartParameters

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.appointments import Entry
from bot.core.card import Card
from bot.core.turns import Pace
from bot.errors import ChatBusy, ChatRefused, ChatUncertain, ChatUnreadable
from bot.jobs.tenure import in_time
from bot.ports import RoomFacts
from integrations.discord import rooms
from integrations.discord.appointments import Appointments
from integrations.discord.bodies import body, count
from integrations.discord.errors import ASLEEP, NO_THREAD, SHUT, explained, threadless, unreadable
from integrations.discord.forums import Forums, post_of
from integrations.discord.guilds import Guilds
from integrations.discord.history import Clock, History
from integrations.discord.marks import Mark, mark_in, mark_of, nonce
from integrations.discord.memberships import Memberships
from integrations.discord.mentions import Mentions
from integrations.discord.pages import Page, pages_of
from integrations.discord.places import DIRECT, address, channel_of, is_private, located, number, reference, snowflake
from integrations.discord.rest import Call, Explain, Rest
from integrations.discord.threads import Threads
from integrations.discord.twins import Twins

KNOWN_FOR = timedelta(seconds=2)
"""How long it is believed who can read a room: for a burst of cards, as the replica that sends may not be the one that
is told of changes."""

CLOSED_FOR = timedelta(hours=1)
"""How long somebody who takes no direct message is left alone."""

_REMEMBERED = 2000
"""Messages of which we remember the mark, so that they need not be read before they are replaced."""

Json = Mapping[str, Any]


class DiscordChat:
    """`bot.ports.Chat` over REST. `clock` gives the time (UTC)."""

    def __init__(self, rest: Rest, clock: Clock) -> None:
        self._rest = rest
        self._clock = clock
        self._history = History(rest, clock)
        self._forums = Forums(rest, clock)
        self._twins = Twins(self._history, self._forums, self._delete)
        self._threads = Threads(rest)
        self._appointments = Appointments(rest)
        self.memberships = Memberships(rest, clock)
        self.mentions = Mentions()
        self._guilds = Guilds(rest, clock)
        self._facts: dict[Address, tuple[datetime, RoomFacts]] = {}
        self._directs: dict[int, int] = {}
        self._closed: dict[int, datetime] = {}
        self._marks: OrderedDict[int, tuple[Mark | None, int]] = OrderedDict()

    @property
    def platform(self) -> Platform:
        """Discord."""
        return Platform.DISCORD

    @property
    def pace(self) -> Pace:
        """Forty cards in a second: of the fifty requests that Discord takes of one account (topics/rate-limits), which
        the `Limiter` counts, some are left for what else has to be asked. The limits of a room are in the answers, and
        discord.py keeps to them."""
        return Pace(all=0.025)

    async def post(self, place: Place, card: Card, *, key: str) -> MessageRef:
        """Post a card. Where `place.thread` is a message without a thread, or a thread that was closed to us, the card
        answers that message; in a forum, outside of its threads, it opens a post."""
        mark = mark_of(key)
        pages = await pages_of(card, mark, self.mentions)
        channel, first = await self._first(place, card, pages[0], mark)
        self._remember(first, mark, len(pages))
        await self._complete(channel, first, pages[1:], mark, {})
        return reference(place.room, channel, first)

    async def update(self, ref: MessageRef, card: Card) -> None:
        """Replace a card that the bot posted, all its messages: there may be more or fewer of them afterwards."""
        channel, message = located(ref)
        mark, before = await self._mark(channel, message)
        pages = await pages_of(card, mark, self.mentions)
        await self._edit(channel, message, pages[0])
        self._remember(message, mark, len(pages))
        if mark is None or max(before, len(pages)) == 1:
            return
        parts = await self._history.parts(channel, message, mark, before) if before > 1 else {}
        await self._complete(channel, message, pages[1:], mark, parts)
        for index, part in parts.items():
            if index >= len(pages):
                await self._delete(channel, part)

    async def find(self, place: Place, key: str) -> MessageRef | None:
        """The message whose mark is this key's, among what the bot wrote there in the last two days."""
        mark, room = mark_of(key), number(place.room)
        for channel in dict.fromkeys((channel_of(place), room)):
            if channel == room and await self._forums.has(place.room):
                post = await self._forums.marked(place.room, mark)
                return reference(place.room, post, post) if post is not None else None
            message = await self._history.marked(channel, mark)
            if message is not None:
                return reference(place.room, channel, message)
        return None

    async def unpair(self, place: Place, key: str, known: Collection[str]) -> int:
        """Take away what stands there besides the card that is known: a `bot.ports.Unpairs`."""
        return await self._twins.unpair(place, key, known)

    async def room_facts(self, room: Address) -> RoomFacts:
        """Who can read a channel: everybody in the guild, or those whom its overwrites let in."""
        known = self._facts  # what is being asked when something changes is kept where nobody looks
        found = known.get(room)
        if found is None or self._clock() - found[0] >= KNOWN_FOR:
            found = known[room] = self._clock(), await self._asked(room)
        return found[1]

    async def readers(self, room: Address, people: Collection[Address]) -> frozenset[Address]:
        """Those who see a channel by their roles and its overwrites; of a private thread, whoever could be brought
        into it. Who was found is asked for anew the next time: people take them out, then try again."""
        _, channel, roles = await self._looked_at(room)
        found = set()
        for person in people:
            membership = await self.memberships.of(int(room.workspace), number(person))
            if membership is not None and not membership.is_bot:
                member = {"roles": [role.id for role in membership.roles], "user": {"id": person.id}}
                if rooms.held(channel, roles, room.workspace, member).view_channel:
                    found.add(person)
                    self.memberships.forget(int(room.workspace), number(person))
        return frozenset(found)

    def forget(self) -> None:
        """Who can read which room may have changed."""
        self._facts = {}
        self._guilds.forget()

    async def direct(self, account: Address) -> Place:
        """The direct conversation with a person. Raises ChatRefused where it is closed."""
        user = number(account)
        if user not in self._directs:
            opened = await self._rest.call(lambda http: http.start_private_message(user))
            self._directs[user] = int(opened["id"])
        self._still_open(self._directs[user])
        return Place(address(DIRECT, self._directs[user]), direct=True)

    async def appoint(self, calendar: Address, entry: Entry) -> str | None:
        """The next sync as an event of the server: a `bot.ports.Appoints`."""
        return await self._appointments.keep(number(calendar), entry)

    async def begin(self, ref: MessageRef, name: str, follower: Address | None) -> str | None:
        """A thread on a message of ours, with its asker in it: a `bot.ports.Threads`."""
        return await self._threads.begin(ref, name, follower)

    async def show(self, place: Place, view: ui.LayoutView) -> None:
        """Post something that need not be found again."""
        channel = channel_of(place)
        self._still_open(channel)
        self.mentions.put(view)
        params = body(Page(view))
        await self._post(channel, params, explained)

    # Writing

    async def _first(self, place: Place, card: Card, page: Page, mark: Mark) -> tuple[int, int]:
        channel, room = channel_of(place), number(place.room)
        if place.thread:
            try:
                return channel, await self._send(channel, page, mark, explain=threadless)
            except ChatRefused as error:
                await self._leave_thread(error, place)
        if await self._forums.has(place.room):
            post = await self._forums.publish(place.room, body(page, post=post_of(card)))
            return post, post
        return room, await self._send(room, page, mark, under=channel if place.thread else None)

    async def _leave_thread(self, error: ChatRefused, place: Place) -> None:
        """Whether the room may be written to instead: not what was asked in a private thread, shut or deleted. Raises
        ChatRefused."""
        if error.reason not in (SHUT, NO_THREAD):
            raise error
        if is_private(place) or (error.reason == SHUT and not await self._threads.read_as_its_room(channel_of(place))):
            raise ChatRefused("no-such-place")

    async def _send(
        self, channel: int, page: Page, mark: Mark, *, under: int | None = None, explain: Explain = explained
    ) -> int:
        self._still_open(channel)
        in_time()  # Discord forgets a nonce within minutes
        params = body(page, nonce=nonce(channel, mark), under=under)
        return await self._post(channel, params, explain)

    async def _post(self, channel: int, params: MultipartParameters, explain: Explain) -> int:
        try:
            sent = await self._rest.call(lambda http: http.send_message(channel, params=params), explain=explain)
        except ChatRefused as error:
            if error.reason == "no-such-person":
                self._closed[channel] = self._clock() + CLOSED_FOR
            raise
        return int(sent["id"])

    async def _edit(self, channel: int, message: int, page: Page) -> None:
        async def edit(http: HTTPClient) -> object:
            for file in page.files:
                file.reset()
            return await http.edit_message(channel, message, params=body(page, edit=True))

        await self._change(channel, edit)

    async def _delete(self, channel: int, message: int) -> None:
        await self._change(channel, lambda http: http.delete_message(channel, message))

    async def _change(self, channel: int, change: Call[object]) -> None:
        """Change what stands in a channel. A thread that was put away is fetched back first: else a card there would go
        on saying what does not hold any more (…/topics/threads#active--archived-threads)."""
        try:
            await self._rest.call(change)
        except ChatRefused as error:
            if error.reason != ASLEEP:
                raise
            await self._rest.call(lambda http: http.edit_channel(channel, archived=False))
            await self._rest.call(change)

    async def _complete(
        self, channel: int, first: int, pages: Sequence[Page], mark: Mark, there: Mapping[int, int]
    ) -> None:
        """Post or replace the further messages of a card. Raises ChatUncertain: the first one stands already."""
        for index, page in enumerate(pages, 1):
            try:
                if index in there:
                    await self._edit(channel, there[index], page)
                else:
                    await self._send(channel, page, mark.part(index))
            except ChatBusy:
                raise ChatUncertain from None

    def _still_open(self, channel: int) -> None:
        until = self._closed.get(channel)
        if until is not None and self._clock() < until:
            raise ChatRefused("no-such-person")

    async def _mark(self, channel: int, message: int) -> tuple[Mark | None, int]:
        """The mark of a message, and of how many messages it is the first; no mark where it cannot be read."""
        if message not in self._marks:
            try:
                found = await self._rest.call(lambda http: http.get_message(channel, message), explain=unreadable)
            except ChatUnreadable:
                return None, 1
            self._remember(message, mark_in(found["components"]), count(found))
        return self._marks[message]

    def _remember(self, message: int, mark: Mark | None, count: int) -> None:
        self._marks[message] = mark, count
        self._marks.move_to_end(message)
        if len(self._marks) > _REMEMBERED:
            self._marks.popitem(last=False)

    async def _asked(self, room: Address) -> RoomFacts:
        if room.workspace == DIRECT:
            return rooms.NOT_THERE  # no room of anybody's
        try:
            channel, parent, roles = await self._looked_at(room)
        except ChatRefused:
            return rooms.NOT_THERE
        self._forums.note(channel)
        facts = rooms.facts(channel, parent, roles, room.workspace)
        if facts.wider or channel["type"] == rooms.PRIVATE_THREAD:
            return facts
        return replace(facts, admitted=await self._let_in(room.workspace, parent, roles))

    async def _looked_at(self, room: Address) -> tuple[Json, Json, Sequence[Json]]:
        """A channel, the one that it is a thread of or itself again, and the roles of its guild. Raises ChatError."""
        id, guild = number(room), int(room.workspace)
        channel = await self._guilds.channel(guild, id)
        parent = channel
        if channel.get("type") in rooms.THREADS:
            parent = await self._guilds.channel(guild, snowflake(str(channel.get("parent_id"))))
        return channel, parent, await self._guilds.roles(guild)

    async def _let_in(self, guild: str, channel: Json, roles: Sequence[Json]) -> frozenset[frozenset[Address]]:
        """Whom a channel lets in: roles, and people with the roles that they hold; not other bots, nor who has left."""
        found = [frozenset({address(guild, role)}) for role in rooms.roles_let_in(channel, roles, guild)]
        for person in rooms.people_let_in(channel):
            membership = await self.memberships.of(int(guild), int(person))
            if membership is not None and not membership.is_bot:
                found.append(frozenset({address(guild, person), *membership.roles}))
        return frozenset(found)
