"""Components as Discord gives them back: with ids, with what was left out, with the addresses of their files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tests.peers.discord.components import CONTAINER, FILE, SELECTS, SEPARATOR, THUMBNAIL, walk

Json = dict[str, Any]
SHOWN: dict[int, Json] = {
    CONTAINER: {"accent_color": None, "spoiler": False},
    SEPARATOR: {"spacing": 1, "divider": True},
    THUMBNAIL: {"description": None, "spoiler": False},
    FILE: {"spoiler": False},
    **{kind: {"min_values": 1, "max_values": 1} for kind in SELECTS},
}
"""What comes back of a component though it was not given."""


def completed(components: Sequence[Json], files: Sequence[Json] = ()) -> list[Json]:
    """The components as Discord gives them back: each with an id, counted up where none was given, the values that
    were left out, and the addresses of its files."""
    taken = {c["id"] for _, c in walk(components) if c.get("id")}
    free = (number for number in range(1, 1000) if number not in taken)
    return [
        _completed(component, free, {f"attachment://{f['filename']}": f for f in files}) for component in components
    ]


def _completed(component: Json, free: Iterator[int], files: dict[str, Json]) -> Json:
    given = {k: v for k, v in component.items() if v is not None}
    body = {**SHOWN.get(component["type"], {}), **given, "id": component.get("id") or next(free)}
    if "components" in component:
        body["components"] = [_completed(inner, free, files) for inner in component["components"]]
    for key in ("accessory", "component"):
        if component.get(key):
            body[key] = _completed(component[key], free, files)
    for key in ("file", "media"):
        attached = files.get((component.get(key) or {}).get("url", ""))
        if attached is not None:
            body[key] = _media(attached)
            body |= {"name": attached["filename"], "size": attached["size"]} if key == "file" else {}
    if "items" in component:
        body["items"] = [_item(item, files) for item in component["items"]]
    return body


def _item(item: Json, files: dict[str, Json]) -> Json:
    attached = files.get(item["media"]["url"])
    return {"description": None, "spoiler": False, **item, "media": _media(attached) if attached else item["media"]}


def _media(attached: Json) -> Json:
    address = {"url": attached["url"], "proxy_url": attached["proxy_url"]}
    return {"id": attached["id"], **address, "attachment_id": attached["id"], "loading_state": 2}
