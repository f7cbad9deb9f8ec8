"""The peer by hand: what the page asks for, and what it does. Only for people at this machine."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.peers.slack.mrkdwn import EMOJI
from tests.peers.slack.nouns import Channel, Json, Message, View
from tests.peers.slack.outcome import NotPossible, Outcome
from tests.peers.slack.people import Person
from tests.peers.slack.views import state_of

if TYPE_CHECKING:
    from tests.peers.slack.fake import FakeSlack

_PAGE = Path(__file__).with_name("page.html")
_HERE = ("127.0.0.1", "localhost")


class Hand:
    """The routes of the page. `people`: whom one can be."""

    def __init__(self, slack: FakeSlack, people: dict[str, Person]) -> None:
        self._slack = slack
        self._people = people

    @property
    def routes(self) -> list[web.RouteDef]:
        return [web.get("/", self._page), web.get("/hand/state", self._state), web.post("/hand/act", self._act)]

    async def _page(self, request: web.Request) -> web.StreamResponse:
        _only_here(request)
        return web.FileResponse(_PAGE)

    # What one sees

    async def _state(self, request: web.Request) -> web.StreamResponse:
        _only_here(request)
        me = self._people[request.query.get("me") or next(iter(self._people))]
        rooms = self._rooms(me)
        room = next((one for one in rooms if one.id == request.query.get("room")), rooms[0])
        state = self._around(me, rooms, room)
        state["messages"] = [self._message(me, one) for one in me.messages(room)]
        state["modal"] = _view(me.modal)
        state["home"] = _view(me.home)
        state["errors"] = [sight.text for sight in me.account.seen if sight.kind == "error"][-3:]
        return web.json_response(state)

    def _rooms(self, me: Person) -> list[Channel]:
        there = [one for one in self._slack.world.channels.values() if me.id in one.members and one.kind != "im"]
        return [*there, me.direct]

    def _around(self, me: Person, rooms: list[Channel], room: Channel) -> Json:
        world, app = self._slack.world, self._slack.app
        return {
            "me": me.name,
            "people": [{"name": name, "real": one.account.real_name} for name, one in self._people.items()],
            "rooms": [
                {"id": one.id, "name": one.name or "Passerelle", "kind": one.kind, "shared": one.ext_shared}
                for one in rooms
            ],
            "room": room.id,
            "names": {id: account.name for id, account in world.accounts.items()},
            "channels": {id: channel.name for id, channel in world.channels.items()},
            "emoji": {name: sign for sign, name in EMOJI.items()},
            "commands": sorted(app.commands),
            "shortcuts": {kind: sorted(app.shortcuts(kind)) for kind in ("message", "global")},
            "sockets": self._slack.sockets.count,
            "calls": [f"{one.method} {one.error or 'ok'}" for one in self._slack.calls[-8:]],
            "waiting": self._slack.deliveries.retries_waiting,
        }

    def _message(self, me: Person, message: Message) -> Json:
        said = message.payload()
        account = self._slack.world.accounts.get(message.author)
        said["author"] = {"name": account.real_name if account else "?", "bot": bool(account and account.is_bot)}
        return said | {"mine": message.author == me.id, "hidden_from_others": bool(message.only_for)}

    # What one does

    async def _act(self, request: web.Request) -> web.StreamResponse:
        _only_here(request)
        asked = await request.json()
        me = self._people[asked["me"]]
        try:
            outcome = await self._acts[asked["act"]](self, me, asked)
        except (NotPossible, KeyError) as error:
            return web.json_response({"error": f"{type(error).__name__}: {error}"})
        said = {"error": outcome.error, "errors": outcome.errors} if isinstance(outcome, Outcome) else {}
        return web.json_response(said)

    def _where(self, asked: Json) -> Channel:
        return self._slack.world.channels[asked["room"]]

    def _on(self, me: Person, asked: Json) -> Message:
        return next(one for one in me.messages(self._where(asked)) if one.ts == asked["ts"])

    async def _say(self, me: Person, asked: Json) -> Any:
        text = str(asked["text"])
        if text.startswith("/"):
            name, _, rest = text.partition(" ")
            return await me.command(name, rest, self._where(asked))
        await me.post(self._where(asked), text, thread=asked.get("thread"))
        return None

    async def _edit(self, me: Person, asked: Json) -> Any:
        await me.edit(self._on(me, asked), str(asked["text"]))

    async def _delete(self, me: Person, asked: Json) -> Any:
        await me.delete(self._on(me, asked))

    async def _react(self, me: Person, asked: Json) -> Any:
        message, name = self._on(me, asked), str(asked["emoji"]).strip(":")
        held = me.id in message.reactions.get(EMOJI.get(name, name), [])
        await (me.unreact if held else me.react)(message, name)

    async def _shortcut(self, me: Person, asked: Json) -> Any:
        if asked.get("ts"):
            return await me.shortcut(asked["callback_id"], self._on(me, asked))
        return await me.global_shortcut(asked["callback_id"])

    async def _click(self, me: Person, asked: Json) -> Any:
        on: Message | View = self._slack.world.views[asked["view"]] if asked.get("view") else self._on(me, asked)
        return await me.click(on, asked["action_id"], block_id=asked["block_id"], choice=asked.get("choice"))

    async def _submit(self, me: Person, asked: Json) -> Any:
        return await me.submit(None, asked["values"])

    async def _close(self, me: Person, asked: Json) -> Any:
        return await me.close()

    async def _open_home(self, me: Person, asked: Json) -> Any:
        await me.open_home()

    _acts: dict[str, Callable[[Hand, Person, Json], Awaitable[Any]]] = {  # noqa: RUF012  a table, never changed
        "say": _say,
        "edit": _edit,
        "delete": _delete,
        "react": _react,
        "shortcut": _shortcut,
        "click": _click,
        "submit": _submit,
        "close": _close,
        "home": _open_home,
    }


def _only_here(request: web.Request) -> None:
    """Not from another site, nor under another name of this machine."""
    host = request.host.rpartition(":")[0] or request.host
    origin = request.headers.get("Origin", f"http://{request.host}")
    if host not in _HERE or origin != f"http://{request.host}":
        raise web.HTTPForbidden


def _view(view: View | None) -> Json | None:
    if view is None:
        return None
    return dict(view.body) | {"id": view.id, "hash": view.hash, "values": state_of(view), "errors": view.errors}
