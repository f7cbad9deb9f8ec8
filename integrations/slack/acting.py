"""Who acts, and where: from what a command or an interaction of Slack says
(docs.slack.dev/interactivity/handling-user-interaction)."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.core.address import Place
from bot.core.message import Message
from bot.core.people import Caller
from bot.core.verbs import Verb
from integrations.slack import checking, reading
from integrations.slack.installed import told_to
from integrations.slack.modals import Filled
from integrations.slack.people import People
from integrations.slack.rooms import Rooms, soon_heard
from integrations.slack.showing import Reader
from integrations.slack.workspaces import Workspace, Workspaces

Body = Mapping[str, Any]


async def who(workspaces: Workspaces, people: People, body: Body) -> tuple[Workspace, Caller]:
    """Who acts: by their own team, never by that of the payload, which people of other workspaces send too. Raises
    ChatError, or what the database raises."""
    user = body.get("user") or {"id": body["user_id"], "team_id": body["team_id"], "name": body.get("user_name")}
    team = str(user.get("team_id") or "") or None
    workspace = await workspaces.near(*told_to(body))
    name = str(user.get("name") or user.get("username") or "")
    return workspace, await people.caller(workspace, str(user["id"]), team, name)


def where(workspace: Workspace, caller: Caller, body: Body) -> Place:
    """Where a button is: in a message, or in a window of this person alone."""
    container = body.get("container") or {}
    channel = (body.get("channel") or {}).get("id") or container.get("channel_id")
    if not channel:
        return Place(caller.account, direct=True, person=True)
    told = {"ts": container.get("message_ts"), **(body.get("message") or {})}
    return reading.place(workspace, str(channel), reading.thread_of(container) or reading.thread_of(told))


async def pointed_at(workspace: Workspace, people: People, rooms: Rooms, channel: str, told: Body) -> Message:
    """The message whose menu somebody opened, perhaps in a room that the bot is not in. Raises ChatError."""
    author = await reading.author(people, workspace, told)
    if checking.fewest(workspace):  # edits are heard of nowhere, as the company chose
        return replace(await reading.message(people, workspace, channel, told, author), blind=True)
    message, heard = await asyncio.gather(
        reading.message(people, workspace, channel, told, author), soon_heard(rooms, workspace, channel)
    )
    return replace(message, unheard=not heard)


def reader(workspace: Workspace, caller: Caller, place: Place, locale: str, body: Body | None = None) -> Reader:
    """Whom to answer, and by what. `locale`: of those of whom Slack does not say theirs."""
    body = body or {}
    return Reader(
        workspace,
        caller.account.id,
        place,
        caller.locale or locale,
        response_url=str(body.get("response_url") or ""),
        trigger=str(body.get("trigger_id") or ""),
        window=str((body.get("view") or {}).get("type") or ""),
        foreign=is_foreign(workspace, caller),
    )


def is_foreign(workspace: Workspace, caller: Caller) -> bool:
    """Whether somebody is of another workspace, by their own team."""
    return caller.account.workspace != workspace.team


def key_of(shown: Body, form: Filled) -> str:
    """What one submission is known by, however often it is delivered."""
    return ":".join(map(str, (shown.get("id"), shown.get("hash"), form.verb.value, form.target, form.version)))


def verb_of(action_id: str) -> Verb | None:
    """What a button does; None for one that we do not know."""
    try:
        return Verb(action_id.partition(":")[0])
    except ValueError:
        return None
