"""What people have open: at most three modals on top of each other, and a Home tab."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.peers.slack.blocks import ELEMENTS
from tests.peers.slack.calls import ApiError
from tests.peers.slack.nouns import Account, Install, Json, Sight, View
from tests.peers.slack.sight import read

if TYPE_CHECKING:
    from tests.peers.slack.fake import FakeSlack

STACK = 3


class Screens:
    """The modals and Homes of everybody."""

    def __init__(self, slack: FakeSlack) -> None:
        self._slack = slack
        self._stacks: dict[str, list[View]] = {}

    def top(self, person: str) -> View | None:
        stack = self._stacks.get(person)
        return stack[-1] if stack else None

    def stack(self, person: str) -> list[View]:
        return self._stacks.get(person, [])

    def open(self, install: Install, person: Account, body: Json) -> View:
        """A first modal; one that was open is gone."""
        self.clear(person.id)
        return self._put(install, person, body)

    def push(self, install: Install, person: Account, body: Json) -> View:
        stack = self._stacks.get(person.id, [])
        if not stack:
            raise ApiError("not_found")
        if len(stack) >= STACK:
            raise ApiError("push_limit_reached")
        return self._put(install, person, body)

    def _put(self, install: Install, person: Account, body: Json) -> View:
        stack = self._stacks.setdefault(person.id, [])
        view = View(self._slack.world.id("V"), person.id, {}, person.team, self._slack.app)
        view.root = stack[0].id if stack else view.id
        view.previous = stack[-1] if stack else None
        self._slack.world.views[view.id] = view
        stack.append(view)
        self.update(view, body)
        return view

    def update(self, view: View, body: Json) -> None:
        """Another content; what was typed into inputs that are still there (same block and action) stays."""
        world = self._slack.world
        view.body = _with_ids(body, world.secret)
        view.hash = f"{int(world.seconds)}.{world.secret(8)}"
        view.errors = {}
        kept = {block.get("block_id") for block in view.blocks}
        view.typed = {block: values for block, values in view.typed.items() if block in kept}
        kind = "home" if body.get("type") == "home" else "view"
        said = read(body, world)
        raw = json.dumps(body, ensure_ascii=False)
        world.show(world.accounts[view.person], Sight(kind, view.id, said, raw))

    def publish(self, install: Install, person: Account, body: Json) -> View:
        view = self._slack.world.homes.get(person.id)
        if view is None:
            view = View(self._slack.world.id("V"), person.id, {}, person.team, self._slack.app)
            view.root = view.id
            self._slack.world.homes[person.id] = self._slack.world.views[view.id] = view
        self.update(view, body)
        return view

    def pop(self, view: View) -> None:
        """Close one."""
        stack = self._stacks.get(view.person, [])
        if view in stack:
            stack.remove(view)
        self._slack.world.views.pop(view.id, None)
        self._slack.world.touch()

    def clear(self, person: str) -> None:
        """Close all."""
        for view in list(self._stacks.get(person, [])):
            self.pop(view)


def _with_ids(body: Json, secret: Any) -> Json:
    """Blocks and inputs that have no id get one."""
    body = json.loads(json.dumps(body))
    for block in body.get("blocks", []):
        block.setdefault("block_id", secret(5))
        inside = [block.get("element"), block.get("accessory"), *block.get("elements", [])]
        for element in inside:
            if isinstance(element, dict) and element.get("type") in ELEMENTS and element["type"] != "image":
                element.setdefault("action_id", secret(5))
    return dict(body)


def view_payload(view: View, install: Install) -> Json:
    """A view object, as in answers and interactive payloads."""
    body = view.body
    said: Json = {"id": view.id, "team_id": view.team.id, "type": body["type"], "blocks": view.blocks}
    said |= {"private_metadata": body.get("private_metadata", ""), "callback_id": body.get("callback_id", "")}
    said |= {"state": {"values": state_of(view)}, "hash": view.hash, "title": body.get("title")}
    said |= {"clear_on_close": bool(body.get("clear_on_close")), "notify_on_close": bool(body.get("notify_on_close"))}
    said |= {"close": body.get("close"), "submit": body.get("submit")}
    said |= {"previous_view_id": view.previous.id if view.previous else None, "root_view_id": view.root}
    said |= {"app_id": view.app.id, "external_id": body.get("external_id", "")}
    return said | {"app_installed_team_id": install.team.id, "bot_id": install.bot.bot_id}


def state_of(view: View) -> dict[str, dict[str, Json]]:
    """The values of all inputs that are shown: typed, else initial, else empty."""
    values: dict[str, dict[str, Json]] = {}
    for block in view.blocks:
        for element in stateful(block):
            typed = view.typed.get(block["block_id"], {}).get(element["action_id"])
            values.setdefault(block["block_id"], {})[element["action_id"]] = typed or initial(element)
    return values


def stateful(block: Json) -> list[Json]:
    """The elements of a block that have a value."""
    inside = [block.get("element"), block.get("accessory"), *block.get("elements", [])]
    some = [one for one in inside if isinstance(one, dict) and "action_id" in one]
    return [one for one in some if one["type"] not in ("button", "overflow", "workflow_button", "image")]


def initial(element: Json) -> Json:
    """The value of an input that nobody touched."""
    kind = element["type"]
    said: Json = {"type": kind}
    if kind in ("static_select", "radio_buttons", "external_select"):
        return said | {"selected_option": element.get("initial_option")}
    if kind in ("checkboxes", "multi_static_select", "multi_external_select"):
        return said | {"selected_options": element.get("initial_options", [])}
    pickers = {"datepicker": "date", "timepicker": "time", "datetimepicker": "date_time"}
    if kind in pickers:
        return said | {f"selected_{pickers[kind]}": element.get(f"initial_{pickers[kind]}")}
    one = {"users_select": "user", "conversations_select": "conversation", "channels_select": "channel"}
    if kind in one:
        return said | {f"selected_{one[kind]}": element.get(f"initial_{one[kind]}")}
    many = {f"multi_{key}": f"{value}s" for key, value in one.items()}
    if kind in many:
        return said | {f"selected_{many[kind]}": element.get(f"initial_{many[kind]}", [])}
    return said | {"value": element.get("initial_value")}
