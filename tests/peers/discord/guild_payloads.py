"""A server as Discord writes it in JSON (docs.discord.com/developers/resources/guild)."""

from __future__ import annotations

from typing import Any

from tests.peers.discord import payloads
from tests.peers.discord.world import Guild, World

Json = dict[str, Any]


def guild(of: Guild) -> Json:
    """A server, as GET /guilds/{id} gives it."""
    return {
        "id": str(of.id),
        "name": of.name,
        "owner_id": str(of.owner_id),
        "preferred_locale": of.locale,
        "roles": [payloads.role(r) for r in of.roles.values()],
        "emojis": [],
        "stickers": [],
        "features": ["COMMUNITY"],
        "icon": None,
        "home_header": None,
        "splash": None,
        "discovery_splash": None,
        "banner": None,
        "description": None,
        "region": "deprecated",
        "afk_channel_id": None,
        "afk_timeout": 300,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "widget_enabled": False,
        "widget_channel_id": None,
        "verification_level": 1,
        "default_message_notifications": 1,
        "explicit_content_filter": 2,
        "mfa_level": 0,
        "application_id": None,
        "rules_channel_id": None,
        "public_updates_channel_id": None,
        "safety_alerts_channel_id": None,
        "max_presences": None,
        "max_members": 500000,
        "max_video_channel_users": 25,
        "max_stage_video_channel_users": 50,
        "vanity_url_code": None,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False,
        "nsfw": False,
        "nsfw_level": 0,
        "hub_type": None,
        "latest_onboarding_question_id": None,
        "incidents_data": None,
        "inventory_settings": None,
    }


def guild_create(of: Guild, world: World, *, members: bool) -> Json:
    """GUILD_CREATE: without the members intent, the bot is the only member told
    (docs.discord.com/developers/events/gateway-events#guild-create)."""
    told = [m for m in of.members.values() if members or m.user is world.bot]
    return guild(of) | {
        "joined_at": payloads.timestamp(of.members[world.bot.id].joined_at),
        "large": False,
        "unavailable": False,
        "member_count": len(of.members),
        "members": [payloads.member(m) for m in told],
        "channels": [payloads.channel(c) for c in of.of_kind(threads=False)],
        "threads": [payloads.channel(c) for c in of.open_threads(world.bot)],
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }
