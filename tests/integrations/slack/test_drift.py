"""A room that is no longer what it was when it was linked: what is sent waits for nobody to notice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.core.address import Address, Platform
from tests.integrations.slack.stage import Stage
from tests.integrations.slack.test_gestures import passed_on
from tests.peers.slack.nouns import Channel
from tests.peers.slack.people import Person

NANCY = "Le magasin de Nancy ferme ses portes le lundi 4 mai 2026."

Drift = Callable[[Stage, Channel], object]


def address(staged: Stage, channel: Channel) -> Address:
    return Address(Platform.SLACK, staged.slack.team.id, channel.id)


async def second(staged: Stage) -> None:
    """One more piece of news."""
    await staged.lea.post(staged.comms, f"{NANCY} #partageable")
    await staged.slack.until(lambda: "N-2" in staged.lea.sees_in(staged.comms))
    await staged.settle()


async def joined(staged: Stage) -> Person:
    """Somebody who reads every public channel."""
    return staged.slack.user("zoe", "Zoé")


TOLD: dict[str, Drift] = {
    "archived": lambda s, room: s.slack.archive(room, s.lea),
    "left": lambda s, room: s.slack.kick_bot(room),
}
"""After these the room takes nothing any more, and Slack tells of them."""


@pytest.mark.parametrize("name", TOLD)
async def test_what_slack_tells_of_counts_at_once(staged: Stage, name: str) -> None:
    await passed_on(staged)
    assert (await staged.adapter.chat.room_facts(address(staged, staged.cm))).exists
    TOLD[name](staged, staged.cm)
    await staged.slack.settled()
    before = len(staged.slack.calls_to("chat.postMessage"))
    await second(staged)
    assert not (await staged.adapter.chat.room_facts(address(staged, staged.cm))).exists
    assert NANCY not in staged.sam.sees_in(staged.cm)
    there = [
        call for call in staged.slack.calls_to("chat.postMessage")[before:] if call.args["channel"] == staged.cm.id
    ]
    assert not there


async def test_a_room_that_was_made_public_gets_nothing_even_if_nobody_says_so(staged: Stage) -> None:
    curious = await joined(staged)
    staged.slack.make_public(staged.cm)
    await second_first(staged)
    assert NANCY not in curious.sees()
    assert NANCY not in staged.sam.sees_in(staged.cm)


async def second_first(staged: Stage) -> None:
    await staged.lea.post(staged.comms, f"{NANCY} #partageable")
    await staged.slack.until(lambda: "N-1" in staged.lea.sees_in(staged.comms))
    await staged.settle()


async def test_a_room_that_is_shared_is_known_to_be_at_once(staged: Stage) -> None:
    room = address(staged, staged.comms)
    facts = await staged.adapter.chat.room_facts(room)
    assert (facts.wider, facts.shared) == (False, False)
    team = staged.slack.add_team("T0AUTRE", "autre")
    staged.slack.share(staged.comms, team)
    await staged.slack.settled()
    facts = await staged.adapter.chat.room_facts(room)
    assert (facts.exists, facts.wider, facts.shared) == (True, False, True)
    staged.slack.unshare(staged.comms, team)
    await staged.slack.settled()
    assert not (await staged.adapter.chat.room_facts(room)).shared


async def test_an_invitation_to_another_company_counts_already(staged: Stage) -> None:
    staged.slack.offer(staged.cm)
    assert (await staged.adapter.chat.room_facts(address(staged, staged.cm))).shared


async def test_another_name_changes_nothing_but_the_name(staged: Stage) -> None:
    await passed_on(staged)
    staged.slack.rename(staged.cm, "communaute")
    await staged.slack.settled()
    assert (await staged.adapter.chat.room_facts(address(staged, staged.cm))).name == "communaute"
    await second(staged)
    assert NANCY in staged.sam.sees_in(staged.cm)


@pytest.mark.parametrize("side", ["comms", "cm"])
async def test_a_room_with_another_id_is_followed(staged: Stage, side: str) -> None:
    await passed_on(staged)
    room = staged.comms if side == "comms" else staged.cm
    old = staged.slack.change_id(room)
    await staged.slack.settled()
    linked = {row.address for row in await staged.rows("SELECT address FROM room")}
    assert str(address(staged, room)) in linked
    assert not [each for each in linked if each.endswith(old)]
    await staged.lea.post(staged.comms, f"{NANCY} #partageable")
    await staged.slack.until(lambda: NANCY in staged.sam.sees_in(staged.cm))
    await staged.settle()


async def test_while_it_cannot_be_followed_slack_is_asked_to_tell_again(staged: Stage) -> None:
    """An id that changes is told of once: it may not be acknowledged before it is recorded."""
    intake, staged.adapter.inbound.intake = staged.adapter.inbound.intake, None
    staged.slack.change_id(staged.cm)
    await staged.slack.settled()
    told = staged.slack.deliveries.all[-1]
    assert (told.name, told.acknowledged) == ("channel_id_changed", False)
    staged.adapter.inbound.intake = intake
    staged.slack.deliveries.again(told)
    await staged.slack.settled()
    assert told.acknowledged
    assert str(address(staged, staged.cm)) in {row.address for row in await staged.rows("SELECT address FROM room")}


async def test_what_was_tagged_and_sent_in_a_room_follows_it(staged: Stage) -> None:
    """Its source is edited afterwards: the item is held, and the card that stands in the moved room says so."""
    message = await staged.lea.post(staged.comms, f"{NANCY} #partageable")
    await staged.slack.until(lambda: NANCY in staged.sam.sees_in(staged.cm))
    await staged.settle()
    for room in (staged.comms, staged.cm):
        staged.slack.change_id(room)
    await staged.slack.settled()
    await staged.lea.edit(message, "Tout autre chose. #partageable")
    await staged.slack.until(lambda: "Rappel" in staged.sam.sees_in(staged.cm))
    await staged.settle()
    assert not await staged.rows("SELECT id FROM delivery WHERE state = 'dead'")
