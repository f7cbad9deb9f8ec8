"""What nobody foresaw ends no loop, and the log says of what kind it was, without its words."""

from __future__ import annotations

import asyncio

import pytest
from structlog.testing import capture_logs

from bot.core.event import EventKind
from integrations.discord import hearing
from tests.integrations.discord.company import NEWS, SECRET, Company, company
from tests.integrations.discord.stage import rounds, until
from tests.integrations.discord.test_missed import away, told


class Surprise(Exception):
    """What nothing expects."""


async def test_what_could_not_be_stored_for_a_reason_nobody_foresaw_is_stored_later(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    house.adapter._hearing._pause = 0.01
    house.heard.surprises = [Surprise(SECRET), Surprise(SECRET)]
    with capture_logs() as log:
        await house.lea.delete(message)
        await house.sees(house.sam, house.cm, "Rappel")
    kinds = [(each["event"], each.get("error")) for each in log]
    assert ("event-waits", "Surprise") in kinds
    assert ("event-not-stored", "Surprise") in kinds
    assert SECRET not in str(log)


async def test_one_that_can_never_be_stored_keeps_no_other_waiting(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    house.adapter._hearing._pause = 0.01
    house.heard.never = EventKind.POSTED
    await house.lea.say(house.comms, "Lens ouvre le 8 mai.")
    await until(lambda: len(house.adapter._hearing._waiting) == 1)
    house.heard.surprises = [Surprise()]
    await house.lea.delete(message)
    await house.sees(house.sam, house.cm, "Rappel")


async def test_several_that_cannot_be_stored_are_kept_until_they_can(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    house.adapter._hearing._pause = 0.01
    house.heard.never = EventKind.POSTED
    await house.lea.say(house.comms, "Lens ouvre le 8 mai.")
    await house.lea.say(house.comms, "Douai ouvre le 9 mai.")
    await until(lambda: len(house.adapter._hearing._waiting) == 2)
    house.heard.surprises = [Surprise()]
    await house.lea.delete(message)
    await house.sees(house.sam, house.cm, "Rappel")
    before = house.heard.kinds.count(EventKind.POSTED)
    house.heard.never = None
    await until(lambda: house.heard.kinds.count(EventKind.POSTED) == before + 2)


async def test_of_too_many_that_wait_the_oldest_is_let_go_and_the_log_says_so(
    reading_house: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = reading_house
    monkeypatch.setattr(hearing, "_MOST_WAITING", 2)
    house.heard.never = EventKind.POSTED
    with capture_logs() as log:
        for town in ("Lens", "Douai", "Arras"):
            await house.lea.say(house.comms, f"{town} ouvre le 8 mai.")
        await until(lambda: any(each["event"] == "event-lost" for each in log))
    assert "Lens" not in str(log)
    assert ["Lens" in str(each) for each in house.adapter._hearing._waiting] == [False, False]


async def test_what_could_not_be_looked_at_for_a_reason_nobody_foresaw_is_looked_at_again(
    reading_house: Company,
) -> None:
    house = reading_house
    message = await told(house)
    house.adapter._hearing._again.pause = 0.01
    house.heard.unwatched = [Surprise(SECRET), Surprise(SECRET)]
    with capture_logs() as log:
        await away(house)
        await house.lea.delete(message)
        await house.sees(house.sam, house.cm, "Rappel")
    assert house.heard.unwatched == []
    assert {each["error"] for each in log if each["event"] == "catching-up-failed"} == {"Surprise"}
    assert SECRET not in str(log)


async def test_an_event_that_cannot_be_handled_says_of_what_kind_the_error_was(
    reading_house: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = reading_house

    async def surprised(*_: object) -> None:
        raise Surprise(SECRET)

    with capture_logs() as log, monkeypatch.context() as broken:
        broken.setattr(house.adapter._hearing, "posted", surprised)
        await house.lea.say(house.comms, NEWS)
        await until(lambda: any(each["event"] == "event-failed" for each in log))
    assert [each for each in log if each["event"] == "event-failed"] == [
        {"event": "event-failed", "kind": "on_message", "error": "Surprise", "log_level": "error"}
    ]
    assert rounds(house.discord) == 1
    await told(house)


async def test_what_was_done_is_told_though_the_answer_could_not_be_put_off(sqlite_url: str) -> None:
    """The line is cut as the bot asks for more time."""
    async with company(sqlite_url) as house:
        house.adapter._inbound._replies._patience = 0.0
        house.discord.fail("POST", r"/callback", 1, mode="disconnect")
        done = asyncio.create_task(house.lea.slash(house.comms, "news add", {"text": NEWS, "flag": "shareable"}))
        await house.sees(house.sam, house.cm, NEWS)
        assert "N-1" in (await done).text


async def test_what_could_not_be_kept_while_the_database_was_away_is_looked_for(
    reading_house: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = reading_house
    message = await told(house)
    monkeypatch.setattr(hearing, "_MOST_WAITING", 2)
    house.adapter._hearing._pause = 0.01
    house.heard.away = 10_000
    await house.lea.delete(message)
    await until(lambda: len(house.adapter._hearing._waiting) == 1)
    for text in ("Lens.", "Roubaix.", "Douai."):
        await house.lea.say(house.comms, text)
    await until(lambda: house.adapter._hearing._forgot)
    house.heard.away = 0
    await house.sees(house.sam, house.cm, "Rappel")
