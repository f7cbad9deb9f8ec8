"""Rooms that others came to read, or that are gone: nothing confidential is sent there any more, and comms are told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from integrations.discord.places import address
from tests.integrations.discord.company import NEWS, SECRET, Company, company
from tests.peers.discord import payloads
from tests.peers.discord.permissions import ADMINISTRATOR, EVERYONE, VIEW_CHANNEL
from tests.peers.discord.world import Happening

Drift = Callable[[Company], None]


def opened(house: Company) -> None:
    house.guild.open_up(house.cm)


def allowed_to_everyone(house: Company) -> None:
    house.guild.overwrite(house.cm, house.guild.roles[house.guild.id], allow=VIEW_CHANNEL)


def no_longer_denied(house: Company) -> None:
    house.guild.overwrite(house.cm, house.guild.roles[house.guild.id])


def moved_to_an_open_category(house: Company) -> None:
    """Discord gives a channel that is moved the overwrites of its category."""
    category = house.guild.channel("Public", kind=4)
    house.cm.parent, house.cm.overwrites = category, {}
    house.discord.world.publish(Happening("CHANNEL_UPDATE", payloads.channel(house.cm), 1, house.guild.id))


def everyone_administers(house: Company) -> None:
    house.guild.permit(house.guild.roles[house.guild.id], ADMINISTRATOR)


def deleted(house: Company) -> None:
    house.guild.remove(house.cm)


def closed_to_the_bot(house: Company) -> None:
    house.guild.close_off(house.cm, house.lea, house.sam)


def read_only_to_the_bot(house: Company) -> None:
    house.guild.overwrite(house.cm, house.discord.world.bot, allow=VIEW_CHANNEL, deny=1 << 11)


def a_role_let_in(house: Company) -> None:
    house.guild.overwrite(house.cm, house.guild.role("modération"), allow=VIEW_CHANNEL)


def a_role_that_sees_every_room(house: Company) -> None:
    """No overwrite grants it: the role does, and the room denies @everyone nothing more than they had."""
    house.guild.permit(house.guild.roles[house.guild.id], EVERYONE & ~VIEW_CHANNEL)
    house.guild.role("curieux", permissions=VIEW_CHANNEL)
    house.guild.overwrite(house.cm, house.guild.roles[house.guild.id])


def a_stranger_let_in(house: Company) -> None:
    house.guild.overwrite(house.cm, house.max, allow=VIEW_CHANNEL)


SEEN = {
    a_role_let_in: "étrangère au mandat",
    a_role_that_sees_every_room: "étrangère au mandat",
    a_stranger_let_in: "étrangère au mandat",
    opened: "trop de monde",
    allowed_to_everyone: "trop de monde",
    no_longer_denied: "trop de monde",
    moved_to_an_open_category: "trop de monde",
    deleted: "n’existe plus",
    closed_to_the_bot: "n’existe plus",
    read_only_to_the_bot: "n’existe plus",
}


@pytest.mark.parametrize("drift", SEEN, ids=lambda drift: drift.__name__)
async def test_nothing_more_is_sent_and_comms_are_told(house: Company, drift: Drift) -> None:
    await house.news()  # so that it is known who reads the room
    drift(house)
    await house.lea.slash(house.comms, "news add", {"text": f"{NEWS} {SECRET}", "flag": "confidential"})
    await house.sees(house.lea, house.comms, SECRET, "pas abouti")
    assert not [glimpse for glimpse in (*house.max.sees(), *house.sam.sees()) if SECRET in glimpse.text]


@pytest.mark.parametrize("drift", [opened, moved_to_an_open_category, deleted], ids=lambda drift: drift.__name__)
async def test_an_answer_stays_out_of_a_thread_of_such_a_room(house: Company, drift: Drift) -> None:
    thread = await house.sam.thread(house.cm, "Lens")
    await house.sam.slash(thread, "disclose", {"question": "Peut-on parler de Roubaix ?"})
    card = await house.sees(house.lea, house.comms, "Roubaix")
    form = await house.lea.click(card, card.labels[0])
    drift(house)
    await house.lea.submit(form, {"wording": SECRET})
    await house.sees(house.lea, house.comms, "pas abouti")
    assert not [glimpse for glimpse in (*house.max.sees(), *house.sam.sees()) if SECRET in glimpse.text]


async def test_the_room_of_comms_is_no_exception(house: Company) -> None:
    house.guild.open_up(house.comms)
    await house.lea.slash(house.comms, "news add", {"text": f"{NEWS} {SECRET}", "flag": "confidential"})
    await house.settle()
    assert SECRET not in house.room(house.comms)
    await house.sees(house.sam, house.cm, SECRET)


async def test_where_everybody_administers_nothing_is_sent_anywhere(house: Company) -> None:
    await house.news()
    everyone_administers(house)
    await house.lea.slash(house.comms, "news add", {"text": f"{NEWS} {SECRET}", "flag": "confidential"})
    await house.settle()
    assert not [glimpse for glimpse in (*house.max.sees(), *house.sam.sees()) if SECRET in glimpse.text]


async def test_a_bot_that_was_thrown_out_sends_nothing_and_comes_back(house: Company) -> None:
    bot = house.discord.world.bot
    await house.news()
    own = house.guild.members[bot.id]
    house.guild.leave(bot)
    await house.settle()
    facts = await house.adapter.chat.room_facts(address(house.guild.id, house.cm.id))
    assert (facts.exists, facts.wider) == (False, True)
    house.guild.members[bot.id] = own
    house.guild.outage(unavailable=False)
    await house.news(f"{NEWS} Bis.")


async def test_a_guild_that_is_away_for_a_while_loses_no_room(house: Company) -> None:
    await house.news()
    house.guild.outage()
    told = await house.adapter.chat.room_facts(address(house.guild.id, house.cm.id))
    assert told.exists
    house.guild.outage(unavailable=False)
    await house.news(f"{NEWS} Bis.")


@pytest.mark.parametrize("drift", [opened, everyone_administers, deleted], ids=lambda drift: drift.__name__)
async def test_an_event_drops_what_was_believed(sqlite_url: str, drift: Drift) -> None:
    """The clock stands still: only the event can have told."""
    async with company(sqlite_url) as house:
        room = address(house.guild.id, house.cm.id)
        still = house.discord.clock.now()
        house.adapter._chat._clock = lambda: still
        assert not (await house.adapter.chat.room_facts(room)).wider
        drift(house)
        await house.settle()
        assert (await house.adapter.chat.room_facts(room)).wider


async def test_whoever_is_told_of_nothing_asks_afresh(sqlite_url: str) -> None:
    """A replica that only sends."""
    async with company(sqlite_url, listens=False) as house:
        room = address(house.guild.id, house.cm.id)
        assert not (await house.adapter.chat.room_facts(room)).wider
        opened(house)
        house.discord.clock.advance(seconds=2)
        assert (await house.adapter.chat.room_facts(room)).wider


async def test_the_cm_in_the_room_of_comms_is_one_too_many(house: Company) -> None:
    house.guild.overwrite(house.comms, house.sam, allow=VIEW_CHANNEL)
    await house.lea.slash(house.comms, "news add", {"text": f"{NEWS} {SECRET}", "flag": "confidential"})
    await house.settle()
    assert SECRET not in house.room(house.comms)


async def test_members_bots_and_those_who_left_may_be_let_in(house: Company) -> None:
    noe, gone, other = house.discord.user("Noé"), house.discord.user("Partie"), house.discord.other_bot("Musique")
    house.guild.join(noe, roles=[house.desk])
    house.guild.join(other)
    for person in (house.karim, noe, gone, other):
        house.guild.overwrite(house.cm, person, allow=VIEW_CHANNEL)
    house.guild.overwrite(house.cm, house.desk, allow=VIEW_CHANNEL)
    house.guild.overwrite(house.cm, house.max, deny=VIEW_CHANNEL)
    house.guild.overwrite(house.cm, house.guild.role("administration"), allow=0)
    await house.news()


async def test_a_role_that_is_a_member_may_be_let_in_and_one_of_administrators_need_not_be_named(
    house: Company,
) -> None:
    house.guild.role("direction", permissions=ADMINISTRATOR)
    house.guild.overwrite(house.cm, house.desk, allow=VIEW_CHANNEL)
    await house.news()
