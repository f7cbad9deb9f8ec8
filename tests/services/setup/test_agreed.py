"""Charter, contacts and who is on call, from the file to the rows: faults by line and field, the same twice."""

from __future__ import annotations

import pytest

from bot.core.charter import Charter, Contact
from bot.errors import Misconfigured
from bot.services.setup.apply import apply
from bot.services.setup.file import parse
from bot.storage.database import Database
from tests.builders import SETUP, World

WHOLE = SETUP.format(name="Les Halles Verrier", prefix="", undo="10s", release="staff")
AGREED = (
    WHOLE
    + """\
    charter:
      text: Nous répondons sous deux heures.
      holding: Nous nous renseignons.
      free: Horaires et adresses.
    contacts:
      - {name: Service clients, how: "04 00 00 00 00", topics: [réclamation, remboursement]}
    on_call: [Karim Osman, Léa Ferrand]
"""
)


async def applied(database: Database, text: str) -> list[str]:
    return await apply(database, parse(text, "f.yaml"), dry_run=False, by="test")


async def test_what_was_agreed_comes_back_and_a_second_run_changes_nothing(database: Database, world: World) -> None:
    (line,) = await applied(database, AGREED)
    assert line.startswith("~ mandat")
    assert await applied(database, AGREED) == ["Rien à changer."]
    async with database.read() as work:
        (mandate,) = await work.people.mandates(world.organisation.id)
        names = [(await work.people.member(mandate.organisation, id)) for id in mandate.on_call]
    assert mandate.charter == Charter(
        "Nous répondons sous deux heures.", "Nous nous renseignons.", "Horaires et adresses."
    )
    assert mandate.contacts == (Contact("Service clients", "04 00 00 00 00", ("réclamation", "remboursement")),)
    assert [each.name for each in names if each] == ["Karim Osman", "Léa Ferrand"], "in the order of the file"


async def test_a_key_that_is_not_there_leaves_it_alone_and_an_empty_one_empties_it(
    database: Database, world: World
) -> None:
    await applied(database, AGREED)
    assert await applied(database, WHOLE) == ["Rien à changer."]
    await applied(database, WHOLE + "    charter: {}\n    contacts: []\n    on_call: []\n")
    async with database.read() as work:
        (mandate,) = await work.people.mandates(world.organisation.id)
    assert (mandate.charter.empty, mandate.contacts, mandate.on_call) == (True, (), ())


@pytest.mark.parametrize(
    ("old", "new", "line", "field"),
    [
        ("holding: Nous nous renseignons.", "holding: ''", 17, "mandates.0.charter.holding"),
        ("holding: Nous nous renseignons.", f"holding: {'x' * 3001}", 17, "mandates.0.charter.holding"),
        ("      free:", "      freedom:", 18, "mandates.0.charter.freedom"),
        ('how: "04 00 00 00 00", ', "", 20, "mandates.0.contacts.0.how"),
        ("topics: [réclamation, remboursement]", "topics: []", 20, "mandates.0.contacts.0.topics"),
        ("topics: [réclamation,", "topics: ['!',", 20, "mandates.0.contacts.0.topics.0"),
        ("name: Service clients", 'name: "Service, clients"', 20, "mandates.0.contacts.0.name"),
        ("topics: [réclamation,", 'topics: ["a: bc",', 20, "mandates.0.contacts.0.topics.0"),
        ("on_call: [Karim Osman,", "on_call: [Karim Ozman,", 11, "mandates"),
        ("on_call: [Karim Osman,", "on_call: [Sam Dubois,", 11, "mandates"),
    ],
)
def test_each_fault_has_its_line_and_field(old: str, new: str, line: int, field: str) -> None:
    assert old in AGREED
    with pytest.raises(Misconfigured) as found:
        parse(AGREED.replace(old, new, 1), "f.yaml")
    assert any(fault.startswith(f"f.yaml:{line}: {field}") for fault in found.value.detail.splitlines()), str(
        found.value.detail
    )
