"""What Slack refuses in a message or a modal, checked without Slack: shapes, lengths, counts, names used twice.

Written from docs.slack.dev/reference/block-kit, apart from `integrations.slack.limits`: a wrong number there shows.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

TEXTS = ("plain_text", "mrkdwn")
PICKED = {"multi_users_select": "initial_users", "multi_conversations_select": "initial_conversations"}
"""Inputs whose options are Slack's own, and where what is chosen beforehand stands."""

RICH = ("rich_text_section", "rich_text_quote", "rich_text_preformatted", "rich_text_list")


def faults(blocks: list[Json], *, view: bool = False) -> list[str]:
    """Everything that is wrong with some blocks."""
    found = [fault for block in blocks for fault in _of(block)]
    if not 0 < len(blocks) <= (100 if view else 50):
        found.append(f"{len(blocks)} blocks")
    size = len(json.dumps(blocks, ensure_ascii=False))
    if not view and size > 13_000:
        found.append(f"{size} characters of blocks")
    found += _twice("block_id", [block["block_id"] for block in blocks if "block_id" in block])
    return found


def faults_of_view(view: Json) -> list[str]:
    """Everything that is wrong with a modal."""
    found = faults(view["blocks"], view=True)
    for name in ("title", "submit", "close"):
        found += _text(view[name], 24, plain=True)
    if len(view["private_metadata"]) > 3000:
        found.append("private_metadata")
    return found


def _of(block: Json) -> Iterator[str]:
    check = _CHECKS.get(block["type"])
    return check(block) if check else iter([f"a block of type {block['type']}"])


def _header(block: Json) -> Iterator[str]:
    yield from _text(block["text"], 150, plain=True)


def _context(block: Json) -> Iterator[str]:
    yield from _count("context", block["elements"], 10)
    for element in block["elements"]:
        yield from _text(element, 3000)


def _actions(block: Json) -> Iterator[str]:
    yield from _count("actions", block["elements"], 25)
    for element in block["elements"]:
        yield from _button(element)
    yield from _twice("action_id", [element["action_id"] for element in block["elements"]])


def _rich_text(block: Json) -> Iterator[str]:
    yield from _count("rich_text", block["elements"], 1000)
    for element in block["elements"]:
        yield from _rich(element)


def _section(block: Json) -> Iterator[str]:
    if "text" in block:
        yield from _text(block["text"], 3000)
        if "accessory" in block:
            yield from _button(block["accessory"])
        return
    yield from _count("fields", block["fields"], 10)
    for field in block["fields"]:
        yield from _text(field, 2000)


def _button(element: Json) -> Iterator[str]:
    yield from _text(element["text"], 75, plain=True)
    if len(element["action_id"]) > 255 or len(element["value"]) > 2000:
        yield "a button's ids"
    if element.get("style", "primary") not in ("primary", "danger"):
        yield "a button's style"


def _rich(element: Json) -> Iterator[str]:
    if element["type"] not in RICH:
        yield f"rich text of type {element['type']}"
    for inside in element["elements"]:
        if inside["type"] in RICH:
            yield from _rich(inside)
        elif inside["type"] == "date":
            yield from [] if inside["timestamp"] > 0 and inside["format"] and inside["fallback"] else ["a date"]
        elif inside["type"] == "link":
            yield from [] if 0 < len(inside["url"]) <= 3000 else ["a link"]
        elif inside["type"] != "text" or not inside["text"] or len(inside["text"]) > 3000:
            yield f"a rich element {inside['type']} of {len(inside.get('text', ''))}"
    yield from _count("elements", element["elements"], 1000)


def _picked(element: Json) -> Iterator[str]:
    allowed = {"type", "action_id", "max_selected_items", PICKED[element["type"]]}
    allowed |= {"filter"} if element["type"] == "multi_conversations_select" else set()
    if element.keys() - allowed:
        yield f"{element['type']} with {sorted(element.keys() - allowed)}"
    if not len(element.get(PICKED[element["type"]], ())) <= element["max_selected_items"]:
        yield "more chosen than may be"
    if not {"im", "mpim", "public", "private"} >= set(element.get("filter", {}).get("include", ())):
        yield "the filter of conversations"


def _input(block: Json) -> Iterator[str]:
    yield from _text(block["label"], 2000, plain=True)
    if "hint" in block:
        yield from _text(block["hint"], 2000, plain=True)
    element = block["element"]
    if element["type"] == "plain_text_input":
        if not 0 < element["max_length"] <= 3000 or len(element.get("initial_value", "")) > element["max_length"]:
            yield "the length of an input"
        return
    if element["type"] in PICKED:
        yield from _picked(element)
        return
    most = 10 if element["type"] in ("radio_buttons", "checkboxes") else 100
    yield from _count("options", element["options"], most)
    yield from _twice("value", [option["value"] for option in element["options"]])
    for option in element["options"]:
        yield from _text(option["text"], 75)
        if not 0 < len(option["value"]) <= 150:
            yield "the value of an option"
    chosen = element.get("initial_options", [element["initial_option"]] if "initial_option" in element else None)
    if chosen is not None and (not chosen or any(option not in element["options"] for option in chosen)):
        yield "the initial option"


def _text(text: Json, most: int, *, plain: bool = False) -> Iterator[str]:
    if text["type"] not in TEXTS or (plain and text["type"] != "plain_text"):
        yield f"a text of type {text['type']}"
    if text["type"] == "mrkdwn" and "emoji" in text:
        yield "emoji in mrkdwn"
    if not 0 < len(text["text"]) <= most:
        yield f"a text of {len(text['text'])} characters, of {most}"


def _count(what: str, things: list[Any], most: int) -> list[str]:
    return [] if 0 < len(things) <= most else [f"{len(things)} {what}"]


def _twice(what: str, names: list[str]) -> list[str]:
    return [f"{what} {name} twice" for name, count in Counter(names).items() if count > 1]


_CHECKS = {
    "header": _header,
    "section": _section,
    "context": _context,
    "actions": _actions,
    "rich_text": _rich_text,
    "input": _input,
}
