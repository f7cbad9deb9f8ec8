"""Whoever links a forum that takes no post without a tag hears of it at once, and nobody else does."""

from __future__ import annotations

from tests.integrations.discord.company import Company, read

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
