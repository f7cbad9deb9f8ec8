"""What happens to tagged messages where the bot cannot see them: nothing tells it of edits and deletes there, and so
what they clear is held until comms confirm it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable

import pytest

from bot.core.event import EventKind
from bot.core.news import Hold, NewsItem
from integrations.discord.places import address
from tests.integrations.discord.company import NEWS, Company, company, read
from tests.integrations.discord.stage import PATIENCE, rounds, until
from tests.integrations.discord.test_clicks import choose_mandates
from tests.integrations.discord.test_missed import away, told
from tests.integrations.discord.test_roles import REFUSED
from tests.peers.discord.building import payloads_of_gone
from tests.peers.discord.permissions import READ_MESSAGE_HISTORY, VIEW_CHANNEL
from tests.peers.discord.world import Channel, Message

CHANGED = "Lens ouvre le 8 mai."
MAY_WE = "Peut-on dire que Lille ouvre le 6 avril ?"

Lost = Callable[[Company], Callable[[], None]]


def by_an_overwrite(house: Company) -> Callable[[], None]:
    before = dict(house.comms.overwrites)
    house.guild.close_off(house.comms, house.lea, house.karim)

    def back() -> None:
        house.guild.overwrite(house.comms, house.discord.world.bot, allow=before[house.discord.bot_user_id].allow)

    return back


def by_its_role(house: Company) -> Callable[[], None]:
    """The room is seen by a role that the bot holds; the role is taken from the bot, and given again."""
    bot = house.discord.world.bot
    special = house.guild.role("robots")
    house.guild.give(bot, special)
    house.guild.overwrite(house.comms, special, allow=VIEW_CHANNEL)
    house.guild.overwrite(house.comms, bot)
    house.guild.take(bot, special)
    return lambda: house.guild.give(bot, special)


def by_what_its_role_may(house: Company) -> Callable[[], None]:
    """No overwrite lets the bot in: its role may see all rooms, until it may not."""
    everyone = house.guild.roles[house.guild.id]
    own = house.guild.members[house.discord.bot_user_id].roles[0]
    held = own.permissions
    house.guild.permit(everyone, everyone.permissions & ~VIEW_CHANNEL)
    house.guild.overwrite(house.comms, everyone)
    house.guild.overwrite(house.comms, house.discord.world.bot)
    house.guild.permit(own, held & ~VIEW_CHANNEL)
    return lambda: house.guild.permit(own, held)


LEARNT: dict[str, list[Hold | None]] = {"edit": [Hold.SOURCE_EDITED], "delete": []}
"""What is learnt of an item whose message was changed: it is held, or in force no more."""

WAYS: list[Lost] = [by_an_overwrite, by_its_role, by_what_its_role_may]


@pytest.mark.parametrize("lost", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("meanwhile", ["edit", "delete"])
async def test_what_changed_while_the_room_was_closed_to_the_bot_is_learnt(
    reading_house: Company, lost: Lost, meanwhile: str
) -> None:
    house = reading_house
    message = await told(house)
    back = lost(house)
    await held_as(house, [Hold.SOURCE_UNSEEN])
    await change(house, message, meanwhile)
    back()
    await held_as(house, LEARNT[meanwhile])


@pytest.mark.parametrize("lost", WAYS, ids=lambda way: way.__name__)
async def test_what_clears_is_held_as_soon_as_the_bot_cannot_see_its_room(reading_house: Company, lost: Lost) -> None:
    house = reading_house
    await told(house)
    await house.lea.say(house.comms, "Roubaix ferme. #confidentiel")
    await house.sees(house.sam, house.cm, "🔒 Confidentiel", "Roubaix")
    assert "Peut être dit" in await verdict(house)
    back = lost(house)
    await held_as(house, [Hold.SOURCE_UNSEEN, None])
    assert "Question transmise" in await verdict(house)
    back()
    await until(lambda: not house.adapter._hearing._again.busy)
    await held_as(house, [Hold.SOURCE_UNSEEN, None])  # only people grant


@pytest.mark.parametrize("lost", WAYS, ids=lambda way: way.__name__)
async def test_a_room_that_was_closed_while_nobody_heard_is_found_closed(reading_house: Company, lost: Lost) -> None:
    house = reading_house
    await told(house)
    await away(house)
    lost(house)
    await held_as(house, [Hold.SOURCE_UNSEEN])
    looked = [each for each in house.discord.requests if each.method == "GET" and each.status == 403]
    assert looked == []  # not asked for message by message


async def test_a_room_whose_history_alone_is_closed_still_tells_of_edits(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    house.guild.overwrite(house.comms, house.discord.world.bot, allow=VIEW_CHANNEL, deny=READ_MESSAGE_HISTORY)
    await house.settle()
    await held_as(house, [None])
    await change(house, message, "edit")
    await held_as(house, [Hold.SOURCE_EDITED])


async def test_a_channel_that_is_told_of_as_gone_but_only_closed_is_held(reading_house: Company) -> None:
    house = reading_house
    await told(house)
    house.comms.overwrites = house.guild._private([house.lea])
    house.guild._tell("CHANNEL_DELETE", payloads_of_gone(house.comms))
    await held_as(house, [Hold.SOURCE_UNSEEN])


async def test_what_was_flagged_in_a_room_that_is_linked_to_nothing_is_held_too(house: Company) -> None:
    form = await house.lea.message_command(await house.lea.say(house.hall, NEWS), "Partageable")
    await choose_mandates(house, form, "Réseaux sociaux (Sam Dubois)")
    house.guild.close_off(house.hall, house.lea)
    await held_as(house, [Hold.SOURCE_UNSEEN], house.hall)


async def test_what_stands_before_discord_holds_nothing(reading_house: Company) -> None:
    """A refusal that is not Discord's own says nothing about one room: a ban of the address, a proxy."""
    house = reading_house
    message = await told(house)
    house.adapter._hearing._again.pause = 0.01
    path = f"/channels/{house.comms.id}/messages/{message.id}$"
    house.discord.fail("GET", path, 3, mode="html-403")
    await away(house)
    await until(lambda: sum(bool(re.search(path, each.path)) for each in house.discord.requests) == 4)
    await held_as(house, [None])


