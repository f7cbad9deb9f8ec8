"""The house rules that no linter holds: budgets, rooms, who may import which library, a pure core, no literal words.

import-linter (pyproject.toml) holds the order of the rooms; it cannot name packages that nothing imports yet, so who
may import what from outside, and who may import `integrations` and `bot.settings`, is the table `ONLY_UNDER` below.
"""

from __future__ import annotations

import ast
import graphlib
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from statistics import median

import grimp
import pytest

from tests.sources import parsed

ROOT = Path(__file__).parent.parent
HOUSES = ("bot", "integrations")
ROOMS = {
    "bot": {"core", "desk", "services", "storage", "cards", "i18n", "jobs", "samples"}
    | {
        "__init__",
        "__main__",
        "app",
        "cli",
        "cli_database",
        "cli_register",
        "cli_asking",
        "usage",
        "helping",
        "terminal",
        "envfile",
        "errors",
        "following",
        "logs",
    }
    | {"checks", "measures", "ports", "runtime", "sections", "settings"},
    "integrations": {"__init__", "slack", "discord", "demo", "web", "advisers", "watchers", "serving", "picturing"}
    | {"anchoring", "extras"},
}
MIRRORED = ("core", "desk", "services", "storage", "cards", "i18n", "jobs")
SPEECHLESS = ("bot/cards/", "bot/services/")

MODULE_LINES, MEDIAN_MODULE_LINES = 300, 100
FUNCTION_LINES, MEDIAN_FUNCTION_LINES = 40, 9
NO_ROOM = {"utils", "util", "helpers", "helper", "common", "base", "manager", "managers", "misc"}

# What only some may import: the name, and the files (or folders, with a slash) that may.
ONLY_UNDER = {
    "slack_bolt": ("integrations/slack/",),
    "slack_sdk": ("integrations/slack/",),
    "discord": ("integrations/discord/",),
    "starlette": ("integrations/", "bot/app/"),
    "sse_starlette": ("integrations/",),
    "uvicorn": ("integrations/",),
    "jinja2": ("integrations/",),
    "aiohttp": ("integrations/",),
    "multipart": ("integrations/",),
    "httpx": ("integrations/advisers/",),
    "sentence_transformers": ("integrations/advisers/",),
    "python_multipart": ("integrations/",),
    "cryptography": ("bot/storage/",),
    "opentelemetry": ("integrations/watchers/",),
    "sentry_sdk": ("integrations/watchers/",),
    "prometheus_client": ("bot/measures.py", "integrations/web/"),
    "sqlalchemy": ("bot/storage/",),
    "alembic": ("bot/storage/",),
    "psycopg": ("bot/storage/",),
    "psycopg_pool": ("bot/storage/",),
    "procrastinate": ("bot/jobs/",),
    "aiosqlite": ("bot/storage/",),
    "icalendar": ("integrations/web/",),
    "holidays": ("bot/core/worktime.py",),
    "sqlite3": ("bot/storage/",),
    "pydantic_settings": ("bot/settings.py",),
    "typer": (
        "bot/cli.py",
        "bot/cli_database.py",
        "bot/cli_register.py",
        "bot/cli_asking.py",
        "bot/terminal.py",
        "bot/usage.py",
        "bot/__main__.py",
    ),
    "bot.settings": ("bot/app/",),
    "integrations": ("bot/app/", "integrations/"),
}

NOT_IN_CORE = {
    "asyncio",
    "concurrent",
    "io",
    "logging",
    "multiprocessing",
    "os",
    "pathlib",
    "random",
    "secrets",
    "shutil",
}
NOT_IN_CORE |= {"signal", "socket", "sqlite3", "subprocess", "tempfile", "threading", "time", "urllib", "http", "sys"}
# Tables of dates, reckoned from the year: no clock, no network.
IN_CORE = {"holidays"}
CLOCKS = {"now", "utcnow", "today"}
OUTSIDE = {"open", "print", "input", "exec", "eval", "__import__", "breakpoint"}


