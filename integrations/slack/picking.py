"""Rooms and people as Slack lets somebody pick them, and what was picked, looked at again
(docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element)."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from bot.core.address import Address, Platform
from bot.core.card import Field, FieldKind
from bot.core.people import Caller
from bot.core.picking import MOST, Pick, read, written
from bot.errors import ChatError, Invalid
from integrations.slack.blocks import Json
from integrations.slack.errors import done
from integrations.slack.members import members_of
from integrations.slack.people import People
from integrations.slack.workspaces import Workspace

_ROOMS, _PEOPLE = "multi_conversations_select", "multi_users_select"

PICKED = {_ROOMS: "selected_conversations", _PEOPLE: "selected_users"}
"""The inputs of this kind, and where what is picked stands in the state of a view."""


def element(field: Field, team: str) -> Json:
    """The input of a field: Slack lists what the person can see, of this workspace and what is shared with it."""
    held = [pick.address.id for pick in read(field.value) if pick.address.workspace == team]
    if field.kind is FieldKind.PEOPLE:
        return _with({"type": _PEOPLE, "max_selected_items": MOST}, "initial_users", held)
    shown = {"include": ["public", "private"], "exclude_bot_users": True}
    return _with({"type": _ROOMS, "max_selected_items": MOST, "filter": shown}, "initial_conversations", held)


async def looked_up(
    workspace: Workspace, people: People, caller: Caller, values: Mapping[str, str], picked: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, Invalid]]:
    """The values with addresses, and what is wrong, by field: rooms in which the bot is not, or not whoever picked
    them; people of whom Slack knows nothing, and programs."""
    found, errors = dict(values), dict[str, Invalid]()
    for name, kind in picked.items():
        ids = [id for id in values.get(name, "").split(",") if id][:MOST]
        try:
            looked = [_person(workspace, people, id) if kind == _PEOPLE else _room(workspace, caller, id) for id in ids]
            found[name] = written(await asyncio.gather(*looked))
        except Invalid as error:
            errors[name] = error
    return found, errors


async def _person(workspace: Workspace, people: People, id: str) -> Pick:
    try:
        person = await people.person(workspace, id)
    except ChatError:
        raise Invalid("pick-unknown") from None
    if person.is_bot or not person.team:
        raise Invalid("pick-unknown")
    return Pick(Address(Platform.SLACK, person.team, id), person.name)


async def _room(workspace: Workspace, caller: Caller, id: str) -> Pick:
    client = workspace.client
    try:
        told: Any = (await done(client.conversations_info(channel=id), workspace=workspace.team))["channel"]
        if not told.get("is_member"):
            raise Invalid("pick-without-me")
        members = await members_of(workspace, id)
    except ChatError:
        raise Invalid("pick-without-me") from None
    if told.get("is_private") is not False and caller.account.id not in members:
        raise Invalid("pick-unknown")
    return Pick(Address(Platform.SLACK, workspace.team, id), str(told.get("name", "")))


def _with(drawn: Json, name: str, held: list[str]) -> Json:
    return drawn | ({name: held} if held else {})
