"""The Slack adapter, put together: the port, the door or the socket, and what is heard through them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

import structlog
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from starlette.routing import Route

from bot.checks import Check, Linked
from bot.core.address import Address
from bot.core.card import Card, Reply
from bot.core.event import Event
from bot.errors import ChatError, ChatRefused, Misconfigured
from bot.i18n.words import words
from bot.ports import Gestures, Intake
from integrations.slack import checking, quiet
from integrations.slack.bolt import bolt_app
from integrations.slack.chat import SlackChat
from integrations.slack.door import Door
from integrations.slack.inbound import Inbound
from integrations.slack.installed import InstalledWorkspaces
from integrations.slack.listening import Listener
from integrations.slack.oauth import Installer
from integrations.slack.tokens import Application
from integrations.slack.workspaces import PUBLIC_API, OneWorkspace, Workspaces

EVENTS = "/slack/events"
"""Where Slack sends everything over HTTP, as in the manifest."""

PAUSE = 1.0
"""Seconds before Slack is listened to again where listening failed by itself."""

_log = structlog.get_logger(__name__)


class SlackAdapter:
    """`bot.ports.Adapter` for an app that a company installs in its own workspace (`bot_token`), or that many install
    (`application`).

    With an `app_token` it listens over Socket Mode, else through `routes()`, which need the `signing_secret`. `locale`:
    of short words to people of whom Slack does not say theirs. `api_base`: another Slack than the public one.
    """

    def __init__(
        self,
        *,
        bot_token: str = "",
        application: Application | None = None,
        app_token: str | None = None,
        signing_secret: str | None = None,
        api_base: str | None = None,
        clock: Callable[[], datetime],
        locale: str = "fr",
    ) -> None:
        quiet.hush()
        self._app_token, self._api = app_token, api_base or PUBLIC_API
        self._workspaces: Workspaces = OneWorkspace(bot_token, api_base)
        if application is not None:
            self._workspaces = InstalledWorkspaces(application, api_base, clock)
        self._say = words(locale)
        self._chat = SlackChat(self._workspaces, clock, self._say)
        self._inbound = Inbound(self._workspaces, self._chat.rooms, locale)
        begin = self._inbound.missed.begin
        self._installer = Installer(application, api_base, locale, begin) if application else None
        self._app = bolt_app(self._inbound)
        self._listener = Listener(app_token, api_base, self._dispatch, begin) if app_token else None
        self._door = Door(self._dispatch, signing_secret, clock) if signing_secret else None
        self._ready = False

    @property
    def chat(self) -> SlackChat:
        """The port; it works once the adapter is open."""
        return self._chat

    @property
    def inbound(self) -> Inbound:
        """What is heard, and who answers."""
        return self._inbound

    @property
    def listening(self) -> bool:
        """Over Socket Mode, whether Slack has answered in the last minute; over HTTP Slack comes to us, and nobody can
        tell whether it would."""
        return self._listener.listening if self._listener else self._ready

    def connect(self, gestures: Gestures, intake: Intake) -> None:
        """From now on what people do reaches the inside."""
        self._inbound.gestures, self._inbound.intake = gestures, intake

    async def answer(self, event: Event, reply: Reply) -> None:
        """Show a person what came of an event of theirs."""
        await self._inbound.answer(event, reply)

    async def show_home(self, account: Address, cards: Sequence[Card]) -> None:
        """Replace what stands on somebody's Home tab: a `bot.ports.ShowHome`. Raises ChatError."""
        await self._inbound.show_home(account, cards)

    async def open(self) -> None:
        """Make sure of the token. Raises Misconfigured where Slack refuses it, ChatError where Slack is away."""
        try:
            await self._workspaces.ready()
        except ChatRefused as error:
            raise Misconfigured(
                f"Slack refuses the bot token ({error.reason}): install the app again and copy its bot token, xoxb-…",
                "slack-token-refused",
                reason=error.reason,
            ) from None
        self._ready = True

    async def listen(self) -> None:
        """Hear over Socket Mode until cancelled, and look at what may have been missed; over HTTP that is all."""
        missed = self._inbound.missed
        looking = asyncio.create_task(missed.run(lambda: self._inbound.intake))
        try:
            while self._listener is not None:
                await self._heard_by(self._listener)
            missed.begin()
            await asyncio.Event().wait()
        finally:
            looking.cancel()
            await asyncio.gather(looking, return_exceptions=True)

    async def checks(self, cms: Sequence[Address], linked: Sequence[Linked] = ()) -> list[Check]:
        """What `doctor` says of Slack: a `bot.ports.Examine`."""
        if isinstance(self._workspaces, OneWorkspace):
            try:
                found = checking.of_workspace(await self._workspaces.ours(), cms, self._say)
            except ChatError as error:
                found, linked = checking.of_token(error, self._say), ()
        else:  # each of many has a token of its own, and is heard when it ends
            found = await checking.of_installations(self._workspaces, linked, self._say)
        mode = await checking.of_mode(self._app_token, self._api, self._say, http=self._door is not None)
        return [*found, *mode, *await checking.of_rooms(linked, self._chat.room_facts, self._say)]

    def routes(self) -> list[Route]:
        """The HTTP door, none without a signing secret; and those of an installation."""
        events = [Route(EVENTS, self._door.__call__, methods=["POST"])] if self._door else []
        return [*events, *(self._installer.routes() if self._installer else ())]

    async def close(self) -> None:
        """Let go of every connection."""
        self._ready = False
        await self._inbound.close()
        await self._workspaces.close()

    async def _heard_by(self, listener: Listener) -> None:
        try:
            await listener.listen()
        except Exception as error:  # the listener edge: slack_sdk may stumble where it lets go of a broken connection
            _log.error("slack listening failed", error=type(error).__name__)
            await asyncio.sleep(PAUSE)

    async def _dispatch(self, request: AsyncBoltRequest) -> BoltResponse:
        return await self._app.async_dispatch(request)
