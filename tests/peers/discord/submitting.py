"""A modal filled in: what a person typed, with what the client checks before it is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tests.peers.discord.completing import completed
from tests.peers.discord.components import CHECKBOX, CHECKBOXES, LABEL, RADIO, ROW, STRING_SELECT, TEXT_INPUT
from tests.peers.discord.modals import Modal, initial
from tests.peers.discord.options import Impossible, resolve
from tests.peers.discord.world import Guild

Json = dict[str, Any]
WITH_OPTIONS = (STRING_SELECT, RADIO, CHECKBOXES)


def filled_in(modal: Modal, values: Mapping[str, Any], guild: Guild | None) -> tuple[list[Json], Json]:
    """The components of a modal submit, and what they resolve to; values by label or custom_id, the rest as it was
    prefilled."""
    known = {name for label, field in modal.fields() for name in (label, field["custom_id"])}
    if set(values) - known:
        raise Impossible(f"the modal has no field {set(values) - known}, only {modal.labels}")
    filling = _Filling(values, guild)
    return [filling.component(component) for component in completed(modal.data["components"])], filling.resolved


class _Filling:
    """One modal being filled in."""

    def __init__(self, values: Mapping[str, Any], guild: Guild | None) -> None:
        self.values = values
        self.guild = guild
        self.resolved: Json = {}

    def component(self, component: Json) -> Json:
        """What comes back of a component of the top."""
        shell = {"type": component["type"], "id": component["id"]}
        if component["type"] == LABEL:
            return shell | {"component": self.field(component["component"], component["label"])}
        if component["type"] == ROW:
            field = component["components"][0]
            return shell | {"components": [self.field(field, field["label"])]}
        return shell

    def field(self, field: Json, label: str) -> Json:
        """What comes back of a field: `value` or `values`, by its kind."""
        value = self.values.get(label, self.values.get(field["custom_id"], self._preset(field)))
        body = {"type": field["type"], "id": field["id"], "custom_id": field["custom_id"]}
        if field["type"] == TEXT_INPUT:
            return body | {"value": _typed(field, label, value)}
        if field["type"] == CHECKBOX:
            return body | {"value": bool(value)}
        if field["type"] == RADIO:
            chosen = chosen_in(field, label, [] if value is None else [value], self.resolved, self.guild)
            if field.get("required", True) and not chosen:
                raise Impossible(f"{label!r} must be answered")
            return body | {"value": chosen[0] if chosen else None}
        return body | {"values": self._several(field, label, value)}

    def _preset(self, field: Json) -> Any:
        """What a field held when it was opened; the people and channels of a menu as what they are."""
        if not field.get("default_values") or self.guild is None:
            return initial(field)
        guild, held = self.guild, [int(each["id"]) for each in field["default_values"]]
        for each in field["default_values"]:
            if (int(each["id"]) in guild.roles) is not (each["type"] == "role"):
                raise Impossible(f"{field['custom_id']} holds a {each['type']} that is none")
        there = {id: member.user for id, member in guild.members.items()} | guild.channels | guild.roles
        return [there[id] for id in held if id in there]

    def _several(self, field: Json, label: str, value: Any) -> list[str]:
        wanted = list(value) if isinstance(value, list | tuple) else [value]
        chosen = chosen_in(field, label, wanted, self.resolved, self.guild)
        default_most = len(field.get("options") or []) if field["type"] == CHECKBOXES else 1
        least, most = field.get("min_values"), field.get("max_values") or default_most
        if not chosen and not field.get("required", True):
            return []
        if not (1 if least is None else least) <= len(chosen) <= most:
            raise Impossible(f"{label!r} takes {least} to {most} values, not {len(chosen)}")
        return chosen


def _typed(field: Json, label: str, value: str) -> str:
    if field.get("required", True) and not value:
        raise Impossible(f"{label!r} must be filled in")
    if value and not (field.get("min_length") or 0) <= len(value) <= (field.get("max_length") or 4000):
        raise Impossible(f"{label!r} is too short or too long: {len(value)}")
    return value


def chosen_in(field: Json, label: str, wanted: Sequence[Any], resolved: Json, guild: Guild | None) -> list[str]:
    """The values that are sent for what was chosen: options are named by value or by what they show."""
    if field["type"] not in WITH_OPTIONS:
        return [str(resolve(one, resolved, guild)) for one in wanted]
    chosen = []
    for one in wanted:
        found = [o["value"] for o in field["options"] if one in (o["value"], o["label"])]
        if not found:
            raise Impossible(f"{label!r} has no {one!r}, only {[o['label'] for o in field['options']]}")
        chosen.append(found[0])
    return chosen
