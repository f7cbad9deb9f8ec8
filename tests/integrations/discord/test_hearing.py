"""What happens to messages: mentions, direct messages, hashtags, reactions, edits and deletes."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.core.event import EventKind
from bot.core.people import Reactions
from integrations.discord.markup import escaped
from tests.integrations.discord.company import NEWS, Company, read, readable
from tests.integrations.discord.stage import rounds, until
from tests.peers.discord.payloads import channel
from tests.peers.discord.permissions import MANAGE_MESSAGES, SEND_MESSAGES, VIEW_CHANNEL
from tests.peers.discord.sight import look


def mention(house: Company, words: str) -> str:
    return f"<@{house.discord.bot_user_id}> {words}"


async def test_a_mention_is_a_question_answered_where_it_was_asked(house: Company) -> None:
    await house.news()
    await house.sam.say(house.cm, mention(house, "peut-on dire que Lille ouvre le 6 avril ?"))
    await house.sees(house.sam, house.cm, "Q-1")


async def test_a_question_in_a_thread_is_answered_there(house: Company) -> None:
    start = await house.sam.say(house.cm, "On discute ?")
    thread = await house.sam.thread(start, "Lille")
    await house.sam.say(thread, mention(house, "peut-on parler de Roubaix ?"))
    await house.sees(house.sam, thread, "Q-1")
    assert "Q-1" not in house.room(house.cm)


async def test_a_direct_message_is_a_question(house: Company) -> None:
    await house.sam.dm("Peut-on parler de Roubaix ?")
    await house.dm(house.sam, "Q-1")
    card = await house.sees(house.lea, house.comms, "Roubaix")
    form = await house.lea.click(card, card.labels[0])
    await house.lea.submit(form, {"wording": "Roubaix arrive."})
    await house.dm(house.sam, "Roubaix arrive.")


async def test_a_stranger_is_refused_in_private(house: Company) -> None:
    await house.max.say(house.hall, mention(house, "peut-on parler de Roubaix ?"))
    await house.settle()
    assert house.room(house.hall) == ""


async def test_whoever_takes_no_direct_message_is_told_so_and_nothing_else(house_of_two: Company) -> None:
    house = house_of_two
    house.sam.close_dms()
    await house.sam.say(house.shop, mention(house, ""))
    told = await house.sees(house.sam, house.shop, "messages privés")
    assert told.buttons == ()
    await house.sam.say(house.shop, mention(house, ""))
    await house.settle()
    assert house.room(house.shop).count("messages privés") == 1


async def test_hashtags_and_reactions_tag_where_the_bot_may_read(reading_house: Company) -> None:
    house = reading_house
    await house.lea.say(house.comms, f"{NEWS} #partageable")
    await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
    other = await house.karim.say(house.comms, "Roubaix ferme.")
    await house.karim.react(other, "🔒")
    await house.sees(house.sam, house.cm, "🔒 Confidentiel", "Roubaix")


async def test_a_house_tags_with_an_emoji_of_its_own(reading_house: Company) -> None:
    house = reading_house
    async with house.runtime.database.write() as work:
        organisation = await work.people.organisation_named("Les Halles Verrier")
        assert organisation is not None
        await work.people.set_organisation(replace(organisation, reactions=Reactions((), ("\N{NO ENTRY}",))))
    message = await house.lea.say(house.comms, NEWS)
    await house.lea.react(message, "📣")
    await house.karim.react(message, "\N{NO ENTRY}")
    await house.sees(house.sam, house.cm, "🔒 Confidentiel", NEWS)
    assert house.heard.kinds.count(EventKind.REACTED) == 1


async def test_where_the_bot_may_not_read_the_person_is_told_of_the_menu(house: Company) -> None:
    message = await house.lea.say(house.comms, NEWS)
    await house.lea.react(message, "📣")
    await house.dm(house.lea, "utilisez le menu du message")
    assert house.room(house.cm) == ""


async def test_a_cm_who_reacts_tags_nothing(reading_house: Company) -> None:
    house = reading_house
    message = await house.sam.say(house.cm, NEWS)
    await house.sam.react(message, "📣")
    await house.settle()
    assert NEWS not in house.room(house.cm)


async def test_an_edit_recalls_and_a_preview_does_not(reading_house: Company) -> None:
    house = reading_house
    message = await house.lea.say(house.comms, f"{NEWS} #partageable")
    await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
    house.discord.posting.preview(message)
    await house.settle()
    assert EventKind.EDITED not in house.heard.kinds
    await house.lea.edit(message, "Lille ouvre le 9 avril. #partageable")
    await house.sees(house.sam, house.cm, "Rappel")


async def test_a_delete_withdraws(reading_house: Company) -> None:
    house = reading_house
    message = await house.lea.say(house.comms, f"{NEWS} #partageable")
    await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
    await house.lea.delete(message)
    await house.sees(house.sam, house.cm, "Rappel")


async def test_several_messages_deleted_at_once(reading_house: Company) -> None:
    house = reading_house
    messages = [await house.lea.say(house.comms, f"{NEWS} {at} #partageable") for at in range(2)]
    await house.sees(house.sam, house.cm, f"{NEWS} 0")
    await house.lea.delete(*messages)
    await until(lambda: readable(house.room(house.cm)).count("Rappel") >= 2)


async def test_the_reaction_that_is_taken_off_undoes_nothing_told(reading_house: Company) -> None:
    house = reading_house
    message = await house.lea.say(house.comms, NEWS)
    await house.lea.react(message, "📣")
    await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
    await house.lea.unreact(message, "📣")
    await house.settle()
    assert house.heard.kinds.count(EventKind.REACTED) == 2


async def remembered(house: Company) -> int:
    """How many reactions, and ends of reactions, the inbox knows."""
    async with house.runtime.database.read() as work:
        rows = (await work.connection.exec_driver_sql("SELECT content FROM event WHERE content IS NOT NULL")).all()
    return sum("'reacted'" in str(row.content) or '"reacted"' in str(row.content) for row in rows)


@pytest.mark.parametrize("emoji", ["", "📣"])
async def test_reactions_that_a_moderator_clears_are_as_if_taken_off(reading_house: Company, emoji: str) -> None:
    house = reading_house
    message = await house.lea.say(house.comms, NEWS)
    await house.lea.react(message, "📣")
    await house.karim.react(message, "👍")
    await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
    house.guild.overwrite(house.comms, house.karim, allow=VIEW_CHANNEL | MANAGE_MESSAGES)
    await house.karim.clear_reactions(message, "👍")
    await house.settle()
    assert await remembered(house) == 1
    await house.karim.clear_reactions(message, emoji)
    await house.dm(house.lea, "N-1")
    assert await remembered(house) == 2


async def test_a_picture_that_is_cleared_is_not_every_reaction(reading_house: Company) -> None:
    """One that is called as the megaphone is means nothing: neither put on nor cleared."""
    house = reading_house
    message = await house.lea.say(house.comms, NEWS)
    await house.lea.react(message, "📣")
    await house.lea.react(message, "<:mega:12>")
    await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
    house.guild.overwrite(house.comms, house.karim, allow=VIEW_CHANNEL | MANAGE_MESSAGES)
    await house.karim.clear_reactions(message, "<:mega:12>")
    await house.settle()
    assert await remembered(house) == 1


async def test_what_programs_write_is_not_even_stored(reading_house: Company) -> None:
    house = reading_house
    robot = house.discord.other_bot("Robot")
    house.guild.join(robot)
    await robot.say(house.hall, mention(house, f"{NEWS} #partageable"))
    await house.settle()
    assert house.heard.kinds == []


async def test_what_cannot_be_stored_is_tried_again(house: Company) -> None:
    house.adapter._hearing._pause = 0.01
    house.heard.away = 3
    await house.sam.say(house.cm, mention(house, "peut-on parler de Roubaix ?"))
    await house.sees(house.sam, house.cm, "Q-1")
    assert house.heard.away == 0


async def test_what_was_missed_is_read_again_once(house: Company) -> None:
    house.discord.forget_sessions()
    house.discord.drop()
    house.discord.posting.post(house.cm, house.sam, {"content": mention(house, "peut-on parler de Roubaix ?")})
    await house.sees(house.sam, house.cm, "Q-1")
    assert house.heard.kinds.count(EventKind.MENTIONED) == 1
    house.discord.forget_sessions()
    house.discord.drop()
    await until(lambda: rounds(house.discord) == 3)
    await asyncio.sleep(0.1)
    await house.settle()
    assert "Q-2" not in house.room(house.cm)


async def test_an_edit_that_the_bot_may_not_read_still_takes_back(house: Company) -> None:
    """Discord tells of it without its words: what it says now is anybody's guess."""
    message = await house.lea.say(house.comms, NEWS)
    await house.lea.message_command(message, "Partageable")
    await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
    await house.lea.edit(message, "Lille ouvre le 9 avril.")
    await house.sees(house.sam, house.cm, "Rappel")
    await house.sees(house.lea, house.comms, "jusqu’à ce que quelqu’un confirme")


