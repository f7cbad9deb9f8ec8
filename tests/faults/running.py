"""`passerelle run` in a process of its own, its waits shortened, and the points at which it can die.

FAILPOINT=name[:n] and the settings in the environment; the argument is the folder to run in.
"""

from __future__ import annotations

import asyncio
import os
import sys
from datetime import timedelta
from typing import Any

from discord.http import HTTPClient, MultipartParameters
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.types import Receive, Scope, Send

from bot.app import listening
from bot.app import run as running
from bot.core.turns import Pace
from bot.errors import Misconfigured
from bot.jobs import deliveries, leading
from bot.runtime import Runtime
from bot.storage import postgres
from integrations.discord import rest
from integrations.discord.app import DiscordAdapter
from integrations.discord.chat import DiscordChat
from integrations.discord.client import Client
from integrations.discord.hearing import Hearing
from integrations.discord.inbound import Inbound as DiscordInbound
from integrations.discord.replies import Replies
from integrations.slack import listening as socket_mode
from integrations.slack import workspaces
from integrations.slack.app import EVENTS, SlackAdapter
from integrations.slack.chat import SlackChat
from integrations.slack.door import Door
from integrations.slack.edits import Edits
from tests.faults import house
from tests.faults.points import Points

LEASE = 3.0
"""Seconds of a sender's lease, unless LEASE says otherwise: a request of Slack's has to fit in."""

HEARD = {"interaction", "message"}
"""What discord.py dispatches of what people do."""


def main(folder: str) -> int:
    """Run until a signal. 2: refused to start."""
    os.chdir(folder)
    house.hasten()
    hasten()
    arm(Points(os.environ.get("FAILPOINT", "")))
    try:
        asyncio.run(running.run(lambda address: None))
    except Misconfigured as refused:
        print(refused.detail, file=sys.stderr)
        return 2
    return 0


def hasten() -> None:
    """The waits of the adapters, shortened: nothing else about them is changed."""
    # A room's pause of a second between two messages is the platform's limit, which its peer lifts here.
    SlackChat.pace = Pace()  # type: ignore[assignment]
    DiscordChat.pace = Pace()  # type: ignore[assignment]
    _default(Edits.__init__, at_once=10_000)
    _default(DiscordAdapter.__init__, gap=float(os.environ.get("GAP", "0.1")), ready_timeout=0.05, most=1000)
    _default(Hearing.__init__, pause=0.2)
    postgres.STILL = 2.0
    workspaces.TIMEOUT = 1  # for an answer that does not come; nothing is sent in the last second of a lease
    deliveries.LEASE = timedelta(seconds=float(os.environ.get("LEASE", LEASE)))
    rest.LIMIT, rest.PATIENCE = 2.0, 1.5
    socket_mode.BACK_OFF = (0.2, 0.5, 1.0, 1.0)
    listening.PAUSE = 0.3
    office = float(os.environ.get("OFFICE", "3"))
    _default(leading.Leader.__init__, lease=office, renew=office / 4)


def _default(function: Any, **values: object) -> None:
    assert set(values) <= set(function.__kwdefaults__)
    function.__kwdefaults__.update(values)


def arm(points: Points) -> None:
    """Wrap what lies on the way of an event: at the door, at the intake, at the commit, at the acknowledgement."""
    points.arm(SlackChat, DiscordChat)
    points.before(AsyncWebClient, "chat_postMessage", "leaving")  # nobody holds it back any more
    _leaving_for_discord(points)
    points.before(Door, "__call__", "arrived")
    points.before(SlackAdapter, "_dispatch", "verified")
    points.before(DiscordInbound, "_tried", "verified")
    points.before(Hearing, "_store", "verified")
    points.after(Replies, "show", "acknowledged")
    points.after(Hearing, "_store", "acknowledged")
    _at_the_gateway(points)
    _after_the_answer(points)
    _at_the_commit(points)


def _leaving_for_discord(points: Points) -> None:
    send = HTTPClient.send_message

    def told(self: HTTPClient, channel: int, *, params: MultipartParameters) -> Any:
        room = os.environ.get("LEAVING_FOR", str(channel))  # else it may be a thread that is not there yet
        if (params.payload or {}).get("nonce") and str(channel) == room:  # a card, and not an answer to somebody
            points.at("leaving")
        return send(self, channel, params=params)

    HTTPClient.send_message = told  # type: ignore[method-assign, assignment]


def _at_the_gateway(points: Points) -> None:
    dispatch = Client.dispatch

    def told(self: Client, event: str, /, *arguments: Any, **named: Any) -> None:
        if event in HEARD:
            points.at("arrived")
        dispatch(self, event, *arguments, **named)

    Client.dispatch = told  # type: ignore[method-assign]


def _after_the_answer(points: Points) -> None:
    class Answering(Starlette):
        async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
            await super().__call__(scope, receive, send)
            if scope.get("path") == EVENTS:
                points.at("acknowledged")

    running.Starlette = Answering  # type: ignore[attr-defined]


def _at_the_commit(points: Points) -> None:
    inside = running._inside

    def watched(*arguments: Any) -> Runtime:
        runtime = inside(*arguments)
        points.on_commit(runtime.database)
        return runtime

    running._inside = watched  # type: ignore[assignment]
