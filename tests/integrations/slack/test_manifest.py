"""The manifests that are shipped: what the code hears is subscribed to, and what it calls is granted."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from integrations.slack import agents, bolt, groups
from integrations.slack.app import EVENTS
from integrations.slack.oauth import INSTALL, REDIRECT
from integrations.slack.oauth import SCOPES as ASKED_FOR
from integrations.slack.speech import COMMANDS
from integrations.slack.workspaces import LIFECYCLE
from tests.integrations.slack.stage import DEPLOY, manifest, stage
from tests.integrations.slack.test_gestures import OPENING, button
from tests.peers.slack.manifests import check_manifest
from tests.peers.slack.outcome import NotPossible

CODE = Path(bolt.__file__).parent
BOTH = ["manifest.yaml", "manifest.minimal.yaml"]

SCOPES = {
    "assistant_threads_setStatus": {"chat:write"},
    "assistant_threads_setSuggestedPrompts": {"assistant:write"},
    "usergroups_list": {"usergroups:read"},
    "apps_connections_open": set[str](),
    "auth_test": set(),
    "auth_revoke": set(),
    "chat_delete": {"chat:write"},
    "chat_postEphemeral": {"chat:write"},
    "chat_postMessage": {"chat:write"},
    "chat_update": {"chat:write"},
    "conversations_history": {"channels:history", "groups:history", "im:history"},
    "conversations_members": {"channels:read", "groups:read"},
    "conversations_info": {"channels:read", "groups:read"},
    "users_conversations": {"channels:read", "groups:read"},
    "conversations_open": {"im:write"},
    "conversations_replies": {"channels:history", "groups:history", "im:history"},
    "reactions_get": {"reactions:read"},
    "users_info": {"users:read"},
    "views_open": set(),
    "views_publish": set(),
    "views_push": set(),
}
"""What each method that we call needs (docs.slack.dev/reference/methods)."""

OPTIONAL = (agents.SCOPE, groups.SCOPE)
"""Scopes that a manifest may have: without them the code does not call what needs them."""

WITHOUT = {"conversations_history", "conversations_replies", "reactions_get"}
"""Methods that the minimal app does not have: it never hears of a reaction, and `find` says that it cannot look."""


def called() -> set[str]:
    """The methods of the Web API that the code names."""
    names: set[str] = set()
    for path in CODE.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and re.match(
                r"(auth|chat|conversations|reactions|users|usergroups|views|files|apps|assistant)_\w+$", node.attr
            ):
                names.add(node.attr)
    return names


@pytest.mark.parametrize("name", BOTH)
def test_slack_would_take_it(name: str) -> None:
    check_manifest(manifest(name))
    text = (DEPLOY / name).read_text("utf-8")
    addresses = re.findall(r"https://passerelle\S+[a-z]", text)
    assert all(address.endswith((EVENTS, INSTALL, REDIRECT)) for address in addresses)


@pytest.mark.parametrize("name", BOTH)
def test_every_method_that_is_called_is_granted_and_no_more(name: str) -> None:
    granted = set(manifest(name)["oauth_config"]["scopes"]["bot"])
    methods = called() - (WITHOUT if "minimal" in name else set())
    assert called() <= SCOPES.keys(), "say what the new method needs"
    needed = ({scope for method in methods for scope in SCOPES[method]} | {"commands"}) - set(OPTIONAL)
    if name == "manifest.yaml":
        needed |= {"app_mentions:read", "im:read"}  # for the events alone
    assert granted == needed


def test_what_is_optional_is_taken_too_and_grants_what_it_needs() -> None:
    everything = manifest(everything=True)
    check_manifest(everything)
    granted = set(everything["oauth_config"]["scopes"]["bot"])
    assert granted - set(manifest()["oauth_config"]["scopes"]["bot"]) == set(OPTIONAL)
    events = set(everything["settings"]["event_subscriptions"]["bot_events"])
    assert events - set(manifest()["settings"]["event_subscriptions"]["bot_events"]) == {
        "subteam_members_changed", "subteam_updated",
    }  # fmt: skip
    assert everything["features"]["agent_view"]["agent_description"]


def test_a_workspace_is_asked_for_what_the_manifest_names() -> None:
    assert sorted(manifest()["oauth_config"]["scopes"]["bot"]) == sorted(ASKED_FOR)


def test_the_end_of_an_installation_is_heard() -> None:
    assert set(manifest()["settings"]["event_subscriptions"]["bot_events"]) >= LIFECYCLE


@pytest.mark.parametrize("name", BOTH)
def test_every_command_and_shortcut_is_there(name: str) -> None:
    features = manifest(name)["features"]
    assert {each["command"] for each in features["slash_commands"]} == {f"/{command}" for command in COMMANDS}
    pointing = {("message", each) for each in (bolt.FLAG, bolt.SIGNAL, bolt.SYNC)}
    shortcuts = {(each["type"], each["callback_id"]) for each in features["shortcuts"]}
    assert shortcuts == (pointing | {("global", bolt.WRITE)} if name == "manifest.yaml" else pointing)


def test_what_is_heard_is_subscribed_to() -> None:
    events = set(manifest()["settings"]["event_subscriptions"]["bot_events"])
    code = "".join((CODE / name).read_text("utf-8") for name in ("telling.py", "inbound.py"))
    heard = set(re.findall(r'"(message|app_mention|reaction_added|reaction_removed)": self', code))
    assert heard == {"message", "app_mention", "reaction_added", "reaction_removed"}
    assert {event.partition(".")[0] for event in events} >= heard
    assert "event_subscriptions" not in manifest("manifest.minimal.yaml")["settings"]


async def test_the_fewest_rights_are_enough_for_the_menu_commands_and_buttons(sqlite_url: str) -> None:
    async with stage(sqlite_url, name="manifest.minimal.yaml") as staged:
        message = await staged.lea.post(staged.comms, OPENING)
        await (await staged.lea.shortcut("flag_news", message)).until(lambda seen: seen.opened)
        values = {"flag": "shareable", "wording": OPENING, "audience": "cm"}
        assert not (await staged.lea.submit(None, values)).errors
        await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
        await staged.settle()
        found, action = button(staged.sam.messages(staged.cm), "acknowledge")
        assert not (await staged.sam.click(found, action)).error
        assert not (await staged.sam.command("/disclose", "Peut-on dire que Lille ouvre ?", staged.cm)).error
        await staged.slack.until(lambda: "Lille ouvre" in staged.lea.sees_in(staged.comms))
        await staged.settle()
        assert len(await staged.rows("SELECT * FROM receipt")) == 1
        assert not [call for call in staged.slack.calls if call.error]
        with pytest.raises(NotPossible):
            await staged.sam.dm("Peut-on ?")
