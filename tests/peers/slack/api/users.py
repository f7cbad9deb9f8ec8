"""users.*"""

from __future__ import annotations

from tests.peers.slack.arguments import flag
from tests.peers.slack.calls import ApiError, Call, method, page, visible
from tests.peers.slack.nouns import Json
from tests.peers.slack.profiles import user_payload


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
