"""The HTTP door: whatever comes, only what Slack signed just now reaches Bolt, and nothing makes it stumble."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from starlette.applications import Starlette
from starlette.routing import Route

from integrations.slack.door import MAX_BODY, Door

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
NOW = datetime(2026, 3, 16, 9, tzinfo=UTC)
STAMP = str(int(NOW.timestamp()))


class Behind:
    """What is behind the door: it only counts."""

    def __init__(self) -> None:
        self.requests: list[AsyncBoltRequest] = []
        self.status = 200
        door = Door(self.dispatch, SECRET, lambda: NOW)
        self.app = Starlette(routes=[Route("/slack/events", door.__call__, methods=["POST"])])

    async def dispatch(self, request: AsyncBoltRequest) -> BoltResponse:
        self.requests.append(request)
        return BoltResponse(status=self.status, body="")

    def send(self, body: bytes, headers: Mapping[str, str] | list[tuple[str, str]]) -> int:
        return self.post(body, headers).status_code

    def post(self, content: Any, headers: Any) -> httpx.Response:
        """Raises what the door raises."""

        async def posting() -> httpx.Response:
            async with httpx.AsyncClient(transport=httpx.ASGITransport(self.app), base_url="http://door") as client:
                return await client.post("/slack/events", content=content, headers=headers)

        return asyncio.run(posting())

    def signed(self, body: bytes, *, stamp: str = STAMP, kind: str = "application/json") -> int:
        return self.send(body, headers_of(body, stamp) | {"content-type": kind})


def headers_of(body: bytes, stamp: str = STAMP, secret: str = SECRET) -> dict[str, str]:
    mac = hmac.new(secret.encode(), b"v0:" + stamp.encode() + b":" + body, hashlib.sha256).hexdigest()
    return {"x-slack-request-timestamp": stamp, "x-slack-signature": f"v0={mac}"}


EVENT = json.dumps({"type": "event_callback", "event": {"type": "message"}}).encode()


def test_what_slack_signed_comes_through() -> None:
    behind = Behind()
    assert behind.signed(EVENT) == 200
    payload = urlencode({"payload": json.dumps({"type": "block_actions", "actions": []})}).encode()
    assert behind.signed(payload, kind="application/x-www-form-urlencoded") == 200
    command = urlencode({"command": "/news", "text": "é & ü"}).encode()
    assert behind.signed(command, kind="application/x-www-form-urlencoded") == 200
    assert [request.body.get("type") or request.body["command"] for request in behind.requests] == [
        "event_callback", "block_actions", "/news",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        {"x-slack-request-timestamp": "not-a-number"},
        {"x-slack-request-timestamp": "1e9"},
        {"x-slack-request-timestamp": "9" * 5000},
        {"x-slack-request-timestamp": "-1773651600"},
        {"x-slack-request-timestamp": "١٧٧٣٦٥١٦٠٠"},
        {"x-slack-request-timestamp": ""},
        {"x-slack-signature": ""},
        {"x-slack-signature": "v0=" + "0" * 64},
        {"x-slack-signature": "v0=é"},
        {"x-slack-signature": "v1=" + "0" * 64},
        headers_of(EVENT, secret="another"),
        headers_of(EVENT + b" "),
        headers_of(EVENT, stamp=str(int(STAMP) + 1)) | {"x-slack-request-timestamp": STAMP},
    ],
)
def test_nothing_unsigned_comes_through(change: dict[str, str]) -> None:
    behind = Behind()
    headers: Any = {name: value.encode() for name, value in (headers_of(EVENT) | change).items()}
    assert behind.send(EVENT, headers) == 401
    assert not behind.requests


@pytest.mark.parametrize("text", ["la payload du lanceur", "payload=x", "%7B", '{"a": 1}'])
def test_no_word_of_a_command_changes_how_it_is_read(text: str) -> None:
    behind = Behind()
    command = urlencode({"command": "/disclose", "text": text}).encode()
    assert behind.signed(command, kind="application/x-www-form-urlencoded") == 200
    assert behind.requests[0].body == {"command": "/disclose", "text": text}


def test_a_field_given_twice_is_no_request() -> None:
    """Whoever reads it next might take the other one."""
    behind = Behind()
    assert behind.signed(b"command=/a&command=/b", kind="application/x-www-form-urlencoded") == 400
    payload = urlencode([("payload", "{}"), ("payload", "{}")]).encode()
    assert behind.signed(payload, kind="application/x-www-form-urlencoded") == 400


def test_what_cannot_be_signed_is_not_even_read() -> None:
    behind, read = Behind(), list[int]()

    async def chunks() -> AsyncIterator[bytes]:
        for number in range(3):
            read.append(number)
            yield b"x" * 1000

    old = str(int(STAMP) - 301)
    for headers in ({}, headers_of(b"x", secret="s") | {"x-slack-signature": "v0=1"}, headers_of(b"x" * 3000, old)):
        assert behind.post(chunks(), headers).status_code == 401
    assert not read


async def test_whoever_goes_away_or_dawdles_gets_no_answer_that_stumbles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("integrations.slack.door.PATIENCE", 0.05)
    behind, sent = Behind(), list[Any]()
    headers = [(name.encode(), value.encode()) for name, value in headers_of(EVENT).items()]
    scope = {"type": "http", "method": "POST", "path": "/slack/events", "headers": headers, "query_string": b""}

    async def send(message: Any) -> None:
        sent.append(message.get("status"))

    async def gone() -> Any:
        return {"type": "http.disconnect"}

    async def slow() -> Any:
        await asyncio.sleep(0.03)
        return {"type": "http.request", "body": b"x", "more_body": True}

    for receive in (gone, slow):
        await behind.app(scope, receive, send)
    assert [status for status in sent if status] == [400, 400]
    assert not behind.requests


def test_a_header_given_twice_or_never_is_not_believed() -> None:
    behind = Behind()
    twice = list(headers_of(EVENT).items())
    assert behind.send(EVENT, [*twice, twice[1]]) == 401
    assert behind.send(EVENT, {}) == 401
    assert not behind.requests


@pytest.mark.parametrize(("age", "status"), [(0, 200), (300, 200), (-300, 200), (301, 401), (-301, 401)])
def test_how_old_a_request_may_be(age: int, status: int) -> None:
    assert Behind().signed(EVENT, stamp=str(int(STAMP) - age)) == status


@pytest.mark.parametrize(
    "body",
    [
        b"[]", b'"x"', b"null", b"{", b"", b"1", b"NaN", b"\xff\xfe", b"[" * 100_000, b'{"a":' * 100_000,
        b'{"a":' * 65 + b"1" + b"}" * 65, b'{"a": ' + b"1" * 5000 + b"}",
    ],
)  # fmt: skip
def test_what_is_signed_and_yet_no_request_is_refused(body: bytes) -> None:
    behind = Behind()
    assert behind.signed(body) == 400
    if body:
        payload = b"payload=" + body.replace(b"%", b"%25")
        assert behind.signed(payload, kind="application/x-www-form-urlencoded") == 400
    assert not behind.requests


def test_brackets_in_words_are_not_depth() -> None:
    text = json.dumps({"type": "event_callback", "event": {"text": '[{"' * 500}}).encode()
    assert Behind().signed(text) == 200


def test_how_long_a_request_may_be() -> None:
    behind = Behind()
    fits = b'{"a":"' + b"x" * (MAX_BODY - 8) + b'"}'
    assert behind.signed(fits) == 200
    assert behind.signed(fits + b" ") == 413

    async def chunks() -> AsyncIterator[bytes]:
        yield fits
        yield b" "

    assert behind.post(chunks(), headers_of(fits + b" ")).status_code == 413
    assert behind.send(b"", headers_of(b"") | {"content-length": "1e9"}) == 413


def test_what_could_not_be_recorded_is_told_again() -> None:
    behind = Behind()
    for status in (500, 503):
        behind.status = status
        answer = behind.post(EVENT, headers_of(EVENT))
        assert (answer.status_code, answer.content) == (503, b"")
        assert "x-slack-no-retry" not in answer.headers


NAMES = st.text() | st.sampled_from(
    "type team user event authorizations view actions channel payload enterprise is_enterprise_install".split()
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=12,
)


@given(JSON)
def test_nothing_that_is_signed_makes_it_stumble(thing: Any) -> None:
    behind = Behind()
    body = json.dumps(thing).encode()
    assert behind.signed(body) in (200, 400)
    form = urlencode({"payload": json.dumps(thing)}).encode()
    assert behind.signed(form, kind="application/x-www-form-urlencoded") in (200, 400)


@given(st.binary(max_size=200), st.text(max_size=20), st.text(max_size=80))
def test_nothing_that_is_not_signed_comes_through(body: bytes, stamp: str, signature: str) -> None:
    behind = Behind()
    headers: Any = {
        "x-slack-request-timestamp": stamp.encode("utf-8", "ignore").replace(b"\r", b"").replace(b"\n", b""),
        "x-slack-signature": signature.encode("utf-8", "ignore").replace(b"\r", b"").replace(b"\n", b""),
    }
    assert behind.send(body, headers) == 401
    assert not behind.requests
