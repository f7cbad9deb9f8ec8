"""F16: a copy that is made in the middle of sending, put back after the rest was sent: nothing stands twice."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.services import mailing, restoring
from bot.storage import migrate
from bot.storage.copying import copy_in, copy_out
from bot.storage.engines import is_sqlite
from tests.builders import database_at
from tests.databases import postgres_programs
from tests.faults.conftest import MakeSite
from tests.faults.ground import WIDE
from tests.faults.test_kill import ACTS, AFTER_COMMIT

LOOKED = 1.5
"""Seconds in which a house that may send would have sent: its sweep comes by several times."""


@pytest.mark.parametrize("point", [AFTER_COMMIT, f"sent:{WIDE // 2}"])
async def test_what_was_sent_after_the_copy_is_not_sent_again(
    make_site: MakeSite, point: str, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = postgres_programs()
    if programs is not None:
        monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    site, ground = await make_site(WIDE)
    house = site.start(point)
    await house.answers()
    site.send(ground.freeze())
    assert await house.ends(15) == -signal.SIGKILL
    copy_out(site.url, tmp_path / "copy")

    last = site.start()
    await last.answers()
    await site.done()
    before = await site.judge(ACTS["freeze"][1])
    last.kill()
    await last.ends(5)

    kind = "sqlite" if is_sqlite(make_url(site.url)) else "postgres"
    site.url = str(request.getfixturevalue(f"empty_{kind}_url"))
    copy_in(site.url, tmp_path / "copy")
    migrate.upgrade(site.url)
    async with database_at(site.url) as database:
        assert (await restoring.settle(database)).waiting > WIDE // 2
        await site.start().answers()
        await asyncio.sleep(LOOKED)
        assert site.peer.told().calls == before.calls, "the platform hears nothing before a person says so"
        async with database.write() as work:
            await mailing.resume(work, "operator")
    await site.done(40)
    after = await site.judge(ACTS["freeze"][1])
    assert [post["ref"] for post in after.posts] == [post["ref"] for post in before.posts]
