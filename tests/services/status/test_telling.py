"""`passerelle status`, and `/passerelle status` by role."""

from __future__ import annotations

import json

from bot.core.card import Notice
from bot.i18n.words import words
from bot.services.gestures import Gestures
from bot.services.operating import Operator
from bot.services.status.telling import status
from bot.storage.database import Database
from tests.builders import OPENING, World, asked, tagged
from tests.cards.samples import text_of


async def test_for_an_operator_in_lines_and_for_programs(database: Database, swift: World) -> None:
    operator = Operator(database, words("en"), "Europe/Paris")
    await asked(database, swift, "Peut-on parler de Tilleul ?")
    await tagged(database, swift)
    lines = await status(operator, machine=False)
    told = "\n".join(lines.done)
    assert "Les Halles Verrier" in told
    assert "1 open question" in told
    (record,) = (await status(operator, machine=True)).done
    assert OPENING not in told + record
    assert "Tilleul" not in told + record
    found = json.loads(record)
    assert set(found) == {"format", "version", "at", "paused", "platforms", "organisations"}
    (house,) = found["organisations"]
    assert set(house["deliveries"]) == {"waiting", "sending", "held", "failed"}
    (mandate,) = house["mandates"]
    assert set(mandate) == {"name", "zone", "rooms", "people", "open_questions", "frozen_since", "next"}
    assert mandate["open_questions"] == 1


async def test_where_there_is_nothing(database: Database) -> None:
    operator = Operator(database, words("fr"), "Europe/Paris")
    assert "setup-code" in (await status(operator, machine=False)).done[-1]


async def test_in_the_chat_a_cm_sees_nothing_of_the_outbox(database: Database, world: World) -> None:
    gestures = Gestures(database, "en")
    comms, cm = [
        await gestures.command(by.caller, place, "passerelle", "status")
        for by, place in ((world.lea, world.comms), (world.sam, world.cm))
    ]
    assert isinstance(comms, Notice)
    assert isinstance(cm, Notice)
    assert comms.card is not None
    assert cm.card is not None
    assert "Envois" in text_of(comms.card)
    assert "Envois" not in text_of(cm.card)
    assert "salons" not in text_of(cm.card)