async def test_what_was_said_while_the_room_was_closed_to_the_bot_is_heard(reading_house: Company) -> None:
    house = reading_house
    await told(house)
    back = by_an_overwrite(house)
    await house.lea.say(house.comms, "Roubaix ferme. #confidentiel")
    await house.settle()
    house.discord.clock.advance(seconds=3600)
    back()
    await house.sees(house.sam, house.cm, "🔒 Confidentiel", "Roubaix")


async def test_a_room_that_could_not_be_looked_at_when_the_session_began_is_looked_at_when_it_can(
    reading_house: Company,
) -> None:
    house = reading_house
    message = await told(house)
    house.guild.overwrite(house.comms, house.discord.world.bot, allow=VIEW_CHANNEL, deny=READ_MESSAGE_HISTORY)
    await away(house)
    await change(house, message, "edit")
    await until(lambda: rounds(house.discord) == 2)
    await held_as(house, [Hold.SOURCE_UNSEEN])
    house.guild.overwrite(house.comms, house.discord.world.bot, allow=VIEW_CHANNEL)
    await held_as(house, [Hold.SOURCE_EDITED])


async def test_a_room_that_is_told_anew_unchanged_is_not_looked_at(reading_house: Company) -> None:
    house = reading_house
    message = await told(house)
    asked = len(house.discord.requests)
    house.guild.overwrite(house.comms, house.desk, allow=VIEW_CHANNEL)
    await house.settle()
    looked = [each for each in house.discord.requests[asked:] if f"messages/{message.id}" in each.path]
    assert looked == []


@pytest.mark.parametrize("heard", [True, False], ids=["heard", "missed"])
@pytest.mark.parametrize("meanwhile", ["edit", "delete"])
async def test_what_is_in_a_private_thread_that_the_bot_was_taken_out_of_is_held(
    sqlite_url: str, meanwhile: str, *, heard: bool
) -> None:
    async with company(sqlite_url) as house:
        thread, message = await in_a_private_thread(house, bot=True)
        await house.lea.message_command(message, "Partageable")
        await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
        if not heard:
            await away(house)
        house.discord.posting.dismiss(thread, house.discord.world.bot)
        await held_as(house, [Hold.SOURCE_UNSEEN])
        await change(house, message, meanwhile)
        house.discord.posting.bring(thread, house.discord.world.bot)
        await held_as(house, LEARNT[meanwhile])


async def test_out_of_a_thread_that_everybody_reads_the_bot_still_hears(reading_house: Company) -> None:
    house = reading_house
    thread = await house.lea.thread(house.comms, "Lille")
    thread.thread_members.add(house.discord.bot_user_id)
    message = await house.lea.say(thread, f"{NEWS} #partageable")
    await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
    asked = len(house.discord.requests)
    house.discord.posting.dismiss(thread, house.discord.world.bot)
    await until(lambda: any(str(message.id) in each.path for each in house.discord.requests[asked:]))
    await held_as(house, [None])


async def test_nothing_is_shareable_from_where_no_edit_would_be_told(sqlite_url: str) -> None:
    async with company(sqlite_url) as house:
        thread, message = await in_a_private_thread(house, bot=False)
        said = read(await house.lea.message_command(message, "Partageable"))
        assert "Faites-moi entrer" in said
        noe = house.discord.user("Noé", locale="fr")
        house.guild.join(noe)
        thread.thread_members.add(noe.id)
        house.guild.overwrite(house.comms, noe, allow=VIEW_CHANNEL)
        assert read(await noe.message_command(message, "Partageable")) == REFUSED
        await house.settle()
        assert NEWS not in house.room(house.cm)
        house.discord.posting.bring(thread, house.discord.world.bot)
        assert "N-1" in read(await house.lea.message_command(message, "Partageable"))
        await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)


