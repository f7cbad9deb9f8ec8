"""The chat server in memory: who is in which room, what was said, and who can see it. Knows nothing of the bot."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from bot.core.card import Card, Tone
from bot.core.news import Attachment
from bot.core.verbs import Verb
from bot.errors import Gone, Invalid
from integrations.demo.nouns import BOT, Change, Channel, Clock, Listener, Person, Post, direct_id

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")


class World:
    """People, rooms and posts. Whoever may not know of a thing gets Gone, exactly as if it did not exist."""

    def __init__(self, people: Iterable[Person], rooms: Iterable[Channel], clock: Clock) -> None:
        self.clock = clock
        self._people = {person.id: person for person in people}
        directs = (
            Channel(direct_id(person.id), BOT.capitalize(), members=frozenset({person.id}), direct=True)
            for person in self._people.values()
        )
        self._rooms = {room.id: room for room in (*rooms, *directs)}
        self._posts: dict[int, Post] = {}
        self._by_room: dict[str, list[int]] = {room: [] for room in self._rooms}
        self._by_key: dict[tuple[str, str], int] = {}
        self._offered: dict[int, set[tuple[Verb, str]]] = {}
        self._read: dict[tuple[str, str], int] = {}
        self._listeners: list[Listener] = []
        for name in (*self._people, *self._rooms):
            if not _ID.fullmatch(name) or name == BOT:
                raise Invalid("invalid-address", written=name)

    # Who and where

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody, in the order given."""
        return tuple(self._people.values())

    def person(self, person: str) -> Person:
        """Raises Gone."""
        if person not in self._people:
            raise Gone
        return self._people[person]

    def room(self, room: str) -> Channel:
        """Raises Gone."""
        if room not in self._rooms:
            raise Gone
        return self._rooms[room]

    def rooms_of(self, person: str) -> tuple[Channel, ...]:
        """The rooms that somebody is in, the direct conversation last."""
        return tuple(room for room in self._rooms.values() if person in room.members)

    def reads(self, person: str, room: str) -> bool:
        """Whether somebody can read a room."""
        there = self._rooms.get(room)
        return there is not None and person in self._people and (there.public or person in there.members)

    def writes(self, person: str, room: str) -> Channel:
        """The room, if this person may write there. Raises Gone."""
        self.person(person)
        if person not in self.room(room).members:
            raise Gone
        return self._rooms[room]

    # What can be seen

    def visible(self, person: str, room: str) -> tuple[Post, ...]:
        """All that a person can see of a room, oldest first; nothing of a room that they cannot read."""
        if not self.reads(person, room):
            return ()
        posts = [self._posts[number] for number in self._by_room[room]]
        answered = {post.thread for post in posts}
        return tuple(
            post for post in posts if post.only_for in (None, person) and (not post.deleted or post.id in answered)
        )

    def seen(self, person: str, number: int) -> Post:
        """A post that this person can see. Raises Gone."""
        post = self._posts.get(number)
        if post is None or post.deleted or post.only_for not in (None, person) or not self.reads(person, post.room):
            raise Gone
        return post

    def offered(self, person: str, number: int, verb: Verb, target: str) -> Post:
        """The post on which this button stands, or stood before an update. Raises Gone."""
        post = self.seen(person, number)
        if (verb, target) not in self._offered.get(number, ()):
            raise Gone
        return post

    def by_key(self, room: str, key: str) -> Post | None:
        """The card that was posted in a room under a key."""
        number = self._by_key.get((room, key))
        return None if number is None else self._posts[number]

    def unread(self, person: str, room: str) -> int:
        """How many posts of others came since the person last looked."""
        last = self._read.get((person, room), 0)
        return sum(post.id > last and post.author != person for post in self.visible(person, room))

    def mark_read(self, person: str, room: str) -> None:
        """The person has seen all that there is."""
        self._read[person, room] = len(self._posts)

    # What people do

    def say(
        self, person: str, room: str, text: str, thread: int | None = None, files: Sequence[Attachment] = ()
    ) -> Post:
        """Somebody writes, in a room or in a thread of it. Raises Gone."""
        self.writes(person, room)
        return self._add(
            Post(self._next, room, person, self.clock(), text, thread=self.top(room, thread), files=tuple(files))
        )

    def edit(self, person: str, number: int, text: str) -> Post:
        """Somebody changes their own message. Raises Gone."""
        return self._replace(replace(self._own(person, number), text=text, edited=True))

    def erase(self, person: str, number: int) -> Post:
        """Somebody deletes their own message. Raises Gone."""
        return self._replace(replace(self._own(person, number), text="", files=(), reactions=(), deleted=True))

    def react(self, person: str, number: int, emoji: str) -> tuple[Post, bool]:
        """Put an emoji on a post, or take one's own off; says whether it is there now. Raises Gone."""
        post = self.seen(person, number)
        self.writes(person, post.room)
        if post.only_for:
            raise Gone
        mine = (emoji, person)
        added = mine not in post.reactions
        kept = tuple(reaction for reaction in post.reactions if reaction != mine)
        return self._replace(replace(post, reactions=(*kept, mine) if added else kept)), added

    def dismiss(self, person: str, number: int) -> None:
        """Put away a message that only this person sees. Raises Gone."""
        post = self.seen(person, number)
        if post.only_for != person:
            raise Gone
        self._replace(replace(post, text="", card=None, deleted=True))

    # What the bot does

    def post(self, room: str, card: Card, key: str = "", thread: int | None = None) -> Post:
        """The bot posts a card. The same key in the same room gives the post that is already there. Raises Gone."""
        before = self.by_key(room, key) if key else None
        if before is not None:
            return before
        post = self._add(Post(self._next, room, BOT, self.clock(), card=card, thread=self.top(room, thread)))
        if key:
            self._by_key[room, key] = post.id
        return post

    def update(self, room: str, number: int, card: Card) -> Post:
        """The bot replaces one of its cards. Raises Gone."""
        post = self._posts.get(number)
        if post is None or post.room != room or not post.ours or post.only_for:
            raise Gone
        return self._replace(replace(post, card=card, edited=True))

    def whisper(
        self,
        person: str,
        room: str,
        text: str,
        *,
        card: Card | None = None,
        tone: Tone = Tone.NEUTRAL,
        thread: int | None = None,
        echo: str = "",
    ) -> Post:
        """The bot says something that one person alone sees, where they acted. Raises Gone."""
        top = self.top(room, thread)
        return self._add(
            Post(self._next, room, BOT, self.clock(), text, card, top, only_for=person, echo=echo, tone=tone)
        )

    # Who is told

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Be told of every change; the function given back stops it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def clock_moved(self) -> None:
        """Tell every page that the demo's time jumped."""
        self._tell(Change(frozenset(self._people), clock=True))

    def top(self, room: str, thread: int | None) -> int | None:
        """The post at the head of a thread of this room. Raises Gone."""
        if thread is None:
            self.room(room)
            return None
        head = self._posts.get(thread)
        if head is None or head.room != room or head.only_for:
            raise Gone
        return head.thread or head.id

    # Inside

    @property
    def _next(self) -> int:
        return len(self._posts) + 1

    def _own(self, person: str, number: int) -> Post:
        post = self.seen(person, number)
        self.writes(person, post.room)
        if post.author != person:
            raise Gone
        return post

    def _add(self, post: Post) -> Post:
        self._by_room[post.room].append(post.id)
        return self._keep(post)

    def _replace(self, post: Post) -> Post:
        return self._keep(replace(post, version=post.version + 1))

    def _keep(self, post: Post) -> Post:
        self._posts[post.id] = post
        if post.card is not None:
            self._offered.setdefault(post.id, set()).update(post.card.offered)
        readers = frozenset(person for person in self._people if self.reads(person, post.room))
        self._tell(Change(readers & {post.only_for} if post.only_for else readers))
        return post

    def _tell(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)
