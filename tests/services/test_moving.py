"""A room with another address is still the room of its mandates."""

from __future__ import annotations

from bot.core.address import MessageRef, Place
from bot.core.delivery import DeliveryState, Kind, Sent
from bot.core.news import Source
from bot.services import asking
from bot.services.intake import Intake
from bot.services.tagging import Origin
from bot.storage.database import Database
from tests.builders import World, demo_address, tagged
from tests.storage.samples import AT


async def test_the_mandates_follow_and_the_register_says_so(database: Database, world: World) -> None:
    intake, old, new = Intake(database), demo_address("comms"), demo_address("comms2")
    async with database.read() as work:
        before = await work.people.rooms_at(old)
        other = await work.people.rooms_at(demo_address("cm"))
    assert before
    await intake.moved(old, new)
    await intake.moved(old, new)
    async with database.read() as work:
        after = await work.people.rooms_at(new)
        assert [(room.id, room.mandate, room.side) for room in after] == [
            (room.id, room.mandate, room.side) for room in before
        ]
        assert not await work.people.rooms_at(old)
        assert await work.people.rooms_at(demo_address("cm")) == other
        notes = await work.register.about(before[0].organisation, before[0].id)
    assert [(note.verb, note.details) for note in notes] == [("room-moved", {"old": str(old), "new": str(new)})]


async def test_what_was_tagged_stands_and_waits_there_follows(database: Database, swift: World) -> None:
    intake, old, new = Intake(database), demo_address("cm"), demo_address("cm2")
    source = MessageRef(demo_address("comms"), "77")
    item = await tagged(database, swift, origin=Origin(Source(source, "Karim Osman", "Lille.", AT)))
    async with database.write() as work:
        place = Place(old, thread="5")
        asked = await asking.ask(work, swift.sam, swift.organisation, swift.mandate, "Le parking ?", place)
        sent = Sent("m_1", item.organisation, item.mandates[0], Kind.NEWS_CM, item.id, place, MessageRef(old, "9"))
        await work.deliveries.note_sent(sent, AT)
    for _ in range(2):
        await intake.moved(old, new)
        await intake.moved(source.room, demo_address("comms2"))
    moved = MessageRef(demo_address("comms2"), "77")
    async with database.read() as work:
        assert await work.news.organisations_of_source(moved) == [swift.organisation.id]
        (card,) = await work.deliveries.copies(item.organisation, item.id)
        assert (card.place, card.ref) == (Place(new, thread="5"), MessageRef(new, "9"))
        assert await work.deliveries.is_ours(MessageRef(new, "9"))
        question = await work.questions.get(asked.organisation, asked.id)
        assert question is not None
        assert question.place == Place(new, thread="5")
        letters = await work.letters.in_states([DeliveryState.WAITING])
        assert {letter.delivery.lane for letter in letters} <= {str(new), str(moved.room)}
        assert {letter.delivery.place.room for letter in letters} <= {new, moved.room}
        assert letters
