"""Whoever links a room in which nothing will arrive hears of it at once, and why."""

from __future__ import annotations

import pytest

from tests.integrations.slack.stage import Stage, stage
from tests.peers.slack.nouns import Channel


async def set_up(staged: Stage, room: Channel, side: str = "cm") -> str:
    """What the lead is answered who says in a room whose it is."""
    ((mandate,),) = await staged.rows("SELECT id FROM mandate")
    await (await staged.lea.command("/passerelle", "setup", room)).until(lambda seen: seen.opened)
    sent = await staged.lea.submit(None, {"side": side, "mandate": mandate})
    assert not sent.errors
    await sent.until(lambda outcome: "✅" in outcome.text)
    return sent.text


async def test_a_room_that_fits_is_linked_without_a_word_more(staged: Stage) -> None:
    room = staged.slack.channel("prives", private=True, members=[staged.lea, staged.sam])
    said = await set_up(staged, room)
    assert "⚠️" not in said
    assert "manifest.yaml" not in said


@pytest.mark.parametrize("side", ["comms", "cm"])
async def test_a_public_room_says_that_nothing_will_arrive_in_it(staged: Stage, side: str) -> None:
    room = staged.slack.channel("tous", private=False, members=[staged.lea, staged.sam])
    assert "Trop de monde peut lire #tous" in await set_up(staged, room, side)


async def test_a_room_of_comms_that_an_agency_shares_says_so(shared: Stage) -> None:
    assert shared.agency is not None
    room = shared.slack.channel("partage", private=True, members=[shared.lea], ext_shared=[shared.agency])
    assert "Trop de monde peut lire #partage" in await set_up(shared, room, "comms")
    theirs = shared.slack.channel("agence", private=True, members=[shared.lea, shared.sam], ext_shared=[shared.agency])
    assert "⚠️" not in await set_up(shared, theirs), "where its CM sits there, it is theirs"


async def test_a_room_in_which_the_bot_is_not_says_so(staged: Stage) -> None:
    room = staged.slack.channel("sans-moi", private=True, members=[staged.lea, staged.sam], bot=False)
    assert "Je ne vois pas" in await set_up(staged, room)


async def test_with_the_fewest_rights_it_says_what_they_leave_out(sqlite_url: str) -> None:
    async with stage(sqlite_url, name="manifest.minimal.yaml") as minimal:
        room = minimal.slack.channel("prives", private=True, members=[minimal.lea, minimal.sam])
        said = await set_up(minimal, room)
        assert "ni modification, ni suppression" in said
        assert "un CM d’un autre espace de travail n’est pas servi" in said
