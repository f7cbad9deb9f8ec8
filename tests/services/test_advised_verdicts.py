"""Advisers in the path of a verdict: they are asked, they restrict, and what they do not know of they never see."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.core.evidence import Doubt, Statement
from bot.core.flags import Audience, Flag
from bot.core.verdict import Verdict, VerdictKind
from bot.errors import AdviserFailed
from bot.services.judging import judge
from bot.storage.database import Database
from tests.builders import ASKED, World, draft, frozen, tagged


class Said:
    """An adviser that gives fixed answers and keeps what it was asked."""

    name = "said"

    def __init__(self, *, objects: bool = False, finds: str = "", fails: bool = False) -> None:
        self._objects, self._finds, self._fails = objects, finds, fails
        self.seen: list[str] = []

    async def veto(self, question: str, wording: str, lang: str) -> bool:
        self.seen.append(f"{question} {wording}")
        if self._fails:
            raise AdviserFailed(self.name)
        return self._objects

    async def restricted(self, question: str, records: Sequence[Statement]) -> frozenset[str]:
        self.seen += [record.text for record in records]
        return frozenset(record.id for record in records if self._finds and self._finds in record.text)


async def judged(database: Database, world: World, adviser: Said, text: str = ASKED) -> Verdict:
    database.advisers = (adviser,)
    async with database.read() as work:
        return await judge(work, world.organisation, world.mandate, text)


async def test_a_yes_stands_if_nobody_objects(database: Database, swift: World) -> None:
    await tagged(database, swift)
    adviser = Said()
    assert (await judged(database, swift, adviser)).kind is VerdictKind.SHAREABLE
    assert any(ASKED in seen for seen in adviser.seen)


@pytest.mark.parametrize("adviser", [Said(objects=True), Said(fails=True)])
async def test_an_objection_or_a_failure_takes_a_yes_away(database: Database, swift: World, adviser: Said) -> None:
    await tagged(database, swift)
    verdict = await judged(database, swift, adviser)
    assert (verdict.kind, verdict.doubts) == (VerdictKind.UNKNOWN, (Doubt.ADVISER,))


async def test_an_adviser_finds_what_no_word_of_the_question_names(database: Database, swift: World) -> None:
    await tagged(database, swift)
    await tagged(database, swift, draft("Zéphirine s'installe ailleurs.", Flag.CONFIDENTIAL, wording=None))
    verdict = await judged(database, swift, Said(finds="Zéphirine"))
    assert verdict.kind is VerdictKind.CONFIDENTIAL


async def test_what_the_cm_was_not_told_is_shown_to_no_adviser(database: Database, swift: World) -> None:
    await tagged(database, swift)
    secret = draft("Zéphirine ouvre à Confluence.", Flag.CONFIDENTIAL, wording=None, audience=Audience.COMMS)
    await tagged(database, swift, secret)
    adviser = Said(finds="Zéphirine")
    for text in (ASKED, "on peut parler de Zéphirine ?", "on peut parler de Bordeaux ?"):
        assert (await judged(database, swift, adviser, text)).kind is not VerdictKind.CONFIDENTIAL
    assert not any("Zéphirine ouvre" in seen for seen in adviser.seen)


async def test_a_freeze_asks_nobody(database: Database, swift: World) -> None:
    await tagged(database, swift)
    await frozen(database, swift)
    adviser = Said()
    assert (await judged(database, swift, adviser)).kind is VerdictKind.FROZEN
    assert adviser.seen == []
