"""What a modal may be built of, and what of it comes back when it is sent
(docs.discord.com/developers/components/reference#label, /interactions/receiving-and-responding)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.peers.discord.components import (
    CHECKBOX,
    CHECKBOXES,
    LABEL,
    RADIO,
    ROW,
    SELECTS,
    TEXT,
    TEXT_INPUT,
    UPLOAD,
    custom_id,
    options,
    select,
    shown,
    text,
    unique,
    walk,
)
from tests.peers.discord.refusals import bad_choice, bad_length, invalid, missing

Json = dict[str, Any]
FIELDS = {TEXT_INPUT, *SELECTS, UPLOAD, RADIO, CHECKBOXES, CHECKBOX}
MOST = 5


def check_modal(data: Json) -> None:
    """Raise what is wrong with a modal."""
    custom_id("data", data)
    text("data", data, "title", 1, 45, needed=True)
    components = data.get("components")
    if not isinstance(components, list) or not 1 <= len(components) <= MOST:
        raise bad_length("data.components", 1, MOST)
    for index, component in enumerate(components):
        _top(f"data.components.{index}", component)
    everything = list(walk(components, "data.components"))
    unique(everything)
    for path, component in everything:
        if component["type"] in CHECKS:
            CHECKS[component["type"]](path, component)


def _top(path: str, component: Json) -> None:
    kind = component.get("type")
    if kind == LABEL:
        text(path, component, "label", 1, 45, needed=True)
        text(path, component, "description", 0, 100)
        inner = component.get("component")
        if not inner:
            raise missing(f"{path}.component")
        if inner.get("type") not in FIELDS:
            raise bad_choice(f"{path}.component.type")
        if inner.get("label"):
            raise invalid(
                f"{path}.component.label", "COMPONENT_LABEL_NOT_ALLOWED", "A text input in a label has no label"
            )
    elif kind == ROW:
        inside = component.get("components") or []
        if len(inside) != 1 or inside[0].get("type") != TEXT_INPUT:
            raise bad_choice(f"{path}.components")
        text(f"{path}.components.0", inside[0], "label", 1, 45, needed=True)
    elif kind != TEXT:
        raise bad_choice(f"{path}.type", f'Value of field "type" must be one of ({ROW}, {TEXT}, {LABEL}).')


def _input(path: str, field: Json) -> None:
    custom_id(path, field)
    if field.get("style") not in (1, 2):
        raise bad_choice(f"{path}.style")
    text(path, field, "value", 0, 4000)
    text(path, field, "placeholder", 0, 100)
    least, most = field.get("min_length") or 0, field.get("max_length") or 4000
    if not 0 <= least <= 4000 or not 1 <= most <= 4000 or least > most:
        raise bad_length(f"{path}.max_length", 1, 4000)
    value = field.get("value") or ""
    if value and not least <= len(value) <= most:
        raise bad_length(f"{path}.value", least, most)


def _menu(path: str, field: Json) -> None:
    select(path, field)
    if field.get("required") is False and (field.get("min_values") or 0) > 0:
        raise invalid(
            f"{path}.min_values", "SELECT_COMPONENT_MIN_VALUES_NOT_REQUIRED", "Not required, but at least one value"
        )


def _radio(path: str, field: Json) -> None:
    custom_id(path, field)
    options(path, field, 2, 10)


def _boxes(path: str, field: Json) -> None:
    custom_id(path, field)
    options(path, {"max_values": len(field.get("options") or []) or 1, **field}, 1, 10)


CHECKS: dict[int, Callable[[str, Json], None]] = {
    TEXT_INPUT: _input,
    **dict.fromkeys(SELECTS, _menu),
    RADIO: _radio,
    CHECKBOXES: _boxes,
    CHECKBOX: custom_id,
    UPLOAD: custom_id,
    TEXT: shown,
}


class Modal:
    """An open modal, as the person sees it: its fields by label or custom_id."""

    def __init__(self, data: Json, interaction: Any) -> None:
        self.data = data
        self.interaction = interaction
        self.title: str = data["title"]
        self.custom_id: str = data["custom_id"]
        self.sent = False

    def fields(self) -> list[tuple[str, Json]]:
        """Each field with its label, in order."""
        found = []
        for component in self.data["components"]:
            if component["type"] == LABEL:
                found.append((component["label"], component["component"]))
            elif component["type"] == ROW:
                found.append((component["components"][0]["label"], component["components"][0]))
        return found

    @property
    def labels(self) -> list[str]:
        """What it asks for."""
        return [label for label, _ in self.fields()]

    def prefilled(self) -> dict[str, Any]:
        """What stands in it before anything is typed, by label."""
        return {label: initial(field) for label, field in self.fields()}

    @property
    def text(self) -> str:
        """All that can be read in it."""
        lines = [self.title]
        for _, component in walk(self.data["components"]):
            lines += [component.get(key) or "" for key in ("label", "description", "content", "placeholder", "value")]
            lines += [f"{o['label']} {o.get('description') or ''}".strip() for o in component.get("options", [])]
        return "\n".join(line for line in lines if line)


def initial(field: Json) -> Any:
    """The value of a field as it was given: a text, a list of values, one value or None, or a yes or no."""
    if field["type"] == TEXT_INPUT:
        return field.get("value") or ""
    if field["type"] == CHECKBOX:
        return bool(field.get("default"))
    chosen = [option["value"] for option in field.get("options", []) if option.get("default")]
    return (chosen[0] if chosen else None) if field["type"] == RADIO else chosen
