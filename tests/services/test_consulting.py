"""A text read against the database: what others and this very unit of work did counts; what was not told does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.flags import Audience, Flag
from bot.core.people import Mandate
from bot.core.verdict import VerdictKind
from bot.services import tagging
from bot.services.consulting import consult, consult_told
from bot.services.judging import judge
from bot.storage.database import Database
from bot.storage.ids import new_id
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


HIRES = "Les Halles Verrier recrutent 12 bouchers à Lyon."
WE_HIRE = "Je peux dire qu'on recrute 12 bouchers à Lyon ?"


async def test_the_house_is_called_what_it_is_called_now(database: Database, swift: World) -> None:
    await tagged(database, swift, draft(HIRES))
    assert await kind(database, swift, WE_HIRE) is VerdictKind.SHAREABLE
    renamed = replace(swift, organisation=replace(swift.organisation, name="Marchés Orme"))
    assert await kind(database, renamed, WE_HIRE) is VerdictKind.UNKNOWN


async def test_of_several_brands_none_is_us(database: Database, swift: World) -> None:
    await tagged(database, swift, draft(HIRES))
    async with database.write() as work:
        other = Mandate(new_id("w"), swift.organisation.id, "Orme Traiteur", "fr", "Europe/Paris")
        await work.people.add_mandate(other)
    assert await kind(database, swift, WE_HIRE) is VerdictKind.UNKNOWN
    async with database.write() as work:
        await work.people.set_mandate(replace(other, ended_at=work.now.instant))
    assert await kind(database, swift, WE_HIRE) is VerdictKind.SHAREABLE, "it runs the one again"
    async with database.write() as work:
        await work.people.set_mandate(other)
    assert await kind(database, swift, WE_HIRE) is VerdictKind.UNKNOWN
    own = replace(swift, mandate=replace(swift.mandate, name="Les Halles Verrier, réseaux"))
    assert await kind(database, own, WE_HIRE) is VerdictKind.SHAREABLE
