"""The JSON lines of `passerelle judge`: a world, its items, `ready`, then one verdict for each question."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import BinaryIO, TextIO

from bot.core.verdict import Verdict, VerdictKind, decide
from bot.desk.items import Item, in_force, parse_item
from bot.desk.reading import read
from bot.desk.warm import warm


@dataclass(slots=True)
class _World:
    """What was told before the questions. `broken`: some item could not be read, so nothing may be granted."""

    zone: str = "UTC"
    watch: tuple[str, ...] = ()
    name: str = ""
    items: dict[str, Item] = field(default_factory=dict)
    broken: bool = False


def serve(source: TextIO | BinaryIO, sink: TextIO) -> None:
    """Answer every line of `source` on `sink` until it ends; no line makes it fail."""
    world = _World()
    for line in _lines(source):
        answer = _answered(line, world)
        if answer is not None:
            sink.write(json.dumps(answer, ensure_ascii=True) + "\n")
            sink.flush()


def _lines(source: TextIO | BinaryIO) -> Iterator[str]:
    lines: Iterable[str | bytes] = source
    for line in lines:
        text = line.decode("utf-8", errors="replace") if isinstance(line, bytes) else line
        if text.strip():
            yield text


def _answered(line: str, world: _World) -> dict[str, object] | None:
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return {"error": "not JSON"}
    if not isinstance(said, dict):
        return {"error": "not an object"}
    kind = said.get("type")
    if kind == "question":
        return _judged(said, world)
    if kind == "ready":
        warm()
        return {"type": "ready"}
    return _told(kind, said, world)


def _told(kind: object, said: dict[str, object], world: _World) -> dict[str, object] | None:
    if kind == "world":
        watch = said.get("watch")
        world.zone = str(said.get("tz") or "UTC")
        name = said.get("name")
        world.name = name if isinstance(name, str) else ""
        world.watch = tuple(str(name) for name in watch) if isinstance(watch, list) else ()
        return None
    if kind != "item":
        return {"error": "unknown type"}
    try:
        item = parse_item(said)
    except (KeyError, ValueError, OverflowError):
        world.broken = True
        return {"error": "unreadable item"}
    world.items[item.id] = item
    return None


def _judged(said: dict[str, object], world: _World) -> dict[str, object]:
    try:
        asked_at = datetime.fromisoformat(str(said.get("asked_at")))
        if asked_at.tzinfo is None:
            return _unknown(said, "error")
        statements = in_force(tuple(world.items.values()), asked_at)
        reading = read(
            str(said.get("text") or ""), statements, watch=world.watch, name=world.name, asked_at=asked_at,
            zone=world.zone,
        )  # fmt: skip
    except (ValueError, OverflowError):
        return _unknown(said, "error")
    verdict = decide(reading, frozen=False)
    if world.broken and verdict.kind is VerdictKind.SHAREABLE:
        return _unknown(said, "error")
    return _answer(said, verdict, world)


def _answer(said: dict[str, object], verdict: Verdict, world: _World) -> dict[str, object]:
    cites = [finding.statement.id for finding in verdict.cited]
    return {
        "id": said.get("id"),
        "verdict": verdict.kind.value,
        "cites": cites,
        "until": _until(verdict, cites, world),
        "wording": verdict.wording,
        "why": [why.value for why in verdict.why] + [doubt.value for doubt in verdict.doubts],
    }


def _until(verdict: Verdict, cites: list[str], world: _World) -> str | None:
    if verdict.until is None:
        return None
    if verdict.kind is VerdictKind.EMBARGOED:
        given = [world.items[cite].given for cite in cites if world.items[cite].embargo_until == verdict.until]
        return given[0] if given else verdict.until.isoformat()
    return verdict.until.isoformat()


def _unknown(said: dict[str, object], why: str) -> dict[str, object]:
    return {"id": said.get("id"), "verdict": "unknown", "cites": [], "until": None, "wording": None, "why": [why]}
