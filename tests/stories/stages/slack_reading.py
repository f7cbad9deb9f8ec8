"""What a person reads of Slack's messages and modals."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import replace
from typing import Any

from bot.core.verbs import Verb
from tests.peers.slack.mrkdwn import EMOJI, shown
from tests.peers.slack.nouns import Json, Message, Sight, View
from tests.peers.slack.sight import read
from tests.peers.slack.world import World
from tests.stories.stages.stage import BOT, Asked, Offer, Seen

_SIGN = {name: sign for sign, name in EMOJI.items()}
_SHORTCODE = re.compile(r":([a-z0-9_+-]+):")
_ISOLATES = re.compile("[\u2066-\u2069\u202a-\u202e]")
_NUMBER = re.compile(r"[NQ]-\d+")
_SQUARES = "🟩🟥🟧⬜🟦🟪"


def readable(text: str) -> str:
    """Emoji instead of their names, without what keeps directions apart."""
    return _ISOLATES.sub("", _SHORTCODE.sub(lambda found: _SIGN.get(found[1], found[0]), text))


def of_message(message: Message, world: World, where: str, people: Mapping[str, str]) -> Seen:
    """A message as it stands."""
    author = people.get(message.author, message.author)
    direct = message.channel.kind == "im" and author == BOT
    return replace(
        of_body(message.payload(), world),
        id=message.ts,
        where=where,
        author=author,
        at=float(message.ts),
        alone=bool(message.only_for) or direct,
        thread=(message.thread_ts or "") if message.is_reply else "",
        said=readable(shown(message.text, world)),
        raw=message,
        then=copy(message),
    )


def of_sight(sight: Sight, world: World) -> Seen:
    """Something that reached a person once: of a message all that their client got."""
    try:
        body = json.loads(sight.raw)
    except ValueError:
        body = {}
    if sight.kind in ("message", "ephemeral") and isinstance(body, dict):
        alone = sight.kind == "ephemeral" or sight.where.startswith("D")
        author = BOT if body.get("bot_id") or body.get("app_id") else str(body.get("user", ""))
        return replace(of_body(body, world), author=author, alone=alone, where=sight.where)
    return Seen("", sight.where, BOT, readable(sight.text), 0.0, alone=True)


def of_body(body: Json, world: World) -> Seen:
    """What a message says; where and whose it is, is known to others."""
    blocks = body.get("blocks", [])
    inside = readable(read({key: body.get(key) for key in ("blocks", "attachments", "files")}, world))
    notification = readable(shown(str(body.get("text", "")), world))
    headline = next((readable(each["text"]["text"]) for each in blocks if each["type"] == "header"), "")
    small = [_texts(each) for each in blocks if each["type"] == "context"]
    number = next((text for texts in small for text in texts if _NUMBER.fullmatch(text)), "")
    rest = [each for each in blocks if each["type"] not in ("header", "actions", "context")]
    return Seen(
        id="",
        where="",
        author="",
        text="\n".join(dict.fromkeys(part for part in (notification, inside) if part))
        if blocks
        else _plain(body, world),
        at=0.0,
        headline=headline,
        number=number,
        notification=notification,
        colour=headline[:1] if headline[:1] in _SQUARES else "",
        body=readable(read(rest, world)),
        unquoted=readable(read(_without_quotes(rest), world)),
        wordings=tuple(readable(read(each, world)) for each in _all(rest, "rich_text_preformatted")),
        offers=tuple(_offers(blocks)),
    )


def _plain(body: Json, world: World) -> str:
    names = read({"files": body.get("files")}, world)
    return "\n".join(part for part in (readable(shown(str(body.get("text", "")), world)), names) if part)


def _texts(block: Json) -> list[str]:
    return [readable(each.get("text", "")) for each in block["elements"]]


def _offers(blocks: list[Json]) -> Iterator[Offer]:
    for block in blocks:
        for element in block["elements"] if block["type"] == "actions" else ():
            verb = Verb(element["action_id"].partition(":")[0])
            yield Offer(verb, element["value"], readable(element["text"]["text"]), element["action_id"])


def _all(thing: Any, kind: str) -> Iterator[Json]:
    if isinstance(thing, list):
        for one in thing:
            yield from _all(one, kind)
    elif isinstance(thing, dict):
        if thing.get("type") == kind:
            yield thing
        yield from _all(thing.get("elements", []), kind)


def _without_quotes(thing: Any) -> Any:
    if isinstance(thing, list):
        return [_without_quotes(one) for one in thing if one.get("type") != "rich_text_quote"]
    if isinstance(thing, dict) and "elements" in thing:
        return thing | {"elements": _without_quotes(thing["elements"])}
    return thing


def of_view(view: View, world: World) -> Asked:
    """A modal as a form: all that stands in it, and what its inputs hold."""
    held = {block["block_id"]: _held(block["element"]) for block in view.blocks if block["type"] == "input"}
    return Asked(readable(read(view.body, world)), held, view)


def _held(element: Json) -> str:
    if "initial_options" in element:
        return ",".join(option["value"] for option in element["initial_options"])
    if "initial_option" in element:
        return str(element["initial_option"]["value"])
    return html.unescape(str(element.get("initial_value") or ""))
