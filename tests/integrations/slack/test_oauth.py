"""Installing the app: who may come back, what they are shown, and that no token is ever readable."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from sqlalchemy import text
from starlette.applications import Starlette

from bot.app.platforms import platforms_of
from bot.settings import read_settings
from bot.storage.clock import Clock
from bot.storage.database import Database
from integrations.slack import checking
from tests.checkups import by_title
from tests.integrations.slack.distributed import KEY, Distributed, distributed, installations
from tests.integrations.slack.test_gestures import OPENING


@pytest.fixture
async def stage(sqlite_url: str) -> AsyncIterator[Distributed]:
    async with distributed(sqlite_url) as running:
        yield running


async def test_two_companies_install_it_and_news_cross(stage: Distributed) -> None:
    for team, by in ((stage.company, stage.lea), (stage.agency, stage.sam)):
        answer = await stage.install(team, by)
        assert answer.status_code == 200
        assert "Passerelle est installée" in answer.text
    await stage.lea.post(stage.comms, f"{OPENING} #partageable")
    await stage.slack.until(lambda: "Partageable" in stage.sam.sees_in(stage.cm))
    await stage.settle()
    assert not (await stage.sam.command("/disclose", "Peut-on dire que Lille ouvre ?", stage.cm)).error
    await stage.slack.until(lambda: "Lille ouvre" in stage.lea.sees_in(stage.comms))
    await stage.settle()
    found = await stage.rows("SELECT team, by, state FROM installation ORDER BY team")
    assert [tuple(row) for row in found] == [
        ("T0AGENCY", stage.sam.id, "active"),
        ("T0HALLES", stage.lea.id, "active"),
    ]
    tokens = {call.token for call in stage.slack.calls_to("chat.postMessage")}
    assert tokens == {install.token for install in stage.slack.app.installs.values()}


async def test_slack_is_asked_for_what_the_app_needs(stage: Distributed) -> None:
    answer = await stage.browser.get(f"{stage.door}/slack/install")
    address = urlsplit(answer.headers["location"])
    asked = parse_qs(address.query)
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{stage.slack.base}/oauth/v2/authorize"
    assert asked["client_id"] == [stage.slack.app.client_id]
    assert set(asked["scope"][0].split(",")) == stage.slack.scopes
    assert "user_scope" not in asked
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "secure" in cookie
    assert "samesite=lax" in cookie
    assert stage.slack.app.client_secret not in str(answer.headers) + answer.text


@pytest.mark.parametrize(
    ("named", "proposed"),
    [("T0HALLES", ["T0HALLES"]), ("T1\r\nSet-Cookie: a=b", None), ("T1&scope=admin", None), ("", None)],
)
async def test_a_link_may_propose_a_workspace_and_nothing_else(
    stage: Distributed, named: str, proposed: list[str] | None
) -> None:
    answer = await stage.browser.get(f"{stage.door}/slack/install", params={"team": named})
    assert answer.status_code == 302
    asked = parse_qs(urlsplit(answer.headers["location"]).query)
    assert asked.get("team") == proposed
    assert set(asked["scope"][0].split(",")) == stage.slack.scopes
    assert "a=b" not in str(answer.headers)


async def test_only_the_browser_that_began_may_come_back_and_once(stage: Distributed) -> None:
    state, cookie = await stage.begin()
    _, another = await stage.begin()
    code = stage.slack.allow(stage.company)
    for wrong in ("", another, "slack-app-oauth-state="):
        assert (await stage.come_back(wrong, state=state, code=code)).status_code == 400
    assert (await stage.come_back("slack-app-oauth-state=forged", state="forged", code=code)).status_code == 401
    assert (await stage.come_back(cookie, state=state)).status_code == 401
    assert not stage.slack.calls_to("oauth.v2.access")
    state, cookie = await stage.begin()
    assert (await stage.come_back(cookie, state=state, code=code)).status_code == 200
    assert (await stage.come_back(cookie, state=state, code=stage.slack.allow(stage.company))).status_code == 401
    assert len(stage.slack.calls_to("oauth.v2.access")) == 1


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ({"error": "access_denied"}, 200, "n’a pas été installée"),
        ({"error": "<script>alert(1)</script>"}, 200, "n’a pas pu être installée"),
        ({"code": "1.wrong"}, 401, "n’a pas pu être installée"),
        ({"code": "<b>"}, 401, "n’a pas pu être installée"),
        ({}, 401, "n’a pas pu être installée"),
    ],
)
async def test_what_fails_is_said_plainly(stage: Distributed, query: dict[str, str], status: int, said: str) -> None:
    state, cookie = await stage.begin()
    answer = await stage.come_back(cookie, state=state, **query)
    assert (answer.status_code, said in answer.text) == (status, True)
    assert "Recommencer" in answer.text
    assert "script" not in answer.text
    assert "1.wrong" not in answer.text
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cache-control"] == "no-store"
    assert "Max-Age=0" in answer.headers["set-cookie"]
    assert not await stage.rows("SELECT * FROM installation")


@pytest.mark.parametrize("mode", ["500", "lost", "error:bad_client_secret", "half"])
async def test_slack_may_fail_in_the_middle(stage: Distributed, mode: str) -> None:
    stage.slack.fail("oauth.v2.access", mode=mode)
    answer = await stage.install(stage.company)
    assert answer.status_code in (401, 503)
    assert "n’a pas pu être installée" in answer.text
    assert (await stage.install(stage.company)).status_code == 200


@pytest.mark.parametrize(
    ("liked", "said"),
    [
        ("en-GB,en;q=0.9", "Passerelle is installed"),
        ("fr-CA", "Passerelle est installée"),
        ("de, en;q=0.5, fr;q=0.8", "Passerelle est installée"),
        ("de", "Passerelle est installée"),
        ("en;q=x, fr;q=0.1", "Passerelle est installée"),
        ("", "Passerelle est installée"),
    ],
)
async def test_pages_speak_the_language_of_the_browser(stage: Distributed, liked: str, said: str) -> None:
    answer = await stage.install(stage.company, lang=liked)
    assert said in answer.text


async def test_a_database_that_is_away_is_said_and_nothing_is_kept(
    stage: Distributed, monkeypatch: pytest.MonkeyPatch
) -> None:
    state, cookie = await stage.begin()
    async with stage.runtime.database.write() as work:
        await work.connection.exec_driver_sql("ALTER TABLE oauth_state RENAME TO elsewhere")
    answer = await stage.come_back(cookie, state=state, code=stage.slack.allow(stage.company))
    assert answer.status_code == 503
    assert (await stage.browser.get(f"{stage.door}/slack/install")).status_code == 503
    assert not stage.slack.calls_to("oauth.v2.access")


async def bytes_of(database: Database) -> bytes:
    """Everything that the database has written to disk."""
    async with database.write() as work:
        if database.url.get_backend_name() == "sqlite":
            await work.connection.execute(text("SELECT 1"))
            folder = Path(str(database.url.database)).parent
            return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    async with database._writer.connect() as connection:
        plain = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await plain.execute(text("CHECKPOINT"))
        folder = Path((await plain.execute(text("SHOW data_directory"))).scalar_one())
        place = (await plain.execute(text("SELECT pg_relation_filepath('installation')"))).scalar_one()
        toast = "SELECT pg_relation_filepath(reltoastrelid) FROM pg_class WHERE relname = 'installation'"
        beside = (await plain.execute(text(toast))).scalar_one()
    written = [path for path in (folder / "pg_wal").iterdir() if path.is_file()]
    return b"".join(path.read_bytes() for path in (folder / place, folder / beside, *written))


async def test_no_token_can_be_read_in_the_bytes_of_the_database(
    database_url: str, capfd: pytest.CaptureFixture[str]
) -> None:
    async with distributed(database_url, rotating=True) as stage:
        await stage.install(stage.company, stage.lea)
        await stage.install(stage.agency)
        state, _ = await stage.begin()
        raw = await bytes_of(stage.runtime.database)
        assert b"T0HALLES" in raw  # these are the right bytes
        secrets = [*stage.tokens, state, stage.slack.app.client_secret, stage.slack.signing_secret]
        assert len(secrets) == 7
        assert not [secret for secret in secrets if secret.encode() in raw]
        assert not [token for token in stage.tokens if token.split("-")[-1].encode() in raw]
        held = await installations(stage.runtime.database).find("T0HALLES")
        assert held is not None
        assert stage.tokens[0] in held.data
    said = "".join(capfd.readouterr())
    assert not [secret for secret in secrets if secret in said]


async def test_who_installs_it_again_gets_another_token(stage: Distributed) -> None:
    await stage.install(stage.company)
    first = stage.slack.app.installs[stage.company.id].token
    answer: httpx.Response = await stage.install(stage.company)
    assert answer.status_code == 200
    stage.slack.dead_tokens.add(first)
    await stage.lea.post(stage.comms, f"{OPENING} #partageable")
    await stage.slack.until(lambda: "N-1" in stage.lea.sees_in(stage.comms))


async def test_whoever_installs_it_first_leads_and_is_told_what_to_type(stage: Distributed) -> None:
    known = await stage.install(stage.company, stage.sam)
    assert "/passerelle setup" not in known.text, "there is a lead already"
    async with stage.runtime.database.write() as work:
        for table in ("account", "room"):
            await work.connection.execute(text(f"DELETE FROM {table}"))
    answer = await stage.install(stage.company, stage.lea, lang="en")
    assert "is the first lead of" in answer.text
    assert "/passerelle setup" in answer.text
    again = await stage.install(stage.company, stage.sam)
    assert "/passerelle setup" not in again.text
    (lead,) = await stage.rows(
        "SELECT member.name, role FROM member JOIN account ON account.member = member.id WHERE member.active"
    )
    assert lead.role == "lead"
    assert f"{lead.name} is the first lead of" in answer.text


async def test_a_whole_organisation_is_told_to_choose_a_workspace_and_nothing_is_kept(stage: Distributed) -> None:
    whole = stage.slack.add_team("E0GRID", "groupe", enterprise="E0GRID")
    answer = await stage.install(whole, stage.lea, lang="en")
    assert answer.status_code == 409
    assert "choose the workspace" in answer.text
    assert "/slack/install" in answer.text
    assert not await stage.rows("SELECT * FROM installation")
    assert stage.slack.app.installs[whole.id].revoked == "token_revoked"
    within = stage.slack.add_team("T0GRID", "communication", enterprise="E0GRID")
    assert (await stage.install(within, stage.lea)).status_code == 200
    assert [row.team for row in await stage.rows("SELECT team FROM installation")] == ["T0GRID"]


async def test_a_workspace_that_was_asked_for_them_has_the_pane_and_its_user_groups(sqlite_url: str) -> None:
    async with distributed(sqlite_url, optional=checking.OPTIONAL) as stage:
        for team, by in ((stage.company, stage.lea), (stage.agency, stage.sam)):
            assert (await stage.install(team, by)).status_code == 200
        asked = await stage.sam.dm("Peut-on dire que Lille ouvre ?")
        await stage.slack.until(lambda: stage.slack.calls_to("assistant.threads.setStatus"))
        await stage.settle()
        assert [call.args["thread_ts"] for call in stage.slack.calls_to("assistant.threads.setStatus")] == [asked.ts]
        assert stage.slack.calls_to("usergroups.list")
        assert not [call for call in stage.slack.calls if call.error]


async def test_one_that_was_not_asked_has_neither(sqlite_url: str) -> None:
    async with distributed(sqlite_url, optional=frozenset()) as stage:
        for team, by in ((stage.company, stage.lea), (stage.agency, stage.sam)):
            await stage.install(team, by)
        await stage.sam.dm("Peut-on dire que Lille ouvre ?")
        await stage.slack.until(lambda: "Lille ouvre" in stage.lea.sees_in(stage.comms))
        await stage.settle()
        assert not stage.slack.calls_to("assistant.threads.setStatus")
        assert not stage.slack.calls_to("usergroups.list")
        assert not [call for call in stage.slack.calls if call.error]


async def test_the_settings_say_what_is_asked_for(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    given = {"CLIENT_ID": "1.2", "CLIENT_SECRET": "s", "SIGNING_SECRET": "s", "AGENT": "true", "USER_GROUPS": "true"}
    for name, value in ({f"SLACK__{name}": value for name, value in given.items()} | {"SECRET_KEY": KEY}).items():
        monkeypatch.setenv(f"PASSERELLE_{name}", value)
    database = Database(sqlite_url, Clock())
    try:
        made = platforms_of(read_settings(tmp_path / ".env"), database)
        door = httpx.ASGITransport(Starlette(routes=made.routes))
        async with httpx.AsyncClient(transport=door, base_url="https://passerelle.example.com") as browser:
            answer = await browser.get("/slack/install")
        (asked,) = parse_qs(urlsplit(answer.headers["location"]).query)["scope"]
        assert set(asked.split(",")) >= checking.OPTIONAL
    finally:
        await database.close()


async def test_doctor_says_of_each_workspace_what_it_granted(stage: Distributed) -> None:
    async def lines() -> dict[str, tuple[bool, str]]:
        async with stage.runtime.database.read() as work:
            found = await stage.adapter.checks((), await work.belonging.linked())
        return {name: (each.passed, each.detail) for name, each in by_title(found, "fr").items()}

    await stage.install(stage.company, stage.lea)
    said = await lines()
    assert said["droits Slack T0HALLES"] == (True, "comme manifest.yaml le demande")
    assert said["droits Slack T0AGENCY"][0] is False
    assert "pas installée" in said["droits Slack T0AGENCY"][1]
    state, cookie = await stage.begin()
    code = stage.slack.allow(stage.agency, stage.sam, {*stage.asked} - {"reactions:read"})
    await stage.come_back(cookie, state=state, code=code)
    passed, detail = (await lines())["droits Slack T0AGENCY"]
    assert not passed
    assert "il manque reactions:read" in detail
