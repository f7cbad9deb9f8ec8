"""What happened to tagged messages while nobody heard it."""

from __future__ import annotations

import pytest

from bot.core.event import EventKind
from tests.integrations.discord.company import NEWS, Company, company
from tests.integrations.discord.stage import rounds, until
from tests.peers.discord.world import Channel, Message

FAR = 3600 * 24
"""Seconds: longer than the minutes of history that are read again."""


async def told(house: Company) -> Message:
    message = await house.lea.say(house.comms, f"{NEWS} #partageable")
    await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
    await house.settle()
    return message


async def away(house: Company) -> None:
    """Nobody hears what follows, and Discord will not tell it again."""
    house.discord.clock.advance(seconds=FAR)
    house.discord.forget_sessions()
    house.discord.drop()


async def test_an_edit_holds(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    await away(house)
    await house.lea.edit(message, "Lens ouvre le 8 mai. #partageable")
    await house.sees(house.sam, house.cm, "Rappel")
    assert house.heard.kinds.count(EventKind.EDITED) == 1


async def test_a_delete_withdraws(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    await away(house)
    await house.lea.delete(message)
    await house.sees(house.sam, house.cm, "Rappel")


async def test_a_tag_that_restricts_counts(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    await away(house)
    await house.karim.react(message, "🔒")
    await house.sees(house.sam, house.cm, "🔒 Confidentiel", NEWS)


async def test_of_a_crowd_each_is_asked_for(reading_house: Company) -> None:
    """The last of them may be the one of comms."""
    house = reading_house
    message = await told(house)
    crowd = [house.discord.user(f"someone {number}") for number in range(30)]
    for at, one in enumerate(crowd):
        one.id = house.lea.id - len(crowd) + at
    await away(house)
    house.discord.world.users |= {one.id: one for one in crowd}
    for one in (*crowd, house.karim):
        house.discord.posting.react(message, one, "🔒")
    await house.sees(house.sam, house.cm, "🔒 Confidentiel", NEWS)


async def test_no_reaction_widens(reading_house: Company) -> None:
    house = reading_house
    message = await house.lea.say(house.comms, f"{NEWS} #confidentiel")
    await house.sees(house.sam, house.cm, "🔒 Confidentiel", NEWS)
    await away(house)
    await house.lea.react(message, "📣")
    await until(lambda: rounds(house.discord) == 2)
    await house.settle()
    assert EventKind.REACTED not in house.heard.kinds
    assert "Partageable" not in house.room(house.cm)


async def test_a_stranger_restricts_nothing(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    house.guild.open_up(house.comms)
    await away(house)
    await house.max.react(message, "🔒")
    await until(lambda: rounds(house.discord) == 2)
    await house.settle()
    assert "Confidentiel" not in house.room(house.cm)


async def test_nothing_new_is_nothing(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    await house.max.say(house.hall, "Rien")
    await house.lea.edit(message, f"{NEWS}  #partageable")
    await until(lambda: EventKind.EDITED in house.heard.kinds)
    await house.settle()
    before = list(house.heard.kinds)
    for session in (2, 3):
        await away(house)
        await until(lambda session=session: rounds(house.discord) == session)  # type: ignore[misc]
        await house.settle()
    assert house.heard.kinds == before
    assert "Rappel" not in house.room(house.cm)


@pytest.mark.parametrize("meanwhile", ["edit", "delete", "nothing"])
async def test_a_bot_that_may_not_read_learns_it_too(sqlite_url: str, meanwhile: str) -> None:
    async with company(sqlite_url) as house:
        message = await house.lea.say(house.comms, NEWS)
        await house.lea.message_command(message, "Partageable")
        await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
        await house.settle()
        await away(house)
        if meanwhile == "edit":
            await house.lea.edit(message, "Lens ouvre le 8 mai.")
        elif meanwhile == "delete":
            await house.lea.delete(message)
        if meanwhile == "nothing":
            await until(lambda: rounds(house.discord) == 2)
            await house.settle()
            assert "Rappel" not in house.room(house.cm)
        else:
            await house.sees(house.sam, house.cm, "Rappel")


@pytest.mark.parametrize("what", ["thread", "private thread", "channel"])
@pytest.mark.parametrize("heard", [True, False], ids=["heard", "missed"])
async def test_what_goes_with_its_thread_or_its_channel_is_withdrawn(sqlite_url: str, what: str, heard: bool) -> None:
    """Discord tells of the thread alone, not of the messages in it."""
    async with company(sqlite_url) as house:
        where, message = await written(house, what)
        await house.lea.message_command(message, "Partageable")
        await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
        await house.settle()
        if not heard:
            await away(house)
        house.guild.remove(where)
        await house.sees(house.sam, house.cm, "Rappel")


async def written(house: Company, what: str) -> tuple[Channel, Message]:
    """A message, and what it goes with."""
    if what == "channel":
        return house.comms, await house.lea.say(house.comms, NEWS)
    thread = await house.lea.thread(house.comms, "Lille", private=what == "private thread")
    thread.thread_members.add(house.discord.bot_user_id)
    return thread, await house.lea.say(thread, NEWS)


async def test_what_discord_would_not_tell_at_once_is_asked_again(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    house.adapter._hearing._again.pause = 0.01
    house.discord.fail("GET", rf"/channels/{house.comms.id}/messages/{message.id}$", 3, mode="disconnect")
    await away(house)
    await house.lea.edit(message, "Lens ouvre le 8 mai. #partageable")
    await house.sees(house.sam, house.cm, "Rappel")


async def test_what_the_database_could_not_say_at_once_is_asked_again(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    house.adapter._hearing._again.pause = 0.01
    await away(house)
    house.heard.away = 2
    await house.lea.delete(message)
    await house.sees(house.sam, house.cm, "Rappel")
    assert house.heard.away == 0


async def test_where_the_bot_may_not_look_it_is_not_asked_for_ever(reading_house: Company) -> None:
    """Ten thousand refusals in ten minutes ban an address (…/topics/rate-limits)."""
    house = reading_house
    message = await told(house)
    house.adapter._hearing._again.pause = 0.01
    path = f"/channels/{house.comms.id}/messages/{message.id}"
    house.discord.fail("GET", path, 100, mode="refused", code=50001)
    await away(house)
    await until(lambda: any(each.path.endswith(path) for each in house.discord.requests))
    await until(lambda: not house.adapter._hearing._again.busy)
    assert sum(each.path.endswith(path) for each in house.discord.requests) == 1


async def test_what_was_said_hours_ago_while_nobody_heard_is_heard(reading_house: Company) -> None:
    """As when no process ran."""
    house = reading_house
    await told(house)
    house.discord.forget_sessions()
    house.discord.drop()
    house.discord.posting.post(house.comms, house.lea, {"content": "Roubaix ferme. #confidentiel"})
    house.discord.clock.advance(seconds=5 * 3600)
    await house.sees(house.sam, house.cm, "🔒 Confidentiel", "Roubaix")


async def test_an_account_that_discord_does_not_know_keeps_nothing_else_unheard(reading_house: Company) -> None:
    """A program's that is not marked as one, or somebody's who is gone: what stands after it counts."""
    house = reading_house
    message = await told(house)
    nobody = house.discord.user("Personne")
    house.guild.join(nobody)
    house.guild.open_up(house.comms)
    await house.settle()
    await away(house)
    house.discord.posting.post(house.comms, nobody, {"content": "Bonjour"})
    house.discord.posting.post(house.comms, house.karim, {"content": "Roubaix ferme le 3 mai. #confidentiel"})
    for one in (nobody, house.karim):
        house.discord.posting.react(message, one, "🔒")
    house.guild.leave(nobody)
    del house.discord.world.users[nobody.id]
    await house.sees(house.sam, house.cm, "🔒 Confidentiel", "Roubaix")
    await house.sees(house.sam, house.cm, "🔒 Confidentiel", NEWS)


async def test_a_reaction_counts_though_its_message_could_not_be_read_at_once(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    house.adapter._hearing._again.pause = 0.01
    house.discord.fail("GET", rf"/channels/{house.comms.id}/messages/{message.id}$", 2, mode="disconnect")
    await house.karim.react(message, "🔒")
    await house.sees(house.sam, house.cm, "🔒 Confidentiel", NEWS)


async def test_a_delete_counts_though_its_thread_could_not_be_asked_for_at_once(reading_house: Company) -> None:
    """A thread that was put away is not among those that Discord tells of when a session begins."""
    house = reading_house
    thread = await house.lea.thread(house.comms, "Lille")
    message = await house.lea.say(thread, f"{NEWS} #partageable")
    await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
    thread.archived = True
    await away(house)
    await until(lambda: rounds(house.discord) == 2)
    await until(lambda: not house.adapter._hearing._again.busy)
    house.adapter._hearing._again.pause = 0.01
    house.discord.fail("GET", rf"/channels/{thread.id}$", 2, mode="disconnect")
    await house.lea.delete(message)
    await house.sees(house.sam, house.cm, "Rappel")
