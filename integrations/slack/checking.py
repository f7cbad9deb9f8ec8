"""What `passerelle doctor` says of Slack: token, scopes, how it is listened to, whom it can serve, each room."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from bot.checks import Check, Linked
from bot.core.address import Address, Platform
from bot.errors import ChatError, ChatRefused
from bot.ports import RoomFacts
from integrations.slack import agents, groups
from integrations.slack.errors import done
from integrations.slack.workspaces import Workspace, Workspaces, speaking

Look = Callable[[Address], Awaitable[RoomFacts]]
"""What a platform knows of a room now; raises ChatError."""

MINIMAL = frozenset("channels:read chat:write commands groups:read im:write users:read".split())
"""The scopes of deploy/slack/manifest.minimal.yaml."""

FULL = MINIMAL | frozenset(
    "app_mentions:read channels:history groups:history im:history im:read reactions:read".split()
)
"""The scopes of deploy/slack/manifest.yaml."""

OPTIONAL = frozenset({agents.SCOPE, groups.SCOPE})
"""Scopes that either manifest may have as well."""


def fewest(workspace: Workspace) -> bool:
    """Whether an installation has only the rights of the smaller manifest."""
    return bool(workspace.scopes) and not workspace.scopes & (FULL - MINIMAL)


def of_token(error: ChatError) -> list[Check]:
    """The token cannot be used."""
    if isinstance(error, ChatRefused):
        what = f"Slack refuses it ({error.reason}): install the app again and copy its bot token, xoxb-…"
    else:
        what = "Slack does not answer: try again"
    return [Check("slack token", False, what)]


def of_workspace(workspace: Workspace, cms: Sequence[Address]) -> list[Check]:
    """What one installation may do, and for whom. `cms`: the accounts of all community managers."""
    known = Check("slack token", True, f"speaks in {workspace.team} as {workspace.bot_user}")
    full = not fewest(workspace)
    return [known, _scopes(workspace.scopes, full=full), *(() if full else _limits(workspace, cms))]


async def of_installations(workspaces: Workspaces, linked: Sequence[Linked]) -> list[Check]:
    """What each workspace with a linked room granted, by its id."""
    found = []
    for team in sorted({each.room.workspace for each in linked if each.room.platform is Platform.SLACK}):
        try:
            granted = (await workspaces.at(team)).scopes
        except ChatError:
            what = "rooms there are linked, and the app is not installed: /slack/install"
            found.append(Check(f"slack scopes {team}", False, what))
        else:
            found.append(replace(_scopes(granted, full=True), name=f"slack scopes {team}"))
    return found


async def of_mode(app_token: str | None, api_base: str, *, http: bool) -> list[Check]:
    """How Slack is listened to: a socket is asked for, and not opened
    (docs.slack.dev/reference/methods/apps.connections.open)."""
    found = [Check("slack http", True, "/slack/events, requests signed")] if http else []
    if app_token is None:
        return found or [Check("slack mode", False, "neither an app token nor a signing secret: nothing is heard")]
    try:
        await done(speaking(app_token, api_base).apps_connections_open(app_token=app_token))
    except ChatRefused as error:
        what = f"Slack refuses the app token ({error.reason}): it needs connections:write, and Socket Mode turned on"
        return [Check("slack socket", False, what), *found]
    except ChatError:
        return [Check("slack socket", False, "Slack does not answer: try again"), *found]
    return [Check("slack socket", True, "the app token opens one"), *found]


async def of_rooms(linked: Sequence[Linked], look: Look) -> list[Check]:
    """Whether something can be sent into each linked room, as the inside asks before it sends."""
    ours: dict[Address, list[Linked]] = {}
    for each in linked:
        if each.room.platform is Platform.SLACK:
            ours.setdefault(each.room, []).append(each)
    return [await _room(room, links, look) for room, links in ours.items()]


async def _room(room: Address, links: Sequence[Linked], look: Look) -> Check:
    name = f"slack room {room.id}"
    try:
        facts = await look(room)
    except ChatError:
        return Check(name, False, "Slack does not say who reads it: try again")
    if not facts.exists:
        whose = " and ".join(each.whose for each in links)
        return Check(name, False, f"not there, archived, or without the bot: /invite it there, or unlink it ({whose})")
    if facts.wider:
        return Check(name, False, "it is public: nothing is sent there; make it private")
    if facts.shared and not all(link.foreign for link in links):
        return Check(name, False, "people of another company may be in it: nothing is sent there")
    return Check(name, True, f"#{facts.name}")


def _scopes(granted: frozenset[str], *, full: bool) -> Check:
    wanted, name = (FULL, "manifest.yaml") if full else (MINIMAL, "manifest.minimal.yaml")
    missing, wider = wanted - granted, granted - wanted - OPTIONAL
    faults = [
        f"{what} {', '.join(sorted(scopes))}"
        for what, scopes in (("missing", missing), ("not needed", wider))
        if scopes
    ]
    if faults:
        return Check("slack scopes", False, f"{'; '.join(faults)}: install the app again from {name}")
    more = "".join(f", with {scope}" for scope in sorted(granted & OPTIONAL))
    return Check("slack scopes", True, f"as {name} asks{more}")


def _limits(workspace: Workspace, cms: Sequence[Address]) -> list[Check]:
    """What the fewest rights leave out. A CM in another workspace has neither commands nor menus there, and with these
    rights nothing else is heard (docs.slack.dev/apis/slack-connect)."""
    what = "sees no edit, deletion, hashtag, reaction or mention; sends again without looking; no CM of elsewhere"
    limits = Check("slack limits", True, what)
    abroad = {each.workspace for each in cms if each.platform is Platform.SLACK} - {workspace.team}
    if not abroad:
        return [limits]
    where = f"a CM's account is in {', '.join(sorted(abroad))} and cannot be served: install manifest.yaml"
    return [limits, Check("slack reach", False, where)]
