"""A modal filled in: what a person typed, with what the client checks before it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.peers.discord.components import CHECKBOX, CHECKBOXES, LABEL, RADIO, ROW, TEXT_INPUT, numbered
from tests.peers.discord.modals import Modal, initial
from tests.peers.discord.options import Impossible

Json = dict[str, Any]


def filled_in(modal: Modal, values: Mapping[str, Any]) -> list[Json]:
    """The components of a modal submit; values by label or custom_id, the rest as it was prefilled."""
    known = {name for label, field in modal.fields() for name in (label, field["custom_id"])}
    if set(values) - known:
        raise Impossible(f"the modal has no field {set(values) - known}, only {modal.labels}")
    return [_component(component, values) for component in numbered(modal.data["components"])]


def _component(component: Json, values: Mapping[str, Any]) -> Json:
    shell = {"type": component["type"], "id": component["id"]}
    if component["type"] == LABEL:
        return shell | {"component": _field(component["component"], component["label"], values)}
    if component["type"] == ROW:
        field = component["components"][0]
        return shell | {"components": [_field(field, field["label"], values)]}
    return shell


def _field(field: Json, label: str, values: Mapping[str, Any]) -> Json:
    value = values.get(label, values.get(field["custom_id"], initial(field)))
    body = {"type": field["type"], "id": field["id"], "custom_id": field["custom_id"]}
    needed = field.get("required", True)
    if field["type"] == TEXT_INPUT:
        return body | {"value": _typed(field, label, value, needed)}
    if field["type"] == CHECKBOX:
        return body | {"value": bool(value)}
    if field["type"] == RADIO:
        chosen = _options(field, label, [] if value is None else [value])
        if needed and not chosen:
            raise Impossible(f"{label!r} must be answered")
        return body | {"value": chosen[0] if chosen else None}
    return body | {"values": _several(field, label, value, needed)}


def _typed(field: Json, label: str, value: str, needed: bool) -> str:
    if needed and not value:
        raise Impossible(f"{label!r} must be filled in")
    if value and not (field.get("min_length") or 0) <= len(value) <= (field.get("max_length") or 4000):
        raise Impossible(f"{label!r} is too short or too long: {len(value)}")
    return value


def _several(field: Json, label: str, value: Any, needed: bool) -> list[str]:
    wanted = [value] if isinstance(value, str) else list(value)
    chosen = _options(field, label, wanted) if field["type"] in (3, CHECKBOXES) else [str(v) for v in wanted]
    default_most = len(field.get("options") or []) if field["type"] == CHECKBOXES else 1
    least, most = field.get("min_values"), field.get("max_values") or default_most
    if not needed and not chosen:
        return []
    if not (1 if least is None else least) <= len(chosen) <= most:
        raise Impossible(f"{label!r} takes {least} to {most} values, not {len(chosen)}")
    return chosen


def _options(field: Json, label: str, wanted: list[str]) -> list[str]:
    """The values of options named by value or by what they show."""
    chosen = []
    for one in wanted:
        found = [o["value"] for o in field["options"] if one in (o["value"], o["label"])]
        if not found:
            raise Impossible(f"{label!r} has no {one!r}, only {[o['label'] for o in field['options']]}")
        chosen.append(found[0])
    return chosen
