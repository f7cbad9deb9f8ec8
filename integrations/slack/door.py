"""The door for Slack's requests: nothing unsigned, too long or too deep reaches Bolt
(docs.slack.dev/authentication/verifying-requests-from-slack)."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import re
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from urllib.parse import parse_qs

from slack_bolt.adapter.starlette.async_handler import to_starlette_response
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

MAX_BODY = 1_000_000
"""Bytes of a request."""

MAX_DEPTH = 64
"""Objects and lists inside each other."""

TOLERANCE = timedelta(minutes=5)
"""How old a request may be, or how far ahead."""

PATIENCE = 10.0
"""Seconds in which a request must have come: Slack itself waits for three."""

_STAMPED, _SIGNED = "x-slack-request-timestamp", "x-slack-signature"
_TIMESTAMP = re.compile(r"[0-9]{9,11}")
_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}")
_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"|([\[{])|([\]}])', re.DOTALL)

Dispatch = Callable[[AsyncBoltRequest], Awaitable[BoltResponse]]


class Door:
    """One endpoint for events, commands and everything that can be clicked."""

    def __init__(self, dispatch: Dispatch, signing_secret: str, clock: Callable[[], datetime]) -> None:
        self._dispatch = dispatch
        self._secret = signing_secret.encode()
        self._clock = clock

    async def __call__(self, request: Request) -> Response:
        """Let a request in, or answer 400, 401, 413, or 503 where it could not be recorded: Slack tells again."""
        if not self._may_be_signed(request):
            return Response(status_code=401)  # nobody sends us a million bytes without so much as a fresh date
        try:
            async with asyncio.timeout(PATIENCE):
                body = await _body(request)
        except (ClientDisconnect, TimeoutError):
            return Response(status_code=400)
        if body is None:
            return Response(status_code=413)
        if not self._signed(request, body):
            return Response(status_code=401)
        text = _readable(body, request.headers.get("content-type", ""))
        if text is None:
            return Response(status_code=400)
        try:
            asked = AsyncBoltRequest(body=text, headers=dict(request.headers))
        except (AttributeError, KeyError, TypeError, ValueError):  # signed, and yet nothing that Slack sends
            return Response(status_code=400)
        answer = await self._dispatch(asked)
        return Response(status_code=503) if answer.status >= 500 else to_starlette_response(answer)

    def _may_be_signed(self, request: Request) -> bool:
        """Whether there is one signature of one instant, and that is now."""
        stamps, signatures = (request.headers.getlist(name) for name in (_STAMPED, _SIGNED))
        if len(stamps) != 1 or len(signatures) != 1:
            return False
        if not _TIMESTAMP.fullmatch(stamps[0]) or not _SIGNATURE.fullmatch(signatures[0]):
            return False
        return abs(int(stamps[0]) - self._clock().timestamp()) <= TOLERANCE.total_seconds()

    def _signed(self, request: Request, body: bytes) -> bool:
        """Whether Slack signed exactly these bytes, and they came in time."""
        stamp, signature = request.headers[_STAMPED], request.headers[_SIGNED]
        expected = hmac.new(self._secret, b"v0:" + stamp.encode() + b":" + body, hashlib.sha256).hexdigest()
        return hmac.compare_digest(f"v0={expected}", signature) and self._may_be_signed(request)


async def _body(request: Request) -> bytes | None:
    """The bytes of a request; None for too many."""
    told = request.headers.get("content-length", "0")
    if not re.fullmatch(r"[0-9]{1,9}", told) or int(told) > MAX_BODY:
        return None
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            return None
    return bytes(body)


def _readable(body: bytes, content_type: str) -> str | None:
    """The body as an object in JSON: as such, as the payload of a form, or made of the fields of a form, as Slack
    sends them; else None. Bolt is not left to read forms: it takes any in which the word "payload" stands, be it in a
    question, for one that has a payload, and finds nothing in it."""
    try:
        text = body.decode()
        if content_type.partition(";")[0].strip().lower() == "application/json" or text.startswith("{"):
            return text if _is_object(text) else None
        fields = parse_qs(text, keep_blank_values=True, max_num_fields=100)
        if any(len(values) != 1 for values in fields.values()):
            return None
        if "payload" in fields:
            return fields["payload"][0] if _is_object(fields["payload"][0]) else None
        return json.dumps({name: values[0] for name, values in fields.items()})
    except ValueError:
        return None


def _is_object(text: str) -> bool:
    """Raises ValueError for what is not JSON."""
    return not _too_deep(text) and isinstance(json.loads(text), dict)


def _too_deep(text: str) -> bool:
    depth = 0
    for found in _BRACKETS.finditer(text):
        depth += bool(found[1]) - bool(found[2])
        if depth > MAX_DEPTH:
            return True
    return False
