"""The adapter as a whole: connected, cut off, refused, started again; and nothing said in its log."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest
from discord.gateway import DiscordWebSocket

from bot.errors import Misconfigured
from integrations.discord.app import DiscordAdapter, point_at
from tests.canaries import Ear
from tests.integrations.discord.company import NEWS, SECRET, Company, company
from tests.integrations.discord.stage import adapter_for, listening, now, rounds, until
from tests.peers.discord import FakeDiscord
from tests.peers.discord.intents import DIRECT_MESSAGES, GUILD_MESSAGE_REACTIONS, GUILD_MESSAGES, GUILDS
from tests.peers.discord.pointing import pointed_at


async def test_it_listens_and_says_so(house: Company) -> None:
    assert house.adapter.listening
    asked = {each.data["intents"] for each in house.discord.identifies}
    assert asked == {GUILDS | GUILD_MESSAGES | GUILD_MESSAGE_REACTIONS | DIRECT_MESSAGES}, "nothing that is privileged"


async def test_a_connection_that_is_cut_is_resumed_and_nothing_is_missed(house: Company) -> None:
    house.discord.drop()
    question = f"<@{house.discord.bot_user_id}> peut-on parler de Roubaix ?"
    house.discord.posting.post(house.cm, house.sam, {"content": question})
    await house.sees(house.sam, house.cm, "Q-1")
    await until(lambda: len(house.discord.resumes) == len(house.discord.sessions()))
    assert rounds(house.discord) == 1
    assert len(house.discord.identifies) == len(house.discord.sessions())


async def test_an_event_that_kills_the_client_does_not_end_the_listening(house: Company) -> None:
    house.discord.publish("INTERACTION_CREATE", {"id": "1"})
    await until(lambda: rounds(house.discord) == 2 and house.adapter.listening)
    listed = await house.sam.slash(house.cm, "news list")
    assert listed.ephemeral
    assert not listed.failed


async def test_buttons_and_open_forms_work_after_a_restart(sqlite_url: str) -> None:
    async with company(sqlite_url, listens=False) as house:
        async with listening(house.adapter, house.discord):
            await house.sam.slash(house.cm, "disclose", {"question": "Peut-on parler de Roubaix ?"})
            card = await house.sees(house.lea, house.comms, "Roubaix")
            begun = await house.lea.click(card, card.labels[0])
            told = await house.news()
        again = adapter_for(house.discord)
        again.connect(house.runtime.gestures, house.runtime.intake)
        identified = rounds(house.discord)
        async with listening(again, house.discord):
            await until(lambda: rounds(house.discord) > identified)
            done = await house.lea.submit(begun, {"wording": "Roubaix arrive."})
            assert done.ephemeral
            await house.sees(house.sam, house.cm, "Roubaix arrive.")
            assert not (await house.sam.click(told, told.labels[0])).failed
        await again.close()


async def test_it_ends_though_it_is_stopped_just_when_it_is_connected(
    house: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`asyncio.wait_for` swallows such a cancellation, and whoever stopped it waited for ever."""
    adapter = adapter_for(house.discord, shards=1)
    connect = DiscordWebSocket.from_client

    async def connected(*args: Any, **how: Any) -> DiscordWebSocket:
        socket = await connect(*args, **how)
        task.cancel()
        return socket

    monkeypatch.setattr(DiscordWebSocket, "from_client", connected)
    task = asyncio.create_task(adapter.listen())
    done, _ = await asyncio.wait({task}, timeout=10)
    monkeypatch.undo()
    task.cancel()
    await adapter.close()
    assert done


async def test_a_guild_that_is_away_for_a_while_is_not_gone(house: Company) -> None:
    house.guild.outage()
    house.guild.outage(unavailable=False)
    await house.news()


@pytest.mark.parametrize(("code", "setting"), [(4004, "DISCORD__TOKEN"), (4014, "DISCORD__MESSAGE_CONTENT")])
async def test_what_no_new_connection_can_mend_ends_it_with_a_line(code: int, setting: str) -> None:
    async with FakeDiscord() as discord:
        with pointed_at(discord):
            adapter = adapter_for(discord)
            task = asyncio.create_task(adapter.listen())
            await until(lambda: adapter.listening)
            discord.close_gateway(code)
            with pytest.raises(Misconfigured, match=setting):
                await asyncio.wait_for(task, 5)
            assert not adapter.listening
            await adapter.close()


async def test_it_begins_no_session_while_discord_hardly_allows_any_more() -> None:
    async with FakeDiscord() as discord:
        discord.gateway.identify_budget, discord.gateway.reset_after = 99, 0
        with pointed_at(discord):
            adapter = adapter_for(discord)
            listens = asyncio.create_task(adapter.listen())
            await until(lambda: sum(each.path == "/gateway/bot" for each in discord.requests) > 2, listens)
            assert discord.identifies == []
            assert not adapter.listening
            discord.gateway.identify_budget = 1000
            await until(lambda: adapter.listening, listens)
            listens.cancel()
            await asyncio.gather(listens, return_exceptions=True)
            await adapter.close()


