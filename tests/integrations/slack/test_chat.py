"""The port on a strict Slack that loses answers, is busy, refuses, and cuts long cards short."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from bot.core.address import Address, MessageRef, Place, Platform
from bot.core.card import Card, Quote, Tone
from bot.errors import ChatBusy, ChatError, ChatLost, ChatRefused, ChatUncertain, ChatUnreadable
from bot.i18n.words import words
from bot.jobs.tenure import tenure
from integrations.slack import quiet
from integrations.slack.chat import SlackChat
from integrations.slack.workspaces import OneWorkspace
from tests.peers.slack.fake import FakeSlack
from tests.peers.slack.nouns import Channel
from tests.peers.slack.people import Person

CARD = Card(Tone.SHAREABLE, "Partageable", "Une nouvelle", "N-1")
LONG = Card(Tone.CONFIDENTIAL, "Ne pas divulguer", "Une nouvelle", "N-1", (Quote("mot " * 10_000),))


@dataclass
class Ground:
    slack: FakeSlack
    chat: SlackChat
    lea: Person
    room: Channel

    @property
    def place(self) -> Place:
        return Place(self.address(self.room.id))

    def address(self, id: str) -> Address:
        return Address(Platform.SLACK, self.slack.team.id, id)

    def standing(self) -> list[str]:
        """The first lines of what stands in the room, threads included."""
        return [str(message.blocks[0]["text"]["text"]) for message in self.lea.messages(self.room) if message.blocks]


@pytest.fixture
async def ground() -> AsyncIterator[Ground]:
    async with FakeSlack(rate_scale=100.0) as slack:
        slack.install()
        lea = slack.user("lea")
        room = slack.channel("reseaux", private=True, members=[lea])
        workspaces = OneWorkspace(slack.bot_token, slack.api_url)
        quiet.hush()
        yield Ground(slack, SlackChat(workspaces, slack.clock, words("fr")), lea, room)
        await workspaces.close()


@pytest.mark.parametrize(
    ("mode", "error", "arrived"),
    [
        ("429", ChatBusy, False),
        ("500", ChatUncertain, False),
        ("500_after", ChatUncertain, True),
        ("503", ChatUncertain, False),
        ("lost", ChatUncertain, True),
        ("half", ChatUncertain, True),
        ("refused", ChatUncertain, False),
        ("internal_error", ChatUncertain, False),
        ("internal_error_after", ChatUncertain, True),
        ("fatal_error_after", ChatUncertain, True),
        ("error:channel_not_found", ChatRefused, False),
        ("error:is_archived", ChatRefused, False),
        ("error:not_in_channel", ChatRefused, False),
    ],
)
async def test_what_a_failure_means(ground: Ground, mode: str, error: type[ChatError], *, arrived: bool) -> None:
    ground.slack.fail("chat.postMessage", mode=mode)
    with pytest.raises(error) as raised:
        await ground.chat.post(ground.place, CARD, key="d_1")
    assert len(ground.slack.calls_to("chat.postMessage")) == 1, "slack_sdk repeated it by itself"
    assert len(ground.standing()) == arrived
    if isinstance(raised.value, ChatRefused):
        assert raised.value.reason == mode.removeprefix("error:")
    found = await ground.chat.find(ground.place, "d_1")
    assert (found is not None) == arrived
    ref = found or await ground.chat.post(ground.place, CARD, key="d_1")
    await ground.chat.update(ref, CARD)
    assert len(ground.standing()) == 1


@pytest.mark.parametrize("mode", ["account_inactive", "invalid_auth", "token_revoked"])
async def test_a_token_that_was_refused_is_left_alone(ground: Ground, mode: str) -> None:
    """What is to be sent waits; Slack is not called again, whatever is asked."""
    ground.slack.fail("chat.postMessage", mode=f"error:{mode}")
    for _ in range(5):
        with pytest.raises(ChatLost) as lost:
            await ground.chat.post(ground.place, CARD, key="d_1")
        assert lost.value.after == pytest.approx(600, abs=5)
        assert lost.value.beyond == "slack:T0HALLES/"
    with pytest.raises(ChatLost):
        await ground.chat.room_facts(ground.place.room)
    assert len(ground.slack.calls_to("chat.postMessage")) == 1
    assert ground.slack.calls_to("conversations.info") == []


@pytest.mark.parametrize(("after", "beyond"), [(1, ""), (30, "slack:T0HALLES/")])
async def test_how_long_slack_wants_to_be_left_alone(ground: Ground, after: int, beyond: str) -> None:
    ground.slack.fail("chat.postMessage", mode="429", retry_after=after)
    with pytest.raises(ChatBusy) as busy:
        await ground.chat.post(ground.place, CARD, key="d_1")
    assert (busy.value.after, busy.value.beyond) == (after, beyond)


async def test_a_busy_update_holds_up_updates_alone(ground: Ground) -> None:
    """Limits are of one method in one workspace: a freeze must not wait for a card that is drawn anew."""
    ref = await ground.chat.post(ground.place, CARD, key="d_1")
    ground.slack.fail("chat.update", mode="429", retry_after=30)
    for _ in range(3):
        with pytest.raises(ChatBusy) as busy:
            await ground.chat.update(ref, CARD)
        assert busy.value.alone
        assert not busy.value.beyond
        assert busy.value.after >= 29
    assert len(ground.slack.calls_to("chat.update")) == 1, "Slack said when to come back"
    await ground.chat.post(ground.place, CARD, key="d_2")
    assert len(ground.standing()) == 2


async def test_where_fifteen_messages_a_minute_may_be_read_nothing_is_sent_twice(ground: Ground) -> None:
    """Apps that many companies install from outside the Marketplace (2025): what cannot be read yet is not missing."""
    ground.slack.rates.non_marketplace = True
    ground.slack.fail("chat.postMessage", mode="lost")
    with pytest.raises(ChatUncertain):
        await ground.chat.post(ground.place, CARD, key="d_1")
    assert await ground.chat.find(ground.place, "d_1") is not None
    for number in range(20):
        await ground.lea.post(ground.room, f"message {number}")
    await ground.slack.advance(61)
    with pytest.raises(ChatBusy) as busy:  # the first page of fifteen has not got it, the next comes in a minute
        await ground.chat.find(ground.place, "d_1")
    assert 0 < busy.value.after <= 60


async def test_a_room_that_cannot_be_read_is_said_to_be(ground: Ground) -> None:
    ground.slack.fail("conversations.history", mode="error:missing_scope")
    with pytest.raises(ChatUnreadable):
        await ground.chat.find(ground.place, "d_1")
    ground.slack.fail("conversations.history", mode="500")
    with pytest.raises(ChatUncertain):
        await ground.chat.find(ground.place, "d_1")


async def test_a_long_card_is_one_message_and_its_thread(ground: Ground) -> None:
    ref = await ground.chat.post(ground.place, LONG, key="d_1")
    count = len(ground.standing())
    assert count == len(ref.id.split("+")) == 5
    assert all(headline.startswith("🟥 Ne pas divulguer [") for headline in ground.standing())
    assert sum(message.is_reply for message in ground.lea.messages(ground.room)) == count - 1
    assert await ground.chat.find(ground.place, "d_1") == ref
    await ground.chat.update(ref, CARD)
    assert ground.standing() == ["🟩 Partageable"] * count
    assert "mot mot" not in "".join(str(message.blocks) for message in ground.lea.messages(ground.room))


async def test_what_grew_is_not_cut_short(ground: Ground) -> None:
    ref = await ground.chat.post(ground.place, CARD, key="d_1")
    await ground.chat.update(ref, LONG)
    (message,) = ground.lea.messages(ground.room)
    assert "cherchez-le par son numéro" in str(message.blocks)
    assert "mot mot" not in str(message.blocks)


@pytest.mark.parametrize("mode", ["429", "error:is_archived"])
async def test_a_card_that_arrived_in_part_is_taken_back(ground: Ground, mode: str) -> None:
    await _fail_the_third(ground, mode)
    assert ground.standing() == []


@pytest.mark.parametrize(("mode", "arrived"), [("500", 2), ("lost", 3)])
async def test_a_part_of_which_nothing_is_known_is_found_and_taken_back(
    ground: Ground, mode: str, arrived: int
) -> None:
    await _fail_the_third(ground, mode, ChatUncertain)
    assert len(ground.standing()) == arrived
    ground.slack.fail("chat.delete", mode="500")
    with pytest.raises(ChatUncertain):
        await ground.chat.find(ground.place, "d_1")
    assert await ground.chat.find(ground.place, "d_1") is None
    assert ground.standing() == []
    await ground.chat.post(ground.place, LONG, key="d_1")
    assert len(ground.standing()) == 5


async def _fail_the_third(ground: Ground, mode: str, error: type[ChatError] = ChatError) -> None:
    """Post a long card whose third part fails."""
    posting = asyncio.create_task(ground.chat.post(ground.place, LONG, key="d_1"))
    while len(ground.slack.calls_to("chat.postMessage")) < 2:
        await asyncio.sleep(0)
    ground.slack.fail("chat.postMessage", mode=mode)
    with pytest.raises(error):
        await posting


async def test_no_further_part_leaves_once_another_may_have_taken_the_card(
    ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process stood still for a while; what arrived is taken back by whoever looks for it."""
    now = time.time
    with tenure(timedelta(seconds=30)):
        posting = asyncio.create_task(ground.chat.post(ground.place, LONG, key="d_1"))
        while len(ground.slack.calls_to("chat.postMessage")) < 2:
            await asyncio.sleep(0)
        with monkeypatch.context() as later:
            later.setattr(time, "time", lambda: now() + 25)
            with pytest.raises(ChatUncertain):
                await posting
    assert len(ground.standing()) == 2
    assert await ground.chat.find(ground.place, "d_1") is None
    assert ground.standing() == []


