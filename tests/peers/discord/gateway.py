"""The gateway: sessions, their sequence of events, what is sent again after a RESUME
(docs.discord.com/developers/events/gateway, /topics/opcodes-and-status-codes#gateway)."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from aiohttp import WSMsgType, web

from tests.peers.discord import guild_payloads, intents, payloads
from tests.peers.discord.sessions import Line, Session
from tests.peers.discord.world import Happening, World

Json = dict[str, Any]
HEARTBEAT, IDENTIFY, PRESENCE, VOICE, RESUME, MEMBERS = 1, 2, 3, 4, 6, 8
INVALID_SESSION, HELLO, ACK = 9, 10, 11
LARGEST = 4096


@dataclass(frozen=True)
class Identified:
    """An IDENTIFY or a RESUME that arrived."""

    at: datetime
    session: str
    data: Json


class Gateway:
    """Every session of the bot, and what reaches them. `shut`: how many connections more are turned away with a 503;
    `silent`: heartbeats stay unanswered; `identify_every`: seconds that must lie between two IDENTIFYs (5 at Discord);
    `identify_budget`: how many there may be in a day, after which the token is no longer worth anything.
    """

    def __init__(self, world: World, application_id: int, token: str) -> None:
        self.world = world
        self.token = token
        self.application_id = application_id
        self.url = ""
        self.allowed_intents = 0
        self.heartbeat_interval = 41_250
        self.identify_every = 0.0
        self.identify_budget = 1000
        self.reset_after = 86_400_000
        """Milliseconds until more IDENTIFYs are allowed, as it is told."""
        self.shut = 0
        self.silent = False
        self.sessions: dict[str, Session] = {}
        self.lines: set[Line] = set()
        self.identifies: list[Identified] = []
        self.resumes: list[Identified] = []
        self.heartbeats = 0
        world.publish = self.publish

    @property
    def flags(self) -> int:
        """The application's flags, which follow the intents switched on."""
        return (1 << 23) | sum(flag for intent, flag in intents.FLAGS.items() if intent & self.allowed_intents)

    def publish(self, happening: Happening) -> None:
        """Tell every session that asked for it."""
        for session in self.sessions.values():
            if session.hears(happening):
                seeing = session.intents & intents.MESSAGE_CONTENT
                blind = happening.blank is not None and not seeing
                data = happening.blank if blind and happening.blank is not None else happening.data
                session.tell(happening.name, json.loads(json.dumps(data)))

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """One connection, from HELLO to the end."""
        if self.shut > 0:
            self.shut -= 1
            return web.Response(status=503, text="upstream connect error")
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        line = Line(socket, request.query.get("compress"))
        self.lines.add(line)
        try:
            if request.query.get("v") not in (None, "10", "9"):
                line.hang_up(4012, "Invalid API version")
            line.put({"op": HELLO, "t": None, "s": None, "d": {"heartbeat_interval": self.heartbeat_interval}})
            await self._listen(line)
        finally:
            self.lines.discard(line)
            if socket.close_code in (1000, 1001) and line.session is not None:
                self.sessions.pop(line.session.id, None)
            line.end()
        return socket

    async def _listen(self, line: Line) -> None:
        async for frame in line.socket:
            if frame.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
                break
            if len(frame.data) > LARGEST or line.too_fast():
                line.hang_up(4002 if len(frame.data) > LARGEST else 4008)
                continue
            try:
                payload = json.loads(frame.data)
            except ValueError:
                line.hang_up(4002, "Error while decoding payload.")
                continue
            self._take(line, payload.get("op"), payload.get("d"))

    def _take(self, line: Line, op: int, data: Any) -> None:
        if op == HEARTBEAT:
            self.heartbeats += 1
            if not self.silent:
                line.put({"op": ACK, "t": None, "s": None, "d": None})
        elif op == IDENTIFY:
            self._identify(line, data)
        elif op == RESUME:
            self._resume(line, data)
        elif line.session is None:
            line.hang_up(4003, "Not authenticated.")
        elif op == MEMBERS:
            self._members(line.session, data)
        elif op not in (PRESENCE, VOICE):
            line.hang_up(4001, "Unknown opcode.")

    def _identify(self, line: Line, data: Json) -> None:
        session = Session(secrets.token_hex(16), data.get("intents") or 0, tuple(data.get("shard") or (0, 1)))
        now = self.world.clock.now()
        last = self.identifies[-1].at if self.identifies else None
        recent = last is not None and (now - last).total_seconds() < self.identify_every
        self.identifies.append(Identified(now, session.id, data))
        wrong = self._wrong(line, session, data)
        if wrong is not None:
            line.hang_up(*wrong)
        elif recent:
            line.put({"op": INVALID_SESSION, "t": None, "s": None, "d": False})
        else:
            self._ready(line, session)

    def _wrong(self, line: Line, session: Session, data: Json) -> tuple[int, str] | None:
        """Why an IDENTIFY ends the connection."""
        wrongs = {
            (4005, "Already authenticated."): line.session is not None,
            (4004, "Authentication failed."): data.get("token") != self.token,
            (4004, "Token reset."): self.today > self.identify_budget,
            (4010, "Invalid shard."): not 0 <= session.shard[0] < session.shard[1],
            (4013, "Invalid intent(s)."): "intents" not in data or session.intents & ~intents.KNOWN,
            (4014, "Disallowed intent(s)."): session.intents & intents.PRIVILEGED & ~self.allowed_intents,
        }
        return next((why for why, is_so in wrongs.items() if is_so), None)

    @property
    def today(self) -> int:
        """How many IDENTIFYs came within a day (events/gateway#identifying)."""
        since = self.world.clock.now() - timedelta(days=1)
        return sum(identified.at > since for identified in self.identifies)

    def _ready(self, line: Line, session: Session) -> None:
        line.session, session.line = session, line
        self.sessions[session.id] = session
        guilds = [g for g in self.world.visible_guilds() if session.hears(Happening("", {}, 0, g.id))]
        session.tell(
            "READY",
            {
                "v": 10,
                "user": payloads.user(self.world.bot) | {"verified": True, "mfa_enabled": False, "email": None},
                "guilds": [{"id": str(g.id), "unavailable": True} for g in guilds],
                "session_id": session.id,
                "session_type": "normal",
                "resume_gateway_url": self.url,
                "application": {"id": str(self.application_id), "flags": self.flags},
                "shard": list(session.shard),
                "private_channels": [],
                "relationships": [],
                "presences": [],
            },
        )
        for guild in guilds if session.intents & intents.GUILDS else []:
            if not guild.unavailable:
                members = bool(session.intents & intents.GUILD_MEMBERS)
                session.tell("GUILD_CREATE", guild_payloads.guild_create(guild, self.world, members=members))

    def _resume(self, line: Line, data: Json) -> None:
        self.resumes.append(Identified(self.world.clock.now(), str(data.get("session_id")), data))
        session = self.sessions.get(str(data.get("session_id")))
        seq = data.get("seq") or 0
        if data.get("token") != self.token:
            line.hang_up(4004, "Authentication failed.")
        elif session is None or (session.sent and session.sent[0]["s"] > seq + 1):
            line.put({"op": INVALID_SESSION, "t": None, "s": None, "d": False})
        elif seq > session.seq:
            line.hang_up(4007, "Invalid seq.")
        else:
            self._go_on(line, session, seq)

    def _go_on(self, line: Line, session: Session, seq: int) -> None:
        if session.line is not None:
            session.line.session = None
            session.line.hang_up(4000, "Resumed elsewhere.")
        line.session, session.line = session, line
        for payload in [p for p in session.sent if p["s"] > seq]:
            line.put(payload)
        session.tell("RESUMED", {})

    def _members(self, session: Session, data: Json) -> None:
        guild = self.world.guilds.get(int(data["guild_id"]))
        if guild is None:
            return
        wanted = {str(i) for i in _listed(data.get("user_ids"))}
        if not wanted and not session.intents & intents.GUILD_MEMBERS:
            return  # the whole list is for those who asked for the intent (gateway-events#request-guild-members)
        found = [m for m in guild.members.values() if not wanted or str(m.user.id) in wanted]
        missing = wanted - {str(m.user.id) for m in found}
        session.tell(
            "GUILD_MEMBERS_CHUNK",
            {
                "guild_id": str(guild.id),
                "members": [payloads.member(m) for m in found],
                "chunk_index": 0,
                "chunk_count": 1,
                "not_found": sorted(missing),
                "presences": [],
                **({"nonce": data["nonce"]} if data.get("nonce") else {}),
            },
        )


def _listed(ids: Any) -> list[Any]:
    return ids if isinstance(ids, list) else [] if ids is None else [ids]
