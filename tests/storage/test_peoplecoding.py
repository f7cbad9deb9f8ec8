"""Every column of a row is written, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from sqlalchemy import Table

from bot.storage import tables as t
from bot.storage.peoplecoding import mandate_out, member_out, names_out, organisation_out
from tests.storage.test_people import MANDATE, ORGANISATION, ZOE


@pytest.mark.parametrize(
    ("table", "row", "elsewhere"),
    [
        (
            t.organisation,
            organisation_out(ORGANISATION),
            {
                "paused_at",
                "last_news",
                "last_question",
                "last_register",
                "last_chained",
                "last_digest",
                "last_signal",
            },
        ),
        (t.member, member_out(ZOE), set()),
        (t.mandate, mandate_out(MANDATE), set()),
    ],
    ids=["organisation", "member", "mandate"],
)
def test_a_row_has_every_column(table: Table, row: Mapping[str, Any], elsewhere: set[str]) -> None:
    assert row.keys() | elsewhere == {column.name for column in table.columns}


def test_the_names_that_are_kept_are_part_of_the_row() -> None:
    assert names_out(ORGANISATION).items() <= organisation_out(ORGANISATION).items()
