"""Roles of the guild: whoever holds one that a lead has named acts as that member, as long as they hold it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.event import EventKind
from tests.integrations.discord.company import NEWS, Company, company, read
from tests.integrations.discord.stage import until
from tests.peers.discord import Person
from tests.peers.discord.permissions import VIEW_CHANNEL

REFUSED = "Désolé, je ne peux pas faire cela pour vous."


def holder(house: Company) -> Person:
    """Noé, who holds the role that the file names, and would see the room without it."""
    noe = house.discord.user("Noé", locale="fr")
    house.guild.join(noe, roles=[house.desk])
    house.guild.overwrite(house.comms, noe, allow=VIEW_CHANNEL)
    return noe


async def test_whoever_holds_the_role_acts_as_the_member_until_it_is_taken(house: Company) -> None:
    noe = holder(house)
    told = await noe.slash(house.comms, "news add", {"text": NEWS, "flag": "shareable"})
    assert "N-1" in read(told)
    await house.sees(house.sam, house.cm, NEWS)
    house.guild.take(noe, house.desk)
    assert read(await noe.slash(house.comms, "news add", {"text": NEWS, "flag": "shareable"})) == REFUSED
    assert read(await noe.slash(house.comms, "news list")) == REFUSED
    house.guild.give(noe, house.desk)
    assert NEWS in read(await noe.slash(house.comms, "news list"))


async def test_whoever_holds_another_role_is_a_stranger(house: Company) -> None:
    other = house.guild.role("redaction")  # of the same name, but not that one
    noe = house.discord.user("Noé", locale="fr")
    house.guild.join(noe, roles=[other])
    assert read(await noe.slash(house.hall, "news list")) == REFUSED


async def test_everyone_is_no_role(house: Company) -> None:
    """Its id is the guild's; a file that names it makes nobody a member."""
    async with house.runtime.database.write() as work:
        found = await work.people.organisation_named("Les Halles Verrier")
        assert found is not None
        member = await work.people.member_named(found.id, "Rédaction")
        assert member is not None
        everyone = replace(member.accounts[0], id=str(house.guild.id))
        await work.people.set_member(replace(member, accounts=(everyone,)))
    assert "Sorry" in read(await house.max.slash(house.hall, "news list"))


async def test_a_hashtag_and_a_reaction_carry_the_role(reading_house: Company) -> None:
    house = reading_house
    noe = holder(house)
    await noe.say(house.comms, f"{NEWS} #partageable")
    await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
    message = await house.lea.say(house.comms, "Roubaix ferme.")
    await noe.react(message, "🔒")
    await house.sees(house.sam, house.cm, "🔒 Confidentiel", "Roubaix")
    assert house.heard.kinds.count(EventKind.REACTED) == 1


async def test_a_reaction_that_is_taken_off_is_of_a_member_too(sqlite_url: str) -> None:
    """Discord tells only the id of who took it off: the member is asked for."""
    async with company(sqlite_url, message_content=True, undo="30s") as house:
        noe = holder(house)
        message = await house.lea.say(house.comms, NEWS)
        await noe.react(message, "📣")
        await house.sees(house.lea, house.comms, "N-1")
        await noe.unreact(message, "📣")
        await house.sees(house.lea, house.comms, "Reprise à temps")
        assert asked_about(house, noe)
        assert NEWS not in house.room(house.cm)


@pytest.mark.parametrize("holds", [True, False])
async def test_what_was_missed_counts_by_the_roles_held_now(sqlite_url: str, holds: bool) -> None:
    async with company(sqlite_url, message_content=True) as house:
        noe = holder(house)
        house.discord.forget_sessions()
        house.discord.drop()
        house.discord.posting.post(house.comms, noe, {"content": f"{NEWS} #partageable"})
        if not holds:
            house.guild.take(noe, house.desk)
        await until(lambda: EventKind.POSTED in house.heard.kinds)
        if holds:
            await house.sees(house.sam, house.cm, NEWS)
        else:
            await house.settle()
            assert NEWS not in house.room(house.cm)


async def test_in_a_direct_conversation_the_roles_are_asked_for(house: Company) -> None:
    await house.news()
    noe = holder(house)
    direct = house.discord.dm(noe)
    assert NEWS in read(await noe.slash(direct, "news list"))
    await noe.slash(direct, "passerelle help")
    assert len(asked_about(house, noe)) == 1


async def test_what_is_said_directly_is_said_by_the_holder_of_the_role(house: Company) -> None:
    noe = holder(house)
    await noe.dm("Peut-on parler de Roubaix ?")
    await house.dm(noe, "Q-1")


async def test_a_role_that_was_taken_is_believed_for_a_minute_at_most(house: Company) -> None:
    await house.news()
    noe = holder(house)
    direct = house.discord.dm(noe)
    assert NEWS in read(await noe.slash(direct, "news list"))
    house.guild.take(noe, house.desk)
    house.discord.clock.advance(seconds=60)
    assert read(await noe.slash(direct, "news list")) == REFUSED


async def test_a_role_of_another_server_is_none_here(house: Company) -> None:
    elsewhere = house.discord.guild("Ailleurs")
    noe = house.discord.user("Noé", locale="fr")
    elsewhere.join(noe, roles=[elsewhere.role("redaction")])
    assert read(await noe.slash(house.discord.dm(noe), "news list")) == REFUSED


async def test_where_discord_does_not_say_nobody_holds_a_role(house: Company) -> None:
    noe = holder(house)
    house.discord.faults.fail("GET", r"/guilds/\d+/members/", times=20, mode="refused")
    assert read(await noe.slash(house.discord.dm(noe), "news list")) == REFUSED


def asked_about(house: Company, person: Person) -> list[str]:
    return [each.path for each in house.discord.requests if f"members/{person.id}" in each.path]
