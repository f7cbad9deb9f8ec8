"""What Discord would refuse, and what it would take for markup: written from its documentation, not from our code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

Json = dict[str, Any]

_LIVE = {
    "mention": r"<@[!&]?\d+>|<#\d+>|@everyone|@here|<id:\w+>",
    "command": r"</[^>]+:\d+>",
    "emoji": r"<a?:\w+:\d+>",
    "time": r"<t:-?\d+(:\w)?>",
    "link": r"https?://|\]\(|<mailto:|<tel:|discord\.gg/",
    "emphasis": r"\*[^*]+\*|_[^_]+_|~~[^~]+~~|\|\|[^|]+\|\|",
    "code": r"`",
    "heading": r"(?m)^\s*(#{1,3}|-#) ",
    "list": r"(?m)^\s*([-*]|\d+\.) ",
    "quote": r"(?m)^\s*>",
}


def walk(components: Sequence[Json]) -> Iterator[Json]:
    for component in components:
        yield component
        yield from walk(component.get("components", ()))
        for inner in ("component", "accessory"):
            if component.get(inner):
                yield from walk([component[inner]])


def texts(components: Sequence[Json]) -> list[str]:
    return [component["content"] for component in walk(components) if component["type"] == 10]


def breaches(components: Sequence[Json]) -> list[str]:
    """The limits of a message that its components break."""
    everything = list(walk(components))
    found = [f"{len(everything)} components"] if len(everything) > 40 else []
    if sum(map(len, texts(components))) > 4000:
        found.append(f"{sum(map(len, texts(components)))} characters")
    found += [f"empty text in {component}" for component in everything if component.get("content") == ""]
    for row in (component["components"] for component in everything if component["type"] == 1):
        menus = any(each["type"] == 3 for each in row)
        found += [f"{len(row)} in a row"] if not 1 <= len(row) <= (1 if menus else 5) else []
    return found + _named(everything)


def modal_breaches(modal: Json) -> list[str]:
    """The limits of a form that it breaks."""
    everything = list(walk(modal["components"]))
    found = [] if 1 <= len(modal["title"]) <= 45 else ["title"]
    found += [] if 1 <= len(modal["custom_id"]) <= 100 else ["custom id"]
    found += [] if 1 <= len(modal["components"]) <= 5 else [f"{len(modal['components'])} parts"]
    for part in everything:
        if part["type"] == 18:
            found += [] if 1 <= len(part["label"]) <= 45 else [f"label {part['label']}"]
            found += [] if len(part.get("description") or "") <= 100 else [f"hint {part['description']}"]
        if part["type"] == 4:
            short = len(part.get("value") or "") <= min(part.get("max_length") or 4000, 4000)
            found += [] if short and len(part.get("placeholder") or "") <= 100 else ["input"]
    return found + _named(everything)


def _named(everything: Sequence[Json]) -> list[str]:
    ids = [component["custom_id"] for component in everything if "custom_id" in component]
    found = [f"{id} twice" for id in set(ids) if ids.count(id) > 1]
    found += [f"custom id {id}" for id in ids if not 1 <= len(id) <= 100]
    for part in everything:
        if part["type"] == 2:
            found += [] if 1 <= len(part["label"]) <= 80 else [f"button {part['label']}"]
        if "options" in part:
            least, most = {3: (1, 25), 21: (2, 10), 22: (1, 10)}[part["type"]]
            found += [] if least <= len(part["options"]) <= most else [f"{len(part['options'])} options"]
            values = [option["value"] for option in part["options"]]
            found += [] if len(values) == len(set(values)) else ["two options of one value"]
            found += [o["label"] for o in part["options"] if not 1 <= len(o["label"]) <= 100 or len(o["value"]) > 100]
    return found


def live(text: str) -> list[str]:
    """What Discord would take for markup in a text: blocks of code and escaped characters are plain."""
    outside = re.sub(r"(?s)```\n.*?\n```", "▮", text)
    plain = re.sub(r"\\[^0-9A-Za-z\s]", "▯", outside)
    return [name for name, pattern in _LIVE.items() if re.search(pattern, plain)]


def shown(text: str) -> str:
    """What people read of an escaped text."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", text).replace("\u200b", "")
