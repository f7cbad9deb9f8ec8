"""The bot itself, other accounts, servers, members, roles (docs.discord.com/developers/resources/user, /guild)."""

from __future__ import annotations

from typing import Any

from tests.peers.discord import guild_payloads, payloads, permissions
from tests.peers.discord.refusals import Refused, missing
from tests.peers.discord.rest.ask import Ask, snowflake
from tests.peers.discord.rest.server import Routes

routes = Routes()


@routes.on("GET", "/users/@me")
async def me(ask: Ask) -> Any:
    return payloads.user(ask.world.bot) | {"verified": True, "mfa_enabled": False, "locale": "en-US", "email": None}


@routes.on("GET", "/users/@me/guilds")
async def my_guilds(ask: Ask) -> Any:
    return [
        {
            "id": str(g.id),
            "name": g.name,
            "icon": None,
            "banner": None,
            "owner": False,
            "features": [],
            "permissions": str(permissions.in_guild(g.members[ask.world.bot.id])),
        }
        for g in ask.world.visible_guilds()
    ]


@routes.on("POST", "/users/@me/channels")
async def open_direct(ask: Ask) -> Any:
    given = ask.body.get("recipient_id")
    if given is None:
        raise missing("recipient_id")
    user = ask.world.users.get(snowflake(str(given), "recipient_id"))
    if user is None:
        raise Refused(10013)
    if user is ask.world.bot:
        raise Refused(50007)
    return payloads.channel(ask.world.direct(user))


@routes.on("GET", "/users/{user_id}")
async def account(ask: Ask) -> Any:
    user = ask.world.users.get(ask.id("user_id"))
    if user is None:
        raise Refused(10013)
    return payloads.user(user)


@routes.on("GET", "/applications/@me")
@routes.on("GET", "/oauth2/applications/@me")
async def application(ask: Ask) -> Any:
    return payloads.application(ask.world, ask.rest.discord.application_id, ask.rest.discord.gateway.flags)


@routes.on("GET", "/gateway")
async def gateway(ask: Ask) -> Any:
    return {"url": ask.rest.discord.gateway_url}


@routes.on("GET", "/gateway/bot")
async def gateway_bot(ask: Ask) -> Any:
    gateway = ask.rest.discord.gateway
    left = max(0, gateway.identify_budget - gateway.today)
    budget = {"total": 1000, "remaining": left, "reset_after": gateway.reset_after, "max_concurrency": 1}
    return {"url": ask.rest.discord.gateway_url, "shards": 1, "session_start_limit": budget}


@routes.on("GET", "/guilds/{guild_id}")
async def guild(ask: Ask) -> Any:
    found = ask.guild()
    counts = {"approximate_member_count": len(found.members), "approximate_presence_count": 1}
    return guild_payloads.guild(found) | (counts if ask.query.get("with_counts") in ("1", "true") else {})


@routes.on("GET", "/guilds/{guild_id}/channels")
async def channels(ask: Ask) -> Any:
    return [payloads.channel(c) for c in ask.guild().of_kind(threads=False)]


@routes.on("GET", "/guilds/{guild_id}/roles")
async def roles(ask: Ask) -> Any:
    return [payloads.role(r) for r in ask.guild().roles.values()]


@routes.on("GET", "/guilds/{guild_id}/roles/{role_id}")
async def role(ask: Ask) -> Any:
    found = ask.guild().roles.get(ask.id("role_id"))
    if found is None:
        raise Refused(10011)
    return payloads.role(found)


@routes.on("GET", "/guilds/{guild_id}/members")
async def members(ask: Ask) -> Any:
    """Needs the members intent to be switched on (resources/guild#list-guild-members)."""
    if not ask.rest.discord.gateway.allowed_intents & 2:
        raise Refused(50001)
    after, limit = int(ask.query.get("after") or 0), ask.number("limit", 1, 1, 1000)
    found = sorted(ask.guild().members.values(), key=lambda m: m.user.id)
    return [payloads.member(m) for m in found if m.user.id > after][:limit]


@routes.on("GET", "/guilds/{guild_id}/members/{user_id}")
async def member(ask: Ask) -> Any:
    return payloads.member(ask.member(ask.guild()))
