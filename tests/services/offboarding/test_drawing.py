"""What the lead is handed, and what is left for them to keep: only what they were told, in words they had read."""

from __future__ import annotations

from dataclasses import replace

from bot.core.address import Place
from bot.core.card import Card, EvidenceList
from bot.core.delivery import Delivery, Kind
from bot.core.flags import Flag
from bot.services import acknowledging, passing
from bot.services.composing import compose
from bot.services.offboarding import ending
from bot.storage.database import Database
from tests.builders import World, asked, draft, tagged
from tests.cards.samples import text_of
from tests.services.acting import direct

SECRET, UNREAD, OPEN = "Tilleul ferme en juin.", "Cap 45 est abandonné.", "Le marché rouvre samedi."


async def told(database: Database, world: World, text: str, flag: Flag, *, read: bool) -> str:
    """An item that was delivered where Sam reads; returns its number."""
    item = await tagged(database, world, draft(text, flag))
    async with database.write() as work:
        item = await passing.send_now(work, world.karim, item.id)
        details = {"kind": Kind.NEWS_CM.value, "room": str(world.cm.room)}
        await work.register.note(
            item.organisation, at=work.now.instant, actor="passerelle", verb="delivered", subject=item.id, **details
        )
        if read:
            await acknowledging.acknowledge(work, world.sam, item.id)
    return item.label


async def parting(database: Database, world: World) -> str:
    async with database.write() as work:
        assert world.sam.member is not None
        return (await ending.part(work, world.lea, world.organisation, world.sam.member)).id


async def card(database: Database, world: World, kind: Kind, subject: str, to: Place) -> Card | None:
    async with database.write() as work:
        return await compose(
            work, Delivery("d", world.organisation.id, world.mandate.id, kind, subject, to, work.now.instant)
        )


async def test_the_last_card_names_only_what_was_told_and_quotes_only_what_was_read(
    database: Database, world: World
) -> None:
    number = await told(database, world, SECRET, Flag.CONFIDENTIAL, read=True)
    silent = await told(database, world, UNREAD, Flag.CONFIDENTIAL, read=False)
    said = await told(database, world, OPEN, Flag.SHAREABLE, read=True)
    never = (await tagged(database, world, draft("Jamais dit.", Flag.CONFIDENTIAL))).label
    id = await parting(database, world)
    last = await card(database, world, Kind.FAREWELL, id, Place(world.sam.caller.account, direct=True, person=True))
    assert last is not None
    lines = [line for block in last.blocks if isinstance(block, EvidenceList) for line in block.lines]
    assert [(line.number, line.extract) for line in lines] == [(number, SECRET), (silent, "")]
    for text in (said, never, OPEN, UNREAD, "Jamais"):
        assert text not in text_of(last)
    assert SECRET not in last.notice
    assert not last.buttons


async def test_the_lead_gets_what_remains_and_the_lines_of_the_register(database: Database, world: World) -> None:
    number = await told(database, world, SECRET, Flag.CONFIDENTIAL, read=True)
    question = await asked(database, world, "Peut-on parler de la fermeture de Tilleul ?", place=direct(world.sam))
    id = await parting(database, world)
    place = Place(world.lea.caller.account, direct=True, person=True)
    first = await card(database, world, Kind.PARTING_RECORD, f"{id}.0", place)
    part = await card(database, world, Kind.PARTING_RECORD, f"{id}.1", place)
    assert first is not None
    assert part is not None
    assert "demo:cm" in text_of(first)
    assert "Sam Dubois" in text_of(first)
    assert question.number
    assert number in text_of(part)
    assert SECRET not in text_of(part), "the register holds no texts"
    assert await card(database, world, Kind.PARTING_RECORD, f"{id}.2", place) is None
    for other in (world.karim, world.sam):
        to = replace(place, room=other.caller.account)
        assert await card(database, world, Kind.PARTING_RECORD, f"{id}.0", to) is None, "for a lead alone"


async def test_nobody_is_sent_away_who_is_back(database: Database, world: World) -> None:
    id = await parting(database, world)
    async with database.write() as work:
        assert world.sam.member is not None
        await work.people.set_member(world.sam.member)
    place = Place(world.sam.caller.account, direct=True, person=True)
    assert await card(database, world, Kind.FAREWELL, id, place) is None