async def test_two_bots_facing_each_other_do_not_loop(reading_house: Company) -> None:
    """The other one, as another Passerelle would, speaks to this one under each card, and reacts to it; even where it
    was given the role of a member of comms."""
    house = reading_house
    robot = house.discord.other_bot("passerelle d’en face")
    house.guild.join(robot, [house.desk])
    for room in (house.comms, house.cm):
        house.guild.overwrite(room, robot, allow=VIEW_CHANNEL | SEND_MESSAGES)
    await house.news()
    await house.settle()
    before, told = ours(house), list(house.heard.kinds)
    for room in (house.comms, house.cm):
        for message in [each for each in room.messages.values() if each.only_for is None]:
            await robot.say(room, mention(house, f"peut-on dire que {NEWS} #confidentiel"))
            await robot.react(message, "🔒")
    await house.settle()
    await asyncio.sleep(0.1)
    await house.settle()
    assert ours(house) == before
    assert house.heard.kinds == told


def ours(house: Company) -> list[tuple[int, str]]:
    """Every message of this bot, and what it says."""
    bot = house.discord.world.bot
    said = [each for room in (house.comms, house.cm) for each in room.messages.values() if each.author is bot]
    return [(each.id, look(each).text) for each in said]


async def test_who_takes_another_s_name_is_called_by_their_own(house: Company) -> None:
    """Anybody may change their name in a server: the card calls them as the house does."""
    house.guild.members[house.sam.id].nick = "Léa Ferrand"
    await house.sam.slash(house.cm, "disclose", {"question": "Peut-on parler de Roubaix ?"})
    card = await house.sees(house.lea, house.comms, "Roubaix", "Sam Dubois")
    assert "Léa Ferrand" not in readable(card.text)
    refused = await house.sam.slash(house.cm, "news add", {"text": NEWS, "flag": "shareable"})
    assert "N-1" not in read(refused)
    assert not [each for each in house.karim.sees() if "N-1" in each.text]


