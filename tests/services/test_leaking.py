"""An embargo that somebody else broke: comms are told, nothing is cleared, and a secret stays one."""

from __future__ import annotations

import pytest

from bot.core.delivery import Kind
from bot.core.flags import Audience
from bot.core.verbs import Verb
from bot.core.verdict import VerdictKind
from bot.errors import Stale
from bot.services import leaking, lifting
from bot.storage.database import Database
from tests.builders import OPENING, World, draft, tagged
from tests.cards.samples import text_of
from tests.services.acting import drawn, is_refused, kinds, verbs
from tests.services.embargoed import embargoed, said


async def test_the_cm_tells_comms_and_may_say_nothing_more_than_before(database: Database, swift: World) -> None:
    made = await embargoed(database, swift)
    async with database.write() as work:
        await leaking.report(work, swift.sam, made.id, "Le Progrès, page 3")
    assert (await kinds(database)).count(Kind.LEAK.value) == 1
    assert await said(database, swift) is VerdictKind.EMBARGOED
    card = await drawn(database, swift, Kind.LEAK, made.id)
    assert card is not None
    assert "Le Progrès, page 3" in text_of(card)
    assert [button.verb for button in card.buttons] == [Verb.FREEZE, Verb.LIFT, Verb.SHOW]
    assert made.revision.text not in card.notice
    assert (await verbs(database, swift, made.id))[-1] == "embargo-broken"
    async with database.write() as work:
        await lifting.lift(work, swift.lea, made.id, made.version)
    settled = await drawn(database, swift, Kind.LEAK, made.id, refreshes="x")
    assert settled is not None
    assert not settled.buttons


async def test_a_cm_learns_nothing_of_what_they_were_not_told(database: Database, swift: World) -> None:
    secret = await embargoed(database, swift)
    async with database.read() as work:
        embargo = secret.revision.embargo
    hidden = await tagged(database, swift, draft("Projet", audience=Audience.COMMS, embargo=embargo))
    for actor in (swift.sam, swift.stranger):
        await is_refused(database, lambda work, actor=actor: leaking.report(work, actor, hidden.id, ""))  # type: ignore[misc]
    async with database.write() as work:
        await leaking.report(work, swift.karim, hidden.id, "")


async def test_what_is_not_under_embargo_cannot_be_broken(database: Database, swift: World) -> None:
    made = await tagged(database, swift, draft(OPENING))
    async with database.write() as work:
        with pytest.raises(Stale):
            await leaking.report(work, swift.sam, made.id, "")
