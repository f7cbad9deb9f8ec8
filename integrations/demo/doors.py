"""What the page does: every POST. Forms of the page and JSON objects with the same fields are read alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from bot.errors import Gone, Invalid
from integrations.demo.forms import Outcome
from integrations.demo.inbound import Inbound
from integrations.demo.view import View, look
from integrations.demo.world import World

_PREFIX = "f-"
"""Before the names of a form's own fields, so that none can pass for one of the page's."""


class Asked:
    """The fields of one post."""

    def __init__(self, fields: Mapping[str, Sequence[str]], locale: str) -> None:
        self._fields = fields
        self.locale = locale

    def text(self, name: str) -> str:
        """One field, empty if it is not there."""
        return next(iter(self._fields.get(name, ())), "")

    def all(self, name: str) -> Sequence[str]:
        """Every value of a field."""
        return self._fields.get(name, ())

    def number(self, name: str) -> int:
        """The number of a message. Raises Gone."""
        written = self.text(name)
        if not (written.isascii() and written.isdigit()):
            raise Gone
        return int(written[:15])

    @property
    def values(self) -> dict[str, Sequence[str]]:
        """The fields of the form that was filled in."""
        return {name[len(_PREFIX) :]: given for name, given in self._fields.items() if name.startswith(_PREFIX)}

    @property
    def person(self) -> str:
        """Who is acting."""
        return self.text("as")


class Doors:
    """Every address that changes something."""

    def __init__(self, world: World, inbound: Inbound, view: View) -> None:
        self._world, self._inbound, self._view = world, inbound, view

    def routes(self) -> list[Route]:
        """The addresses, POST only."""
        acts = {
            "/say": self.say,
            "/edit": self.edit,
            "/erase": self.erase,
            "/react": self.react,
            "/flag": self.flag,
            "/press": self.press,
            "/submit": self.submit,
            "/dismiss": self.dismiss,
            "/skip": self.skip,
        }
        return [Route(path, act, methods=["POST"]) for path, act in acts.items()]

    async def say(self, request: Request) -> Response:
        """Send what stands in the composer."""
        asked = await self._asked(request)
        thread = asked.number("thread") if asked.text("thread") else None
        outcome = await self._inbound.say(
            asked.person,
            asked.text("room"),
            asked.text("text"),
            thread=thread,
            files=asked.all("file"),
            locale=asked.locale,
        )
        return self._show(request, outcome)

    async def edit(self, request: Request) -> Response:
        """Change one's own message."""
        asked = await self._asked(request)
        await self._inbound.edit(asked.person, asked.number("message"), asked.text("text"))
        return _closed()

    async def erase(self, request: Request) -> Response:
        """Delete one's own message."""
        asked = await self._asked(request)
        await self._inbound.erase(asked.person, asked.number("message"))
        return _closed()

    async def react(self, request: Request) -> Response:
        """Put an emoji on a message, or take it off."""
        asked = await self._asked(request)
        message, emoji = asked.number("message"), asked.text("emoji")
        return self._show(request, await self._inbound.react(asked.person, message, emoji, locale=asked.locale))

    async def flag(self, request: Request) -> Response:
        """Use the menu of a message."""
        asked = await self._asked(request)
        message, flag = asked.number("message"), asked.text("flag")
        return self._show(request, await self._inbound.flag(asked.person, message, flag, locale=asked.locale))

    async def press(self, request: Request) -> Response:
        """Press a button of a card."""
        asked = await self._asked(request)
        message, verb, target = asked.number("message"), asked.text("verb"), asked.text("target")
        click, locale = asked.text("click"), asked.locale
        outcome = await self._inbound.press(asked.person, message, verb, target, click=click, locale=locale)
        return self._show(request, outcome)

    async def submit(self, request: Request) -> Response:
        """Send a form; it closes unless something is wrong with it or another one follows."""
        asked = await self._asked(request)
        outcome = await self._inbound.submit(asked.person, asked.text("token"), asked.values, locale=asked.locale)
        return self._show(request, outcome) if outcome.form else _closed()

    async def dismiss(self, request: Request) -> Response:
        """Put away what only one person sees."""
        asked = await self._asked(request)
        return self._show(request, await self._inbound.dismiss(asked.person, asked.number("message")))

    async def skip(self, request: Request) -> Response:
        """Move the demo's clock forward."""
        asked = await self._asked(request)
        delta = await self._view.delta(asked.text("by"))
        if self._view.stage.skip is None:
            raise Gone
        await self._view.stage.skip(delta)
        self._world.clock_moved()
        return Response(status_code=204)

    async def _asked(self, request: Request) -> Asked:
        locale = look(request.query_params, request.cookies, self._view.stage.locale).locale
        return Asked(await _fields(request), locale)

    def _show(self, request: Request, outcome: Outcome) -> Response:
        if outcome.form:
            seen = look(request.query_params, request.cookies, self._view.stage.locale)
            headers = {"HX-Retarget": "#dialog", "HX-Reswap": "innerHTML"}
            return HTMLResponse(self._view.form(outcome, seen), headers=headers)
        return Response(status_code=204, headers={"X-Kept": "1"} if outcome.failed else {})


def _closed() -> Response:
    return Response(status_code=204, headers={"HX-Trigger": "demo-close"})


async def _fields(request: Request) -> dict[str, Sequence[str]]:
    if request.headers.get("content-type", "").startswith("application/json"):
        return _from_json(await _json(request))
    async with request.form(max_files=0) as form:
        return {name: [one for one in form.getlist(name) if isinstance(one, str)] for name in form}


async def _json(request: Request) -> object:
    try:
        return await request.json()
    except (ValueError, RecursionError):
        raise Invalid("demo-refused") from None


def _from_json(given: object) -> dict[str, Sequence[str]]:
    if not isinstance(given, dict):
        raise Invalid("demo-refused")
    lists = {name: value if isinstance(value, list) else [value] for name, value in given.items()}
    return {name: [str(one) for one in several] for name, several in lists.items()}
