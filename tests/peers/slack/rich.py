"""Rich text as the composer makes it of what is typed (docs.slack.dev/reference/block-kit/blocks/rich-text-block)."""

from __future__ import annotations

import html
import re

from tests.peers.slack.nouns import Json
from tests.peers.slack.world import World

_RUN = re.compile(
    r"<@(?P<user>[UW]\w+)>|<#(?P<channel>\w+)(?:\|[^>]*)?>|<!(?P<crowd>channel|here|everyone)>|<(?P<url>https?:[^>|]+)>"
    r"|:(?P<emoji>[a-z0-9_+-]+):"
)


def rich_text(stored: str, world: World) -> Json:
    """The block that goes with a stored text."""
    elements: list[Json] = []
    end = 0
    for found in _RUN.finditer(stored):
        elements += _text(stored[end : found.start()])
        elements.append(_element(found))
        end = found.end()
    elements += _text(stored[end:])
    section = {"type": "rich_text_section", "elements": elements}
    return {"type": "rich_text", "block_id": world.secret(5), "elements": [section]}


def _text(stored: str) -> list[Json]:
    return [{"type": "text", "text": html.unescape(stored)}] if stored else []


def _element(found: re.Match[str]) -> Json:
    kind, value = next((kind, value) for kind, value in found.groupdict().items() if value)
    names = {"user": ("user", "user_id"), "channel": ("channel", "channel_id"), "crowd": ("broadcast", "range")}
    names |= {"url": ("link", "url"), "emoji": ("emoji", "name")}
    said, key = names[kind]
    return {"type": said, key: html.unescape(value)}
