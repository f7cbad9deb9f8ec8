"""What `passerelle doctor` says of Slack: token, scopes, how it is listened to, whom it can serve, each room."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from bot.cards.doctor import owners, together
from bot.checks import Check, Linked
from bot.core.address import Address, Platform
from bot.errors import ChatError, ChatRefused
from bot.i18n.words import Words
from bot.ports import RoomFacts
from integrations.slack import agents, groups
from integrations.slack.errors import ENDED, done
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


def of_token(error: ChatError, say: Words) -> list[Check]:
    """The token cannot be used."""
    what = say("doctor-slack-away")
    if isinstance(error, ChatRefused):
        what = say("doctor-slack-removed" if error.reason in ENDED else "doctor-slack-refuses", reason=error.reason)
    return [Check("doctor-slack-token", False, what)]


def of_workspace(workspace: Workspace, cms: Sequence[Address], say: Words) -> list[Check]:
    """What one installation may do, and for whom. `cms`: the accounts of all community managers."""
    speaks = say("doctor-slack-speaks", team=workspace.team, bot=workspace.bot_user)
    known, full = Check("doctor-slack-token", True, speaks), not fewest(workspace)
    return [known, _scopes(workspace.scopes, say, full=full), *(() if full else _limits(workspace, cms, say))]


async def of_installations(workspaces: Workspaces, linked: Sequence[Linked], say: Words) -> list[Check]:
    """What each workspace with a linked room granted, by its id."""
    found = []
    for team in sorted({each.room.workspace for each in linked if each.room.platform is Platform.SLACK}):
        try:
            granted = (await workspaces.at(team)).scopes
        except ChatError:
            found.append(Check("doctor-slack-scopes-of", False, say("doctor-slack-uninstalled"), team))
        else:
            found.append(replace(_scopes(granted, say, full=True), name="doctor-slack-scopes-of", of=team))
    return found


async def of_mode(app_token: str | None, api_base: str, say: Words, *, http: bool) -> list[Check]:
    """How Slack is listened to: a socket is asked for, and not opened
    (docs.slack.dev/reference/methods/apps.connections.open)."""
    found = [Check("doctor-slack-http", True, say("doctor-slack-signed"))] if http else []
    if app_token is None:
        return found or [Check("doctor-slack-mode", False, say("doctor-slack-deaf"))]
    try:
        await done(speaking(app_token, api_base).apps_connections_open(app_token=app_token))
    except ChatRefused as error:
        what = say("doctor-slack-no-socket", reason=error.reason)
        return [Check("doctor-slack-socket", False, what), *found]
    except ChatError:
        return [Check("doctor-slack-socket", False, say("doctor-slack-away")), *found]
    return [Check("doctor-slack-socket", True, say("doctor-slack-opens")), *found]


async def of_rooms(linked: Sequence[Linked], look: Look, say: Words) -> list[Check]:
    """Whether something can be sent into each linked room, as the inside asks before it sends."""
    ours: dict[Address, list[Linked]] = {}
    for each in linked:
        if each.room.platform is Platform.SLACK:
            ours.setdefault(each.room, []).append(each)
    found = []
    for room, links in ours.items():
        passed, what = await _room(room, links, look, say)
        found.append(Check("doctor-slack-room", passed, what, room.id))
    return found


async def _room(room: Address, links: Sequence[Linked], look: Look, say: Words) -> tuple[bool, str]:
    try:
        facts = await look(room)
    except ChatError:
        return False, say("doctor-slack-unseen")
    if not facts.exists:
        return False, say("doctor-slack-gone", whose=owners(links, say))
    if facts.wider:
        return False, say("doctor-slack-public")
    if facts.shared and not all(link.foreign for link in links):
        return False, say("doctor-slack-shared")
    return True, f"#{facts.name}"


def _scopes(granted: frozenset[str], say: Words, *, full: bool) -> Check:
    wanted, name = (FULL, "manifest.yaml") if full else (MINIMAL, "manifest.minimal.yaml")
    missing, wider = wanted - granted, granted - wanted - OPTIONAL
    faults = [
        say(what, scopes=", ".join(sorted(scopes)))
        for what, scopes in (("doctor-scopes-missing", missing), ("doctor-scopes-wider", wider))
        if scopes
    ]
    if faults:
        what = say("doctor-scopes-wrong", faults=together(faults, say), manifest=name)
    elif more := ", ".join(sorted(granted & OPTIONAL)):
        what = say("doctor-scopes-more", manifest=name, scopes=more)
    else:
        what = say("doctor-scopes-right", manifest=name)
    return Check("doctor-slack-scopes", not faults, what)


def _limits(workspace: Workspace, cms: Sequence[Address], say: Words) -> list[Check]:
    """What the fewest rights leave out. A CM in another workspace has neither commands nor menus there, and with these
    rights nothing else is heard (docs.slack.dev/apis/slack-connect)."""
    limits = Check("doctor-slack-limits", True, say("doctor-slack-fewest"))
    abroad = {each.workspace for each in cms if each.platform is Platform.SLACK} - {workspace.team}
    if not abroad:
        return [limits]
    where = say("doctor-slack-abroad", teams=", ".join(sorted(abroad)))
    return [limits, Check("doctor-slack-reach", False, where)]
