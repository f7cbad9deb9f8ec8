"""The token of each workspace: refreshed before it ends, and given up when Slack says that it is dead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic
from typing import Any

import structlog
from slack_sdk.errors import SlackApiError, SlackTokenRotationError
from slack_sdk.oauth.token_rotation.async_rotator import AsyncTokenRotator
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.breaker import Breaker
from bot.errors import ChatBusy, ChatRefused, NotRecorded
from bot.services.installing import Installations, Installed
from integrations.slack.errors import ENDED, FAILURES, RETRY_AFTER, TOKEN_DEAD, said_by
from integrations.slack.stores import read, written

NOT_INSTALLED = "not-installed"
"""The reason of a ChatRefused: there is no such installation, or none any more."""

SPENT = ENDED | {"invalid_refresh_token"}
"""What Slack says of a refresh token that will never be good again."""

EARLY = 7200.0
"""Seconds before a token's end at which it is refreshed (docs.slack.dev/authentication/using-token-rotation)."""

MARGIN = 60.0
"""Seconds before its end from which on a token is not used any more."""

_ALWAYS = 10**7
"""Minutes: whether it is time we decide ourselves, by our own clock."""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Application:
    """An app for many workspaces: how Slack knows it (Basic Information > App Credentials), where it is installed.
    `optional`: scopes that each workspace is asked for besides those of the manifest."""

    client_id: str
    client_secret: str = field(repr=False)
    installations: Installations
    optional: frozenset[str] = frozenset()


class Tokens:
    """The installations with tokens that are good."""

    def __init__(self, app: Application, client: AsyncWebClient, clock: Callable[[], datetime]) -> None:
        self._installations = app.installations
        self._rotator = AsyncTokenRotator(client_id=app.client_id, client_secret=app.client_secret, client=client)
        self._clock = clock

    async def of(self, team: str) -> Installed:
        """The installation in a workspace. Raises ChatRefused (`not-installed`), ChatBusy while its token has ended and
        cannot be refreshed."""
        found = await self._installations.find(team)
        if found is None:
            raise ChatRefused(NOT_INSTALLED)
        ends = read(found.data).bot_token_expires_at
        left = EARLY if ends is None else ends - self._clock().timestamp()
        return found if left >= EARLY else await self._refreshed(found, patient=left < MARGIN)

    async def died(self, installed: Installed, said: str) -> None:
        """Slack says that this token is dead, by the name of an error: nobody calls with it again. Where it does not
        say that the app was removed, a fresh token may have been lost on its way to us."""
        await self._installations.end(installed.team, version=installed.version, kept=said not in ENDED)

    async def _refreshed(self, found: Installed, *, patient: bool) -> Installed:
        try:
            fresh = await self._installations.refreshed(found, self._refresh, patient=patient)
        except SlackTokenRotationError as error:
            said = said_by(error.api_error)
            if said not in SPENT:
                raise ChatBusy(RETRY_AFTER, beyond=f"slack:{found.team}/") from None
            await self.died(found, said)
            fresh = None
        except (*FAILURES, NotRecorded):
            raise ChatBusy(RETRY_AFTER, beyond=f"slack:{found.team}/") from None
        if fresh is None:
            raise ChatRefused(NOT_INSTALLED)
        return fresh

    async def _refresh(self, data: str) -> str:
        """Raises SlackTokenRotationError, or what a broken connection raises."""
        installation = read(data)
        try:
            bot = await self._rotator.perform_bot_token_rotation(
                bot=installation.to_bot(), minutes_before_expiration=_ALWAYS
            )
        except SlackTokenRotationError as error:
            _log.warning("token refused", error=said_by(error.api_error))
            raise
        if bot is not None:
            installation.bot_token = bot.bot_token
            installation.bot_refresh_token = bot.bot_refresh_token
            installation.bot_token_expires_at = bot.bot_token_expires_at
        return written(installation)


class TeamClient(AsyncWebClient):
    """The client of one workspace: each call has the token that is good when it leaves. It never repeats a call."""

    def __init__(self, team: str, tokens: Tokens, **more: Any) -> None:
        super().__init__(**more)
        self._team = team
        self._tokens = tokens
        self._breaker, self._of = Breaker(monotonic), 0

    async def api_call(self, api_method: str, **more: Any) -> Any:
        """Call a method. Raises what slack_sdk raises, ChatRefused or ChatBusy where there is no good token, and
        ChatLost where it was refused before: only `auth.test`, which asks that very thing, is called all the same."""
        installed = await self._tokens.of(self._team)
        if installed.version != self._of:
            self._breaker, self._of = Breaker(monotonic), installed.version
        breaker = self._breaker
        if api_method != "auth.test":
            breaker.check(f"slack:{self._team}/")
        self.token = read(installed.data).bot_token  # is read before anything is awaited
        try:
            answer = await super().api_call(api_method, **more)
        except SlackApiError as error:
            if said_by(error) in TOKEN_DEAD:
                breaker.refused()
            if said_by(error) in ENDED:  # removed by whoever installed it: comms decide what becomes of what waits
                await self._tokens.died(installed, said_by(error))
                raise ChatRefused(said_by(error)) from None
            raise
        breaker.accepted()
        return answer
