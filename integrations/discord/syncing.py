"""Registering the commands with Discord, only when they have changed: it takes 200 new ones in a day at most
(docs.discord.com/developers/interactions/application-commands#registering-a-command)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import discord
from discord.http import Route

from integrations.discord.commands import Translator, Tree
from integrations.discord.mentions import Mentions

_SAID = frozenset(
    "autocomplete choices contexts default_member_permissions description description_localizations integration_types "
    "max_length min_length name name_localizations nsfw options required type value".split()
)
"""What we say of a command and its options; the rest of what Discord tells is its own."""

_FIRST = 1
"""The type of a slash command, which Discord may leave out."""


async def sync(client: discord.Client, tree: Tree, mentions: Mentions) -> bool:
    """Have Discord offer our commands; False if it does already. `mentions` learns their ids."""
    translator = Translator()
    wanted = [await command.get_translated_payload(tree, translator) for command in tree.get_commands()]
    application = client.application_id or 0
    route = Route("GET", "/applications/{application_id}/commands", application_id=application)
    found: Sequence[Mapping[str, Any]] = await client.http.request(route, params={"with_localizations": "true"})
    if said(wanted) == said(found):
        mentions.note(found)
        return False
    mentions.note(await client.http.bulk_upsert_global_commands(application, payload=wanted))
    return True


def said(commands: Sequence[Mapping[str, Any]]) -> dict[tuple[int, str], Any]:
    """Commands as they can be compared: without what Discord adds, and what is empty left out."""
    return {(each.get("type", _FIRST), each["name"]): _plain({"type": _FIRST, **each}) for each in commands}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        localised = all("-" in key or key in ("fr",) for key in value)
        kept = {key: _plain(each) for key, each in value.items() if localised or key in _SAID}
        return {key: each for key, each in kept.items() if each not in (None, False, [], {})}
    if isinstance(value, list | tuple):
        plain = [_plain(each) for each in value]
        return sorted(plain) if all(isinstance(each, int) for each in plain) else plain
    return value
