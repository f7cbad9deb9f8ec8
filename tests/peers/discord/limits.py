"""What a message may hold (docs.discord.com/developers/resources/message#create-message,
#embed-object-embed-limits)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.peers.discord import components as parts
from tests.peers.discord.refusals import Refused, bad_length, invalid, too_long
from tests.peers.discord.world import COMPONENTS_V2, EPHEMERAL, SUPPRESS_EMBEDS, Message

Json = dict[str, Any]
CONTENT, NONCE, EMBEDS, EMBED_TOTAL = 2000, 25, 10, 6000
EMBED_FIELDS = {"title": 256, "description": 4096}
SILENT = 1 << 12
ON_CREATE = SUPPRESS_EMBEDS | SILENT | COMPONENTS_V2
ON_REPLY = ON_CREATE | EPHEMERAL
ON_EDIT = SUPPRESS_EMBEDS | COMPONENTS_V2


def check_new(body: Json, files: Sequence[str] = (), *, flags: int = ON_CREATE) -> None:
    """Raise what is wrong with a new message; `flags` are those that may be set here."""
    _flags(body, flags)
    _fields(body, files)
    v2 = bool((body.get("flags") or 0) & COMPONENTS_V2)
    if v2:
        _only_components(body)
    empty = not (body.get("content") or "").strip() and not any(
        body.get(k) for k in ("embeds", "components", "sticker_ids", "poll")
    )
    if empty and not files:
        raise Refused(50006)


def check_edit(body: Json, message: Message, files: Sequence[str] = ()) -> None:
    """Raise what is wrong with an edit, given what stands there; what is not named stays."""
    _flags(body, ON_EDIT | EPHEMERAL | (1 << 5) | (1 << 1) | (1 << 7))
    v2 = message.is_v2 or bool((body.get("flags") or 0) & COMPONENTS_V2)
    kept = [a["filename"] for a in message.attachments]
    _fields(body | {"flags": COMPONENTS_V2 if v2 else 0}, [*files, *kept])
    after = {
        "content": body.get("content", message.content),
        "embeds": body.get("embeds", message.embeds),
        "components": body.get("components", message.components),
    }
    if v2:
        _only_components(after)
    if (
        not (after["content"] or "").strip()
        and not after["embeds"]
        and not after["components"]
        and not files
        and not kept
    ):
        raise Refused(50006)


def _flags(body: Json, allowed: int) -> None:
    flags = body.get("flags") or 0
    if flags & ~allowed:
        raise invalid("flags", "MESSAGE_FLAGS_INVALID", "Flags that may not be set here")


def _fields(body: Json, files: Sequence[str]) -> None:
    content = body.get("content")
    if content is not None and not isinstance(content, str):
        raise invalid("content", "STRING_TYPE_CONVERT", "Could not interpret value as string.")
    if len(content or "") > CONTENT:
        raise too_long("content", CONTENT)
    if len(str(body.get("nonce") or "")) > NONCE:
        raise too_long("nonce", NONCE)
    _embeds(body.get("embeds") or [])
    _allowed_mentions(body.get("allowed_mentions") or {})
    v2 = bool((body.get("flags") or 0) & COMPONENTS_V2)
    parts.check_message(body.get("components") or [], v2=v2, files=files)


def _only_components(body: Json) -> None:
    for key in ("content", "embeds", "sticker_ids", "poll"):
        if body.get(key):
            raise invalid(
                key,
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                f"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
            )
    if not body.get("components"):
        raise Refused(50006)


def _embeds(embeds: Sequence[Json]) -> None:
    if len(embeds) > EMBEDS:
        raise bad_length("embeds", 0, EMBEDS)
    total = 0
    for index, embed in enumerate(embeds):
        path = f"embeds.{index}"
        for key, limit in EMBED_FIELDS.items():
            parts.text(path, embed, key, 0, limit)
        parts.text(f"{path}.footer", embed.get("footer") or {}, "text", 0, 2048)
        parts.text(f"{path}.author", embed.get("author") or {}, "name", 0, 256)
        fields = embed.get("fields") or []
        if len(fields) > 25:
            raise bad_length(f"{path}.fields", 0, 25)
        for number, field in enumerate(fields):
            parts.text(f"{path}.fields.{number}", field, "name", 1, 256, needed=True)
            parts.text(f"{path}.fields.{number}", field, "value", 1, 1024, needed=True)
        total += sum(len(line) for line in embed_lines(embed))
    if total > EMBED_TOTAL:
        raise invalid("embeds", "MAX_EMBED_SIZE_EXCEEDED", f"Embed size exceeds maximum size of {EMBED_TOTAL}")


def embed_lines(embed: Json) -> list[str]:
    """All that can be read in an embed."""
    lines = [(embed.get("author") or {}).get("name"), embed.get("title"), embed.get("description")]
    for field in embed.get("fields") or []:
        lines += [field.get("name"), field.get("value")]
    lines.append((embed.get("footer") or {}).get("text"))
    return [line for line in lines if line]


def _allowed_mentions(allowed: Json) -> None:
    parse = allowed.get("parse") or []
    for index, kind in enumerate(parse):
        if kind not in ("everyone", "users", "roles"):
            raise invalid(
                f"allowed_mentions.parse.{index}", "BASE_TYPE_CHOICES", "Must be one of users, roles, everyone"
            )
    for kind in ("users", "roles"):
        if len(allowed.get(kind) or []) > 100:
            raise bad_length(f"allowed_mentions.{kind}", 0, 100)
        if kind in parse and allowed.get(kind):
            raise invalid(
                "allowed_mentions",
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.',
            )