@pytest.mark.parametrize("card", [CARD, LONG])
async def test_what_slack_puts_into_the_room_as_its_thread_was_deleted_is_found(ground: Ground, card: Card) -> None:
    question = await ground.lea.post(ground.room, "On peut ?")
    place = Place(ground.place.room, question.ts)
    await ground.lea.delete(question)
    ref = await ground.chat.post(place, card, key="d_1")
    assert await ground.chat.find(place, "d_1") == ref
    assert await ground.chat.find(place, "d_2") is None
    assert await ground.chat.unpair(place, "d_1", [ref.id]) == 0


async def posted_again(ground: Ground, card: Card) -> MessageRef:
    """By another process, which does not know of the first."""
    workspaces = OneWorkspace(ground.slack.bot_token, ground.slack.api_url)
    ref = await SlackChat(workspaces, ground.slack.clock, words("fr")).post(ground.place, card, key="d_1")
    await workspaces.close()
    return ref


@pytest.mark.parametrize("card", [CARD, LONG])
@pytest.mark.parametrize("known", [0, 1])
async def test_of_two_cards_under_one_key_the_one_that_is_known_stays(ground: Ground, card: Card, known: int) -> None:
    refs = [await ground.chat.post(ground.place, card, key="d_1"), await posted_again(ground, card)]
    other = await ground.chat.post(ground.place, CARD, key="d_2")
    assert await ground.chat.unpair(ground.place, "d_1", ["1.2"]) == 0, "the known one is not seen"
    parts = [set(ref.id.split("+")) for ref in refs]
    assert await ground.chat.unpair(ground.place, "d_1", [refs[known].id]) == len(parts[1 - known])
    there = {message.ts for message in ground.lea.messages(ground.room)}
    assert there == parts[known] | {other.id}
    assert await ground.chat.unpair(ground.place, "d_1", [refs[known].id]) == 0
    assert await ground.chat.unpair(ground.place, "d_1", []) == len(parts[known])
    assert {message.ts for message in ground.lea.messages(ground.room)} == {other.id}


