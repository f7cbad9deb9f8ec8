"""What the examples of deploy/proxy let in, asked of nginx and Caddy themselves where they are installed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.deploy.proxies import HOST, KINDS, App, Proxy, app, proxy

CALENDAR = f"/calendar/{'5ec0ed00' * 8}.ics"
CODE = "s1acks-own-c0de"
IN = [
    ("POST", "/slack/events"),
    ("GET", "/slack/install"),
    ("GET", f"/slack/oauth_redirect?code={CODE}&state=x"),
    ("GET", CALENDAR),
]
ELSE = """
/ /metrics /livez /readyz /startupz /slack /slack/ /slack/events/ /slack/events/x /slack/eventsx
/slack/events/../../metrics
/slack/events%2f..%2fmetrics /slack/events;/../../metrics /%2e%2e/metrics /calendar/ /calendar/short.ics
"""
OUT = [*ELSE.split(), f"{CALENDAR}x", f"/x{CALENDAR}"]


@pytest.fixture(params=sorted(KINDS))
def kind(request: pytest.FixtureRequest) -> str:
    """Each kind of proxy that is here; of the other nothing was tried."""
    if shutil.which(request.param) is None:
        pytest.skip(f"{request.param} is not installed: its example was NOT RUN")
    return str(request.param)


@pytest.fixture
def behind() -> Iterator[App]:
    """The app behind it."""
    with app() as made:
        yield made


@pytest.fixture
def before(kind: str, behind: App, tmp_path: Path) -> Iterator[Proxy]:
    """The proxy before it."""
    with proxy(kind, tmp_path, behind.port) as made:
        yield made


@pytest.mark.parametrize(("method", "path"), IN)
def test_what_is_meant_for_us_comes_in_as_it_was_sent(before: Proxy, behind: App, method: str, path: str) -> None:
    body = b'{"type":"url_verification"}' if method == "POST" else b""
    sent = {"X-Slack-Signature": "v0=abc", "X-Slack-Request-Timestamp": "1700000000"}
    assert before.ask(method, path, content=body, headers=sent).status_code == 200
    ((asked, where, told, read),) = behind.asked
    assert (asked, where, read) == (method, path, body), "Slack's signature is over the bytes"
    assert told["x-slack-signature"] == "v0=abc"
    assert told["host"] == HOST
    if path.startswith("/slack/"):
        assert told["x-forwarded-proto"] == "https"


def test_nothing_else_does(before: Proxy, behind: App) -> None:
    answers = {path: before.ask("GET", path).status_code for path in OUT}
    assert {path: status for path, status in answers.items() if status < 400} == {}
    assert behind.asked == []


def test_a_calendar_is_only_read(before: Proxy, behind: App) -> None:
    answers = [before.ask(method, CALENDAR).status_code for method in ("POST", "PUT", "DELETE")]
    assert min(answers) >= 400
    assert behind.asked == []


def test_a_body_that_slack_would_never_send_stays_outside(before: Proxy, behind: App) -> None:
    assert before.ask("POST", "/slack/events", content=b"x" * (2 << 20)).status_code >= 400
    assert [read for *_, read in behind.asked if len(read) > 1 << 20] == []


def test_no_log_holds_a_secret_even_when_the_app_is_away(before: Proxy, behind: App) -> None:
    for method, path in IN:
        before.ask(method, path)
    behind.server.shutdown()
    behind.server.server_close()
    answers = {path: before.ask(method, path).status_code for method, path in IN}
    assert min(answers.values()) >= 500
    written = before.written()
    assert [secret for secret in (CODE, CALENDAR.split("/")[2]) if secret in written] == []
