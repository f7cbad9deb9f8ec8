"""What the page shows: every GET."""

from __future__ import annotations

from sse_starlette import EventSourceResponse
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from bot.core.message import Suggestion
from bot.core.text import cleaned
from bot.errors import Gone
from integrations.demo.inbound import Inbound
from integrations.demo.live import Live
from integrations.demo.nouns import BOT
from integrations.demo.view import Look, View, look
from integrations.demo.world import World

_YEAR = 31_536_000


class Page:
    """The page and the pieces of it that are drawn again."""

    def __init__(self, world: World, inbound: Inbound, view: View, live: Live) -> None:
        self._world, self._inbound, self._view, self._live = world, inbound, view, live

    def routes(self) -> list[Route]:
        """Every address that shows something."""
        return [
            Route("/", self.index),
            Route("/pane", self.pane),
            Route("/list", self.listing),
            Route("/clock", self.clock),
            Route("/complete", self.complete),
            Route("/edit", self.edit),
            Route("/erase", self.erase),
            Route("/events", self.events),
        ]

    async def index(self, request: Request) -> Response:
        """The whole page; the language asked for is remembered."""
        seen = self._look(request)
        panes = self._view.panes(request.query_params, seen.locale)
        answer = HTMLResponse(self._view.draw("page.html", seen, panes=panes))
        answer.set_cookie("passerelle_lang", seen.locale, max_age=_YEAR, samesite="strict", httponly=True)
        return answer

    async def pane(self, request: Request) -> Response:
        """One half of the page, for somebody else or another room."""
        return self._pane(request, "pane.html")

    async def listing(self, request: Request) -> Response:
        """The rooms and the messages of a pane."""
        return self._pane(request, "list.html")

    def _pane(self, request: Request, template: str) -> Response:
        seen, asked = self._look(request), request.query_params
        person = asked.get("to") or asked.get("as", "")
        pane = self._view.pane(asked.get("side", ""), person, asked.get("room", ""), seen.locale)
        return HTMLResponse(self._view.draw(template, seen, pane=pane))

    async def clock(self, request: Request) -> Response:
        """The demo's date and time."""
        return HTMLResponse(self._view.draw("clock.html", self._look(request)))

    async def complete(self, request: Request) -> Response:
        """Completions of a command or of a mention, for the list above the composer."""
        seen, asked = self._look(request), request.query_params
        person, room, text = asked.get("as", ""), asked.get("room", ""), asked.get("text", "")
        if text.startswith("/"):
            found = await self._inbound.complete(person, room, text[1:], locale=seen.locale)
            offers = [Suggestion("/" + one.text.removeprefix("/"), one.meaning) for one in found]
        else:
            offers = self._mentions(person, room, text)
        return HTMLResponse(self._view.draw("complete.html", seen, offers=offers, side=asked.get("side", "")))

    def _mentions(self, person: str, room: str, text: str) -> list[Suggestion]:
        self._world.writes(person, room)
        typed = cleaned(text).removeprefix("@").casefold()
        return [Suggestion(f"@{BOT} ", "")] if BOT.startswith(typed) else []

    async def edit(self, request: Request) -> Response:
        """The form to change one's own message."""
        return self._own(request, "edit.html")

    async def erase(self, request: Request) -> Response:
        """The question before one's own message is deleted."""
        return self._own(request, "erase.html")

    def _own(self, request: Request, template: str) -> Response:
        person, number = request.query_params.get("as", ""), request.query_params.get("message", "")
        if not (number.isascii() and number.isdigit()):
            raise Gone
        post = self._world.seen(person, int(number[:15]))
        if post.author != person:
            raise Gone
        acting = self._world.person(person)
        return HTMLResponse(self._view.draw(template, self._look(request), post=post, person=acting))

    async def events(self, request: Request) -> Response:
        """Server-sent events for the whole page."""
        return EventSourceResponse(self._live.changes(), ping=15)

    def _look(self, request: Request) -> Look:
        return look(request.query_params, request.cookies, self._view.stage.locale)
