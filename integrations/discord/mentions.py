"""The bot's own commands where it speaks of them, as Discord draws them: pressed, they open, and everybody reads their
names in their own language (docs.discord.com/developers/reference#message-formatting)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import structlog
from discord import ui

from bot.errors import ChatError
from integrations.discord import limits
from integrations.discord.rest import Rest

_SLASH, _SUBCOMMAND = 1, 1
"""The types of a slash command, and of an option that is one."""

_USUAL = {"news": "add", "sync": "agenda", "digest": "now", "signal": "send", "passerelle": "help"}
"""What the name of a group alone means elsewhere: Discord has no such command."""

_NUMBER = re.compile(r"[A-Z]-\d+")
_NAMED = re.compile(r"(?<![\w/<.:`\\])/(?P<name>[a-z]+)(?: (?P<next>[\w-]+))?(?![\w/])")
_FENCE = "```"

_log = structlog.get_logger(__name__)


class Mentions:
    """The ids of the commands, as far as Discord has told them; before that they stand as plain text."""

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}

    def note(self, commands: Sequence[Mapping[str, Any]]) -> None:
        """Discord told of our commands."""
        self._ids = {
            path: int(each["id"]) for each in commands if each.get("type", _SLASH) == _SLASH for path in _paths(each)
        }

    async def learn(self, rest: Rest) -> None:
        """Ask which commands Discord offers: whoever only sends is not told of them otherwise."""
        try:
            self.note(await rest.call(lambda http: http.get_global_commands(rest.application)))
        except ChatError as error:
            _log.info("commands-not-known", error=error.key)

    def put(self, view: ui.LayoutView) -> None:
        """In what a message says, unless it would become too long. What people wrote stands in frames and in code, and
        stays as it is."""
        texts = [each for each in view.walk_children() if isinstance(each, ui.TextDisplay)]
        named = [self.named(each.content) for each in texts]
        if sum(map(len, named)) <= limits.TEXT:
            for each, content in zip(texts, named, strict=True):
                each.content = content

    def named(self, text: str) -> str:
        """The same of one text."""
        if not self._ids or "/" not in text:
            return text
        parts = text.split(_FENCE)
        parts[::2] = ["\n".join(map(self._line, part.split("\n"))) for part in parts[::2]]
        return _FENCE.join(parts)

    def _line(self, line: str) -> str:
        return line if line.startswith("> ") else _NAMED.sub(self._mention, line)

    def _mention(self, found: re.Match[str]) -> str:
        name, then = found["name"], found["next"] or ""
        if f"{name} {then}" in self._ids:
            return self._written(f"{name} {then}")
        usual = "show" if name == "news" and _NUMBER.fullmatch(then) else _USUAL.get(name, "")
        path = f"{name} {usual}".strip()
        return f"{self._written(path)} {then}".rstrip() if path in self._ids else found[0]

    def _written(self, path: str) -> str:
        return f"</{path}:{self._ids[path]}>"


def _paths(command: Mapping[str, Any]) -> Iterator[str]:
    """What can be used of a command: itself, or each that is under it."""
    under = [each["name"] for each in command.get("options") or () if each.get("type") == _SUBCOMMAND]
    yield from (f"{command['name']} {name}" for name in under) if under else (command["name"],)