MARKED = "**Lille** ouvre le [6 avril](https://h.fr/lille), merci <@{lea}> <:bravo:12>. #partageable"
PLAIN = "Lille ouvre le 6 avril (https://h.fr/lille), merci @Léa :bravo:."


async def test_a_card_says_what_people_read_in_the_message(reading_house: Company) -> None:
    house = reading_house
    await house.lea.say(house.comms, MARKED.format(lea=house.lea.id))
    card = await house.sees(house.sam, house.cm, "📣 Partageable")
    assert escaped(PLAIN) in card.text


async def test_nobody_grants_by_a_picture_that_is_called_as_the_megaphone_is(reading_house: Company) -> None:
    """Whoever makes a server's pictures names them."""
    house = reading_house
    message = await house.lea.say(house.comms, NEWS)
    await house.lea.react(message, "<:mega:12>")
    await house.settle()
    assert EventKind.REACTED not in house.heard.kinds
    assert NEWS not in house.room(house.cm)
    await house.karim.react(message, "<:lock:13>")
    await house.sees(house.sam, house.cm, "🔒 Confidentiel", NEWS)


async def test_what_is_said_in_a_thread_that_it_wakes_up_is_said_in_its_room(reading_house: Company) -> None:
    """Discord may tell of the message before it tells of the thread."""
    house = reading_house
    thread = await house.lea.thread(house.comms, "Lille")
    await house.settle()
    thread.archived = True
    house.guild._tell("THREAD_UPDATE", channel(thread))
    thread.archived = False
    await house.lea.say(thread, f"{NEWS} #partageable")
    await house.sees(house.sam, house.cm, "📣 Partageable", NEWS)
