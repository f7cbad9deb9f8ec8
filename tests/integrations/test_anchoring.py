"""Where anchors are kept: on the disk, once; or with whoever answers 2xx."""

from __future__ import annotations

from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from integrations.anchoring import Appending, Posting


async def test_a_line_is_added_once_to_a_file(tmp_path: Path) -> None:
    file = tmp_path / "anchors.jsonl"
    keep = Appending(file)
    for line in ("{1}", "{22}", "{22}", "{1}"):
        await keep(line)
    assert file.read_text() == "{1}\n{22}\n{1}\n"
    with pytest.raises(OSError, match="directory"):
        await Appending(tmp_path / "nowhere" / "a")("{1}")


async def test_a_line_is_posted() -> None:
    bodies, answers = [], [200, 500, 302]

    async def taken(request: web.Request) -> web.Response:
        bodies.append((request.content_type, await request.text()))
        return web.Response(status=answers[len(bodies) - 1], headers={"location": "/elsewhere"})

    app = web.Application()
    app.router.add_post("/kept", taken)
    async with TestServer(app) as server:
        keep = Posting(str(server.make_url("/kept")))
        await keep('{"a": 1}')
        for _ in range(2):
            with pytest.raises(ConnectionError):
                await keep("{}")
    assert bodies == [("application/json", '{"a": 1}'), *[("application/json", "{}")] * 2]


async def test_a_place_is_looked_at_without_writing_there(tmp_path: Path) -> None:
    file = tmp_path / "anchors.jsonl"
    await Appending(file).ready()
    assert not file.exists()
    with pytest.raises(FileNotFoundError):
        await Appending(tmp_path / "nowhere" / "a").ready()
    with pytest.raises(IsADirectoryError):
        await Appending(tmp_path).ready()
    app, status = web.Application(), [405]

    async def asked(_request: web.Request) -> web.Response:
        return web.Response(status=status[0])

    app.router.add_route("HEAD", "/kept", asked)
    async with TestServer(app) as server:
        keep = Posting(str(server.make_url("/kept")))
        await keep.ready()
        status[0] = 503
        with pytest.raises(ConnectionError):
            await keep.ready()
    with pytest.raises(ConnectionError):
        await keep.ready()
