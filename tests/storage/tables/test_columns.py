"""Every row belongs to one organisation, and every constraint has a name that a migration can use."""

from __future__ import annotations

import pytest
from sqlalchemy import Table

from bot.storage.tables import metadata
from bot.storage.tables.columns import identity, tenant

TABLES = sorted(metadata.tables.values(), key=lambda table: table.name)


OWNERLESS = (
    "organisation",
    "event",
    "source",
    "occasion",
    "quiet",
    "office",
    "installation",
    "oauth_state",
    "code",
    "code_attempt",
    "outage",
    "departure",
    "erasure",
)
"""The tenant itself; what comes in, whose owner shows when it is handled, and may be several; what a platform
says; which replica does what; and where the app is installed, which is found before anybody knows whose that
is; one-time codes, the first of which is made before its organisation; platforms that are away for all alike;
where the app was taken away; and that something was erased, which every process looks at."""


@pytest.mark.parametrize("table", [each for each in TABLES if each.name not in OWNERLESS], ids=lambda each: each.name)
def test_every_row_belongs_to_one_organisation(table: Table) -> None:
    owner = table.c.organisation
    assert [key.target_fullname for key in owner.foreign_keys] == ["organisation.id"]
    assert owner.nullable is (table.name == "intake"), "only what is not yet anybody's has no owner"


@pytest.mark.parametrize("table", TABLES, ids=lambda each: each.name)
def test_every_constraint_and_index_has_a_name(table: Table) -> None:
    assert all(each.name for each in table.constraints)
    assert all(each.name for each in table.indexes)


def test_an_id_is_a_key_and_the_owner_is_required() -> None:
    assert identity().primary_key
    assert not tenant().nullable
    assert tenant().index
