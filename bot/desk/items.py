"""The items of a `judge` world as statements in force at an instant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.core.evidence import Record, Statement
from bot.core.flags import Embargo, Flag, Standing
from bot.core.standing import standing_at
from bot.core.time import Now


@dataclass(frozen=True, slots=True)
class Item:
    """One item line, checked. `given` keeps the embargo's end as it was written."""

    id: str
    flag: str
    text: str
    wording: str | None
    lang: str
    posted_at: datetime
    valid_until: datetime | None
    embargo_until: datetime | None
    retracted_at: datetime | None
    supersedes: str | None
    given: str | None


def parse_item(line: Mapping[str, object]) -> Item:
    """An item from its line; raises `ValueError` or `KeyError` on what cannot be read."""
    flag = str(line["flag"])
    until = _instant(line.get("embargo_until"))
    if flag not in ("shareable", "confidential", "embargo") or (flag == "embargo") != (until is not None):
        raise ValueError("flag and embargo do not agree")
    posted = _instant(line["posted_at"])
    if posted is None:
        raise ValueError("an item needs the instant it was posted at")
    return Item(
        id=str(line["id"]), flag=flag, text=str(line["text"]), wording=_text(line.get("approved_wording")),
        lang=str(line.get("lang") or ""), posted_at=posted, valid_until=_instant(line.get("valid_until")),
        embargo_until=until, retracted_at=_instant(line.get("retracted_at")),
        supersedes=_text(line.get("supersedes")), given=_text(line.get("embargo_until")),
    )  # fmt: skip


def in_force(items: Sequence[Item], asked_at: datetime) -> list[Statement]:
    """What was posted by then and not superseded since, with its standing at that instant."""
    posted = [item for item in items if item.posted_at <= asked_at]
    gone = {item.supersedes for item in posted if item.supersedes}
    return [_statement(item, Now.both(asked_at)) for item in posted if item.id not in gone]


def _statement(item: Item, now: Now) -> Statement:
    embargo = Embargo(item.embargo_until, "UTC") if item.embargo_until else None
    standing = standing_at(
        now,
        flag=Flag.SHAREABLE if item.flag == "shareable" else Flag.CONFIDENTIAL,
        embargo=embargo,
        expires_at=item.valid_until,
        held=item.retracted_at is not None and now.passed(item.retracted_at),
    )
    held = standing is Standing.HELD
    pending = embargo is not None and not now.reached(embargo.until)
    return Statement(
        item.id, Record.NEWS, item.text, item.wording, item.lang, item.posted_at, standing,
        until=item.embargo_until if pending else item.valid_until, told=True, number=item.id,
        held_since=item.retracted_at if held else None,
    )  # fmt: skip


def _instant(value: object) -> datetime | None:
    if value is None:
        return None
    instant = datetime.fromisoformat(str(value))
    if instant.tzinfo is None:
        raise ValueError("an instant needs its offset")
    return instant.astimezone(UTC)


def _text(value: object) -> str | None:
    return str(value) if value else None
