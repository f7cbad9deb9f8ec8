"""The workspaces in which the bot is installed, and how it speaks to each."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from time import monotonic
from typing import Any, Protocol

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.core.address import Platform
from bot.core.breaker import Breaker
from bot.errors import ChatLost, ChatRefused
from bot.ports import Intake
from integrations.slack.errors import ENDED, TOKEN_DEAD, done, said_by
from integrations.slack.quiet import LOGGER

PUBLIC_API = "https://slack.com/api/"

LIFECYCLE = frozenset({"app_uninstalled", "tokens_revoked"})
"""The events that tell of an end (docs.slack.dev/reference/events/app_uninstalled, …/tokens_revoked)."""

TIMEOUT = 10
"""Seconds that a call of Slack may take; less than a sender's lease on a delivery."""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Workspace:
    """One installation: the team, who the bot is in it, the client that speaks with its token, and the scopes of that
    token (docs.slack.dev/reference/scopes)."""

    team: str
    bot_user: str
    bot_id: str
    client: AsyncWebClient
    scopes: frozenset[str] = frozenset()


class Workspaces(Protocol):
    """Every installation of the bot. Raises ChatRefused (`not-installed`) for a team without one."""

    async def at(self, team: str) -> Workspace:
        """The installation in exactly this team, to which a room belongs."""
        ...

    async def near(self, *teams: str) -> Workspace:
        """The installation from which people of these teams can be reached: their own, or one that shares channels
        with them; the first that is found."""
        ...

    async def ready(self) -> None:
        """Make sure of what can be made sure of beforehand. Raises ChatError."""
        ...

    async def hears(self, body: Mapping[str, Any], intake: Intake) -> bool:
        """Whether an event is about an installation, and nobody else's affair. Raises ChatError, NotRecorded."""
        ...

    async def attend(self, intake: Intake) -> bool:
        """Look whether the app is there still, where nobody would tell of it, and record that; False where it is not.
        Raises ChatError where Slack does not say, NotRecorded."""
        ...

    async def close(self) -> None:
        """Let go of every connection."""
        ...


class OneWorkspace:
    """`Workspaces` for an app that one company installs for itself: a single bot token."""

    def __init__(self, bot_token: str, api_base: str | None = None) -> None:
        self._token = bot_token
        self._api = api_base or PUBLIC_API
        self._known: Workspace | None = None
        self._client: OwnClient | None = None
        self._asking = asyncio.Lock()
        self._session: aiohttp.ClientSession | None = None

    async def at(self, team: str) -> Workspace:
        """The workspace, if it is this one."""
        known = await self.ours()
        if team != known.team:
            raise ChatRefused("not-installed")
        return known

    async def near(self, *_teams: str) -> Workspace:
        """The only one: people of other workspaces are met in channels that are shared with them."""
        return await self.ours()

    async def ours(self) -> Workspace:
        """The workspace of the token. Raises ChatError."""
        async with self._asking:
            if self._known is None:
                self._known = await self._ask()
            return self._known

    async def ready(self) -> None:
        """Make sure of the token."""
        await self.ours()

    async def hears(self, body: Mapping[str, Any], intake: Intake) -> bool:
        """Whether an event tells that the app was removed. Its word is not enough, as where many install it."""
        if body["event"].get("type") not in LIFECYCLE:
            return False
        await self.attend(intake)
        return True

    async def attend(self, intake: Intake) -> bool:
        """Whether the app is installed still, as its token tells. Where it is not, nothing is heard of what was tagged
        there: that is held, as where one of many removes the app. A token that is refused for another reason ends
        nothing. Before it was ever good nobody knows whose it is. Revoked by hand it may be by mistake, or for another
        to come: nothing is deleted because of it."""
        known, client = self._known, self._client
        if known is None or client is None:
            return False
        try:
            await done(client.auth_test())
        except (ChatLost, ChatRefused):  # ChatLost: refused a moment ago
            if client.refusal not in ENDED:
                raise
        here = client.refusal not in ENDED
        if not here:
            _log.warning("app-removed", platform=Platform.SLACK.value)
        await intake.present(Platform.SLACK, known.team, here=here, kept=True)
        return here

    async def close(self) -> None:
        """Close the connections; they are opened again when they are needed."""
        session, self._session, self._known = self._session, None, None
        if session is not None:
            await session.close()

    async def _ask(self) -> Workspace:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT))
        client = self._client = OwnClient(token=self._token, **manners(self._api, self._session))
        known = await introduced(client)
        client.team = known.team
        return known


class OwnClient(AsyncWebClient):
    """The client of the one bot token: once Slack has refused it, it is hardly tried again. `team`: whose it is;
    `refusal`: what Slack said when it refused it last, empty while it is good."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self.team = self.refusal = ""
        self._breaker = Breaker(monotonic)

    async def api_call(self, api_method: str, **more: Any) -> Any:
        """Call a method. Raises what slack_sdk raises, and ChatLost where the token was refused before."""
        self._breaker.check(f"slack:{self.team}/")
        try:
            answer = await super().api_call(api_method, **more)
        except SlackApiError as error:
            if said_by(error) in TOKEN_DEAD:
                self.refusal = said_by(error)
                self._breaker.refused()
            raise
        self._breaker.accepted()
        self.refusal = ""
        return answer


async def introduced(client: AsyncWebClient) -> Workspace:
    """The installation that a client speaks for (docs.slack.dev/reference/methods/auth.test). Raises ChatError."""
    heads: list[str] = []

    async def asked() -> Any:
        answer = await client.auth_test()
        heads.extend(value for name, value in answer.headers.items() if name.lower() == "x-oauth-scopes")
        return answer

    told = await done(asked())
    scopes = frozenset(each.strip() for head in heads for each in head.split(",") if each.strip())
    return Workspace(told["team_id"], told["user_id"], told.get("bot_id", ""), client, scopes)


def speaking(token: str | None, api_base: str, session: aiohttp.ClientSession | None = None) -> AsyncWebClient:
    """A client that never repeats a call by itself: slack_sdk would post a message twice where an answer is lost."""
    return AsyncWebClient(token=token, **manners(api_base, session))


def manners(api_base: str, session: aiohttp.ClientSession | None) -> dict[str, Any]:
    """How every client is made."""
    return {"base_url": api_base, "timeout": TIMEOUT, "session": session, "retry_handlers": [], "logger": LOGGER}
