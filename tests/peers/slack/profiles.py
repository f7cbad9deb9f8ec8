"""What an app is told of an account (docs.slack.dev/reference/objects/user-object)."""

from __future__ import annotations

from tests.peers.slack.nouns import Account, Install, Json


def user_payload(account: Account, install: Install, *, locale: bool = False) -> Json:
    """A user object as an app of a team sees it: of another team's people neither address nor locale
    (docs.slack.dev/apis/slack-connect)."""
    home = account.team is install.team
    profile: Json = {"real_name": account.real_name, "display_name": account.name, "team": account.team.id}
    profile |= {
        "real_name_normalized": account.real_name,
        "display_name_normalized": account.name,
        "title": "",
        "phone": "",
    }
    said: Json = {
        "id": account.id,
        "team_id": account.team.id,
        "name": account.name,
        "deleted": account.deleted,
        "real_name": account.real_name,
        "profile": profile,
        "is_bot": account.is_bot,
        "is_app_user": False,
        "updated": 0,
    }
    if account.is_bot:
        profile |= {"api_app_id": account.app_id, "bot_id": account.bot_id}
    said |= _grid(account)
    if not home:
        return said | {"is_stranger": account.stranger}
    if "users:read.email" in install.scopes and not account.is_bot:
        profile["email"] = account.email
    said |= {"tz": account.tz, "tz_label": account.tz, "tz_offset": 3600, "color": "9f69e7", "has_2fa": False}
    said |= {"is_admin": account.admin, "is_owner": False, "is_primary_owner": False}
    said |= {"is_restricted": account.guest, "is_ultra_restricted": account.ultra}
    return said | ({"locale": account.locale} if locale else {})


def _grid(account: Account) -> Json:
    team = account.team
    if not team.enterprise:
        return {}
    user = {"id": account.id, "enterprise_id": team.enterprise, "enterprise_name": "Grid", "teams": [team.id]}
    return {"enterprise_user": user | {"is_admin": False, "is_owner": False}}
