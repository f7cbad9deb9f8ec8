"""A text read against the database: what others and this very unit of work did counts; what was not told does not."""

from __future__ import annotations

import pytest

from bot.core.flags import Audience, Flag
from bot.core.verdict import VerdictKind
from bot.services import tagging
from bot.services.consulting import consult, consult_told
from bot.services.judging import judge
from bot.storage.database import Database
from tests.builders import ASKED, World, database_at, draft, halles, tagged


async def kind(database: Database, world: World, text: str = ASKED) -> VerdictKind:
    async with database.read() as work:
        return (await judge(work, world.organisation, world.mandate, text)).kind


async def test_another_process_knows_at_once(database_url: str) -> None:
    async with database_at(database_url) as ours, database_at(database_url) as theirs:
        world = await halles(ours, undo="0s")
        assert await kind(theirs, world) is VerdictKind.UNKNOWN
        await tagged(ours, world)
        assert await kind(theirs, world) is VerdictKind.SHAREABLE
        await tagged(ours, world, draft("Le chantier Zéphirine est à l'arrêt.", Flag.CONFIDENTIAL, wording=None))
        assert await kind(theirs, world, "je peux parler de zephirin ?") is VerdictKind.CONFIDENTIAL, "new words, too"


async def test_what_was_rolled_back_was_never_learnt(database: Database, swift: World) -> None:
    secret = draft("Le chantier Zéphirine est à l'arrêt.", Flag.CONFIDENTIAL, wording=None)

    async def thrown_away() -> None:
        async with database.write() as work:
            await tagging.tag(work, swift.karim, swift.organisation, [swift.mandate], secret)
            found = await consult(work, swift.organisation, swift.mandate, "je peux parler de zephirin ?")
            assert found.findings, "it counts in its own unit of work"
            raise _ThrownAway

    with pytest.raises(_ThrownAway):
        await thrown_away()
    assert await kind(database, swift, "je peux parler de zephirin ?") is VerdictKind.UNKNOWN
    await tagged(database, swift, secret)
    assert await kind(database, swift, "je peux parler de zephirin ?") is VerdictKind.CONFIDENTIAL


class _ThrownAway(Exception):
    pass


async def test_what_the_cm_was_not_told_has_no_part_in_what_they_may_see(database: Database, swift: World) -> None:
    await tagged(database, swift)
    asked = "on peut parler de l'ouverture à Confluence et de Zéphirine ?"
    async with database.read() as work:
        before = await consult_told(work, swift.mandate, asked)
    secret = draft("Zéphirine ouvre à Confluence.", Flag.CONFIDENTIAL, wording=None, audience=Audience.COMMS)
    await tagged(database, swift, secret)
    async with database.read() as work:
        assert await consult_told(work, swift.mandate, asked) == before
        assert await consult(work, swift.organisation, swift.mandate, asked) != before
