"""The door of a house under test: takes the peer's events, and acknowledges what is stored."""

from __future__ import annotations

from datetime import UTC, datetime

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.core.address import MessageRef
from bot.core.card import Notice, Reply
from bot.core.event import mentioned
from bot.core.message import Message
from bot.runtime import Runtime
from tests.faults.points import Points
from tests.faults.wire import EVENT, Command, Event, Mention, Press, Shortcut, Submit

NOT_RECORDED = 503
SAID = datetime(2026, 3, 16, 9, tzinfo=UTC)
"""When the peer says that a message was written."""


async def take(runtime: Runtime, event: Event) -> Reply:
    """Do, or store to be done, what the event tells: when this returns it may be acknowledged."""
    gestures, key = runtime.gestures, event.key
    match event.act:
        case Mention(caller, place, text):
            message = Message(MessageRef(place.room, key), place, caller, text, SAID)
            await runtime.intake.take(mentioned(caller, message, text))
            return None
        case Shortcut(caller, message, flag):
            return await gestures.shortcut(caller, message, flag, key=key)
        case Command(caller, place, name, text):
            return await gestures.command(caller, place, name, text, key=key)
        case Press(caller, place, verb, target):
            return await gestures.press(caller, place, verb, target, key=key)
        case Submit(caller, place, verb, target, version, values):
            return await gestures.submit(caller, place, verb, target, version, values, key=key)


class Door:
    """The ASGI side."""

    def __init__(self, runtime: Runtime, secret: str, points: Points) -> None:
        self._runtime, self._secret, self._points = runtime, secret, points

    def app(self) -> ASGIApp:
        """POST /event; GET /livez."""
        inside = Starlette(
            routes=[Route("/event", self.event, methods=["POST"]), Route("/livez", self.livez, methods=["GET"])]
        )

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            await inside(scope, receive, send)
            if scope["path"] == "/event":
                self._points.at("acknowledged")

        return app

    async def livez(self, request: Request) -> Response:
        """The loop is alive."""
        return Response("alive")

    async def event(self, request: Request) -> Response:
        """Verify, take, acknowledge; 503 says that nothing was recorded."""
        self._points.at("arrived")
        if request.headers.get("authorization") != f"Bearer {self._secret}":
            return Response(status_code=401)
        event = EVENT.validate_json(await request.body())
        self._points.at("verified")
        try:
            reply = await take(self._runtime, event)
        except Exception as error:  # noqa: BLE001 (the listener edge: counts as "not recorded")
            return JSONResponse({"error": repr(error)}, NOT_RECORDED)
        self._points.at("taken")
        return JSONResponse({"notice": reply.text if isinstance(reply, Notice) else ""})
