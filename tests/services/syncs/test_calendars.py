"""`/sync calendar`: an address for whoever may meet, dead when it is renewed or the right ends.

What it leads to is when and where, and nothing else."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from bot.core.calendars import Calendar
from bot.core.card import Notice, WebAddress
from bot.core.people import Actor
from bot.errors import Gone, Refused
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.services.syncs import calendars, changing
from bot.services.turn import Turn
from tests.builders import SETUP
from tests.services.acting import verbs
from tests.services.syncs.acting import Scene

DOOR = "https://passerelle.example.com"
ADDRESS = re.compile(re.escape(DOOR) + r"/calendar/([0-9a-f]{64})\.ics")


async def asked(scene: Scene, actor: Actor) -> str:
    """The secret that somebody gets."""
    return secret_of(await scene.do(actor, calendars.of_here))


def secret_of(reply: object) -> str:
    assert isinstance(reply, Notice)
    assert reply.card is not None
    (address,) = [block.url for block in reply.card.blocks if isinstance(block, WebAddress)]
    found = ADDRESS.fullmatch(address)
    assert found is not None
    return found[1]


async def renewed(scene: Scene, actor: Actor) -> str:
    return secret_of(await scene.do(actor, lambda turn: calendars.renew(turn, scene.mandate.id)))


async def read(scene: Scene, secret: str) -> Calendar:
    found = await calendars.published(scene.database, secret)
    assert found is not None
    return found


@pytest.fixture(autouse=True)
def _outside(scene: Scene) -> None:
    scene.database.public_url = DOOR


async def test_what_is_posted_is_what_stands_in_it(scene: Scene) -> None:
    meeting = await scene.arranged(place="Salle 3")
    secret = await asked(scene, scene.world.sam)
    await scene.until("2026-03-20 10:30")
    sitting = await scene.sitting(meeting, "2026-03-23")
    before = (await read(scene, secret)).entries
    await scene.do(
        scene.world.lea, lambda turn: changing.move(turn, sitting.id, sitting.version, {"at": "mardi 24 mars à 15h"})
    )
    moved = (await read(scene, secret)).entries
    assert [entry.uid for entry in moved] == [entry.uid for entry in before]
    assert moved[0].starts_at == datetime(2026, 3, 24, 14, tzinfo=UTC)
    assert moved[0].sequence > before[0].sequence
    assert (moved[0].title, moved[0].place) == ("Point – Réseaux sociaux", "Salle 3")
    await scene.do(scene.world.lea, lambda turn: changing.skip(turn, sitting.id))
    skipped = (await read(scene, secret)).entries
    assert before[0].uid not in {entry.uid for entry in skipped}
    assert len(skipped) == len(before) - 1
    assert "Lundi de Pâques" in next(entry.note for entry in skipped if entry.starts_at.day == 6)


async def test_it_holds_no_topic_and_nobody(scene: Scene) -> None:
    meeting = await scene.arranged()
    await scene.topic(scene.world.karim, meeting, "Le budget Tilleul")
    await scene.topic(scene.world.lea, meeting, "Les horaires", share=True)
    for actor in (scene.world.lea, scene.world.sam):
        text = str(await read(scene, await asked(scene, actor)))
        for word in ("budget", "Tilleul", "horaires", "Sam", "Léa", "Karim"):
            assert word not in text


async def test_everybody_of_the_mandate_has_addresses_of_their_own(scene: Scene) -> None:
    secrets = [await asked(scene, actor) for actor in (scene.world.sam, scene.world.sam, scene.world.karim)]
    assert len(set(secrets)) == 3
    for secret in secrets:
        assert (await read(scene, secret)).name == "Points · Réseaux sociaux"
    with pytest.raises(Refused):
        await scene.do(scene.world.stranger, calendars.of_here)
    with pytest.raises(Refused):
        await scene.do(scene.world.stranger, lambda turn: calendars.show(turn, scene.mandate.id))
    assert await verbs(scene.database, scene.world, scene.mandate.id) == ["sync-calendar"] * 3


async def test_a_new_address_ends_all_before_and_is_comms_alone(scene: Scene) -> None:
    sams = await asked(scene, scene.world.sam)
    with pytest.raises(Refused):
        await scene.do(scene.world.sam, lambda turn: calendars.renew(turn, scene.mandate.id))
    assert await calendars.published(scene.database, sams) is not None
    new = await renewed(scene, scene.world.karim)
    assert await calendars.published(scene.database, sams) is None
    assert await calendars.published(scene.database, new) is not None
    assert await verbs(scene.database, scene.world, scene.mandate.id) == ["sync-calendar", "sync-address"]


async def test_it_ends_with_the_right(scene: Scene) -> None:
    sams, leas = await asked(scene, scene.world.sam), await asked(scene, scene.world.lea)
    without = SETUP.format(name=scene.world.organisation.name, undo="10s", release="staff", prefix="")
    file = parse(without.replace("    members: [Sam Dubois]\n", "    members: []\n"), "halles.yaml")
    await apply(scene.database, file, dry_run=False, by="test")
    assert await calendars.published(scene.database, sams) is None
    assert await calendars.published(scene.database, leas) is not None


@pytest.mark.parametrize("secret", ["", "0" * 64, "é\ud800", "x" * 10_000])
async def test_what_never_was_an_address(scene: Scene, secret: str) -> None:
    assert await calendars.published(scene.database, secret) is None


async def test_the_address_itself_is_kept_nowhere(scene: Scene) -> None:
    secret = await asked(scene, scene.world.sam)
    async with scene.database.read() as work:
        for table in ("calendar", "register"):
            rows = (await work.connection.exec_driver_sql(f"SELECT * FROM {table}")).all()
            assert rows
            assert secret not in str(rows)


async def test_without_a_public_address_there_is_none_and_it_is_said(scene: Scene) -> None:
    scene.database.public_url = ""
    reply = await scene.do(scene.world.sam, calendars.of_here)
    assert isinstance(reply, Notice)
    assert reply.card is None
    assert "PASSERELLE_HTTP__PUBLIC_URL" in reply.text
    with pytest.raises(Refused):
        await scene.do(scene.world.stranger, calendars.of_here)


async def test_nothing_else_than_a_mandate_has_a_calendar(scene: Scene) -> None:
    meeting = await scene.arranged()

    async def show(turn: Turn) -> object:
        return await calendars.show(turn, meeting.id)

    with pytest.raises(Gone):
        await scene.do(scene.world.lea, show)
