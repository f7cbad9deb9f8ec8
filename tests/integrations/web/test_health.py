"""What whoever runs a process is told of it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

import httpx
import pytest
from starlette.applications import Starlette

from integrations.web import health
from integrations.web.health import Check, Health


async def yes() -> bool:
    return True


async def no() -> bool:
    return False


async def broken() -> bool:
    raise ConnectionError("postgresql://secret@host")


async def stuck() -> bool:
    await asyncio.sleep(60)
    return True


async def asked(path: str, checks: Mapping[str, Check], *, started: bool = True) -> httpx.Response:
    app = Starlette(routes=Health(checks, started=started).routes())
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://door") as client:
        return await client.get(path)


async def test_a_process_lives_whatever_is_away() -> None:
    assert (await asked("/livez", {"database": broken}, started=False)).status_code == 200


@pytest.mark.parametrize(("started", "status"), [(True, 200), (False, 503)])
async def test_it_has_started_once_everything_was_open(started: bool, status: int) -> None:
    assert (await asked("/startupz", {"database": broken}, started=started)).status_code == status


async def test_it_is_ready_when_every_check_holds() -> None:
    answer = await asked("/readyz", {"database": yes, "slack": yes})
    assert (answer.status_code, answer.json()["checks"]) == (200, {"database": "ok", "slack": "ok"})
    assert (await asked("/readyz", {"database": yes}, started=False)).status_code == 503


@pytest.mark.parametrize("check", [no, broken, stuck])
async def test_it_is_not_ready_while_one_does_not(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "PATIENCE", 0.05)
    answer = await asked("/readyz", {"database": check, "slack": yes})
    assert (answer.status_code, answer.json()["checks"]) == (503, {"database": "failed", "slack": "ok"})
    assert "secret" not in answer.text
