"""Whoever was sent away and still sits in a room reads nothing new there, and comms are told who it is: a lead directly
where it is the room of comms."""

from __future__ import annotations

import asyncio

from bot.core.address import Address, Platform
from bot.core.verbs import Verb
from tests.integrations.slack.stage import Stage, address, stage, until
from tests.integrations.slack.test_gestures import passed_on
from tests.parting import sent_away
from tests.peers.slack.nouns import Channel

NANCY = "Le magasin de Nancy ferme ses portes le lundi 4 mai 2026."
WHO = "Sam Dubois n’est plus de ce mandat et peut encore lire #reseaux"


def room(staged: Stage, channel: Channel) -> Address:
    return Address(Platform.SLACK, staged.slack.team.id, channel.id)


async def without_sam(staged: Stage) -> None:
    await sent_away(staged.runtime.database, address(staged.lea), room(staged, staged.comms), "Sam Dubois")


async def held(staged: Stage) -> None:
    await staged.lea.post(staged.comms, f"{NANCY} #confidentiel")
    await staged.slack.until(lambda: WHO in staged.lea.sees_in(staged.comms))
    await staged.settle()
    assert NANCY not in staged.sam.sees()


async def test_nothing_leaves_until_they_are_removed(sqlite_url: str) -> None:
    async with stage(sqlite_url) as staged:
        await passed_on(staged)
        await without_sam(staged)
        await staged.slack.until(lambda: "#reseaux (Slack)" in staged.lea.sees_in(staged.lea.direct))
        assert staged.cm.id not in staged.lea.sees_in(staged.lea.direct)
        await held(staged)
        staged.slack.kick(staged.cm, staged.sam)
        await staged.slack.settled()
        card = next(one for one in reversed(staged.lea.messages(staged.comms)) if WHO in str(one.body))
        await staged.lea.click(card, f"{Verb.RETRY.value}:2")
        await staged.slack.until(lambda: NANCY in staged.max.sees_in(staged.cm))
        await staged.settle()
        assert NANCY not in staged.sam.sees()
        assert WHO not in staged.lea.messages(staged.comms)[-1].text


async def test_comms_own_room_gets_nothing_while_they_sit_there_and_a_lead_hears_of_it(sqlite_url: str) -> None:
    async with stage(sqlite_url) as staged:
        staged.slack.kick(staged.cm, staged.sam)
        staged.slack.invite(staged.comms, staged.sam)
        await staged.slack.settled()
        await without_sam(staged)
        await staged.lea.command("/news", f"{NANCY} #confidentiel", staged.cm)
        direct, told = staged.lea.direct, WHO.replace("#reseaux", "#com-interne")
        await staged.slack.until(lambda: told in staged.lea.sees_in(direct))
        await staged.settle()
        assert NANCY not in staged.sam.sees()
        card = next(one for one in reversed(staged.lea.messages(direct)) if told in str(one.body))
        assert NANCY not in str(card.body)
        staged.slack.kick(staged.comms, staged.sam)
        await staged.slack.settled()
        await staged.lea.click(card, f"{Verb.RETRY.value}:0")
        await staged.slack.until(lambda: NANCY in staged.lea.sees_in(staged.comms))
        await staged.settle()
        assert NANCY not in staged.sam.sees()


async def test_whoever_comes_back_is_seen_at_once(sqlite_url: str) -> None:
    """Slack tells of it: the minute for which an answer holds is not waited for."""
    async with stage(sqlite_url) as staged:
        await without_sam(staged)
        staged.slack.kick(staged.cm, staged.sam)
        await passed_on_to_max(staged)
        staged.slack.invite(staged.cm, staged.sam)
        await staged.slack.settled()
        await held(staged)


async def passed_on_to_max(staged: Stage) -> None:
    await staged.lea.post(staged.comms, "Lille ouvre le 6 avril. #partageable")
    await staged.slack.until(lambda: "Lille" in staged.max.sees_in(staged.cm))
    await staged.settle()


async def test_people_of_another_workspace_count_among_those_of_a_shared_room(shared: Stage) -> None:
    noe = shared.slack.user("noe", "Noé", team=shared.agency, stranger=True)
    people = [address(shared.sam), address(noe), address(shared.lea)]
    found = await shared.adapter.chat.readers(room(shared, shared.cm), people)
    assert found == {address(shared.sam), address(shared.lea)}


async def test_whoever_comes_while_slack_answers_is_seen(staged: Stage) -> None:
    """The answer is of before they came, and may not hold for a minute."""
    cm, rooms = room(staged, staged.cm), staged.adapter.chat.rooms
    staged.slack.kick(staged.cm, staged.max)
    await staged.slack.settled()
    staged.slack.fail("conversations.members", mode="slow", seconds=0.5)
    asking = asyncio.create_task(staged.adapter.chat.readers(cm, [address(staged.max)]))
    await until(lambda: staged.slack.calls_to("conversations.members"))
    staged.slack.invite(staged.cm, staged.max)
    await staged.slack.settled()
    assert await asking == {address(staged.max)}
    assert await staged.adapter.chat.readers(cm, [address(staged.max)]) == {address(staged.max)}
    assert cm in rooms.members._kept


async def test_what_opens_a_room_while_slack_answers_is_seen(staged: Stage) -> None:
    cm, before = room(staged, staged.cm), len(staged.slack.calls_to("conversations.info"))
    staged.adapter.chat.rooms.forget(cm)
    staged.slack.fail("conversations.info", mode="slow", seconds=0.5)
    asking = asyncio.create_task(staged.adapter.chat.room_facts(cm))
    await until(lambda: len(staged.slack.calls_to("conversations.info")) > before)
    staged.slack.share(staged.cm, staged.slack.add_team("T0OTHER", "autre"))
    await staged.slack.settled()
    assert (await asking).shared
    assert (await staged.adapter.chat.room_facts(cm)).shared
