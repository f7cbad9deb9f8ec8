"""Slack's limits on content, as the server checks them (docs.slack.dev/reference/block-kit): more than the SDK's models
do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.peers.slack.blocks import BLOCKS, ELEMENTS, OBJECTS, RICH, SURFACES, Shape
from tests.peers.slack.nouns import Json

POSTED_TEXT = 40_000
UPDATE_TEXT = 4_000
MARKDOWN_TEXT = 12_000
BLOCK_CHARACTERS = 13_200
ATTACHMENTS = 100
METADATA = 8_000
VIEW_BYTES = 250_000
MOST_BLOCKS = {"message": 50, "modal": 100, "home": 100}


def characters(blocks: list[Json]) -> int:
    """All text in blocks."""
    return sum(len(text) for text in _texts(blocks))


def _texts(thing: Any) -> Iterator[str]:
    if isinstance(thing, dict):
        for key, value in thing.items():
            if key == "text" and isinstance(value, str):
                yield value
            else:
                yield from _texts(value)
    elif isinstance(thing, list):
        for one in thing:
            yield from _texts(one)


def faults_in_blocks(blocks: Any, surface: str, pointer: str = "/blocks") -> list[str]:
    """What Slack would find wrong, in its own form: `[ERROR] what [json-pointer:/where]`."""
    if not isinstance(blocks, list):
        return [_fault("must be an array", pointer)]
    faults = []
    if len(blocks) > MOST_BLOCKS[surface]:
        faults.append(_fault(f"no more than {MOST_BLOCKS[surface]} items allowed", pointer))
    for number, block in enumerate(blocks):
        faults += _faults_in_block(block, surface, f"{pointer}/{number}")
    return faults + _twice(blocks, pointer)


def _faults_in_block(block: Any, surface: str, pointer: str) -> list[str]:
    if not isinstance(block, dict) or block.get("type") not in BLOCKS:
        kind = block.get("type") if isinstance(block, dict) else block
        return [_fault(f"unsupported type: {kind}", f"{pointer}/type")]
    kind = block["type"]
    if kind not in SURFACES[surface]:
        return [_fault(f"unsupported type: {kind}", f"{pointer}/type")]
    faults = list(_check(block, BLOCKS[kind], pointer))
    if kind == "section" and not block.get("text") and not block.get("fields"):
        faults.append(_fault("missing required field: text", pointer))
    if kind == "image" and bool(block.get("image_url")) == bool(block.get("slack_file")):
        faults.append(_fault("missing required field: image_url", pointer))
    return faults


def _check(thing: Json, shape: Shape, pointer: str) -> Iterator[str]:
    known = {"type", *shape.required, *shape.optional}
    for key in thing.keys() - known:
        yield _fault(f"invalid additional property: {key}", pointer)
    for key in shape.required.keys() - thing.keys():
        yield _fault(f"missing required field: {key}", pointer)
    for key, rule in {**shape.required, **shape.optional}.items():
        if key in thing:
            yield from _value(thing[key], rule, f"{pointer}/{key}")


def _value(value: Any, rule: str, pointer: str) -> Iterator[str]:
    """A rule reads `kind:argument:…`; see blocks.py."""
    kind, *bounds = rule.split(":")
    yield from _KINDS[kind](value, bounds, pointer)


def _string(value: Any, bounds: list[str], pointer: str) -> Iterator[str]:
    least, most = (int(bound) for bound in bounds)
    if not isinstance(value, str):
        yield _fault("must be a string", pointer)
    elif len(value) > most:
        yield _fault(f"must be less than {most + 1} characters", pointer)
    elif len(value) < least:
        yield _fault(f"must be more than {least - 1} characters", pointer)


def _text(value: Any, bounds: list[str], pointer: str) -> Iterator[str]:
    """A text object: which kind, and its longest."""
    allowed, most = bounds
    kinds = ("plain_text", "mrkdwn") if allowed == "any" else (allowed,)
    if not isinstance(value, dict):
        yield _fault("must be an object", pointer)
        return
    if value.get("type") not in kinds:
        yield _fault(f"unsupported type: {value.get('type')}", f"{pointer}/type")
        return
    yield from _check(value, OBJECTS[value["type"]], pointer)
    yield from _string(value.get("text"), ["1", most], f"{pointer}/text")


def _boolean(value: Any, bounds: list[str], pointer: str) -> Iterator[str]:
    if not isinstance(value, bool):
        yield _fault("must be a boolean", pointer)


def _integer(value: Any, bounds: list[str], pointer: str) -> Iterator[str]:
    if not isinstance(value, int) or isinstance(value, bool) or not int(bounds[0]) <= value <= int(bounds[1]):
        yield _fault(f"must be an integer between {bounds[0]} and {bounds[1]}", pointer)


def _one_of(value: Any, bounds: list[str], pointer: str) -> Iterator[str]:
    if value not in bounds:
        yield _fault(f"must be a valid enum value: {value}", pointer)


def _object(value: Any, bounds: list[str], pointer: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield _fault("must be an object", pointer)
        return
    yield from _check(value, OBJECTS[bounds[0]], pointer)


def _element(value: Any, bounds: list[str], pointer: str) -> Iterator[str]:
    """An element, of those that may stand here; several groups are joined by commas."""
    allowed = {name for group in bounds[0].split(",") for name in ELEMENTS if group in ELEMENTS[name].groups}
    if not isinstance(value, dict) or value.get("type") not in allowed:
        kind = value.get("type") if isinstance(value, dict) else value
        yield _fault(f"unsupported type: {kind}", f"{pointer}/type")
        return
    yield from _check(value, ELEMENTS[value["type"]], pointer)
    yield from _options(value, pointer)


def _typed(value: Any, bounds: list[str], pointer: str) -> Iterator[str]:
    """A part of rich text."""
    shapes = RICH[bounds[0]]
    if not isinstance(value, dict) or value.get("type") not in shapes:
        yield _fault("unsupported type", f"{pointer}/type")
        return
    yield from _check(value, shapes[value["type"]], pointer)


def _options(element: Json, pointer: str) -> Iterator[str]:
    if not {"options", "option_groups"} & ELEMENTS[element["type"]].optional.keys() or element["type"] == "overflow":
        return
    if "static_select" in element["type"] and ("options" in element) == ("option_groups" in element):
        yield _fault("missing required field: options", pointer)
    chosen = [element.get("initial_option"), *(element.get("initial_options") or [])]
    groups = element.get("option_groups") or [{"options": element.get("options") or []}]
    offered = [option for group in groups if isinstance(group, dict) for option in group.get("options", [])]
    if any(one is not None and one not in offered for one in chosen):
        yield _fault("invalid initial_option: must be one of the options", pointer)
    values = [option.get("value") for option in offered if isinstance(option, dict)]
    if len(set(values)) < len(values):
        yield _fault("option values must be unique", pointer)


def _many(value: Any, bounds: list[str], pointer: str) -> Iterator[str]:
    """A list: least, most, and the rule of each."""
    if not isinstance(value, list):
        yield _fault("must be an array", pointer)
        return
    if len(value) < int(bounds[0]):
        yield _fault(f"no fewer than {bounds[0]} items allowed", pointer)
    if len(value) > int(bounds[1]):
        yield _fault(f"no more than {bounds[1]} items allowed", pointer)
    for number, one in enumerate(value):
        yield from _value(one, ":".join(bounds[2:]), f"{pointer}/{number}")


def _either(value: Any, bounds: list[str], pointer: str) -> Iterator[str]:
    """Part of a context block: a text or an image."""
    if isinstance(value, dict) and value.get("type") == "image":
        yield from _element(value, ["context"], pointer)
    else:
        yield from _text(value, ["any", "2000"], pointer)


def _anything(value: Any, bounds: list[str], pointer: str) -> Iterator[str]:
    yield from ()


_KINDS = {
    "string": _string,
    "text": _text,
    "boolean": _boolean,
    "integer": _integer,
    "enum": _one_of,
    "object": _object,
    "element": _element,
    "list": _many,
    "typed": _typed,
    "context": _either,
    "any": _anything,
}


def _twice(blocks: list[Any], pointer: str) -> list[str]:
    """block_id is unique in a message, action_id in a block."""
    faults, seen = [], set()
    for number, block in enumerate(one for one in blocks if isinstance(one, dict)):
        if (id := block.get("block_id")) is not None and id in seen:
            faults.append(_fault(f"block_id already exists: {id}", f"{pointer}/{number}/block_id"))
        seen.add(block.get("block_id"))
        inside = [block.get("element"), block.get("accessory"), *(block.get("elements") or [])]
        actions = [one["action_id"] for one in inside if isinstance(one, dict) and "action_id" in one]
        faults += [
            _fault(f"action_id already exists: {one}", f"{pointer}/{number}")
            for one in dict.fromkeys(actions)
            if actions.count(one) > 1
        ]
    return faults


def faults_in_view(view: Json) -> list[str]:
    """What Slack would find wrong in a view."""
    kind = str(view["type"])
    faults = list(_check(view, OBJECTS[kind], "/view"))
    faults += faults_in_blocks(view.get("blocks"), kind, "/view/blocks")
    has_input = any(isinstance(one, dict) and one.get("type") == "input" for one in view.get("blocks") or [])
    if kind == "modal" and has_input and not view.get("submit"):
        faults.append(_fault("submit is required when an input block is within blocks", "/view"))
    return faults


def _fault(what: str, pointer: str) -> str:
    return f"[ERROR] {what} [json-pointer:{pointer}]"
