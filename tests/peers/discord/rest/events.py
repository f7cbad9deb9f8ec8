"""Scheduled events of a server (docs.discord.com/developers/resources/guild-scheduled-event)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tests.peers.discord import payloads, permissions
from tests.peers.discord.components import text
from tests.peers.discord.refusals import Refused, bad_choice, missing
from tests.peers.discord.rest.ask import Ask
from tests.peers.discord.rest.server import NO_CONTENT, Routes
from tests.peers.discord.world import Guild, Scheduled

routes = Routes()
ROUTE = "/guilds/{guild_id}/scheduled-events"
EXTERNAL, GUILD_ONLY, MOST = 3, 2, 100
SCHEDULED, ACTIVE, COMPLETED, CANCELED = 1, 2, 3, 4
NEXT = {SCHEDULED: (ACTIVE, CANCELED), ACTIVE: (COMPLETED,)}


@routes.on("GET", ROUTE)
async def listed(ask: Ask) -> Any:
    return [_shown(ask, each) for each in ask.guild().events.values() if _status(ask, each) in NEXT]


@routes.on("GET", ROUTE + "/{event_id}")
async def one(ask: Ask) -> Any:
    return _shown(ask, _event(ask, ask.guild()))


@routes.on("POST", ROUTE)
async def create(ask: Ask) -> Any:
    guild = ask.guild()
    if not _held(ask, guild) & permissions.CREATE_EVENTS:
        raise Refused(50013)
    if sum(_status(ask, each) in NEXT for each in guild.events.values()) >= MOST:
        raise Refused(30038)
    if ask.body.get("entity_type") != EXTERNAL or ask.body.get("privacy_level") != GUILD_ONLY:
        raise bad_choice("entity_type")
    for needed in ("name", "scheduled_start_time", "scheduled_end_time", "entity_metadata"):
        if not ask.body.get(needed):
            raise missing(needed)
    made = Scheduled(ask.world.snowflakes.new(), ask.world.bot.id)
    _write(ask, made)
    guild.events[made.id] = made
    return _shown(ask, made)


@routes.on("PATCH", ROUTE + "/{event_id}")
async def change(ask: Ask) -> Any:
    guild = ask.guild()
    event = _changeable(ask, guild)
    now = _status(ask, event)
    if now not in NEXT:
        raise Refused(180000)
    status = ask.body.get("status", now)
    if status != now and status not in NEXT[now]:
        raise bad_choice("status")
    _write(ask, event)
    event.status = status
    return _shown(ask, event)


@routes.on("DELETE", ROUTE + "/{event_id}")
async def remove(ask: Ask) -> Any:
    guild = ask.guild()
    del guild.events[_changeable(ask, guild).id]
    return NO_CONTENT


def _write(ask: Ask, event: Scheduled) -> None:
    text("", ask.body, "name", 1, 100)
    text("entity_metadata", ask.body.get("entity_metadata") or {}, "location", 1, 100)
    begins = datetime.fromisoformat(ask.body.get("scheduled_start_time") or event.starts)
    ends = datetime.fromisoformat(ask.body.get("scheduled_end_time") or event.ends)
    if "scheduled_start_time" in ask.body and begins <= ask.world.clock.now():
        raise bad_choice("scheduled_start_time", "Cannot schedule event in the past.")
    if ends <= begins:
        raise bad_choice("scheduled_end_time", "Cannot schedule event to end before it starts.")
    event.starts, event.ends = begins.isoformat(), ends.isoformat()
    event.name = ask.body.get("name", event.name)
    event.location = (ask.body.get("entity_metadata") or {}).get("location", event.location)


def _status(ask: Ask, event: Scheduled) -> int:
    """An external event begins and ends by itself."""
    now, begins, ends = (ask.world.clock.now(), *map(datetime.fromisoformat, (event.starts, event.ends)))
    if event.status not in NEXT or now < begins:
        return event.status
    return ACTIVE if now < ends else COMPLETED


def _event(ask: Ask, guild: Guild) -> Scheduled:
    found = guild.events.get(ask.id("event_id"))
    if found is None:
        raise Refused(10070)
    return found


def _changeable(ask: Ask, guild: Guild) -> Scheduled:
    """An own one with the right to create them, any other with the right to manage them."""
    event, held = _event(ask, guild), _held(ask, guild)
    own = event.creator == ask.world.bot.id and held & permissions.CREATE_EVENTS
    if not own and not held & permissions.MANAGE_EVENTS:
        raise Refused(50013)
    return event


def _held(ask: Ask, guild: Guild) -> int:
    return permissions.in_guild(guild.members[ask.world.bot.id])


def _shown(ask: Ask, event: Scheduled) -> Any:
    return {
        "id": str(event.id),
        "guild_id": str(ask.guild().id),
        "channel_id": None,
        "creator_id": str(event.creator),
        "creator": payloads.user(ask.world.users[event.creator]) if event.creator in ask.world.users else None,
        "name": event.name,
        "description": None,
        "image": None,
        "scheduled_start_time": event.starts,
        "scheduled_end_time": event.ends,
        "privacy_level": GUILD_ONLY,
        "status": _status(ask, event),
        "entity_type": EXTERNAL,
        "entity_id": None,
        "entity_metadata": {"location": event.location},
        "recurrence_rule": None,
    }