async def test_nothing_is_taken_away_from_a_room_that_cannot_be_read(ground: Ground) -> None:
    ref = await ground.chat.post(ground.place, CARD, key="d_1")
    await posted_again(ground, CARD)
    ground.slack.fail("conversations.history", mode="error:missing_scope")
    with pytest.raises(ChatUnreadable):
        await ground.chat.unpair(ground.place, "d_1", [ref.id])
    assert len(ground.standing()) == 2


async def test_somebody_elses_message_with_our_key_is_not_ours(ground: Ground) -> None:
    robot = ground.slack.other_bot("robot")
    ground.room.members.append(robot.id)
    message = await robot.post(ground.room, "piège")
    message.metadata = {"event_type": "passerelle", "event_payload": {"id": "d_1", "part": 0, "of": 1}}
    assert await ground.chat.find(ground.place, "d_1") is None


async def test_a_card_is_found_behind_many_others(ground: Ground) -> None:
    ref = await ground.chat.post(ground.place, CARD, key="d_1")
    for n in range(450):
        await ground.lea.post(ground.room, f"bavardage {n}")
    assert await ground.chat.find(ground.place, "d_1") == ref


async def test_who_can_read_a_room(ground: Ground) -> None:
    team = ground.slack.add_team("T0AGENCY", "agence")
    rooms = {
        "private": (ground.slack.channel("a", private=True), False),
        "shared with an agency": (ground.slack.channel("b", private=True, ext_shared=[team]), False),
        "public": (ground.slack.channel("c"), True),
        "public and shared": (ground.slack.channel("d", ext_shared=[team]), True),
        "direct": (ground.lea.direct, False),
    }
    for name, (room, wider) in rooms.items():
        facts = await ground.chat.room_facts(ground.address(room.id))
        assert (facts.exists, facts.wider) == (True, wider), name
    away = ground.slack.channel("e", private=True, bot=False)
    assert not (await ground.chat.room_facts(ground.address(away.id))).exists
    ground.slack.archive(ground.room, ground.lea)
    ground.chat.rooms.forget(ground.address(ground.room.id))  # as when Slack tells of it
    assert not (await ground.chat.room_facts(ground.address(ground.room.id))).exists


