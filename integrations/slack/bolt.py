"""The Bolt app: which of Slack's requests goes where."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse

from integrations.slack import quiet
from integrations.slack.inbound import Inbound
from integrations.slack.modals import CALLBACK
from integrations.slack.workspaces import PUBLIC_API, speaking

FLAG, SIGNAL, SYNC, WRITE = "flag_news", "signal", "add_to_sync", "write_news"
"""The callback ids of the shortcuts on a message and of the one in the composer, as in the manifest."""

_MENU = {FLAG: "", SIGNAL: "signal", SYNC: "sync"}
"""What the inside calls the entries of a message's menu."""

_POINTING = re.compile("|".join(_MENU))
_ANY = re.compile(".*")

Next = Callable[[], Awaitable[Any]]
Json = dict[str, Any]


def bolt_app(inbound: Inbound) -> AsyncApp:
    """The app. What it is handed is verified before: signed requests at the door, or our own socket."""

    async def store(body: Json, next_: Next) -> Any:
        """Events are stored before Bolt authorizes and acknowledges: what it has acknowledged is never told again."""
        if body.get("type") != "event_callback":
            return await next_()
        return BoltResponse(status=200 if await inbound.event(body) else 503)

    async def authorize(team_id: str | None) -> AuthorizeResult:
        """Whom Bolt would speak as: nobody. We speak for ourselves, and it waits for nobody."""
        return AuthorizeResult(enterprise_id=None, team_id=team_id)

    app = AsyncApp(
        name=quiet.APP,
        logger=quiet.LOGGER,
        client=speaking(None, PUBLIC_API),
        before_authorize=store,
        authorize=authorize,
        request_verification_enabled=False,
        ignoring_self_events_enabled=False,
        attaching_function_token_enabled=False,
        attaching_conversation_kwargs_enabled=False,
    )
    _listen(app, inbound)
    return app


def _listen(app: AsyncApp, inbound: Inbound) -> None:
    """Every gesture that is ours, and then all others: Bolt answers 404 to what nobody acknowledges."""

    async def command(body: Json, ack: Any) -> None:
        await inbound.command(body, ack)

    async def press(body: Json, ack: Any) -> None:
        await inbound.press(body, ack)

    async def submit(body: Json, ack: Any) -> None:
        await inbound.submit(body, ack)

    async def point(body: Json, ack: Any) -> None:
        await inbound.shortcut(body, ack, _MENU[body["callback_id"]])

    async def write(body: Json, ack: Any) -> None:
        await inbound.write(body, ack)

    async def nothing(ack: Any) -> None:
        await ack()

    app.command(_ANY)(command)
    app.action(_ANY)(press)
    app.view_submission(CALLBACK)(submit)
    app.message_shortcut(_POINTING)(point)
    app.global_shortcut(WRITE)(write)
    for other in (app.view_submission, app.view_closed, app.shortcut, app.options):
        other(_ANY)(nothing)
