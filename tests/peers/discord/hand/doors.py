"""The doors of the page: who one is and where (kept in a cookie), and what one does there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from aiohttp import web
from multidict import MultiDictProxy

from tests.peers.discord.building import Server
from tests.peers.discord.commands import BOOLEAN, INTEGER, MESSAGE, NUMBER, SLASH
from tests.peers.discord.components import CHECKBOX, RADIO, TEXT_INPUT
from tests.peers.discord.hand import drawing
from tests.peers.discord.hand.drawing import tag, words
from tests.peers.discord.modals import Modal
from tests.peers.discord.options import Impossible, descend
from tests.peers.discord.outcomes import Outcome
from tests.peers.discord.peer import FakeDiscord
from tests.peers.discord.people import Person
from tests.peers.discord.refusals import Refused
from tests.peers.discord.world import FORUM, Channel, Message

FOLDER = Path(__file__).parent
Form = MultiDictProxy[Any]


class Hand:
    """The page of a peer: `people` are those one can be."""

    def __init__(self, discord: FakeDiscord, guild: Server, people: list[Person]) -> None:
        self.discord = discord
        self.guild = guild
        self.people = people
        self.flash: dict[int, str] = {}
        self.modals: dict[int, Modal] = {}
        self.doing: dict[str, Callable[[Person, Channel, Form], Awaitable[Outcome | None]]] = {
            "say": self._say,
            "slash": self._slash,
            "click": self._click,
            "select": self._select,
            "menu": self._menu,
            "react": self._react,
            "edit": self._edit,
            "delete": self._delete,
            "thread": self._thread,
            "submit": self._submit,
            "dismiss": self._dismiss,
        }

    def mount(self, app: web.Application) -> None:
        """Put the page beside the API."""
        app.router.add_get("/", self.page)
        app.router.add_get("/hand/version", self.version)
        app.router.add_get("/hand/complete", self.complete)
        app.router.add_get("/hand/go", self.go)
        app.router.add_get(r"/hand/{file:page\.(css|js)}", self.file)
        app.router.add_post("/hand/{verb}", self.act)

    # Looking

    def _who(self, request: web.Request) -> tuple[Person, Channel]:
        person = next((p for p in self.people if str(p.id) == request.cookies.get("person")), self.people[0])
        rooms = self._rooms(person)
        return person, next((c for c in rooms if str(c.id) == request.cookies.get("room")), rooms[0])

    def _rooms(self, person: Person) -> list[Channel]:
        seen = [c for c in self.guild.channels.values() if c.type != FORUM and self.discord.may_see(person, c)]
        return [*seen, self.discord.dm(person)]

    async def page(self, request: web.Request) -> web.Response:
        """What one sees."""
        person, room = self._who(request)
        places = [
            tag("a", c.name or "✉ Passerelle", href=f"/hand/go?room={c.id}", class_="here" if c is room else None)
            for c in self._rooms(person)
        ]
        faces = [
            tag("a", p.name, href=f"/hand/go?person={p.id}", class_="here" if p is person else None)
            for p in self.people
        ]
        nav = tag("nav", tag("h3", "I am") + "".join(faces) + tag("h3", self.guild.name) + "".join(places))
        main = tag("h2", room.name or "Passerelle") + self._flash(person)
        main += self._messages(person, room) + self._composer(person, room)
        main += drawing.modal(self.modals[person.id]) if person.id in self.modals else ""
        head = '<meta charset="utf-8"><title>Discord</title><link rel="stylesheet" href="/hand/page.css">'
        body = tag(
            "body", nav + tag("main", main) + '<script src="/hand/page.js"></script>', data_version=self._version()
        )
        return web.Response(text=f"<!DOCTYPE html>{head}{body}", content_type="text/html")

    def _flash(self, person: Person) -> str:
        return words(self.flash.pop(person.id), "flash words") if person.id in self.flash else ""

    def _messages(self, person: Person, room: Channel) -> str:
        usable = self.discord.commands.usable(room.guild.id if room.guild else None)
        menus = [c for c in usable if c["type"] == MESSAGE]
        return "".join(drawing.message(s, menus, s.author is person, person.locale) for s in person.visible(room))

    def _composer(self, person: Person, room: Channel) -> str:
        commands = [
            c for c in self.discord.commands.usable(room.guild.id if room.guild else None) if c["type"] == SLASH
        ]
        forms = "".join(tag("div", drawing.command(c, person.locale)) for c in commands)
        box = drawing.doing("say", tag("input", name="text", size=60, autofocus=True) + tag("button", "say"))
        hint = words(f"<@{self.discord.bot_user_id}> is the app", "hint")
        return box + hint + tag("details", tag("summary", f"/ commands ({len(commands)})") + forms, open=True)

    def _version(self) -> str:
        return f"{len(self.discord.requests)}-{sum(len(p.log) for p in self.people)}"

    async def version(self, request: web.Request) -> web.Response:
        """Changes when something happened."""
        return web.Response(text=self._version())

    async def complete(self, request: web.Request) -> web.Response:
        """The choices for what is being typed."""
        person, room = self._who(request)
        query = request.query
        return web.json_response(await person.autocomplete(room, query["command"], query["option"], query["typed"]))

    async def go(self, request: web.Request) -> web.StreamResponse:
        """Be somebody, or be somewhere."""
        answer = _home()
        for key, value in request.query.items():
            answer.set_cookie(key, value)
        return answer

    async def file(self, request: web.Request) -> web.FileResponse:
        """The style and the script."""
        return web.FileResponse(FOLDER / request.match_info["file"])

    # Doing

    async def act(self, request: web.Request) -> web.StreamResponse:
        """Do something, and see what comes of it."""
        person, room = self._who(request)
        try:
            outcome = await self.doing[request.match_info["verb"]](person, room, await request.post())
        except (Impossible, Refused) as refused:
            self.flash[person.id] = str(refused)
            outcome = None
        if outcome is not None:
            if outcome.failed:
                self.flash[person.id] = outcome.text
            elif outcome.modal is not None:
                self.modals[person.id] = outcome.modal
        return _home()

    def _message(self, room: Channel, form: Form) -> Message:
        return room.messages[int(form["message"])]

    async def _say(self, person: Person, room: Channel, form: Form) -> None:
        await person.say(room, str(form["text"]))

    async def _slash(self, person: Person, room: Channel, form: Form) -> Outcome:
        name, *path = str(form["command"]).split()
        usable = self.discord.commands.usable(room.guild.id if room.guild else None)
        command = next(c for c in usable if c["name"] == name and c["type"] == SLASH)
        _, at, _ = descend(command, path, {}, person.locale)
        kinds = {o["name"]: o["type"] for o in at.get("options") or []}
        typed = {
            key.removeprefix("option:"): str(value)
            for key, value in form.items()
            if key.startswith("option:") and value
        }
        return await person.slash(
            room, str(form["command"]), {key: _typed(kinds[key], value) for key, value in typed.items()}
        )

    async def _click(self, person: Person, room: Channel, form: Form) -> Outcome:
        return await person.click(self._message(room, form), str(form["button"]))

    async def _select(self, person: Person, room: Channel, form: Form) -> Outcome:
        return await person.select(self._message(room, form), str(form["menu"]), *form.getall("values", []))

    async def _menu(self, person: Person, room: Channel, form: Form) -> Outcome:
        return await person.message_command(self._message(room, form), str(form["command"]))

    async def _react(self, person: Person, room: Channel, form: Form) -> None:
        message, emoji = self._message(room, form), str(form["emoji"])
        if person in message.reactions.get(emoji, []):
            await person.unreact(message, emoji)
        else:
            await person.react(message, emoji)

    async def _edit(self, person: Person, room: Channel, form: Form) -> None:
        await person.edit(self._message(room, form), str(form["text"]))

    async def _delete(self, person: Person, room: Channel, form: Form) -> None:
        await person.delete(self._message(room, form))

    async def _thread(self, person: Person, room: Channel, form: Form) -> None:
        await person.thread(self._message(room, form), str(form["name"]) or "thread")

    async def _submit(self, person: Person, room: Channel, form: Form) -> Outcome:
        modal = self.modals[person.id]
        outcome = await person.submit(modal, {f["custom_id"]: _answer(f, form) for _, f in modal.fields()})
        if not outcome.failed:
            del self.modals[person.id]
        return outcome

    async def _dismiss(self, person: Person, room: Channel, form: Form) -> None:
        self.modals.pop(person.id, None)


def _home() -> web.Response:
    return web.Response(status=303, headers={"Location": "/"})


def _typed(kind: int, value: str) -> object:
    """What was typed into an option, as its kind."""
    if kind == BOOLEAN:
        return value == "true"
    if kind == INTEGER:
        return int(value)
    return float(value) if kind == NUMBER else value


def _answer(field: dict[str, Any], form: Form) -> object:
    """What was answered in a field of a modal."""
    name = field["custom_id"]
    if field["type"] == TEXT_INPUT:
        return str(form.get(name, "")).replace("\r\n", "\n")
    if field["type"] == CHECKBOX:
        return name in form
    return form.get(name) if field["type"] == RADIO else form.getall(name, [])
