"""A card is drawn for the side on which its room is when it leaves; none for a room of the other side, or of nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.delivery import Delivery, Kind
from bot.core.people import Side
from bot.services.composing import compose
from tests.services.syncs.acting import Scene

OF = {Side.COMMS: "comms", Side.CM: "cm"}


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind.value.startswith("sync-")])
async def test_no_card_of_a_side_is_drawn_for_a_room_of_the_other(scene: Scene, kind: Kind) -> None:
    meeting = await scene.arranged()
    topic = await scene.topic(scene.world.karim, meeting, "Le budget")
    sitting = await scene.opened(meeting)
    subject = topic.id if "topic" in kind.value else sitting.id
    mandate = scene.mandate
    async with scene.database.write() as work:
        made = Delivery("d_x", mandate.organisation, mandate.id, kind, subject, scene.world.cm, scene.clock.at)
        for place in (scene.world.cm, scene.world.comms):
            card = await compose(work, replace(made, place=place, refreshes="m_x"))
            side = Side.COMMS if place == scene.world.comms else Side.CM
            other = Side.CM if side is Side.COMMS else Side.COMMS
            if kind.value.endswith(f"-{OF[other]}") and not kind.value.endswith(f"-{OF[side]}"):
                assert card is None
            if side is Side.CM:
                assert "budget" not in repr(card)
        nowhere = replace(scene.world.cm, room=scene.world.sam.caller.account)
        assert await compose(work, replace(made, place=nowhere)) is None
