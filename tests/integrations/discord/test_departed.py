"""Whoever was sent away and is still let into a room by a role reads nothing new there, and comms hear who: on their
card, or a lead directly where it is the room of comms that they read."""

from __future__ import annotations

from integrations.discord.places import address
from tests.integrations.discord.company import NEWS, SECRET, Company, readable
from tests.parting import sent_away
from tests.peers.discord.permissions import ADMINISTRATOR, VIEW_CHANNEL


async def without_sam(house: Company) -> None:
    guild = house.guild.id
    await sent_away(house.runtime.database, address(guild, house.lea.id), address(guild, house.comms.id), "Sam Dubois")


async def confidential(house: Company) -> None:
    await house.lea.slash(house.comms, "news add", {"text": f"{NEWS} {SECRET}", "flag": "confidential"})


def read_by_sam(house: Company) -> str:
    return "\n".join(seen.text for room in (house.comms, house.cm) for seen in house.discord.visible(house.sam, room))


async def test_a_role_that_belongs_there_lets_nobody_read_who_was_sent_away(house: Company) -> None:
    house.guild.close_off(house.comms, house.lea, house.karim, house.discord.world.bot)
    house.guild.close_off(house.cm, house.lea, house.discord.world.bot)
    house.guild.overwrite(house.cm, house.desk, allow=VIEW_CHANNEL)
    house.guild.give(house.sam, house.desk)
    await without_sam(house)
    await confidential(house)
    await house.sees(house.lea, house.comms, SECRET, "Sam Dubois n’est plus de ce mandat", "#reseaux")
    assert SECRET not in read_by_sam(house)


async def test_nothing_is_said_in_the_room_of_comms_that_they_can_read_until_they_cannot(house: Company) -> None:
    house.guild.close_off(house.cm, house.lea, house.discord.world.bot)
    house.guild.give(house.sam, house.desk)
    await without_sam(house)
    await confidential(house)
    failed = await house.dm(house.lea, "Sam Dubois n’est plus de ce mandat", "#com-interne", "N-1")
    assert SECRET not in readable(failed.text)
    assert SECRET not in read_by_sam(house)
    house.guild.take(house.sam, house.desk)
    await house.settle()
    await house.lea.click(failed, "Réessayer")
    await house.sees(house.lea, house.comms, SECRET)


async def test_who_administers_the_server_reads_every_room(house: Company) -> None:
    house.guild.close_off(house.cm, house.lea, house.discord.world.bot)
    house.guild.give(house.sam, house.guild.role("direction", permissions=ADMINISTRATOR))
    await without_sam(house)
    await confidential(house)
    await house.dm(house.lea, "Sam Dubois n’est plus de ce mandat", "#reseaux", "#com-interne", "N-1")
    assert SECRET not in read_by_sam(house)


async def test_the_lead_reads_the_names_of_the_rooms_to_remove_them_from(house: Company) -> None:
    await confidential(house)
    await house.sees(house.sam, house.cm, SECRET)
    await without_sam(house)
    record = await house.dm(house.lea, "Sam Dubois", "#reseaux (Discord)")
    assert str(house.cm.id) not in record.text


async def test_the_room_is_served_once_they_cannot_read_it(house: Company) -> None:
    house.guild.close_off(house.cm, house.lea, house.discord.world.bot)
    await without_sam(house)
    await confidential(house)
    await house.sees(house.lea, house.cm, SECRET)
