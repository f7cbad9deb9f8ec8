"""Whoever links a room in which nothing will arrive hears of it at once, and why."""

from __future__ import annotations

import pytest

from bot.services.gestures import Gestures
from tests.integrations.discord.company import Company, read
from tests.peers.discord.world import Channel

NEEDS = "exige une étiquette"


async def test_a_forum_that_asks_for_a_tag_is_told_when_it_is_linked(house: Company) -> None:
    asking = house.guild.forum("questions", private_to=[house.lea, house.sam], require_tag=True)
    plain = house.guild.forum("idées", private_to=[house.lea, house.sam])
    form = await house.lea.slash(house.comms, "passerelle mandate")
    done = read(await house.lea.submit(form, {"cm": [house.cm, asking, plain]}))
    assert f"#questions {NEEDS}" in done
    assert done.count(NEEDS) == 1


async def test_where_discord_does_not_say_the_room_is_linked_all_the_same(house: Company) -> None:
    asking = house.guild.forum("questions", private_to=[house.lea, house.sam], require_tag=True)
    form = await house.lea.slash(house.comms, "passerelle mandate")
    house.discord.fail("GET", f"/channels/{asking.id}", 1, mode="refused", code=50001)
    done = read(await house.lea.submit(form, {"cm": [house.cm, asking]}))
    assert "✅" in done


async def set_up(house: Company, room: Channel) -> str:
    """What the lead is answered who says in a room that the CM reads it."""
    sheet = await house.lea.slash(room, "passerelle setup")
    sheet = await house.lea.select(sheet, "c:mandate:0", "Réseaux sociaux")
    sheet = await house.lea.select(sheet, "c:side:0", "cm")
    return read(await house.lea.submit(await house.lea.click(sheet, "Relier…")))


async def test_a_room_that_is_set_up_where_a_post_needs_a_tag_is_told_too(house: Company) -> None:
    asking = house.guild.forum("questions", private_to=[house.lea, house.sam], require_tag=True)
    post, _ = await house.lea.publish(asking, "Bonjour", "On commence ?")
    assert f"#questions {NEEDS}" in await set_up(house, post)


async def test_a_room_in_which_nothing_will_arrive_says_why_when_it_is_linked(house: Company) -> None:
    helpers = house.guild.role("bénévoles")
    lets_in = house.guild.channel("avec-max", private_to=[house.lea, house.sam, house.max])
    lets_role_in = house.guild.channel("avec-roles", private_to=[house.lea, house.sam, helpers])
    fits = house.guild.channel("entre-nous", private_to=[house.lea, house.sam, house.desk])
    assert "#avec-max laisse entrer" in await set_up(house, lets_in)
    assert "#avec-roles laisse entrer" in await set_up(house, lets_role_in)
    assert "Trop de monde peut lire #accueil" in await set_up(house, house.hall)
    said = await set_up(house, fits)
    assert "✅" in said
    assert "⚠️" not in said


async def test_the_form_of_the_mandate_says_it_of_each_room(house: Company) -> None:
    lets_in = house.guild.channel("avec-max", private_to=[house.lea, house.sam, house.max])
    form = await house.lea.slash(house.comms, "passerelle mandate")
    said = read(await house.lea.submit(form, {"cm": [house.cm, lets_in], "comms": [house.comms, house.hall]}))
    assert said.count("⚠️") == 2
    assert "#avec-max laisse entrer" in said
    assert "Trop de monde peut lire #accueil" in said


async def test_where_it_cannot_be_found_out_the_room_is_linked_all_the_same(
    house: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def breaks(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Gestures, "warned", breaks)
    assert "✅" in await set_up(house, house.hall)
