"""What a person types after a slash, and what a client refuses to send."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tests.peers.discord import payloads
from tests.peers.discord.commands import BOOLEAN, GROUP, INTEGER, NUMBER, STRING, SUB
from tests.peers.discord.world import Channel, Guild, Role, User

Json = dict[str, Any]
USER, CHANNEL, ROLE = 6, 7, 8
_MENTION = re.compile(r"<@!?(\d+)>")


class Impossible(AssertionError):
    """What Discord's own client would not let a person do."""


def localized(thing: Json, key: str, locale: str) -> str:
    """A name or description as a person of a locale reads it."""
    found: str = (thing.get(f"{key}_localizations") or {}).get(locale) or thing[key]
    return found


def named(things: list[Json], name: str, locale: str) -> Json:
    """A command or option by its name or its localised name."""
    for thing in things:
        if name in (thing["name"], localized(thing, "name", locale)):
            return thing
    raise Impossible(f"there is no {name!r} here, only {[thing['name'] for thing in things]}")


def descend(
    command: Json, path: list[str], options: Mapping[str, Any], locale: str
) -> tuple[list[Json], Json, Mapping[str, Any]]:
    """Follow the names of subcommands: the steps taken, the last of them, and the options meant for it."""
    steps, at = [], command
    while any(option["type"] in (SUB, GROUP) for option in at.get("options") or []):
        if not path and len(options) == 1 and isinstance(next(iter(options.values())), Mapping):
            name, options = next(iter(options.items()))
            path = [name]
        if not path:
            raise Impossible(f"{at['name']!r} needs a subcommand of {[o['name'] for o in at['options']]}")
        at = named(at["options"], path[0], locale)
        path = path[1:]
        steps.append(at)
    if path:
        raise Impossible(f"{at['name']!r} has no subcommand {path[0]!r}")
    return steps, at, options


def filled(
    at: Json, given: Mapping[str, Any], locale: str, guild: Guild | None, *, focused: str | None = None
) -> tuple[list[Json], Json]:
    """The options as they are sent, and what they resolve to; the one being typed (`focused`) is not checked."""
    declared = at.get("options") or []
    chosen = {named(declared, name, locale)["name"]: value for name, value in given.items()}
    sent: list[Json] = []
    resolved: Json = {}
    for option in declared:
        name = option["name"]
        if name not in chosen:
            if option.get("required") and focused is None:
                raise Impossible(f"the option {name!r} is required")
            continue
        value = chosen[name] if focused == name else _checked(option, chosen[name], locale)
        sent.append({"name": name, "type": option["type"], "value": resolve(value, resolved, guild)})
        if focused == name:
            sent[-1]["focused"] = True
    return sent, resolved


def _checked(option: Json, value: Any, locale: str) -> Any:
    kinds: dict[int, Any] = {STRING: str, INTEGER: int, BOOLEAN: bool, NUMBER: (int, float)}
    kinds |= {USER: User, CHANNEL: Channel, ROLE: Role}
    if not isinstance(value, kinds.get(option["type"], object)):
        raise Impossible(f"{option['name']!r} cannot be {value!r}")
    choices = option.get("choices") or []
    if choices:
        found = [c["value"] for c in choices if value in (c["value"], c["name"], localized(c, "name", locale))]
        if not found:
            raise Impossible(f"{value!r} is not one of {[c['name'] for c in choices]}")
        return found[0]
    if isinstance(value, str):
        value = value.strip()
        _within(option, len(value), "min_length", "max_length", 6000)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        _within(option, value, "min_value", "max_value", 2**53)
    return value


def _within(option: Json, size: float, least: str, most: str, default: float) -> None:
    if not (option.get(least) or (1 if least == "min_length" else -default)) <= size <= (option.get(most) or default):
        raise Impossible(f"{option['name']!r} is too short, too long, too small or too large: {size}")


def resolve(value: Any, resolved: Json, guild: Guild | None) -> Any:
    """A value as it is sent: ids of people, roles and channels, whose data go into `resolved`, as do those of whoever
    is mentioned in a text."""
    if isinstance(value, str) and guild is not None:
        for id in map(int, _MENTION.findall(value)):
            resolve(guild.members[id].user if id in guild.members else None, resolved, guild)
    if isinstance(value, User):
        resolved.setdefault("users", {})[str(value.id)] = payloads.user(value)
        if guild is not None and value.id in guild.members:
            resolved.setdefault("members", {})[str(value.id)] = payloads.in_interaction(guild.members[value.id])
    elif isinstance(value, Role):
        resolved.setdefault("roles", {})[str(value.id)] = payloads.role(value)
    elif isinstance(value, Channel):
        resolved.setdefault("channels", {})[str(value.id)] = payloads.channel(value) | {"permissions": "0"}
    else:
        return value
    return str(value.id)
