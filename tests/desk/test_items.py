from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.flags import Standing
from bot.desk.items import in_force, parse_item

BASE: dict[str, object] = {"id": "a", "flag": "shareable", "posted_at": "2026-03-01T09:00:00+01:00", "text": "Un fait."}


def standing_of(at: str, **changes: object) -> list[Standing]:
    item = parse_item({**BASE, **changes})
    return [statement.standing for statement in in_force([item], datetime.fromisoformat(at))]


@pytest.mark.parametrize(
    ("at", "changes", "expected"),
    [
        ("2026-02-28T09:00:00+01:00", {}, []),
        ("2026-03-02T09:00:00+01:00", {}, [Standing.SHAREABLE]),
        ("2026-03-02T09:00:00+01:00", {"flag": "confidential"}, [Standing.CONFIDENTIAL]),
        ("2026-03-02T09:00:00+01:00", {"retracted_at": "2026-03-02T08:00:00+01:00"}, [Standing.HELD]),
        ("2026-03-02T09:00:00+01:00", {"valid_until": "2026-03-01T23:59:00+01:00"}, [Standing.UNKNOWN]),
        (
            "2026-03-24T07:59:59+01:00",
            {"flag": "embargo", "embargo_until": "2026-03-24T08:00:00+01:00"},
            [Standing.EMBARGOED],
        ),
        (
            "2026-03-24T08:00:00+01:00",
            {"flag": "embargo", "embargo_until": "2026-03-24T08:00:00+01:00"},
            [Standing.SHAREABLE],
        ),
    ],
)
def test_standing_as_of_the_question(at: str, changes: dict[str, object], expected: list[Standing]) -> None:
    assert standing_of(at, **changes) == expected


def test_what_supersedes_takes_the_place_from_then_on() -> None:
    old = parse_item(BASE)
    new = parse_item({**BASE, "id": "b", "posted_at": "2026-03-05T09:00:00+01:00", "supersedes": "a"})
    before = in_force([old, new], datetime(2026, 3, 4, tzinfo=UTC))
    after = in_force([old, new], datetime(2026, 3, 6, tzinfo=UTC))
    assert [[s.id for s in at] for at in (before, after)] == [["a"], ["b"]]


@pytest.mark.parametrize(
    "changes",
    [{"flag": "public"}, {"flag": "embargo"}, {"posted_at": "2026-03-01T09:00:00"}, {"posted_at": None}],
)
def test_what_cannot_be_read_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_item({**BASE, **changes})
