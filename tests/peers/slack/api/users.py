"""users.*"""

from __future__ import annotations

from tests.peers.slack.arguments import flag
from tests.peers.slack.calls import ApiError, Call, method, page, visible
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
    if not home:
        return said | {"is_stranger": account.stranger}
    if "users:read.email" in install.scopes and not account.is_bot:
        profile["email"] = account.email
    said |= {"tz": account.tz, "tz_label": account.tz, "tz_offset": 3600, "color": "9f69e7", "has_2fa": False}
    said |= {"is_admin": account.admin, "is_owner": False, "is_primary_owner": False}
    said |= {"is_restricted": account.guest, "is_ultra_restricted": account.ultra}
    if account.team.enterprise:
        said["enterprise_user"] = {
            "id": account.id,
            "enterprise_id": account.team.enterprise,
            "enterprise_name": "Grid",
            "teams": [account.team.id],
            "is_admin": False,
            "is_owner": False,
        }
    return said | ({"locale": account.locale} if locale else {})


@method("users.info", "t4", scope="users:read", required="user", optional="include_locale")
def users_info(call: Call) -> Json:
    return {"user": user_payload(call.account(), call.install, locale=flag(call.args.get("include_locale")))}


@method("users.list", "t2", scope="users:read", optional="cursor limit include_locale team_id")
def users_list(call: Call) -> Json:
    ours = [one for one in call.slack.world.accounts.values() if one.team is call.install.team]
    some, cursor = page(call, ours, default=1000)
    locale = flag(call.args.get("include_locale"))
    members = [user_payload(one, call.install, locale=locale) for one in some]
    return {"members": members, "cache_ts": int(call.slack.world.seconds), "response_metadata": {"next_cursor": cursor}}


@method("users.lookupByEmail", "t3", scope="users:read.email", required="email")
def lookup(call: Call) -> Json:
    for account in call.slack.world.accounts.values():
        if account.email == call.text("email") and account.team is call.install.team and visible(call, account):
            return {"user": user_payload(account, call.install)}
    raise ApiError("users_not_found")
