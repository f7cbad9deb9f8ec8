"""views.*"""

from __future__ import annotations

import json

from tests.peers.slack import limits
from tests.peers.slack.calls import ApiError, Call, method
from tests.peers.slack.nouns import Json, View
from tests.peers.slack.views import view_payload


@method("views.open", "t4", required="view", optional="trigger_id interactivity_pointer", json=True)
def open_view(call: Call) -> Json:
    body = _view(call, "modal")
    person = call.slack.tickets.use_trigger(call)
    view = call.slack.screens.open(call.install, person, body)
    return {"view": view_payload(view, call.install)}


@method("views.push", "t4", required="view", optional="trigger_id interactivity_pointer", json=True)
def push_view(call: Call) -> Json:
    body = _view(call, "modal")
    person = call.slack.tickets.use_trigger(call)
    return {"view": view_payload(call.slack.screens.push(call.install, person, body), call.install)}


@method("views.update", "t4", required="view", optional="view_id external_id hash", json=True)
def update_view(call: Call) -> Json:
    view = _found(call)
    body = _view(call, str(view.body["type"]))
    if call.text("hash") and call.text("hash") != view.hash:
        raise ApiError("hash_conflict")
    call.slack.screens.update(view, body)
    return {"view": view_payload(view, call.install)}


@method("views.publish", "t4", required="user_id view", optional="hash interactivity_pointer", json=True)
def publish_view(call: Call) -> Json:
    if not call.slack.app.features.get("app_home", {}).get("home_tab_enabled"):
        raise ApiError("not_enabled")
    body = _view(call, "home")
    person = call.account("user_id")
    if person.team is not call.install.team:
        raise ApiError("invalid_arguments")
    now = call.slack.world.homes.get(person.id)
    if call.text("hash") and (now is None or call.text("hash") != now.hash):
        raise ApiError("hash_conflict")
    return {"view": view_payload(call.slack.screens.publish(call.install, person, body), call.install)}


def _found(call: Call) -> View:
    for view in call.slack.world.views.values():
        external = call.text("external_id")
        if view.id == call.text("view_id") or (external and view.body.get("external_id") == external):
            return view
    raise ApiError("not_found")


def _view(call: Call, kind: str) -> Json:
    given = call.args["view"]
    if not isinstance(given, dict) or given.get("type") != kind:
        messages = [f"[ERROR] must be of type {kind} [json-pointer:/view/type]"]
        raise ApiError("invalid_arguments", response_metadata={"messages": messages})
    if len(json.dumps(given)) > limits.VIEW_BYTES:
        raise ApiError("view_too_large")
    if faults := limits.faults_in_view(given):
        raise ApiError("invalid_arguments", response_metadata={"messages": faults})
    external = given.get("external_id")
    ids = {one.body.get("external_id") for one in call.slack.world.views.values() if one.id != call.text("view_id")}
    if external and external in ids and call.text("external_id") != external:
        raise ApiError("duplicate_external_id")
    return given
