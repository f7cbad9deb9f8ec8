"""What restricts, and that every default is the closed one."""

from __future__ import annotations

from dataclasses import fields

import pytest

from bot.core.evidence import Finding, Statement
from bot.core.flags import Audience, Standing
from bot.core.news import NewsItem, Revision
from bot.core.verdict import Verdict


@pytest.mark.parametrize(
    ("standing", "restricts"),
    [
        (Standing.HELD, True),
        (Standing.CONFIDENTIAL, True),
        (Standing.EMBARGOED, True),
        (Standing.UNKNOWN, False),
        (Standing.SHAREABLE, False),
    ],
)
def test_what_restricts(standing: Standing, restricts: bool) -> None:
    assert standing.restricts is restricts


def test_the_table_is_complete() -> None:
    assert len(Standing) == 5


@pytest.mark.parametrize(
    ("kind", "name", "closed"),
    [
        (Revision, "audience", Audience.COMMS),
        (Statement, "told", False),
        (Finding, "covers", False),
        (NewsItem, "passed_at", None),
        (Verdict, "wording", None),
    ],
)
def test_a_default_is_closed(kind: type, name: str, closed: object) -> None:
    assert next(field for field in fields(kind) if field.name == name).default is closed
