"""What each member sees at a glance: comms what waits, a CM what holds and what they asked."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.card import Card, EvidenceList, Notice, Tone
from bot.core.flags import Audience, Embargo, Flag
from bot.core.verbs import Verb
from bot.errors import Gone, Refused
from bot.services import acknowledging, asking, finding, overview
from bot.services.pressing import press
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import ASKED, World, asked, draft, frozen, halles, tagged
from tests.services.acting import direct

SECRET = draft("Secret zibelinox.", Flag.CONFIDENTIAL, wording=None, audience=Audience.COMMS)


async def seen_by(database: Database, world: World, who: str) -> tuple[Card, ...]:
    actor = getattr(world, who)
    async with database.read() as work:
        return await overview.of_all(work, actor.caller)


def lists(card: Card) -> list[list[str]]:
    return [[line.target for line in block.lines] for block in card.blocks if isinstance(block, EvidenceList)]


async def test_comms_see_what_waits_and_it_goes_when_it_is_done(database: Database, swift: World) -> None:
    told = await tagged(database, swift)
    async with database.read() as work:
        until = work.now.instant + timedelta(days=3)
    soon = await tagged(
        database, swift, draft("Le parking ouvre.", wording=None, embargo=Embargo(until, "Europe/Paris"))
    )
    question = await asked(database, swift, "Peut-on parler du chauffage ?")
    (card,) = await seen_by(database, swift, "lea")
    assert lists(card) == [[question.label], [soon.label, told.label], [soon.label]]
    async with database.write() as work:
        assert await acknowledging.acknowledge(work, swift.sam, told.id)
    (card,) = await seen_by(database, swift, "karim")
    assert lists(card) == [[question.label], [soon.label], [soon.label]]


async def test_a_cm_sees_what_holds_and_their_own_questions(database: Database, swift: World) -> None:
    told = await tagged(database, swift)
    await tagged(database, swift, SECRET)
    question = await asked(database, swift, ASKED)
    (card,) = await seen_by(database, swift, "sam")
    assert lists(card) == [[told.label], [question.label]]
    assert "zibelinox" not in str(card)
    await frozen(database, swift)
    (card,) = await seen_by(database, swift, "sam")
    assert (card.tone, lists(card)) == (Tone.FROZEN, [[question.label]])


async def test_strangers_have_no_overview_and_nothing_crosses(database: Database, swift: World) -> None:
    await tagged(database, swift)
    other = await halles(database, name="Autre Maison", prefix="b")
    assert await seen_by(database, swift, "stranger") == ()
    (card,) = await seen_by(database, other, "sam")
    assert lists(card) == []
    async with database.read() as work:
        with pytest.raises(Refused):
            await overview.of(work, await Turn(work, swift.stranger.caller, swift.cm, "fr").standpoint())


async def test_a_line_opens_its_record_for_whom_it_is(database: Database, swift: World) -> None:
    told, question = await tagged(database, swift), await asked(database, swift, ASKED)
    async with database.write() as work:
        karims = await asking.ask(work, swift.karim, swift.organisation, swift.mandate, "Le parking ?", swift.comms)
        turn = Turn(work, swift.sam.caller, direct(swift.sam), "fr")
        for label in (told.label, question.label):
            reply = await press(turn, Verb.SHOW, label)
            assert isinstance(reply, Notice)
            assert reply.card is not None
            assert reply.card.number == label
        with pytest.raises(Gone):
            await press(turn, Verb.SHOW, karims.label)
        with pytest.raises(Gone):
            await finding.numbered(work, await turn.standpoint(), "Q-99")
