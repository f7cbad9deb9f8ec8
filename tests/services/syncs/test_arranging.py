"""`/sync schedule`: the form, what is wrong in it, and what is said again in full."""

from __future__ import annotations

import pytest

from bot.core.card import Form, Notice
from bot.errors import InvalidForm, Refused, Stale
from bot.services.syncs import arranging
from tests.services.syncs.acting import Scene

GIVEN = {"name": "Point", "days": "0,3", "clock": "9h", "weeks": "2", "zone": "America/Montreal", "place": "Salle 3"}


async def _submitted(scene: Scene, target: str = "", version: int = 0, **values: str) -> object:
    target = target or scene.mandate.id
    given = GIVEN | values
    return await scene.do(scene.world.lea, lambda turn: arranging.submitted(turn, target, version, given))


async def test_the_first_is_set_by_the_form_and_said_again_in_full(scene: Scene) -> None:
    form = await scene.do(scene.world.lea, arranging.listed)
    assert isinstance(form, Form)
    assert form.target == scene.mandate.id
    said = await _submitted(scene)
    assert isinstance(said, Notice)
    assert said.card is not None
    text = repr(said.card)
    assert "toutes les 2 semaines" in text
    assert "lundi et jeudi" in text
    assert "lundi 16 mars 2026 à 09:00 (heure de Montréal), soit 14:00 (heure de Paris)" in text


async def test_it_is_changed_by_the_form_that_holds_what_is(scene: Scene) -> None:
    await _submitted(scene)
    listed = await scene.do(scene.world.lea, arranging.listed)
    assert isinstance(listed, Notice)
    assert listed.card is not None
    target = listed.card.buttons[0].target
    form = await scene.do(scene.world.lea, lambda turn: arranging.open_form(turn, target))
    held = {field.name: field.value for field in form.fields}
    assert held == GIVEN | {"clock": "09:00", "people": "", "state": "active"}
    await _submitted(scene, target, form.version, state="paused")
    with pytest.raises(Stale):
        await _submitted(scene, target, form.version)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"clock": "25h"}, "clock"),
        ({"clock": "lundi"}, "clock"),
        ({"clock": ""}, "clock"),
        ({"zone": "Mars/Olympus"}, "zone"),
        ({"days": ""}, "days"),
        ({"days": "9"}, "days"),
        ({"name": ""}, "name"),
        ({"place": "https://halles.slack.com/archives/C0COMMS/p1700000000000100"}, "place"),
        ({"place": "https://discord.com/channels/900000000000000001/920000000000000001"}, "place"),
    ],
)
async def test_a_fault_stays_on_its_field(scene: Scene, values: dict[str, str], field: str) -> None:
    with pytest.raises(InvalidForm) as error:
        await _submitted(scene, "", 0, **values)
    assert set(error.value.errors) == {field}


async def test_a_cm_sets_nothing(scene: Scene) -> None:
    with pytest.raises(Refused):
        await scene.do(scene.world.sam, arranging.listed)
    with pytest.raises(Refused):
        await scene.do(scene.world.sam, lambda turn: arranging.open_form(turn, scene.mandate.id))
    with pytest.raises(Refused):
        await scene.do(scene.world.sam, lambda turn: arranging.submitted(turn, scene.mandate.id, 0, GIVEN))
