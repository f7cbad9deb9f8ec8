"""The Home tab: drawn when it is opened, and again when what holds has changed."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.address import Address, Platform
from bot.core.card import Card, Paragraph, Tone
from bot.errors import ChatRefused
from tests.integrations.slack.stage import Stage, stage
from tests.integrations.slack.strict import faults
from tests.integrations.slack.test_gestures import OPENING, passed_on
from tests.peers.slack.nouns import View
from tests.peers.slack.outcome import NotPossible
from tests.peers.slack.people import Person
from tests.peers.slack.sight import read


def shown(staged: Stage, person: Person) -> str:
    """What stands on somebody's Home now."""
    return read(person.home.blocks, staged.slack.world) if person.home else ""


async def opened(staged: Stage, person: Person, words: str = "") -> View:
    await person.open_home()
    await staged.slack.until(lambda: person.home and words in shown(staged, person))
    assert person.home
    return person.home


def opener(view: View, number: str) -> tuple[str, str]:
    """The block and the name of the button that opens a record."""
    for block in view.blocks:
        button: dict[str, Any] = block.get("accessory") or {}
        if button.get("value") == number:
            return block["block_id"], button["action_id"]
    raise AssertionError(f"nothing opens {number}")


async def test_it_shows_what_holds_and_follows_it(staged: Stage) -> None:
    await passed_on(staged)
    await opened(staged, staged.lea, "N-1")
    view = await opened(staged, staged.sam, "N-1")
    assert not faults(view.blocks, view=True)
    assert "Partageable" in shown(staged, staged.sam)
    await staged.lea.command("/freeze", "Rappel produit", staged.comms)
    await staged.slack.until(lambda: "N-1" not in shown(staged, staged.sam))
    await staged.slack.until(lambda: "gel" in shown(staged, staged.lea).lower())
    await staged.settle()
    assert not [call for call in staged.slack.calls if call.error]


async def test_whoever_has_no_role_reads_the_refusal_and_nothing_else(staged: Stage) -> None:
    await passed_on(staged)
    await opened(staged, staged.max)
    assert shown(staged, staged.max).startswith("Désolé")
    assert len(shown(staged, staged.max).splitlines()) == 1
    await staged.settle()


async def test_a_member_who_leaves_sees_nothing_more(staged: Stage) -> None:
    await passed_on(staged)
    await opened(staged, staged.sam, "N-1")
    async with staged.runtime.database.write() as work:
        found = await work.people.members_by_account(Address(Platform.SLACK, staged.sam.team, staged.sam.id))
        await work.people.end_member(found[0].organisation, found[0].id)
    await staged.lea.post(staged.comms, "Autre chose : Nancy ferme. #confidentiel")
    await staged.slack.until(lambda: shown(staged, staged.sam).startswith("Désolé"))
    await staged.settle()


async def test_a_line_opens_its_record_in_a_window(staged: Stage) -> None:
    await passed_on(staged)
    view = await opened(staged, staged.sam, "N-1")
    block, action = opener(view, "N-1")
    outcome = await staged.sam.click(view, action, block_id=block)
    await outcome.until(lambda seen: seen.opened)
    assert outcome.opened
    assert "112 cours Charlemagne" in outcome.text
    assert not outcome.error
    await staged.settle()


async def test_its_buttons_open_forms(staged: Stage) -> None:
    view = await opened(staged, staged.lea)
    (write,) = [
        one["action_id"]
        for block in view.blocks
        for one in block.get("elements", [])
        if str(one.get("action_id", "")).startswith("write")
    ]
    await (await staged.lea.click(view, write)).until(lambda seen: seen.opened)
    sent = await staged.lea.submit(None, {"text": OPENING, "flag": "shareable", "wording": OPENING, "audience": "cm"})
    assert not sent.errors
    await staged.slack.until(lambda: "112 cours Charlemagne" in staged.sam.sees_in(staged.cm))
    await staged.settle()


async def test_a_page_that_changed_meanwhile_is_looked_at_again(staged: Stage) -> None:
    await passed_on(staged)
    await opened(staged, staged.sam, "N-1")
    staged.slack.deliveries.hold()
    await staged.sam.open_home()
    await staged.adapter.show_home(Address(Platform.SLACK, staged.sam.team, staged.sam.id), ())
    staged.slack.deliveries.release()
    await staged.slack.until(lambda: len(staged.slack.calls_to("views.publish")) >= 4)
    *_, refused, again = staged.slack.calls_to("views.publish")
    assert (refused.error, bool(refused.args.get("hash"))) == ("hash_conflict", True)
    assert (again.error, bool(again.args.get("hash"))) == ("", False)
    await staged.settle()


async def test_a_home_tab_that_is_turned_off_harms_nothing(sqlite_url: str) -> None:
    async with stage(sqlite_url) as staged:
        await opened(staged, staged.lea)
        staged.slack.app.manifest = {
            **staged.slack.app.manifest, "features": {**staged.slack.app.features, "app_home": {}},
        }  # fmt: skip
        await staged.adapter.show_home(Address(Platform.SLACK, staged.lea.team, staged.lea.id), ())
        assert staged.slack.calls_to("views.publish")[-1].error == "not_enabled"


async def test_somebody_at_an_agency_has_none(shared: Stage) -> None:
    with pytest.raises(NotPossible):
        await shared.sam.open_home()
    with pytest.raises(ChatRefused):
        await shared.adapter.show_home(Address(Platform.SLACK, shared.sam.team, shared.sam.id), ())


async def test_what_does_not_fit_is_said(sqlite_url: str) -> None:
    async with stage(sqlite_url) as staged:
        many = [Card(Tone.NEUTRAL, f"Maison {n}", "n", blocks=(Paragraph("x"),) * 40) for n in range(4)]
        await staged.adapter.show_home(Address(Platform.SLACK, staged.lea.team, staged.lea.id), many)
        assert staged.lea.home
        assert not faults(staged.lea.home.blocks, view=True)
        assert "Maison 1" in shown(staged, staged.lea)
        assert "Maison 2" not in shown(staged, staged.lea)
        assert "ne tient pas ici" in shown(staged, staged.lea)
