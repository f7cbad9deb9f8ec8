"""The peer with an app at the other end: the real slack_sdk and slack-bolt."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.peers.slack import Channel, FakeSlack, Person

Error = Callable[..., Any]


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    """A Slack where the app is installed with everything."""
    async with FakeSlack(ack_within=0.5) as slack:
        slack.install()
        yield slack


@pytest.fixture
def lea(slack: FakeSlack) -> Person:
    return slack.user("lea", "Léa Montagne")


@pytest.fixture
def sam(slack: FakeSlack) -> Person:
    return slack.user("sam", "Sam Dubois")


@pytest.fixture
def room(slack: FakeSlack, lea: Person, sam: Person) -> Channel:
    """A private channel with both, and the bot."""
    return slack.channel("com", private=True, members=[lea, sam])


@pytest.fixture
def client(slack: FakeSlack) -> AsyncWebClient:
    return client_of(slack, slack.bot_token)


def client_of(slack: FakeSlack, token: str | None) -> AsyncWebClient:
    return AsyncWebClient(token=token, base_url=slack.api_url, retry_handlers=[])


async def refused(call: Any) -> dict[str, Any]:
    """What the API answered to a call that it refuses."""
    with pytest.raises(SlackApiError) as caught:
        await call
    data = caught.value.response.data
    assert isinstance(data, dict)
    return data


def bolt(slack: FakeSlack) -> AsyncApp:
    """An app that hears everything; what it hears is in `app.heard`, by (type, subtype)."""
    app = AsyncApp(client=client_of(slack, slack.bot_token), signing_secret=slack.signing_secret)
    app.heard = []  # type: ignore[attr-defined]

    @app.middleware
    async def hear(body: dict[str, Any], next: Callable[[], Any]) -> Any:  # noqa: A002  Bolt finds it by this name
        app.heard.append(body)  # type: ignore[attr-defined]
        return await next()

    return app


def calm(app: AsyncApp) -> None:
    """Acknowledge events that nobody else handles: Bolt would answer 404."""

    @app.event(re.compile(""))
    async def acknowledge() -> None:
        pass


@asynccontextmanager
async def over_http(slack: FakeSlack, app: AsyncApp) -> AsyncIterator[None]:
    calm(app)

    async def handle(request: web.Request) -> web.StreamResponse:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    async with served(slack, handle):
        yield


@asynccontextmanager
async def served(slack: FakeSlack, handle: Callable[[web.Request], Any]) -> AsyncIterator[None]:
    """A bare handler at the address where Slack's requests go."""
    house = web.Application()
    house.router.add_post("/slack/events", handle)
    runner = web.AppRunner(house, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.app.mode, slack.app.url = "http", f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    try:
        yield
    finally:
        await runner.cleanup()


@asynccontextmanager
async def over_socket(slack: FakeSlack, app: AsyncApp) -> AsyncIterator[AsyncSocketModeHandler]:
    calm(app)
    slack.app.mode = "socket"
    handler = AsyncSocketModeHandler(app, slack.app_token, web_client=client_of(slack, None), ping_interval=0.5)
    await handler.connect_async()
    await slack.connected()
    try:
        yield handler
    finally:
        await handler.close_async()


Way = Callable[[FakeSlack, AsyncApp], AbstractAsyncContextManager[Any]]


@pytest.fixture(params=["http", "socket"])
def way(request: pytest.FixtureRequest) -> Way:
    """Both ways from Slack to an app."""
    return over_http if request.param == "http" else over_socket
