"""Late events: what has not left is made anew in order; what was told, or decided by a person, stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.address import Place
from bot.core.delivery import Kind, Sent
from bot.core.event import Event, deleted, edited, posted, reacted
from bot.core.flags import Flag
from bot.core.news import Hold, NewsItem, NewsState
from bot.services import editing, passing
from bot.services.intake import Intake
from bot.services.reordering import hear
from bot.storage.database import Database
from bot.storage.inbox import EventState
from tests.builders import World
from tests.services.acting import DAY, message, verbs

PLAIN = "Le magasin de Valence ouvre le 12 mai"
NEWS = PLAIN + " #shareable"
LATER = "Le magasin de Valence ouvre le 19 mai"
LATEST = "Le magasin de Valence ouvre le 26 mai"


def at(minutes: float) -> timedelta:
    return timedelta(minutes=minutes)


async def told(database: Database, *events: Event) -> list[object]:
    """The events come in this order, and each is handled before the next."""
    replies: list[object] = []
    for event in events:
        await Intake(database).take(event)
        async with database.write() as work:
            received = await work.inbox.next(event.lane, work.now.instant)
            assert received is not None
            replies.append(await hear(work, received.event, "fr"))
            await work.inbox.settle(received, EventState.DONE, work.now.instant, keep=True)
    return replies


async def all_told(database: Database, lane: str) -> list[object]:
    """What waits in a room is handled."""
    replies: list[object] = []
    while True:
        async with database.write() as work:
            received = await work.inbox.next(lane, work.now.instant)
            if received is None:
                return replies
            replies.append(await hear(work, received.event, "fr"))
            await work.inbox.settle(received, EventState.DONE, work.now.instant, keep=True)


async def items(database: Database, world: World) -> list[NewsItem]:
    async with database.write() as work:
        return list(await work.news.ever_from(message(world, "").ref))


def living(found: list[NewsItem]) -> list[NewsItem]:
    return [item for item in found if item.state in (NewsState.PENDING, NewsState.PASSED)]


def edit(world: World, text: str, minutes: float) -> Event:
    return edited(message(world, text), DAY + at(minutes))


def react(world: World, emoji: str, minutes: float, *, added: bool = True, by: str = "karim") -> Event:
    caller = getattr(world, by).caller
    return reacted(caller, message(world, PLAIN), emoji, added=added, at=DAY + at(minutes))


async def test_an_edit_before_its_message_holds_it(database: Database, world: World) -> None:
    await told(database, edit(world, LATER, 1), posted(world.karim.caller, message(world, NEWS)))
    (item,) = await items(database, world)
    assert (item.state, item.hold, item.revision.text) == (NewsState.PENDING, Hold.SOURCE_EDITED, PLAIN)
    assert item.source is not None
    assert item.source.text == LATER
    assert await verbs(database, world, item.id) == ["tag", "source-edited"]


async def test_a_delete_before_its_message_leaves_nothing_that_counts(database: Database, world: World) -> None:
    gone = deleted(message(world, "").ref, DAY + at(1))
    await told(database, gone, posted(world.karim.caller, message(world, NEWS)), react(world, "lock", 0.5))
    (item,) = await items(database, world)
    assert item.state is NewsState.UNDONE
    assert await verbs(database, world, item.id) == ["tag", "withdraw"]


async def test_of_two_edits_the_newer_stands(database: Database, world: World) -> None:
    said = posted(world.karim.caller, message(world, NEWS))
    await told(database, said, edit(world, LATEST, 2), edit(world, LATER, 1))
    (item,) = await items(database, world)
    assert item.source is not None
    assert (item.hold, item.source.text) == (Hold.SOURCE_EDITED, LATEST)
    assert await verbs(database, world, item.id) == ["tag", "source-edited"]


async def test_an_edit_that_was_edited_back_before_we_knew_still_holds(database: Database, world: World) -> None:
    said = posted(world.karim.caller, message(world, NEWS))
    await told(database, said, edit(world, NEWS, 2), edit(world, LATER, 1))
    (item,) = living(await items(database, world))
    assert item.hold is Hold.SOURCE_EDITED


async def test_the_flag_that_came_first_is_first(database: Database, world: World) -> None:
    replies = await told(database, react(world, "lock", 1), posted(world.lea.caller, message(world, NEWS)))
    assert all(reply is not None for reply in replies), "each person hears what became of theirs"
    (item,) = living(await items(database, world))
    assert (item.revision.flag, item.hold) == (Flag.SHAREABLE, Hold.TWO_TAGS)
    assert await verbs(database, world, item.id) == ["tag", "tag-again"]


async def test_a_reaction_that_was_taken_off_before_we_saw_it_tags_nothing(database: Database, world: World) -> None:
    await told(database, react(world, "mega", 2, added=False), react(world, "mega", 1))
    (item,) = await items(database, world)
    assert item.state is NewsState.UNDONE


@pytest.mark.parametrize(("emoji", "handled"), [("", True), ("mega", True), ("", False)])
async def test_all_reactions_taken_off_at_once_are_each_person_s_own_taken_off(
    database: Database, world: World, emoji: str, handled: bool
) -> None:
    """Also where they are still waiting to be handled."""
    put, intake = react(world, "mega", 1), Intake(database)
    if handled:
        await told(database, put)
    else:
        await intake.take(put)
    await intake.cleared(put.ref, emoji, DAY + at(2))
    replies = await all_told(database, put.lane)
    assert replies[-1] is not None, "who tagged is told, as when they took it off themselves"
    (item,) = await items(database, world)
    assert item.state is NewsState.UNDONE
    await intake.cleared(put.ref, emoji, DAY + at(3))
    assert await all_told(database, put.lane) == []


@pytest.mark.parametrize("emoji", ["", "lock"])
async def test_a_restriction_stays_when_all_reactions_are_taken_off_at_once(
    database: Database, world: World, emoji: str
) -> None:
    """Whoever moderates a room need not be of comms, and nobody says who it was."""
    put = react(world, "lock", 1)
    await told(database, put)
    await Intake(database).cleared(put.ref, emoji, DAY + at(1.1))
    assert await all_told(database, put.lane) == []
    (item,) = await items(database, world)
    assert (item.state, item.revision.flag) == (NewsState.PENDING, Flag.CONFIDENTIAL)


async def test_another_emoji_taken_off_at_once_takes_no_tag_back(database: Database, world: World) -> None:
    put = react(world, "mega", 1)
    await told(database, put)
    await Intake(database).cleared(put.ref, "lock", DAY + at(2))
    assert await all_told(database, put.lane) == []
    (item,) = await items(database, world)
    assert item.state is NewsState.PENDING


async def test_the_end_of_one_tag_is_not_the_end_of_an_earlier_one(database: Database, world: World) -> None:
    off = react(world, "mega", 2, added=False, by="lea")
    await told(database, react(world, "mega", 1, by="lea"), posted(world.karim.caller, message(world, NEWS)), off)
    (item,) = living(await items(database, world))
    assert item.revision.by == world.karim.member.id  # type: ignore[union-attr]


async def test_a_reaction_told_again_with_another_instant_is_the_same(database: Database, world: World) -> None:
    await told(database, react(world, "mega", 1))
    (item,) = await items(database, world)
    async with database.write() as work:
        await passing.undo(work, world.karim, item.id)
    await told(database, react(world, "mega", 2))
    assert living(await items(database, world)) == []
    await told(database, react(world, "mega", 30))
    assert len(living(await items(database, world))) == 1, "much later it is a new one, whose removal we missed"


async def test_what_a_person_took_back_does_not_come_back(database: Database, world: World) -> None:
    said = posted(world.karim.caller, message(world, NEWS))
    await told(database, said, edit(world, LATEST, 2))
    (item,) = await items(database, world)
    async with database.write() as work:
        await editing.withdraw(work, world.karim, item.id)
    await told(database, edit(world, LATER, 1), react(world, "mega", 1.5, added=False))
    assert living(await items(database, world)) == []


async def test_what_a_person_confirmed_is_not_held_by_an_older_edit(database: Database, world: World) -> None:
    await told(database, posted(world.karim.caller, message(world, NEWS)), edit(world, LATEST, 2))
    (item,) = await items(database, world)
    async with database.write() as work:
        await editing.confirm(work, world.lea, item.id)
    await told(database, edit(world, LATER, 1))
    (after,) = await items(database, world)
    assert (after.hold, after.id) == (None, item.id)


async def test_what_was_told_is_not_made_anew(database: Database, swift: World) -> None:
    await told(database, react(swift, "mega", 2))
    (item,) = await items(database, swift)
    assert item.state is NewsState.PASSED
    await told(database, posted(swift.lea.caller, message(swift, PLAIN + " #confidential")))
    (after,) = await items(database, swift)
    assert (after.id, after.hold) == (item.id, Hold.TWO_TAGS), "the stricter of two tags still counts"
    gone = deleted(message(swift, "").ref, DAY + at(3))
    await told(database, gone, edit(swift, LATER, 1), react(swift, "lock", 1, by="lea"))
    (last,) = await items(database, swift)
    assert last.state is NewsState.WITHDRAWN


async def test_a_late_tag_of_what_was_told_meets_the_edit_that_came_first(database: Database, swift: World) -> None:
    await told(database, react(swift, "mega", 3))
    (item,) = await items(database, swift)
    async with database.write() as work:
        await editing.withdraw(work, swift.karim, item.id)
    await told(database, edit(swift, LATER, 5), react(swift, "mega", 4, by="lea"))
    (new,) = living(await items(database, swift))
    assert new.hold is Hold.SOURCE_EDITED
    await told(database, react(swift, "mega", 7, added=False, by="lea"), react(swift, "lock", 6, by="lea"))
    assert len(await items(database, swift)) == 2


async def test_what_was_told_is_held_by_an_edit_that_was_edited_back(database: Database, swift: World) -> None:
    said = posted(swift.karim.caller, message(swift, NEWS))
    await told(database, said, edit(swift, NEWS, 2))
    assert (await items(database, swift))[0].hold is None
    await told(database, edit(swift, LATER, 1))
    (item,) = await items(database, swift)
    assert item.hold is Hold.SOURCE_EDITED


async def test_what_was_told_is_held_by_a_lock_that_was_taken_off(database: Database, swift: World) -> None:
    off = react(swift, "lock", 3, added=False)
    await told(database, posted(swift.karim.caller, message(swift, NEWS)), off, react(swift, "lock", 2))
    (item,) = await items(database, swift)
    assert (item.state, item.hold) == (NewsState.PASSED, Hold.TWO_TAGS), "as in order: a human settles it"


async def test_our_own_cards_are_nobodys_news(database: Database, world: World) -> None:
    said = message(world, NEWS)
    sent = Sent("m_1", world.organisation.id, world.mandate.id, Kind.NEWS_CM, "n_1", Place(said.ref.room), said.ref)
    async with database.write() as work:
        await work.deliveries.note_sent(sent, DAY)
    event = posted(world.karim.caller, said)
    assert await told(database, event, react(world, "mega", 1), edit(world, LATER, 2)) == [None, None, None]
    assert await items(database, world) == []
    other = replace(said, ref=replace(said.ref, id="8"))
    assert await told(database, posted(world.karim.caller, other)) != [None]
