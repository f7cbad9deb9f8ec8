"""Nothing is offered that is not in the table of rights, and nothing is in the table that is not offered (A1)."""

from __future__ import annotations

import ast
import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import discord
import pytest
import typer.main
import yaml
from starlette.routing import BaseRoute, Mount, Route

from bot.cli import app as cli
from bot.core.event import EventKind
from bot.core.message import Sought
from bot.ports import Gestures
from bot.services import commands, pressing, submitting
from bot.services.settling import commands as settling
from integrations.demo.app import Channel, DemoApp, Person
from integrations.discord.client import Client
from integrations.discord.commands import Tree
from integrations.slack.app import SlackAdapter
from integrations.slack.oauth import Installer
from integrations.slack.speech import COMMANDS as SPOKEN
from integrations.slack.tokens import Application
from integrations.web.calendar import CalendarDoor
from integrations.web.health import Health
from integrations.web.metrics import Metrics
from tests.rights.page import PAGES, page
from tests.rights.table import acts, cells, read

ROOT = Path(__file__).parent.parent.parent
WAYS = [way for act in acts() for way in act.ways]


def ways(kind: str) -> set[str]:
    """What the ways of one kind name."""
    return {way.partition(" ")[2] for way in WAYS if way.partition(" ")[0] == kind}


def words_after(command: str) -> set[str]:
    """The words that the table knows after a command."""
    texts = [text.partition(" ")[2] for text in ways("command") if text.partition(" ")[0] == command]
    return {text.partition(" ")[0] for text in texts if text}


def test_no_way_is_in_two_rows() -> None:
    assert len(WAYS) == len(set(WAYS))


def test_there_are_enough_cells() -> None:
    assert sum(1 for _ in cells()) >= 1496


def test_every_button_and_every_form_is_in_the_table() -> None:
    assert ways("press") == {verb.value for verb in pressing._ACTS}
    assert ways("submit") == {verb.value for verb in submitting._ACTS}


def test_every_command_is_in_the_table() -> None:
    assert {text.partition(" ")[0] for text in ways("command")} == set(commands._COMMANDS)
    assert words_after("passerelle") == {*commands._OF_PASSERELLE, *settling._ENTERING, "help"}


def test_every_gesture_and_event_is_a_kind_of_way() -> None:
    gestures = {name for name in vars(Gestures) if not name.startswith("_")}
    assert gestures - {"warned"} == {"command", "shortcut", "press", "submit", "home", "complete", "choices"}
    assert set(EventKind) == {
        EventKind.POSTED,  # hashtag
        EventKind.MENTIONED,  # mention, direct
        EventKind.REACTED,  # reaction, reaction-off
        EventKind.EDITED,  # whoever edits or deletes a tagged message: it is held, or withdrawn
        EventKind.DELETED,
        EventKind.UNSEEN,  # nobody's act: the bot was taken out of the room, and it is held
    }
    assert ways("choices") == {sought.value for sought in Sought if sought is not Sought.SYNONYM}
    assert set(read()["surfaces"]) == {way.partition(" ")[0] for way in WAYS}


def test_what_slack_knows_of_is_in_the_table() -> None:
    known = read()["slack"]
    for name in ("manifest.yaml", "manifest.minimal.yaml"):
        manifest = yaml.safe_load((ROOT / "deploy" / "slack" / name).read_text(encoding="utf-8"))
        every = name == "manifest.yaml"
        features, settings = manifest["features"], manifest["settings"]
        _same(known["commands"], [each["command"][1:] for each in features["slash_commands"]], every=True)
        _same(known["shortcuts"], [each["callback_id"] for each in features["shortcuts"]], every=every)
        _same(known["events"], settings.get("event_subscriptions", {}).get("bot_events", []), every=every)
    assert set(known["commands"]) == set(commands._COMMANDS) == set(SPOKEN)
    assert set(known["shortcuts"].values()) <= set(WAYS)


