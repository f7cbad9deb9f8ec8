"""One request to the API, taken apart; and the record of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from aiohttp import BodyPartReader, web

from tests.peers.discord import permissions
from tests.peers.discord.refusals import Refused
from tests.peers.discord.world import DIRECT, FORUM, Channel, Guild, Member, Message, World

if TYPE_CHECKING:
    from tests.peers.discord.rest.server import Rest

Json = dict[str, Any]
FILE_LIMIT, REQUEST_LIMIT = 10 * 1024 * 1024, 25 * 1024 * 1024
TEXT_TYPES = {
    "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "png": "image/png",
    "jpg": "image/jpeg",
}


@dataclass
class Request:
    """A request as it was recorded: the path is without /api/v10; `status` and `answer` are what was
    answered: 0 and None if nothing was."""

    method: str
    path: str
    at: datetime
    query: dict[str, str] = field(default_factory=dict)
    json: Any = None
    files: dict[str, bytes] = field(default_factory=dict)
    reason: str | None = None
    status: int = 0
    answer: Any = None

    def __str__(self) -> str:
        return f"{self.method} {self.path} -> {self.status}"


class Ask:
    """A request on its way through a handler; the look-ups raise what Discord would answer."""

    def __init__(self, rest: Rest, request: web.Request, record: Request) -> None:
        self.rest = rest
        self.record = record
        self.world: World = rest.world
        self._match = request.match_info
        self.query = request.query

    @property
    def body(self) -> Json:
        """The JSON object that came."""
        if not isinstance(self.record.json, dict):
            raise Refused(50109)
        return self.record.json

    def text(self, name: str) -> str:
        """A part of the path."""
        return self._match[name]

    def id(self, name: str) -> int:
        """A snowflake of the path."""
        return snowflake(self._match[name], name)

    def number(self, name: str, default: int, least: int, most: int) -> int:
        """A number of the query within its bounds."""
        value = int(self.query.get(name, default))
        if not least <= value <= most:
            raise Refused(
                50035,
                errors={
                    name: {
                        "_errors": [
                            {"code": "NUMBER_TYPE_MAX", "message": f"int value should be between {least} and {most}."}
                        ]
                    }
                },
            )
        return value

    def channel(self, *needed: int) -> Channel:
        """The channel of the path: 10003 if there is none, 50001 if the bot does not see it, 50013 if it may not."""
        channel = self.world.channels.get(self.id("channel_id"))
        if channel is None or channel.deleted or (channel.guild and self.world.bot.id not in channel.guild.members):
            raise Refused(10003) if channel is None or channel.deleted else Refused(50001)
        if not permissions.sees(self.world.bot, channel):
            raise Refused(50001)
        if not permissions.may(self.world.bot, channel, *needed):
            raise Refused(50013)
        return channel

    def writable(self, *needed: int) -> Channel:
        """The channel of the path, to write into: 50007 for a closed conversation, 50008 for what holds no text."""
        channel = self.channel()
        if channel.type == DIRECT:
            self._reachable(channel)
        elif channel.type == FORUM:
            raise Refused(50008)
        own = permissions.SEND_MESSAGES_IN_THREADS if channel.is_thread else permissions.SEND_MESSAGES
        if not permissions.may(self.world.bot, channel, own, *needed):
            raise Refused(50013)
        if channel.is_thread and (channel.locked or channel.archived):
            if channel.locked:
                raise Refused(160005)
            channel.archived = False
        return channel

    def _reachable(self, channel: Channel) -> None:
        other = next(u for u in channel.recipients if u is not self.world.bot)
        if other.dms_closed or other.bot or not self.world.shares_a_guild(other):
            raise Refused(50007)

    def message(self, channel: Channel) -> Message:
        """The message of the path: 10008 if it is not there, or was only ever one person's."""
        message = channel.messages.get(self.id("message_id"))
        if message is None or message.deleted or message.only_for is not None:
            raise Refused(10008)
        return message

    def guild(self) -> Guild:
        """The server of the path: 10004 if the bot is not in it."""
        guild = self.world.guilds.get(self.id("guild_id"))
        if guild is None or self.world.bot.id not in guild.members:
            raise Refused(10004) if guild is None else Refused(50001)
        return guild

    def member(self, guild: Guild) -> Member:
        """The member of the path."""
        id_ = self.id("user_id")
        if id_ not in guild.members:
            raise Refused(10007 if id_ in self.world.users else 10013)
        return guild.members[id_]

    def files(self, channel: Channel) -> list[Json]:
        """What was uploaded, as attachments of a message there; kept for the CDN."""
        described = {str(a.get("id")): a for a in (self._message_body().get("attachments") or [])}
        made = []
        for name, content in self.record.files.items():
            index = name.removeprefix("files[").removesuffix("]")
            filename = described.get(index, {}).get("filename") or self.rest.names.get((id(self.record), name), name)
            made.append(self._attachment(channel, filename, content))
        return made

    def _message_body(self) -> Json:
        body = self.record.json if isinstance(self.record.json, dict) else {}
        inner: Json = body.get("data") or body.get("message") or body
        return inner

    def _attachment(self, channel: Channel, filename: str, content: bytes) -> Json:
        id_ = self.world.snowflakes.new()
        path = f"attachments/{channel.id}/{id_}/{filename}"
        self.world.files[path] = content
        url = f"{self.rest.cdn}/{path}"
        kind = TEXT_TYPES.get(filename.rpartition(".")[2], "application/octet-stream")
        return {
            "id": str(id_),
            "filename": filename,
            "size": len(content),
            "url": url,
            "proxy_url": url,
            "content_type": kind,
        }


def snowflake(text: str, name: str) -> int:
    """An id, or 50035."""
    if not text.isdigit():
        raise Refused(
            50035,
            errors={
                name: {"_errors": [{"code": "NUMBER_TYPE_COERCE", "message": f'Value "{text}" is not snowflake.'}]}
            },
        )
    return int(text)


async def read(request: web.Request, record: Request, names: dict[tuple[int, str], str]) -> None:
    """The body: JSON, or a form of files with `payload_json` (reference#uploading-files)."""
    if request.content_type.startswith("multipart/"):
        reader = await request.multipart()
        while (part := await reader.next()) is not None:
            assert isinstance(part, BodyPartReader)
            content = bytes(await part.read())
            if part.name == "payload_json":
                record.json = json.loads(content)
            else:
                record.files[part.name or ""] = content
                names[id(record), part.name or ""] = part.filename or "unknown"
        if any(len(f) > FILE_LIMIT for f in record.files.values()):
            raise Refused(40005)
        return
    raw = await request.read()
    if not raw:
        return
    if request.content_type != "application/json":
        raise Refused(50035, 'Expected "Content-Type" header to be one of {"application/json"}.')
    try:
        record.json = json.loads(raw)
    except ValueError:
        raise Refused(50109) from None
