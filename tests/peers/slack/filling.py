"""How a person uses inputs: in a form, or one menu of a message."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tests.peers.slack.nouns import Json, View
from tests.peers.slack.outcome import NotPossible
from tests.peers.slack.views import initial, stateful

_SELECTED = {
    "datepicker": "selected_date", "timepicker": "selected_time", "datetimepicker": "selected_date_time",
    "users_select": "selected_user", "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "multi_users_select": "selected_users", "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
}  # fmt: skip


def fill(view: View, values: Mapping[str, Any]) -> dict[str, str]:
    """Type values into a view; what the client itself refuses, by block_id."""
    inputs = [(block, element) for block in view.blocks for element in stateful(block)]
    names = {name for block, element in inputs for name in (block["block_id"], element["action_id"])}
    if values.keys() - names:
        raise NotPossible(f"no such input: {sorted(values.keys() - names)}; there are {sorted(names)}")
    wrong = {}
    for block, element in inputs:
        block_id, action_id = block["block_id"], element["action_id"]
        typed = view.typed.setdefault(block_id, {})
        given = values.get(action_id, values.get(block_id, ...))
        if given is not ...:
            typed[action_id] = value_of(element, given)
        if block["type"] == "input" and (fault := _refused(block, element, typed.get(action_id) or initial(element))):
            wrong[block_id] = fault
    return wrong


def _refused(block: Json, element: Json, value: Json) -> str:
    """What the client says before anything is sent."""
    held = next((part for key, part in value.items() if key != "type"), None)
    if not held:
        return "" if block.get("optional") else "required"
    if isinstance(held, str) and element["type"] == "plain_text_input":
        if len(held) > element.get("max_length", 3000):
            return "too long"
        if len(held) < element.get("min_length", 0):
            return "too short"
    return ""


def value_of(element: Json, given: Any) -> Json:
    """What state holds of an input into which a person put something."""
    kind = element["type"]
    if kind in ("static_select", "radio_buttons", "overflow"):
        return {"type": kind, "selected_option": None if given is None else _option(element, given)}
    if kind in ("checkboxes", "multi_static_select"):
        return {"type": kind, "selected_options": [_option(element, one) for one in given]}
    if kind in _SELECTED:
        return {"type": kind, _SELECTED[kind]: given}
    if kind == "plain_text_input" and not element.get("multiline") and given and "\n" in given:
        raise NotPossible("a line break in a one-line input")
    return {"type": kind, "value": given or None}


def _option(element: Json, value: str) -> Json:
    groups = element.get("option_groups") or [{"options": element.get("options", [])}]
    for group in groups:
        for option in group["options"]:
            if value in (option["value"], option["text"]["text"]):
                return dict(option)
    raise NotPossible(f"no such option: {value}")


def elements(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Everything that can be pressed or filled in, and its block."""
    for block in blocks:
        for element in [block.get("element"), block.get("accessory"), *block.get("elements", [])]:
            if isinstance(element, dict) and "action_id" in element:
                yield block, element


def action_payload(blocks: list[Json], action_id: str, value: str | None, block_id: str | None, choice: Any) -> Json:
    """One of the `actions` of block_actions. Raises NotPossible if there is none or more than one such element."""
    found = [
        (block, element)
        for block, element in elements(blocks)
        if element["action_id"] == action_id
        and value in (None, element.get("value"))
        and block_id in (None, block["block_id"])
    ]
    if len(found) != 1:
        there = [element["action_id"] for _, element in elements(blocks)]
        raise NotPossible(f"{len(found)} elements are called {action_id}; there are {there}")
    block, element = found[0]
    said: Json = {"action_id": action_id, "block_id": block["block_id"], "type": element["type"]}
    if element["type"] != "button":
        return said | value_of(element, choice)
    return said | {key: element[key] for key in ("text", "value", "style") if key in element}
