"""A manifest with everything, for tests that are not about manifests, the one that is shipped, and what Slack demands
of one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

SHIPPED = Path(__file__).parents[3] / "deploy" / "slack" / "manifest.yaml"
"""What companies install. FULL asks for more than Passerelle uses, and `doctor` rightly fails such an install."""


def read_manifest(path: Path) -> Mapping[str, Any]:
    """A manifest in a file. Raises OSError where there is none."""
    read: Mapping[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return read


FULL: Mapping[str, Any] = {
    "display_information": {"name": "Passerelle"},
    "features": {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False},
        "bot_user": {"display_name": "passerelle", "always_online": True},
        "shortcuts": [
            {"name": "Flag", "type": "message", "callback_id": "flag_news", "description": "Flag this message"},
            {"name": "Signal", "type": "message", "callback_id": "signal", "description": "Signal this message"},
            {"name": "Write", "type": "global", "callback_id": "write_news", "description": "Write a piece of news"},
        ],
        "slash_commands": [
            {"command": f"/{name}", "description": name, "should_escape": False}
            for name in ("news", "disclose", "divulguer", "freeze", "thaw", "signal", "signaler", "passerelle")
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": (
                "app_mentions:read channels:history channels:join channels:read chat:write commands groups:history "
                "groups:read im:history im:read im:write mpim:history mpim:read reactions:read reactions:write "
                "users:read"
            ).split()
        }
    },
    "settings": {
        "event_subscriptions": {
            "bot_events": (
                "app_home_opened app_mention app_uninstalled channel_archive channel_deleted channel_id_changed "
                "channel_rename channel_shared channel_unarchive channel_unshared group_archive group_deleted "
                "group_rename group_unarchive member_joined_channel member_left_channel message.channels "
                "message.groups message.im message.mpim reaction_added reaction_removed tokens_revoked"
            ).split()
        },
        "interactivity": {"is_enabled": True},
        "org_deploy_enabled": False,
        "socket_mode_enabled": True,
        "token_rotation_enabled": False,
    },
}

_CHANNELS = (
    "channel_archive channel_created channel_deleted channel_history_changed channel_left channel_rename "
    "channel_unarchive"
)
_EITHER = "channel_id_changed channel_shared channel_unshared member_joined_channel member_left_channel"

EVENT_SCOPES: Mapping[str, frozenset[str]] = {
    "app_home_opened": frozenset(),
    "app_mention": frozenset({"app_mentions:read"}),
    "app_uninstalled": frozenset(),
    "tokens_revoked": frozenset(),
    "assistant_thread_started": frozenset({"assistant:write"}),
    "assistant_thread_context_changed": frozenset({"assistant:write"}),
    "file_shared": frozenset({"files:read"}),
    "link_shared": frozenset({"links:read"}),
    "message.channels": frozenset({"channels:history"}),
    "message.groups": frozenset({"groups:history"}),
    "message.im": frozenset({"im:history"}),
    "message.mpim": frozenset({"mpim:history"}),
    "reaction_added": frozenset({"reactions:read"}),
    "reaction_removed": frozenset({"reactions:read"}),
    "subteam_members_changed": frozenset({"usergroups:read"}),
    "subteam_updated": frozenset({"usergroups:read"}),
    "team_join": frozenset({"users:read"}),
    "user_change": frozenset({"users:read"}),
} | {
    **{name: frozenset({"channels:read"}) for name in _CHANNELS.split()},
    **{name.replace("channel_", "group_"): frozenset({"groups:read"}) for name in _CHANNELS.split()},
    **{name: frozenset({"channels:read", "groups:read"}) for name in _EITHER.split()},
}
"""Which scope (one of several) each event needs (docs.slack.dev/reference/events)."""


class ManifestRefused(Exception):
    """Slack would not take this manifest."""


def check_manifest(manifest: Mapping[str, Any]) -> None:
    """Raises ManifestRefused."""
    features, settings = manifest.get("features", {}), manifest.get("settings", {})
    scopes = frozenset(manifest.get("oauth_config", {}).get("scopes", {}).get("bot", ()))
    if not scopes or not features.get("bot_user"):
        raise ManifestRefused("a bot needs a bot_user and scopes")
    _check_events(settings, scopes)
    _check_shortcuts(features, settings, scopes)


def _check_events(settings: Mapping[str, Any], scopes: frozenset[str]) -> None:
    for name in settings.get("event_subscriptions", {}).get("bot_events", ()):
        if name not in EVENT_SCOPES:
            raise ManifestRefused(f"unknown event {name}")
        if EVENT_SCOPES[name] and not EVENT_SCOPES[name] & scopes:
            raise ManifestRefused(f"{name} needs one of {sorted(EVENT_SCOPES[name])}")


def _check_shortcuts(features: Mapping[str, Any], settings: Mapping[str, Any], scopes: frozenset[str]) -> None:
    shortcuts = features.get("shortcuts", ())
    if (shortcuts or features.get("slash_commands")) and "commands" not in scopes:
        raise ManifestRefused("commands and shortcuts need the scope commands")
    if shortcuts and not settings.get("interactivity", {}).get("is_enabled"):
        raise ManifestRefused("shortcuts need interactivity")
    for kind in ("message", "global"):
        if sum(one["type"] == kind for one in shortcuts) > 5:
            raise ManifestRefused(f"more than 5 {kind} shortcuts")
