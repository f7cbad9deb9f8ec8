"""Names and synonyms edited in chat: who may, what is recorded, that nothing is lost and nobody else hears of them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator

import pytest

from bot.core.address import Place
from bot.core.card import Card, Notice, Quote
from bot.core.people import Actor, Caller, Organisation
from bot.errors import Invalid, Refused
from bot.i18n.words import words
from bot.services import commands, naming
from bot.services.gestures import Gestures
from bot.services.names import fingerprint
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.services.turn import Turn
from bot.storage.database import Database
from tests.builders import SETUP, StillClock, World, database_at, demo_address, halles
from tests.services.acting import as_bot, direct, rows

REFUSED = "Désolé, je ne peux pas faire cela pour vous."
LOOSENING = (
    "watch remove Tilleul",
    "watch remove Inconnu",
    "watch remove",
    "synonyms remove Tilleul",
    "synonyms remove",
)
ALL = (
    "watch",
    "WATCH",
    "watch add Phénix",
    "watch add Tilleul",
    "watch add <b>",
    "watch add " + "x" * 40_000,
    "watch add",
    "watch dance",
    "synonyms",
    "synonyms add Tilleul = la fusion",
    "synonyms add Tilleul",
    "synonyms dance",
    *LOOSENING,
)


@pytest.fixture
def hands(database: Database) -> Gestures:
    return Gestures(database, "fr")


async def typed(database: Database, who: Actor, place: Place, text: str) -> Notice:
    async with database.write() as work:
        reply = await commands.command(Turn(work, who.caller, place, "fr"), "passerelle", text)
    assert isinstance(reply, Notice)
    return reply


async def house(database: Database, world: World) -> Organisation:
    async with database.read() as work:
        found = await work.people.organisation(world.organisation.id)
    assert found is not None
    return found


def quoted(card: Card | None) -> list[str]:
    assert card is not None
    return [line for block in card.blocks if isinstance(block, Quote) for line in block.text.split("\n")]


# What it does


@pytest.mark.parametrize("who", ["lea", "karim"])
async def test_comms_add_names_list_them_and_remove_one(database: Database, world: World, who: str) -> None:
    me: Actor = getattr(world, who)
    said = await typed(database, me, world.comms, "watch add Phénix, Cap 45")
    assert said.text == "✅ Noms surveillés\u00a0: Phénix et Cap 45."
    assert quoted((await typed(database, me, world.comms, "watch")).card) == ["Tilleul", "Phénix", "Cap 45"]
    said = await typed(database, me, world.comms, "watch remove PHENIX")
    assert said.text == "✅ «\u00a0Phénix\u00a0» n’est plus surveillé."
    assert (await house(database, world)).watch == ("Tilleul", "Cap 45")


@pytest.mark.parametrize("who", ["lea", "karim"])
async def test_comms_add_synonyms_list_them_and_remove_one(database: Database, world: World, who: str) -> None:
    me: Actor = getattr(world, who)
    said = await typed(database, me, world.comms, "synonyms add Tilleul = projet de fusion")
    assert said.text == "✅ Synonymes\u00a0: Tilleul = projet de fusion."
    said = await typed(database, me, world.comms, "synonyms add le rachat = TILLEUL")
    assert said.text == "✅ Synonymes\u00a0: Tilleul = projet de fusion = le rachat."
    card = (await typed(database, me, world.comms, "synonyms")).card
    assert quoted(card) == ["Tilleul = projet de fusion = le rachat"]
    await typed(database, me, world.comms, "synonyms remove Projet de Fusion")
    assert (await house(database, world)).synonyms == (("Tilleul", "le rachat"),)
    await typed(database, me, world.comms, "synonyms remove tilleul")
    assert (await house(database, world)).synonyms == ()


async def test_the_word_may_be_written_in_capitals_and_on_lines(database: Database, world: World) -> None:
    await typed(database, world.karim, world.comms, "Watch  ADD\nPhénix\nCap 45")
    assert (await house(database, world)).watch == ("Tilleul", "Phénix", "Cap 45")


async def test_it_can_be_done_anywhere_and_is_said_to_the_person_alone(database: Database, world: World) -> None:
    for place in (world.comms, world.cm, direct(world.karim)):
        before = await rows(database)
        assert quoted((await typed(database, world.karim, place, "watch")).card) == ["Tilleul"]
        assert await rows(database) == before
        await typed(database, world.karim, place, "watch add Phénix")
        await typed(database, world.karim, place, "synonyms add Phénix = la fusion")
        await typed(database, world.karim, place, "watch remove Phénix")
        await typed(database, world.karim, place, "synonyms remove Phénix")
        after = await rows(database)
        assert {table for table in after if after[table] != before[table]} == {"organisation", "register"}


async def test_the_answer_is_in_the_persons_language(database: Database, world: World) -> None:
    await apply(
        database,
        parse(
            SETUP.format(name="Les Halles Verrier", prefix="", undo="10s", release="staff").replace(
                "role: staff,", "role: staff, locale: en,"
            ),
            "f.yaml",
        ),
        dry_run=False,
        by="test",
    )
    said = await typed(database, world.karim, world.comms, "watch add Phénix")
    assert said.text == "✅ Watched name: Phénix."


async def test_the_other_list_and_other_companies_stay_as_they_were(database: Database, world: World) -> None:
    other = await halles(database, name="Autre Maison", prefix="b")
    await typed(database, world.karim, world.comms, "synonyms add Tilleul = la fusion")
    await typed(database, world.karim, world.comms, "watch add Phénix")
    await typed(database, world.karim, world.comms, "watch remove Tilleul")
    found = await house(database, world)
    assert (found.watch, found.synonyms) == (("Phénix",), (("Tilleul", "la fusion"),))
    assert (found.name, found.locale, found.zone) == ("Les Halles Verrier", "fr", "Europe/Paris")
    assert await house(database, other) == other.organisation


# Who may


@pytest.mark.parametrize("text", ALL)
@pytest.mark.parametrize("who", ["sam", "stranger"])
async def test_anybody_else_gets_the_refusal_whatever_they_type(
    database: Database, world: World, hands: Gestures, who: str, text: str
) -> None:
    """The same words for a name that is there, one that is not, and one that could not be."""
    actor: Actor = getattr(world, who)
    before = await rows(database)
    for place in (world.cm, world.comms, direct(actor)):
        reply = await hands.command(actor.caller, place, "passerelle", text)
        assert reply == Notice(REFUSED)
    assert await rows(database) == before


@pytest.mark.parametrize("text", ALL)
async def test_a_bot_with_a_members_account_gets_nothing(
    database: Database, world: World, hands: Gestures, text: str
) -> None:
    before = await rows(database)
    assert await hands.command(as_bot(world.lea).caller, world.comms, "passerelle", text) is None
    async with database.write() as work:
        for verb in (naming.add_names, naming.remove_name, naming.add_synonyms, naming.remove_synonym):
            with pytest.raises(Refused):
                await verb(work, as_bot(world.lea), "Tilleul")
    assert await rows(database) == before


@pytest.mark.parametrize("text", LOOSENING)
async def test_where_a_lead_releases_staff_add_and_do_not_remove(
    database: Database, strict: World, hands: Gestures, text: str
) -> None:
    await typed(database, strict.karim, strict.comms, "watch add Phénix")
    await typed(database, strict.karim, strict.comms, "synonyms add Tilleul = la fusion")
    before = await rows(database)
    assert await hands.command(strict.karim.caller, strict.comms, "passerelle", text) == Notice(REFUSED)
    assert await rows(database) == before
    await typed(database, strict.lea, strict.comms, "watch remove Phénix")
    await typed(database, strict.lea, strict.comms, "synonyms remove Tilleul")


async def test_the_strictest_of_all_mandates_counts_wherever_it_is_typed(database: Database, world: World) -> None:
    """The room's own mandate lets staff release; another of the house does not."""
    two = SETUP.format(name="Les Halles Verrier", prefix="", undo="10s", release="staff")
    two += "  - {name: Presse, members: [], policy: {release: lead}}\n"
    await apply(database, parse(two, "f.yaml"), dry_run=False, by="test")
    await typed(database, world.karim, world.comms, "watch add Phénix")
    with pytest.raises(Refused):
        await typed(database, world.karim, world.comms, "watch remove Phénix")
    await typed(database, world.lea, world.comms, "watch remove Phénix")


