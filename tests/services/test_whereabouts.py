"""Places of cards are called what people call them; an address stands only where nobody knows a name."""

from __future__ import annotations

from bot.core.address import Address, Place
from bot.i18n.words import words
from bot.services.whereabouts import place_called, room_called
from bot.storage.database import Database
from tests.builders import World, demo_address, halles


async def test_a_room_has_its_name_once_it_is_known(database: Database, world: World) -> None:
    of, room = world.organisation.id, world.cm.room
    async with database.write() as work:
        assert await room_called(work, of, room) == "demo:cm"
        await work.people.name_room(room, "réseaux")
        assert await room_called(work, of, room) == "#réseaux"
        assert await place_called(work, of, world.cm, words("fr")) == "#réseaux"
        assert await room_called(work, of, Address.parse("slack:T0/C0GONE")) == "slack:T0/C0GONE"


async def test_another_organisation_s_name_of_it_is_not_told(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    async with database.write() as work:
        await work.people.name_room(other.cm.room, "secret-des-autres")
        assert await room_called(work, world.organisation.id, other.cm.room) == str(other.cm.room)


async def test_a_direct_conversation_is_called_by_who_is_in_it(database: Database, world: World) -> None:
    of, say = world.organisation.id, words("en")
    async with database.read() as work:
        lea = Place(demo_address("lea"), direct=True, person=True)
        assert await place_called(work, of, lea, say) == "direct conversation with Léa Ferrand"
        for unknown in (Place(demo_address("nobody"), direct=True, person=True), Place(demo_address("d"), direct=True)):
            assert await place_called(work, of, unknown, say) == "A direct conversation"
