"""Rooms and people as Discord lets somebody pick them, and what was picked, looked at again
(docs.discord.com/developers/components/reference#channel-select, #mentionable-select). A role may be picked as a person
may: whoever holds it acts."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Any

import discord
from discord import ui

from bot.core.address import Address, Platform
from bot.core.card import Field, FieldKind
from bot.core.picking import MOST, Pick, read, written
from bot.errors import Invalid
from integrations.discord import limits
from integrations.discord.markup import short
from integrations.discord.people import called

_USER, _MENTIONABLE, _CHANNEL = 5, 7, 8
"""Types of components: a menu of people (of an older version), one of people and roles, and one of channels."""

_TYPES = [
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.private_thread,
    discord.ChannelType.forum,
]

Item = ui.Item[Any]


def menu(field: Field, value: str, roles: Container[int] = ()) -> Item:
    """The menu of a field, with what it holds: Discord lists what the person can see of the guild. `roles`: the ids of
    the guild's, as Discord refuses a role that is called a person."""
    held = [int(pick.address.id) for pick in _held(value)][:MOST]
    named: dict[str, Any] = {"custom_id": field.name, "placeholder": short(field.label, limits.PLACEHOLDER)}
    several: dict[str, Any] = {"min_values": 1 if field.required else 0, "max_values": MOST, "required": field.required}
    if field.kind is FieldKind.PEOPLE:
        kinds = discord.SelectDefaultValueType
        people = [discord.SelectDefaultValue(id=id, type=kinds.role if id in roles else kinds.user) for id in held]
        return ui.MentionableSelect(**named, **several, default_values=people)
    channels = [discord.SelectDefaultValue(id=id, type=discord.SelectDefaultValueType.channel) for id in held]
    return ui.ChannelSelect(**named, **several, channel_types=_TYPES, default_values=channels)


def picked_in(data: Mapping[str, Any], guild: int | None) -> tuple[dict[str, str], dict[str, Invalid]]:
    """What was picked in a modal, as addresses, and what is wrong, by field: channels that the person cannot see,
    programs, roles of everybody or of a program, and anything where there is no guild."""
    found, errors = dict[str, str](), dict[str, Invalid]()
    for part in data.get("components", ()):
        field = part.get("component") or {}
        if field.get("type") not in (_USER, _MENTIONABLE, _CHANNEL):
            continue
        try:
            found[field["custom_id"]] = written(_picks(field, data.get("resolved") or {}, guild))
        except Invalid as error:
            errors[field["custom_id"]] = error
    return found, errors


def _picks(field: Mapping[str, Any], resolved: Mapping[str, Any], guild: int | None) -> Sequence[Pick]:
    ids = list(field.get("values") or ())[:MOST]
    if ids and guild is None:
        raise Invalid("setup-in-a-room")
    look = _room if field["type"] == _CHANNEL else _person
    if any(str(id) == str(guild) for id in ids):
        raise Invalid("pick-unknown")  # the role that everybody has goes by the guild's id
    return [Pick(Address(Platform.DISCORD, str(guild), str(id)), look(str(id), resolved)) for id in ids]


def _person(id: str, resolved: Mapping[str, Any]) -> str:
    """How somebody, or a role, is called here; a program is nobody, and a role that is managed is a program's."""
    role = resolved.get("roles", {}).get(id)
    if role is not None and not role.get("managed"):
        return str(role.get("name") or "")
    user = resolved.get("users", {}).get(id)
    if user is None or user.get("bot"):
        raise Invalid("pick-unknown")
    return called(id, resolved)


def _room(id: str, resolved: Mapping[str, Any]) -> str:
    """How a channel is called; `permissions` are those of whoever picked it."""
    channel = resolved.get("channels", {}).get(id)
    if channel is None or not discord.Permissions(int(channel.get("permissions") or 0)).view_channel:
        raise Invalid("pick-unknown")
    return str(channel.get("name") or "")


def _held(value: str) -> Sequence[Pick]:
    return [pick for pick in read(value) if pick.address.platform is Platform.DISCORD]
