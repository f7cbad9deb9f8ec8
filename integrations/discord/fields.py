"""The fields of a form as Discord asks for them: in a modal, or as menus in a message."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

import discord
from discord import ui

from bot.core.card import Field, FieldKind, Option
from integrations.discord import limits, picking
from integrations.discord.identifiers import Menu, read_menu
from integrations.discord.markup import short

MENUS = 10
"""Menus that one field may need: a digit counts them."""

_TEXT_INPUT = 4
"""The type of a component into which people write (…/components/reference#text-input)."""

Item = ui.Item[Any]


def is_choice(field: Field) -> bool:
    """Whether a field is chosen, not typed."""
    return field.kind in (FieldKind.CHOICE, FieldKind.CHOICES)


def label(field: Field, value: str, roles: Container[int] = ()) -> ui.Label[Any]:
    """A field in a modal, holding a value. `roles`: those of the guild where it is shown."""
    return ui.Label(
        text=short(field.label, limits.MODAL_LABEL),
        description=short(field.hint, limits.MODAL_HINT) or None,
        component=_asked(field, value, roles),
    )


def _asked(field: Field, value: str, roles: Container[int]) -> Item:
    if field.kind in (FieldKind.ROOMS, FieldKind.PEOPLE):
        return picking.menu(field, value, roles)
    return _choices(field, value) if is_choice(field) else _text(field, value)


def _text(field: Field, value: str) -> Item:
    most = min(field.max_length, limits.TEXT_INPUT)
    return ui.TextInput(
        custom_id=field.name,
        style=discord.TextStyle.paragraph if field.kind is FieldKind.TEXT else discord.TextStyle.short,
        default=value if len(value) <= most else None,  # a sentence cut short must not be approved by accident
        required=field.required,
        max_length=most,
    )


def _choices(field: Field, value: str) -> Item:
    chosen = value.split(",")
    count = len(field.options)
    if field.kind is FieldKind.CHOICE and 2 <= count <= limits.GROUP_OPTIONS:
        radios = [discord.RadioGroupOption(**_option(each, chosen)) for each in field.options]
        return ui.RadioGroup(custom_id=field.name, required=field.required, options=radios)
    if field.kind is FieldKind.CHOICES and count <= limits.GROUP_OPTIONS:
        boxes = [discord.CheckboxGroupOption(**_option(each, chosen)) for each in field.options]
        least = 1 if field.required else 0
        return ui.CheckboxGroup(
            custom_id=field.name, required=field.required, options=boxes, min_values=least, max_values=count
        )
    return _select(field.name, field, field.options, chosen, required=field.required)


def menus(field: Field, value: str) -> Iterator[ui.ActionRow[Any]]:
    """A field of choices in a message: as many menus as its options fill."""
    several = field.kind is FieldKind.CHOICES
    for part, at in enumerate(range(0, len(field.options), limits.SELECT_OPTIONS)):
        options = field.options[at : at + limits.SELECT_OPTIONS]
        yield ui.ActionRow(_select(str(Menu(field.name, part, several)), field, options, value.split(",")))


def _select(
    custom_id: str, field: Field, options: Sequence[Option], chosen: Sequence[str], *, required: bool = False
) -> ui.Select[Any]:
    return ui.Select(
        custom_id=custom_id,
        placeholder=short(field.label, limits.PLACEHOLDER),
        min_values=1 if required else 0,
        max_values=len(options) if field.kind is FieldKind.CHOICES else 1,
        required=required,
        options=[discord.SelectOption(**_option(each, chosen)) for each in options],
    )


def _option(option: Option, chosen: Sequence[str]) -> dict[str, Any]:
    return {
        "label": short(option.label, limits.OPTION_LABEL) or option.value,
        "value": option.value,
        "default": option.value in chosen,
    }


def chosen_in(items: Iterator[Item]) -> dict[str, str]:
    """What is chosen in the menus of a message: the message itself remembers it, so that a restart loses nothing."""
    found: dict[str, list[str]] = {}
    for item in items:
        if isinstance(item, ui.Select) and (menu := read_menu(item.custom_id)):
            found.setdefault(menu.field, []).extend(each.value for each in item.options if each.default)
    return {field: ",".join(values) for field, values in found.items()}


def choose(items: Iterator[Item], custom_id: str, values: Sequence[str]) -> None:
    """Keep in the menus of a message what was just chosen in one of them."""
    changed = read_menu(custom_id)
    for item in items:
        menu = read_menu(item.custom_id) if isinstance(item, ui.Select) else None
        if not isinstance(item, ui.Select) or menu is None or changed is None or menu.field != changed.field:
            continue
        if menu == changed or not changed.several:
            for option in item.options:
                option.default = menu == changed and option.value in values


def typed_in(components: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """What was filled in a modal that came back (…/interactions/receiving-and-responding#interaction-object)."""
    found: dict[str, str] = {}
    for part in components:
        field = part.get("component") or {}
        if "custom_id" in field:
            values = field.get("values")
            found[field["custom_id"]] = ",".join(values) if values is not None else field.get("value") or ""
    return found


def written_in(components: Sequence[Mapping[str, Any]]) -> list[str]:
    """The words that somebody wrote into a modal, field by field: what would be lost if nothing came of it."""
    fields = (part.get("component") or {} for part in components)
    typed = (str(field.get("value") or "").strip() for field in fields if field.get("type") == _TEXT_INPUT)
    return [text for text in typed if text]
