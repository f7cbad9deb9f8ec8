"""One payload on its way to the app: a signed HTTP request, or an envelope on a socket."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import aiohttp

from tests.peers import TELLING
from tests.peers.slack.nouns import Json

if TYPE_CHECKING:
    from tests.peers.slack.fake import FakeSlack


@dataclass(frozen=True)
class Ack:
    """What the app answered. `reason`: why it does not count, in the words of X-Slack-Retry-Reason."""

    ok: bool
    status: int = 0
    body: Any = None
    reason: str = ""
    no_retry: bool = False
    took: float = 0.0


async def send(slack: FakeSlack, kind: str, payload: Json, *, attempt: int = 0, reason: str = "") -> Ack:
    """`kind`: events_api, interactive or slash_commands, in the words of Socket Mode."""
    for overhear in TELLING:
        overhear(payload)
    if slack.app.mode == "socket":
        return await slack.sockets.send(kind, payload, attempt=attempt, reason=reason)
    headers = {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": reason} if attempt else {}
    if kind == "events_api":
        body, content_type = json.dumps(payload), "application/json"
    elif kind == "slash_commands":
        body, content_type = urlencode(payload), "application/x-www-form-urlencoded"
    else:
        body, content_type = urlencode({"payload": json.dumps(payload)}), "application/x-www-form-urlencoded"
    return await post(slack, body.encode(), headers | {"Content-Type": content_type})


def signed(secret: str, body: bytes, at: float) -> dict[str, str]:
    """How an app knows that it is Slack (docs.slack.dev/authentication/verifying-requests-from-slack)."""
    stamp = str(int(at))
    digest = hmac.new(secret.encode(), b"v0:" + stamp.encode() + b":" + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}


async def post(slack: FakeSlack, body: bytes, headers: dict[str, str]) -> Ack:
    """A signed request. The signature has the time of the app's own clock, with which the app compares it."""
    begun = time.monotonic()
    sent = {"User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)"} | headers
    sent = signed(slack.app.signing_secret, body, slack.signs_at()) | sent
    try:
        timeout = aiohttp.ClientTimeout(total=slack.ack_within)
        async with slack.http.post(slack.app.url or "", data=body, headers=sent, timeout=timeout) as answer:
            text = await answer.text()
            said = _parsed(text, answer.content_type)
            ok = 200 <= answer.status < 300
            no_retry = not ok and answer.headers.get("X-Slack-No-Retry") == "1"
            return Ack(ok, answer.status, said, "" if ok else "http_error", no_retry, time.monotonic() - begun)
    except TimeoutError:
        return Ack(False, reason="http_timeout", took=time.monotonic() - begun)
    except (aiohttp.ClientError, OSError):
        return Ack(False, reason="connection_failed", took=time.monotonic() - begun)


def _parsed(text: str, content_type: str) -> Any:
    if content_type == "application/json" and text:
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text or None