class Module:
    """One source file, parsed."""

    def __init__(self, path: str, source: str) -> None:
        self.path = path
        self.source = source
        self.tree = parsed(source, path)
        self.parents = {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}

    @property
    def lines(self) -> int:
        return len(self.source.splitlines())

    def imports(self) -> Iterator[tuple[int, str]]:
        """Each imported name in full (`from bot import settings` is `bot.settings`) and its line."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from ((node.lineno, f"{self._origin(node)}.{alias.name}") for alias in node.names)

    def _origin(self, node: ast.ImportFrom) -> str:
        here = self.path.removesuffix(".py").split("/")[: -node.level] if node.level else []
        return ".".join([*here, *([node.module] if node.module else [])])

    def functions(self) -> Iterator[tuple[str, int, int]]:
        """Each function's name, its line, and the lines of its body without the docstring."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                body = node.body[1:] if ast.get_docstring(node, clean=False) is not None else node.body
                if body:
                    yield node.name, node.lineno, (body[-1].end_lineno or 0) - body[0].lineno + 1


@cache
def modules() -> tuple[Module, ...]:
    """The product's modules, tracked or not, without the migrations."""
    return tuple(Module(path, (ROOT / path).read_text("utf-8")) for path in sorted(_paths()))


def _paths() -> Iterable[str]:
    question = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *(f"{h}/*.py" for h in HOUSES)]
    answer = subprocess.run(question, cwd=ROOT, capture_output=True, text=True, check=False)
    if answer.returncode:  # an archive without its history
        listed = [path.relative_to(ROOT).as_posix() for house in HOUSES for path in (ROOT / house).rglob("*.py")]
    else:
        listed = answer.stdout.splitlines()
    return [path for path in set(listed) if "/migrations/" not in path and (ROOT / path).exists()]


def hold(broken: Iterable[str], rule: str) -> None:
    """Fail with one line for each breach."""
    lines = sorted(broken)
    if lines:
        pytest.fail("\n  ".join([rule, *lines]), pytrace=False)


# Budgets


def test_modules_are_short() -> None:
    hold(
        (f"{m.path}: {m.lines} lines" for m in modules() if m.lines > MODULE_LINES),
        f"A module has at most {MODULE_LINES} lines; these hold two rooms in one:",
    )


def test_most_modules_are_shorter() -> None:
    lines = [m.lines for m in modules() if not m.path.endswith("__init__.py")]
    assert median(lines or [0]) <= MEDIAN_MODULE_LINES, f"half of the modules have more than {median(lines)} lines"


def test_functions_are_short() -> None:
    hold(
        (
            f"{m.path}:{line} {name}: {lines} lines"
            for m in modules()
            for name, line, lines in m.functions()
            if lines > FUNCTION_LINES
        ),
        f"A function has at most {FUNCTION_LINES} lines, its docstring not counted:",
    )


def test_most_functions_are_shorter() -> None:
    lines = [lines for m in modules() for _, _, lines in m.functions()]
    assert median(lines or [0]) <= MEDIAN_FUNCTION_LINES, f"half of the functions have more than {median(lines)} lines"


def test_a_body_is_counted_without_its_docstring() -> None:
    source = 'async def f(\n    a: int,\n) -> int:\n    """Two\n    lines."""\n    b = a\n\n    return b\n'
    assert list(Module("x.py", source).functions()) == [("f", 1, 3)]
    assert not list(Module("x.py", 'def f() -> None:\n    """Only words."""\n').functions())


# Rooms


def test_rooms_have_a_place_in_the_house() -> None:
    here = {(m.path.split("/")[0], m.path.split("/")[1].removesuffix(".py")) for m in modules()}
    hold(
        (f"{house}/{room}" for house, room in here if room not in ROOMS[house]),
        "A new room needs a place in the layers of pyproject.toml and in ROOMS here:",
    )