async def test_without_a_mandate_only_a_lead_removes(database: Database) -> None:
    bare = SETUP.format(name="Maison", prefix="", undo="10s", release="staff").partition("mandates:")[0]
    await apply(database, parse(bare, "f.yaml"), dry_run=False, by="test")
    async with database.write() as work:
        (lea,) = await work.people.members_by_account(demo_address("lea"))
        (karim,) = await work.people.members_by_account(demo_address("karim"))
        with pytest.raises(Refused):
            await naming.remove_name(work, Actor(Caller(karim.accounts[0], "K"), karim.organisation, karim), "Tilleul")
        await naming.remove_name(work, Actor(Caller(lea.accounts[0], "L"), lea.organisation, lea), "Tilleul")


async def test_completions_are_for_those_who_may(database: Database, world: World) -> None:
    said = words("fr")

    async def offered(who: Actor) -> set[str]:
        async with database.read() as work:
            turn = Turn(work, who.caller, direct(who), "fr")
            return {each.text for each in await commands.suggestions(turn, "/passerelle ", said)}

    names = ("help", "status", "roles", "charter", "contacts", "rulings", "privacy", "checklist")
    known = {f"/passerelle {name}" for name in names}
    leading = {"/passerelle setup", "/passerelle invite ", "/passerelle mandate", "/passerelle offboard "}
    adding = {"/passerelle watch", "/passerelle watch add ", "/passerelle synonyms", "/passerelle synonyms add "}
    removing = {"/passerelle watch remove ", "/passerelle synonyms remove "}
    assert await offered(world.sam) == known
    assert await offered(world.karim) == known | adding | removing
    assert await offered(world.lea) == known | adding | removing | leading
    strict = SETUP.format(name="Les Halles Verrier", prefix="", undo="10s", release="lead")
    await apply(database, parse(strict, "f.yaml"), dry_run=False, by="test")
    assert await offered(world.karim) == known | adding
    assert await offered(world.lea) == known | adding | removing | leading


