"""When the calendars of servers are looked at: where the meeting is to stand, and where it stood."""

from __future__ import annotations

from datetime import timedelta

from bot.core.address import Address
from bot.core.delivery import Delivery, DeliveryState, Kind
from bot.core.people import Room, Side
from bot.core.syncs import Meeting, MeetingState
from bot.services.offboarding import ending
from bot.services.settling import linking
from bot.services.syncs import appointed, appointing, changing, meetings
from bot.storage import tables as t
from bot.storage.outboxcoding import delivery_in
from tests.services.syncs.acting import Scene

ROOM, CALENDAR = Address.parse("discord:9/5"), Address.parse("discord:9/9")


async def waiting(scene: Scene) -> list[Delivery]:
    """What is on its way to calendars; it is taken away."""
    async with scene.database.write() as work:
        of_kind = (t.delivery.c.kind == Kind.SYNC_EVENT.value) & (t.delivery.c.state == DeliveryState.WAITING.value)
        rows = (await work.connection.execute(t.delivery.select().where(of_kind))).all()
        await work.connection.execute(t.delivery.delete().where(of_kind))
    return [delivery_in(row) for row in rows]


async def arrived(scene: Scene, made: Delivery, id: str) -> None:
    """An event stands in the calendar."""
    async with scene.database.write() as work:
        await work.deliveries.add(made, work.now.instant)
        assert await work.deliveries.claim(made.lane, work.now.instant, timedelta(seconds=30)) is not None
        await appointed.kept(work, made, None, id)


async def link(scene: Scene, room: Address = ROOM) -> None:
    async with scene.database.write() as work:
        await linking.link(work, "p_test", scene.mandate, Side.CM, room)


async def unlink(scene: Scene, room: Address = ROOM) -> None:
    async with scene.database.write() as work:
        (found,) = await work.people.rooms_at(room)
        assert isinstance(found, Room)
        await linking.unlink(work, "p_test", scene.mandate, found)


async def changed(scene: Scene, meeting: Meeting, **values: object) -> Meeting:
    async with scene.database.write() as work:
        found = await meetings.loaded(work, meeting.organisation, meeting.id)
        plan = await meetings.plan_of(work, found)
        made = meetings.Plan(**{name: getattr(plan, name) for name in plan.__slots__} | values)
        return await meetings.rearrange(work, "p_test", found, made)


async def test_a_calendar_is_looked_at_where_that_is_wished_whenever_something_changes(scene: Scene) -> None:
    await link(scene)
    quiet = await scene.arranged(name="Autre")
    assert await waiting(scene) == []
    meeting = await scene.arranged(event="Point")
    (made,) = await waiting(scene)
    assert (made.subject, made.place.room) == (meeting.id, CALENDAR)
    await scene.do(scene.world.lea, changing.skip_next)
    await changed(scene, meeting, state=MeetingState.PAUSED)
    await changed(scene, quiet, place="Ailleurs")
    assert {each.subject for each in await waiting(scene)} == {meeting.id}


async def test_it_is_looked_at_when_a_room_comes_or_goes_and_at_the_end(scene: Scene) -> None:
    meeting = await scene.arranged(event="Point")
    assert await waiting(scene) == []
    await link(scene)
    (made,) = await waiting(scene)
    await arrived(scene, made, "77")
    await unlink(scene)
    assert [each.place.room for each in await waiting(scene)] == [CALENDAR]
    async with scene.database.write() as work:
        organisation = await work.people.organisation(scene.mandate.organisation)
        assert organisation is not None
        await ending.end_mandate(work, scene.world.lea, organisation, scene.mandate)
        assert await appointing.calendars(work, scene.mandate) == set()
    assert [each.subject for each in await waiting(scene)] == [meeting.id]
