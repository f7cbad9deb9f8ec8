"""The demo chat, put together: a world, the port on it, and the page. Nothing answers until gestures are connected."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import structlog
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.errors import PasserelleError
from bot.i18n.words import words
from bot.ports import Gestures, Intake
from integrations.demo.chat import DemoChat
from integrations.demo.doors import Doors
from integrations.demo.guard import Guard
from integrations.demo.inbound import Inbound
from integrations.demo.live import Live
from integrations.demo.nouns import Channel, Clock, Person
from integrations.demo.page import Page
from integrations.demo.server import serve
from integrations.demo.timetable import NextStop, Skip
from integrations.demo.view import Look, Stage, View, look
from integrations.demo.world import World

__all__ = ["Channel", "DemoApp", "Person", "serve"]

_STATIC = Path(__file__).parent / "static"
_log = structlog.get_logger(__name__)


class DemoApp:
    """The local chat. `.chat` is the port, `.world` what happened, `.inbound` what people do, `.page()` the web page.

    `seats`: (person, room) of the left and of the right pane at first; by default the first and the last person.
    """

    def __init__(
        self,
        *,
        people: Iterable[Person],
        rooms: Iterable[Channel],
        clock: Clock,
        title: str = "",
        zone: str = "Europe/Paris",
        locale: str = "fr",
        seats: tuple[tuple[str, str], tuple[str, str]] | None = None,
    ) -> None:
        self.world = World(people, rooms, clock)
        self.chat = DemoChat(self.world)
        self.inbound = Inbound(self.world)
        everybody = self.world.people
        first = seats or ((everybody[0].id, ""), (everybody[-1].id, ""))
        self.stage = Stage(title, zone, locale, first)

    def connect(
        self, gestures: Gestures, intake: Intake, *, skip: Skip | None = None, next_stop: NextStop | None = None
    ) -> None:
        """From now on what people do reaches `gestures`, and what happens to messages `intake`; `skip` and `next_stop`
        make the clock's buttons work."""
        self.inbound.gestures, self.inbound.intake = gestures, intake
        self.stage.skip, self.stage.next_stop = skip, next_stop

    def page(self, also: Iterable[BaseRoute] = ()) -> Starlette:
        """The ASGI application, and what it shows `also`. Safe to serve before `connect`: it answers 503 and tries
        again by itself."""
        return make_page(self.world, self.inbound, self.stage, also)


def make_page(world: World, inbound: Inbound, stage: Stage, also: Iterable[BaseRoute] = ()) -> Starlette:
    """The web page of a world."""
    view = View(world, stage)
    live = Live(world)
    pages, doors = Page(world, inbound, view, live), Doors(world, inbound, view)

    async def failed(request: Request, error: Exception) -> Response:
        seen = look(request.query_params, request.cookies, stage.locale)
        return _failure(error, seen)

    app = Starlette(
        routes=[*pages.routes(), *doors.routes(), *also, Mount("/static", StaticFiles(directory=_STATIC))],
        middleware=[Middleware(Guard), Middleware(_Waiting, inbound=inbound, view=view)],
        exception_handlers={PasserelleError: failed, Exception: failed},
    )
    app.state.live = live
    return app


def _failure(error: Exception, seen: Look) -> Response:
    say = words(seen.locale)
    if not isinstance(error, PasserelleError):
        _log.error("page failed", error=type(error).__name__)
        return PlainTextResponse(say("demo-failed"), status_code=500)
    if error.key == "demo-too-long":
        return PlainTextResponse(say(error.key, limit=int(str(error.arguments["limit"]))), status_code=422)
    return PlainTextResponse(say("demo-refused"), status_code=404 if error.key == "gone" else 422)


class _Waiting:
    """ASGI middleware: 503 with a page that asks again, until gestures are connected."""

    def __init__(self, app: ASGIApp, inbound: Inbound, view: View) -> None:
        self._app, self._inbound, self._view = app, inbound, view

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through once the demo is ready; the static files always."""
        if scope["type"] != "http" or self._inbound.gestures or scope["path"].startswith("/static/"):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        seen = look(request.query_params, request.cookies, self._view.stage.locale)
        html = self._view.draw("starting.html", seen)
        answer = HTMLResponse(html, status_code=503, headers={"Retry-After": "1", "Refresh": "1"})
        await answer(scope, receive, send)
