"""What a person reads of blocks, messages and views: every word of it, in order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tests.peers.slack.mrkdwn import shown
from tests.peers.slack.nouns import Json, Message, Sight
from tests.peers.slack.world import World

_WORDS = (
    "text",
    "alt_text",
    "title_text",
    "url",
    "fallback",
    "pretext",
    "footer",
    "author_name",
    "video_url",
    "image_url",
)
_PARTS = (
    "title",
    "label",
    "hint",
    "description",
    "placeholder",
    "confirm",
    "deny",
    "submit",
    "close",
    "element",
    "accessory",
    "initial_option",
)
_LISTS = ("fields", "elements", "options", "blocks", "attachments", "rows", "option_groups")


def read(thing: Any, world: World) -> str:
    """All text in a block, a list of blocks, a message or a view."""
    return "\n".join(part for part in _read(thing, world) if part)


def _read(thing: Any, world: World) -> Iterator[str]:
    if isinstance(thing, list):
        for one in thing:
            yield from _read(one, world)
    elif isinstance(thing, dict):
        yield from _read_object(thing, world)


def _read_object(thing: Json, world: World) -> Iterator[str]:
    kind = thing.get("type")
    if kind == "user":
        account = world.accounts.get(thing.get("user_id", ""))
        yield f"@{account.name if account else 'unknown'}"
    elif kind == "emoji":
        yield f":{thing.get('name', '')}:"
    plain = kind in ("plain_text", "text", "link", "raw_text")
    for key in (*_WORDS, *_PARTS, *_LISTS):
        value = thing.get(key)
        if isinstance(value, str):
            yield value if plain else shown(value, world)
        else:
            yield from _read(value, world)
    if isinstance(thing.get("initial_value"), str):
        yield thing["initial_value"]


def notification(message: Message, world: World) -> str:
    """What a phone shows."""
    return shown(message.text, world)


def show_message(world: World, message: Message) -> None:
    """Let everybody see a message who can read its channel."""
    for account in world.readers(message.channel, message):
        kind = "ephemeral" if message.only_for else "message"
        raw = json.dumps(message.payload(metadata=True), ensure_ascii=False)
        world.show(account, Sight(kind, message.channel.id, message_text(message, world), raw))


def message_text(message: Message, world: World) -> str:
    """The notification line and everything in the message, as a person reads it."""
    inside = read({key: message.body.get(key) for key in ("blocks", "attachments", "files")}, world)
    return "\n".join(dict.fromkeys(part for part in (notification(message, world), inside) if part))
