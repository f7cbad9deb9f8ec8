"""Hearing Slack over Socket Mode: for as long as wanted, and again after whatever fails
(docs.slack.dev/apis/events-api/using-socket-mode)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Any

import structlog
from slack_bolt.adapter.socket_mode.async_internals import send_async_response
from slack_bolt.adapter.socket_mode.internals import build_headers
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from integrations.slack.quiet import LOGGER
from integrations.slack.workspaces import PUBLIC_API, speaking

ALIVE = 60.0
"""Seconds for which the last answer to a ping counts as a sign of life."""

PING = 5.0
"""Seconds between two pings; slack_sdk connects anew after four without an answer."""

BACK_OFF = (1.0, 5.0, 15.0, 30.0)
"""Seconds before a connection that failed is begun again; the last counts for all that follow."""

CLOSED = 1.0
"""Seconds for which a socket may be closed while slack_sdk opens another."""

_LOOK = 0.25

_log = structlog.get_logger(__name__)

Dispatch = Callable[[AsyncBoltRequest], Awaitable[BoltResponse]]


class Listener:
    """One socket to Slack at a time; slack_sdk replaces it by itself when Slack asks for it. `connected` is called for
    each new one: before it nothing was told."""

    def __init__(self, app_token: str, api_base: str | None, dispatch: Dispatch, connected: Callable[[], None]) -> None:
        self._app_token = app_token
        self._api = api_base or PUBLIC_API
        self._dispatch = dispatch
        self._connected = connected
        self._session: object = None
        self._ping: float | None = None
        self._heard: float | None = None

    @property
    def listening(self) -> bool:
        """Whether Slack has answered a ping in the last minute."""
        return self._heard is not None and monotonic() - self._heard < ALIVE

    async def listen(self) -> None:
        """Hear until cancelled."""
        failures = 0
        while True:
            begun = monotonic()
            client: Any = self._client()
            try:
                await self._one_connection(client)
            finally:
                self._heard = self._ping = None
                await client.close()
            failures = 0 if monotonic() - begun > 2 * ALIVE else failures + 1
            _log.warning("slack socket lost", attempt=failures)
            await asyncio.sleep(BACK_OFF[min(failures, len(BACK_OFF)) - 1] if failures else 0)

    def _client(self) -> SocketModeClient:
        web = speaking(self._app_token, self._api)
        client = SocketModeClient(self._app_token, logger=LOGGER, web_client=web, ping_interval=PING)
        client.socket_mode_request_listeners.append(self._hear)
        return client

    async def _one_connection(self, client: Any) -> None:
        """Until the socket stays closed, or nothing has been heard for a minute."""
        connecting = asyncio.create_task(client.connect())
        begun = opened = monotonic()
        try:
            while monotonic() - (self._heard or begun) < ALIVE and monotonic() - opened < CLOSED:
                self._note(client)
                await asyncio.sleep(_LOOK)
                if client.current_session is None or not client.current_session.closed:
                    opened = monotonic()
        finally:
            connecting.cancel()
            await asyncio.gather(connecting, return_exceptions=True)

    def _note(self, client: Any) -> None:
        """Remember when the last answer to a ping came, by our own clock."""
        session, last = client.current_session, client.last_ping_pong_time
        if last is not None and last != self._ping and session is not None and not session.closed:
            self._ping, self._heard = last, monotonic()
            if session is not self._session:
                self._session = session
                self._connected()

    async def _hear(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        """Hand one request on, and acknowledge it if it was recorded; else Slack tells again."""
        asked = AsyncBoltRequest(mode="socket_mode", body=request.payload, headers=build_headers(request))
        answer = await self._dispatch(asked)
        await send_async_response(client, request, answer, monotonic())
