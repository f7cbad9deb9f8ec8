"""oauth.*: how a workspace installs the app, and how tokens rotate (docs.slack.dev/authentication)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.peers.slack.calls import ApiError, Call, method
from tests.peers.slack.nouns import Account, Install, Json, Team

if TYPE_CHECKING:
    from tests.peers.slack.fake import FakeSlack

CODE_SECONDS = 600.0
TOKEN_SECONDS = 43_200


@method("oauth.v2.access", "t5", token="none",
        optional="client_id client_secret code code_verifier redirect_uri grant_type refresh_token")  # fmt: skip
def access(call: Call) -> Json:
    app = call.slack.app
    if call.text("client_id") != app.client_id:
        raise ApiError("invalid_client_id")
    if call.text("client_secret") != app.client_secret:
        raise ApiError("bad_client_secret")
    grant = call.text("grant_type") or "authorization_code"
    if grant == "refresh_token":
        return _told(call.slack, _refreshed(call))
    if grant != "authorization_code":
        raise ApiError("invalid_grant_type")
    code = call.slack.codes.pop(call.text("code"), None)
    if code is None or call.slack.world.seconds - code[1] > CODE_SECONDS:
        raise ApiError("invalid_code")
    by = {"authed_user": {"id": code[2]}} if code[2] else {}
    return _told(call.slack, install_in(call.slack, code[0], code[3])) | by


def install_in(slack: FakeSlack, team: Team, scopes: frozenset[str]) -> Install:
    """The app in one more workspace, with a bot and a token of its own."""
    install = slack.app.installs.get(team.id)
    if install is None:
        bot = (
            slack.bot
            if team is slack.team
            else Account(slack.world.id("U", "PASSE"), team, slack.bot.name, "Passerelle")
        )
        bot.app_id, bot.bot_id = slack.app.id, bot.bot_id or slack.world.id("B")
        slack.world.accounts[bot.id] = bot
        install = slack.app.installs[team.id] = Install(team, bot, "", scopes)
    install.revoked = ""
    install.scopes |= scopes  # they add up (docs.slack.dev/authentication/installing-with-oauth)
    _renew(slack, install)
    return install


def _renew(slack: FakeSlack, install: Install) -> None:
    """Another token; the one before lives on until its own end (two at most)."""
    install.older = {install.token: install.expires_at} if install.token and install.expires_at else {}
    install.token = f"xoxb-{slack.world.secret(12)}-{slack.world.secret()}"
    if slack.app.settings.get("token_rotation_enabled"):
        install.token = f"xoxe.{install.token}"
        install.expires_at = slack.world.seconds + TOKEN_SECONDS
        install.refresh_token = f"xoxe-1-{slack.world.secret(48)}"


def _refreshed(call: Call) -> Install:
    """A refresh token is good once."""
    for install in call.slack.app.installs.values():
        if install.refresh_token and install.refresh_token == call.text("refresh_token") and not install.revoked:
            _renew(call.slack, install)
            return install
    raise ApiError("invalid_refresh_token")


def _told(slack: FakeSlack, install: Install) -> Json:
    said: Json = {"access_token": install.token, "token_type": "bot", "scope": ",".join(sorted(install.scopes))}
    said |= {"bot_user_id": install.bot.id, "app_id": slack.app.id, "is_enterprise_install": False}
    said |= {"team": {"id": install.team.id, "name": install.team.domain}, "enterprise": None, "authed_user": {}}
    if install.team.id == install.team.enterprise:  # an organisation-ready app in all of Enterprise Grid
        grid = {"id": install.team.id, "name": install.team.domain}
        said |= {"is_enterprise_install": True, "team": None, "enterprise": grid}
    if install.expires_at is not None:
        said |= {"expires_in": TOKEN_SECONDS, "refresh_token": install.refresh_token}
    return said
