"""The next sync as an event of the server: made, moved, cancelled, made again; once, and under its chosen name."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.core.address import Address, Platform
from bot.core.appointments import Appointment, Entry
from bot.core.people import Mandate
from bot.core.recurrence import Recurrence
from bot.core.syncdays import weekly
from bot.core.syncs import Meeting, MeetingState
from bot.errors import ChatRefused, ChatUncertain
from bot.services.syncs import meetings
from bot.services.syncs.meetings import Plan
from integrations.discord.chat import DiscordChat
from tests.integrations.discord.company import Company
from tests.integrations.discord.stage import opened
from tests.peers.discord import FakeDiscord, permissions
from tests.peers.discord.building import Server

SOON = datetime.now(UTC).replace(minute=0, second=0, microsecond=0) + timedelta(days=2)
NEXT = Appointment("Point hebdo", "Comme d’habitude", SOON, SOON + timedelta(hours=1))


@pytest.fixture
async def server() -> AsyncIterator[tuple[FakeDiscord, Server, DiscordChat]]:
    async with FakeDiscord() as discord, opened(discord) as adapter:
        assert isinstance(adapter.chat, DiscordChat)
        yield discord, discord.guild("Halles", bot_permissions=permissions.CREATE_EVENTS), adapter.chat


def calendar(guild: Server) -> Address:
    return Address(Platform.DISCORD, str(guild.id), str(guild.id))


async def test_one_event_is_made_moved_cancelled_and_made_again(
    server: tuple[FakeDiscord, Server, DiscordChat],
) -> None:
    _, guild, chat = server
    first = await chat.appoint(calendar(guild), Entry(NEXT))
    (event,) = guild.events.values()
    assert (event.name, event.location, event.starts) == (NEXT.name, NEXT.place, SOON.isoformat())
    later = replace(NEXT, starts_at=SOON + timedelta(days=1), ends_at=SOON + timedelta(days=1, hours=1))
    assert await chat.appoint(calendar(guild), Entry(later, first)) == first
    assert event.starts == later.starts_at.isoformat()
    assert await chat.appoint(calendar(guild), Entry(None, first)) is None
    assert event.status == 4
    second = await chat.appoint(calendar(guild), Entry(NEXT, first))
    guild.events.clear()  # somebody deleted it by hand
    third = await chat.appoint(calendar(guild), Entry(NEXT, second))
    assert len({first, second, third}) == 3
    assert await chat.appoint(calendar(guild), Entry(None, second)) is None


async def test_one_that_has_begun_is_left_alone(server: tuple[FakeDiscord, Server, DiscordChat]) -> None:
    discord, guild, chat = server
    first = await chat.appoint(calendar(guild), Entry(NEXT))
    discord.clock.advance(days=2, minutes=10)
    week = timedelta(days=7)
    assert await chat.appoint(calendar(guild), Entry(None, first)) is None
    assert await chat.appoint(
        calendar(guild), Entry(replace(NEXT, starts_at=SOON + week, ends_at=SOON + week + timedelta(hours=1)), first)
    ) not in (None, first)  # fmt: skip
    assert [event.starts for event in guild.events.values()] == [SOON.isoformat(), (SOON + week).isoformat()]


@pytest.mark.parametrize("mode", ["lost", "502"])
async def test_an_answer_that_is_lost_makes_no_second_event(
    server: tuple[FakeDiscord, Server, DiscordChat], mode: str
) -> None:
    discord, guild, chat = server
    other = await chat.appoint(calendar(guild), Entry(NEXT))  # of another meeting, just the same
    discord.fail("POST", "/scheduled-events", mode=mode)
    with pytest.raises(ChatUncertain):
        await chat.appoint(calendar(guild), Entry(NEXT))
    made = await chat.appoint(calendar(guild), Entry(NEXT, None, frozenset({str(other)})))
    assert sorted(map(str, guild.events)) == sorted([str(other), str(made)])


async def test_without_the_right_it_says_so(server: tuple[FakeDiscord, Server, DiscordChat]) -> None:
    discord, _, chat = server
    with pytest.raises(ChatRefused) as refused:
        await chat.appoint(calendar(discord.guild("Ailleurs")), Entry(NEXT))
    assert refused.value.reason == "no-event-right"


# With the inside


async def arranged(house: Company, event: str) -> Meeting:
    recurrence = Recurrence(weekly([0]), datetime.now(UTC).date(), time(9), "Europe/Paris")
    async with house.runtime.database.write() as work:
        mandate = await the_mandate(house)
        made = await meetings.arrange(work, "p_test", mandate, Plan("Projet Zibelinox", recurrence, event=event))
    await house.settle()
    return made


async def the_mandate(house: Company) -> Mandate:
    async with house.runtime.database.read() as work:
        room = Address(Platform.DISCORD, str(house.guild.id), str(house.cm.id))
        (link,) = await work.people.rooms_at(room)
        mandate = await work.people.mandate(link.organisation, link.mandate)
    assert mandate is not None
    return mandate


async def changed(house: Company, meeting: Meeting, **plan: object) -> None:
    async with house.runtime.database.write() as work:
        found = await meetings.loaded(work, meeting.organisation, meeting.id)
        before = await meetings.plan_of(work, found)
        await meetings.rearrange(work, "p_test", found, replace(before, **plan))  # type: ignore[arg-type]
    await house.settle()


async def test_a_meeting_stands_in_the_server_only_if_that_is_wanted(house: Company) -> None:
    own = house.guild.members[house.discord.bot_user_id].roles[0]
    own.permissions |= permissions.CREATE_EVENTS
    meeting = await arranged(house, "")
    assert not house.guild.events
    await changed(house, meeting, event="Point du lundi")
    (event,) = house.guild.events.values()
    assert "ibelinox" not in event.name + event.location
    await house.settle()
    await changed(house, meeting, place="https://call.example/x")
    before = datetime.fromisoformat(event.starts)
    await house.lea.slash(house.comms, "sync skip")
    await house.settle()
    assert datetime.fromisoformat(event.starts) - before > timedelta(days=6)
    assert len(house.guild.events) == 1
    await changed(house, meeting, state=MeetingState.PAUSED)
    assert event.status == 4
    await changed(house, meeting, state=MeetingState.ACTIVE)
    assert [each.status for each in house.guild.events.values()] == [4, 1]


async def test_comms_learn_that_the_bot_may_not(house: Company) -> None:
    await arranged(house, "Point du lundi")
    await house.dm(house.lea, "n’a pas le droit de créer des événements")
    assert not house.guild.events
