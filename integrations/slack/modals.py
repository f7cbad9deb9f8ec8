"""Forms as modals of Slack, and what comes back from them (docs.slack.dev/surfaces/modals)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.core.address import Address, Place
from bot.core.card import Field, FieldKind, Form, Option, Paragraph, Quote
from bot.core.verbs import Verb
from bot.errors import Invalid
from bot.i18n.words import Words
from integrations.slack import blocks, limits, picking
from integrations.slack.blocks import Json
from integrations.slack.emoji import drawn
from integrations.slack.render import drawn_block
from integrations.slack.texts import on_a_line

CALLBACK = "form"
"""The callback id of every form of ours: what it is for stands in its private metadata."""

_KEPT = ("type", "callback_id", "title", "submit", "close", "private_metadata", "notify_on_close", "clear_on_close")


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that came back: what it was for, from where it was opened, and what stands in it; `picked`: the
    fields that hold rooms or people, by the type of their input."""

    verb: Verb
    target: str
    version: int
    place: Place
    values: dict[str, str]
    picked: dict[str, str]


def view(form: Form, place: Place, words: Words) -> Json:
    """A form as a modal. It carries opaque ids alone: any member of the workspace might read them."""
    fields = [_input(field, place.room.workspace) for field in form.fields]
    intro = [each for block in form.intro for each in drawn_block(block)]
    names = [each for field in form.fields for each in _names_in_full(field)]
    title = [blocks.header(form.title)] if len(form.title) > limits.TITLE else []
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": blocks.plain(on_a_line(form.title, limits.TITLE), emoji=True),
        "submit": blocks.plain(on_a_line(form.submit, limits.TITLE), emoji=True),
        "close": blocks.plain(on_a_line(words("slack-cancel"), limits.TITLE)),
        "private_metadata": _carried(form, place),
        "blocks": [*title, *[*intro, *names][: limits.VIEW_BLOCKS - len(fields) - 1], *fields] or [_nothing()],
    }


def shown(drawn: list[Json], words: Words) -> Json:
    """Something to look at, as a modal."""
    return {
        "type": "modal",
        "title": blocks.plain(words("slack-window")),
        "close": blocks.plain(words("slack-close")),
        "blocks": drawn,
    }


def filled(answer: Mapping[str, Any]) -> Filled:
    """What a `view_submission` says. Raises Invalid for a modal that is not one of ours."""
    try:
        carried = json.loads(answer["private_metadata"])
        room = Address.parse(carried["room"])
        place = Place(room, carried["thread"], carried["direct"], carried["person"])
        verb, target, version = Verb(carried["verb"]), str(carried["target"]), int(carried["version"])
    except (KeyError, TypeError, ValueError):
        raise Invalid("gone") from None
    values = answer.get("state", {}).get("values", {})
    picked = {name: each["type"] for name, given in values.items() for each in given.values() if _is_picked(each)}
    return Filled(verb, target, version, place, {name: _value(given) for name, given in values.items()}, picked)


def wrong(shown: Mapping[str, Any], errors: Mapping[str, str]) -> Json:
    """The answer to a submission that cannot be used: what to mend, under each input or else over all of them
    (docs.slack.dev/surfaces/modals#displaying_errors)."""
    inputs = [block["block_id"] for block in shown.get("blocks", ()) if block.get("type") == "input"]
    if not inputs:
        return {"response_action": "update", "view": _with_line(shown, "\n".join(errors.values()))}
    beside: dict[str, str] = {}
    for name, error in errors.items():
        place = name if name in inputs else inputs[0]
        beside[place] = f"{beside[place]}\n{error}" if place in beside else error
    return {"response_action": "errors", "errors": beside}


def _with_line(shown: Mapping[str, Any], text: str) -> Json:
    kept = {name: shown[name] for name in _KEPT if shown.get(name)}
    below = [block for block in shown.get("blocks", ()) if block.get("block_id") != "wrong"]
    above = [block | {"block_id": "wrong"} for block in drawn_block(Paragraph(f"⚠️ {text}"))][:1]
    return kept | {"blocks": [*above, *below][: limits.VIEW_BLOCKS]}


def _carried(form: Form, place: Place) -> str:
    where = {"room": str(place.room), "thread": place.thread, "direct": place.direct, "person": place.person}
    return json.dumps({"verb": form.verb.value, "target": form.target, "version": form.version, **where})


def _nothing() -> Json:
    return blocks.context([blocks.plain("–")])


def _input(field: Field, team: str) -> Json:
    drawn: Json = {
        "type": "input",
        "block_id": field.name,
        "label": blocks.plain(on_a_line(field.label, limits.INPUT_LABEL)),
        "element": _element(field, team) | {"action_id": field.name},
        "optional": not field.required,
    }
    return drawn | ({"hint": blocks.plain(on_a_line(field.hint, limits.INPUT_LABEL))} if field.hint else {})


def _element(field: Field, team: str) -> Json:
    match field.kind:
        case FieldKind.LINE | FieldKind.TEXT | FieldKind.INSTANT:
            return _typed(field)
        case FieldKind.CHOICE:
            return _chosen(field, "radio_buttons", "static_select", field.value.split(",")[:1])
        case FieldKind.CHOICES:
            return _chosen(field, "checkboxes", "multi_static_select", field.value.split(","))
        case FieldKind.ROOMS | FieldKind.PEOPLE:
            return picking.element(field, team)


def _typed(field: Field) -> Json:
    most = min(field.max_length, limits.INPUT)
    drawn: Json = {"type": "plain_text_input", "multiline": field.kind is FieldKind.TEXT, "max_length": most}
    # A text that does not fit whole is left out: one cut short must not be sent back by accident.
    return drawn | ({"initial_value": field.value} if 0 < len(field.value) <= most else {})


def _chosen(field: Field, few: str, many: str, values: Sequence[str]) -> Json:
    options = [_option(option) for option in field.options[: limits.OPTIONS]]
    chosen = [option for option in options if option["value"] in values]
    drawn: Json = {"type": few if len(options) <= limits.CHOICES else many, "options": options}
    if not chosen:
        return drawn
    if field.kind is FieldKind.CHOICES:
        return drawn | {"initial_options": chosen}
    return drawn | {"initial_option": chosen[0]}


def _option(option: Option) -> Json:
    drawn: Json = {"text": blocks.plain(on_a_line(option.label, limits.LABEL)), "value": option.value}
    return drawn


def _names_in_full(field: Field) -> Iterator[Json]:
    """The options that are too long to be shown whole, such as the names of many recipients, each in a frame."""
    for option in field.options:
        if len(option.label) > limits.LABEL:
            yield from drawn_block(Quote(option.label))


def _is_picked(element: Mapping[str, Any]) -> bool:
    return element.get("type") in picking.PICKED


def _value(given: Mapping[str, Mapping[str, Any]]) -> str:
    """What stands in one input, whatever its kind (docs.slack.dev/reference/views#state)."""
    for element in given.values():
        if element.get("type") in picking.PICKED:
            return ",".join(element.get(picking.PICKED[element["type"]]) or ())
        if "selected_options" in element:
            return ",".join(option["value"] for option in element["selected_options"] or ())
        if "selected_option" in element:
            return str((element["selected_option"] or {}).get("value", ""))
        return drawn(str(element.get("value") or ""))
    return ""