# What cannot be done


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("watch add", "text-empty"),
        ("watch add ,", "text-empty"),
        ("watch add \0", "text-empty"),
        ("watch add Phénix, PHENIX", "name-twice"),
        ("watch add Phénix, TILLEUL", "watch-already"),
        ("watch add " + "x" * 40_000, "name-too-long"),
        ("watch add " + "x," * 20_000, "watch-full"),
        ("watch add <b>Phénix</b>", "name-marked"),
        ("watch add \u202exinéhP", "name-marked"),
        ("watch add مشروع", "name-letters"),
        ("watch add X", "name-too-short"),
        ("watch remove", "text-empty"),
        ("watch remove Phénix", "watch-unknown"),
        ("watch remove " + "x" * 40_000, "watch-unknown"),
        ("watch dance", "watch-usage"),
        ("watch Phénix", "watch-usage"),
        ("synonyms add", "synonyms-count"),
        ("synonyms add Phénix", "synonyms-count"),
        ("synonyms add Phénix = ", "text-empty"),
        ("synonyms add Phénix = phenix", "name-twice"),
        ("synonyms add " + "x=" * 20_000, "synonyms-count"),
        ("synonyms add Phénix = " + "x" * 40_000, "name-too-long"),
        ("synonyms add Phénix = <b>", "name-marked"),
        ("synonyms add la fusion = tilleul", "synonyms-already"),
        ("synonyms add Tilleul = a1 = a2 = a3 = a4 = a5", "synonyms-crowded"),
        ("synonyms remove", "text-empty"),
        ("synonyms remove Phénix", "synonyms-unknown"),
        ("synonyms dance", "synonyms-usage"),
        ("watches", "unknown-command"),
    ],
)
async def test_what_cannot_be_done_is_told_and_changes_nothing(
    database: Database, world: World, hands: Gestures, text: str, fault: str
) -> None:
    await typed(database, world.lea, world.comms, "synonyms add Tilleul = la fusion")
    before = await rows(database)
    with pytest.raises(Invalid) as found:
        await typed(database, world.lea, world.comms, text)
    assert found.value.key == fault
    reply = await hands.command(world.lea.caller, world.comms, "passerelle", text)
    assert isinstance(reply, Notice)
    assert re.search(r"\w", reply.text)
    assert "Rien n’a été enregistré" not in reply.text, "the fault has words of its own"
    assert len(reply.text) < 400
    assert await rows(database) == before


