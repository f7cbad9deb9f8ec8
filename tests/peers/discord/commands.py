"""Application commands: what may be registered (docs.discord.com/developers/interactions/application-commands)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from tests.peers.discord.components import text
from tests.peers.discord.refusals import Refused, bad_choice, bad_length, invalid, missing
from tests.peers.discord.world import World

Json = dict[str, Any]
SLASH, USER, MESSAGE = 1, 2, 3
SUB, GROUP, STRING, INTEGER, BOOLEAN, NUMBER = 1, 2, 3, 4, 5, 10
MOST = {SLASH: 100, USER: 15, MESSAGE: 15}
CHARACTERS, DAILY = 8000, 200
NAME = re.compile(r"^[-_'\w\u0900-\u097f\u0e00-\u0e7f]{1,32}$")
LOCALES = set(
    (
        "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th "
        "zh-CN ja zh-TW ko"
    ).split()
)


class Commands:
    """What is registered, globally (None) and for each server."""

    def __init__(self, world: World, application_id: int) -> None:
        self.world = world
        self.application_id = application_id
        self.registered: dict[int | None, list[Json]] = {}
        self.creations: list[tuple[int | None, Any]] = []

    def overwrite(self, guild_id: int | None, bodies: Any) -> list[Json]:
        """The whole list at once: what is not in it is gone; a command of a known name and type keeps its id."""
        if not isinstance(bodies, list):
            raise invalid("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
        for index, body in enumerate(bodies):
            check(body, str(index))
        for kind, most in MOST.items():
            alike = [body["name"] for body in bodies if (body.get("type") or SLASH) == kind]
            if len(alike) > most:
                raise Refused(30032, f"Maximum number of application commands reached ({most})")
            if len(set(alike)) < len(alike):
                raise invalid("", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique")
        self.registered[guild_id] = [self._kept(guild_id, body) for body in bodies]
        return self.registered[guild_id]

    def create(self, guild_id: int | None, body: Json) -> Json:
        """One more, or another of the same name and type in its place."""
        check(body, "")
        made = self._kept(guild_id, body)
        rest = [c for c in self.of(guild_id) if (c["name"], c["type"]) != (made["name"], made["type"])]
        self.registered[guild_id] = [*rest, made]
        return made

    def edit(self, guild_id: int | None, command_id: int, body: Json) -> Json:
        """Change one."""
        now = self.one(guild_id, command_id)
        check({**now, **body}, "")
        after = self._made(guild_id, {**now, **body}, now["id"])
        self.registered[guild_id] = [after if c is now else c for c in self.of(guild_id)]
        return after

    def delete(self, guild_id: int | None, command_id: int) -> None:
        """Take one away."""
        now = self.one(guild_id, command_id)
        self.registered[guild_id] = [c for c in self.of(guild_id) if c is not now]

    def one(self, guild_id: int | None, command_id: int) -> Json:
        """One by its id."""
        for command in self.of(guild_id):
            if command["id"] == str(command_id):
                return command
        raise Refused(10063)

    def of(self, guild_id: int | None) -> list[Json]:
        """What is registered there."""
        return self.registered.get(guild_id, [])

    def usable(self, guild_id: int | None) -> list[Json]:
        """What can be used in a server (or None: in direct messages): its own and the global ones."""
        return [*(self.of(guild_id) if guild_id else []), *self.of(None)]

    def _kept(self, guild_id: int | None, body: Json) -> Json:
        kind = body.get("type") or SLASH
        for command in self.of(guild_id):
            if (command["name"], command["type"]) == (body["name"], kind):
                return self._made(guild_id, body, command["id"])
        self._count(guild_id)
        return self._made(guild_id, body, str(self.world.snowflakes.new()))

    def _count(self, guild_id: int | None) -> None:
        now = self.world.clock.now()
        today = [at for where, at in self.creations if where == guild_id and now - at < timedelta(days=1)]
        if len(today) >= DAILY:
            raise Refused(30034)
        self.creations.append((guild_id, now))

    def _made(self, guild_id: int | None, body: Json, id_: str) -> Json:
        kind = body.get("type") or SLASH
        dm = body.get("dm_permission", True)
        return {
            "id": id_,
            "application_id": str(self.application_id),
            "version": str(self.world.snowflakes.new()),
            "type": kind,
            "name": body["name"],
            "name_localizations": body.get("name_localizations") or None,
            "description": body.get("description") or "",
            "description_localizations": body.get("description_localizations") or None,
            "default_member_permissions": _permissions(body.get("default_member_permissions")),
            "nsfw": bool(body.get("nsfw")),
            **({"options": [_option(o) for o in body["options"]]} if body.get("options") else {}),
            **(
                {"guild_id": str(guild_id)}
                if guild_id
                else {
                    "dm_permission": dm if dm is not None else True,
                    "contexts": body.get("contexts"),
                    "integration_types": body.get("integration_types") or [0],
                }
            ),
        }


def _permissions(value: Any) -> str | None:
    return None if value is None else str(value)


def _option(option: Json) -> Json:
    """An option as it comes back: what is false or empty is left out."""
    body = {k: v for k, v in option.items() if v not in (None, False, [], {}) or k in ("min_value", "min_length")}
    body = {k: v for k, v in body.items() if v is not None}
    if body.get("options"):
        body["options"] = [_option(o) for o in body["options"]]
    return body


def without_localizations(command: Json) -> Json:
    """What GET gives without `with_localizations=true`."""
    left = {k: v for k, v in command.items() if not k.endswith("_localizations")}
    if "options" in left:
        left["options"] = [without_localizations(o) for o in left["options"]]
    return left


def check(command: Json, path: str) -> None:
    """Raise what is wrong with a command."""
    here = f"{path}." if path else ""
    kind = command.get("type") or SLASH
    if kind not in MOST:
        raise bad_choice(f"{here}type")
    if "name" not in command:
        raise missing(f"{here}name")
    if kind == SLASH:
        _named(command, path)
        text(path, command, "description", 1, 100, needed=True)
        _options(command.get("options") or [], path)
    else:
        text(path, command, "name", 1, 32, needed=True)
        _localized(command, "name", path, 32)
        if command.get("description") or command.get("options"):
            raise invalid(
                f"{here}description",
                "APPLICATION_COMMAND_CONTEXT_MENU_NO_DESCRIPTION",
                "Context menu commands cannot have description or options",
            )
    contexts = command.get("contexts")
    if contexts is not None and (not contexts or set(contexts) - {0, 1, 2} or len(set(contexts)) < len(contexts)):
        raise bad_choice(f"{here}contexts")
    if _size(command) > CHARACTERS:
        raise invalid(path, "APPLICATION_COMMAND_TOO_LARGE", f"Command exceeds maximum size ({CHARACTERS})")


def _named(thing: Json, path: str) -> None:
    here = f"{path}." if path else ""
    for key, name in [
        ("name", thing.get("name")),
        *((f"name_localizations.{k}", v) for k, v in (thing.get("name_localizations") or {}).items()),
    ]:
        if not isinstance(name, str) or not NAME.match(name) or name != name.lower():
            raise invalid(f"{here}{key}", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
    _localized(thing, "name", path, 32)
    _localized(thing, "description", path, 100)


def _localized(thing: Json, key: str, path: str, most: int) -> None:
    for locale, value in (thing.get(f"{key}_localizations") or {}).items():
        where = f"{path}.{key}_localizations.{locale}".lstrip(".")
        if locale not in LOCALES:
            raise bad_choice(where, "Not a locale of Discord")
        if not 1 <= len(value) <= most:
            raise bad_length(where, 1, most)


def _options(options: Sequence[Json], path: str, depth: int = 0) -> None:
    base = f"{path}.options".lstrip(".")
    if len(options) > 25:
        raise bad_length(base, 0, 25)
    names = [option.get("name") for option in options]
    if len(set(names)) < len(names):
        raise invalid(base, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique")
    kinds = {option.get("type") in (SUB, GROUP) for option in options}
    if len(kinds) > 1:
        raise invalid(
            base, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and argument options are mutually exclusive"
        )
    optional = False
    for index, option in enumerate(options):
        here = f"{base}.{index}"
        _one_option(option, here, depth)
        if option.get("required") and optional:
            raise invalid(
                here,
                "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                "Required options must be placed before non-required options",
            )
        optional = optional or not option.get("required")


def _one_option(option: Json, here: str, depth: int) -> None:
    kind = option.get("type")
    if kind not in range(1, 12):
        raise bad_choice(f"{here}.type")
    _named(option, here)
    text(here, option, "description", 1, 100, needed=True)
    if kind in (SUB, GROUP):
        if depth > (1 if kind == SUB else 0):
            raise invalid(here, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Nested too deeply")
        _options(option.get("options") or [], here, depth + 1 if kind == GROUP else 2)
        return
    choices = option.get("choices") or []
    if len(choices) > 25:
        raise bad_length(f"{here}.choices", 0, 25)
    if choices and option.get("autocomplete"):
        raise invalid(
            f"{here}.autocomplete",
            "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES",
            "autocomplete and choices are mutually exclusive",
        )
    for number, choice in enumerate(choices):
        text(f"{here}.choices.{number}", choice, "name", 1, 100, needed=True)
        _localized(choice, "name", f"{here}.choices.{number}", 100)
        if isinstance(choice.get("value"), str):
            text(f"{here}.choices.{number}", choice, "value", 1, 100)


def _size(thing: Json) -> int:
    """Name, description and values, taking the longest of each field's languages, with all options."""
    size = 0
    for key in ("name", "description"):
        size += max(len(v) for v in [thing.get(key) or "", *(thing.get(f"{key}_localizations") or {}).values()])
    size += len(thing["value"]) if isinstance(thing.get("value"), str) else 0
    return size + sum(_size(inner) for key in ("options", "choices") for inner in thing.get(key) or [])
