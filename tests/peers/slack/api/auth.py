"""auth.*, apps.*, api.*, team.*, bots.*"""

from __future__ import annotations

from tests.peers.slack.calls import ApiError, Call, method
from tests.peers.slack.nouns import Json


@method("api.test", "t4", optional="error", json=True, token="none")
def api_test(call: Call) -> Json:
    if error := call.text("error"):
        raise ApiError(error, args=call.args)
    return {"args": call.args}


@method("auth.test", "t5", json=True)
def auth_test(call: Call) -> Json:
    install = call.install
    grid = {"enterprise_id": install.team.enterprise} if install.team.enterprise else {}
    return {
        "url": f"https://{install.team.domain}.slack.com/",
        "team": install.team.domain,
        "user": install.bot.name,
        "team_id": install.team.id,
        "user_id": install.bot.id,
        "bot_id": install.bot.bot_id,
        "is_enterprise_install": False,
        "expires_in": 43200,
    } | grid


@method("auth.revoke", "t3", optional="test")
def auth_revoke(call: Call) -> Json:
    call.install.revoked = "token_revoked"
    return {"revoked": True}


@method("apps.connections.open", "t3", json=True, token="app")
def connections_open(call: Call) -> Json:
    if call.slack.app.mode != "socket":
        raise ApiError("forbidden_team")
    return {"url": call.slack.sockets.ticket()}


@method("team.info", "t3", scope="team:read", optional="team domain", json=True)
def team_info(call: Call) -> Json:
    team = call.slack.world.teams.get(call.text("team")) or call.install.team
    return {"team": {"id": team.id, "name": team.domain, "domain": team.domain, "email_domain": "", "icon": {}}}


@method("bots.info", "t3", scope="users:read", optional="bot team_id")
def bots_info(call: Call) -> Json:
    for account in call.slack.world.accounts.values():
        if account.bot_id == call.text("bot"):
            app = {"id": account.bot_id, "app_id": account.app_id, "user_id": account.id, "name": account.name}
            return {"bot": app | {"deleted": False, "updated": 0, "icons": {}}}
    raise ApiError("bot_not_found")
