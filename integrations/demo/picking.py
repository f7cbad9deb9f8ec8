"""Rooms and people to pick from in a form: those that whoever fills it in can see."""

from __future__ import annotations

from dataclasses import replace

from bot.core.card import Field, FieldKind, Form, Option
from bot.core.picking import Pick, read, written
from integrations.demo.world import World


def fitted(world: World, person: str, form: Form) -> Form:
    """The form, its lists filled with what there is."""
    return replace(form, fields=tuple(_fitted(world, person, field) for field in form.fields))


def _fitted(world: World, person: str, field: Field) -> Field:
    if field.kind is FieldKind.ROOMS:
        rooms = [room for room in world.rooms_of(person) if not room.direct]
        return _with(field, [(Pick(room.address), room.name) for room in rooms])
    if field.kind is FieldKind.PEOPLE:
        return _with(field, [(Pick(each.account, each.name), each.name) for each in world.people])
    return field


def _with(field: Field, offered: list[tuple[Pick, str]]) -> Field:
    held = {pick.address for pick in read(field.value)}
    chosen = written(pick for pick, _ in offered if pick.address in held)
    return replace(field, value=chosen, options=tuple(Option(str(pick), name) for pick, name in offered))
