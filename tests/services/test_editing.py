"""Changing what was tagged: what counts at once, what waits, and who may."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.address import MessageRef
from bot.core.delivery import Kind
from bot.core.flags import Audience, Embargo, Flag, Standing
from bot.core.news import Hold, NewsState
from bot.errors import Gone, Invalid, Stale
from bot.services import editing, passing
from bot.services.drafts import Draft
from bot.services.tagging import Origin, tag
from bot.services.watching import watched
from bot.storage.database import Database
from bot.storage.work import Work
from tests.builders import OPENING, World, demo_address, draft, halles, source, tagged
from tests.services.acting import DAY, is_refused, item, kinds, message, verbs

LOCKED = draft(OPENING, Flag.CONFIDENTIAL, wording=OPENING)


async def edit(database: Database, world: World, id: str, made: Draft, *, by: str = "lea") -> None:
    version = (await item(database, world, id)).version
    async with database.write() as work:
        await editing.edit(work, getattr(world, by), id, version, made)


async def held_for_its_source(database: Database, world: World) -> str:
    made = await tagged(database, world, origin=Origin(source()))
    async with database.write() as work:
        await editing.source_edited(work, world.organisation.id, message(world, "Autre chose."))
    return made.id


async def two_tags(database: Database, world: World) -> str:
    made = await tagged(database, world, origin=Origin(source()))
    async with database.write() as work:
        await tag(work, world.lea, world.organisation, [world.mandate], LOCKED, Origin(source()))
    return made.id


async def test_what_only_forbids_counts_at_once(database: Database, world: World) -> None:
    made = await tagged(database, world)
    async with database.write() as work:
        await passing.send_now(work, world.karim, made.id)
    await edit(database, world, made.id, LOCKED)
    now = await item(database, world, made.id)
    assert (now.revision.number, now.revision.flag, now.waiting) == (2, Flag.CONFIDENTIAL, None)
    assert Kind.RECALL_CM.value in await kinds(database)
    assert await verbs(database, world, made.id) == ["tag", "pass-on", "recall", "edit"]


async def test_what_only_allows_waits(database: Database, world: World) -> None:
    made = await tagged(database, world, LOCKED)
    async with database.write() as work:
        await passing.send_now(work, world.karim, made.id)
    await edit(database, world, made.id, draft())
    now = await item(database, world, made.id)
    assert (now.revision.flag, now.waiting is not None) == (Flag.CONFIDENTIAL, True)
    async with database.write() as work:
        await passing.undo_ends(work, world.organisation.id, made.id)
    now = await item(database, world, made.id)
    assert (now.revision.flag, now.waiting) == (Flag.SHAREABLE, None)
    assert Kind.RECALL_CM.value not in await kinds(database)


async def test_what_does_both_grants_nothing_until_it_has_left(database: Database, world: World) -> None:
    made = await tagged(database, world)
    async with database.write() as work:
        await passing.send_now(work, world.karim, made.id)
    await edit(database, world, made.id, draft("Le magasin ouvre un autre jour."))
    now = await item(database, world, made.id)
    assert (now.state, now.told) == (NewsState.PENDING, False)
    assert Kind.RECALL_CM.value in await kinds(database)


async def test_softening_takes_the_right_of_release_and_hardening_does_not(database: Database, strict: World) -> None:
    made = await tagged(database, strict, LOCKED)
    version = (await item(database, strict, made.id)).version
    until = made.posted_at + timedelta(days=1)
    for softer in (draft(), draft(embargo=Embargo(until, "Europe/Paris"))):
        await is_refused(
            database,
            lambda work, softer=softer: editing.edit(work, strict.karim, made.id, version, softer),  # type: ignore[misc]
        )
    await edit(database, strict, made.id, draft())
    await edit(database, strict, made.id, LOCKED, by="karim")
    assert (await item(database, strict, made.id)).revision.flag is Flag.CONFIDENTIAL


@pytest.mark.parametrize("hold", [held_for_its_source, two_tags])
async def test_an_edit_does_not_lift_a_hold_without_the_right_of_release(
    database: Database, strict: World, hold: object
) -> None:
    id = await hold(database, strict)  # type: ignore[operator]
    version = (await item(database, strict, id)).version
    await is_refused(database, lambda work: editing.edit(work, strict.karim, id, version, draft()))
    await is_refused(database, lambda work: editing.confirm(work, strict.karim, id))
    await is_refused(database, lambda work: editing.settle(work, strict.karim, id, Flag.SHAREABLE))
    await edit(database, strict, id, LOCKED, by="karim")
    lifted = await item(database, strict, id)
    assert (lifted.hold, lifted.revision.flag) == (None, Flag.CONFIDENTIAL)


async def test_who_may_change_anything(database: Database, swift: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    made = await tagged(database, swift)
    for actor in (swift.sam, swift.stranger):
        for act in (
            lambda work, actor=actor: editing.edit(work, actor, made.id, made.version, LOCKED),
            lambda work, actor=actor: editing.withdraw(work, actor, made.id),
            lambda work, actor=actor: editing.confirm(work, actor, made.id),
            lambda work, actor=actor: editing.settle(work, actor, made.id, Flag.CONFIDENTIAL),
        ):
            await is_refused(database, act)
    async with database.write() as work:
        with pytest.raises(Gone):
            await editing.withdraw(work, other.lea, made.id)


async def test_a_form_made_from_another_version_is_stale(database: Database, swift: World) -> None:
    made = await tagged(database, swift)
    version = (await item(database, swift, made.id)).version
    await edit(database, swift, made.id, LOCKED)
    async with database.write() as work:
        with pytest.raises(Stale):
            await editing.edit(work, swift.karim, made.id, version, draft())


async def test_what_is_over_stays_over(database: Database, swift: World) -> None:
    made = await tagged(database, swift)
    async with database.write() as work:
        await editing.withdraw(work, swift.karim, made.id)
    current = await item(database, swift, made.id)
    assert (current.state, current.held_since is not None) == (NewsState.WITHDRAWN, True)
    acts: tuple[Callable[[Work], Awaitable[object]], ...] = (
        lambda work: editing.withdraw(work, swift.karim, made.id),
        lambda work: editing.edit(work, swift.karim, made.id, current.version, draft()),
        lambda work: editing.confirm(work, swift.karim, made.id),
        lambda work: editing.settle(work, swift.karim, made.id, Flag.SHAREABLE),
    )
    for act in acts:
        async with database.write() as work:
            with pytest.raises(Stale):
                await act(work)


async def test_an_edited_source_is_held_and_confirmed(database: Database, swift: World) -> None:
    id = await held_for_its_source(database, swift)
    held = await item(database, swift, id)
    assert (held.hold, held.source and held.source.text) == (Hold.SOURCE_EDITED, "Autre chose.")
    async with database.read() as work:
        assert held.standing(work.now) is Standing.HELD
    async with database.write() as work:
        await editing.confirm(work, swift.karim, id)
    async with database.read() as work:
        assert (await item(database, swift, id)).standing(work.now) is Standing.SHAREABLE
    assert await verbs(database, swift, id) == ["tag", "pass-on", "source-edited", "recall", "confirm", "pass-on"]


async def test_a_second_edit_of_a_held_source_is_kept_without_a_second_recall(database: Database, swift: World) -> None:
    id = await held_for_its_source(database, swift)
    async with database.write() as work:
        await editing.source_edited(work, swift.organisation.id, message(swift, "Encore\0 autre \ud800 chose."))
    held = await item(database, swift, id)
    assert held.source is not None
    assert held.source.text == "Encore autre \N{REPLACEMENT CHARACTER} chose."
    assert (await kinds(database)).count(Kind.RECALL_CM.value) == 1


async def test_a_message_nobody_tagged_holds_nothing(database: Database, swift: World) -> None:
    async with database.write() as work:
        await editing.source_edited(work, swift.organisation.id, message(swift, "x", id="99"))
        await editing.source_deleted(work, swift.organisation.id, MessageRef(swift.comms.room, "99"))
    assert not await kinds(database)


async def test_a_deleted_source_withdraws(database: Database, swift: World) -> None:
    made = await tagged(database, swift, origin=Origin(source()))
    ref = MessageRef(swift.comms.room, "7")
    for _ in range(2):
        async with database.write() as work:
            await editing.source_deleted(work, swift.organisation.id, ref)
    assert (await item(database, swift, made.id)).state is NewsState.WITHDRAWN
    assert (await kinds(database)).count(Kind.RECALL_CM.value) == 1


async def test_out_of_sight_what_clears_is_held_once(database: Database, swift: World) -> None:
    """Whoever confirms it knows that nobody would notice an edit: they are not asked again at every restart."""
    made = await tagged(database, swift, origin=Origin(source()))
    for expected in (Hold.SOURCE_UNSEEN, None):
        for _ in range(2):
            async with database.write() as work:
                await editing.source_unseen(work, swift.organisation.id, MessageRef(swift.comms.room, "7"))
        assert (await item(database, swift, made.id)).hold is expected
        if expected:
            async with database.write() as work:
                await editing.confirm(work, swift.karim, made.id)
    assert (await kinds(database)).count(Kind.RECALL_CM.value) == 1


async def test_out_of_sight_what_only_waits_for_an_hour_is_held_too(database: Database, world: World) -> None:
    """An embargo would end by itself; and a tag whose undo window runs has told nobody anything."""
    until = Embargo(DAY + timedelta(days=20), "Europe/Paris")
    made = await tagged(database, world, draft(flag=Flag.CONFIDENTIAL, embargo=until), origin=Origin(source()))
    async with database.write() as work:
        await editing.source_unseen(work, world.organisation.id, MessageRef(world.comms.room, "7"))
    assert (await item(database, world, made.id)).hold is Hold.SOURCE_UNSEEN
    assert Kind.RECALL_CM.value not in await kinds(database)


async def test_out_of_sight_a_secret_stays_as_it_is(database: Database, swift: World) -> None:
    made = await tagged(database, swift, draft(flag=Flag.CONFIDENTIAL), origin=Origin(source()))
    async with database.write() as work:
        await editing.source_unseen(work, swift.organisation.id, MessageRef(swift.comms.room, "7"))
    assert (await item(database, swift, made.id)).hold is None


async def test_out_of_sight_in_a_room_that_is_linked_to_nothing_it_is_held_too(
    database: Database, swift: World
) -> None:
    """Tagged by the menu where the bot was, or in a room that was unlinked since."""
    elsewhere = MessageRef(demo_address("hall"), "7")
    made = await tagged(database, swift, origin=Origin(replace(source(), ref=elsewhere)))
    async with database.write() as work:
        await editing.source_unseen(work, swift.organisation.id, elsewhere)
    assert (await item(database, swift, made.id)).hold is Hold.SOURCE_UNSEEN


async def test_nothing_is_cleared_of_a_message_that_was_never_seen(database: Database, swift: World) -> None:
    """Nor what comes of a form that was opened where it could be, nor by an embargo that ends by itself."""
    unseen = Origin(replace(source(), unheard=True))
    until = (await tagged(database, swift)).posted_at + timedelta(days=1)
    for clear in (draft(), draft(embargo=Embargo(until, "Europe/Paris"))):
        with pytest.raises(Invalid, match="source-unheard"):
            await tagged(database, swift, clear, origin=unseen)
    made = await tagged(database, swift, LOCKED, origin=unseen)
    with pytest.raises(Invalid, match="source-unheard"):
        await edit(database, swift, made.id, draft())
    await edit(database, swift, made.id, replace(LOCKED, text="Autre texte."))
    async with database.write() as work:
        await editing.source_edited(work, swift.organisation.id, message(swift, source().text, id="7"))
    await edit(database, swift, made.id, draft())
    assert (await item(database, swift, made.id)).revision.flag is Flag.SHAREABLE


async def test_of_two_tags_shareable_takes_a_message_that_was_seen(database: Database, swift: World) -> None:
    made = await tagged(database, swift, LOCKED, origin=Origin(replace(source(), unheard=True)))
    async with database.write() as work:
        await tag(work, swift.lea, swift.organisation, [swift.mandate], draft(), Origin(source()))
    with pytest.raises(Invalid, match="source-unheard"):
        async with database.write() as work:
            await editing.settle(work, swift.lea, made.id, Flag.SHAREABLE)
    async with database.write() as work:
        await editing.settle(work, swift.lea, made.id, Flag.CONFIDENTIAL)


async def test_what_is_seen_for_the_first_time_is_watched_from_then_on(database: Database, swift: World) -> None:
    made = await tagged(database, swift, LOCKED, origin=Origin(replace(source(), unheard=True)))
    async with database.write() as work:
        (before,) = await watched(work, swift.comms.room)
        await editing.source_edited(work, swift.organisation.id, message(swift, source().text, id="7"))
        (after,) = await watched(work, swift.comms.room)
    assert (before.unheard, after.unheard) == (True, False)
    assert (await item(database, swift, made.id)).hold is None


async def test_an_edit_that_is_found_later_is_what_comms_are_asked_about(database: Database, swift: World) -> None:
    made = await tagged(database, swift, origin=Origin(source()))
    async with database.write() as work:
        await editing.source_unseen(work, swift.organisation.id, MessageRef(swift.comms.room, "7"))
        await editing.source_edited(work, swift.organisation.id, message(swift, "Autre chose.", id="7"))
    held = await item(database, swift, made.id)
    assert (held.hold, held.source and held.source.text) == (Hold.SOURCE_EDITED, "Autre chose.")
    assert (await kinds(database)).count(Kind.RECALL_CM.value) == 1


async def test_settled_as_confidential_takes_no_right_of_release(database: Database, strict: World) -> None:
    id = await two_tags(database, strict)
    async with database.write() as work:
        await editing.settle(work, strict.karim, id, Flag.CONFIDENTIAL)
    settled = await item(database, strict, id)
    assert (settled.hold, settled.revision.flag, settled.revision.embargo) == (None, Flag.CONFIDENTIAL, None)


async def test_an_item_that_becomes_a_secret_is_recalled(database: Database, swift: World) -> None:
    made = await tagged(database, swift, LOCKED)
    await edit(database, swift, made.id, replace(LOCKED, audience=Audience.COMMS))
    now = await item(database, swift, made.id)
    assert not now.told
    assert Kind.RECALL_CM.value in await kinds(database)