def _same(known: Any, there: list[str], *, every: bool) -> None:
    assert set(there) <= set(known)
    assert not every or set(there) == set(known)


def test_every_listener_of_bolt_is_in_the_table() -> None:
    listeners = [each.ack_function.__name__ for each in _slack()._app._async_listeners]
    assert listeners == read()["slack"]["listeners"]


def test_what_discord_knows_of_is_in_the_table() -> None:
    async def registered() -> tuple[set[str], set[str]]:
        tree = Tree(discord.Client(intents=discord.Intents.none()), None)  # type: ignore[arg-type]
        leaves = [each for each in tree.walk_commands() if not isinstance(each, discord.app_commands.Group)]
        menus = [
            each
            for kind in (discord.AppCommandType.message, discord.AppCommandType.user)
            for each in tree.get_commands(type=kind)
        ]
        return {each.qualified_name for each in leaves}, {each.name for each in menus}

    leaves, menus = asyncio.run(registered())
    known = read()["discord"]
    assert leaves == set(known["commands"])
    assert menus == set(known["menus"])
    assert {*known["commands"].values(), *known["menus"].values()} <= set(WAYS)
    assert {name for name in vars(Client) if name.startswith("on_")} == set(known["events"])


def test_every_command_of_the_operator_is_in_the_table() -> None:
    def walk(command: Any, before: str = "") -> list[str]:
        below = getattr(command, "commands", None)
        if below is None:
            return [before.strip()]
        return [name for key, each in below.items() for name in walk(each, f"{before} {key}")]

    assert sorted(walk(typer.main.get_command(cli))) == sorted(read()["cli"])


def test_every_address_is_in_the_table() -> None:
    assert sorted(_addresses(_routes())) == sorted(read()["http"])


def test_no_address_is_made_anywhere_else() -> None:
    """`_routes` below asks every module that makes some."""
    makers = {path.relative_to(ROOT).as_posix() for path in _sources() if _makes_routes(path)}
    assert makers == {
        "integrations/demo/app.py",
        "integrations/demo/doors.py",
        "integrations/demo/page.py",
        "integrations/slack/app.py",
        "integrations/slack/oauth.py",
        "integrations/web/calendar.py",
        "integrations/web/health.py",
        "integrations/web/metrics.py",
    }


@pytest.mark.parametrize("language", PAGES)
def test_the_page_is_up_to_date(language: str) -> None:
    assert PAGES[language].read_text(encoding="utf-8") == page(language), "python -m tests.rights.page"


def _slack() -> SlackAdapter:
    return SlackAdapter(bot_token="xoxb-1", signing_secret="s", clock=lambda: datetime.now(UTC))


def _routes() -> list[BaseRoute]:
    nothing: Callable[..., Any] = lambda *_: None  # noqa: E731
    application = Application("1.2", "s", nothing)  # type: ignore[arg-type]
    demo = DemoApp(
        people=[Person("lea", "Léa")], rooms=[Channel("hall", "hall", members=frozenset({"lea"}))], clock=nothing
    )
    return [
        *_slack().routes(),
        *Installer(application, None, "fr").routes(),
        *CalendarDoor(nothing).routes(),
        *Health({}).routes(),
        *Metrics(nothing).routes(),
        *demo.page().routes,
    ]


def _addresses(routes: list[BaseRoute]) -> list[str]:
    found = []
    for route in routes:
        assert isinstance(route, Route | Mount)
        methods = (route.methods or set()) if isinstance(route, Route) else {"GET"}
        found += [f"{method} {route.path}" for method in methods if method != "HEAD"]
    return found


def _sources() -> list[Path]:
    return [path for house in ("bot", "integrations") for path in (ROOT / house).rglob("*.py")]


def _makes_routes(path: Path) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if not any(isinstance(node, ast.ImportFrom) and node.module == "starlette.routing" for node in ast.walk(tree)):
        return False
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return any(isinstance(call, ast.Name) and call.id in ("Route", "Mount", "WebSocketRoute") for call in calls)