# What is recorded


async def test_the_register_says_who_when_and_what_without_the_name(sqlite_url: str) -> None:
    clock = StillClock()
    async with database_at(sqlite_url, clock) as database:
        world = await halles(database)
        began = clock.at
        for actor, text in (
            (world.karim, "watch add Phénix, Cap 45"),
            (world.karim, "synonyms add Phénix = la fusion"),
            (world.lea, "watch remove PHENIX"),
            (world.lea, "synonyms remove LA FUSION"),
        ):
            clock.forward(minutes=1)
            await typed(database, actor, world.comms, text)
        async with database.read() as work:
            _, *entries = await work.register.about(world.organisation.id, world.organisation.id)
    assert world.karim.member is not None
    assert world.lea.member is not None
    karim, lea = world.karim.member.id, world.lea.member.id
    phenix, cap, fusion = map(fingerprint, ("Phénix", "Cap 45", "la fusion"))
    assert [(entry.verb, entry.actor, entry.details) for entry in entries] == [
        ("watch", karim, {"names": [phenix, cap]}),
        ("link", karim, {"names": [phenix, fusion]}),
        ("unwatch", lea, {"names": [phenix]}),
        ("unlink", lea, {"names": [phenix, fusion]}),
    ]
    assert [(entry.at - began).total_seconds() for entry in entries] == [60, 120, 180, 240]


# Two at once


@pytest.fixture
async def both(database_url: str) -> AsyncIterator[tuple[Database, Database]]:
    """Two processes on PostgreSQL; on SQLite, where there is one, the same twice."""
    async with database_at(database_url) as one:
        if database_url.startswith("sqlite"):
            yield one, one
            return
        async with database_at(database_url) as two:
            yield one, two


async def test_of_two_who_edit_at_once_nothing_is_lost(both: tuple[Database, Database]) -> None:
    one, two = both
    world = await halles(one)
    await typed(one, world.lea, world.comms, "synonyms add Tilleul = la fusion")
    texts = [f"watch add Nom {number}" for number in range(6)] + [f"synonyms add Nom {n} = Mot {n}" for n in range(6)]
    texts += ["watch remove Tilleul", "synonyms remove Tilleul"]
    await asyncio.gather(*(typed(both[n % 2], world.lea, world.comms, text) for n, text in enumerate(texts)))
    found = await house(two, world)
    assert sorted(found.watch) == [f"Nom {number}" for number in range(6)]
    assert sorted(found.synonyms) == [(f"Nom {n}", f"Mot {n}") for n in range(6)]


async def test_of_two_who_add_the_same_name_one_is_told(both: tuple[Database, Database]) -> None:
    world = await halles(both[0])
    tries = [typed(each, world.lea, world.comms, "watch add Phénix") for each in both]
    done = await asyncio.gather(*tries, return_exceptions=True)
    assert sorted(type(each).__name__ for each in done) == ["Invalid", "Notice"]
    assert (await house(both[0], world)).watch == ("Tilleul", "Phénix")


async def test_a_file_applied_meanwhile_loses_no_name(both: tuple[Database, Database]) -> None:
    one, two = both
    world = await halles(one)
    text = SETUP.format(name="Les Halles Verrier", prefix="", undo="10s", release="staff")
    silent = text.replace("watch: [Tilleul]\n", "")

    async def change(number: int) -> None:
        zone = ("Europe/Paris", "America/Montreal")[number % 2]
        file = parse(silent.replace("Europe/Paris", zone), "f.yaml")
        await apply(two, file, dry_run=False, by="test")

    adding = (typed(one, world.lea, world.comms, f"watch add Nom {number}") for number in range(6))
    await asyncio.gather(*(each for number, add in enumerate(adding) for each in (add, change(number))))
    assert sorted((await house(one, world)).watch) == sorted(["Tilleul", *(f"Nom {n}" for n in range(6))])