async def test_it_begins_one_where_discord_does_not_say_how_many_are_left() -> None:
    async with FakeDiscord() as discord:
        discord.fail("GET", "/gateway/bot", 1000, mode="refused", code=50001)
        with pointed_at(discord):
            adapter = adapter_for(discord, shards=1)
            listens = asyncio.create_task(adapter.listen())
            await until(lambda: adapter.listening, listens)
            assert sum(each.path == "/gateway/bot" for each in discord.requests) == 1, "asked once, and not waited for"
            listens.cancel()
            await asyncio.gather(listens, return_exceptions=True)
            await adapter.close()


async def test_an_intent_that_is_not_switched_on(sqlite_url: str) -> None:
    async with FakeDiscord() as discord:
        with pointed_at(discord):
            adapter = adapter_for(discord, message_content=True)
            with pytest.raises(Misconfigured, match="MESSAGE_CONTENT"):
                await asyncio.wait_for(adapter.listen(), 5)
            await adapter.close()


async def test_a_token_that_is_refused() -> None:
    async with FakeDiscord() as discord:
        with pointed_at(discord):
            adapter = DiscordAdapter(
                token="wrong", clock=now, locale="fr", api_base=discord.api_base, gateway_url=discord.gateway_url
            )
            with pytest.raises(Misconfigured, match="TOKEN"):
                await adapter.open()
            await adapter.close()


@pytest.mark.parametrize("url", ["http://discord.example.org/api", "ws://10.0.0.1/"])
def test_the_token_goes_to_no_other_machine(url: str) -> None:
    with pytest.raises(Misconfigured):
        point_at(url, None)
    with pytest.raises(Misconfigured):
        point_at(None, url)


async def test_a_slow_answer_is_put_off_for_the_person_alone(house: Company) -> None:
    house.adapter._inbound._replies._patience = 0.0
    found = await house.sam.slash(house.hall, "news list")
    assert found.ephemeral
    assert not found.failed
    shown = await house.lea.slash(house.comms, "freeze")
    assert shown.ephemeral
    assert shown.labels


async def test_nobody_is_ever_called(house: Company) -> None:
    text = f"@everyone @here <@{house.max.id}> <@&{house.desk.id}> {NEWS}"
    await house.lea.slash(house.comms, "news add", {"text": text, "flag": "shareable"})
    await house.sees(house.sam, house.cm, NEWS)
    await house.sam.say(house.cm, f"<@{house.discord.bot_user_id}> @everyone ?")
    card = await house.sees(house.sam, house.cm, "Q-1")
    await house.lea.slash(house.comms, "news list")
    await house.sam.click(card, card.labels[0])
    await house.lea.slash(house.comms, "freeze", {"reason": f"<@{house.max.id}> @here"})
    await house.settle()
    assert [ping for ping in house.discord.pings if ping.message.author.bot] == []
    written = [each for each in house.discord.requests if each.method in ("POST", "PATCH") and _says(each.json)]
    assert {"POST", "PATCH"} <= {each.method for each in written}
    assert any("callback" in each.path for each in written)
    for each in written:
        assert each.json.get("data", each.json)["allowed_mentions"] == {"parse": []}, each.path


def _says(body: Any) -> bool:
    """Whether it writes or changes a message: a modal calls nobody."""
    said = body.get("data") or body if isinstance(body, dict) else {}
    return "components" in said and "title" not in said


async def test_a_stranger_never_meets_a_word(house: Company) -> None:
    await house.news(f"{NEWS} {SECRET}")
    await house.sam.slash(house.cm, "disclose", {"question": f"{SECRET} ?"})
    await house.lea.slash(house.hall, "news list")
    await house.settle()
    assert not [glimpse for glimpse in house.max.sees() if SECRET in glimpse.text]


async def test_the_log_holds_nothing_that_people_wrote(
    sqlite_url: str, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str], ear: Ear
) -> None:
    caplog.set_level(logging.DEBUG)
    async with company(sqlite_url) as house:
        caplog.set_level(logging.DEBUG)
        await house.news(f"{NEWS} {SECRET}")
        await house.sam.dm(f"{SECRET} ?")
        await house.dm(house.sam, "Q-1")
        house.discord.publish("INTERACTION_CREATE", {"id": "1", "token": SECRET})
        await until(lambda: rounds(house.discord) == 2 and house.adapter.listening)
        house.discord.drop()
        await until(lambda: bool(house.discord.resumes))
    printed = capsys.readouterr()
    ours = [each for each in caplog.records if each.name.startswith(("discord", "aiohttp", "asyncio"))]
    said = "".join(f"{each.getMessage()} {each.exc_text} {each.exc_info}" for each in ours)
    said += printed.out + printed.err + ear.said
    assert "discord-session-ended" in said
    assert SECRET not in said
    assert house.discord.token not in said
