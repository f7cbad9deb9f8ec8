"""What stands in a line of the log: the fields of a list, and nothing that was not put there on purpose."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bot.logs import FIELDS

ROOT = Path(__file__).parent.parent
SAYING = {f"_log.{level}" for level in ("debug", "info", "warning", "error", "exception", "critical")}
SPEAKS = """
import structlog
from bot import logs
from bot.following import following
logs.configure("info", "json")
with following("handle", "e_1"):
    structlog.get_logger().warning("delivery-failed", kind="news", text="Lille ouvre", room="C0COMMS", attempt=2)
structlog.get_logger().info("started", port=8080)
structlog.get_logger().debug("whispered")
"""


def test_a_line_is_json_follows_its_cause_and_drops_what_is_not_on_the_list() -> None:
    done = subprocess.run([sys.executable, "-c", SPEAKS], cwd=ROOT, capture_output=True, text=True, check=True)
    first, second = (json.loads(line) for line in done.stderr.splitlines())
    assert first.pop("timestamp").endswith("Z")
    assert first == {
        "event": "delivery-failed", "level": "warning", "correlation": "e_1", "kind": "news", "attempt": 2,
    }  # fmt: skip
    assert "correlation" not in second
    assert second["port"] == 8080


STEPS = """
import structlog
from bot import logs
from bot.following import following
logs.configure("LEVEL", "json")
with logs.stepping():
    with following("handle", "e_1", platform="slack", kind="tag"):
        pass
    try:
        with following("deliver", "e_1", platform="slack", room="C0COMMS"):
            raise ValueError("Lille ouvre")
    except ValueError:
        pass
"""


def test_at_debug_each_step_has_a_line_and_what_it_comes_of() -> None:
    command = [sys.executable, "-c", STEPS.replace("LEVEL", "debug")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert [(line["event"], line["kind"], line["platform"], line["correlation"]) for line in lines] == [
        ("handle", "tag", "slack", "e_1"),
        ("deliver", "", "slack", "e_1"),
    ]
    assert all(line.keys() <= FIELDS and line["seconds"] >= 0 for line in lines)
    assert "Lille" not in done.stderr
    quiet = [sys.executable, "-c", STEPS.replace("LEVEL", "info")]
    assert subprocess.run(quiet, cwd=ROOT, capture_output=True, text=True, check=True).stderr == ""


def said() -> Iterator[tuple[str, set[str]]]:
    """Each line that the code writes, and the fields it gives."""
    for room in ("bot", "integrations"):
        for path in sorted((ROOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and ast.unparse(node.func) in SAYING:
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", {each.arg or "**" for each in node.keywords}


def test_nothing_that_is_said_is_dropped() -> None:
    """Else a line says that an office was taken, and never which."""
    lines = list(said())
    assert len(lines) > 50
    assert {where: fields - FIELDS for where, fields in lines if fields - FIELDS} == {}
