"""What has to change, and that it can be carried out whatever changed."""

from __future__ import annotations

import pytest

from bot.core.people import Mandate, Member, Organisation, Release, Role, Room
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.services.setup.plan import Change, plan
from bot.storage.database import Database
from tests.builders import SETUP, World, demo_address

WHOLE = SETUP.format(name="Les Halles Verrier", prefix="", undo="10s", release="staff")


async def planned(database: Database, text: str) -> list[Change]:
    async with database.read() as work:
        return await plan(work, parse(text, "f.yaml"))


async def changed(database: Database, text: str) -> None:
    await apply(database, parse(text, "f.yaml"), dry_run=False, by="test")
    assert not await planned(database, text), "a second run would change something"


async def test_a_new_company_is_all_new(database: Database) -> None:
    changes = await planned(database, WHOLE)
    assert all(change.old is None for change in changes)
    assert [type(change.new) for change in changes] == [Organisation, *[Member] * 3, Mandate, *[Room] * 2]


async def test_what_is_the_same_changes_nothing(database: Database, world: World) -> None:
    assert not await planned(database, WHOLE)


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("watch: [Tilleul]", "watch: []", Organisation),
        ("watch: [Tilleul]", "watch: [TILLEUL]", Organisation),
        ("watch: [Tilleul]", "watch: [Tilleul]\nsynonyms: [[Tilleul, le rachat]]", Organisation),
        ("locale: fr", "locale: en", Organisation),
        ("locale: fr", "locale: fr\ncountry: CA\nregion: QC", Organisation),
        ("locale: fr", 'locale: fr\nhours: {from: "8:30", to: "17:00"}', Organisation),
        ("role: staff", "role: lead", Member),
        ('"demo:karim"', '"demo:karim", "demo:karim2"', Member),
        ("undo: 10s", "undo: 0s", Mandate),
        ("release: staff", "release: lead", Mandate),
        ("then: Léa Ferrand", "then: Karim Osman", Mandate),
        ('cm: ["demo:cm"]', 'cm: ["demo:cm2"]', Room),
        ('cm: ["demo:cm"]', "cm: []", Room),
    ],
)
async def test_one_change_is_one_change(
    database: Database, world: World, old: str, new: str, kind: type[object]
) -> None:
    assert old in WHOLE
    text = WHOLE.replace(old, new, 1)
    changes = await planned(database, text)
    assert kind in {type(change.new or change.old) for change in changes}
    await changed(database, text)
    await changed(database, WHOLE)


async def test_a_list_that_the_file_does_not_name_stays(database: Database, world: World) -> None:
    with_both = WHOLE.replace("watch: [Tilleul]", "watch: [Tilleul]\nsynonyms: [[Tilleul, le rachat]]")
    without = WHOLE.replace("watch: [Tilleul]\n", "")
    await changed(database, with_both)
    assert not await planned(database, without)
    (change,) = await planned(database, without + "\nwatch: []\nsynonyms: []\n")
    assert isinstance(change.new, Organisation)
    assert (change.new.watch, change.new.synonyms) == ((), ())


async def test_who_leaves_keeps_their_name_and_returns_as_themself(database: Database, world: World) -> None:
    without = WHOLE.replace('  - {name: Karim Osman, role: staff, accounts: ["demo:karim"]}\n', "")
    (change,) = await planned(database, without)
    assert change.new is None
    await changed(database, without)
    assert world.karim.member is not None
    async with database.read() as work:
        gone = await work.people.member(world.organisation.id, world.karim.member.id)
        assert gone is not None
        assert (gone.name, gone.accounts) == ("Karim Osman", ())
        assert not await work.people.members_by_account(demo_address("karim"))
    await changed(database, WHOLE)
    async with database.read() as work:
        (back,) = await work.people.members_by_account(demo_address("karim"))
    assert (back.id, back.role) == (world.karim.member.id, Role.STAFF)


async def test_an_account_passes_from_one_member_to_another(database: Database, world: World) -> None:
    swapped = WHOLE.replace("demo:lea", "demo:X").replace("demo:karim", "demo:lea").replace("demo:X", "demo:karim")
    await changed(database, swapped)
    async with database.read() as work:
        (now,) = await work.people.members_by_account(demo_address("lea"))
    assert now.name == "Karim Osman"


async def test_a_member_gets_another_name(database: Database, world: World) -> None:
    await changed(database, WHOLE.replace("Sam Dubois", "Sam Durand"))
    async with database.read() as work:
        (now,) = await work.people.members_by_account(demo_address("sam"))
        (mandate,) = await work.people.mandates(world.organisation.id)
    assert (now.name, mandate.members) == ("Sam Durand", (now.id,))


async def test_the_policy_is_the_files(database: Database, world: World) -> None:
    await changed(database, WHOLE.replace("release: staff", "release: lead"))
    async with database.read() as work:
        (mandate,) = await work.people.mandates(world.organisation.id)
    assert mandate.policy.release is Release.LEAD
    assert not mandate.policy.threads


async def test_where_questions_are_answered_stays_as_it_is_where_the_file_does_not_say(
    database: Database, world: World
) -> None:
    for said, threads in (("", False), ("questions: thread, ", True), ("", True), ("questions: room, ", False)):
        await changed(database, WHOLE.replace("release: staff", f"{said}release: staff"))
        async with database.read() as work:
            (mandate,) = await work.people.mandates(world.organisation.id)
        assert mandate.policy.threads is threads
