"""The few blocks of Block Kit that we draw with (docs.slack.dev/reference/block-kit/blocks).

People's words only ever stand in `plain_text` or in `rich_text`, which Slack shows letter by letter: nothing in them
can become a mention, a link or a frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from integrations.slack import limits
from integrations.slack.texts import on_a_line

Json = dict[str, Any]


def plain(text: str, *, emoji: bool = False) -> Json:
    """A text that is shown letter by letter."""
    return {"type": "plain_text", "text": text or "–", "emoji": emoji}


def mrkdwn(markup: str) -> Json:
    """A text in Slack's markup, of which nothing else is made into links. Only for what we wrote ourselves."""
    return {"type": "mrkdwn", "text": markup, "verbatim": True}


def header(text: str) -> Json:
    """A first line, large; in bold letters where it is too long for a header."""
    if len(text) <= limits.HEADER:
        return {"type": "header", "text": plain(text, emoji=True)}
    return rich(line(letters(text, bold=True)))


def letters(text: str, *, bold: bool = False, italic: bool = False) -> Json:
    """Some letters of a line of rich text."""
    style = {name: True for name, wanted in (("bold", bold), ("italic", italic)) if wanted}
    return {"type": "text", "text": text} | ({"style": style} if style else {})


def link(url: str) -> Json:
    """An address to follow (docs.slack.dev/reference/block-kit/blocks/rich-text-block#link-element-type)."""
    return {"type": "link", "url": url, "text": url}


def moment(at: datetime) -> Json:
    """An instant on the clock of whoever reads, or else in UTC
    (docs.slack.dev/reference/block-kit/blocks/rich-text-block#date-element-type)."""
    shown = "{date_long_pretty} {time}"
    return {"type": "date", "timestamp": int(at.timestamp()), "format": shown, "fallback": f"{at:%Y-%m-%d %H:%M} UTC"}


def line(*parts: Json) -> Json:
    """A line of rich text."""
    return {"type": "rich_text_section", "elements": list(parts)}


def quote(text: str) -> Json:
    """Words in a frame that they cannot leave."""
    return {"type": "rich_text_quote", "elements": [letters(text)]}


def verbatim(text: str) -> Json:
    """Words to be copied as they are."""
    return {"type": "rich_text_preformatted", "elements": [letters(text)]}


def bullets(lines: Sequence[Json]) -> Json:
    """Lines with a bullet each."""
    return {"type": "rich_text_list", "style": "bullet", "elements": list(lines)}


def rich(*elements: Json) -> Json:
    """A block of rich text."""
    return {"type": "rich_text", "elements": list(elements)}


def fields(cells: Sequence[Json]) -> Json:
    """Short texts in two columns."""
    return {"type": "section", "fields": list(cells)}


def section(text: Json, accessory: Json | None = None) -> Json:
    """A text, and beside it something to press."""
    return {"type": "section", "text": text} | ({"accessory": accessory} if accessory else {})


def context(elements: Iterable[Json]) -> Json:
    """A line in small letters."""
    return {"type": "context", "elements": list(elements)[: limits.CONTEXT]}


def actions(buttons: Iterable[Json]) -> Json:
    """A row of buttons."""
    return {"type": "actions", "elements": list(buttons)[: limits.BUTTONS]}


def button(label: str, action: str, value: str, style: str = "") -> Json:
    """A button; `style` is "primary", "danger" or nothing."""
    drawn: Json = {"type": "button", "text": plain(on_a_line(label, limits.LABEL), emoji=True)}
    return drawn | {"action_id": action, "value": value} | ({"style": style} if style else {})