async def test_what_slack_said_of_a_room_holds_for_a_minute(ground: Ground) -> None:
    clock: Any = ground.slack.clock
    room = ground.address(ground.room.id)
    assert not (await ground.chat.room_facts(room)).wider
    ground.slack.make_public(ground.room)
    clock.forward(seconds=59)
    assert not (await ground.chat.room_facts(room)).wider
    clock.forward(seconds=1)
    assert (await ground.chat.room_facts(room)).wider
    ground.chat.rooms.forget(room)
    assert len(ground.slack.calls_to("conversations.info")) == 2


async def test_slack_that_does_not_say_who_reads_a_room_is_an_error(ground: Ground) -> None:
    for mode in ("500", "429", "error:missing_scope", "error:token_revoked"):
        ground.slack.fail("conversations.info", mode=mode)
        with pytest.raises(ChatError):
            await ground.chat.room_facts(ground.place.room)


async def test_a_person_of_another_workspace_can_be_written_to(ground: Ground) -> None:
    team = ground.slack.add_team("T0AGENCY", "agence")
    sam = ground.slack.user("sam", team=team, stranger=True)
    ground.slack.channel("b", private=True, ext_shared=[team], members=[sam])
    place = await ground.chat.direct(Address(Platform.SLACK, team.id, sam.id))
    assert place.room.workspace == ground.slack.team.id
    await ground.chat.post(place, CARD, key="d_1")
    assert "Partageable" in sam.sees_in(sam.direct)


async def test_a_room_of_another_workspace_is_refused(ground: Ground) -> None:
    foreign = Address(Platform.SLACK, "T0OTHER", ground.room.id)
    with pytest.raises(ChatRefused):
        await ground.chat.post(Place(foreign), CARD, key="d_1")
    assert not (await ground.chat.room_facts(foreign)).exists
    assert ground.standing() == []
