"""What a message of ours is to Discord's API (docs.discord.com/developers/resources/message)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

import discord
from discord.http import MultipartParameters, handle_message_parameters

from integrations.discord.pages import Page

if TYPE_CHECKING:
    from discord.types.message import MessageReference

_PARTS = re.compile(r"\\\[1/(\d{1,2})\\\]$", re.MULTILINE)
"""The place among several messages, as the headline of the first one shows it."""

Json = Mapping[str, Any]


def body(
    page: Page,
    *,
    nonce: str | None = None,
    under: int | None = None,
    edit: bool = False,
    post: dict[str, Any] | None = None,
) -> MultipartParameters:
    """A message that calls nobody, whatever its text; with a nonce Discord posts it once. In an `edit` its file takes
    the place of the one that was there. `post`: what a forum asks for besides."""
    given: dict[str, Any] = {"view": page.view, "nonce": nonce, "allowed_mentions": discord.AllowedMentions.none()}
    if page.files:
        given["attachments" if edit else "files"] = page.files
    if post is not None:
        given["channel_payload"] = post
    if under is None:
        return handle_message_parameters(**given)
    # The documentation wants no channel here, discord.py's type does.
    answered = cast("MessageReference", {"message_id": str(under), "fail_if_not_exists": False})
    return handle_message_parameters(**given, message_reference=answered)


def count(message: Json) -> int:
    """Of how many messages this one is the first, by what is written over it."""
    for component in message["components"][:1]:
        for text in (component.get("components") or [])[:1]:
            found = _PARTS.search(str(text.get("content", "")).partition("\n")[0])
            return int(found[1]) if found else 1
    return 1
