"""Revoking a yes takes one click of anyone in comms and counts at once; holding on to it takes more."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.address import MessageRef
from bot.core.delivery import Kind, Sent
from bot.core.flags import Flag
from bot.core.questions import Asking, RulingState
from bot.core.verbs import Verb
from bot.core.verdict import VerdictKind
from bot.errors import Frozen, Invalid, Refused, Stale
from bot.services import freezing, revoking
from bot.services.considering import consider
from bot.storage.database import Database
from tests.builders import World, asked, draft, halles, tagged
from tests.cards.samples import text_of
from tests.services.acting import drawn, is_refused
from tests.services.embargoed import company
from tests.services.test_verifying import TEXT, YES, ruled

SAM = Asking("p_anybody", "demo:cm")


async def verdict(database: Database, world: World) -> VerdictKind:
    async with database.read() as work:
        return (await consider(work, world.organisation, world.mandate, TEXT, SAM)).kind


async def test_revoked_it_answers_nobody_and_whoever_was_told_hears_it(database: Database, swift: World) -> None:
    ruling = await ruled(database, swift)
    again = await asked(database, swift, TEXT)
    assert again.judgement.kind is VerdictKind.SHAREABLE
    async with database.write() as work:
        for at, (kind, subject) in enumerate(((Kind.ANSWER_CM, ruling.question), (Kind.VERDICT, again.id))):
            ref = MessageRef(swift.cm.room, str(at))
            sent = Sent(f"m_{at}", swift.organisation.id, swift.mandate.id, kind, subject, swift.cm, ref)
            await work.deliveries.note_sent(sent, work.now.instant)
        await revoking.revoke(work, swift.karim, ruling.id)
        told = await work.recalls.unsettled(swift.organisation.id, [swift.mandate.id])
    assert await verdict(database, swift) is VerdictKind.UNKNOWN
    assert {each.question for each in told} == {ruling.question, again.id}
    for kind, subject in ((Kind.ANSWER_CM, ruling.question), (Kind.VERDICT, again.id)):
        copy = await drawn(database, swift, kind, subject, refreshes="x")
        assert copy is not None
        assert not copy.clears
        assert YES.wording is not None
        assert YES.wording not in text_of(copy)
    for each in told:
        recall = await drawn(database, swift, Kind.RECALL_CM, each.id)
        assert recall is not None
        assert recall.headline.startswith("↩️ Rappel")
        assert Verb.ACKNOWLEDGE in [button.verb for button in recall.buttons]
    async with database.read() as work:
        found = await work.rulings.get(swift.organisation.id, ruling.id)
        assert found is not None
        assert found.state is RulingState.REVOKED


async def test_only_comms_revoke_and_once(database: Database, swift: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    ruling = await ruled(database, swift)
    for actor in (swift.sam, swift.stranger, other.lea):
        for act in (revoking.revoke, revoking.let_end):
            await is_refused(database, lambda work, actor=actor, act=act: act(work, actor, ruling.id))  # type: ignore[misc]
    async with database.write() as work:
        await revoking.revoke(work, swift.karim, ruling.id)
    async with database.write() as work:
        with pytest.raises(Stale):
            await revoking.revoke(work, swift.lea, ruling.id)


async def test_still_true_holds_longer(sqlite_url: str) -> None:
    async with company(sqlite_url) as (database, world, clock):
        ruling = await ruled(database, world)
        assert ruling.expires_at is not None
        assert await verdict(database, world) is VerdictKind.SHAREABLE
        async with database.write() as work:
            with pytest.raises(Invalid):
                await revoking.still_true(work, world.lea, ruling.id, ruling.expires_at)
        async with database.write() as work:
            await revoking.still_true(work, world.lea, ruling.id, ruling.expires_at + timedelta(days=30))
        clock.offset = timedelta(days=100)
        assert await verdict(database, world) is VerdictKind.SHAREABLE
        clock.offset = timedelta(days=121)
        assert await verdict(database, world) is VerdictKind.UNKNOWN
        async with database.write() as work:
            with pytest.raises(Stale):
                await revoking.still_true(work, world.lea, ruling.id, work.now.instant + timedelta(days=9))


async def test_in_a_freeze_nothing_is_made_to_hold_longer(database: Database, swift: World) -> None:
    ruling = await ruled(database, swift)
    assert ruling.expires_at is not None
    until = ruling.expires_at + timedelta(days=1)
    async with database.write() as work:
        await freezing.freeze(work, swift.lea, [swift.mandate], "incident")
    async with database.write() as work:
        with pytest.raises(Frozen):
            await revoking.still_true(work, swift.lea, ruling.id, until)


async def test_what_was_restricted_since_takes_the_right_of_release(database: Database, strict: World) -> None:
    ruling = await ruled(database, strict)
    assert ruling.expires_at is not None
    until = ruling.expires_at + timedelta(days=1)
    await tagged(database, strict, draft("Les marrons glacés de Privas ne reviennent pas.", Flag.CONFIDENTIAL))
    async with database.write() as work:
        with pytest.raises(Refused):
            await revoking.still_true(work, strict.karim, ruling.id, until)
    async with database.write() as work:
        await revoking.still_true(work, strict.lea, ruling.id, until)
    assert await verdict(database, strict) is VerdictKind.CONFIDENTIAL


async def test_a_ruling_is_void_as_soon_as_a_later_item_restricts_the_subject(database: Database, swift: World) -> None:
    await ruled(database, swift)
    assert await verdict(database, swift) is VerdictKind.SHAREABLE
    await tagged(database, swift, draft("Les marrons glacés de Privas ne reviennent pas.", Flag.CONFIDENTIAL))
    assert await verdict(database, swift) is VerdictKind.CONFIDENTIAL
