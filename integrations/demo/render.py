"""Posts and cards as the templates show them. Every character of theirs is escaped by Jinja (autoescape)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from zlib import crc32

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.core.card import Block, Card, Difference, EvidenceList, Facts, Moment, Paragraph, Quote, WebAddress, Wording
from bot.i18n.dates import clock, day, instant
from integrations.demo.nouns import BOT, Person, Post
from integrations.demo.world import World

EMOJI = ("mega", "lock", "eyes", "thumbsup", "heart", "check")
"""The reactions that the page draws and offers; any other is shown by its name."""

_LONG = 900
_LINES = 12
_SAME_BREATH = timedelta(minutes=5)
_MARKED = re.compile(rf"(@{BOT}\b|#\w+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reaction:
    """One emoji under a message: who put it there, and whether the person looking did."""

    emoji: str
    names: tuple[str, ...]
    mine: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A post as one person sees it. `joined`: it follows the same author closely and needs no name again."""

    post: Post
    author: Person
    time: str
    instant: str
    day: str
    reactions: tuple[Reaction, ...]
    replies: int
    mine: bool
    joined: bool


def lines(world: World, person: Person, room: str, locale: str) -> list[Line]:
    """What a person sees of a room: each thread under the message that it answers."""
    posts = _threaded(world.visible(person.id, room))
    answers = Counter(post.thread for post in posts)
    previous = (None, *posts)
    return [
        Line(
            post=post,
            author=author(world, post),
            time=clock(post.posted_at, person.zone, locale),
            instant=instant(post.posted_at, person.zone, locale),
            day=day(post.posted_at, person.zone, locale),
            reactions=_reactions(world, person, post),
            replies=answers[post.id],
            mine=post.author == person.id,
            joined=before is not None and _joins(before, post),
        )
        for before, post in zip(previous, posts, strict=False)
    ]


def _threaded(posts: Sequence[Post]) -> list[Post]:
    heads = {post.id for post in posts if post.thread is None}
    return sorted(posts, key=lambda post: (post.thread if post.thread in heads else post.id, post.id))


def author(world: World, post: Post) -> Person:
    """Who wrote a post, the bot included."""
    return Person(BOT, BOT.capitalize()) if post.ours else world.person(post.author)


def _joins(before: Post, post: Post) -> bool:
    same = (before.author, before.thread, before.only_for) == (post.author, post.thread, post.only_for)
    return same and not post.ours and not before.deleted and post.posted_at - before.posted_at < _SAME_BREATH


def _reactions(world: World, person: Person, post: Post) -> tuple[Reaction, ...]:
    names: dict[str, list[str]] = {}
    for emoji, who in post.reactions:
        names.setdefault(emoji, []).append(world.person(who).name)
    mine = {emoji for emoji, who in post.reactions if who == person.id}
    return tuple(Reaction(emoji, tuple(people), emoji in mine) for emoji, people in names.items())


def kind(block: Block) -> str:
    """The name by which the templates draw a block."""
    return type(block).__name__.lower()


def is_long(text: str) -> bool:
    """Whether a text is shown shut at first."""
    return len(text) > _LONG or text.count("\n") >= _LINES


def pieces(text: str) -> Iterator[tuple[bool, str]]:
    """A text cut where the bot is named or a hashtag stands; True for those."""
    for index, piece in enumerate(_MARKED.split(text)):
        if piece:
            yield bool(index % 2), piece


def digest(html: str) -> str:
    """A short mark of what is drawn, by which the page knows what to draw again."""
    return f"{crc32(html.encode()):x}"


def plain(card: Card) -> str:
    """All the words of a card on lines of their own, for dialogue tests and leak tests."""
    parts = [card.headline, card.number, card.notice]
    for block in card.blocks:
        parts.extend(_texts(block))
    parts.append(card.picture.alt if card.picture else "")
    parts.extend(button.label for button in card.buttons)
    return "\n".join(part for part in (*parts, card.footer) if part)


def _texts(block: Block) -> list[str]:
    match block:
        case Paragraph(text):
            return [text]
        case Quote(text, by):
            return [by or "", text]
        case Wording(label, text) | WebAddress(label, text):
            return [label, text]
        case Facts(rows):
            return [f"{label} {value}" for label, value in rows]
        case EvidenceList(title, found):
            return [title, *(f"{line.number} {line.flag} {line.extract}" for line in found)]
        case Difference(adds_label, adds, omits_label, omits):
            return [adds_label, *adds, omits_label, *omits]
        case Moment():
            return []


def environment() -> Environment:
    """Jinja as the page uses it: everything escaped, an unknown name is an error."""
    env = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.tests["long"] = is_long
    env.filters.update(kind=kind, pieces=pieces, digest=digest)
    env.globals.update(EMOJI=EMOJI, BOT=BOT)
    return env
