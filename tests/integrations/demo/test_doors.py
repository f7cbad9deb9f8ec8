"""Hostile posts: nothing is done, nothing breaks, nothing is told."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import httpx
import pytest

from integrations.demo.app import DemoApp
from integrations.demo.world import World
from tests.integrations.demo.company import NOW, QUESTION, Clock
from tests.integrations.demo.stand_in import StandIn

POSTS = ("/say", "/edit", "/erase", "/react", "/flag", "/press", "/submit", "/dismiss", "/skip")
FULL = {
    "as": "sam",
    "room": "comms",
    "text": "x",
    "message": "1",
    "emoji": "mega",
    "flag": "shareable",
    "verb": "answer-no",
    "target": "question-7",
    "token": "forged",
    "by": "hour",
}


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize(
    "change",
    [
        {},
        {"as": "nobody"},
        {"as": ""},
        {"as": "max"},
        {"message": "99", "room": "nowhere"},
        {"message": "-1", "thread": "x"},
        {"message": "²", "thread": "²"},
        {"message": "9" * 4000, "thread": "9" * 4000},
        {"verb": "nonsense"},
        {"target": "forged"},
        {"as": "../lea", "by": "year"},
    ],
)
async def test_what_is_not_theirs_is_refused(
    page: httpx.AsyncClient, world: World, hands: StandIn, path: str, change: dict[str, str]
) -> None:
    world.post("comms", QUESTION, "q")
    for answer in (await page.post(path, data=FULL | change), await page.post(path, json=FULL | change)):
        assert 400 <= answer.status_code < 500
        assert QUESTION.headline not in answer.text
    assert hands.calls == []
    assert len(world.visible("lea", "comms")) == 1


@pytest.mark.parametrize("path", POSTS)
async def test_an_unknown_and_a_forbidden_thing_look_alike(page: httpx.AsyncClient, world: World, path: str) -> None:
    world.post("comms", QUESTION, "q")
    there = await page.post(path, data=FULL)
    nowhere = await page.post(path, data=FULL | {"message": "99", "room": "nowhere"})
    assert (there.status_code, there.text) == (nowhere.status_code, nowhere.text)


@pytest.mark.parametrize(
    "body", ["", "[]", "null", "{", '"x"', "[" * 50_000, '{"as": {"a": 1}}', '{"as": null}', '{"as": [[]]}', "\ufeff{}"]
)
async def test_json_that_is_none(page: httpx.AsyncClient, hands: StandIn, body: str) -> None:
    answer = await page.post("/say", content=body.encode(), headers={"content-type": "application/json"})
    assert 400 <= answer.status_code < 500
    assert hands.calls == []


async def test_bodies_that_are_no_form(page: httpx.AsyncClient, hands: StandIn) -> None:
    for kind, body in (
        ("multipart/form-data; boundary=x", b"--x\r\nnonsense"),
        ("multipart/form-data", b"nonsense"),
        ("text/plain", b"as=lea&room=comms&text=x"),
        ("application/x-www-form-urlencoded", b"%ff%fe=%00&&&==;"),
    ):
        answer = await page.post("/say", content=body, headers={"content-type": kind})
        assert 400 <= answer.status_code < 500
    files = {"as": ("x.txt", b"lea")}
    assert 400 <= (await page.post("/say", files=files, data={"room": "cm", "text": "x"})).status_code < 500
    assert hands.calls == []


async def test_lone_surrogates_and_nul_by_json(page: httpx.AsyncClient, world: World) -> None:
    body = json.dumps({"as": "sam", "room": "cm", "text": "a\ud83db\0c", "file": ["\udc00.pdf"]})
    answer = await page.post("/say", content=body.encode(), headers={"content-type": "application/json"})
    assert answer.status_code == 204
    assert "a\ufffdbc" in (await page.get("/list?side=right&as=sam&room=cm")).text
    for name in ("as", "room", "thread"):
        bad = json.dumps({"as": "sam", "room": "cm", "text": "x", name: "\ud83d"})
        answer = await page.post("/say", content=bad.encode(), headers={"content-type": "application/json"})
        assert answer.status_code == 404
    assert len(world.visible("sam", "cm")) == 1


async def test_forty_thousand_characters(page: httpx.AsyncClient, world: World) -> None:
    said = {"as": "sam", "room": "cm"}
    assert (await page.post("/say", data=said | {"text": "é" * 40_000})).status_code == 204
    answer = await page.post("/say", data=said | {"text": "é" * 40_001})
    assert answer.status_code == 422
    assert "40\u202f000" in answer.text
    assert len(world.visible("sam", "cm")) == 1


async def test_a_form_goes_round(page: httpx.AsyncClient, world: World, hands: StandIn) -> None:
    world.post("comms", QUESTION, "q")
    press = {"as": "lea", "message": "1", "verb": "answer-may", "target": "question-7"}
    shown = await page.post("/press", data=press)
    assert (shown.status_code, shown.headers["hx-retarget"]) == (200, "#dialog")
    token = shown.text.split('name="token" value="')[1].split('"')[0]
    filled = {"as": "lea", "token": token, "f-wording": "Oui", "f-until": "demain ?", "f-topics": ["open", "jobs"]}
    wrong = await page.post("/submit", data=filled)
    assert "Date illisible." in wrong.text
    assert 'value="demain ?"' in wrong.text
    done = await page.post("/submit", data=filled | {"f-until": "demain"})
    assert (done.status_code, done.headers["hx-trigger"]) == (204, "demo-close")
    assert hands.calls[-1][-1] == {"wording": "Oui", "scope": "", "topics": "open,jobs", "until": "demain", "note": ""}
    assert (await page.post("/submit", data=filled)).status_code == 404


async def test_a_failing_gesture_keeps_what_was_typed(page: httpx.AsyncClient, hands: StandIn) -> None:
    hands.broken = True
    answer = await page.post("/say", data={"as": "sam", "room": "cm", "text": "/disclose x"})
    assert (answer.status_code, answer.headers["x-kept"]) == (204, "1")
    assert "secret matter" not in (await page.get("/list?side=right&as=sam&room=cm")).text


async def test_the_clock_is_moved(demo: DemoApp, page: httpx.AsyncClient, clock: Clock, world: World) -> None:
    told: list[bool] = []
    world.listen(lambda change: told.append(change.clock))

    async def skip(by: timedelta) -> None:
        clock.now += by

    async def stop() -> datetime | None:
        return NOW + timedelta(days=8)

    StandIn().at(demo, skip=skip, next_stop=stop)
    for by in ("hour", "day", "next"):
        assert (await page.post("/skip", data={"by": by})).status_code == 204
    assert clock.now == NOW + timedelta(days=8)
    assert told == [True] * 3
    assert (await page.post("/skip", data={"by": "year"})).status_code == 404
    assert "24 mars 2026" in (await page.get("/clock")).text
