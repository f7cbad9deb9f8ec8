"""`passerelle register export`: the lines as CSV or as JSON lines, with the names of people beside their ids."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.core.chain import Link
from bot.errors import Misconfigured
from bot.services.operating import Operator, Told
from bot.services.registering.checking import House, chosen
from bot.storage.work import Work

COLUMNS = (
    "organisation",
    "sequence",
    "at",
    "actor",
    "actor_name",
    "verb",
    "subject",
    "number",
    "details",
    "previous",
    "digest",
)
"""What each line of the export holds, in order."""

_NUMBER = re.compile(r"([NQS])-?(\d{1,9})", re.IGNORECASE)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines: of the organisation of a name (empty: all), of a span of time, about a record by its number."""

    organisation: str = ""
    since: datetime | None = None
    until: datetime | None = None
    subject: str = ""


async def export(operator: Operator, wanted: Wanted, *, as_csv: bool, write: Callable[[str], None]) -> Told:
    """Write the lines, some at a time, oldest first. Raises Misconfigured for a name or a number that is not there."""
    form = as_row if as_csv else as_json
    houses = await chosen(operator.database, wanted.organisation)
    subjects = [await _subject(operator, house[0], wanted.subject) for house in houses]
    if wanted.subject and not any(subjects):
        raise Misconfigured(
            f"there is no {wanted.subject}: give a number such as N-12, Q-3 or S-4",
            "register-no-record",
            number=wanted.subject,
        )
    if as_csv:
        write(_csv(COLUMNS))
    for house, subject in zip(houses, subjects, strict=True):
        if subject or not wanted.subject:
            await _export(operator, house, subject, wanted, lambda record: write(form(record)))
    return Told()


async def _export(
    operator: Operator, house: House, subject: str | None, wanted: Wanted, write: Callable[[dict[str, object]], None]
) -> None:
    last = -1
    while True:
        async with operator.database.read() as work:
            links = await work.chains.between(house[0], last, wanted.since, wanted.until, subject)
            records = await _records(work, house, links)
        for record in records:
            write(record)
        if not links:
            return
        last = links[-1].sequence


async def _records(work: Work, house: House, links: Sequence[Link]) -> list[dict[str, object]]:
    names = await work.chains.names(house[0], [link.actor for link in links])
    numbers = await work.chains.numbers(house[0], [link.subject for link in links])
    return [
        {
            "organisation": house[1],
            "sequence": link.sequence,
            "at": link.at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z"),
            "actor": link.actor,
            "actor_name": names.get(link.actor, ""),
            "verb": link.verb,
            "subject": link.subject,
            "number": numbers.get(link.subject, ""),
            "details": link.details,
            "previous": link.previous,
            "digest": link.digest,
        }
        for link in links
    ]


async def _subject(operator: Operator, organisation: str, number: str) -> str | None:
    found = _NUMBER.fullmatch(number.strip())
    if found is None:
        return None
    async with operator.database.read() as work:
        return await work.chains.numbered(organisation, found[1].upper(), int(found[2]))


def as_json(record: dict[str, object]) -> str:
    """A record as one line of JSON."""
    return json.dumps(record, ensure_ascii=False) + "\n"


def as_row(record: dict[str, object]) -> str:
    """A record as one row of CSV, every cell quoted."""
    details = json.dumps(record["details"], ensure_ascii=False, sort_keys=True)
    return _csv([str((record | {"details": details})[column]) for column in COLUMNS])


def _csv(cells: Sequence[str]) -> str:
    # A spreadsheet would run what begins so (owasp.org/www-community/attacks/CSV_Injection).
    safe = [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells]
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL).writerow(safe)
    return written.getvalue()
