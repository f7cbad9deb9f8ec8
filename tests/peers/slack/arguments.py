"""The arguments of a Web API call, in any of the styles that Slack reads (docs.slack.dev/apis/web-api)."""

from __future__ import annotations

import base64
import json
from typing import Any

from aiohttp import web

from tests.peers.slack.nouns import Json

STRUCTURED = frozenset({"blocks", "attachments", "view", "metadata", "prompts", "unfurls", "files", "loading_messages"})


class BadArguments(Exception):
    """`code` is Slack's error."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


async def read_arguments(request: web.Request, *, takes_json: bool) -> tuple[Json, str | None]:
    """The arguments and the token. Raises BadArguments."""
    given: Json = dict(request.query)
    kind = request.content_type
    if request.method == "POST":
        if kind == "application/json":
            given |= _json(await request.text()) if takes_json else {}
        elif kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
            given |= {key: value for key, value in (await request.post()).items() if isinstance(value, str)}
        elif await request.read():
            raise BadArguments("invalid_post_type")
    given |= _client(request)
    token = _token(request, given, from_json=kind == "application/json")
    return _structured(given), token


def _json(text: str) -> Json:
    try:
        given = json.loads(text or "{}")
    except ValueError:
        raise BadArguments("invalid_json") from None
    if not isinstance(given, dict):
        raise BadArguments("json_not_object")
    return given


def _structured(given: Json) -> Json:
    read: Json = {}
    for key, value in given.items():
        try:
            read[key] = json.loads(value) if key in STRUCTURED and isinstance(value, str) else value
        except ValueError:
            bad = {"blocks": "invalid_blocks_format", "metadata": "invalid_metadata_format"}
            raise BadArguments(bad.get(key, "invalid_arguments")) from None
    return read


def _client(request: web.Request) -> Json:
    """Who exchanges a code says so in the Basic scheme, or in arguments."""
    header = request.headers.get("Authorization", "")
    if not header.startswith("Basic "):
        return {}
    login, _, password = base64.b64decode(header.removeprefix("Basic ")).decode().partition(":")
    return {"client_id": login, "client_secret": password}


def _token(request: web.Request, given: Json, *, from_json: bool) -> str | None:
    header = request.headers.get("Authorization", "")
    if header.startswith("Bearer "):
        given.pop("token", None)
        return header.removeprefix("Bearer ").strip()
    token = given.pop("token", None)
    return token if isinstance(token, str) and not from_json else None


def flag(value: Any, default: bool = False) -> bool:
    """A boolean argument: JSON's, or one of Slack's ways to write it."""
    if value is None:
        return default
    return value is True or str(value).lower() in ("1", "true")
