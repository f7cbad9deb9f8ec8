"""What the bot brings: by stored records alone, and to a CM nothing but what that CM was told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.address import Place
from bot.core.flags import Audience, Embargo, Flag
from bot.core.people import Side
from bot.core.syncs import Finding, FindingKind, Found
from bot.services import acknowledging, editing
from bot.services.syncs import findings
from bot.storage.work import Work
from tests.builders import asked, demo_address, draft, tagged
from tests.services.syncs.acting import PARIS, Scene

SECRET = "Rachat des épiceries Bonnard à Mâcon, signature en juin."
DAY = timedelta(days=1)


async def _look(scene: Scene) -> list[Finding]:
    async with scene.database.read() as work:
        return list(await findings.look(work, scene.mandate, scene.clock.at - findings.WEEK))


async def _shown(scene: Scene, side: Side) -> list[Found]:
    found = await _look(scene)
    async with scene.database.read() as work:
        shown = [await findings.shown(work, scene.mandate, each, side) for each in found]
    return [each for each in shown if each is not None]


async def test_a_secret_is_on_the_comms_side_alone(scene: Scene) -> None:
    embargo = Embargo(scene.clock.at + 3 * DAY, PARIS)
    await tagged(scene.database, scene.world, draft(SECRET, Flag.CONFIDENTIAL, audience=Audience.COMMS))
    await tagged(scene.database, scene.world, draft(f"Deux. {SECRET}", embargo=embargo, audience=Audience.COMMS))
    await scene.until("2026-03-16 10:01")
    comms = await _shown(scene, Side.COMMS)
    assert {each.kind for each in comms} == {FindingKind.UNTOLD, FindingKind.LIFTS}
    assert await _shown(scene, Side.CM) == []


async def test_embargoes_items_unread_and_without_wording(scene: Scene) -> None:
    soon, late = (Embargo(scene.clock.at + n * DAY, PARIS) for n in (3, 30))
    await tagged(scene.database, scene.world, draft("Un magasin ouvre à Lyon.", embargo=soon))
    await tagged(scene.database, scene.world, draft("Un magasin ouvre à Nice.", embargo=late))
    await tagged(scene.database, scene.world, draft("Le parking ouvre.", wording=None))
    assert await _shown(scene, Side.CM) == [], "nothing was passed on yet"
    await scene.until("2026-03-16 10:01")
    for side in Side:
        shown = {each.label: each.kind for each in await _shown(scene, side)}
        assert shown == dict.fromkeys(("N-1", "N-2", "N-3"), FindingKind.UNREAD)
    async with scene.database.write() as work:
        for number in (1, 2, 3):
            item = await work.news.numbered(scene.mandate.organisation, number)
            assert item is not None
            await _got(work, scene, item.id)
    shown = {each.label: each.kind for each in await _shown(scene, Side.CM)}
    assert shown == {"N-1": FindingKind.LIFTS, "N-3": FindingKind.BARE}


async def _got(work: Work, scene: Scene, id: str) -> None:

    await acknowledging.acknowledge(work, scene.world.sam, id)


async def test_an_item_withdrawn_since_is_shown_no_more(scene: Scene) -> None:
    item = await tagged(scene.database, scene.world)
    await scene.until("2026-03-16 10:01")
    (found,) = await _look(scene)
    async with scene.database.write() as work:
        await editing.withdraw(work, scene.world.karim, item.id)
    async with scene.database.read() as work:
        assert await findings.shown(work, scene.mandate, found, Side.CM) is None


async def test_a_question_asked_directly_is_not_told_in_the_cm_s_room(scene: Scene) -> None:

    await asked(scene.database, scene.world, "Peut-on parler du club de Tournon ?")
    alone = Place(demo_address("dm-sam"), direct=True)
    await asked(scene.database, scene.world, "Peut-on parler du club de Privas ?", place=alone)
    assert [each.label for each in await _shown(scene, Side.COMMS)] == ["Q-1", "Q-2"]
    assert [each.label for each in await _shown(scene, Side.CM)] == ["Q-1"]


async def test_what_another_mandate_holds_is_not_found(scene: Scene) -> None:
    await tagged(scene.database, scene.world)
    await scene.until("2026-03-16 10:01")
    (found,) = await _look(scene)
    async with scene.database.read() as work:
        other = replace(scene.mandate, id="w_other")
        assert await findings.shown(work, other, found, Side.COMMS) is None


async def test_an_embargo_that_lifts_soon_is_found_however_much_is_newer(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings, "LOOKED_AT", 1)
    soon = Embargo(scene.clock.at + 3 * DAY, PARIS)
    secret = draft("Un magasin ouvre à Lyon.", embargo=soon, audience=Audience.COMMS)
    old = await tagged(scene.database, scene.world, secret)
    await tagged(scene.database, scene.world, draft("Le parking ouvre."))
    assert old.id in {finding.subject for finding in await _look(scene)}