async def test_what_restricts_needs_no_sight(sqlite_url: str) -> None:
    async with company(sqlite_url) as house:
        _, message = await in_a_private_thread(house, bot=False)
        assert "N-1" in read(await house.lea.message_command(message, "Confidentiel"))
        await house.sees(house.sam, house.cm, "🔒 Confidentiel", NEWS)


@pytest.mark.parametrize("reads", [True, False])
@pytest.mark.parametrize("before", [True, False], ids=["edited-before", "never-edited"])
async def test_what_was_flagged_out_of_sight_is_unheard_until_the_bot_sees_it(
    sqlite_url: str, reads: bool, before: bool
) -> None:
    async with company(sqlite_url, message_content=reads) as house:
        thread = await house.lea.thread(house.comms, "Lille", private=True)
        message = await house.lea.say(thread, "Lille ouvre bientôt." if before else NEWS)
        if before:
            await house.lea.edit(message, NEWS)
            house.discord.clock.advance(seconds=60)
        await house.lea.message_command(message, "Confidentiel")
        await house.sees(house.sam, house.cm, "🔒 Confidentiel", NEWS)
        assert await unheard(house) == [True]
        house.discord.posting.bring(thread, house.discord.world.bot)
        await until(lambda: not house.adapter._hearing._again.busy)
        await house.settle()
        assert await unheard(house) == [False]
        await held_as(house, [None])
        await change(house, message, "edit")
        await held_as(house, [Hold.SOURCE_EDITED])


async def test_what_changed_before_the_bot_saw_it_is_held(house: Company) -> None:
    thread, message = await in_a_private_thread(house, bot=False)
    await house.lea.message_command(message, "Confidentiel")
    await house.sees(house.sam, house.cm, "🔒 Confidentiel", NEWS)
    house.discord.clock.advance(seconds=60)
    await change(house, message, "edit")
    house.discord.posting.bring(thread, house.discord.world.bot)
    await held_as(house, [Hold.SOURCE_EDITED])


async def test_what_restricts_does_not_wait_for_discord_to_say_what_the_bot_sees(house: Company) -> None:
    thread, message = await in_a_private_thread(house, bot=True)
    house.discord.fail("GET", f"/channels/{thread.id}$", 20, mode="500")
    assert "N-1" in read(await house.lea.message_command(message, "Confidentiel"))
    assert await unheard(house) == [False]


@pytest.mark.parametrize("meanwhile", ["edit", "delete"])
async def test_what_was_flagged_in_a_direct_conversation_is_looked_at_too(sqlite_url: str, meanwhile: str) -> None:
    """No server tells of it, and so none brings it back."""
    async with company(sqlite_url) as house:
        message = await house.lea.dm(NEWS)
        await house.settle()
        form = await house.lea.message_command(message, "Partageable")
        await choose_mandates(house, form, "Réseaux sociaux (Sam Dubois)")
        await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
        await away(house)
        await change(house, message, meanwhile)
        await house.sees(house.sam, house.cm, "Rappel")
        assert EventKind.REACTED not in house.heard.kinds


async def held_as(house: Company, holds: list[Hold | None], room: Channel | None = None) -> None:
    """Wait until the items in force that were tagged in the room of comms, or another, are held like this."""
    async with asyncio.timeout(PATIENCE):
        while (found := await _holds(house, room or house.comms)) != holds:
            await house.settle()
    await house.settle()
    assert await _holds(house, room or house.comms) == found


async def _holds(house: Company, room: Channel) -> list[Hold | None]:
    return [item.hold for item in await _tagged(house, room)]


async def unheard(house: Company) -> list[bool]:
    """Of each item that was tagged in the room of comms, whether its message was never seen."""
    return [item.source is not None and item.source.unheard for item in await _tagged(house, house.comms)]


async def _tagged(house: Company, room: Channel) -> list[NewsItem]:
    where = address(house.guild.id, room.id)
    async with house.runtime.database.read() as work:
        found = [
            item
            for id in await work.belonging.of_sources_in(where)
            for item in await work.news.sourced_in(id, where, 10)
        ]
    return sorted(found, key=lambda each: each.number)


async def verdict(house: Company) -> str:
    """What Sam is told who asks."""
    await house.sam.slash(house.cm, "disclose", {"question": MAY_WE})
    await house.settle()
    return next(seen.text for seen in reversed(house.discord.visible(house.sam, house.cm)) if "Rappel" not in seen.text)


async def change(house: Company, message: Message, how: str) -> None:
    await (house.lea.edit(message, CHANGED) if how == "edit" else house.lea.delete(message))


async def in_a_private_thread(house: Company, *, bot: bool) -> tuple[Channel, Message]:
    thread = await house.lea.thread(house.comms, "Lille", private=True)
    if bot:
        house.discord.posting.bring(thread, house.discord.world.bot)
    return thread, await house.lea.say(thread, NEWS)
