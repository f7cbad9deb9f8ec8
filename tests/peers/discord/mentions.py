"""Who is called by a message: what would have rung somebody's phone
(docs.discord.com/developers/resources/message#allowed-mentions-object)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.peers.discord import permissions
from tests.peers.discord.components import TEXT, walk
from tests.peers.discord.world import Message, World

EVERY_KIND = ("everyone", "users", "roles")
USERS_ONLY = ("users",)
REPLY = 19


@dataclass(frozen=True)
class Ping:
    """A call that went out: to "everyone", "here" or an id. An edit marks, without ringing."""

    message: Message
    whom: str
    edited: bool


def call(world: World, message: Message, allowed: dict[str, Any] | None, default: tuple[str, ...]) -> list[str]:
    """Write into a message whom it mentions, and tell them: "everyone", "here", or the id of a user or role."""
    message.mentions, message.mention_roles, message.mention_everyone = [], [], False
    rules = allowed if allowed is not None else {"parse": list(default), "replied_user": True}
    called = [*_in_text(world, message, rules), *_replied(world, message, rules)]
    return list(dict.fromkeys(called))


def _in_text(world: World, message: Message, rules: dict[str, Any]) -> Iterator[str]:
    text = "\n".join(
        [message.content, *(c.get("content") or "" for _, c in walk(message.components) if c["type"] == TEXT)]
    )
    for kind in re.findall(r"@(everyone|here)", text):
        if "everyone" in (rules.get("parse") or []) and _may_call_all(message):
            message.mention_everyone = True
            yield kind
    for id_ in re.findall(r"<@!?(\d+)>", text):
        user = world.users.get(int(id_))
        if user is not None and _allowed(rules, "users", id_):
            if user not in message.mentions:
                message.mentions.append(user)
            yield id_
    for id_ in re.findall(r"<@&(\d+)>", text):
        role = message.channel.guild.roles.get(int(id_)) if message.channel.guild else None
        if role is not None and _allowed(rules, "roles", id_) and (role.mentionable or _may_call_all(message)):
            message.mention_roles.append(role.id)
            yield id_


def _replied(world: World, message: Message, rules: dict[str, Any]) -> Iterator[str]:
    quoted = world.quoted(message)
    if quoted is not None and message.type == REPLY and rules.get("replied_user"):
        if quoted.author not in message.mentions:
            message.mentions.append(quoted.author)
        yield str(quoted.author.id)


def _allowed(rules: dict[str, Any], kind: str, id_: str) -> bool:
    return kind in (rules.get("parse") or []) or id_ in [str(i) for i in rules.get(kind) or []]


def _may_call_all(message: Message) -> bool:
    return permissions.may(message.author, message.channel, permissions.MENTION_EVERYONE)
