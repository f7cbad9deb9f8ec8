"""Whom a file leaves out leaves as by `/passerelle offboard`; whoever goes by another name does not."""

from __future__ import annotations

from typing import Any

from bot.core.address import Place
from bot.core.delivery import DeliveryState, Kind
from bot.core.partings import Parting
from bot.services import dispatch
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage.database import Database
from tests.builders import SETUP, asked, database_at, halles
from tests.services.acting import direct, rows

WHOLE = SETUP.format(name="Les Halles Verrier", undo="10s", release="staff", prefix="")
WITHOUT_SAM = "".join(line for line in WHOLE.splitlines(keepends=True) if "name: Sam" not in line).replace(
    "members: [Sam Dubois]", "members: []"
)


async def applied(database: Database, text: str, *, dry_run: bool = False) -> list[str]:
    return await apply(database, parse(text, "halles.yaml"), dry_run=dry_run, by="operator")


async def parting_of(database: Database, organisation: str, member: str) -> Parting | None:
    async with database.read() as work:
        return await work.partings.last_of(organisation, member)


async def test_a_cm_left_out_of_the_file_leaves_as_by_the_command(database_url: str) -> None:
    async with database_at(database_url) as database:
        world = await halles(database)
        assert world.sam.member
        question = await asked(database, world, "Et la météo ?", place=direct(world.sam))
        account = Place(world.sam.caller.account, direct=True, person=True)
        async with database.write() as work:
            await dispatch.post(work, Kind.ANSWER_CM, question.id, world.mandate, account)
        said = await applied(database, WITHOUT_SAM, dry_run=True)
        assert any("Sam Dubois s’en va" in line for line in said)
        assert await applied(database, WITHOUT_SAM) == said
        sent = {(row.kind, row.lane, row.state) for row in await _deliveries(database)}
        assert (Kind.ANSWER_CM.value, "demo:sam", DeliveryState.DROPPED.value) in sent
        assert (Kind.FAREWELL.value, "demo:sam", DeliveryState.WAITING.value) in sent
        assert (Kind.PARTING_RECORD.value, "demo:lea", DeliveryState.WAITING.value) in sent
        parting = await parting_of(database, world.organisation.id, world.sam.member.id)
        assert parting
        assert (parting.by, parting.accounts) == ("operator", world.sam.member.accounts)
        before = await rows(database)
        assert await applied(database, WITHOUT_SAM) == ["Rien à changer."]
        assert await rows(database) == before


async def test_whoever_goes_by_another_name_does_not_leave(sqlite_url: str) -> None:
    async with database_at(sqlite_url) as database:
        world = await halles(database)
        assert world.sam.member
        said = await applied(database, WHOLE.replace("Sam Dubois", "Samuel Dubois"))
        assert any("passent à quelqu’un d’autre" in line for line in said)
        assert await parting_of(database, world.organisation.id, world.sam.member.id) is None
        assert not [row for row in await _deliveries(database) if row.kind == Kind.FAREWELL.value]
        async with database.read() as work:
            (found,) = await work.people.members_of(world.sam.caller)
        assert found.name == "Samuel Dubois"


async def test_named_again_they_are_let_in_again(sqlite_url: str) -> None:
    async with database_at(sqlite_url) as database:
        world = await halles(database)
        await applied(database, WITHOUT_SAM)
        async with database.read() as work:
            assert not await work.people.members_of(world.sam.caller)
        await applied(database, WHOLE)
        async with database.read() as work:
            (found,) = await work.people.members_of(world.sam.caller)
        assert found == world.sam.member


async def test_only_who_is_a_lead_by_the_file_gets_the_record(sqlite_url: str) -> None:
    async with database_at(sqlite_url) as database:
        await halles(database)
        swapped = WHOLE.replace("Karim Osman, role: staff", "Karim Osman, role: lead").replace(
            "then: Léa", "then: Karim"
        )
        swapped = swapped.replace("then: Karim Ferrand", "then: Karim Osman")
        await applied(database, "".join(line for line in swapped.splitlines(keepends=True) if "name: Léa" not in line))
        records = [row.lane for row in await _deliveries(database) if row.kind == Kind.PARTING_RECORD.value]
        assert records == ["demo:karim"]


async def _deliveries(database: Database) -> list[Any]:
    async with database.read() as work:
        return list((await work.connection.exec_driver_sql("SELECT kind, lane, state FROM delivery")).all())
