"""Our web server when the process stops."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from integrations import serving


async def test_a_request_that_is_cut_off_leaves_no_traceback(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "GRACE", 0.1)
    begun, address = asyncio.Event(), asyncio.get_running_loop().create_future()

    async def slow(_request: Request) -> Response:
        begun.set()
        await asyncio.sleep(60)
        return Response()

    app = Starlette(routes=[Route("/zibelinox", slow)])
    with caplog.at_level(logging.INFO):
        task = asyncio.create_task(serving.serve(app, "127.0.0.1", 0, ready=address.set_result))
        async with httpx.AsyncClient(base_url=await address) as client:
            asking = asyncio.create_task(client.get("/zibelinox"))
            await begun.wait()
            task.cancel()
            with suppress(asyncio.CancelledError):
                await asyncio.wait_for(task, 5)
            with suppress(httpx.HTTPError):
                await asking
    ours = [record for record in caplog.records if record.name.startswith("uvicorn")]
    assert [record.getMessage() for record in ours].count("request cut off") == 1
    assert not [record for record in ours if record.exc_info or record.exc_text]
    assert not [record for record in ours if "zibelinox" in record.getMessage()]