def test_no_room_is_a_drawer() -> None:
    hold(
        (m.path for m in modules() if NO_ROOM & set(m.path.removesuffix(".py").split("/"))),
        f"A module is called by what it does, never {', '.join(sorted(NO_ROOM))}:",
    )


def test_no_import_cycle() -> None:
    graph = grimp.build_graph(*HOUSES, cache_dir=None)
    try:
        graphlib.TopologicalSorter({m: graph.find_modules_directly_imported_by(m) for m in graph.modules}).prepare()
    except graphlib.CycleError as error:
        pytest.fail("Modules import each other in a circle: " + " → ".join(reversed(error.args[1])), pytrace=False)


def test_every_module_with_behaviour_has_its_tests() -> None:
    rooms = [m for m in modules() if (parts := m.path.split("/"))[0] == "bot" and parts[1] in MIRRORED and parts[2:]]
    missing = {m.path: mirror(m.path) for m in rooms if any(m.functions()) and not m.path.endswith("__init__.py")}
    hold(
        (f"{path} → {test}" for path, test in missing.items() if not (ROOT / test).exists()),
        "tests/ mirrors bot/, file for file (modules without a function excepted); missing:",
    )


def mirror(path: str) -> str:
    """Where the tests of a module are."""
    folder, _, name = path.removeprefix("bot/").rpartition("/")
    return f"tests/{folder}/test_{name}"


def test_where_tests_are() -> None:
    assert mirror("bot/core/time.py") == "tests/core/test_time.py"


# Who may import what


def test_outside_names_stay_in_their_rooms() -> None:
    hold((breach for m in modules() for breach in trespasses(m)), "These may be imported only where ONLY_UNDER says:")


def trespasses(module: Module) -> Iterator[str]:
    """Imports that ONLY_UNDER does not grant this module."""
    for line, imported in module.imports():
        for name, places in ONLY_UNDER.items():
            if f"{imported}.".startswith(f"{name}.") and not module.path.startswith(places):
                yield f"{module.path}:{line} imports {name}, which only {' and '.join(places)} may"


@pytest.mark.parametrize(
    ("path", "source", "breaches"),
    [
        ("bot/storage/tables.py", "import sqlalchemy.orm", 0),
        ("bot/services/news.py", "from sqlalchemy import select", 1),
        ("bot/services/news.py", "import discordant", 0),
        ("integrations/discord/app.py", "from discord.ext import tasks", 0),
        ("integrations/slack/app.py", "import discord", 1),
        ("bot/services/advising.py", "import httpx", 1),
        ("integrations/advisers/sentence_model.py", "import sentence_transformers", 0),
        ("integrations/web/app.py", "from bot import settings", 1),
        ("bot/app/run.py", "from bot.settings import Settings\nfrom integrations.slack import app", 0),
        ("bot/cli.py", "def run():\n    from integrations.demo import app", 1),
        ("bot/jobs/digests.py", "from ..settings import Settings", 1),
        ("integrations/slack/inbound.py", "from . import render", 0),
    ],
)
def test_a_trespass_is_seen(path: str, source: str, breaches: int) -> None:
    assert len(list(trespasses(Module(path, source)))) == breaches


# A pure core


def test_core_is_pure() -> None:
    core = (m for m in modules() if m.path.startswith("bot/core/"))
    hold(
        (breach for m in core for breach in impurities(m)),
        "core is pure and synchronous, on the standard library and IN_CORE:",
    )


def impurities(module: Module) -> Iterator[str]:
    """What a module does that core may not."""
    for line, imported in module.imports():
        top = imported.split(".")[0]
        own = imported.startswith(("bot.core.", "bot.errors."))
        if not own and (top not in sys.stdlib_module_names | IN_CORE or top in NOT_IN_CORE):
            yield f"{module.path}:{line} imports {imported}"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.AsyncFunctionDef | ast.Await | ast.AsyncFor | ast.AsyncWith):
            yield f"{module.path}:{node.lineno} is asynchronous"
        elif isinstance(node, ast.Attribute) and node.attr in CLOCKS and _named(node.value) in {"datetime", "date"}:
            yield f"{module.path}:{node.lineno} reads a clock"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in OUTSIDE:
            yield f"{module.path}:{node.lineno} calls {node.func.id}"


