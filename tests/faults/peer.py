"""A chat platform in a process of its own, on loopback: it judges by what it saw, and misbehaves on order.

python -m tests.faults.peer: says its address on a line and serves until its input ends. `/api/…` is what a house calls,
`/control/…` what a test asks. Unlike the demo it shows every post, the same key or not: a double is a double here.
"""

from __future__ import annotations

import asyncio
import copy
import socket
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

import uvicorn
from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.errors import ChatRefused
from bot.storage.clock import Clock
from integrations.demo.app import Channel, Person
from integrations.demo.chat import DemoChat
from integrations.demo.world import World
from tests.faults.disorder import NOT_DONE, Disorder, answered
from tests.faults.sender import Sender
from tests.faults.wire import ADDRESS, CARD, FACTS, PLACE, REF, Json

SECRET = "loopback"
"""What a house must show, and what the peer shows to a house's door."""


class Platform:
    """The rooms and all that was ever posted or called. `keep` and `reset` copy them, so that a test starts afresh."""

    def __init__(self) -> None:
        self.world = World((), (), Clock().process)
        self.posts: list[Json] = []
        self.calls: list[Json] = []
        self._kept: dict[str, tuple[World, list[Json]]] = {}

    def build(self, told: Json) -> None:
        """New rooms, with these people in them."""
        people = [Person(**person) for person in told["people"]]
        rooms = [Channel(**each | {"members": frozenset(each["members"])}) for each in told["rooms"]]
        self.world, self.posts, self.calls = World(people, rooms, Clock().process), [], []

    def keep(self, name: str) -> None:
        """Remember how it stands now."""
        self._kept[name] = copy.deepcopy((self.world, self.posts))

    def reset(self, name: str) -> None:
        """As it stood when it was kept."""
        self.world, self.posts = copy.deepcopy(self._kept[name])
        self.calls = []

    async def post(self, asked: Json) -> Json:
        """Post a card: visible from this instant on."""
        place, key = PLACE.validate_python(asked["place"]), asked["key"]
        if len(key) > 25:
            raise ChatRefused("key-too-long")
        card = CARD.validate_python(asked["card"])
        ref = await DemoChat(self.world).post(place, card, key=f"n{len(self.posts)}")
        said = {"ref": REF.dump_python(ref, mode="json"), "key": key, "at": time.monotonic()}
        self.posts.append(said | {"room": place.room.id, "card": asked["card"], "versions": 1})
        return {"ref": said["ref"]}

    async def update(self, asked: Json) -> Json:
        """Replace a card."""
        ref = REF.validate_python(asked["ref"])
        await DemoChat(self.world).update(ref, CARD.validate_python(asked["card"]))
        for post in self.posts:
            if post["ref"] == asked["ref"]:
                post.update(card=asked["card"], versions=post["versions"] + 1)
        return {}

    async def find(self, asked: Json) -> Json:
        """The first post under a key."""
        room = PLACE.validate_python(asked["place"]).room.id
        found = [post["ref"] for post in self.posts if (post["room"], post["key"]) == (room, asked["key"])]
        return {"ref": found[0] if found else None}

    async def room_facts(self, asked: Json) -> Json:
        """Who can read a room."""
        facts = await DemoChat(self.world).room_facts(ADDRESS.validate_python(asked["room"]))
        return {"facts": FACTS.dump_python(facts, mode="json")}

    async def direct(self, asked: Json) -> Json:
        """Somebody's direct conversation."""
        place = await DemoChat(self.world).direct(ADDRESS.validate_python(asked["account"]))
        return {"place": PLACE.dump_python(place, mode="json")}


FIELDS = {
    "post": {"place", "card", "key"},
    "update": {"ref", "card"},
    "find": {"place", "key"},
    "room_facts": {"room"},
    "direct": {"account"},
}


def room_of(call: str, asked: Json) -> str:
    """The room that a call is about."""
    match call:
        case "post" | "find":
            return str(asked["place"]["room"]["id"])
        case "update":
            return str(asked["ref"]["room"]["id"])
        case _:
            return str((asked.get("room") or asked.get("account") or {})["id"])


class Peer:
    """The HTTP side: the house's calls, with the disorder that was ordered, and the test's."""

    def __init__(self) -> None:
        self.platform = Platform()
        self.disorder = Disorder()
        self.sender = Sender(SECRET)

    def routes(self) -> list[Route]:
        """Every address; POST only."""
        control: dict[str, Callable[[Json], Any]] = {
            "build": self._build,
            "keep": lambda asked: self.platform.keep(asked["name"]),
            "reset": self._reset,
            "say": self._say,
            "order": lambda asked: self.disorder.order(**asked),
            "send": self.sender.send,
            "told": lambda asked: self._told(),
            "over": lambda asked: {"over": self.sender.over(), "taken": self.sender.taken()},
        }
        return [
            Route("/api/{call}", self.call, methods=["POST"]),
            *(Route(f"/control/{name}", self._control(act), methods=["POST"]) for name, act in control.items()),
        ]

    async def call(self, request: Request) -> Response:
        """One call of a house."""
        begun = time.monotonic()
        call, asked = request.path_params["call"], await request.json()
        if request.headers.get("authorization") != f"Bearer {SECRET}":
            return JSONResponse({"error": "not-authorised"}, 401)
        if call not in FIELDS or not isinstance(asked, dict) or set(asked) != FIELDS[call]:
            return JSONResponse({"error": "bad-request"}, 400)
        room = room_of(call, asked)
        fault = self.disorder.next(call, room, begun)
        line = {"at": begun, "call": call, "room": room, "fault": fault.kind if fault else "", "ended": 0.0}
        line["house"] = int(request.headers["x-house"])
        self.platform.calls.append(line | ({"key": asked["key"]} if "key" in asked else {}))
        noted = self.platform.calls[-1]
        try:
            result = None if fault and fault.kind in NOT_DONE else await self._do(call, asked)
            return await answered(fault, result, request)
        finally:
            noted["ended"] = time.monotonic()

    async def _do(self, call: str, asked: Json) -> Response:
        act: Callable[[Json], Awaitable[Json]] = getattr(self.platform, call)
        try:
            return JSONResponse(await act(asked))
        except ChatRefused as refused:
            return JSONResponse({"error": refused.reason}, 403)
        except (ValidationError, KeyError) as error:
            return JSONResponse({"error": type(error).__name__}, 400)

    def _control(self, act: Callable[[Json], Any]) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            return JSONResponse(act(await request.json()) or {})

        return answer

    def _build(self, asked: Json) -> None:
        self._quiet()
        self.platform.build(asked)

    def _reset(self, asked: Json) -> None:
        self._quiet()
        self.platform.reset(asked["name"])

    def _quiet(self) -> None:
        self.sender.forget()
        self.disorder = Disorder()

    def _say(self, asked: Json) -> Json:
        post = self.platform.world.say(asked["person"], asked["room"], asked["text"])
        return {"id": str(post.id)}

    def _told(self) -> Json:
        return {"posts": self.platform.posts, "calls": self.platform.calls, "events": self.sender.told()}


async def serve() -> None:
    """Serve until the input ends."""
    listening = socket.create_server(("127.0.0.1", 0))
    app = Starlette(routes=Peer().routes())
    config = uvicorn.Config(app, log_level="critical", access_log=False, lifespan="off", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    print(f"http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    server.should_exit = True
    await serving


if __name__ == "__main__":
    asyncio.run(serve())
