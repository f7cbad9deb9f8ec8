"""Whoever was sent away and is still let into the CM's room by a role reads nothing new there, and comms hear who."""

from __future__ import annotations

from integrations.discord.places import address
from tests.integrations.discord.company import NEWS, SECRET, Company
from tests.parting import sent_away
from tests.peers.discord.permissions import ADMINISTRATOR, VIEW_CHANNEL


async def without_sam(house: Company) -> None:
    guild = house.guild.id
    await sent_away(house.runtime.database, address(guild, house.lea.id), address(guild, house.comms.id), "Sam Dubois")


async def confidential(house: Company) -> None:
    await house.lea.slash(house.comms, "news add", {"text": f"{NEWS} {SECRET}", "flag": "confidential"})


def told_in(house: Company) -> str:
    return "\n".join(seen.text for seen in house.discord.visible(house.lea, house.cm))


async def test_a_role_that_belongs_there_lets_nobody_read_who_was_sent_away(house: Company) -> None:
    house.guild.close_off(house.cm, house.lea, house.discord.world.bot)
    house.guild.overwrite(house.cm, house.desk, allow=VIEW_CHANNEL)
    house.guild.give(house.sam, house.desk)
    await without_sam(house)
    await confidential(house)
    await house.sees(house.lea, house.comms, SECRET, "Sam Dubois n’est plus de ce mandat", "#reseaux")
    assert SECRET not in told_in(house)


async def test_who_administers_the_server_reads_every_room(house: Company) -> None:
    house.guild.close_off(house.cm, house.lea, house.discord.world.bot)
    house.guild.give(house.sam, house.guild.role("direction", permissions=ADMINISTRATOR))
    await without_sam(house)
    await confidential(house)
    await house.sees(house.lea, house.comms, SECRET, "Sam Dubois n’est plus de ce mandat")
    assert SECRET not in told_in(house)


async def test_the_room_is_served_once_they_cannot_read_it(house: Company) -> None:
    house.guild.close_off(house.cm, house.lea, house.discord.world.bot)
    await without_sam(house)
    await confidential(house)
    await house.sees(house.lea, house.cm, SECRET)