def _named(node: ast.AST) -> str:
    """The last part of a dotted name, or nothing."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


@pytest.mark.parametrize(
    ("source", "breaches"),
    [
        ("from datetime import UTC, datetime\nfrom bot.core.time import Now\nfrom bot.errors import Invalid", 0),
        ("import time", 1),
        ("from os import path", 1),
        ("import pydantic", 1),
        ("from bot.ports import Chat", 1),
        ("datetime.now(UTC)", 1),
        ("default_factory = datetime.datetime.utcnow", 1),
        ("now.instant.date()", 0),
        ("async def f(): ...", 1),
        ("open('x')", 1),
    ],
)
def test_an_impurity_is_seen(source: str, breaches: int) -> None:
    assert len(list(impurities(Module("bot/core/x.py", source)))) == breaches


# Words come from the catalogues


def test_cards_and_services_speak_by_key() -> None:
    mute = (m for m in modules() if m.path.startswith(SPEECHLESS))
    hold(
        (f"{m.path}:{line} {text[:60]!r}" for m in mute for line, text in sentences(m)),
        "cards and services hold no literal words; put them into both catalogues and name the key:",
    )


def sentences(module: Module) -> Iterator[tuple[int, str]]:
    """String literals that a person could be meant to read."""
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or not _reads(node.value):
            continue
        if not any(_unheard(ancestor) for ancestor in _ancestors(module, node)):
            yield node.lineno, node.value


def _reads(text: str) -> bool:
    if re.fullmatch(r"/[a-z]+( [a-z]+)? ?", text):  # a command, as it is typed
        return False
    return bool(re.search(r"\s", text) and re.search(r"[^\W\d_]", text)) or bool(re.search(r"[^\W\d_]{2}[!?…]", text))


def _ancestors(module: Module, node: ast.AST) -> Iterator[ast.AST]:
    while node := module.parents.get(node):  # type: ignore[assignment]
        yield node


def _unheard(node: ast.AST) -> bool:
    """Docstrings, what is logged, what only a developer or operator reads, patterns, types."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.Assert):
        return True
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Attribute):
        owner = _named(node.func.value).strip("_")
        return owner in {"log", "logger", "re"} or node.func.attr in {"strftime", "strptime"}
    silent = {"Misconfigured", "AssertionError", "ValueError", "TypeError", "RuntimeError", "LookupError", "KeyError"}
    return _named(node.func) in silent | {"cast", "TypeVar", "NewType"}


@pytest.mark.parametrize(
    ("source", "heard"),
    [
        ('"""A docstring with words."""', 0),
        ('LIMIT = 3\n"""What the limit is."""', 0),
        ('title = words.say("news-title")', 0),
        ('_log.info("news item told")', 0),
        ('raise Misconfigured("the file has no mandate")', 0),
        ('re.compile(r"a b")', 0),
        ('", ".join(names)', 0),
        ('text("/news search ")', 0),
        ('text("May be said")', 1),
        ('text("Partageable !")', 1),
        ('text(f"{name} a répondu")', 1),
        ('TITLES = {"yes": "May be said"}', 1),
        ('text("Oui!")', 1),
        ('raise Invalid("please give a date")', 1),
    ],
)
def test_a_literal_sentence_is_heard(source: str, heard: int) -> None:
    assert len(list(sentences(Module("bot/cards/x.py", source)))) == heard


# One yes


def test_the_rules_have_no_way_round() -> None:
    rule = (ROOT / "tests/rules/rules/only-verdict-says-yes.yml").read_text("utf-8")
    assert "ignores: [bot/core/verdict.py]\n" in rule, "only bot/core/verdict.py may say yes"
    hold((m.path for m in modules() if "ast-grep-ignore" in m.source), "The rules in tests/rules have no exception:")
