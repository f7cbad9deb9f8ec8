"""The workspaces of an app that many companies install."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

import aiohttp

from bot.errors import ChatRefused
from bot.ports import Intake
from integrations.slack.errors import TOKEN_DEAD, done
from integrations.slack.quiet import LOGGER
from integrations.slack.stores import read
from integrations.slack.tokens import NOT_INSTALLED, Application, TeamClient, Tokens
from integrations.slack.workspaces import LIFECYCLE, PUBLIC_API, TIMEOUT, Workspace, speaking

Body = Mapping[str, Any]


class InstalledWorkspaces:
    """`Workspaces` for an app with OAuth. What is installed where is asked of the database for every call: another
    process may have been told of it."""

    def __init__(self, app: Application, api_base: str | None, clock: Callable[[], datetime]) -> None:
        self._app = app
        self._api = api_base or PUBLIC_API
        self._clock = clock
        self._session: aiohttp.ClientSession | None = None
        self._clients: dict[str, TeamClient] = {}
        self._tokens: Tokens | None = None

    async def ready(self) -> None:
        """Nothing to make sure of: there may be no installation yet."""

    async def at(self, team: str) -> Workspace:
        """The installation in exactly this team, or in this organisation of Enterprise Grid."""
        found = await self._app.installations.find(team)
        if found is None:
            raise ChatRefused(NOT_INSTALLED)
        bot = read(found.data)
        granted = frozenset(bot.bot_scopes or ())
        return Workspace(team, bot.bot_user_id or "", bot.bot_id or "", self._client(team), granted)

    async def near(self, *teams: str) -> Workspace:
        """The first of these that is installed. Never another: by whose app somebody is written to decides which
        company's administrators can read it."""
        for team in dict.fromkeys(teams):
            try:
                return await self.at(team)
            except ChatRefused:
                continue
        raise ChatRefused(NOT_INSTALLED)

    async def hears(self, body: Body, _intake: Intake) -> bool:
        """Whether an event is about an installation. Its word is not enough, for it may come late, after the app was
        installed again: Slack is asked whether the token is dead. Raises ChatError where Slack does not say."""
        told = body["event"]
        if told.get("type") not in LIFECYCLE:
            return False
        if told["type"] == "tokens_revoked" and not (told.get("tokens") or {}).get("bot"):
            return True
        happened = datetime.fromtimestamp(int(body["event_time"]), UTC)
        for team in told_to(body):
            await self._ask(team, happened)
        return True

    async def attend(self, _intake: Intake) -> bool:
        """Nothing: a token that is refused ends its installation when it is used."""
        return True

    async def close(self) -> None:
        """Finish what is being refreshed, and close the connections; they are opened again when they are needed."""
        await self._app.installations.close()
        session, self._session, self._tokens = self._session, None, None
        self._clients.clear()
        if session is not None:
            await session.close()

    async def _ask(self, team: str, happened: datetime) -> None:
        try:
            await done((await self.at(team)).client.auth_test())
        except ChatRefused as error:
            if error.reason in TOKEN_DEAD:
                await self._app.installations.end(team, happened=happened)
            elif error.reason != NOT_INSTALLED:
                raise

    def _client(self, team: str) -> TeamClient:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT))
        if self._tokens is None:
            self._tokens = Tokens(self._app, speaking(None, self._api, self._session), self._clock)
        if team not in self._clients:
            self._clients[team] = TeamClient(
                team,
                self._tokens,
                base_url=self._api,
                timeout=TIMEOUT,
                session=self._session,
                retry_handlers=[],
                logger=LOGGER,
            )
        return self._clients[team]


def told_to(body: Body) -> tuple[str, ...]:
    """The installation to which Slack sent something, or where it may be; the surest first.

    Of an event (docs.slack.dev/apis/events-api#authorizations): who is authorized, and nothing else if that is said. Of
    a gesture: where our message or window is from, for the team may be that of whoever acts, of another company.
    """
    authorized = [_authorized(each) for each in body.get("authorizations") or ()]
    if any(authorized):
        return _named(*authorized)
    if body.get("type") == "event_callback":
        return _named(body.get("context_team_id"), body.get("team_id"), _whole(body))
    view, user = body.get("view") or {}, body.get("user")
    ours = (body.get("message") or {}).get("team") if body.get("type") == "block_actions" else None
    team = (body.get("team") or {}).get("id") or body.get("team_id")
    own = user.get("team_id") if isinstance(user, Mapping) else None
    return _named(view.get("app_installed_team_id"), ours, team, _whole(body), own)


def _authorized(told: Body) -> str | None:
    return told.get("enterprise_id") if told.get("is_enterprise_install") else told.get("team_id")


def _whole(body: Body) -> str | None:
    """The organisation, if the app is installed in all of it; a command says so in words."""
    if body.get("is_enterprise_install") not in (True, "true"):
        return None
    return (body.get("enterprise") or {}).get("id") or body.get("enterprise_id")


def _named(*teams: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(team) for team in teams if team))
