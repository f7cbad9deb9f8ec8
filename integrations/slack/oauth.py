"""How somebody installs the app in their workspace (docs.slack.dev/authentication/installing-with-oauth)."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any
from urllib.parse import urljoin
from zoneinfo import available_timezones

from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.error import BoltError
from slack_bolt.oauth.async_callback_options import AsyncCallbackOptions, AsyncFailureArgs, AsyncSuccessArgs
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.oauth.installation_store import Installation
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.core.address import Address, Platform
from bot.errors import NotRecorded, Stale
from bot.services.settling.installer import FirstLead, Installing
from integrations.slack.errors import FAILURES
from integrations.slack.pages import PRIVATE, Saying, language, page
from integrations.slack.quiet import LOGGER
from integrations.slack.stores import InstallationStore, StateStore
from integrations.slack.tokens import Application
from integrations.slack.workspaces import PUBLIC_API, speaking

INSTALL = "/slack/install"
"""Where an installation begins."""

REDIRECT = "/slack/oauth_redirect"
"""Where Slack sends the browser back to, as in the manifest."""

SCOPES = (
    "app_mentions:read channels:history channels:read chat:write commands groups:history groups:read im:history "
    "im:read im:write reactions:read users:read"
).split()
"""What the app asks for in any case: the scopes of the manifest."""

CANCELLED = "access_denied"

ZONE = "Europe/Paris"
"""Of a new organisation, where Slack does not say."""

_TEAM = re.compile(r"[A-Z0-9]{2,32}")

Act = Callable[[AsyncBoltRequest], Awaitable[BoltResponse]]


class WholeOrganisation(BoltError):
    """Somebody installed the app in all of Enterprise Grid at once."""


class Flow(AsyncOAuthFlow):
    """slack_bolt's, for single workspaces only: of a channel in a whole organisation nobody could say whose workspace
    it is in, nor whether a CM there is from outside (docs.slack.dev/enterprise/organization-ready-apps)."""

    async def build_authorize_url(self, state: str, request: AsyncBoltRequest) -> str:
        """Where the browser is sent. A link may say which workspace Slack is to propose; slack_sdk puts that into the
        address as it came, so that with a line break in it anybody's link could write headers of ours."""
        team = next(iter(request.query.get("team", ())), "")
        generator = self.settings.authorize_url_generator
        return str(generator.generate(state=state, team=team if _TEAM.fullmatch(team) else None))

    async def store_installation(self, request: AsyncBoltRequest, installation: Installation) -> None:
        """Keep it. Raises WholeOrganisation, once the token has been given back, and BoltError."""
        if installation.is_enterprise_install:
            with suppress(*FAILURES):  # a courtesy: nobody here has the token any more
                await self.client.auth_revoke(token=installation.bot_token)
            raise WholeOrganisation
        await super().store_installation(request, installation)


class Installer:
    """The two doors of an installation. Who comes back must be the browser that went, with a state that is
    good once. `installed` is called after each: the app may have been there before, and gone meanwhile."""

    def __init__(
        self, app: Application, api_base: str | None, locale: str, installed: Callable[[], None] = lambda: None
    ) -> None:
        self._app = app
        self._installed = installed
        self._locale = locale
        self._api = api_base or PUBLIC_API
        settings = AsyncOAuthSettings(
            client_id=app.client_id,
            client_secret=app.client_secret,
            scopes=[*SCOPES, *sorted(app.optional)],
            user_scopes=[],
            install_path=INSTALL,
            redirect_uri_path=REDIRECT,
            install_page_rendering_enabled=False,
            authorization_url=urljoin(api_base or PUBLIC_API, "/oauth/v2/authorize"),
            installation_store=InstallationStore(app.installations),
            state_store=StateStore(app.installations),
            callback_options=AsyncCallbackOptions(success=self._done, failure=self._failed),
            logger=LOGGER,
        )
        self._cookie = settings.state_cookie_name
        self._flow = Flow(settings=settings, client=speaking(None, api_base or PUBLIC_API), logger=LOGGER)

    def routes(self) -> list[Route]:
        """The doors."""
        return [Route(INSTALL, self._install, methods=["GET"]), Route(REDIRECT, self._redirect, methods=["GET"])]

    async def _install(self, request: Request) -> Response:
        return await self._answered(request, self._flow.handle_installation)

    async def _redirect(self, request: Request) -> Response:
        answer = await self._answered(request, self._flow.handle_callback)
        answer.delete_cookie(self._cookie, path="/", secure=True, httponly=True)
        return answer

    async def _answered(self, request: Request, act: Act) -> Response:
        asked = to_async_bolt_request(request, b"")
        try:
            answer = await act(asked)
        except (*FAILURES, NotRecorded):
            answer = self._page(asked, Saying.FAILED, 503)
        response = to_starlette_response(answer)
        response.headers.update(PRIVATE)
        return response

    async def _done(self, done: AsyncSuccessArgs) -> BoltResponse:
        """Who installed it is told whether they lead now, and what to type next."""
        self._installed()
        locale = language(done.request.headers, self._locale)
        lead = await self._first_lead(done.installation, locale)
        if lead is None:
            return self._page(done.request, Saying.DONE, 200)
        return page(Saying.LEADING, 200, locale, name=lead.name, organisation=lead.organisation)

    async def _first_lead(self, made: Installation, locale: str) -> FirstLead | None:
        """Nobody, where Slack does not say who it was. The app is installed whatever comes of this."""
        if not made.team_id or not made.user_id:
            return None
        name, zone = await self._called(made)
        account = Address(Platform.SLACK, made.team_id, made.user_id)
        try:
            return await self._app.installations.first_lead(
                Installing(account, name, made.team_name or "", locale, zone)
            )
        except (NotRecorded, Stale):
            return None

    async def _called(self, made: Installation) -> tuple[str, str]:
        """How Slack calls them, and their time zone (docs.slack.dev/reference/methods/users.info); only a courtesy."""
        try:
            told = await speaking(made.bot_token, self._api).users_info(user=made.user_id or "")
        except FAILURES:
            return "", ZONE
        person: dict[str, Any] = told.get("user") or {}
        profile = person.get("profile") or {}
        name = profile.get("display_name") or profile.get("real_name") or person.get("real_name") or ""
        zone = str(person.get("tz") or "")
        return str(name), zone if zone in available_timezones() else ZONE

    async def _failed(self, failed: AsyncFailureArgs) -> BoltResponse:
        if isinstance(failed.error, WholeOrganisation):
            return self._page(failed.request, Saying.ONE_WORKSPACE, 409)
        saying = Saying.CANCELLED if failed.reason == CANCELLED else Saying.FAILED
        return self._page(failed.request, saying, failed.suggested_status_code)

    def _page(self, asked: AsyncBoltRequest, saying: Saying, status: int) -> BoltResponse:
        again = "" if saying is Saying.DONE else INSTALL
        return page(saying, status, language(asked.headers, self._locale), again=again)
